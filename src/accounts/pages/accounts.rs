//! The accounts of an installation, each with what it was given.

use super::grants::{GrantLine, Offer, SCOPES, lines, offers};
use super::{hashed, read_account};
use crate::access::Role;
use crate::accounts::model::AccountRow;
use crate::accounts::{actions, places, store};
use crate::kernel::{Bilingual, Refusal, Result};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "accounts/index.html")]
struct Index {
    p: Page,
    accounts: Vec<Line>,
    count: i64,
}

struct Line {
    id: String,
    name: String,
    email: String,
    is_own: bool,
    grants: Vec<GrantLine>,
}

pub async fn index(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let (accounts, names) = req
        .look(move |tx, cx| {
            let accounts = store::accounts(tx, &permit, &cx.zone)?;
            let grants: Vec<_> = accounts.iter().flat_map(|a| a.grants.iter()).cloned().collect();
            Ok((accounts, places::names(tx, &grants)?))
        })
        .await?;
    let p = req.page("accounts");
    let accounts: Vec<Line> = accounts.iter().map(|a| line(&req, &p, a, &names)).collect();
    let count = accounts.len() as i64;
    page_reply(200, &Index { p, accounts, count })
}

fn line(req: &Req, p: &Page, account: &AccountRow, names: &HashMap<String, Bilingual>) -> Line {
    Line {
        id: account.id.clone(),
        name: account.name.clone(),
        email: account.email.clone().unwrap_or_default(),
        is_own: req.cx.actor.account() == Some(account.id.as_str()),
        grants: lines(p, &account.grants, names),
    }
}

#[derive(Template)]
#[template(path = "accounts/show.html")]
struct Show {
    p: Page,
    id: String,
    name: String,
    email: String,
    phone: String,
    disabled: bool,
    grants: Vec<GrantLine>,
    form: Form,
    roles: Vec<Offer>,
    scopes: Vec<Offer>,
    places: Vec<(String, String)>,
}

pub async fn show(req: Req) -> Result<Response> {
    let (id, p) = (req.param("id"), req.page("accounts"));
    account_page(&req, &id, 200, p, Form::default()).await
}

/// One account as it stands, with the form of a grant as it was typed.
pub(super) async fn account_page(
    req: &Req,
    id: &str,
    status: u16,
    p: Page,
    form: Form,
) -> Result<Response> {
    let permit = req.cx.permit(crate::access::Op::AccountRead)?;
    let (wanted, may_grant) = (id.to_owned(), p.may("grant.write"));
    let (account, (grants, names), offered) = req
        .look(move |tx, cx| {
            let account =
                store::account(tx, &permit, &wanted)?.ok_or_else(|| Refusal::not_found(&wanted))?;
            let offered = if may_grant { places::offered(tx)? } else { Vec::new() };
            Ok((account, store::grants_named(tx, &wanted, &cx.zone)?, offered))
        })
        .await?;
    let places = offered
        .iter()
        .map(|o| (o.id.clone(), format!("{} · {}", p.text(&o.name), p.t(&o.kind))))
        .collect();
    let page = Show {
        id: account.id,
        name: account.name,
        email: account.email.unwrap_or_default(),
        phone: account.phone.unwrap_or_default(),
        disabled: account.disabled,
        grants: lines(&p, &grants, &names),
        roles: offers(&p, "web-role", Role::ALL.map(Role::name), form.get("role")),
        scopes: offers(&p, "accounts-scope", SCOPES, form.get("scope")),
        places,
        form,
        p,
    };
    page_reply(status, &page)
}

#[derive(Template)]
#[template(path = "accounts/new.html")]
struct New {
    p: Page,
    form: Form,
}

pub async fn new(req: Req) -> Result<Response> {
    page_reply(200, &New { p: req.page("accounts"), form: Form::default() })
}

pub async fn create(req: Req) -> Result<Response> {
    let form = req.form()?;
    let made = match req.form_fields(&form, |f| read_account(f, false)) {
        Ok(new) => {
            let hash = hashed(&req, &new.password).await?;
            req.act(move |tx, cx| actions::create_hashed(tx, cx, &new, &hash)).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(id) => Ok(redirect(&format!("/accounts/{id}?done=account"))),
        Err(error) => {
            let (p, status) = req.page("accounts").refused(error)?;
            page_reply(status, &New { p, form })
        }
    }
}
