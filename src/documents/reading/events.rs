//! What was held and what is to come, the numbers promised for it, and what two places of
//! one text say otherwise.

use super::{Desk, Draft, in_all, in_its_script, one_line};
use crate::documents::model::{Finding, Kind, event_title, is_ahead};
use crate::kernel::PartialDate;
use crate::web::{format, language};
use serde_json::{Value, json};

impl Desk<'_> {
    pub(super) fn event(&mut self, claim: &reading::Claim, event: &reading::Event, people: usize) {
        // An election or an appointment is told by the career it is a part of.
        if matches!(event.kind, "election" | "appointment") {
            return;
        }
        let date = event.date.as_deref().and_then(PartialDate::parse);
        let span = self.text.clause(claim.evidence.start, claim.evidence.end);
        let is_late = |d: PartialDate| self.published.is_some_and(|p| d.first_day() > p.last_day());
        let ahead = date.is_some_and(is_late) || (self.published.is_none() && is_ahead(span));
        let clash = claim.findings.iter().find(|f| f.kind == "weekday_mismatch");
        let full = date.filter(|d| d.day.is_some());
        let date_text = match clash {
            Some(clash) => Some(one_line(&clash.evidence.text)),
            None => full.map(|d| format::date_long(self.lang, d.first_day())),
        };
        let title = event_title(&claim.evidence.text).or_else(|| event_title(span));
        let title = title.unwrap_or_else(|| {
            language::say(self.lang, &format!("documents-event-{}", event.kind))
        });
        let attendance = if ahead { Vec::new() } else { self.attendance(event, people) };
        let chair = event.chair.first().map(|c| one_line(c));
        let proposal = json!({
            "as": if ahead { "gathering" } else { "meeting" }, "kind": event.kind,
            "title": in_its_script(&title), "date": event.date, "time": event.time,
            "date_text": date_text, "place": event.place.as_deref().map(|p| in_its_script(&one_line(p))),
            "area_name": event.area.as_deref().map(one_line), "chair_name": chair,
            "organiser": event.organiser.as_deref().map(one_line), "headcount": event.headcount,
            "attendance": attendance,
        });
        self.put(claim, Kind::Event, proposal, None);
    }

    /// Who took part, in which capacity: the chair, and who stands where a text tells of
    /// those present.
    pub(super) fn attendance(&self, event: &reading::Event, people: usize) -> Vec<Value> {
        let there = |c: &Draft| {
            let sentence = names::fold(self.text.sentence(self.text.byte(c.evidence.start)));
            PRESENT.iter().any(|cue| sentence.contains(cue))
        };
        let all = self.claims[..people].iter();
        all.filter(|c| {
            let name = c.proposal.get("name").and_then(Value::as_str).unwrap_or_default();
            event.chair.iter().any(|chair| one_line(chair) == name) || there(c)
        })
        .take(100)
        .map(|c| json!({ "name": c.proposal.get("name"), "capacities": c.proposal.get("roles") }))
        .collect()
    }

    pub(super) fn number(&mut self, claim: &reading::Claim, number: &reading::Number) {
        let is_headcount = self.claims.iter().any(|c| {
            c.proposal.get("as") == Some(&json!("meeting"))
                && c.proposal.get("headcount") == Some(&json!(number.value))
        });
        let is_target = number.of == "participants" && !is_headcount;
        // The number is that of the territory that prepares.
        let events = || self.claims.iter().filter(|c| c.kind == Kind::Event);
        let area = events().find(|c| c.proposal.get("as") == Some(&json!("meeting")));
        let area = area.and_then(|c| c.proposal.get("area_name")).cloned();
        let proposal = json!({
            "value": number.value, "of": number.of, "as": if is_target { "target" } else { "note" },
            "area_name": area.filter(|_| is_target),
        });
        self.put(claim, Kind::Number, proposal, None);
    }

    /// Two places of the text that say the same office with other years, or another holder.
    pub(super) fn differ_within(&mut self) {
        let key = |c: &Draft| {
            let of = |key: &str| c.proposal.get(key).map(|b| names::fold(&b.to_string()));
            (c.kind == Kind::Position).then(|| (of("role"), of("body_name")))
        };
        for i in 0..self.claims.len().min(300) {
            for j in i + 1..self.claims.len().min(300) {
                let (a, b) = (&self.claims[i], &self.claims[j]);
                if key(a).is_none() || key(a) != key(b) {
                    continue;
                }
                let years = |c: &Draft| {
                    [c.proposal.get("began").cloned(), c.proposal.get("ended").cloned()]
                };
                let code = match (a.about == b.about, years(a) == years(b)) {
                    (true, false) => "differs_in_text",
                    (false, true) if a.proposal.get("body_name").is_some_and(|b| !b.is_null()) => {
                        "other_holder_in_text"
                    }
                    _ => continue,
                };
                for (one, other) in [(i, j), (j, i)] {
                    let mut found = Finding::warning(
                        code,
                        in_all(&format!("documents-finding-{}", code.replace('_', "-"))),
                    );
                    found.evidence = Some(self.claims[other].evidence.clone());
                    self.claims[one].findings.push(found);
                }
            }
        }
    }
}

/// Cues of those present, folded.
const PRESENT: &[&str] = &[
    "بحضور",
    "حضر ",
    "حضره",
    "شارك في",
    "en presence",
    "ont pris part",
    "a pris part",
    "la participation de m",
    "ont assiste",
];
