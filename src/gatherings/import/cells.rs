//! What the cells of a row say, before anything is asked of the database.

use crate::gatherings::model::Status;
use crate::kernel::report::{Columns, Rejected};
use crate::kernel::{phone, text};
use crate::people::NewPerson;
use crate::people::import::headers::{self, Guess};
use crate::people::import::read_names;
use crate::people::model::{Membership, Name};
use std::collections::HashMap;

/// The columns that are an enrolment's own; people's are known like in any list of them.
const COLUMNS: &[(&str, &[&str])] = &[
    (
        "area",
        &["commune", "code commune", "territoire", "code", "الجماعة", "المجال", "رمز الجماعة"],
    ),
    ("delegation", &["délégation", "الوفد"]),
    ("placeholder", &["place réservée", "sans nom", "مكان محجوز"]),
    ("capacity", &["qualité", "fonction", "الصفة", "المهمة"]),
    ("status", &["statut", "état", "الحالة", "الوضعية"]),
];

/// Whom a row names, and how to reach them.
const OF_PEOPLE: [&str; 8] = [
    "membership_number",
    "given_ar",
    "family_ar",
    "name_ar",
    "given_latn",
    "family_latn",
    "name_latn",
    "phone",
];

/// Every header must be known, and stands once.
pub(super) fn find(header: &[String]) -> Result<Columns, Rejected> {
    let mut at: HashMap<&'static str, usize> = HashMap::new();
    for (i, guess) in headers::by_header(header).into_iter().enumerate() {
        let folded = names::fold(&header[i].replace('_', " "));
        let own = COLUMNS.iter().find(|(field, others)| {
            *field == folded || others.iter().any(|o| names::fold(o) == folded)
        });
        let field = match (own, guess) {
            (Some((field, _)), _) => *field,
            (None, Guess::Field("commune" | "home_area")) => "area",
            (None, Guess::Field(field)) if OF_PEOPLE.contains(&field) => field,
            (None, Guess::Identity | Guess::LeftOut) => continue,
            _ => {
                let message = format!("no field is called {}", header[i]);
                return Err(Rejected::new(1, Some(&header[i]), "unknown_column", message));
            }
        };
        if at.insert(field, i).is_some() {
            let message = format!("the column {field} stands twice");
            return Err(Rejected::new(1, Some(&header[i]), "unknown_column", message));
        }
    }
    Ok(Columns::at(header, at))
}

const STATUSES: &[(Status, &[&str])] = &[
    (Status::Nominated, &["proposé", "proposée", "مقترح", "مقترحة"]),
    (Status::Invited, &["invité", "invitée", "مدعو", "مدعوة"]),
    (Status::Confirmed, &["confirmé", "confirmée", "مؤكد", "مؤكدة"]),
    (Status::Declined, &["excusé", "excusée", "décliné", "déclinée", "معتذر", "معتذرة"]),
    (Status::Withdrawn, &["retiré", "retirée", "منسحب", "منسحبة"]),
];

fn read_status(text: &str) -> Option<Status> {
    let folded = names::fold(text);
    STATUSES
        .iter()
        .find(|(status, words)| {
            status.name() == folded || words.iter().any(|w| names::fold(w) == folded)
        })
        .map(|(status, _)| *status)
}

/// One row: whom it names and how.
#[derive(Debug, Clone, Default)]
pub(super) struct Cells {
    pub area: Option<String>,
    pub delegation: Option<String>,
    pub number: Option<String>,
    pub names: Vec<Name>,
    /// Of somebody who is not known yet.
    pub phone: Option<String>,
    pub placeholder: Option<String>,
    pub capacity: Option<String>,
    pub status: Option<Status>,
}

impl Cells {
    pub fn read(columns: &Columns, row: &sheet::Row) -> Result<Self, Vec<Rejected>> {
        let mut faults = columns.trouble(row);
        let mut cell = |field: &'static str, max: usize| -> Option<String> {
            let text = columns.cell(row, field)?;
            match text::line(text, max) {
                Ok(line) => Some(line),
                Err("empty") => None,
                Err(code) => {
                    let code = if code == "too_long" { "bad_value" } else { code };
                    let fault = Rejected::new(
                        row.number,
                        columns.header(field),
                        code,
                        super::plan::message(code),
                    );
                    faults.push(fault);
                    None
                }
            }
        };
        let mut out = Self {
            area: cell("area", 200),
            delegation: cell("delegation", 100),
            number: cell("membership_number", 40),
            placeholder: cell("placeholder", 200),
            capacity: cell("capacity", 100),
            ..Self::default()
        };
        let mut faults_of_names = Vec::new();
        out.names = read_names(columns, row, &mut faults_of_names);
        let phone = cell("phone", 60);
        let status = cell("status", 60);
        let read = status.as_deref().map(read_status);
        if read == Some(None) {
            faults.push(Rejected::new(
                row.number,
                columns.header("status"),
                "bad_value",
                "not a status",
            ));
        }
        out.status = read.flatten();
        faults.extend(faults_of_names);
        out.phone = phone.as_deref().and_then(phone::to_e164);
        if phone.is_some() && out.phone.is_none() {
            let message = "no phone number reads so";
            faults.push(Rejected::new(row.number, columns.header("phone"), "bad_phone", message));
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        out.checked(columns, row.number)
    }

    fn checked(self, columns: &Columns, row: u64) -> Result<Self, Vec<Rejected>> {
        let fault = |field: &str, text: &str| {
            Err(vec![Rejected::new(row, columns.header(field), "bad_value", text)])
        };
        let somebody = self.number.is_some() || !self.names.is_empty();
        if self.area.is_none() && self.delegation.is_none() {
            let field = if columns.has("area") { "area" } else { "delegation" };
            return fault(field, "the row names no delegation");
        }
        if somebody && self.placeholder.is_some() {
            return fault("placeholder", "either somebody or a place without a name");
        }
        if !somebody && self.placeholder.is_none() {
            return fault("membership_number", "the row names nobody");
        }
        Ok(self)
    }

    /// Somebody who is not known yet.
    pub fn person(&self) -> NewPerson {
        let number = self.number.clone();
        NewPerson {
            names: self.names.clone(),
            phones: self.phone.iter().cloned().collect(),
            membership: Membership { number, since: None, status: None }.some(),
            ..NewPerson::default()
        }
    }
}
