//! The door as pages: a phone without scripts pairs, scans and reads its verdict here;
//! with scripts the same page becomes the scanner.

use super::actions::{self, PairRequest};
use super::model::{Direction, Hours, Scan, Seen, Verdict, fact};
use super::record::{self, Answered, Card};
use super::store::Hall;
use super::{api, device_by_hash, photo};
use crate::access::{Actor, Cx, Who};
use crate::kernel::draw::hash_token;
use crate::kernel::{Error, Lang, Refusal, Result};
use crate::tickets::Authority;
use crate::web::language::say;
use crate::web::{Form, Page, Req, Response, cookie, page_reply, redirect, set_cookie};
use askama::Template;

const COOKIE: &str = "hadir_device";
/// A day at the doors; whoever holds the gathering may end it sooner.
const COOKIE_SECONDS: i64 = 36 * 3600;

#[derive(Template)]
#[template(path = "door/index.html")]
struct Index {
    p: Page,
    /// A phone that was paired on this page without scripts.
    here: Option<Here>,
    form: Form,
    words: String,
    scan_id: String,
    problem: String,
}

struct Here {
    gate: String,
    hall: Hall,
    closed: bool,
}

/// The phone whose cookie this is, while it is let in.
pub(super) async fn device(req: &Req) -> Result<Option<Cx>> {
    if matches!(req.cx.actor.who, Who::Device { .. }) {
        return Ok(Some(req.cx.clone()));
    }
    let Some(token) = cookie(&req.headers, COOKIE) else { return Ok(None) };
    let found: Option<Actor> = device_by_hash(&req.app, &hash_token(&token)).await?;
    let Some(actor) = found else { return Ok(None) };
    let cx = Cx { actor, ..req.cx.clone() };
    match req.app.look(&cx, |tx, cx| actions::hall(tx, cx)).await {
        Ok(_) => Ok(Some(cx)),
        Err(Error::Refusal(refusal)) if refusal.status == 401 => Ok(None),
        Err(error) => Err(error),
    }
}

pub async fn index(req: Req) -> Result<Response> {
    let mut form = Form::default();
    form.set("code", req.query("code").unwrap_or_default());
    show(&req, req.page("door"), 200, form, String::new()).await
}

async fn show(req: &Req, p: Page, status: u16, form: Form, problem: String) -> Result<Response> {
    let here = match device(req).await? {
        Some(cx) => Some(here(req, &cx).await?),
        None => None,
    };
    let scan_id = req.cx.draw.branch("scan").id(req.cx.now);
    let words = words(req.cx.lang);
    page_reply(status, &Index { p, here, form, words, scan_id, problem })
}

async fn here(req: &Req, cx: &Cx) -> Result<Here> {
    let hall = req.app.look(cx, |tx, cx| actions::hall(tx, cx)).await?;
    let hours = Hours { open: hall.doors_open_at, close: hall.doors_close_at };
    let gate = match &cx.actor.who {
        Who::Device { gate, .. } => gate.clone(),
        _ => String::new(),
    };
    Ok(Here { closed: !hours.hold(cx.now), gate, hall })
}

/// Every word the scanner may show, for its script.
fn words(lang: Lang) -> String {
    let mut map = serde_json::Map::new();
    for verdict in Verdict::ALL {
        let word = say(lang, &word_key(*verdict));
        map.insert(verdict.word().into(), word.into());
        for signed in [true, false] {
            if let Some(reason) = verdict.reason(signed) {
                map.insert(reason.into(), say(lang, &reason_key(reason)).into());
            }
        }
    }
    for key in [
        "online",
        "offline",
        "sent",
        "waiting",
        "inside",
        "next",
        "no-camera",
        "no-code",
        "refused",
        "unpaired",
        "looking",
        "try-again",
    ] {
        map.insert(key.into(), say(lang, &format!("door-scan-{key}")).into());
    }
    for (word, key) in [
        ("counted", "done-walk-in"),
        ("kept", "door-walk-in-kept"),
        ("list-say", "door-list-say"),
        ("list-none", "door-list-none"),
        ("list-refused", "door-list-refused"),
        ("list-offline", "door-list-offline"),
        ("list-admitted", "door-list-admitted"),
        ("list-inside", "door-list-inside"),
    ] {
        map.insert(word.into(), say(lang, key).into());
    }
    serde_json::Value::Object(map).to_string()
}

fn word_key(verdict: Verdict) -> String {
    match verdict.kind() {
        "stop" => "door-verdict-stop".into(),
        _ => format!("door-verdict-{}", verdict.word()),
    }
}

