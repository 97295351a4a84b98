//! One row of a file: what its cells say of a person, and how that joins what is kept.

use super::super::model::{
    BirthPlace, Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Script,
};
use super::super::reading::{NAME_LENGTH, NUMBER_LENGTH};
use super::columns;
use super::places::Places;
use super::whole::{self, Order};
use crate::accounts::actions::fold_email;
use crate::kernel::report::{Columns, Rejected};
use crate::kernel::{phone, text};

/// What the cells say; an empty cell says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Said {
    pub number: Option<String>,
    names: [Parts; 2],
    gender: Option<Gender>,
    birth_date: Option<String>,
    birth_place: Option<String>,
    pub home_area: Option<String>,
    pub phones: Vec<String>,
    pub email: Option<String>,
    since: Option<String>,
    status: Option<MemberStatus>,
}

/// A name in one script.
#[derive(Debug, Clone, Default, PartialEq)]
struct Parts {
    given: Option<String>,
    family: Option<String>,
    /// It came as a whole, and was parted here.
    whole: bool,
}

const SCRIPTS: [Script; 2] = [Script::Arab, Script::Latn];

/// A part of a name, as columns have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Given,
    Family,
    Whole,
}

/// The columns of names, with their part and the script they are meant for.
const NAMES: [(&str, Part, usize); 6] = [
    ("given_ar", Part::Given, 0),
    ("family_ar", Part::Family, 0),
    ("name_ar", Part::Whole, 0),
    ("given_latn", Part::Given, 1),
    ("family_latn", Part::Family, 1),
    ("name_latn", Part::Whole, 1),
];

/// Reads a row; every fault of it at once.
pub(super) fn read(
    columns: &Columns,
    places: &Places,
    row: &sheet::Row,
) -> Result<Said, Vec<Rejected>> {
    let mut r = Reader { columns, row, faults: columns.trouble(row) };
    let said = Said {
        number: r.line("membership_number", NUMBER_LENGTH),
        names: r.names(),
        gender: r.cell("gender", "bad_value", "a gender is femme, homme, F or M", columns::gender),
        birth_date: r.date("birth_date"),
        birth_place: r.line("birth_place", 200),
        home_area: r.area(places),
        phones: r.phones(),
        email: r.cell("email", "bad_value", "no e-mail address reads so", fold_email),
        since: r.date("membership_since"),
        status: r.cell(
            "membership_status",
            "bad_value",
            "a status is active, lapsed, left or none",
            columns::status,
        ),
    };
    if r.faults.is_empty() { Ok(said) } else { Err(r.faults) }
}

/// The names of a row alone, for lists that say more of something else than of people.
pub fn read_names(columns: &Columns, row: &sheet::Row, faults: &mut Vec<Rejected>) -> Vec<Name> {
    let mut r = Reader { columns, row, faults: columns.trouble(row) };
    let known = r.faults.len();
    let names = r.names();
    faults.extend(r.faults.drain(known..));
    let mut out = Vec::new();
    for (script, parts) in SCRIPTS.into_iter().zip(&names) {
        join_name(&mut out, script, parts);
    }
    out
}

struct Reader<'a> {
    columns: &'a Columns,
    row: &'a sheet::Row,
    faults: Vec<Rejected>,
}

