//! Who is to be written to and has not been, place by place, within a scope.

use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use crate::messages::model::{Kind, Rule, RuleKind};

/// A place whose holder is due.
#[derive(Debug, Clone)]
pub struct Due {
    pub enrolment: String,
    pub person: String,
    pub delegation: String,
}

const SELECT: &str = "SELECT e.id, e.person, e.delegation FROM enrolments e
    JOIN delegations d ON d.id = e.delegation WHERE e.person IS NOT NULL AND e.gathering = ";

/// Asked for before and not taken back by the house itself.
const NOT_YET: &str = " AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.enrolment = e.id
    AND m.person = e.person AND (m.state <> 'withdrawn' OR m.error IS NULL) AND m.kind = ";

/// By id, after `after`, so that those who cannot be reached stop nobody behind them.
pub fn of_kind(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    kind: Kind,
    after: &str,
    most: i64,
) -> Result<Vec<Due>> {
    let mut q = Query::new(SELECT);
    q.bind(gathering).add(match kind {
        Kind::Invitation => " AND e.status = 'nominated'",
        Kind::Ticket => " AND e.status = 'confirmed'",
        Kind::Thanks => {
            " AND EXISTS (SELECT 1 FROM presences s WHERE s.enrolment = e.id AND s.admitted = 1)"
        }
        // These follow from rules and meetings.
        Kind::Reminder | Kind::Convocation => " AND 1 = 0",
    });
    q.add(NOT_YET).bind(kind.name()).add(") AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" AND e.id > ").bind(after).add(" ORDER BY e.id LIMIT ").bind(most);
    Ok(q.rows(tx)?.iter().map(due).collect())
}

/// Those whom a rule reminds now; nobody whom it has reminded, under whatever id they stood
/// in the list then.
pub fn by_rule(tx: &mut Tx, rule: &Rule, now: Time, after: &str, most: i64) -> Result<Vec<Due>> {
    let mut q = Query::new(SELECT);
    q.bind(&rule.gathering);
    match rule.kind {
        RuleKind::Unanswered => {
            let since = now.plus_seconds(-rule.days * 24 * 3600);
            q.add(" AND e.status = 'invited' AND e.status_at <= ").bind(since);
        }
        RuleKind::Eve => {
            q.add(" AND e.status = 'confirmed'");
        }
    }
    let id = q.place(&rule.id);
    q.add(&format!(
        " AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.rule = {id}
            AND (m.state <> 'withdrawn' OR m.error IS NULL) AND (m.person = e.person
            OR m.person IN (SELECT g.other FROM person_merges g WHERE g.person = e.person)))
          AND e.id > "
    ));
    q.bind(after).add(" ORDER BY e.id LIMIT ").bind(most);
    Ok(q.rows(tx)?.iter().map(due).collect())
}

fn due(row: &crate::db::Row) -> Due {
    Due { enrolment: row.text(0), person: row.text(1), delegation: row.text(2) }
}
