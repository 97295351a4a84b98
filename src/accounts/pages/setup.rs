//! The first start: one link makes the first administrator.

use super::{hashed, read_account};
use crate::accounts::{Budget, Cost, actions};
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

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
    let login = new.email.clone().or_else(|| new.phone.clone()).unwrap_or_default();
    let hash = hashed(&req, &new.password).await?;
    let done = req
        .act(move |tx, cx| {
            let account = actions::set_up(tx, cx, &token, &new, &hash)?;
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
