//! The fields of a person, from a call or a form alike.

use super::model::{
    BirthPlace, Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Script,
};
use super::proposals;
use crate::accounts::actions::fold_email;
use crate::kernel::{Fields, State, phone, text};

/// Letters in one part of a name.
pub(super) const NAME_LENGTH: usize = 100;
pub(super) const NUMBER_LENGTH: usize = 60;
/// As many as two people merged may have had.
const MOST_NAMES: usize = 40;
const MOST_CONTACTS: usize = 20;

impl NewPerson {
    pub fn read(f: &mut Fields) -> Self {
        let names = need_names(f);
        let mut out = Self {
            proposed: match list(f, "proposed", read_proposed) {
                Some(said) => said,
                None => proposals::of(&names),
            },
            names,
            gender: f.choice("gender", Gender::parse),
            birth_date: date(f, "birth_date"),
            birth_place: f.object("birth_place", birth_place).flatten(),
            home_area: f.id("home_area"),
            phones: phones(f),
            emails: emails(f),
            membership: f.object("membership", membership).and_then(Membership::some),
            skills: skills(f),
        };
        out.settle_proposals();
        out
    }
}

/// One at least: read before anything else, so that a fault found here is the names' own.
fn need_names(f: &mut Fields) -> Vec<Name> {
    let names = read_names(f);
    if names.is_empty() && !f.has_errors() {
        f.wrong("names", "missing");
    }
    names
}

fn read_names(f: &mut Fields) -> Vec<Name> {
    f.list("names", MOST_NAMES, name).unwrap_or_default().into_iter().flatten().collect()
}

fn read_proposed(f: &mut Fields) -> Vec<Name> {
    f.list("proposed", 2, name).unwrap_or_default().into_iter().flatten().collect()
}

fn name(f: &mut Fields) -> Option<Name> {
    if f.state("script") != State::Given {
        f.wrong("script", "missing");
    }
    let script = f.choice("script", Script::parse);
    let kind = f.choice("kind", NameKind::parse).unwrap_or_default();
    let part = |f: &mut Fields, key: &str| {
        let text = f.line(key, NAME_LENGTH)?;
        match script {
            Some(script) if !script.is_in(&text) => {
                f.wrong(key, "wrong_script");
                None
            }
            _ => Some(text),
        }
    };
    let (given, family) = (part(f, "given"), part(f, "family"));
    if given.is_none() && family.is_none() && !f.has_errors() {
        f.wrong("given", "missing");
    }
    Some(Name { script: script?, given, family, kind })
}

fn date(f: &mut Fields, key: &str) -> Option<String> {
    f.date(key).map(|d| d.to_string())
}

fn birth_place(f: &mut Fields) -> Option<BirthPlace> {
    let place = BirthPlace { area: f.id("area"), locality: f.line("locality", 200) };
    (place != BirthPlace::default()).then_some(place)
}

fn membership(f: &mut Fields) -> Membership {
    Membership {
        number: f.line("number", NUMBER_LENGTH),
        since: date(f, "since"),
        status: f.choice("status", MemberStatus::parse),
    }
}

fn phones(f: &mut Fields) -> Vec<String> {
    once(f.lines("phones", MOST_CONTACTS, |t| phone::to_e164(t).ok_or("bad_phone")))
}

fn emails(f: &mut Fields) -> Vec<String> {
    once(f.lines("emails", MOST_CONTACTS, |t| {
        let line = text::line(t, 254)?;
        fold_email(&line).ok_or("bad_email")
    }))
}

fn skills(f: &mut Fields) -> Vec<String> {
    once(f.lines("skills", 100, |t| text::line(t, 100)))
}

/// Without repetition, in the order given.
fn once(list: Option<Vec<String>>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for item in list.unwrap_or_default() {
        if !out.contains(&item) {
            out.push(item);
        }
    }
    out
}

/// What a PATCH changes: absent fields stay, `null` clears. Lists are replaced as a
/// whole; of `birth_place` and `membership` each part is a field of its own.
#[derive(Debug, Clone, Default)]
pub struct Change {
    names: Option<Vec<Name>>,
    gender: Part<Gender>,
    birth_date: Part<String>,
    birth_place: Option<PlaceChange>,
    home_area: Part<String>,
    phones: Option<Vec<String>>,
    emails: Option<Vec<String>>,
    membership: Option<MembershipChange>,
    skills: Option<Vec<String>>,
    proposed: Option<Vec<Name>>,
}

