//! Sign in, the first administrator, accounts and their grants, one's own account.

mod accounts;
mod grants;
mod own;
mod sessions;
mod setup;

pub use accounts::{create, index, new, show};
pub use grants::{grant, revoke};
pub use own::{change_password, own};
pub use sessions::{login, sign_in, sign_out};
pub use setup::{set_up, setup};

use super::Scope;
use super::actions::{NewAccount, check_password, fold_email};
use super::password;
use crate::access::Role;
use crate::kernel::{Error, Fields, Result, phone};

/// The password is hashed away from the threads that answer, two at a time.
static HASHING: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);

pub async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let _turn = HASHING.acquire().await.map_err(Error::unknown)?;
    tokio::task::spawn_blocking(work).await.map_err(Error::unknown)
}

/// A new password's hash, made before the transaction that stores it: the writer is not
/// held for it.
async fn hashed(req: &crate::web::Req, password: &str) -> Result<String> {
    let (password, salt) = (password.to_owned(), req.cx.draw.branch("salt").bytes());
    off_thread(move || password::hash(&password, salt)).await?
}

/// The fields of an account; the first administrator's has the whole organisation.
fn read_account(f: &mut Fields, first: bool) -> NewAccount {
    let name = f.need_line("name", 120);
    let email = f.line("email", 254);
    let folded = email.as_deref().and_then(fold_email);
    if email.is_some() && folded.is_none() {
        f.wrong("email", "bad_email");
    }
    let typed = f.line("phone", 40);
    let phone = typed.as_deref().and_then(phone::to_e164);
    if typed.is_some() && phone.is_none() {
        f.wrong("phone", "bad_phone");
    }
    if email.is_none() && typed.is_none() {
        f.wrong("email", "missing");
    }
    let secret = f.secret("password", password::LONGEST).unwrap_or_default();
    if let Err(code) = check_password(&secret) {
        f.wrong("password", code);
    }
    let grant = first.then_some((Role::Admin, Scope::Whole));
    NewAccount { email: folded, phone, name, password: secret, grant }
}
