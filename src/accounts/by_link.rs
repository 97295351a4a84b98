//! Accounts that come in by a personal link and by nothing else: made for one delegation,
//! closed with the link. Whoever makes one holds the delegation, not the accounts.

use super::actions::{begin_session, grant_unasked};
use super::model::{NewGrant, Scope};
use super::store;
use crate::access::{Cx, Permit, Role};
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};
use serde_json::json;

/// The leader of one delegation and nothing else. The permit is the proof that somebody
/// may call a leader in; that it holds the delegation was seen to before.
pub fn open(
    tx: &mut Tx,
    cx: &mut Cx,
    _permit: &Permit,
    name: &str,
    delegation: &str,
) -> Result<String> {
    let id = cx.id();
    store::insert_by_link(tx, &id, name, cx.now)?;
    audit::record(tx, cx, "account.create", &id, &json!({}))?;
    let grant = NewGrant {
        account: id.clone(),
        role: Role::Leader,
        scope: Scope::Delegation(delegation.to_owned()),
        from: None,
        until: None,
        reason: None,
    };
    grant_unasked(tx, cx, &grant)?;
    Ok(id)
}

/// Its sessions and its right end with it.
pub fn close(tx: &mut Tx, cx: &mut Cx, _permit: &Permit, account: &str) -> Result<()> {
    if store::close_by_link(tx, account, cx.now)? {
        audit::record(tx, cx, "account.close", account, &json!({}))?;
    }
    Ok(())
}

/// A session of its own, told once; the caller has seen to the link and the PIN.
pub fn begin(tx: &mut Tx, cx: &mut Cx, account: &str) -> Result<String> {
    let found = store::account_by_id(tx, account)?.filter(|a| !a.disabled);
    let account = found.ok_or_else(|| Refusal::new(404, "leader_link_gone"))?;
    begin_session(tx, cx, &account)
}