fn reason_key(reason: &str) -> String {
    format!("door-reason-{}", reason.replace('_', "-"))
}

pub async fn pair(req: Req) -> Result<Response> {
    let form = req.form()?;
    let asked = match req.form_fields(&form, PairRequest::read) {
        Ok(asked) => asked,
        Err(error) => return pair_again(&req, form, error).await,
    };
    let address = req.address.clone();
    let paired = req.act(move |tx, cx| actions::pair(tx, cx, &asked, &address)).await;
    match api::after_guess(&req, paired).await {
        Ok(paired) => {
            let mut response = redirect("/door?done=paired");
            set_cookie(&req, &mut response, COOKIE, &paired.token, COOKIE_SECONDS);
            Ok(response)
        }
        Err(error) => pair_again(&req, form, error).await,
    }
}

async fn pair_again(req: &Req, form: Form, error: Error) -> Result<Response> {
    let (p, status) = req.page("door").refused(error)?;
    show(req, p, status, form, String::new()).await
}

/// Takes the phone's pairing from this browser; the holder's list still shows it.
pub async fn leave(req: Req) -> Result<Response> {
    let mut response = redirect("/door");
    set_cookie(&req, &mut response, COOKIE, "", 0);
    Ok(response)
}

#[derive(Template)]
#[template(path = "door/verdict.html")]
struct Shown {
    p: Page,
    kind: &'static str,
    word: String,
    name: String,
    cap: String,
    say: String,
    here: Here,
}

pub async fn scan(req: Req) -> Result<Response> {
    let form = req.form()?;
    let text = form.get("ticket").trim().to_owned();
    judge(&req, &form, Some(text).filter(|t| !t.is_empty()), "door-scan-empty").await
}

/// A photograph of a code, read here.
pub async fn scan_photo(req: Req) -> Result<Response> {
    let sent = req.sent_file("file").await?;
    let text = match sent.file {
        Some(file) => match photo::read(file).await {
            Err(Error::Refusal(_)) => None,
            read => read?,
        },
        None => None,
    };
    judge(&req, &sent.fields, text, "door-scan-no-code").await
}

async fn judge(req: &Req, form: &Form, text: Option<String>, none: &str) -> Result<Response> {
    let Some(cx) = device(req).await? else { return Ok(redirect("/door")) };
    let Some(text) = text else {
        let problem = say(req.cx.lang, none);
        return show(req, req.page("door"), 422, Form::default(), problem).await;
    };
    let authority = Authority::of(&cx.keys);
    let direction = Direction::parse(form.get("direction")).unwrap_or(Direction::In);
    let id = crate::kernel::text::line(form.get("id"), 100)
        .unwrap_or_else(|_| cx.draw.branch("scan").id(cx.now));
    let scan = Scan {
        fact: fact(&id, &text, cx.now, direction),
        seen: Seen::of(&text, |code| authority.signed(code)),
        at: cx.now,
        offline: false,
        direction,
        id,
    };
    let sent = vec![Ok(scan)];
    let (gathering, key) = match &cx.actor.who {
        Who::Device { gathering, .. } => (gathering.clone(), record::lane(&sent, gathering)),
        _ => return Err(Refusal::forbidden("door.scan").into()),
    };
    let answers = req.app.act_keyed(key, &cx, move |tx, cx| record::scans(tx, cx, &sent)).await?;
    req.app.notices.tell(&gathering);
    let here = here(req, &cx).await?;
    match answers.results.into_iter().next() {
        Some(Answered::Judged { verdict, reason, card, .. }) => {
            page_reply(200, &shown(req, verdict, reason, card, here))
        }
        // The same form sent twice with another code: begin anew.
        _ => Ok(redirect("/door")),
    }
}

fn shown(
    req: &Req,
    verdict: Verdict,
    reason: Option<&str>,
    card: Option<Card>,
    here: Here,
) -> Shown {
    let lang = req.cx.lang;
    let card = card.unwrap_or(Card { given: None, delegation: None, capacity: None });
    let cap = [card.capacity, card.delegation].into_iter().flatten().collect::<Vec<_>>();
    Shown {
        p: req.page("door"),
        kind: verdict.kind(),
        word: say(lang, &word_key(verdict)),
        name: card.given.unwrap_or_default(),
        cap: cap.join(if lang == Lang::Ar { "، " } else { ", " }),
        say: reason.map_or_else(String::new, |r| say(lang, &reason_key(r))),
        here,
    }
}
