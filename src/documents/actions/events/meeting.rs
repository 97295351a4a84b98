//! A meeting that was held, of the body that met, with those who were there.

use super::Event;
use super::led_to;
use crate::access::{Cx, Op};
use crate::bodies::{self, NewBody};
use crate::db::Tx;
use crate::documents::actions::Led;
use crate::documents::actions::bench::{Bench, fields, inside};
use crate::documents::reading::in_all;
use crate::documents::{places, view};
use crate::kernel::{Bilingual, Refusal, Result};
use crate::meetings::actions::{attendance, meeting as meetings};
use crate::meetings::model::{NewAttendance, NewMeeting};
use serde_json::{Value, json};

impl Bench<'_> {
    pub(super) fn meeting(
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
}
