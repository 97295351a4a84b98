//! The id of somebody merged into another person leads to them, wherever it stands in an
//! address.

use super::page::encode;
use super::req::permanent_redirect;
use super::{Req, Response};
use crate::access::Op;
use crate::kernel::Error;
use crate::people;

/// 308 where what was not found is a person who was merged into one that the asker sees.
pub(super) async fn answer(req: &Req, error: &Error) -> Option<Response> {
    let Error::Refusal(refusal) = error else { return None };
    let old = refusal.subject.clone().filter(|_| refusal.status == 404)?;
    if !names_people(&req.path) || !req.params.iter().any(|(_, value)| *value == old) {
        return None;
    }
    let permit = req.cx.permit(Op::PersonRead).ok()?;
    let asked = old.clone();
    let stands = req.look(move |tx, _| {
        let Some(stands) = people::leads_to(tx, &asked)? else { return Ok(None) };
        Ok(people::visible(tx, &permit, &stands)?.then_some(stands))
    });
    let stands = stands.await.ok()??;
    let path: Vec<&str> =
        req.path.split('/').map(|part| if part == old { stands.as_str() } else { part }).collect();
    // Both of a pair are one by now.
    let stands_twice = path.iter().filter(|part| **part == stands).count() > 1;
    if stands_twice && path.get(1) == Some(&"duplicates") {
        return Some(permanent_redirect(&format!("/people/{stands}")));
    }
    let said = |(name, value): &(String, String)| format!("{}={}", encode(name), encode(value));
    let query = req.query.iter().map(said).collect::<Vec<_>>().join("&");
    let mark = if query.is_empty() { "" } else { "?" };
    Some(permanent_redirect(&format!("{}{mark}{query}", path.join("/"))))
}

/// Whether the ids in this address are people's.
fn names_people(path: &str) -> bool {
    let path = path.strip_prefix("/api/v1").unwrap_or(path);
    path.starts_with("/people/") || path.starts_with("/duplicates/")
}