/// Outer: said at all; inner: the new value, none to clear.
type Part<T> = Option<Option<T>>;

#[derive(Debug, Clone, Default)]
struct PlaceChange {
    area: Part<String>,
    locality: Part<String>,
}

#[derive(Debug, Clone, Default)]
struct MembershipChange {
    number: Part<String>,
    since: Part<String>,
    status: Part<MemberStatus>,
}

fn part<T>(
    f: &mut Fields,
    key: &str,
    read: impl FnOnce(&mut Fields, &str) -> Option<T>,
) -> Part<T> {
    match f.state(key) {
        State::Absent => None,
        State::Null | State::Given => Some(read(f, key)),
    }
}

fn list<T>(f: &mut Fields, key: &str, read: fn(&mut Fields) -> Vec<T>) -> Option<Vec<T>> {
    (f.state(key) != State::Absent).then(|| read(f))
}

impl Change {
    pub fn read(f: &mut Fields) -> Self {
        let names = list(f, "names", need_names);
        let birth_place = match f.state("birth_place") {
            State::Absent => None,
            State::Null => {
                f.raw("birth_place");
                Some(PlaceChange { area: Some(None), locality: Some(None) })
            }
            State::Given => f.object("birth_place", |f| PlaceChange {
                area: part(f, "area", Fields::id),
                locality: part(f, "locality", |f, key| f.line(key, 200)),
            }),
        };
        let membership = match f.state("membership") {
            State::Absent => None,
            State::Null => {
                f.raw("membership");
                Some(MembershipChange { number: Some(None), since: Some(None), status: Some(None) })
            }
            State::Given => f.object("membership", |f| MembershipChange {
                number: part(f, "number", |f, key| f.line(key, NUMBER_LENGTH)),
                since: part(f, "since", date),
                status: part(f, "status", |f, key| f.choice(key, MemberStatus::parse)),
            }),
        };
        Self {
            names,
            gender: part(f, "gender", |f, key| f.choice(key, Gender::parse)),
            birth_date: part(f, "birth_date", date),
            birth_place,
            home_area: part(f, "home_area", Fields::id),
            phones: list(f, "phones", phones),
            emails: list(f, "emails", emails),
            membership,
            skills: list(f, "skills", skills),
            proposed: list(f, "proposed", read_proposed),
        }
    }

    pub fn applied(&self, before: &NewPerson) -> NewPerson {
        let mut after = before.clone();
        put(&mut after.gender, &self.gender);
        put(&mut after.birth_date, &self.birth_date);
        put(&mut after.home_area, &self.home_area);
        for (old, new) in [
            (&mut after.phones, &self.phones),
            (&mut after.emails, &self.emails),
            (&mut after.skills, &self.skills),
        ] {
            if let Some(new) = new {
                old.clone_from(new);
            }
        }
        if let Some(names) = &self.names {
            after.names.clone_from(names);
        }
        after.proposed = match &self.proposed {
            Some(said) => said.clone(),
            // What was proposed for another name is proposed anew.
            None if after.names != before.names && !before.proposed.is_empty() => {
                proposals::of(&after.names)
            }
            None => after.proposed,
        };
        after.settle_proposals();
        if let Some(change) = &self.birth_place {
            let mut place = after.birth_place.take().unwrap_or_default();
            put(&mut place.area, &change.area);
            put(&mut place.locality, &change.locality);
            after.birth_place = (place != BirthPlace::default()).then_some(place);
        }
        if let Some(change) = &self.membership {
            let mut membership = after.membership.take().unwrap_or_default();
            put(&mut membership.number, &change.number);
            put(&mut membership.since, &change.since);
            put(&mut membership.status, &change.status);
            after.membership = membership.some();
        }
        after
    }
}

fn put<T: Clone>(old: &mut Option<T>, new: &Part<T>) {
    if let Some(new) = new {
        old.clone_from(new);
    }
}
