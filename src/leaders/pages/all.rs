//! The ways in of all who lead what lies below a delegation: made at once, sent one by one.

use super::link::{State, message_of, who};
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::gatherings::pages::Headed;
use crate::gatherings::{Delegation, delegation_children};
use crate::kernel::Result;
use crate::leaders::link::token_of;
use crate::leaders::{actions, store};
use crate::web::{Crumb, Page, Req, Response, message, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "leaders/all.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    delegation: String,
    rows: Vec<Row>,
    missing: bool,
}

struct Row {
    id: String,
    name: String,
    leader: String,
    /// How it stands, as a key.
    state: &'static str,
    address: String,
    text: String,
    whatsapp: String,
    sms: String,
}

fn key(state: &State) -> &'static str {
    match state {
        State::None => "leaders-all-missing",
        State::Waiting => "leaders-all-waiting",
        State::Over => "leaders-all-over",
        State::Locked => "leaders-all-locked",
        State::Bound { .. } => "leaders-all-bound",
    }
}

pub async fn show(req: Req) -> Result<Response> {
    let (id, base, p) = (req.param("id"), req.base_url(), req.page("gatherings"));
    let page = req
        .act(move |tx, cx| {
            actions::held(tx, cx, &id)?;
            let head = Headed::load(tx, cx, &id)?;
            let mut rows = Vec::new();
            for child in below(tx, cx, &id)? {
                rows.push(row(tx, cx, &p, &child, &base)?);
            }
            rows.sort_by(|a, b| a.name.cmp(&b.name));
            let lacks = |r: &Row| !r.leader.is_empty() && r.state == "leaders-all-missing";
            Ok(Show {
                crumbs: head.crumbs(&p, &p.t("leaders-all-title")),
                delegation: id.clone(),
                missing: rows.iter().any(lacks),
                rows,
                p: p.clone(),
            })
        })
        .await?;
    page_reply(200, &page)
}

/// Those right below that the asker may call leaders into.
fn below(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Vec<Delegation>> {
    delegation_children(tx, &cx.permit(Op::LeaderInvite)?, id)
}

fn row(tx: &mut Tx, cx: &mut Cx, p: &Page, child: &Delegation, base: &str) -> Result<Row> {
    let link = store::of_delegation(tx, &child.id)?;
    let state = State::of(link.as_ref(), cx.now);
    let (leader, phone, objects) = who(tx, cx, child.leader.as_deref())?;
    let name = Headed::load(tx, cx, &child.id)?.name;
    let mut row = Row {
        id: child.id.clone(),
        name: p.text(&name).to_owned(),
        state: if leader.is_empty() { "leaders-all-nobody" } else { key(&state) },
        leader,
        address: String::new(),
        text: String::new(),
        whatsapp: String::new(),
        sms: String::new(),
    };
    if let (State::Waiting, Some(link), false) = (&state, &link, objects) {
        row.address = format!("{base}/l/{}", token_of(&cx.keys, &link.id));
        row.text = message_of(cx, &row.leader, &row.address);
        row.whatsapp = message::whatsapp(phone.as_deref(), &row.text);
        row.sms = phone.map_or_else(String::new, |to| message::sms(&to, &row.text));
    }
    Ok(row)
}

/// A link for everybody who leads and has none; those that stand stay as they are.
pub async fn create(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let address = req
        .act_once(&form, 0, move |tx, cx| {
            actions::held(tx, cx, &id)?;
            for child in below(tx, cx, &id)? {
                let led = child.leader.is_some();
                if led && store::of_delegation(tx, &child.id)?.is_none() {
                    actions::make(tx, cx, &child.id)?;
                }
            }
            Ok(format!("/delegations/{id}/leaders?done=leader-links"))
        })
        .await?;
    Ok(redirect(&address))
}
