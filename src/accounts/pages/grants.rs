//! Giving a role within a scope, and taking it back.

use super::accounts::account_page;
use crate::accounts::actions;
use crate::accounts::model::{GrantRow, NewGrant};
use crate::kernel::{Bilingual, Error, Refusal, Result, Time};
use crate::web::{Form, Page, Req, Response, redirect};
use std::collections::HashMap;

/// A grant as it is read: its role, where it holds, between which days.
pub(super) struct GrantLine {
    pub id: String,
    pub role: String,
    pub scope: String,
    /// The code of an area; an id says nothing to a reader and is left out.
    pub place_shown: String,
    pub bounds: Vec<String>,
}

pub(super) fn lines(
    p: &Page,
    grants: &[GrantRow],
    names: &HashMap<String, Bilingual>,
) -> Vec<GrantLine> {
    grants.iter().map(|g| line(p, g, names)).collect()
}

fn line(p: &Page, grant: &GrantRow, names: &HashMap<String, Bilingual>) -> GrantLine {
    let place = grant.place();
    let name = place.and_then(|id| names.get(id)).map(|name| p.text(name).to_owned());
    let day = |key: &str, text: &Option<String>| {
        let time = text.as_deref().and_then(Time::parse)?;
        Some(p.ta(key, "date", &p.moment(&time)))
    };
    GrantLine {
        id: grant.id.clone(),
        role: p.t(&format!("web-role-{}", grant.role)),
        scope: name.unwrap_or_else(|| p.t(&format!("accounts-scope-{}", grant.scope_word()))),
        place_shown: grant.area.clone().unwrap_or_default(),
        bounds: [
            day("accounts-grant-from", &grant.from),
            day("accounts-grant-until", &grant.until),
        ]
        .into_iter()
        .flatten()
        .collect(),
    }
}

/// Where a role may hold, in the order in which a form offers it.
pub(super) const SCOPES: [&str; 5] = ["area", "delegation", "gathering", "body", "whole"];

/// One line of a choice.
pub(super) struct Offer {
    pub value: &'static str,
    pub label: String,
    pub chosen: bool,
}

pub(super) fn offers(
    p: &Page,
    keys: &str,
    values: impl IntoIterator<Item = &'static str>,
    chosen: &str,
) -> Vec<Offer> {
    values
        .into_iter()
        .map(|v| Offer { value: v, label: p.t(&format!("{keys}{v}")), chosen: v == chosen })
        .collect()
}

pub async fn grant(req: Req) -> Result<Response> {
    let (typed, account) = (req.form()?, req.param("id"));
    let form = as_the_api_takes_it(&typed, &account);
    let read = req.form_fields(&form, |f| NewGrant::read(f, &req.cx.zone));
    let done = match read.and_then(|g| g.ok_or_else(|| Refusal::field("role", "missing").into())) {
        Ok(grant) => req.act(move |tx, cx| actions::grant(tx, cx, &grant)).await.map(drop),
        Err(error) => Err(error),
    };
    settled(&req, &account, done.map_err(at_the_place), "grant", typed).await
}

/// One field for the place on the page, whose kind is chosen beside it; the API has one
/// for each kind.
fn as_the_api_takes_it(typed: &Form, account: &str) -> Form {
    let mut form = typed.clone();
    form.set("account", account);
    form.remove("scope");
    form.remove("place");
    let kind = typed.get("scope");
    if matches!(kind, "area" | "body" | "gathering" | "delegation") {
        form.set(kind, typed.get("place").trim());
    }
    form
}

/// What the API says of `area` or `body`, the page says of its one field.
fn at_the_place(error: Error) -> Error {
    let Error::Refusal(mut refusal) = error else { return error };
    for fault in &mut refusal.errors {
        if SCOPES.contains(&fault.field.as_str()) {
            fault.field = "place".into();
        }
    }
    Error::Refusal(refusal)
}

pub async fn revoke(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let account = form.get("account").to_owned();
    let done = req.act(move |tx, cx| actions::revoke_grant(tx, cx, &id)).await;
    settled(&req, &account, done, "revoked", Form::default()).await
}

async fn settled(
    req: &Req,
    account: &str,
    done: Result<()>,
    said: &str,
    form: Form,
) -> Result<Response> {
    match done {
        Ok(()) => {
            let sound = account.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
            let to = if sound { account } else { "" };
            Ok(redirect(&format!("/accounts/{to}?done={said}")))
        }
        Err(error) => {
            let (p, status) = req.page("accounts").refused(error)?;
            account_page(req, account, status, p, form).await
        }
    }
}
