//! Choosing a person within a form: a name is typed, those who bear it are shown, one is
//! taken. The search is a button of the same form, so that it works without scripts and
//! nothing typed elsewhere is lost.

use super::enrolment::write_read;
use crate::access::{Cx, Op};
use crate::areas;
use crate::db::Tx;
use crate::kernel::Result;
use crate::people::{self, PersonLabel};
use crate::web::Form;
use std::collections::HashMap;

/// Stands for whatever is there already and is not for the asker's eyes.
pub(super) const KEEP: &str = "keep";
const MOST: usize = 12;

/// A person who can be taken.
pub struct Candidate {
    pub id: String,
    pub name: String,
    pub place: String,
    pub chosen: bool,
}

pub struct Pick {
    pub field: &'static str,
    /// The name that was looked for.
    pub q: String,
    pub people: Vec<Candidate>,
    /// Somebody unseen is there, and stays unless another is taken.
    pub unseen: bool,
    pub keeps: bool,
    pub nobody: bool,
}

impl Pick {
    /// `now` is who is there, `subject` what the reading is written down under.
    pub fn of(
        tx: &mut Tx,
        cx: &mut Cx,
        form: &Form,
        field: &'static str,
        now: Option<&str>,
        subject: &str,
    ) -> Result<Self> {
        let q = form.get(&typed(field)).trim().to_owned();
        let mut pick = Self {
            field,
            q,
            people: Vec::new(),
            unseen: now.is_some(),
            keeps: false,
            nobody: false,
        };
        let mut chosen = form.get(field);
        if let Ok(permit) = cx.permit(Op::PersonRead) {
            let mut ids = Vec::new();
            for id in now.into_iter().chain([chosen]).filter(|id| !id.is_empty()) {
                if !ids.iter().any(|i| i == id) && people::visible(tx, &permit, id)? {
                    ids.push(id.to_owned());
                }
            }
            pick.unseen = now.is_some_and(|id| !ids.iter().any(|i| i == id));
            if !pick.q.is_empty() {
                let found = people::find(tx, cx, &permit, &pick.q, None)?;
                let new: Vec<String> = found.into_iter().map(|(id, _)| id).collect();
                ids.extend(
                    new.into_iter().take(MOST).filter(|id| !ids.contains(id)).collect::<Vec<_>>(),
                );
            }
            write_read(tx, cx, subject, &ids)?;
            pick.people = candidates(tx, cx, &ids, chosen)?;
        }
        if pick.unseen && now == Some(chosen) {
            chosen = KEEP;
        }
        pick.keeps = pick.unseen && chosen == KEEP;
        pick.nobody = !pick.keeps && !pick.people.iter().any(|c| c.chosen);
        Ok(pick)
    }

    pub fn typed(&self) -> String {
        typed(self.field)
    }

    pub fn seen(&self) -> String {
        seen(self.field)
    }
}

pub(super) fn candidates(
    tx: &mut Tx,
    cx: &Cx,
    ids: &[String],
    chosen: &str,
) -> Result<Vec<Candidate>> {
    let labels = people::labels(tx, ids)?;
    let codes: Vec<String> = labels.values().filter_map(|l| l.home_area.clone()).collect();
    let places: HashMap<String, String> = areas::by_codes(tx, &codes)?
        .into_iter()
        .map(|a| (a.code, a.name.get(cx.lang).to_owned()))
        .collect();
    let place = |label: &PersonLabel| {
        label.home_area.as_ref().and_then(|code| places.get(code)).cloned().unwrap_or_default()
    };
    Ok(ids
        .iter()
        .filter_map(|id| labels.get(id).map(|label| (id, label)))
        .map(|(id, label)| Candidate {
            id: id.clone(),
            name: label.name.get(cx.lang).to_owned(),
            place: place(label),
            chosen: id == chosen,
        })
        .collect())
}

fn typed(field: &str) -> String {
    format!("{field}_name")
}

fn seen(field: &str) -> String {
    format!("{field}_seen")
}

/// Whether the form is sent to look for a person, and not yet to be kept: by the button,
/// or with a name in the field that nobody has looked for.
pub fn looks(form: &Form, field: &str) -> bool {
    let name = form.get(&typed(field)).trim();
    form.get("find") == field || (!name.is_empty() && name != form.get(&seen(field)))
}

/// The form as the reader of its fields knows it, without those of the search. A person
/// who is taken goes before words; what is kept is neither said nor cleared.
pub fn settled(form: &Form, field: &str, shown: &mut Vec<&str>) -> Form {
    let mut form = form.clone();
    for extra in [typed(field), seen(field), "find".to_owned()] {
        form.remove(&extra);
    }
    settle(&mut form, field, shown);
    form
}

/// The same for a field without a search: an id, what is kept, or words.
pub(super) fn settle(form: &mut Form, field: &str, shown: &mut Vec<&str>) {
    let is_kept = form.get(field) == KEEP;
    if is_kept || form.get(field).is_empty() {
        form.remove(field);
    }
    if is_kept {
        shown.retain(|f| *f != field);
    }
    if is_kept || form.has(field) {
        for lang in ["ar", "fr", "en"] {
            form.remove(&format!("{field}.{lang}"));
        }
    }
}
