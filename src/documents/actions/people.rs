//! What a claim says of a person, written by the rooms of people and careers.

use super::Led;
use super::bench::{Bench, fields, inside};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::documents::model::{Claim, Kind};
use crate::documents::places;
use crate::documents::view::{Alike, Chosen, Holders, birth_differs};
use crate::kernel::{Fields, PartialDate, Refusal, Result};
use crate::people::{self, NewPerson, PersonChange, name_in_parts};
use crate::tenures::{self, Said};
use serde_json::{Map, Value, json};

fn led_to(value: Value) -> Led {
    value.as_object().cloned().unwrap_or_default()
}

impl Bench<'_> {
    /// Known already, or new.
    pub(super) fn person(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Led> {
        let proposal = with_name(&self.claims[at].proposal, over);
        let mut f = fields(proposal)?;
        for told in ["name", "roles", "party"] {
            f.raw(told);
        }
        let said = f.id("person");
        let new = f.object("new_person", NewPerson::read);
        f.finish()?;
        let asks_new = ["name", "new_person"].iter().any(|key| over.contains_key(*key))
            || over.get("person").is_some_and(Value::is_null);
        let known = match (said, asks_new, self.chosen.get(&self.claims[at].id)) {
            (Some(id), _, _) => Some(seen(tx, cx, &id)?),
            (None, true, _) => None,
            (None, false, Some(Chosen::Known(id))) => Some(seen(tx, cx, id)?),
            (None, false, Some(Chosen::Open)) => {
                return Err(Refusal::conflict("claim_ambiguous").about(&self.claims[at].id).into());
            }
            (None, false, _) => None,
        };
        if let Some(id) = known {
            return Ok(led_to(
                json!({ "kind": "person", "id": id, "person": id, "created": false }),
            ));
        }
        let new = new.ok_or_else(|| Refusal::field("proposal.new_person", "missing"))?;
        let home = new.home_area.clone().or(self.document.area.clone());
        let new = NewPerson { home_area: home, ..new };
        let (made, _) = people::actions::create_and_compare(tx, cx, &new)
            .map_err(|e| inside(e, "new_person."))?;
        Ok(led_to(json!({ "kind": "person", "id": made.id, "person": made.id, "created": true })))
    }

    /// The id of the person that this claim speaks of: named in the call, accepted before, or
    /// accepted now.
    fn whose(&mut self, tx: &mut Tx, cx: &mut Cx, at: usize, f: &mut Fields) -> Result<String> {
        if let Some(id) = f.id("person") {
            return seen(tx, cx, &id);
        }
        let about = self.about(at)?;
        let result = self.accept(tx, cx, about, &Map::new())?;
        let id = result.get("person").and_then(Value::as_str).unwrap_or_default();
        people::standing(tx, id)
    }

    pub(super) fn birth(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Led> {
        let mut f = self.fields(at, over)?;
        f.raw("name");
        let person = self.whose(tx, cx, at, &mut f)?;
        let (date, place) = (f.date("birth_date"), f.raw("birth_place"));
        f.finish()?;
        let held = people::whole(tx, cx, std::slice::from_ref(&person))?.pop();
        let held = held.ok_or_else(|| Refusal::not_found(&person))?;
        let mut change = Map::new();
        // What is held more exactly stays: 1961 says nothing against 12 March 1961.
        let known = held.said.birth_date.as_deref().and_then(PartialDate::parse);
        if let Some(date) = date
            && !known.is_some_and(|k| k.to_string().starts_with(&date.to_string()))
        {
            change.insert("birth_date".to_owned(), json!(date.to_string()));
        }
        if let Some(place) = place
            && (held.said.birth_place.is_none() || over.contains_key("birth_place"))
        {
            change.insert("birth_place".to_owned(), place);
        }
        let is_new = !change.is_empty();
        if is_new {
            let mut f = fields(change)?;
            let change = PersonChange::read(&mut f);
            f.finish()?;
            people::actions::update(tx, cx, &person, &change).map_err(|e| inside(e, ""))?;
        }
        Ok(led_to(json!({ "kind": "birth", "id": person, "person": person, "created": is_new })))
    }

    /// A time in a career: new, or held already in the same words and years.
    pub(super) fn tenure(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Led> {
        let mut f = self.fields(at, over)?;
        f.raw("name");
        let person = self.whose(tx, cx, at, &mut f)?;
        let held = f.id("tenure");
        let mut said = Said::read(&mut f);
        f.finish()?;
        said.source = said.source.take().or_else(|| Some(self.source_of(&self.claims[at])));
        if let Some(id) = held {
            return self.corrected(tx, cx, &person, &id, &said);
        }
        if let (None, Some(name)) = (&said.body, &said.body_name) {
            let sight = cx.permit(Op::BodyRead)?;
            if let Some(body) = places::body_named(tx, &sight, name)? {
                said.body = Some(body.id);
                said.body_name = None;
            }
        }
        let career = tenures::actions::career(tx, cx, &person)?;
        let claim = Claim { proposal: self.spoken(at, over), ..self.claims[at].clone() };
        let same = career.iter().find(|t| Alike::of(t, &claim) == Some(Alike::Agrees));
        let (tenure, created) = match same {
            Some(tenure) => (tenure.clone(), false),
            None => {
                let made = tenures::actions::create(tx, cx, &person, &said);
                (made.map_err(|e| inside(e, ""))?, true)
            }
        };
        Ok(led_to(json!({ "kind": "tenure", "id": tenure.id, "tenure": tenure.id,
            "person": person, "body": tenure.said.body, "created": created })))
    }

    /// Whether something speaks against it: in the text, or in what is held of its person.
    pub(super) fn contradicts(&self, tx: &mut Tx, cx: &Cx, at: usize) -> Result<bool> {
        let claim = &self.claims[at];
        if !claim.findings.is_empty() {
            return Ok(true);
        }
        let about = claim.about.as_ref().and_then(|id| self.claims.iter().find(|c| c.id == *id));
        let Some(person) = about.and_then(|c| c.led_to("person")) else { return Ok(false) };
        let person = people::standing(tx, person)?;
        let holders = Holders::of(tx, cx, &self.document, [claim])?;
        if !holders.other_than(std::slice::from_ref(&person), claim).is_empty() {
            return Ok(true);
        }
        Ok(match claim.kind {
            Kind::Birth => {
                let held = people::whole(tx, cx, &[person])?.pop();
                held.is_some_and(|p| birth_differs(&p, claim))
            }
            Kind::Position | Kind::Role => {
                let career = tenures::actions::career(tx, cx, &person)?;
                let alike: Vec<Alike> = career.iter().filter_map(|t| Alike::of(t, claim)).collect();
                !alike.is_empty() && !alike.contains(&Alike::Agrees)
            }
            _ => false,
        })
    }

    fn spoken(&self, at: usize, over: &Map<String, Value>) -> Map<String, Value> {
        super::bench::laid_over(&self.claims[at].proposal, over)
    }

    /// The years of the text take the place of those held.
    fn corrected(
        &self,
        tx: &mut Tx,
        cx: &mut Cx,
        person: &str,
        id: &str,
        said: &Said,
    ) -> Result<Led> {
        let career = tenures::actions::career(tx, cx, person)?;
        if !career.iter().any(|t| t.id == id) {
            return Err(Refusal::field("proposal.tenure", "unknown").into());
        }
        let mut change = Map::new();
        for (key, date) in [("began", said.began), ("ended", said.ended)] {
            change.extend(date.map(|d| (key.to_owned(), json!(d.to_string()))));
        }
        change.insert("source".to_owned(), json!(said.source));
        let kept = tenures::actions::update(tx, cx, id, &change).map_err(|e| inside(e, ""))?;
        Ok(led_to(json!({ "kind": "tenure", "id": kept.id, "tenure": kept.id, "person": person,
            "body": kept.said.body, "created": false })))
    }

    /// « title », newspaper, day; and the words that put it at a distance.
    pub(super) fn source_of(&self, claim: &Claim) -> String {
        let source = self.document.as_source();
        match &claim.voice_words {
            Some(words) => format!("{source} ({words})"),
            None => source,
        }
    }
}

/// A name that was corrected is parted anew.
fn with_name(base: &Map<String, Value>, over: &Map<String, Value>) -> Map<String, Value> {
    let mut out = super::bench::laid_over(base, over);
    if let (Some(Value::Object(new)), Some(Value::Object(more))) =
        (base.get("new_person"), over.get("new_person"))
    {
        out.insert("new_person".to_owned(), Value::Object(super::bench::laid_over(new, more)));
    }
    if let Some(name) = over.get("name").and_then(Value::as_str)
        && !over.contains_key("new_person")
        && let Some(Value::Object(new)) = out.get_mut("new_person")
    {
        let (given, family) = name_in_parts(name);
        let arabic = name.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
        let script = if arabic { "Arab" } else { "Latn" };
        new.insert(
            "names".to_owned(),
            json!([{ "script": script, "given": given, "family": family }]),
        );
    }
    out
}

/// A person by id, of those the desk shows; who was merged stands for the one that stays.
pub(super) fn seen(tx: &mut Tx, cx: &Cx, id: &str) -> Result<String> {
    let stands = people::standing(tx, id)?;
    if people::visible(tx, &cx.permit(Op::PersonRead)?, &stands)? {
        return Ok(stands);
    }
    Err(Refusal::field("proposal.person", "unknown").into())
}
