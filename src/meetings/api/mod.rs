//! Calls on meetings. What happens during one is posted one by one or as a list.

pub mod attendance;
pub mod course;
pub mod meeting;
pub mod minutes;
pub mod statutes;

use super::actions::attendance::Outcome;
use crate::access::Cx;
use crate::app::work_key;
use crate::db::Tx;
use crate::kernel::{Error, FieldError, Fields, Lang, Refusal, Result, text};
use crate::web::{Answer, Req, Response, problem_value, write_down_item};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

/// A list is answered item by item: `{index, status: 201, ...}` with the whole thing, or
/// `{index, status, problem}`. One thing is answered by itself.
#[derive(Serialize, ToSchema)]
pub struct Results {
    pub results: Vec<Value>,
}

const MOST_AT_ONCE: usize = 1000;

/// What was sent: one thing, or a list of 1 to 1,000.
struct Sent<T> {
    items: Vec<T>,
    is_list: bool,
}

/// One faulty item refuses all.
fn read<T>(body: Value, mut read: impl FnMut(&mut Fields) -> Option<T>) -> Result<Sent<T>> {
    let Value::Array(values) = body else {
        let mut fields = Fields::of(body)?;
        let item = read(&mut fields);
        fields.finish()?;
        let item = item.ok_or_else(|| Refusal::field("", "missing"))?;
        return Ok(Sent { items: vec![item], is_list: false });
    };
    if values.is_empty() || values.len() > MOST_AT_ONCE {
        let code = if values.is_empty() { "missing" } else { "too_many" };
        return Err(Refusal::field("", code).into());
    }
    let (mut items, mut faults) = (Vec::with_capacity(values.len()), Vec::<FieldError>::new());
    for (i, value) in values.into_iter().enumerate() {
        match Fields::item(value, format!("[{i}]")) {
            Err(fault) => faults.push(fault),
            Ok(mut fields) => {
                items.extend(read(&mut fields));
                faults.extend(fields.into_errors());
            }
        }
    }
    if faults.is_empty() {
        Ok(Sent { items, is_list: true })
    } else {
        Err(Refusal::fields(faults).into())
    }
}

/// Writes what was sent and answers in its shape; meetings take turns.
async fn write<T, M, S>(
    req: &Req,
    sent: Sent<T>,
    act: impl Fn(&mut Tx, &mut Cx, &str, &[T]) -> Result<Vec<Outcome<M>>> + Send + 'static,
    show: impl Fn(&mut Tx, &Cx, &[M]) -> Result<Vec<S>> + Send + 'static,
) -> Result<Response>
where
    T: Send + 'static,
    M: Clone,
    S: Serialize,
{
    let (id, op) = (req.param("id"), req.op);
    let said = if sent.is_list { req.json_value()? } else { Value::Null };
    req.answer_keyed(work_key(&id.clone()), move |tx, cx| {
        let outcomes = act(tx, cx, &id, &sent.items)?;
        let made: Vec<M> = outcomes.iter().flatten().cloned().collect();
        let shown = show(tx, cx, &made)?;
        if !sent.is_list {
            // One thing that was refused is undone as a whole.
            if let Some(refusal) = outcomes.into_iter().find_map(Result::err) {
                return Err(Error::from(refusal));
            }
            let one = shown.into_iter().next();
            return Answer::created(one.ok_or_else(|| Refusal::not_found(&id))?);
        }
        for (i, outcome) in outcomes.iter().enumerate() {
            if let Err(refusal) = outcome {
                write_down_item(tx, cx, (op, &id), refusal, &said[i])?;
            }
        }
        Answer::ok(Results { results: results(cx.lang, outcomes, shown)? })
    })
    .await
}

fn results<M, S: Serialize>(
    lang: Lang,
    outcomes: Vec<Outcome<M>>,
    shown: Vec<S>,
) -> Result<Vec<Value>> {
    let mut shown = shown.into_iter();
    let mut out = Vec::with_capacity(outcomes.len());
    for (index, outcome) in outcomes.into_iter().enumerate() {
        let status = outcome.as_ref().map_or_else(|r| r.status, |_| 201);
        let mut one =
            Map::from_iter([("index".into(), json!(index)), ("status".into(), json!(status))]);
        match outcome {
            Ok(_) => {
                if let Some(Value::Object(thing)) =
                    shown.next().map(serde_json::to_value).transpose()?
                {
                    one.extend(thing);
                }
            }
            Err(refusal) => {
                one.insert("problem".into(), problem_value(lang, &refusal, None));
            }
        }
        out.push(Value::Object(one));
    }
    Ok(out)
}

fn bad_cursor() -> Refusal {
    Refusal::field("cursor", "bad_cursor")
}

/// `x.ID`: the last of the page before.
fn read_cursor(text: &str, lead: &str) -> Result<String> {
    let id = text.strip_prefix(lead).filter(|id| text::is_own_id(id));
    Ok(id.ok_or_else(bad_cursor)?.to_owned())
}
