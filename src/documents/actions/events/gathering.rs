//! A gathering to come, and what a territory promised for it.

use super::Event;
use super::{in_its_script, led_to};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::documents::actions::Led;
use crate::documents::actions::bench::{Bench, fields, inside};
use crate::documents::model::{Claim, State};
use crate::documents::view;
use crate::gatherings::actions::{delegation as delegations, gathering as gatherings};
use crate::gatherings::model::{NewDelegation, NewGathering};
use crate::gatherings::{self as halls, Gathering};
use crate::kernel::{Bilingual, Refusal, Result};
use crate::meetings::actions::meeting as meetings;
use crate::meetings::model::MeetingChange;
use serde_json::{Map, Value, json};

impl Bench<'_> {
    pub(super) fn gathering(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        event: &Event,
        chair: Option<Value>,
    ) -> Result<Led> {
        if let Some(held) = self.held_gathering(tx, cx, at, event)? {
            self.prepare(tx, cx, &held.id)?;
            return Ok(led_to(json!({ "kind": "gathering", "id": held.id, "gathering": held.id,
                "created": false })));
        }
        let place = event.place.clone().or_else(|| self.area_words(at));
        let new = led_to(json!({
            "title": event.title, "starts_at": event.starts_at(cx).map(|t| t.rfc3339(&cx.zone)),
            "venue": led_to(json!({ "name": place, "area": event.area })), "chair": chair,
        }));
        let mut f = fields(new)?;
        let new = NewGathering::read(&mut f);
        f.finish()?;
        let made = gatherings::create(tx, cx, &new).map_err(|e| inside(e, ""))?;
        self.prepare(tx, cx, &made.id)?;
        Ok(led_to(json!({ "kind": "gathering", "id": made.id, "gathering": made.id,
            "created": true })))
    }

    fn area_words(&self, at: usize) -> Option<Bilingual> {
        let name = self.claims[at].text("area_name");
        serde_json::from_value(in_its_script(name)).ok().filter(|_| !name.is_empty())
    }

    /// The one that is meant: named, or of the same day in the same place or at the same hour.
    fn held_gathering(
        &self,
        tx: &mut Tx,
        cx: &Cx,
        at: usize,
        event: &Event,
    ) -> Result<Option<Gathering>> {
        let sight = cx.permit(Op::GatheringRead)?;
        if let Some(id) = &event.event {
            let seen = halls::gathering_visible(tx, &sight, id)?;
            return Ok(Some(seen.ok_or_else(|| Refusal::field("proposal.event", "unknown"))?));
        }
        let Some((from, until)) = view::day_of(cx, &self.claims[at]) else { return Ok(None) };
        let that_day = halls::gathering_page(tx, &sight, Some(&(until, String::new())), 20)?;
        let starts_at = event.starts_at(cx);
        Ok(that_day.into_iter().filter(|g| g.starts_at >= from).find(|g| {
            let here = g.venue.area.is_some() && g.venue.area == event.area;
            here || starts_at == Some(g.starts_at)
        }))
    }

    /// A meeting accepted before prepares this gathering.
    fn prepare(&self, tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<()> {
        let made = |c: &Claim| {
            c.is_meeting() && c.result.as_ref().is_some_and(|r| r["created"] == json!(true))
        };
        let Some(meeting) = self.led(made, "meeting") else { return Ok(()) };
        let held = crate::meetings::actions::seen(tx, cx, &meeting)?;
        if held.prepares.is_none() && held.frozen_at.is_none() {
            let mut f = fields(led_to(json!({ "prepares": gathering })))?;
            let change = MeetingChange::read(&mut f);
            f.finish()?;
            meetings::update(tx, cx, &meeting, &change)?;
        }
        Ok(())
    }

    /// A number promised for a gathering is the target of its territory's delegation; any
    /// other is noted with its words, and written nowhere.
    pub(in crate::documents::actions) fn number(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Led> {
        let mut f = self.fields(at, over)?;
        f.raw("of");
        f.raw("area_name");
        let becomes = f.choice("as", |t| ["target", "note"].contains(&t).then(|| t.to_owned()));
        let (gathering, area) = (f.id("gathering"), f.id("area"));
        let value = f.whole("value", 0..=10_000_000);
        f.finish()?;
        if becomes.as_deref() != Some("target") {
            return Ok(led_to(
                json!({ "kind": "number", "id": self.claims[at].id, "created": false }),
            ));
        }
        let gathering = match gathering {
            Some(id) => {
                let sight = cx.permit(Op::GatheringRead)?;
                let seen = halls::gathering_visible(tx, &sight, &id)?;
                seen.ok_or_else(|| Refusal::field("proposal.gathering", "unknown"))?.id
            }
            None => self.own_gathering(tx, cx, at)?,
        };
        let area = area.or(self.document.area.clone());
        let area = area.ok_or_else(|| Refusal::field("proposal.area", "missing"))?;
        let fixed_by = self.led(Claim::is_meeting, "meeting");
        let mut f = fields(led_to(json!({ "area": area, "target": value, "fixed_by": fixed_by })))?;
        let new = NewDelegation::read(&mut f);
        f.finish()?;
        let new = new.ok_or_else(|| Refusal::field("proposal.area", "missing"))?;
        let made = tx.attempt(|tx| delegations::create(tx, cx, &gathering, &new));
        let (delegation, created) = match made {
            Ok(made) => (made.id, true),
            // It has its delegation already: its number stays, this is one source more.
            Err(crate::kernel::Error::Refusal(r)) if r.code == "delegation_exists" => {
                (r.subject.clone().unwrap_or_default(), false)
            }
            Err(error) => return Err(inside(error, "")),
        };
        Ok(led_to(json!({ "kind": "delegation", "id": delegation, "delegation": delegation,
            "gathering": gathering, "created": created })))
    }

    /// The gathering that this text tells of, accepted now where it was not before.
    fn own_gathering(&mut self, tx: &mut Tx, cx: &mut Cx, at: usize) -> Result<String> {
        let found = self.claims.iter().position(|c| c.is_gathering() && c.state != State::Rejected);
        let nowhere = || Refusal::conflict("claim_needs_gathering").about(&self.claims[at].id);
        let found = found.ok_or_else(nowhere)?;
        let result = self.accept(tx, cx, found, &Map::new())?;
        let id = result.get("gathering").and_then(Value::as_str).map(str::to_owned);
        id.ok_or_else(|| Refusal::conflict("claim_needs_gathering").into())
    }
}
