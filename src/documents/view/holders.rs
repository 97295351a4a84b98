//! Another holder of the same office: a text gives somebody a post with a single seat at a
//! time at which we keep somebody else in it.

use super::held::span;
use crate::access::{Cx, Op};
use crate::bodies::posts::{self, Post, holds};
use crate::bodies::{self, Body};
use crate::db::Tx;
use crate::documents::model::{Claim, Document, Finding, Kind};
use crate::documents::reading::in_all;
use crate::kernel::{Bilingual, End, PartialDate, Result};
use crate::people;
use crate::tenures::{self, Tenure};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Of each claim, the careers of those who held its office then, as far as the asker may see
/// body and people.
#[derive(Default)]
pub struct Holders {
    of: HashMap<String, Vec<Tenure>>,
    names: HashMap<String, Bilingual>,
}

impl Holders {
    pub fn of<'c>(
        tx: &mut Tx,
        cx: &Cx,
        document: &Document,
        claims: impl IntoIterator<Item = &'c Claim>,
    ) -> Result<Self> {
        let offices: Vec<&Claim> =
            claims.into_iter().filter(|c| matches!(c.kind, Kind::Position | Kind::Role)).collect();
        let mut out = Self::default();
        let (Ok(sight), Ok(people)) = (cx.permit(Op::BodyRead), cx.permit(Op::TenureRead)) else {
            return Ok(out);
        };
        if offices.is_empty() {
            return Ok(out);
        }
        let bodies = bodies::all_visible(tx, &sight)?;
        let named: Vec<(&Claim, &Body)> =
            offices.iter().filter_map(|c| Some((*c, body_of(&bodies, c)?))).collect();
        let ids: Vec<String> = named.iter().map(|(_, body)| body.id.clone()).collect();
        let seats = if ids.is_empty() { Vec::new() } else { posts::of_bodies(tx, &sight, &ids)? };
        for (claim, body) in named {
            let own = seats.iter().filter(|p| p.body == body.id && p.seats == 1);
            let Some(post) = post_of(own, claim, body) else { continue };
            let Some(time) = time_of(claim, document) else { continue };
            let found = holds::keepers(tx, &people, std::slice::from_ref(&post.id), time)?;
            let careers = tenures::actions::of_members(tx, &found)?;
            out.of.insert(claim.id.clone(), careers);
        }
        let people: Vec<String> = out.of.values().flatten().map(|t| t.person.clone()).collect();
        let labels = people::labels(tx, &people)?;
        out.names = labels.into_iter().map(|(id, label)| (id, label.name)).collect();
        Ok(out)
    }

    /// Those who held it and are none of these people.
    pub fn other_than(&self, people: &[String], claim: &Claim) -> Vec<&Tenure> {
        let all = self.of.get(&claim.id).into_iter().flatten();
        all.filter(|t| !people.contains(&t.person)).collect()
    }

    pub(super) fn told(&self, tenure: &Tenure) -> Finding {
        let said = &tenure.said;
        let mut found = Finding::warning("other_holder", in_all("documents-finding-other-holder"));
        found.held = Some(json!({
            "tenure": tenure.id, "person": tenure.person, "name": self.names.get(&tenure.person),
            "role": said.role, "began": said.began.map(|d| d.to_string()),
            "ended": said.ended.map(|d| d.to_string()), "source": said.source,
        }));
        found
    }
}

fn folded(text: &Bilingual) -> Vec<String> {
    [&text.ar, &text.fr, &text.en].into_iter().flatten().map(|t| names::fold(t)).collect()
}

fn said(claim: &Claim, key: &str) -> Vec<String> {
    let value = claim.proposal.get(key).and_then(Value::as_object);
    value.into_iter().flat_map(|m| m.values()).filter_map(Value::as_str).map(names::fold).collect()
}

/// The body that the claim names, or whose whole name stands in the words of its role.
fn body_of<'b>(bodies: &'b [Body], claim: &Claim) -> Option<&'b Body> {
    let (named, role) = (said(claim, "body_name"), said(claim, "role"));
    let by_name = bodies.iter().find(|b| folded(&b.name).iter().any(|t| named.contains(t)));
    let within = || {
        let holds = |b: &&Body| {
            folded(&b.name).iter().any(|name| role.iter().any(|r| r.ends_with(name.as_str())))
        };
        bodies.iter().filter(holds).max_by_key(|b| folded(&b.name).iter().map(String::len).max())
    };
    by_name.or_else(|| if named.is_empty() { within() } else { None })
}

/// The post of this name; « président » is the one post that begins so.
fn post_of<'p>(
    posts: impl Iterator<Item = &'p Post>,
    claim: &Claim,
    body: &Body,
) -> Option<&'p Post> {
    let mut wanted = said(claim, "role");
    for name in folded(&body.name) {
        let parts: Vec<String> =
            wanted.iter().filter_map(|r| r.strip_suffix(&name)).map(bare).collect();
        wanted.extend(parts);
    }
    let called = |post: &Post| -> Vec<String> {
        folded(&post.role).into_iter().chain(post.role_feminine.iter().flat_map(folded)).collect()
    };
    let posts: Vec<&Post> = posts.collect();
    let same = posts.iter().find(|p| called(p).iter().any(|r| wanted.contains(r)));
    let begins = |p: &&&Post| {
        let first = |r: &String| r.split(' ').next().map(str::to_owned);
        called(p).iter().filter_map(first).any(|word| wanted.contains(&word))
    };
    let only = || {
        let mut all = posts.iter().filter(begins);
        all.next().filter(|_| all.next().is_none())
    };
    same.or_else(only).copied()
}

/// A role without the word that joined it to its body: « président de la », «رئيس ل».
fn bare(role: &str) -> String {
    let joins = ["de la", "du", "de l", "de", "des", "d", "ل", "لل", "ب"];
    let role = role.trim().trim_end_matches(['\'', '’']);
    let parts = joins.iter().find_map(|join| role.strip_suffix(join)?.strip_suffix(' '));
    parts.unwrap_or(role).trim().to_owned()
}

/// The days on which it surely was, by its years; what somebody is called by was so on the
/// day of the text.
fn time_of(claim: &Claim, document: &Document) -> Option<(Date, Option<Date>)> {
    if claim.kind == Kind::Position {
        let span = span(claim);
        // Nobody says until when: its first sure day, and no guess beyond.
        let first = span.began.filter(|_| span.end == End::Unknown).map(PartialDate::last_day);
        return first.map(|day| (day, day.tomorrow().ok())).or_else(|| span.sure());
    }
    let date = document.published.or_else(|| PartialDate::parse(&document.day));
    let day = date.filter(|d| d.day.is_some() && claim.text("end_state") == "ongoing")?.first_day();
    Some((day, day.tomorrow().ok()))
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn a_role_stands_without_what_joined_it() {
        assert_eq!(bare("president du "), "president");
        assert_eq!(bare("presidente de la "), "presidente");
        assert_eq!(bare("president de l'"), "president");
        assert_eq!(bare("رييس "), "رييس");
    }
}
