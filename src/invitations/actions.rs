//! What is done with invitations: made for a list, answered by the person, settled by the
//! leader. A link acts as the leader's right on its own delegation, and only on its own
//! place.

use super::model::{Answer, Invited, MOST_COMPANIONS, token_hash, token_of};
use super::store;
use crate::access::{Actor, Cx, Grant, Op, Reach, Role, Who};
use crate::accounts::{Budget, Cost};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::actions::enrolment;
use crate::gatherings::model::EnrolmentChange;
use crate::gatherings::roll;
use crate::gatherings::{Enrolment, Status, enrolment_visible, revoke_invitation};
use crate::kernel::{Error, Refusal, Result};
use crate::people::model::{Name, NameKind, Script};
use crate::people::{self, NewPerson};
use crate::tickets;
use crate::web::language::say;
use serde_json::json;
use std::collections::HashMap;

/// The secret part of each place's link, made where there is none. The caller has seen
/// these places under the right to fill their list.
pub fn links(
    tx: &mut Tx,
    cx: &mut Cx,
    delegation: &str,
    enrolments: &[String],
) -> Result<HashMap<String, String>> {
    cx.permit(Op::EnrolmentWrite)?;
    let mut ids = store::standing(tx, enrolments)?;
    let mut made = 0;
    for enrolment in enrolments {
        if ids.contains_key(enrolment) {
            continue;
        }
        let id = cx.id();
        store::insert(tx, &id, enrolment, &token_hash(&token_of(&cx.keys, &id)), cx.now)?;
        ids.insert(enrolment.clone(), id);
        made += 1;
    }
    if made > 0 {
        audit::record(tx, cx, "invitation.make", delegation, &json!({ "count": made }))?;
    }
    Ok(ids.into_iter().map(|(e, id)| (e, token_of(&cx.keys, &id))).collect())
}

/// The link that was sent leads nowhere from now on; the next text has another.
pub fn revoke(tx: &mut Tx, cx: &mut Cx, enrolment: &str) -> Result<Enrolment> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    let found =
        enrolment_visible(tx, &permit, enrolment)?.ok_or_else(|| Refusal::not_found(enrolment))?;
    revoke_invitation(tx, cx, enrolment)?;
    audit::record(tx, cx, "invitation.revoke", enrolment, &json!({}))?;
    Ok(found)
}

/// Unknown, revoked, replaced, withdrawn: one answer for all.
pub fn gone() -> Refusal {
    Refusal::new(404, "invitation_gone")
}

/// Whom a link invites, as far as the address that asks still may.
pub fn behind(tx: &mut Tx, cx: &Cx, token: &str, address: &str) -> Result<Option<Invited>> {
    Budget::Address(address.to_owned()).check(tx, cx)?;
    store::by_hash(tx, &token_hash(token))
}

/// A token that invites nobody costs the address that tried it.
pub fn spend(tx: &mut Tx, cx: &Cx, address: &str) -> Result<()> {
    Budget::Address(address.to_owned()).spend(tx, cx, Cost::Token)
}

/// For the rest of this transaction whoever holds the link acts: no further than the
/// delegation, and by the functions below no further than their own place.
pub fn enter(tx: &mut Tx, cx: &mut Cx, token: &str, address: &str) -> Result<Invited> {
    let invited = behind(tx, cx, token, address)?.ok_or_else(gone)?;
    let reach = Reach { delegations: vec![invited.path.clone()], ..Reach::default() };
    cx.actor = Actor {
        who: Who::Invited { id: invited.id.clone() },
        grants: vec![Grant { role: Role::Leader, reach }],
    };
    Ok(invited)
}

/// Yes or no; with a yes the ticket, and places for those who come along.
pub fn answer(tx: &mut Tx, cx: &mut Cx, invited: &Invited, said: &Answer) -> Result<()> {
    let status = if said.comes { Status::Confirmed } else { Status::Declined };
    let change = EnrolmentChange::to_status(status);
    let own = enrolment::update(tx, cx, &invited.enrolment, &change)
        .map_err(|e| full(e, "invitation_full"))?;
    store::keep_boards(tx, &invited.enrolment, said.boards.as_deref(), cx.now)?;
    if said.comes {
        let there = roll::brought_by(tx, &own.id)?.len();
        if there + said.companions.len() > MOST_COMPANIONS {
            return Err(Refusal::field("companions", "too_many").into());
        }
        let capacity = say(cx.lang, "invitations-companion");
        let mut places = roll::actions::bring(tx, cx, &own, &said.companions, &capacity)
            .map_err(|e| full(e, "companions_full"))?;
        places.push(own.id.clone());
        tickets::actions::issue(tx, cx, &invited.gathering, &places)?;
    }
    let details = json!({ "enrolment": own.id, "status": status, "count": said.companions.len() });
    audit::record(tx, cx, "invitation.answer", &invited.delegation, &details)?;
    Ok(())
}

