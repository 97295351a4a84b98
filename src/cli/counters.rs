//! The counters that acts keep beside the rows, counted again from the rows.

use crate::db::{Row, Tx};
use crate::kernel::Result;
use std::collections::HashMap;

pub fn check(tx: &mut Tx) -> Result<Vec<String>> {
    let mut findings = delegations(tx)?;
    findings.extend(presences(tx)?);
    Ok(findings)
}

const COUNTED: [&str; 6] =
    ["children_quota", "taking", "nominated", "invited", "confirmed", "declined"];

fn delegations(tx: &mut Tx) -> Result<Vec<String>> {
    let mut true_of: HashMap<String, [i64; 6]> = HashMap::new();
    tx.each(
        "SELECT parent, CAST(SUM(quota) AS BIGINT) FROM delegations
         WHERE parent IS NOT NULL AND quota IS NOT NULL GROUP BY parent",
        &[],
        |row| {
            true_of.entry(row.text(0)).or_default()[0] = row.int(1);
            Ok(())
        },
    )?;
    tx.each(
        "SELECT delegation, status, COUNT(*) FROM enrolments GROUP BY delegation, status",
        &[],
        |row| {
            let counts = true_of.entry(row.text(0)).or_default();
            let (status, n) = (row.text(1), row.int(2));
            if let Some(at) = COUNTED.iter().position(|c| *c == status) {
                counts[at] = n;
                // Who declined takes no place.
                counts[1] += if at == 5 { 0 } else { n };
            }
            Ok(())
        },
    )?;
    let mut findings = Vec::new();
    let sql = format!("SELECT id, {} FROM delegations ORDER BY id", COUNTED.join(", "));
    tx.each(&sql, &[], |row| {
        let counted = true_of.get(&row.text(0)).copied().unwrap_or_default();
        for (i, name) in COUNTED.iter().enumerate() {
            let says = row.int(i + 1);
            if says != counted[i] {
                let id = row.text(0);
                findings.push(format!(
                    "delegation {id}: {name} says {says}, the rows say {}",
                    counted[i]
                ));
            }
        }
        Ok(())
    })?;
    Ok(findings)
}

/// Where each ticket stands, walked again through its scans in the order of (at, id).
fn presences(tx: &mut Tx) -> Result<Vec<String>> {
    let mut standing: HashMap<String, Standing> = HashMap::new();
    tx.each(
        "SELECT s.ticket, s.at, s.id, s.direction, s.verdict FROM scans s
         WHERE s.ticket IS NOT NULL AND s.verdict IN ('admitted', 'duplicate', 'left')
         ORDER BY s.ticket, s.at, s.id, s.direction",
        &[],
        |row| {
            standing.entry(row.text(0)).or_default().take(&row);
            Ok(())
        },
    )?;
    let mut findings = Vec::new();
    let sql = "SELECT ticket, last_at, last_id, inside, admitted FROM presences ORDER BY ticket";
    tx.each(sql, &[], |row| {
        let ticket = row.text(0);
        let says = Standing {
            last_at: row.int(1),
            last_id: row.text(2),
            inside: row.flag(3),
            admitted: row.flag(4),
        };
        if standing.remove(&ticket).as_ref() != Some(&says) {
            findings.push(format!("ticket {ticket}: its presence is not what its scans say"));
        }
        Ok(())
    })?;
    let mut lost: Vec<_> = standing.into_keys().collect();
    lost.sort();
    findings.extend(lost.iter().map(|t| format!("ticket {t}: it was scanned and has no presence")));
    Ok(findings)
}

#[derive(Debug, Default, PartialEq)]
struct Standing {
    last_at: i64,
    last_id: String,
    inside: bool,
    admitted: bool,
}

impl Standing {
    fn take(&mut self, scan: &Row) {
        let inwards = scan.text(3) == "in";
        (self.last_at, self.last_id) = (scan.int(1), scan.text(2));
        self.inside = inwards;
        self.admitted |= inwards;
    }
}
