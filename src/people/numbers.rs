//! Membership numbers: one holder each. A number taken by somebody the caller may not
//! see must not be told, or any number could be tried for whether it is a member's: the
//! person keeps it as a claim, shown as if held, until those who see both settle it.

use super::store::visible;
use crate::access::{Cx, Op};
use crate::args;
use crate::db::Tx;
use crate::kernel::{Error, Refusal, Result, Time};

/// What becomes of a number said of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    Held,
    /// By this person, out of the caller's sight.
    TakenBy(String),
}

/// Looks who has this number besides `person`; 422 where the caller sees them.
pub(super) fn stand(tx: &mut Tx, cx: &Cx, number: &str, person: &str) -> Result<Standing> {
    let rows = tx.query(
        "SELECT id, 1 FROM people WHERE membership_number = $1 AND id <> $2
         UNION SELECT person, 0 FROM number_claims WHERE number = $1 AND person <> $2
         ORDER BY 1",
        args![number, person],
    )?;
    let sight = cx.permit(Op::PersonRead)?;
    let mut holder = None;
    for row in rows {
        if visible(tx, &sight, &row.text(0))? {
            return Err(Refusal::field("membership.number", "taken").into());
        }
        if row.flag(1) {
            holder = Some(row.text(0));
        }
    }
    Ok(holder.map_or(Standing::Held, Standing::TakenBy))
}

pub(super) fn claim(
    tx: &mut Tx,
    person: &str,
    holder: &str,
    number: &str,
    now: Time,
) -> Result<()> {
    tx.execute(
        "INSERT INTO number_claims (person, holder, number, at) VALUES ($1, $2, $3, $4)",
        args![person, holder, number, now],
    )?;
    Ok(())
}

pub(super) fn unclaim(tx: &mut Tx, person: &str) -> Result<()> {
    tx.execute("DELETE FROM number_claims WHERE person = $1", args![person])?;
    Ok(())
}

/// The number that a holder lets go passes to the first who claims it. The holder's own
/// row no longer has it.
pub(super) fn pass_on(tx: &mut Tx, holder: &str) -> Result<()> {
    let first = tx.one(
        "SELECT person, number FROM number_claims WHERE holder = $1 ORDER BY at, person LIMIT 1",
        args![holder],
    )?;
    let Some(first) = first else { return Ok(()) };
    let heir = first.text(0);
    unclaim(tx, &heir)?;
    tx.execute(
        "UPDATE people SET membership_number = $2 WHERE id = $1",
        args![heir, first.text(1)],
    )?;
    tx.execute("UPDATE number_claims SET holder = $2 WHERE holder = $1", args![holder, heir])?;
    Ok(())
}

/// Somebody took the number between the look and the write: look again.
pub(super) fn raced(error: Error) -> Error {
    match error {
        Error::Broken(b) if b.name == "people_membership_number" => Error::Again,
        other => other,
    }
}
