//! The home page: what is coming and what needs somebody; the age of the nightly copy.

use super::req::redirect;
use super::session::{safe_next, set_cookie};
use super::{Page, Req, Response, page_reply};
use crate::access::Op;
use crate::gatherings::board::home::{self, Coming};
use crate::jobs;
use crate::kernel::{Refusal, Result};
use crate::meetings::pages::due::{self, Due};
use crate::messages;
use askama::Template;

#[derive(Template)]
#[template(path = "web/home.html")]
struct Home {
    p: Page,
    name: String,
    coming: Vec<Coming>,
    findings: Vec<(&'static str, String)>,
    doors: Vec<Door>,
    /// Decisions that wait to be carried out.
    due: Vec<Due>,
    empty: Option<Empty>,
}

/// A quick way to where somebody works.
struct Door {
    label: String,
    href: &'static str,
}

/// Nothing to show yet: what to do about it.
struct Empty {
    title: String,
    text: String,
    act: String,
    href: &'static str,
}

pub async fn show(req: Req) -> Result<Response> {
    // Who leads and does nothing else has one page to go to.
    if req.cx.actor.only_leads() {
        return Ok(redirect("/leader"));
    }
    let p = req.page("home");
    let coming = home::coming(&req, &p).await?;
    let mut findings = copies(&req, &p).await?;
    findings.extend(unsent(&req, &p).await?);
    let due = due::of(&req, &p).await?;
    let page = Home {
        name: req.cx.actor.name().unwrap_or_default().to_owned(),
        empty: coming.is_empty().then(|| empty(&req, &p)),
        doors: doors(&req, &p),
        coming,
        due,
        findings,
        p,
    };
    page_reply(200, &page)
}

/// The age of the nightly copy, for those who look after the installation.
async fn copies(req: &Req, p: &Page) -> Result<Vec<(&'static str, String)>> {
    if !req.cx.actor.permit(Op::AccountWrite).is_ok_and(|permit| permit.is_whole()) {
        return Ok(Vec::new());
    }
    if req.app.config.backup_dir.is_none() {
        return Ok(vec![("wheat", p.t("home-copy-none"))]);
    }
    let last = req.look(|tx, _| jobs::backup_age(tx)).await?;
    let mut findings = vec![match last.at {
        None => ("bad", p.t("home-copy-not-yet")),
        Some(at) if jobs::is_stale(at, req.cx.now) => {
            ("bad", p.ta("home-copy-old", "at", &p.recent(&at)))
        }
        Some(at) => ("ok", p.ta("home-copy-last", "at", &p.recent(&at))),
    }];
    if last.error.is_some() {
        findings.push(("bad", p.t("home-copy-failed")));
    }
    Ok(findings)
}

/// Messages that did not go out, to whoever sees them.
async fn unsent(req: &Req, p: &Page) -> Result<Vec<(&'static str, String)>> {
    let Ok(permit) = req.cx.permit(Op::MessageRead) else { return Ok(Vec::new()) };
    let found = req.look(move |tx, cx| messages::trouble_within(tx, &permit, cx.now)).await?;
    let told = [
        ("bad", "home-messages-failed", found.failed),
        ("wheat", "home-messages-late", found.late),
    ];
    Ok(told.into_iter().filter(|(_, _, n)| *n > 0).map(|(k, key, n)| (k, p.tn(key, n))).collect())
}

fn doors(req: &Req, p: &Page) -> Vec<Door> {
    const DOORS: [(&str, &str, Op); 10] = [
        ("home-door-gathering-new", "/gatherings/new", Op::GatheringWrite),
        ("home-door-gatherings", "/gatherings", Op::GatheringRead),
        ("home-door-meeting-new", "/meetings/new", Op::MeetingWrite),
        ("home-door-communiques", "/communiques", Op::CommuniqueRead),
        ("home-door-messages", "/messages", Op::MessageRead),
        ("home-door-person-new", "/people/new", Op::PersonWrite),
        ("home-door-people", "/people", Op::PersonRead),
        ("home-door-import", "/people/import", Op::PersonImport),
        ("home-door-accounts", "/accounts", Op::AccountWrite),
        ("home-door-audit", "/audit", Op::AuditRead),
    ];
    DOORS
        .into_iter()
        .filter(|(_, _, op)| req.cx.actor.may(*op))
        .map(|(key, href, _)| Door { label: p.t(key), href })
        .collect()
}

fn empty(req: &Req, p: &Page) -> Empty {
    let may = |op| req.cx.actor.may(op);
    let (key, href) = match () {
        () if may(Op::GatheringWrite) => ("gathering", "/gatherings/new"),
        () if may(Op::EnrolmentWrite) => ("leader", "/gatherings"),
        () if may(Op::PersonWrite) => ("person", "/people"),
        () if may(Op::AuditRead) => ("audit", "/audit"),
        () => ("none", "/account"),
    };
    Empty {
        title: p.t(&format!("home-empty-{key}-title")),
        text: p.t(&format!("home-empty-{key}-text")),
        act: p.t(&format!("home-empty-{key}-act")),
        href,
    }
}

/// Day, night, or as the device says.
pub async fn theme(req: Req) -> Result<Response> {
    let form = req.form()?;
    let chosen = form.get("theme");
    let mut response = redirect(came_from(&req).unwrap_or("/"));
    if matches!(chosen, "auto" | "light" | "dark") {
        set_cookie(&req, &mut response, "hadir_theme", chosen, 365 * 24 * 3600);
    }
    Ok(response)
}

/// The page one was on, by what the browser says.
pub(super) fn came_from(req: &Req) -> Option<&str> {
    req.headers.get("referer").and_then(|v| v.to_str().ok()).and_then(path_of).map(safe_next)
}

fn path_of(address: &str) -> Option<&str> {
    let after = address.split_once("://")?.1;
    after.find('/').map(|at| &after[at..])
}

pub async fn nowhere(_: Req) -> Result<Response> {
    Err(Refusal::new(404, "not_found").into())
}