impl Reader<'_> {
    fn wrong(&mut self, field: &str, code: &str, message: &str) {
        let column = self.columns.header(field);
        // What the file's reader found in this cell is said already.
        let said = self.faults.iter().any(|f| f.column.as_deref() == column);
        if !said {
            self.faults.push(Rejected::new(self.row.number, column, code, message));
        }
    }

    fn cell<T>(
        &mut self,
        field: &str,
        code: &str,
        message: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.columns.cell(self.row, field)?;
        let value = read(text);
        if value.is_none() {
            self.wrong(field, code, message);
        }
        value
    }

    fn line(&mut self, field: &str, max: usize) -> Option<String> {
        let text = self.columns.cell(self.row, field)?;
        match text::line(text, max) {
            Ok(line) => Some(line),
            Err("invisible_character") => {
                self.wrong(field, "invisible_character", "a character that nobody sees");
                None
            }
            Err("too_long") => {
                self.wrong(field, "bad_value", &format!("longer than {max} characters"));
                None
            }
            Err(_) => None,
        }
    }

    /// The script of a value decides where it goes, whichever column it stands in; a cell
    /// with both scripts is parted.
    fn names(&mut self) -> [Parts; 2] {
        let mut said: Vec<(&'static str, Part, bool, usize, String)> = Vec::new();
        for (field, part, meant) in NAMES {
            let Some(text) = self.line(field, NAME_LENGTH) else { continue };
            let found = whole::by_script(&text);
            if found == [None, None] {
                self.wrong(field, "bad_value", "no Arabic or Latin letter in this name");
            }
            for (script, text) in found.into_iter().enumerate() {
                said.extend(text.map(|text| (field, part, script != meant, script, text)));
            }
        }
        // What stands in its own column first.
        said.sort_by_key(|(.., moved, _, _)| *moved);
        let mut slots: [[Option<(&'static str, String)>; 3]; 2] = Default::default();
        for (field, part, _, script, text) in said {
            let slot = &mut slots[script][part as usize];
            match slot {
                Some((_, before)) if *before != text => {
                    self.wrong(field, "bad_value", "another column says this name in this script");
                }
                Some(_) => {}
                None => *slot = Some((field, text)),
            }
        }
        slots.map(|[given, family, whole]| match (given, family, whole) {
            (None, None, Some((field, text))) => {
                let order = self.columns.header(field).and_then(Order::of_header);
                let (given, family) = whole::split(&text, order);
                Parts { given, family, whole: true }
            }
            (given, family, _) => {
                Parts { given: given.map(|g| g.1), family: family.map(|f| f.1), whole: false }
            }
        })
    }

    /// One number or several in a cell.
    fn phones(&mut self) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for field in ["phone", "phone_2"] {
            let read = self.cell(field, "bad_phone", "no phone number reads so", |text| {
                let apart = || {
                    let parts = text.split(['/', ';', '،', ',', '|']).map(str::trim);
                    parts.filter(|p| !p.is_empty()).map(phone::to_e164).collect()
                };
                phone::to_e164(text).map(|one| vec![one]).or_else(apart)
            });
            out.extend(read.into_iter().flatten());
        }
        out.dedup();
        out.truncate(10);
        out
    }

    fn date(&mut self, field: &str) -> Option<String> {
        let message = "a date is 2003, 2003-06, 2003-06-12 or 12/06/2003";
        self.cell(field, "bad_date", message, columns::date).map(|d| d.to_string())
    }

    fn area(&mut self, places: &Places) -> Option<String> {
        let message = "no territory in your area is called so, or several are";
        let (field, communes) =
            if self.columns.has("commune") { ("commune", true) } else { ("home_area", false) };
        let province = self.columns.cell(self.row, "province");
        self.cell(field, "unknown_area", message, |t| places.find(t, communes, province))
    }
}

impl Said {
    pub fn is_named(&self) -> bool {
        self.names.iter().any(|n| *n != Parts::default())
    }

    /// Somebody new.
    pub fn person(&self) -> NewPerson {
        self.joined(&NewPerson::default())
    }

    /// What is kept, with what the row says put in.
    pub fn joined(&self, before: &NewPerson) -> NewPerson {
        let mut after = before.clone();
        for (script, parts) in SCRIPTS.into_iter().zip(&self.names) {
            join_name(&mut after.names, script, parts);
        }
        put(&mut after.gender, &self.gender);
        put(&mut after.birth_date, &self.birth_date);
        if let Some(locality) = &self.birth_place {
            let place = after.birth_place.get_or_insert_with(BirthPlace::default);
            place.locality = Some(locality.clone());
        }
        put(&mut after.home_area, &self.home_area);
        for phone in self.phones.iter().rev() {
            join_contact(&mut after.phones, Some(phone));
        }
        join_contact(&mut after.emails, self.email.as_ref());
        let mut membership = after.membership.take().unwrap_or_default();
        put(&mut membership.number, &self.number);
        put(&mut membership.since, &self.since);
        put(&mut membership.status, &self.status);
        after.membership = Membership::some(membership);
        after
    }
}

fn put<T: Clone>(old: &mut Option<T>, new: &Option<T>) {
    if new.is_some() {
        old.clone_from(new);
    }
}

fn join_name(names: &mut Vec<Name>, script: Script, parts: &Parts) {
    if *parts == Parts::default() {
        return;
    }
    let main = names.iter_mut().find(|n| n.script == script && n.kind == NameKind::Main);
    let Some(name) = main else {
        let (given, family) = (parts.given.clone(), parts.family.clone());
        return names.push(Name { script, given, family, kind: NameKind::Main });
    };
    if parts.whole {
        // The same words say nothing new, however they were parted by people.
        let said = [parts.given.as_deref(), parts.family.as_deref()];
        let said = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        if !same_words(&said, &name.whole()) {
            (name.given, name.family) = (parts.given.clone(), parts.family.clone());
        }
        return;
    }
    // A whole name kept for want of its parts gives way to them.
    if name.family.is_none() && parts.family.is_some() && parts.given.is_none() {
        name.given = None;
    }
    put(&mut name.given, &parts.given);
    put(&mut name.family, &parts.family);
}

fn same_words(a: &str, b: &str) -> bool {
    let sorted = |text: &str| {
        let mut words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.sort();
        words
    };
    sorted(a) == sorted(b)
}

/// A number the person has already says nothing new; another becomes the first.
fn join_contact(list: &mut Vec<String>, new: Option<&String>) {
    if let Some(new) = new
        && !list.contains(new)
    {
        list.insert(0, new.clone());
        list.truncate(10);
    }
}
