//! Sign in, the first administrator, accounts and their grants.

use super::actions::{self, NewAccount, check_password, fold_email};
use super::model::{AccountRow, NewGrant, Scope};
use super::{Budget, Cost, password, store};
use crate::access::Role;
use crate::kernel::{Error, Fields, Refusal, Result, phone};
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

/// The password is hashed away from the threads that answer, two at a time.
static HASHING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = HASHING.acquire().await.map_err(Error::unknown)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::unknown)
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
        req.act(move |tx, cx| actions::fail_sign_in(tx, cx, &login, &address, known.as_deref()))
            .await?;
        return login_again(&req, &form, Refusal::new(401, "wrong_login").into());
    };
    let token = req.act(move |tx, cx| actions::open_session(tx, cx, &account, &login)).await?;
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

#[derive(Template)]
#[template(path = "accounts/setup.html")]
struct Setup {
    p: Page,
    form: Form,
}

pub async fn setup(req: Req) -> Result<Response> {
    open_setup(&req).await?;
    page_reply(200, &Setup { p: req.page("login"), form: Form::default() })
}

/// 404 for a wrong link, spent from the address's budget; 429 when that is used up.
async fn open_setup(req: &Req) -> Result<()> {
    let (token, address) = (req.param("token"), req.address.clone());
    let open = req
        .act(move |tx, cx| {
            let open = actions::setup_is_open(tx, cx, &token, &address)?;
            if !open {
                Budget::Address(address.clone()).spend(tx, cx, Cost::Guess)?;
            }
            Ok(open)
        })
        .await?;
    if open { Ok(()) } else { Err(Refusal::new(404, "not_found").into()) }
}

pub async fn set_up(req: Req) -> Result<Response> {
    open_setup(&req).await?;
    let form = req.form()?;
    let new = match req.form_fields(&form, |f| read_account(f, true)) {
        Ok(new) => new,
        Err(error) => return setup_again(&req, form, error),
    };
    let token = req.param("token");
    let login = new.email.clone().unwrap_or_default();
    let done = req
        .act(move |tx, cx| {
            let account = actions::set_up(tx, cx, &token, &new)?;
            actions::open_session(tx, cx, &account, &login)
        })
        .await;
    match done {
        Ok(session) => {
            let mut response = redirect("/");
            crate::web::set_session_cookie(&req, &mut response, &session);
            Ok(response)
        }
        Err(error) => setup_again(&req, form, error),
    }
}

fn setup_again(req: &Req, form: Form, error: Error) -> Result<Response> {
    let (p, status) = req.page("login").refused(error)?;
    page_reply(status, &Setup { p, form })
}

/// The fields of an account; the first administrator's has the whole organisation.
fn read_account(f: &mut Fields, first: bool) -> NewAccount {
    let name = f.need_line("name", 120);
    let email = f.need_line("email", 254);
    let folded = fold_email(&email);
    if folded.is_none() && !email.is_empty() {
        f.wrong("email", "bad_email");
    }
    let secret = f.secret("password", password::LONGEST).unwrap_or_default();
    if let Err(code) = check_password(&secret) {
        f.wrong("password", code);
    }
    let grant = first.then_some((Role::Admin, Scope::Whole));
    NewAccount { email: folded, phone: None, name, password: secret, grant }
}

#[derive(Template)]
#[template(path = "accounts/index.html")]
struct Index {
    p: Page,
    accounts: Vec<AccountRow>,
    roles: Vec<&'static str>,
}

pub async fn index(req: Req) -> Result<Response> {
    let p = req.page("accounts");
    show_accounts(&req, p, 200).await
}

async fn show_accounts(req: &Req, p: Page, status: u16) -> Result<Response> {
    let permit = req.cx.permit(crate::access::Op::AccountRead)?;
    let accounts = req.look(move |tx, cx| store::accounts(tx, &permit, &cx.zone)).await?;
    let roles = Role::ALL.iter().map(|r| r.name()).collect();
    page_reply(status, &Index { p, accounts, roles })
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
        Ok(new) => req.act(move |tx, cx| actions::create(tx, cx, &new)).await,
        Err(error) => Err(error),
    };
    match made {
        Ok(_) => Ok(redirect("/accounts?done=account")),
        Err(error) => {
            let (p, status) = req.page("accounts").refused(error)?;
            page_reply(status, &New { p, form })
        }
    }
}

pub async fn grant(req: Req) -> Result<Response> {
    let mut form = req.form()?;
    form.set("account", req.param("id"));
    // One field for the place: its kind is chosen beside it.
    let (kind, place) = (form.get("scope").to_owned(), form.get("place").to_owned());
    form.remove("scope");
    form.remove("place");
    if !kind.is_empty() && kind != "whole" {
        form.set(&kind, place);
    }
    let read = req.form_fields(&form, NewGrant::read);
    let done = match read.and_then(|g| g.ok_or_else(|| Refusal::field("role", "missing").into())) {
        Ok(grant) => req.act(move |tx, cx| actions::grant(tx, cx, &grant)).await.map(drop),
        Err(error) => Err(error),
    };
    settled(&req, done, "/accounts?done=grant").await
}

pub async fn revoke(req: Req) -> Result<Response> {
    let id = req.param("id");
    let done = req.act(move |tx, cx| actions::revoke_grant(tx, cx, &id)).await;
    settled(&req, done, "/accounts?done=revoked").await
}

async fn settled(req: &Req, done: Result<()>, next: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(redirect(next)),
        Err(error) => {
            let (p, status) = req.page("accounts").refused(error)?;
            show_accounts(req, p, status).await
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/own.html")]
struct Own {
    p: Page,
    grants: Vec<&'static str>,
}

pub async fn own(req: Req) -> Result<Response> {
    show_own(&req, req.page("account"), 200)
}

fn show_own(req: &Req, p: Page, status: u16) -> Result<Response> {
    let mut grants: Vec<&str> = req.cx.actor.grants.iter().map(|g| g.role.name()).collect();
    grants.dedup();
    page_reply(status, &Own { p, grants })
}

/// The old password first: a phone left open must not be enough.
pub async fn change_password(req: Req) -> Result<Response> {
    let form = req.form()?;
    let Some(id) = req.cx.actor.account().map(str::to_owned) else {
        return Err(Refusal::new(401, "not_signed_in").into());
    };
    let (wanted, address) = (id.clone(), req.address.clone());
    let account = req
        .look(move |tx, cx| {
            Budget::Address(address.clone()).check(tx, cx)?;
            Budget::Account(wanted.clone()).check(tx, cx)?;
            store::account_by_id(tx, &wanted)
        })
        .await?;
    let (old, new) = (form.get("old").to_owned(), form.get("password").to_owned());
    let fits = off_thread(move || actions::password_fits(&old, account.as_ref())).await?;
    if !fits {
        let spent = Budget::Account(id.clone());
        req.act(move |tx, cx| spent.spend(tx, cx, Cost::Guess)).await?;
        return own_refused(&req, Refusal::field("old", "wrong_password").into());
    }
    if let Err(code) = check_password(&new) {
        return own_refused(&req, Refusal::field("password", code).into());
    }
    let salt = req.cx.draw.branch("salt").bytes();
    let hash = off_thread(move || password::hash(&new, salt)).await??;
    req.act(move |tx, cx| actions::change_password(tx, cx, &id, &hash)).await?;
    Ok(redirect("/login"))
}

fn own_refused(req: &Req, error: Error) -> Result<Response> {
    let (p, status) = req.page("account").refused(error)?;
    show_own(req, p, status)
}
