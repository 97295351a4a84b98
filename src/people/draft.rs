//! The form of a person between page and call: what was typed stays as it was typed, and
//! a fault of the call finds its field again.

use super::import;
use super::model::{Name, NameKind, NewPerson, Script};
use crate::web::Form;

/// What stands in the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub names: Vec<NameDraft>,
    pub gender: String,
    pub birth_date: String,
    pub birth_area: String,
    pub birth_locality: String,
    pub home_area: String,
    pub phones: Vec<String>,
    pub emails: Vec<String>,
    pub number: String,
    pub since: String,
    pub status: String,
    /// One a line.
    pub skills: String,
    /// The name chosen among those proposed for the other script, its parts apart; empty
    /// for none of them. None where nobody was asked.
    pub pick: Option<String>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct NameDraft {
    pub script: String,
    pub kind: String,
    pub given: String,
    pub family: String,
}

impl NameDraft {
    fn of(name: &Name) -> Self {
        Self {
            script: name.script.code().into(),
            kind: name.kind.code().into(),
            given: name.given.clone().unwrap_or_default(),
            family: name.family.clone().unwrap_or_default(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.given.trim().is_empty() && self.family.trim().is_empty()
    }

    fn is_main(&self, script: Script) -> bool {
        self.script == script.code() && self.kind == NameKind::Main.code()
    }
}

const MOST_NAMES: usize = 40;
pub(super) const MOST_CONTACTS: usize = 20;

impl Draft {
    /// An empty form: a line for the name in each script.
    pub fn new() -> Self {
        let mut out = Self::default();
        out.stand_both();
        out
    }

    pub fn of_person(said: &NewPerson) -> Self {
        let place = said.birth_place.clone().unwrap_or_default();
        let membership = said.membership.clone().unwrap_or_default();
        let mut out = Self {
            names: said.names.iter().map(NameDraft::of).collect(),
            gender: said.gender.map(|g| g.code().to_owned()).unwrap_or_default(),
            birth_date: said.birth_date.clone().unwrap_or_default(),
            birth_area: place.area.unwrap_or_default(),
            birth_locality: place.locality.unwrap_or_default(),
            home_area: said.home_area.clone().unwrap_or_default(),
            phones: said.phones.clone(),
            emails: said.emails.clone(),
            number: membership.number.unwrap_or_default(),
            since: membership.since.unwrap_or_default(),
            status: membership.status.map(|s| s.code().to_owned()).unwrap_or_default(),
            skills: said.skills.join("\n"),
            pick: Some(said.proposed.first().map(picked).unwrap_or_default()),
        };
        out.stand_both();
        out
    }

    pub fn of_form(form: &Form) -> Self {
        let get = |name: &str| form.get(name).to_owned();
        let names = (0..MOST_NAMES)
            .filter(|i| {
                form.has(&format!("names[{i}].given")) || form.has(&format!("names[{i}].family"))
            })
            .map(|i| {
                let part = |key: &str| get(&format!("names[{i}].{key}"));
                NameDraft {
                    script: part("script"),
                    kind: part("kind"),
                    given: part("given"),
                    family: part("family"),
                }
            })
            .collect();
        let list = |key: &str| {
            let all = (0..MOST_CONTACTS).map(|i| get(&format!("{key}[{i}]")));
            all.filter(|v| !v.trim().is_empty()).collect()
        };
        let mut out = Self {
            names,
            gender: get("gender"),
            birth_date: get("birth_date"),
            birth_area: get("birth_place.area"),
            birth_locality: get("birth_place.locality"),
            home_area: get("home_area"),
            phones: list("phones"),
            emails: list("emails"),
            number: get("membership.number"),
            since: get("membership.since"),
            status: get("membership.status"),
            skills: get("skills"),
            pick: form.has("proposal").then(|| get("proposal")),
        };
        out.names.retain(|n| !n.is_empty());
        out.stand_both();
        out
    }

    /// A line for the main name in each script, the Arabic one first.
    fn stand_both(&mut self) {
        for (place, script) in [Script::Arab, Script::Latn].into_iter().enumerate() {
            let at = self.names.iter().position(|n| n.is_main(script));
            let name = match at {
                Some(at) => self.names.remove(at),
                None => NameDraft {
                    script: script.code().into(),
                    kind: NameKind::Main.code().into(),
                    ..NameDraft::default()
                },
            };
            self.names.insert(place.min(self.names.len()), name);
        }
    }

    /// The same fields as the call's, lines left empty left out.
    pub fn to_form(&self) -> Form {
        let mut pairs: Vec<(String, String)> = Vec::new();
        let mut add = |name: String, value: &str| pairs.push((name, value.to_owned()));
        for (i, name) in self.names.iter().filter(|n| !n.is_empty()).enumerate() {
            add(format!("names[{i}].script"), &name.script);
            add(format!("names[{i}].kind"), &name.kind);
            add(format!("names[{i}].given"), &name.given);
            add(format!("names[{i}].family"), &name.family);
        }
        for (key, values) in [("phones", &self.phones), ("emails", &self.emails)] {
            for (i, value) in values.iter().enumerate() {
                add(format!("{key}[{i}]"), value);
            }
        }
        for (i, skill) in self.skills.lines().filter(|l| !l.trim().is_empty()).enumerate() {
            add(format!("skills[{i}]"), skill);
        }
        if let Some((_, script)) = self.in_one_script()
            && let Some((given, family)) = self.pick.as_deref().and_then(|p| p.split_once('|'))
        {
            add("proposed[0].script".to_owned(), script.code());
            add("proposed[0].given".to_owned(), given);
            add("proposed[0].family".to_owned(), family);
        }
        for (name, value) in [
            ("gender", &self.gender),
            ("birth_date", &as_day(&self.birth_date)),
            ("birth_place.area", &self.birth_area),
            ("birth_place.locality", &self.birth_locality),
            ("home_area", &self.home_area),
            ("membership.number", &self.number),
            ("membership.since", &as_day(&self.since)),
            ("membership.status", &self.status),
        ] {
            add(name.to_owned(), value);
        }
        Form::from_pairs(pairs)
    }

    /// The name to propose from and the script to propose in, where one is not known.
    pub fn in_one_script(&self) -> Option<(Name, Script)> {
        let missing = |s: Script| !self.names.iter().any(|n| n.script == s.code() && !n.is_empty());
        let (known, to) = match (missing(Script::Arab), missing(Script::Latn)) {
            (true, false) => (Script::Latn, Script::Arab),
            (false, true) => (Script::Arab, Script::Latn),
            _ => return None,
        };
        let main = |n: &&NameDraft| n.is_main(known) && !n.is_empty();
        let any = |n: &&NameDraft| n.script == known.code() && !n.is_empty();
        let names = &self.names;
        let name = names.iter().find(main).or_else(|| names.iter().find(any))?;
        let part = |text: &str| Some(text.trim().to_owned()).filter(|t| !t.is_empty());
        let (given, family) = (part(&name.given), part(&name.family));
        Some((Name { script: known, given, family, kind: NameKind::Main }, to))
    }

    /// Who is meant, in few lines.
    pub fn in_short(&self) -> Vec<String> {
        let names = self.names.iter().map(|n| format!("{} {}", n.given, n.family));
        let rest = [self.birth_date.clone()].into_iter().chain(self.phones.iter().take(1).cloned());
        names.chain(rest).map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect()
    }

    /// Nobody wants a name proposed.
    pub fn declines(&self) -> bool {
        self.pick.as_deref() == Some("")
    }
}

/// A date as people write it, in the call's words; what is none goes on as it was typed.
fn as_day(typed: &str) -> String {
    import::date(typed.trim()).map_or_else(|| typed.to_owned(), |day| day.to_string())
}

/// The parts of a name as one value of the form.
pub(super) fn picked(name: &Name) -> String {
    let part = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("{}|{}", part(&name.given), part(&name.family))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_left_empty_are_not_sent_and_the_others_close_up() {
        let form = Form::from_pairs(vec![
            ("names[0].script".into(), "Arab".into()),
            ("names[0].kind".into(), "main".into()),
            ("names[0].given".into(), " ".into()),
            ("names[1].script".into(), "Latn".into()),
            ("names[1].kind".into(), "main".into()),
            ("names[1].given".into(), "Amina".into()),
            ("phones[1]".into(), "0612345678".into()),
            ("skills".into(), "a\n\nb".into()),
        ]);
        let sent = Draft::of_form(&form).to_form();
        assert_eq!(sent.get("names[0].given"), "Amina");
        assert!(!sent.has("names[1].given"));
        assert_eq!((sent.get("phones[0]"), sent.get("skills[1]")), ("0612345678", "b"));
    }

    #[test]
    fn a_person_goes_through_the_form_unchanged() {
        let name = |script, kind, given: &str| Name {
            script,
            kind,
            given: Some(given.into()),
            family: None,
        };
        let said = NewPerson {
            names: vec![
                name(Script::Arab, NameKind::Main, "آمنة"),
                name(Script::Latn, NameKind::Main, "Amina"),
                name(Script::Latn, NameKind::Alias, "Mina"),
            ],
            skills: vec!["a".into()],
            ..NewPerson::default()
        };
        let form = Draft::of_person(&said).to_form();
        let zone = jiff::tz::TimeZone::UTC;
        let mut fields = crate::kernel::Fields::of_form(form.to_value(), &zone).expect("fields");
        assert_eq!(NewPerson::read(&mut fields), said);
        assert!(fields.finish().is_ok());
    }
}
