//! One row of a file: what its cells say of a person, and how that joins what is kept.

use super::super::model::{Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Script};
use super::super::reading::{NAME_LENGTH, NUMBER_LENGTH};
use super::columns;
use super::places::Places;
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
    pub home_area: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    since: Option<String>,
    status: Option<MemberStatus>,
}

#[derive(Debug, Clone, Default, PartialEq)]
struct Parts {
    given: Option<String>,
    family: Option<String>,
    whole: Option<String>,
}

const SCRIPTS: [(Script, [&str; 3]); 2] = [
    (Script::Arab, ["given_ar", "family_ar", "name_ar"]),
    (Script::Latn, ["given_latn", "family_latn", "name_latn"]),
];

/// Reads a row; every fault of it at once.
pub(super) fn read(columns: &Columns, places: &Places, row: &sheet::Row) -> Result<Said, Vec<Rejected>> {
    let mut r = Reader { columns, row, faults: columns.trouble(row) };
    let said = Said {
        number: r.line("membership_number", NUMBER_LENGTH),
        names: SCRIPTS.map(|(script, [given, family, whole])| Parts {
            given: r.name(given, script),
            family: r.name(family, script),
            whole: r.name(whole, script),
        }),
        gender: r.cell("gender", "bad_value", "a gender is femme, homme, F or M", columns::gender),
        birth_date: r.date("birth_date"),
        home_area: r.area(places),
        phone: r.cell("phone", "bad_phone", "no phone number reads so", phone::to_e164),
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

    fn cell<T>(&mut self, field: &str, code: &str, message: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
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

    fn name(&mut self, field: &str, script: Script) -> Option<String> {
        let name = self.line(field, NAME_LENGTH)?;
        if !script.is_in(&name) {
            let letters = if script == Script::Arab { "no Arabic letter" } else { "no Latin letter" };
            self.wrong(field, "bad_value", &format!("{letters} in this name"));
            return None;
        }
        Some(name)
    }

    fn date(&mut self, field: &str) -> Option<String> {
        let message = "a date is 2003, 2003-06, 2003-06-12 or 12/06/2003";
        self.cell(field, "bad_date", message, columns::date).map(|d| d.to_string())
    }

    fn area(&mut self, places: &Places) -> Option<String> {
        let message = "no territory in your area is called so, or several are";
        let (field, communes) =
            if self.columns.has("commune") { ("commune", true) } else { ("home_area", false) };
        self.cell(field, "unknown_area", message, |t| places.find(t, communes))
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
        for ((script, _), parts) in SCRIPTS.into_iter().zip(&self.names) {
            join_name(&mut after.names, script, parts);
        }
        put(&mut after.gender, &self.gender);
        put(&mut after.birth_date, &self.birth_date);
        put(&mut after.home_area, &self.home_area);
        join_contact(&mut after.phones, self.phone.as_ref());
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
    let in_parts = parts.given.is_some() || parts.family.is_some();
    match main {
        Some(name) if in_parts => {
            // A whole name kept for want of its parts gives way to them.
            if name.family.is_none() && parts.family.is_some() && parts.given.is_none() {
                name.given = None;
            }
            put(&mut name.given, &parts.given);
            put(&mut name.family, &parts.family);
        }
        Some(name) => {
            let whole = parts.whole.as_deref().unwrap_or_default();
            if name.whole() != whole {
                (name.given, name.family) = (Some(whole.to_owned()), None);
            }
        }
        None => {
            let given = if in_parts { parts.given.clone() } else { parts.whole.clone() };
            names.push(Name { script, given, family: parts.family.clone(), kind: NameKind::Main });
        }
    }
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
