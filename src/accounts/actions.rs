//! What is done with accounts: make, sign in, sign out, grant, revoke.

use super::budget::{Budget, Cost};
use super::model::{Account, GrantRow, NewGrant, Scope, Session};
use super::{password, store};
use crate::access::{Actor, Cx, Op, Who};
use crate::audit;
use crate::db::Tx;
use crate::kernel::draw::hash_token;
use crate::kernel::{Error, Refusal, Result};
use serde_json::json;

/// Two weeks: a leader's phone is not asked every morning.
const SESSION_SECONDS: i64 = 14 * 24 * 3600;
const SETUP_LINK_SECONDS: i64 = 24 * 3600;

/// What makes an account, checked by the caller's form.
#[derive(Debug, Clone)]
pub struct NewAccount {
    pub email: Option<String>,
    pub phone: Option<String>,
    pub name: String,
    pub password: String,
    pub grant: Option<(crate::access::Role, Scope)>,
}

/// Addresses are one whatever their case.
pub fn fold_email(email: &str) -> Option<String> {
    let email = email.trim().to_lowercase();
    let (local, domain) = email.split_once('@')?;
    let sound = !local.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && email.len() <= 254
        && !email.chars().any(|c| c.is_whitespace() || c.is_control() || ",;<>\"()".contains(c));
    sound.then_some(email)
}

pub fn check_password(password: &str) -> Result<(), &'static str> {
    match password.chars().count() {
        n if n < password::SHORTEST => Err("password_too_short"),
        n if n > password::LONGEST => Err("too_long"),
        _ => Ok(()),
    }
}

/// Makes an account; the permit is the administrator's.
pub fn create(tx: &mut Tx, cx: &mut Cx, new: &NewAccount) -> Result<String> {
    check_password(&new.password).map_err(|code| Refusal::field("password", code))?;
    let hash = password::hash(&new.password, cx.draw.bytes())?;
    create_hashed(tx, cx, new, &hash)
}

/// The same where the password was hashed before the transaction: a server's writer is
/// not to be held for it.
pub fn create_hashed(tx: &mut Tx, cx: &mut Cx, new: &NewAccount, hash: &str) -> Result<String> {
    cx.permit(Op::AccountWrite)?;
    create_unasked(tx, cx, new, hash)
}

fn create_unasked(tx: &mut Tx, cx: &mut Cx, new: &NewAccount, hash: &str) -> Result<String> {
    let account = Account {
        id: cx.id(),
        email: new.email.clone(),
        phone: new.phone.clone(),
        name: new.name.clone(),
        password: Some(hash.to_owned()),
        disabled: false,
    };
    store::insert(tx, &account, cx.now).map_err(|e| {
        e.when_broken("accounts_email", || Refusal::field("email", "taken"))
            .when_broken("accounts_phone", || Refusal::field("phone", "taken"))
    })?;
    audit::record(tx, cx, "account.create", &account.id, &json!({}))?;
    if let Some((role, scope)) = &new.grant {
        let grant = NewGrant {
            account: account.id.clone(),
            role: *role,
            scope: scope.clone(),
            from: None,
            until: None,
            reason: None,
        };
        grant_unasked(tx, cx, &grant)?;
    }
    Ok(account.id)
}

pub fn grant(tx: &mut Tx, cx: &mut Cx, new: &NewGrant) -> Result<GrantRow> {
    cx.permit(Op::GrantWrite)?;
    grant_unasked(tx, cx, new)
}

pub(super) fn grant_unasked(tx: &mut Tx, cx: &mut Cx, new: &NewGrant) -> Result<GrantRow> {
    if store::account_by_id(tx, &new.account)?.is_none() {
        return Err(Refusal::field("account", "unknown").into());
    }
    if !store::scope_exists(tx, new)? {
        return Err(Refusal::field(new.scope.field(), "unknown").into());
    }
    let id = cx.id();
    store::insert_grant(tx, &id, new, &cx.actor.id(), cx.now)?;
    let [area, body, gathering, delegation] = new.scope.columns();
    let details = json!({
        "account": new.account, "role": new.role.name(), "area": area, "body": body,
        "gathering": gathering, "delegation": delegation,
    });
    audit::record(tx, cx, "grant.create", &id, &details)?;
    store::grant_by_id(tx, &id, &cx.zone)?
        .ok_or_else(|| Error::unknown("the grant just made is gone"))
}

/// Ends a grant; the last administrator of the whole keeps theirs.
pub fn revoke_grant(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    cx.permit(Op::GrantWrite)?;
    if store::is_whole_admin_grant(tx, id)? && store::other_admins(tx, id, cx.now)? == 0 {
        return Err(Refusal::conflict("last_admin").about(id).into());
    }
    let account = store::revoke_grant(tx, id, cx.now)?.ok_or_else(|| Refusal::not_found(id))?;
    audit::record(tx, cx, "grant.revoke", id, &json!({ "account": account }))?;
    Ok(())
}

