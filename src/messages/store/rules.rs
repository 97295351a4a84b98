//! SQL of the rules by which those of a gathering are reminded.

use crate::args;
use crate::db::{Row, Tx};
use crate::kernel::{Lang, Result, Time};
use crate::messages::model::{Rule, RuleKind};

/// Made, or going again after it was stopped.
pub fn keep(tx: &mut Tx, rule: &Rule, by: &str, now: Time) -> Result<()> {
    tx.execute(
        "INSERT INTO reminder_rules (id, gathering, kind, days, lang, made_by, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (gathering, kind, days) DO UPDATE SET lang = excluded.lang,
           stopped_at = NULL, made_by = excluded.made_by, made_at = excluded.made_at",
        args![rule.id, rule.gathering, rule.kind.name(), rule.days, rule.lang, by, now],
    )?;
    Ok(())
}

/// False where the gathering has no such rule.
pub fn stop(tx: &mut Tx, gathering: &str, id: &str, now: Time) -> Result<bool> {
    let stopped = tx.execute(
        "UPDATE reminder_rules SET stopped_at = $3
         WHERE gathering = $1 AND id = $2 AND stopped_at IS NULL",
        args![gathering, id, now],
    )?;
    // What it has queued is not sent either.
    tx.execute(
        "UPDATE messages SET state = 'withdrawn', error = 'stopped', done_at = $2
         WHERE rule = $1 AND state = 'queued'",
        args![id, now],
    )?;
    Ok(stopped == 1)
}

const SELECT: &str = "SELECT r.id, r.gathering, r.kind, r.days, r.lang FROM reminder_rules r
    JOIN gatherings g ON g.id = r.gathering WHERE r.stopped_at IS NULL AND ";

fn rule(r: &Row) -> Rule {
    Rule {
        id: r.text(0),
        gathering: r.text(1),
        kind: RuleKind::parse(&r.text(2)).unwrap_or(RuleKind::Eve),
        days: r.int(3),
        lang: Lang::parse(&r.text(4)).unwrap_or_default(),
    }
}

pub fn of_gathering(tx: &mut Tx, gathering: &str) -> Result<Vec<Rule>> {
    let sql = format!("{SELECT}g.id = $1 ORDER BY r.kind DESC, r.days");
    Ok(tx.query(&sql, args![gathering])?.iter().map(rule).collect())
}

/// Those of gatherings still to come, with when they begin.
pub fn to_come(tx: &mut Tx, now: Time) -> Result<Vec<(Rule, Time)>> {
    let sql = "SELECT r.id, r.gathering, r.kind, r.days, r.lang, g.starts_at FROM reminder_rules r
        JOIN gatherings g ON g.id = r.gathering
        WHERE r.stopped_at IS NULL AND g.starts_at > $1 ORDER BY g.starts_at, r.id";
    Ok(tx.query(sql, args![now])?.iter().map(|r| (rule(r), r.time(5))).collect())
}

pub fn kind(tx: &mut Tx, id: &str) -> Result<Option<RuleKind>> {
    let row = tx.one("SELECT kind FROM reminder_rules WHERE id = $1", args![id])?;
    Ok(row.and_then(|r| RuleKind::parse(&r.text(0))))
}
