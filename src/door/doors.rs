//! The doors as whoever holds the gathering sees them: a code for the next phone, the
//! phones, who is inside, what went wrong.

use super::actions::{self, DoorCode};
use super::store::Device;
use super::truth::{Attendance, Incident};
use crate::access::Op;
use crate::gatherings::{Gathering, gathering_visible};
use crate::kernel::{Refusal, Result};
use crate::tickets::link_picture;
use crate::web::language::say;
use crate::web::{Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "door/doors.html")]
struct Doors {
    p: Page,
    gathering: Gathering,
    devices: Vec<Device>,
    truth: Attendance,
    incidents: Vec<Incident>,
    code: Option<Told>,
    may_write: bool,
    /// What a phone at the door opens.
    address: String,
}

/// A code, shown once.
struct Told {
    code: String,
    until: crate::kernel::Time,
    picture: String,
}

const SHOWN_INCIDENTS: usize = 50;

pub async fn show(req: Req) -> Result<Response> {
    page(&req, None).await
}

pub async fn make_code(req: Req) -> Result<Response> {
    let id = req.param("id");
    let made = req.act(move |tx, cx| actions::make_code(tx, cx, &id)).await?;
    page(&req, Some(made)).await
}

pub async fn revoke(req: Req) -> Result<Response> {
    let id = req.param("id");
    let gathering = req.act(move |tx, cx| actions::revoke_device(tx, cx, &id)).await?;
    Ok(redirect(&format!("/gatherings/{gathering}/doors?done=device-revoked")))
}

async fn page(req: &Req, made: Option<DoorCode>) -> Result<Response> {
    let id = req.param("id");
    let (gathering, devices, truth) = req
        .look(move |tx, cx| {
            let permit = cx.permit(Op::DeviceRead)?;
            let gathering =
                gathering_visible(tx, &permit, &id)?.ok_or_else(|| Refusal::not_found(&id))?;
            let devices = actions::devices(tx, cx, &id)?;
            Ok((gathering, devices, actions::attendance(tx, cx, &id)?))
        })
        .await?;
    let address = format!("{}/door", req.base_url());
    let code = made.map(|made| told(req, made, &address)).transpose()?;
    let mut incidents = truth.incidents.clone();
    incidents.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.cmp(b)));
    incidents.truncate(SHOWN_INCIDENTS);
    let may_write = req.cx.actor.may(Op::DeviceWrite);
    let p = req.page("gatherings");
    page_reply(200, &Doors { p, gathering, devices, truth, incidents, code, may_write, address })
}

fn told(req: &Req, made: DoorCode, address: &str) -> Result<Told> {
    let picture = link_picture(
        &format!("{address}?code={}", made.code),
        &say(req.cx.lang, "door-doors-code-picture"),
    )?;
    Ok(Told { code: made.code, until: made.expires_at, picture })
}

impl Doors {
    fn sentence(&self, incident: &Incident) -> String {
        let key = format!("door-incident-{}", incident.verdict.word().replace('_', "-"));
        self.p.t(&key)
    }
}
