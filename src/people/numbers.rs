//! Membership numbers: one holder each. A number taken by somebody the caller may not
//! see must not be told, or any number could be tried for whether it is a member's: the
//! person keeps it as a claim, shown as if held, until those who see both settle it.

use super::model::Person;
use super::pairs;
use super::store::{drop_number, held_number, visible};
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
         UNION SELECT person, 1 FROM further_numbers WHERE number = $1 AND person <> $2
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
        "INSERT INTO number_claims (person, holder, number, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person, holder) DO UPDATE SET number = excluded.number, at = excluded.at",
        args![person, holder, number, now],
    )?;
    pairs::number_claimed(tx, now, person, holder)
}

pub(super) fn unclaim(tx: &mut Tx, person: &str) -> Result<()> {
    tx.execute("DELETE FROM number_claims WHERE person = $1", args![person])?;
    pairs::number_settled(tx, person)
}

/// Numbers that a holder lets go pass to the first who claims each. The holder's own rows
/// no longer have them.
pub(super) fn pass_on(tx: &mut Tx, holder: &str) -> Result<()> {
    let freed = "SELECT c.person, c.number, c.at FROM number_claims c WHERE c.holder = $1
           AND NOT EXISTS (SELECT 1 FROM people p WHERE p.id = $1 AND p.membership_number = c.number)
           AND NOT EXISTS (SELECT 1 FROM further_numbers f WHERE f.person = $1 AND f.number = c.number)
         ORDER BY c.at, c.person LIMIT 1";
    while let Some(first) = tx.one(freed, args![holder])? {
        let (heir, number) = (first.text(0), first.text(1));
        unclaim(tx, &heir)?;
        tx.execute("UPDATE people SET membership_number = $2 WHERE id = $1", args![heir, number])?;
        let next = "UPDATE number_claims SET holder = $2 WHERE holder = $1 AND number = $3";
        tx.execute(next, args![holder, heir, number])?;
        let rest = "SELECT person FROM number_claims WHERE holder = $1 ORDER BY person";
        for row in tx.query(rest, args![heir])? {
            pairs::number_claimed(tx, first.time(2), &row.text(0), &heir)?;
        }
        pairs::number_settled(tx, holder)?;
    }
    Ok(())
}

/// The numbers of two who become one: the one that stays keeps theirs, or takes the
/// other's where they had none; every other one is theirs as well. Answers the number to
/// hold once the other is gone.
pub(super) fn join(
    tx: &mut Tx,
    now: Time,
    kept: &Person,
    other: &Person,
    other_held: Option<&str>,
) -> Result<Option<String>> {
    let id = kept.id.as_str();
    tx.execute(
        "DELETE FROM number_claims WHERE (person = $1 AND holder = $2) OR (person = $2 AND holder = $1)",
        args![id, other.id],
    )?;
    let held = held_number(tx, id)?;
    let takes = other_held.filter(|n| kept.said.number().is_none_or(|own| own == *n));
    let to_hold = held.or(takes.map(str::to_owned));
    let claimed =
        other.said.number().filter(|n| other_held.is_none() && Some(*n) != to_hold.as_deref());
    let unclaimed = kept.said.number().is_none() && to_hold.is_none();
    match claimed {
        Some(_) if unclaimed => {
            let theirs = "UPDATE number_claims SET person = $1 WHERE person = $2";
            tx.execute(theirs, args![id, other.id])?;
            let rows = "SELECT holder FROM number_claims WHERE person = $1";
            for row in tx.query(rows, args![id])? {
                pairs::number_claimed(tx, now, id, &row.text(0))?;
            }
        }
        Some(number) => add_further(tx, id, number)?,
        None => {}
    }
    if let Some(number) = other_held.filter(|n| Some(*n) != to_hold.as_deref()) {
        add_further(tx, id, number)?;
    }
    for number in &other.further_numbers {
        add_further(tx, id, number)?;
    }
    let rest = "SELECT person FROM number_claims WHERE holder = $1 ORDER BY person";
    for row in tx.query(rest, args![other.id])? {
        pairs::number_claimed(tx, now, &row.text(0), id)?;
    }
    tx.execute("UPDATE number_claims SET holder = $1 WHERE holder = $2", args![id, other.id])?;
    drop_number(tx, &other.id)?;
    Ok(to_hold)
}

