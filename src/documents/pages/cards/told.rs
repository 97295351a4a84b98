//! What a card says: its headline, what accepting it would change, and what is held beside it.

use super::{Against, Desk, lang_of, text};
use crate::documents::model::{ClaimShown, Kind};
use crate::kernel::Bilingual;
use serde_json::Value;

impl Desk<'_> {
    /// Its headline, and what accepting it would change.
    pub(super) fn told(&self, c: &ClaimShown) -> (String, Vec<String>) {
        let p = self.p;
        match c.kind {
            Kind::Person => {
                let roles: Vec<&str> = c
                    .proposal
                    .get("roles")
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .collect();
                let known = c.matches.iter().find(|m| {
                    Some(m.id.as_str()) == c.proposal.get("person").and_then(Value::as_str)
                });
                let change = match known {
                    Some(m) => p.ta("documents-change-known", "name", p.text(&m.name)),
                    None if c.matches.is_empty() => p.t("documents-change-new"),
                    None => p.t("documents-change-which"),
                };
                let name = text(c, "name").unwrap_or_default();
                let comma = if lang_of(&name) == "ar" { "، " } else { ", " };
                let all: Vec<&str> =
                    [name.as_str()].into_iter().chain(roles.into_iter().take(2)).collect();
                (all.join(comma), vec![change])
            }
            Kind::Birth => {
                let place = c.proposal.get("birth_place").and_then(|b| b.get("locality")?.as_str());
                let parts = [Some(self.date(text(c, "birth_date"))), place.map(str::to_owned)];
                let comma = if p.lang() == "ar" { "، " } else { ", " };
                (
                    parts.into_iter().flatten().collect::<Vec<_>>().join(comma),
                    vec![p.t("documents-change-birth")],
                )
            }
            Kind::Position | Kind::Role => {
                let (role, body) = (self.bilingual(c, "role"), self.bilingual(c, "body_name"));
                let title = if body.is_empty() { role } else { format!("{role} · {body}") };
                let agrees = c.matches.iter().any(|m| m.kind == "tenure" && m.score >= 1.0);
                let key =
                    if agrees { "documents-change-agrees" } else { "documents-change-tenure" };
                (title, vec![p.ta(key, "years", &self.years(c))])
            }
            Kind::Event => {
                let hour = text(c, "time").unwrap_or_default();
                let parts = [
                    self.date(text(c, "date")),
                    hour,
                    self.bilingual(c, "place"),
                    self.area(c),
                    text(c, "chair_name").unwrap_or_default(),
                ];
                let said: Vec<String> = parts.into_iter().filter(|t| !t.is_empty()).collect();
                (self.bilingual(c, "title"), said)
            }
            Kind::Number => {
                let value = c.proposal.get("value").and_then(Value::as_i64).unwrap_or_default();
                let area = self.area(c);
                let is_target = text(c, "as").as_deref() == Some("target");
                let change = if is_target {
                    p.t("documents-change-target")
                } else {
                    p.t("documents-change-note")
                };
                let of = p.t(&format!("documents-of-{}", text(c, "of").unwrap_or_default()));
                let parts = [p.num(value), of, area];
                (
                    parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · "),
                    vec![change],
                )
            }
        }
    }

    /// Side by side: what the text says, what is held, each with its source.
    pub(super) fn against(&self, c: &ClaimShown) -> Vec<Against> {
        let p = self.p;
        let own = |held: &Value, key: &str| held.get(key)?.as_str().map(str::to_owned);
        let all = c.findings.iter().filter_map(|f| Some((f, f.held.as_ref()?)));
        all.map(|(f, held)| {
            let is_birth = f.code == "birth_differs";
            let holder: Option<Bilingual> =
                held.get("name").and_then(|n| serde_json::from_value(n.clone()).ok());
            let said = if is_birth { self.date(text(c, "birth_date")) } else { self.years(c) };
            let ours = if is_birth {
                self.date(own(held, "birth_date"))
            } else {
                self.span(own(held, "began"), own(held, "ended"))
            };
            let (mut said, mut ours) = (vec![said], vec![ours]);
            if let Some(holder) = holder {
                said.insert(0, text(c, "name").unwrap_or_default());
                ours.insert(0, p.text(&holder).to_owned());
            }
            let source = own(held, "source").unwrap_or_else(|| p.t("documents-no-source"));
            Against { head: p.text(&f.message).to_owned(), said, ours, source }
        })
        .collect()
    }
}
