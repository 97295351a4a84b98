//! What a claim says of an event: a meeting that was held, written by the room of meetings;
//! a gathering to come with what a territory promised for it, by the room of gatherings.

use super::bench::{Bench, fields, inside};
use crate::access::{Cx, Op};
use crate::bodies::{self, NewBody};
use crate::db::Tx;
use crate::documents::model::{Claim, State};
use crate::documents::reading::in_all;
use crate::documents::{places, view};
use crate::gatherings::actions::{delegation as delegations, gathering as gatherings};
use crate::gatherings::model::{NewDelegation, NewGathering};
use crate::gatherings::{self as halls, Gathering};
use crate::kernel::{Bilingual, PartialDate, Refusal, Result, Time};
use crate::meetings::actions::{attendance, meeting as meetings};
use crate::meetings::model::{MeetingChange, NewAttendance, NewMeeting};
use serde_json::{Map, Value, json};

type Led = Map<String, Value>;

fn led_to(value: Value) -> Led {
    let mut map = value.as_object().cloned().unwrap_or_default();
    map.retain(|_, v| !v.is_null());
    map
}

/// Where a correction of an event may say something; the rest is told, not written.
const TOLD: [&str; 4] = ["kind", "area_name", "organiser", "headcount"];

/// An event as it is to be written, its proposal read.
struct Event {
    becomes: String,
    /// Held already.
    event: Option<String>,
    title: Bilingual,
    date: Option<PartialDate>,
    time: Option<String>,
    date_text: Option<String>,
    place: Option<Bilingual>,
    area: Option<String>,
    chair_name: Option<String>,
    chair: Option<String>,
    body: Option<String>,
    attendance: Vec<Value>,
}

