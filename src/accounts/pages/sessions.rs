//! Signing in and out.

use super::off_thread;
use crate::accounts::actions::{self, fold_email};
use crate::kernel::{Error, Refusal, Result, phone};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "accounts/login.html")]
struct Login {
    p: Page,
    email: String,
    next: String,
    wrong: String,
}

pub async fn login(req: Req) -> Result<Response> {
    let next = req.query("next").unwrap_or("/").to_owned();
    page_reply(
        200,
        &Login { p: req.page("login"), email: String::new(), next, wrong: String::new() },
    )
}

pub async fn sign_in(req: Req) -> Result<Response> {
    let form = req.form()?;
    let typed = form.get("email").trim().to_owned();
    let login = fold_email(&typed)
        .or_else(|| phone::to_e164(&typed))
        .unwrap_or_else(|| typed.to_lowercase());
    let begun = {
        let (login, address) = (login.clone(), req.address.clone());
        req.look(move |tx, cx| actions::begin_sign_in(tx, cx, &login, &address)).await
    };
    let account = match begun {
        Ok(account) => account,
        Err(error) => return login_again(&req, &form, error),
    };
    let (given, checked) = (form.get("password").to_owned(), account.clone());
    let fits = off_thread(move || actions::password_fits(&given, checked.as_ref())).await?;
    let Some(account) = account.clone().filter(|_| fits) else {
        let known = account.map(|a| a.id);
        let address = req.address.clone();
        let failed = req
            .act(move |tx, cx| actions::fail_sign_in(tx, cx, &login, &address, known.as_deref()))
            .await;
        let error = failed.err().unwrap_or_else(|| Refusal::new(401, "wrong_login").into());
        return login_again(&req, &form, error);
    };
    let address = req.address.clone();
    let opened = req
        .act(move |tx, cx| {
            actions::may_try(tx, cx, &login, &address)?;
            actions::open_session(tx, cx, &account, &login)
        })
        .await;
    let token = match opened {
        Ok(token) => token,
        Err(error) => return login_again(&req, &form, error),
    };
    let mut response = redirect(crate::web::safe_next(form.get("next")));
    crate::web::set_session_cookie(&req, &mut response, &token);
    Ok(response)
}

fn login_again(req: &Req, form: &Form, error: Error) -> Result<Response> {
    let Error::Refusal(refusal) = error else { return Err(error) };
    let p = req.page("login");
    let page = Login {
        wrong: p.refused_as(&refusal),
        p,
        email: form.get("email").to_owned(),
        next: form.get("next").to_owned(),
    };
    let mut response = page_reply(refusal.status, &page)?;
    if let Some(seconds) = refusal.retry_after {
        response.headers_mut().insert("retry-after", seconds.into());
    }
    Ok(response)
}

pub async fn sign_out(req: Req) -> Result<Response> {
    if let Some(session) = &req.session {
        let hash = session.hash.clone();
        req.act(move |tx, cx| actions::close_session(tx, cx, &hash)).await?;
    }
    let mut response = redirect("/login");
    crate::web::set_session_cookie(&req, &mut response, "");
    Ok(response)
}
