//! One's own account: what one may do, and the password.

use super::grants::{GrantLine, lines};
use super::{hashed, off_thread};
use crate::accounts::actions::{self, check_password};
use crate::accounts::{Budget, Cost, store};
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "accounts/own.html")]
struct Own {
    p: Page,
    grants: Vec<GrantLine>,
}

pub async fn own(req: Req) -> Result<Response> {
    let p = req.page("account");
    show_own(&req, p, 200).await
}

async fn show_own(req: &Req, p: Page, status: u16) -> Result<Response> {
    let id = req.cx.actor.account().unwrap_or_default().to_owned();
    let (grants, names) = req.look(move |tx, cx| store::grants_named(tx, &id, &cx.zone)).await?;
    let grants = lines(&p, &grants, &names);
    page_reply(status, &Own { p, grants })
}

/// The old password first: a phone left open must not be enough.
pub async fn change_password(req: Req) -> Result<Response> {
    let form = req.form()?;
    let Some(id) = req.cx.actor.account().map(str::to_owned) else {
        return Err(Refusal::new(401, "not_signed_in").into());
    };
    let (wanted, address) = (id.clone(), req.address.clone());
    let from = address.clone();
    let account = req
        .look(move |tx, cx| {
            actions::may_try(tx, cx, &wanted, &from)?;
            store::account_by_id(tx, &wanted)
        })
        .await?;
    let (old, new) = (form.get("old").to_owned(), form.get("password").to_owned());
    let fits = off_thread(move || actions::password_fits(&old, account.as_ref())).await?;
    if !fits {
        req.act(move |tx, cx| {
            actions::may_try(tx, cx, &id, &address)?;
            Budget::Account(id.clone()).spend(tx, cx, Cost::Guess)
        })
        .await?;
        return own_refused(&req, Refusal::field("old", "wrong_password").into()).await;
    }
    if let Err(code) = check_password(&new) {
        return own_refused(&req, Refusal::field("password", code).into()).await;
    }
    let hash = hashed(&req, &new).await?;
    req.act(move |tx, cx| {
        actions::may_try(tx, cx, &id, &address)?;
        actions::change_password(tx, cx, &id, &hash)
    })
    .await?;
    Ok(redirect("/login?done=password"))
}

async fn own_refused(req: &Req, error: Error) -> Result<Response> {
    let (p, status) = req.page("account").refused(error)?;
    show_own(req, p, status).await
}
