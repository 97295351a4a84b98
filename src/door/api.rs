//! Calls of the doors: for phones, and for who watches over them.

use super::actions::{self, PairRequest};
use super::model::{Sent, read_scans};
use super::photo;
use super::record;
use crate::access::Who;
use crate::kernel::{Error, Refusal, Result, Time};
use crate::tickets::Authority;
use crate::web::{Answer, Req, Response, json_reply};
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorCodeShown {
    /// To be read aloud; told once.
    pub code: String,
    pub expires_at: String,
}

pub async fn make_code(req: Req) -> Result<Response> {
    req.json(|_| ())?;
    let gathering = req.param("id");
    req.answer(move |tx, cx| {
        let made = actions::make_code(tx, cx, &gathering)?;
        let expires_at = made.expires_at.rfc3339(&cx.zone);
        Answer::created(DoorCodeShown { code: made.code, expires_at })
    })
    .await
}

pub async fn pair(req: Req) -> Result<Response> {
    let asked = req.json(PairRequest::read)?;
    let address = req.address.clone();
    let paired =
        req.answer(move |tx, cx| Answer::created(actions::pair(tx, cx, &asked, &address)?)).await;
    after_guess(&req, paired).await
}

/// The same for the page and the call: a wrong code is paid for.
pub(super) async fn after_guess<T>(req: &Req, paired: Result<T>) -> Result<T> {
    if let Err(Error::Refusal(refusal)) = &paired
        && refusal.code == "pairing_code_invalid"
    {
        let address = req.address.clone();
        req.act(move |tx, cx| actions::spend_guess(tx, cx, &address)).await?;
    }
    paired
}

pub async fn revoke_device(req: Req) -> Result<Response> {
    let id = req.param("id");
    req.answer(move |tx, cx| {
        actions::revoke_device(tx, cx, &id)?;
        Ok(Answer::nothing())
    })
    .await
}

#[derive(ToSchema)]
pub struct ScanRequest {
    /// 1 to 1,000.
    pub scans: Vec<ScanSent>,
}

#[derive(ToSchema)]
pub struct ScanSent {
    /// The phone's own, at most 100 characters.
    pub id: String,
    /// What was read, letter for letter.
    pub ticket: String,
    pub at: String,
    pub direction: super::model::Direction,
    #[schema(default = false, required = false)]
    pub offline: bool,
}

pub async fn scans(req: Req) -> Result<Response> {
    let Who::Device { gathering, .. } = req.cx.actor.who.clone() else {
        return Err(Refusal::forbidden(req.op.name()).into());
    };
    let authority = Authority::of(&req.cx.keys);
    let sent: Vec<Sent> = req.json(|f| read_scans(f, |code| authority.signed(code)))?;
    let key = record::lane(&sent, &gathering);
    let answer =
        req.answer_keyed(key, move |tx, cx| Answer::ok(record::scans(tx, cx, &sent)?)).await?;
    req.app.notices.tell(&gathering);
    Ok(answer)
}

pub async fn attendance(req: Req) -> Result<Response> {
    let gathering = req.param("id");
    let truth = req.look(move |tx, cx| actions::attendance(tx, cx, &gathering)).await?;
    Ok(json_reply(200, &truth))
}

pub async fn bundle(req: Req) -> Result<Response> {
    let since = match req.query("since") {
        None => None,
        Some(text) => {
            Some(text.parse::<i64>().map_err(|_| Refusal::field("since", "not_a_whole_number"))?)
        }
    };
    let bundle = req.look(move |tx, cx| actions::bundle(tx, cx, since)).await?;
    Ok(json_reply(200, &bundle))
}

/// What a phone shows between two scans.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DoorState {
    pub title: crate::kernel::Bilingual,
    pub gate: String,
    pub inside: i64,
    pub doors_open_at: Option<String>,
    pub doors_close_at: Option<String>,
    pub server_time: String,
}

pub async fn state(req: Req) -> Result<Response> {
    let Who::Device { gate, .. } = req.cx.actor.who.clone() else {
        return Err(Refusal::forbidden(req.op.name()).into());
    };
    let hall = req.look(|tx, cx| actions::hall(tx, cx)).await?;
    let shown = |time: Option<Time>| time.map(|t| t.rfc3339(&req.cx.zone));
    let state = DoorState {
        title: hall.title,
        gate,
        inside: hall.inside,
        doors_open_at: shown(hall.doors_open_at),
        doors_close_at: shown(hall.doors_close_at),
        server_time: req.cx.now.rfc3339(&req.cx.zone),
    };
    Ok(json_reply(200, &state))
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhotoRead {
    /// What the code in the picture says; null where none was found.
    pub ticket: Option<String>,
}

/// Reads the code in a picture, for phones that cannot; the picture is not kept.
pub async fn read_photo(req: Req) -> Result<Response> {
    req.look(|tx, cx| actions::hall(tx, cx)).await?;
    let file = req.file("file").await?;
    let ticket = photo::read(file).await?;
    Ok(json_reply(200, &PhotoRead { ticket }))
}