impl Bench<'_> {
    pub(super) fn event(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        over: &Map<String, Value>,
    ) -> Result<Led> {
        let event = self.read_event(at, over)?;
        let chair = self.person_named(tx, cx, event.chair.clone(), event.chair_name.as_deref())?;
        if event.becomes == "gathering" {
            self.gathering(tx, cx, at, &event, chair)
        } else {
            self.meeting(tx, cx, at, &event, chair)
        }
    }

    fn read_event(&self, at: usize, over: &Map<String, Value>) -> Result<Event> {
        let mut f = self.fields(at, over)?;
        for told in TOLD {
            f.raw(told);
        }
        let hour = |t: &str| t.parse::<jiff::civil::Time>().ok().map(|_| t.to_owned());
        let attendance = f.raw("attendance").and_then(|a| a.as_array().cloned());
        let becomes =
            f.choice("as", |t| ["meeting", "gathering"].contains(&t).then(|| t.to_owned()));
        let event = Event {
            becomes: becomes.unwrap_or_default(),
            event: f.id("event"),
            title: f.bilingual("title", 200).unwrap_or_default(),
            date: f.date("date"),
            time: f.choice("time", hour),
            date_text: f.line("date_text", 200),
            place: f.bilingual("place", 200),
            area: f.id("area"),
            chair_name: f.line("chair_name", 200),
            chair: f.id("chair"),
            body: f.id("body"),
            attendance: attendance.unwrap_or_default(),
        };
        f.finish()?;
        Ok(event)
    }

    /// Somebody whom an event names: the person accepted under this name, or meant by it.
    fn person_named(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        id: Option<String>,
        name: Option<&str>,
    ) -> Result<Option<Value>> {
        if let Some(id) = id {
            return super::people::seen(tx, cx, &id).map(|id| Some(json!(id)));
        }
        let Some(name) = name else { return Ok(None) };
        let found = self.claims.iter().position(|c| {
            c.kind == crate::documents::model::Kind::Person && c.text("name") == name
        });
        let in_words = || Some(in_its_script(name));
        let Some(at) = found else { return Ok(in_words()) };
        if self.claims[at].state == State::Rejected {
            return Ok(in_words());
        }
        match self.accept(tx, cx, at, &Map::new()) {
            Ok(result) => Ok(result.get("person").cloned()),
            // Two of one name: the words of the text stand until somebody says who it is.
            Err(crate::kernel::Error::Refusal(r)) if r.code == "claim_ambiguous" => Ok(in_words()),
            Err(error) => Err(error),
        }
    }

    fn meeting(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        at: usize,
        event: &Event,
        chair: Option<Value>,
    ) -> Result<Led> {
        if let Some(id) = &event.event {
            let held = crate::meetings::actions::seen(tx, cx, id)
                .map_err(|_| Refusal::field("proposal.event", "unknown"))?;
            return Ok(led_to(json!({ "kind": "meeting", "id": held.id, "meeting": held.id,
                "body": held.body, "created": false })));
        }
        let (body, made_body) = self.body_of(tx, cx, event)?;
        let prepares = self.led(|c| c.is_gathering(), "gathering");
        if let Some(id) = self.held_meeting(tx, cx, at, &body, event)? {
            return Ok(led_to(json!({ "kind": "meeting", "id": id, "meeting": id, "body": body,
                "created": false })));
        }
        let starts_at = event.starts_at(cx);
        let new = led_to(json!({
            "body": body, "area": self.within(tx, cx, event.area.as_deref(), Op::MeetingWrite)?,
            "title": event.title, "starts_at": starts_at.map(|t| t.rfc3339(&cx.zone)),
            "date_text": event.date_text.clone().or_else(|| event.date.map(|d| d.to_string())),
            "place": event.place, "chair": chair, "prepares": prepares,
        }));
        let mut f = fields(new)?;
        let new = NewMeeting::read(&mut f);
        f.finish()?;
        let meeting = meetings::create(tx, cx, &new).map_err(|e| inside(e, ""))?;
        self.attend(tx, cx, &meeting.id, event)?;
        Ok(led_to(json!({ "kind": "meeting", "id": meeting.id, "meeting": meeting.id,
            "body": made_body.or(Some(body)), "gathering": prepares, "created": true })))
    }

    /// The same body's of the same day, called the same: another text told of it before.
    fn held_meeting(
        &self,
        tx: &mut Tx,
        cx: &Cx,
        at: usize,
        body: &str,
        event: &Event,
    ) -> Result<Option<String>> {
        let Some((from, until)) = view::day_of(cx, &self.claims[at]) else { return Ok(None) };
        let sight = cx.permit(Op::MeetingRead)?;
        let texts = |b: &Bilingual| -> Vec<String> {
            [&b.ar, &b.fr, &b.en].into_iter().flatten().map(|t| names::fold(t)).collect()
        };
        let called = texts(&event.title);
        let that_day = crate::meetings::between(tx, &sight, from, until)?;
        let same = that_day
            .into_iter()
            .find(|m| m.body == body && texts(&m.title).iter().any(|t| called.contains(t)));
        Ok(same.map(|m| m.id))
    }

    /// Those who were there, each once, in their capacities.
    fn attend(&mut self, tx: &mut Tx, cx: &mut Cx, meeting: &str, event: &Event) -> Result<()> {
        let mut items = Vec::new();
        for there in &event.attendance {
            let name = there.get("name").and_then(Value::as_str);
            let who = self.person_named(tx, cx, None, name)?;
            let capacities = there.get("capacities").cloned().unwrap_or_else(|| json!([]));
            let item = match who {
                Some(Value::String(id)) => json!({ "person": id, "capacities": capacities }),
                Some(words) => json!({ "name": words, "capacities": capacities }),
                None => continue,
            };
            let mut f = fields(led_to(item))?;
            items.extend(NewAttendance::read(&mut f));
            f.finish()?;
        }
        if items.is_empty() {
            return Ok(());
        }
        for outcome in attendance::create(tx, cx, meeting, &items)? {
            outcome?;
        }
        Ok(())
    }

    /// The body that met: named, else the territory's own instance, else a new one of it.
    fn body_of(&self, tx: &mut Tx, cx: &mut Cx, event: &Event) -> Result<(String, Option<String>)> {
        let sight = cx.permit(Op::BodyRead)?;
        if let Some(id) = &event.body {
            let seen = bodies::visible(tx, &sight, id)?;
            return Ok((seen.ok_or_else(|| Refusal::field("proposal.body", "unknown"))?.id, None));
        }
        if let Some(body) = &self.document.body {
            return Ok((body.clone(), None));
        }
        let held = self.within(tx, cx, event.area.as_deref(), Op::BodyWrite)?;
        let area = held.or(self.document.area.clone());
        if let Some(code) = &area
            && let Some(body) = places::instance_of(tx, &sight, code)?
        {
            return Ok((body.id, None));
        }
        let named = match &area {
            Some(code) => crate::areas::by_codes(tx, std::slice::from_ref(code))?.pop(),
            None => None,
        };
        let lead = in_all("documents-instance-of");
        let joined = |lead: &Option<String>, name: Option<&String>| {
            Some(format!("{} {}", lead.as_deref().unwrap_or_default(), name?))
        };
        let name = match &named {
            Some(a) => Bilingual::new(
                joined(&lead.ar, a.name.ar.as_ref()),
                joined(&lead.fr, a.name.fr.as_ref()),
                None,
            ),
            None => in_all("documents-instance"),
        };
        let mut f = fields(led_to(json!({ "kind": "instance", "name": name, "area": area })))?;
        let new = NewBody::read(&mut f);
        f.finish()?;
        let made = bodies::actions::create(tx, cx, &new)?;
        Ok((made.id.clone(), Some(made.id)))
    }

    /// The territory where the scope holds it: what is said of another one's is not written
    /// into it.
    fn within(&self, tx: &mut Tx, cx: &Cx, area: Option<&str>, op: Op) -> Result<Option<String>> {
        let Some(code) = area else { return Ok(None) };
        let path = crate::areas::path_of(tx, code)?
            .ok_or_else(|| Refusal::field("proposal.area", "unknown_area"))?;
        let holds = cx.permit(op)?.reach().holds_area_path(&path);
        Ok(holds.then(|| code.to_owned()))
    }

    fn gathering(
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

    /// What another claim of this document led to.
    fn led(&self, which: impl Fn(&Claim) -> bool, key: &str) -> Option<String> {
        let found = self.claims.iter().find(|c| which(c) && c.led_to(key).is_some())?;
        found.led_to(key).map(str::to_owned)
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
    pub(super) fn number(
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

impl Event {
    /// Where both its day and its hour are known.
    fn starts_at(&self, cx: &Cx) -> Option<Time> {
        let day = self.date.filter(|d| d.day.is_some())?;
        let hour = self.time.as_deref()?;
        Time::parse_local(&format!("{day}T{hour}"), &cx.zone)
    }
}

fn in_its_script(text: &str) -> Value {
    let arabic = text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    if arabic { json!({ "ar": text }) } else { json!({ "fr": text }) }
}