/// Numbers of the delegation are not for the invited.
fn full(error: Error, code: &'static str) -> Error {
    match error {
        Error::Refusal(refusal) if refusal.code == "quota_exceeded" => {
            Refusal::conflict(code).into()
        }
        other => other,
    }
}

/// One who was to come along does not.
pub fn leave_out(tx: &mut Tx, cx: &mut Cx, invited: &Invited, companion: &str) -> Result<()> {
    let theirs = roll::brought_by(tx, &invited.enrolment)?;
    if !theirs.iter().any(|(id, _)| id == companion) {
        return Err(gone().into());
    }
    enrolment::update(tx, cx, companion, &EnrolmentChange::to_status(Status::Withdrawn)).map(drop)
}

/// Proposed to the leader; nothing is written over.
pub fn propose_name(tx: &mut Tx, cx: &mut Cx, invited: &Invited, name: &str) -> Result<()> {
    store::keep_name(tx, &invited.enrolment, name, cx.now)?;
    audit::record(tx, cx, "invitation.name", &invited.enrolment, &json!({}))?;
    Ok(())
}

/// They ask not to be contacted, or take that back.
pub fn set_objection(tx: &mut Tx, cx: &mut Cx, invited: &Invited, objects: bool) -> Result<()> {
    if objects {
        people::object(tx, &invited.person, cx.now)?;
        audit::record(tx, cx, "person.object", &invited.person, &json!({}))?;
    } else {
        people::agree(tx, &invited.person)?;
        audit::record(tx, cx, "person.agree", &invited.person, &json!({}))?;
    }
    Ok(())
}

/// The leader's word on a proposed name.
pub fn settle_name(tx: &mut Tx, cx: &mut Cx, enrolment: &str, accepted: bool) -> Result<Enrolment> {
    let permit = cx.permit(Op::EnrolmentWrite)?;
    let found =
        enrolment_visible(tx, &permit, enrolment)?.ok_or_else(|| Refusal::not_found(enrolment))?;
    let Some(name) = store::take_name(tx, enrolment)? else { return Ok(found) };
    if let Some(person) = found.person.as_ref().filter(|_| accepted) {
        let before = people::actions::read_to_write(tx, cx, person)?;
        people::actions::replace(tx, cx, person, &renamed(&before.said, &name))?;
    }
    let details = json!({ "accepted": accepted });
    audit::record(tx, cx, "invitation.name_settle", enrolment, &details)?;
    Ok(found)
}

/// The main name of the script it is written in becomes this one: as many words are the
/// given name as were before.
fn renamed(before: &NewPerson, name: &str) -> NewPerson {
    let arabic = name.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    let script = if arabic { Script::Arab } else { Script::Latn };
    let mut after = before.clone();
    let words: Vec<&str> = name.split_whitespace().collect();
    let old = before.main_name(script);
    let family_is_apart = old.is_some_and(|n| n.given.is_some() && n.family.is_some());
    let given = old.and_then(|n| n.given.as_deref()).map_or(0, |g| g.split_whitespace().count());
    let cut = if family_is_apart && given < words.len() { given } else { words.len() };
    let part = |words: &[&str]| Some(words.join(" ")).filter(|t| !t.is_empty());
    let new = Name {
        script,
        given: part(&words[..cut]),
        family: part(&words[cut..]),
        kind: NameKind::Main,
    };
    match after.names.iter().position(|n| Some(n) == old) {
        Some(at) => after.names[at] = new,
        None => after.names.push(new),
    }
    after.settle_proposals();
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given: &str, family: Option<&str>) -> NewPerson {
        let name = Name {
            script: Script::Latn,
            given: Some(given.to_owned()),
            family: family.map(str::to_owned),
            kind: NameKind::Main,
        };
        NewPerson { names: vec![name], ..NewPerson::default() }
    }

    #[test]
    fn a_corrected_name_keeps_its_parts_and_the_other_script() {
        let after = renamed(&person("Fatima Zahra", Some("Benani")), "Fatima Zahra Bennani Smires");
        let name = &after.names[0];
        assert_eq!(name.given.as_deref(), Some("Fatima Zahra"));
        assert_eq!(name.family.as_deref(), Some("Bennani Smires"));
        let whole = renamed(&person("Said Amrani", None), "Saïd El Amrani");
        assert_eq!(whole.names[0].given.as_deref(), Some("Saïd El Amrani"));
        let both = renamed(&person("Said", Some("Amrani")), "سعيد العمراني");
        assert_eq!(both.names.len(), 2);
        assert_eq!(both.names[0], person("Said", Some("Amrani")).names[0]);
    }
}
