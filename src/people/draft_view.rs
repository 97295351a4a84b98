//! The form of a person as its page shows it: lines for names and contacts, choices, and
//! what is proposed.

use super::draft::{Draft, MOST_CONTACTS, NameDraft, picked};
use super::model::{MemberStatus, NameKind, Script};
use super::proposals;
use crate::web::Page;

impl Draft {
    /// What is proposed for the other script, the likeliest chosen.
    pub fn proposal(&self, p: &Page) -> Option<Proposal> {
        let (known, to) = self.in_one_script()?;
        let mut found: Vec<(String, String)> =
            proposals::choices(&known, to).iter().map(|n| (picked(n), n.whole())).collect();
        if let Some(pick) = self.pick.as_ref().filter(|p| p.contains('|'))
            && found.iter().all(|(value, _)| value != pick)
        {
            found.insert(0, (pick.clone(), pick.replace('|', " ").trim().to_owned()));
        }
        let first = found.first().map(|(value, _)| value.clone()).unwrap_or_default();
        let chosen = self.pick.clone().unwrap_or(first);
        found.push((String::new(), p.t("people-proposed-none")));
        let choice =
            |(value, label): (String, String)| Choice { chosen: value == chosen, value, label };
        Some(Proposal {
            title: p.t(&format!("people-proposed-title-{}", to.code())),
            choices: found.into_iter().map(choice).collect(),
        })
    }

    /// The lines of names as the page shows them: those there, and an empty one for more.
    pub fn name_lines(&self, p: &Page) -> Vec<NameLine> {
        let mut index = 0;
        let spare = NameDraft { kind: NameKind::Alias.code().into(), ..NameDraft::default() };
        let drafts = self.names.iter().chain(std::iter::once(&spare));
        drafts
            .enumerate()
            .map(|(at, draft)| {
                let wrong = |part: &str| {
                    let field = format!("names[{index}].{part}");
                    if draft.is_empty() { String::new() } else { p.error(&field) }
                };
                let given = wrong("given");
                let line = NameLine {
                    fields: ["script", "kind", "given", "family"]
                        .map(|part| format!("names[{at}].{part}")),
                    at,
                    wrong_given: if at == 0 && given.is_empty() { p.error("names") } else { given },
                    wrong_family: wrong("family"),
                    scripts: [Script::Arab, Script::Latn]
                        .map(|s| Choice::of(p, "people-script-", s.code(), &draft.script))
                        .into(),
                    kinds: NameKind::ALL
                        .map(|k| Choice::of(p, "people-kind-", k.code(), &draft.kind))
                        .into(),
                    lang: if draft.script == Script::Latn.code() { "fr" } else { "ar" },
                    dir: match draft.script.as_str() {
                        "Arab" => "rtl",
                        "Latn" => "ltr",
                        _ => "auto",
                    },
                    draft: draft.clone(),
                };
                index += usize::from(!draft.is_empty());
                line
            })
            .collect()
    }

    /// Those there, and an empty one for one more.
    pub fn contact_lines(
        p: &Page,
        key: &str,
        values: &[String],
        sample: &'static str,
    ) -> Vec<ContactLine> {
        let empty = String::new();
        let all = values.iter().chain(std::iter::once(&empty)).take(MOST_CONTACTS);
        all.enumerate()
            .map(|(i, value)| {
                let field = format!("{key}[{i}]");
                ContactLine {
                    wrong: p.error(&field),
                    sample: if i == values.len() { sample } else { "" },
                    field,
                    value: value.clone(),
                }
            })
            .collect()
    }

    pub fn genders(&self, p: &Page) -> Vec<Choice> {
        let all = [
            ("female", "people-gender-female"),
            ("male", "people-gender-male"),
            ("", "people-gender-unknown"),
        ];
        all.map(|(value, key)| Choice {
            value: value.into(),
            label: p.t(key),
            chosen: self.gender == value,
        })
        .into()
    }

    pub fn statuses(&self, p: &Page) -> Vec<Choice> {
        MemberStatus::ALL.map(|s| Choice::of(p, "people-status-", s.code(), &self.status)).into()
    }
}

/// Names proposed for the script in which none is known.
pub(super) struct Proposal {
    pub title: String,
    pub choices: Vec<Choice>,
}

/// A line of the form for one name.
pub(super) struct NameLine {
    pub at: usize,
    /// What its controls are called: script, kind, given, family.
    pub fields: [String; 4],
    pub draft: NameDraft,
    pub lang: &'static str,
    pub dir: &'static str,
    pub scripts: Vec<Choice>,
    pub kinds: Vec<Choice>,
    pub wrong_given: String,
    pub wrong_family: String,
}

/// A line of the form for one phone number or address.
pub(super) struct ContactLine {
    pub field: String,
    pub value: String,
    pub wrong: String,
    pub sample: &'static str,
}

/// One of a few, for a `select` or `radios`.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

impl Choice {
    fn of(p: &Page, key: &str, value: &str, chosen: &str) -> Self {
        Self { value: value.into(), label: p.t(&format!("{key}{value}")), chosen: value == chosen }
    }
}