/// Writes the numbers that are somebody's beside the one they hold.
pub(super) fn set_further(tx: &mut Tx, person: &str, numbers: &[String]) -> Result<()> {
    tx.execute("DELETE FROM further_numbers WHERE person = $1", args![person])?;
    numbers.iter().try_for_each(|number| add_further(tx, person, number))
}

fn add_further(tx: &mut Tx, person: &str, number: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO further_numbers (person, number) VALUES ($1, $2)
         ON CONFLICT (person, number) DO NOTHING",
        args![person, number],
    )?;
    Ok(())
}

/// The one that stayed gives the other's numbers back, those that came with them;
/// answers what they hold still.
pub(super) fn part(
    tx: &mut Tx,
    kept: &str,
    other_held: Option<&str>,
    others: &[&str],
) -> Result<Option<String>> {
    for number in others {
        for table in ["further_numbers", "number_claims"] {
            let gone = format!("DELETE FROM {table} WHERE person = $1 AND number = $2");
            tx.execute(&gone, args![kept, number])?;
        }
    }
    Ok(held_number(tx, kept)?.filter(|n| Some(n.as_str()) != other_held))
}

/// Somebody is there again with their numbers: held where nobody holds them by now,
/// claimed otherwise.
pub(super) fn regain(
    tx: &mut Tx,
    now: Time,
    person: &str,
    number: Option<&str>,
    further: &[String],
) -> Result<()> {
    for number in further {
        add_further(tx, person, number)?;
    }
    let Some(number) = number else { return Ok(()) };
    let holder = tx.one(
        "SELECT id FROM people WHERE membership_number = $1
         UNION SELECT person FROM further_numbers WHERE number = $1 AND person <> $2 ORDER BY 1",
        args![number, person],
    )?;
    if let Some(holder) = holder {
        return claim(tx, person, &holder.text(0), number, now);
    }
    tx.execute("UPDATE people SET membership_number = $2 WHERE id = $1", args![person, number])?;
    let theirs = "UPDATE number_claims SET holder = $1 WHERE number = $2 AND person <> $1";
    tx.execute(theirs, args![person, number])?;
    Ok(())
}

/// Somebody took the number between the look and the write: look again.
pub(super) fn raced(error: Error) -> Error {
    match error {
        Error::Broken(b) if b.name == "people_membership_number" => Error::Again,
        other => other,
    }
}

/// A number that stands between two: who says it, who holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    pub claimant: String,
    pub holder: String,
    pub number: String,
}

pub fn claim_between(tx: &mut Tx, one: &str, other: &str) -> Result<Option<Claim>> {
    let row = tx.one(
        "SELECT person, holder, number FROM number_claims
         WHERE (person = $1 AND holder = $2) OR (person = $2 AND holder = $1) ORDER BY person",
        args![one, other],
    )?;
    Ok(row.map(|r| Claim { claimant: r.text(0), holder: r.text(1), number: r.text(2) }))
}

/// The number is this one's; the other of the two has none from then on.
pub fn settle(tx: &mut Tx, claim: &Claim, whose: &str) -> Result<()> {
    unclaim(tx, &claim.claimant)?;
    if whose == claim.holder {
        return Ok(());
    }
    for sql in [
        "UPDATE people SET membership_number = NULL WHERE id = $1 AND membership_number = $2",
        "DELETE FROM further_numbers WHERE person = $1 AND number = $2",
    ] {
        tx.execute(sql, args![claim.holder, claim.number])?;
    }
    let held = "UPDATE people SET membership_number = $2 WHERE id = $1";
    tx.execute(held, args![whose, claim.number])?;
    let rest =
        "SELECT person, at FROM number_claims WHERE holder = $1 AND number = $2 ORDER BY person";
    let others = tx.query(rest, args![claim.holder, claim.number])?;
    let next = "UPDATE number_claims SET holder = $2 WHERE holder = $1 AND number = $3";
    tx.execute(next, args![claim.holder, whose, claim.number])?;
    for row in others {
        pairs::number_claimed(tx, row.time(1), &row.text(0), whose)?;
    }
    pairs::number_settled(tx, &claim.holder)
}