/// A fresh API token, told once.
pub fn create_token(
    tx: &mut Tx,
    cx: &mut Cx,
    login: &str,
    name: &str,
    expires_at: Option<crate::kernel::Time>,
) -> Result<String> {
    cx.permit(Op::AccountWrite)?;
    let account =
        store::account_by_login(tx, login)?.ok_or_else(|| Refusal::field("email", "unknown"))?;
    let id = cx.id();
    let token = format!("hadir_{}", cx.draw.token());
    store::insert_token(tx, &hash_token(&token), &id, &account.id, name, cx.now, expires_at)?;
    audit::record(tx, cx, "token.create", &id, &json!({ "account": account.id }))?;
    Ok(token)
}

/// What a try to sign in begins with: refused when the budget is used up, else what
/// the password is held against. The hashing itself is done outside the transaction.
pub fn begin_sign_in(tx: &mut Tx, cx: &Cx, login: &str, address: &str) -> Result<Option<Account>> {
    may_try(tx, cx, login, address)?;
    Ok(store::account_by_login(tx, login)?.filter(|a| !a.disabled))
}

/// Asked before the hashing, and again in the transaction that answers: of many tries at
/// once no more are told right or wrong than one after the other.
pub fn may_try(tx: &mut Tx, cx: &Cx, login: &str, address: &str) -> Result<()> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    Budget::Account(login.to_owned()).check(tx, cx)
}

pub fn password_fits(given: &str, account: Option<&Account>) -> bool {
    password::verify(given, account.and_then(|a| a.password.as_deref()))
}

/// A wrong try is spent and written down; the login only as a keyed hash.
pub fn fail_sign_in(
    tx: &mut Tx,
    cx: &mut Cx,
    login: &str,
    address: &str,
    known: Option<&str>,
) -> Result<()> {
    may_try(tx, cx, login, address)?;
    Budget::Address(address.to_owned()).spend(tx, cx, Cost::Guess)?;
    Budget::Account(login.to_owned()).spend(tx, cx, Cost::Guess)?;
    let hashed = data_encoding::HEXLOWER.encode(&cx.keys.hash("login in the audit", login)[..8]);
    audit::record(
        tx,
        cx,
        "session.refused",
        known.unwrap_or("unknown"),
        &json!({ "login": hashed }),
    )?;
    Ok(())
}

/// Opens a session: the cookie's token, told once, and what is stored of it.
pub fn open_session(tx: &mut Tx, cx: &mut Cx, account: &Account, login: &str) -> Result<String> {
    Budget::Account(login.to_owned()).forgive(tx, cx)?;
    begin_session(tx, cx, account)
}

pub(super) fn begin_session(tx: &mut Tx, cx: &mut Cx, account: &Account) -> Result<String> {
    let token = cx.draw.token();
    let session = Session {
        hash: hash_token(&token).to_vec(),
        csrf: cx.draw.bytes::<32>().to_vec(),
        expires_at: cx.now.plus_seconds(SESSION_SECONDS),
        seen_at: cx.now,
    };
    store::insert_session(tx, &account.id, &session, cx.now)?;
    cx.actor.who = Who::Account { id: account.id.clone(), name: account.name.clone() };
    audit::record(tx, cx, "session.open", &account.id, &json!({}))?;
    Ok(token)
}

pub fn close_session(tx: &mut Tx, cx: &mut Cx, hash: &[u8]) -> Result<()> {
    store::delete_session(tx, hash)?;
    let id = cx.actor.id();
    audit::record(tx, cx, "session.close", &id, &json!({}))?;
    Ok(())
}

/// A new password ends every session of the account.
pub fn change_password(tx: &mut Tx, cx: &mut Cx, account: &str, hash: &str) -> Result<()> {
    store::set_password(tx, account, hash)?;
    store::delete_sessions_of(tx, account)?;
    audit::record(tx, cx, "account.password", account, &json!({}))?;
    Ok(())
}

/// On an empty database: the one link that makes the first administrator.
pub fn make_setup_link(tx: &mut Tx, cx: &mut Cx) -> Result<Option<String>> {
    if !store::is_empty(tx)? {
        return Ok(None);
    }
    let token = cx.draw.token();
    store::insert_setup_link(
        tx,
        &hash_token(&token),
        cx.now,
        cx.now.plus_seconds(SETUP_LINK_SECONDS),
    )?;
    Ok(Some(token))
}

/// Whether a set-up link still opens; a wrong one is spent from the address's budget by
/// the caller (a refusal undoes its transaction).
pub fn setup_is_open(tx: &mut Tx, cx: &Cx, token: &str, address: &str) -> Result<bool> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    Ok(store::is_empty(tx)? && store::setup_link_is_open(tx, &hash_token(token), cx.now)?)
}

/// The first administrator, through the one-time link.
pub fn set_up(
    tx: &mut Tx,
    cx: &mut Cx,
    token: &str,
    new: &NewAccount,
    hash: &str,
) -> Result<Account> {
    if !store::is_empty(tx)? || !store::use_setup_link(tx, &hash_token(token), cx.now)? {
        return Err(Refusal::new(404, "not_found").into());
    }
    cx.actor = Actor::system("setup");
    let id = create_unasked(tx, cx, new, hash)?;
    store::account_by_id(tx, &id)?.ok_or_else(|| Error::unknown("the account just made is gone"))
}
