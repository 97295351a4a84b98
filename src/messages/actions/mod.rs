//! What is done with messages: asked for, tried again, withdrawn; rules that ask by
//! themselves.

pub mod asking;
pub mod convoking;
pub mod reminding;

use super::model::{Message, State};
use super::store::{list, queue};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use serde_json::json;

/// For a write: 404 where it is not seen, 403 where it is and no more. Who may write the
/// place or the meeting that it is about may.
fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Message> {
    cx.permit(Op::MessageWrite)?;
    list::visible(tx, &cx.permit(Op::MessageRead)?, id)?.ok_or_else(|| Refusal::not_found(id))?;
    let (places, meetings) = (cx.permit(Op::EnrolmentWrite).ok(), cx.permit(Op::MeetingWrite).ok());
    list::held(tx, places.as_ref(), meetings.as_ref(), id)?
        .ok_or_else(|| Refusal::forbidden(id).into())
}

/// Once more from the beginning: one that failed, was given up or withdrawn.
pub fn retry(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    let message = held(tx, cx, id)?;
    if !message.state.is_over() || message.state == State::Sent {
        return Err(Refusal::conflict("message_not_over").about(id).into());
    }
    queue::requeue(tx, id, cx.now)?;
    audit::record(tx, cx, "message.retry", id, &json!({}))?;
    Ok(())
}

/// It does not go out. One that is on its way cannot be held back.
pub fn withdraw(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    match held(tx, cx, id)?.state {
        State::Withdrawn => return Ok(()),
        State::Queued | State::Failed | State::GivenUp => {}
        State::Sending | State::Sent => {
            return Err(Refusal::conflict("message_under_way").about(id).into());
        }
    }
    queue::withdraw(tx, id, None, cx.now)?;
    audit::record(tx, cx, "message.withdraw", id, &json!({}))?;
    Ok(())
}
