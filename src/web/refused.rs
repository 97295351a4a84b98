//! Refusals in the audit: whoever asked, under the id that was asked for, be it in the address
//! or in the body.

use super::Req;
use super::route::Route;
use crate::access::{Cx, Op, Who};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use serde_json::{Value, json};

/// What a field's fault is called whose id is not there or not to be seen.
const UNKNOWN: &str = "unknown";

/// A refusal of somebody known is on disk before the answer leaves; in a transaction of
/// its own, for the action's was undone.
pub(super) async fn write_down(req: &Req, route: &Route, refusal: &Refusal) {
    if !matches!(req.cx.actor.who, Who::Account { .. } | Who::Device { .. }) {
        return;
    }
    let in_address = req.params.first().map(|(_, v)| v.clone());
    let subjects = subjects(refusal, in_address, || req.json_value().unwrap_or(Value::Null));
    if subjects.is_empty() {
        return;
    }
    let (op, code) = (route.op, refusal.code);
    let written = req.app.act(&req.cx, move |tx, cx| record(tx, cx, op, code, &subjects)).await;
    if let Err(error) = written {
        tracing::error!(%error, "a refusal could not be written down");
    }
}

/// The refusal of one of a list that was sent to this id, whose other things are written: in
/// their transaction, with which the answer leaves.
pub fn write_down_item(
    tx: &mut Tx,
    cx: &mut Cx,
    (op, at): (Op, &str),
    refusal: &Refusal,
    sent: &Value,
) -> Result<()> {
    let subjects = subjects(refusal, Some(at.to_owned()), || sent.clone());
    record(tx, cx, op, refusal.code, &subjects)
}

fn record(tx: &mut Tx, cx: &mut Cx, op: Op, code: &str, subjects: &[String]) -> Result<()> {
    let details = json!({ "operation": op.name(), "code": code });
    subjects.iter().try_for_each(|id| audit::record(tx, cx, "refused", id, &details).map(drop))
}

/// The ids that were asked for: the refusal's own, else the one in the address; where fields
/// of the body name them, each of those. The same whether there is such a thing or not.
fn subjects(
    refusal: &Refusal,
    in_address: Option<String>,
    sent: impl FnOnce() -> Value,
) -> Vec<String> {
    let own = refusal.subject.clone();
    let mut found: Vec<String> = match refusal.status {
        403 => vec![in_address.or(own).unwrap_or_default()],
        404 => own.into_iter().collect(),
        422 if refusal.errors.iter().any(|e| e.code == UNKNOWN) => {
            let (sent, unknown) = (sent(), refusal.errors.iter().filter(|e| e.code == UNKNOWN));
            unknown.filter_map(|e| said_at(&sent, &e.field)).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    for subject in &mut found {
        *subject = subject.chars().take(100).collect();
    }
    found.sort();
    found.dedup();
    found
}

/// The text that stands at a field's dotted path.
fn said_at<'v>(sent: &'v Value, field: &str) -> Option<&'v str> {
    let pointer = field.replace(['.', '['], "/").replace(']', "");
    sent.pointer(&format!("/{}", pointer.trim_start_matches('/'))).and_then(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::FieldError;

    #[test]
    fn an_id_is_found_where_its_field_leads() {
        let sent = json!({ "person": "a", "places": ["b", "c"], "in": [{ "body": "d" }] });
        for (field, id) in [("person", "a"), ("places[1]", "c"), ("in[0].body", "d")] {
            assert_eq!(said_at(&sent, field), Some(id), "{field}");
        }
        let list = json!([{ "person": "e" }]);
        assert_eq!(said_at(&list, "[0].person"), Some("e"));
        for field in ["", "nobody", "places", "places[9]", "in[0]", "person.x"] {
            assert_eq!(said_at(&sent, field), None, "{field}");
        }
    }

    #[test]
    fn only_what_was_asked_for_by_its_id_is_written_down() {
        let sent = json!({ "chair": "x", "title": "y" });
        let faults = vec![FieldError::new("chair", UNKNOWN), FieldError::new("title", "too_long")];
        let of = |refusal: &Refusal| subjects(refusal, Some("at".into()), || sent.clone());
        assert_eq!(of(&Refusal::fields(faults)), ["x"]);
        assert_eq!(of(&Refusal::field("title", "too_long")), [""; 0]);
        assert_eq!(of(&Refusal::forbidden("meeting.write")), ["at"]);
        assert_eq!(of(&Refusal::not_found("z")), ["z"]);
        assert_eq!(of(&Refusal::new(404, "not_found")), [""; 0]);
        assert_eq!(of(&Refusal::conflict("busy").about("z")), [""; 0]);
    }
}
