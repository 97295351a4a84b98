//! The door of what is entered by hand, from a paper list or a shout across the hall: each
//! gathering has one, made when it is first needed.

use super::model::Hours;
use super::store::{self, Device};
use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::kernel::draw::hash_token;
use crate::kernel::{Result, Time};
use serde_json::json;

/// What it is called where a gate is shown, in the two languages at once.
const GATE: &str = "لائحة / liste";

/// Its id. Nobody has its token.
pub fn door(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<String> {
    if let Some(id) = store::door_by_hand(tx, gathering)? {
        return Ok(id);
    }
    let device = Device {
        id: cx.id(),
        gathering: gathering.to_owned(),
        name: GATE.to_owned(),
        gate: GATE.to_owned(),
        paired_at: cx.now,
        revoked_at: None,
        last_at: None,
        scans: 0,
    };
    let token = cx.draw.token();
    store::insert_device(tx, &device, &hash_token(&token), &cx.actor.id())?;
    store::set_by_hand(tx, &device.id)?;
    audit::record(tx, cx, "device.by_hand", &device.id, &json!({ "gathering": gathering }))?;
    Ok(device.id)
}

/// When what is entered now counts as having happened: at this moment while the doors are
/// open, else at the nearest moment at which they were.
pub fn moment(hours: Hours, now: Time) -> Time {
    match (hours.open, hours.close) {
        (Some(open), _) if now < open => open,
        (_, Some(close)) if now > close => close,
        _ => now,
    }
}
