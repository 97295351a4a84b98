//! What a claim says of an event: a meeting that was held, written by the room of meetings;
//! a gathering to come with what a territory promised for it, by the room of gatherings.

mod gathering;
mod meeting;

use super::Led;
use super::bench::Bench;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::documents::model::{Claim, State};
use crate::kernel::{Bilingual, PartialDate, Refusal, Result, Time};
use serde_json::{Map, Value, json};

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
    pub(in crate::documents::actions) fn event(
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

    /// The territory where the scope holds it: what is said of another one's is not written
    /// into it.
    fn within(&self, tx: &mut Tx, cx: &Cx, area: Option<&str>, op: Op) -> Result<Option<String>> {
        let Some(code) = area else { return Ok(None) };
        let path = crate::areas::path_of(tx, code)?
            .ok_or_else(|| Refusal::field("proposal.area", "unknown_area"))?;
        let holds = cx.permit(op)?.reach().holds_area_path(&path);
        Ok(holds.then(|| code.to_owned()))
    }

    /// What another claim of this document led to.
    fn led(&self, which: impl Fn(&Claim) -> bool, key: &str) -> Option<String> {
        let found = self.claims.iter().find(|c| which(c) && c.led_to(key).is_some())?;
        found.led_to(key).map(str::to_owned)
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
