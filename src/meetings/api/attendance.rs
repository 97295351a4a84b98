//! Calls on who was there.

use super::{read, read_cursor, write};
use crate::kernel::Result;
use crate::meetings::actions::attendance as acts;
use crate::meetings::model::{AttendanceShown, NewAttendance};
use crate::web::{Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Serialize, ToSchema)]
pub struct AttendanceList {
    pub items: Vec<AttendanceShown>,
    pub next_cursor: Option<String>,
}

pub async fn index(req: Req) -> Result<Response> {
    let limit = req.limit()?;
    let after = req.query("cursor").map(|c| read_cursor(c, "a.")).transpose()?;
    let id = req.param("id");
    let (items, more) =
        req.act(move |tx, cx| acts::list(tx, cx, &id, after.as_deref(), limit)).await?;
    let next_cursor = items.last().filter(|_| more).map(|a| format!("a.{}", a.id));
    Ok(json_reply(200, &AttendanceList { items, next_cursor }))
}

pub async fn create(req: Req) -> Result<Response> {
    let sent = read(req.json_value()?, NewAttendance::read)?;
    write(&req, sent, acts::create, acts::show).await
}
