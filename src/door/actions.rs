//! Phones at the doors: the code that pairs one, pairing, revoking; what the scans make
//! true; what a phone may know.

use super::store::{self, Device, scans};
use super::truth::Attendance;
use crate::access::{Cx, Op, Permit, Who};
use crate::accounts::{Budget, Cost};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{gathering_is_held, gathering_visible};
use crate::kernel::draw::hash_token;
use crate::kernel::{Fields, Refusal, Result, Time};
use crate::tickets::Authority;
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

const CODE_LENGTH: usize = 8;
const CODE_SECONDS: i64 = 10 * 60;

pub struct DoorCode {
    pub code: String,
    pub expires_at: Time,
}

/// A code to read aloud at the door: once, within ten minutes.
pub fn make_code(tx: &mut Tx, cx: &mut Cx, gathering: &str) -> Result<DoorCode> {
    let permit = cx.permit(Op::DeviceWrite)?;
    held(tx, &permit, gathering)?;
    let code = cx.draw.spoken_code(CODE_LENGTH);
    let expires_at = cx.now.plus_seconds(CODE_SECONDS);
    store::insert_code(tx, &code_hash(cx, &code), gathering, &cx.actor.id(), expires_at)?;
    audit::record(tx, cx, "door_code.create", gathering, &json!({}))?;
    Ok(DoorCode { code, expires_at })
}

/// What concerns the gathering as a whole: 404 unseen, 403 seen but not held.
fn held(tx: &mut Tx, permit: &Permit, gathering: &str) -> Result<()> {
    if gathering_is_held(tx, permit, gathering)? {
        return Ok(());
    }
    match gathering_visible(tx, permit, gathering)? {
        Some(_) => Err(Refusal::forbidden(gathering).into()),
        None => Err(Refusal::not_found(gathering).into()),
    }
}

/// Keyed: eight letters could be tried out on a copy of the database.
fn code_hash(cx: &Cx, code: &str) -> [u8; 32] {
    let heard: String =
        code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    cx.keys.hash("door code", &heard)
}

#[derive(Debug, Clone, ToSchema)]
pub struct PairRequest {
    pub code: String,
    pub device_name: String,
    pub gate: String,
}

impl PairRequest {
    pub fn read(f: &mut Fields) -> Self {
        Self {
            code: f.need_line("code", 40),
            device_name: f.need_line("device_name", 80),
            gate: f.need_line("gate", 80),
        }
    }
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Paired {
    pub device_id: String,
    /// Told once.
    pub token: String,
    /// Ed25519, in hexadecimal: what tickets are signed for.
    pub public_key: String,
    /// The gathering's id.
    pub gathering: String,
}

pub fn pair(tx: &mut Tx, cx: &mut Cx, asked: &PairRequest, address: &str) -> Result<Paired> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    let found = store::use_code(tx, &code_hash(cx, &asked.code), cx.now)?;
    let (gathering, made_by) = found.ok_or_else(bad_code)?;
    let token = format!("hadird_{}", cx.draw.token());
    let device = Device {
        id: cx.id(),
        gathering,
        name: asked.device_name.clone(),
        gate: asked.gate.clone(),
        paired_at: cx.now,
        revoked_at: None,
        last_at: None,
        scans: 0,
    };
    store::insert_device(tx, &device, &hash_token(&token), &made_by)?;
    let details = json!({ "gathering": device.gathering, "code_of": made_by });
    audit::record(tx, cx, "device.pair", &device.id, &details)?;
    Ok(Paired {
        device_id: device.id,
        token,
        public_key: ticket::to_hex(&Authority::of(&cx.keys)?.public_key),
        gathering: device.gathering,
    })
}

/// Wrong, used, expired: one answer.
fn bad_code() -> Refusal {
    let mut refusal = Refusal::field("code", "pairing_code_invalid");
    refusal.code = "pairing_code_invalid";
    refusal
}

/// A wrong code costs the address a guess; in a transaction of its own, for the refused
/// one was undone.
pub fn spend_guess(tx: &mut Tx, cx: &mut Cx, address: &str) -> Result<()> {
    Budget::Address(address.to_owned()).spend(tx, cx, Cost::Guess)?;
    audit::record(tx, cx, "device.refused", "door", &json!({}))?;
    Ok(())
}

/// From now on its token is worth nothing; what it sent stays.
pub fn revoke_device(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<String> {
    let permit = cx.permit(Op::DeviceWrite)?;
    let (gathering, whole) =
        store::device_in_reach(tx, &permit, id)?.ok_or_else(|| Refusal::not_found(id))?;
    if !whole {
        return Err(Refusal::forbidden(id).into());
    }
    store::revoke_device(tx, id, cx.now)?;
    audit::record(tx, cx, "device.revoke", id, &json!({ "gathering": gathering }))?;
    Ok(gathering)
}

/// The phones of a gathering, for whoever holds it.
pub fn devices(tx: &mut Tx, cx: &Cx, gathering: &str) -> Result<Vec<Device>> {
    let permit = cx.permit(Op::DeviceRead)?;
    held(tx, &permit, gathering)?;
    store::devices(tx, &permit, gathering)
}

/// What the scans make true, as far as the scope reaches.
pub fn attendance(tx: &mut Tx, cx: &Cx, gathering: &str) -> Result<Attendance> {
    let permit = cx.permit(Op::AttendanceRead)?;
    if gathering_visible(tx, &permit, gathering)?.is_none() {
        return Err(Refusal::not_found(gathering).into());
    }
    let whole = gathering_is_held(tx, &permit, gathering)?;
    Ok(Attendance::of(&scans::facts(tx, &permit, gathering, whole)?))
}

/// What a phone holds of the tickets: ids alone, which name nobody.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Bundle {
    pub version: i64,
    /// Nothing changed since the version that was named: the lists are left empty.
    pub unchanged: bool,
    pub tickets: Vec<String>,
    pub revoked: Vec<String>,
}

pub fn bundle(tx: &mut Tx, cx: &Cx, since: Option<i64>) -> Result<Bundle> {
    let gathering = gathering_of_device(cx)?;
    let version = store::bundle_version(tx, &gathering)?;
    if since == Some(version) {
        return Ok(Bundle { version, unchanged: true, tickets: Vec::new(), revoked: Vec::new() });
    }
    let (tickets, revoked) = store::bundle(tx, &gathering)?;
    Ok(Bundle { version, unchanged: false, tickets, revoked })
}

/// What a phone shows beside its verdicts.
pub fn hall(tx: &mut Tx, cx: &Cx) -> Result<store::Hall> {
    let gathering = gathering_of_device(cx)?;
    Ok(store::hall(tx, &gathering)?.ok_or_else(|| Refusal::not_found(&gathering))?)
}

fn gathering_of_device(cx: &Cx) -> Result<String> {
    cx.permit(Op::DoorScan)?;
    match &cx.actor.who {
        Who::Device { gathering, .. } => Ok(gathering.clone()),
        _ => Err(Refusal::forbidden("door.scan").into()),
    }
}
