//! What the cells of a row say, before anything is asked of the database.

use crate::gatherings::model::Status;
use crate::kernel::report::{Columns, Rejected};
use crate::kernel::text;
use crate::people::NewPerson;
use crate::people::model::{Membership, Name, NameKind, Script};

pub(super) const COLUMNS: &[(&str, &[&str])] = &[
    (
        "area",
        &["commune", "code commune", "territoire", "code", "الجماعة", "المجال", "رمز الجماعة"],
    ),
    ("delegation", &["délégation", "الوفد"]),
    (
        "membership_number",
        &["numéro d'adhésion", "numéro d'adhérent", "n adhérent", "رقم الانخراط", "رقم البطاقة"],
    ),
    ("given_ar", &["prénom arabe", "prénom ar", "الاسم الشخصي"]),
    ("family_ar", &["nom arabe", "nom ar", "الاسم العائلي", "النسب"]),
    ("given_latn", &["prénom", "prénom latin", "prénom fr"]),
    ("family_latn", &["nom", "nom de famille", "nom latin", "nom fr"]),
    ("name_ar", &["nom complet arabe", "الاسم الكامل", "الاسم", "الاسم والنسب"]),
    ("name_latn", &["nom complet", "nom et prénom", "prénom et nom"]),
    ("placeholder", &["place réservée", "sans nom", "مكان محجوز"]),
    ("capacity", &["qualité", "الصفة"]),
    ("status", &["statut", "état", "الحالة", "الوضعية"]),
];

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
        for (script, given, family, whole) in [
            (Script::Arab, "given_ar", "family_ar", "name_ar"),
            (Script::Latn, "given_latn", "family_latn", "name_latn"),
        ] {
            let (given, family, whole) = (cell(given, 120), cell(family, 120), cell(whole, 200));
            // A whole name stands in `given` where its parts are not known.
            let (given, family) =
                if given.is_some() || family.is_some() { (given, family) } else { (whole, None) };
            if given.is_some() || family.is_some() {
                out.names.push(Name { script, given, family, kind: NameKind::Main });
            }
        }
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
            membership: Membership { number, since: None, status: None }.some(),
            ..NewPerson::default()
        }
    }
}
