//! SQL of a gathering's terms, and of the shares they aim at.

use crate::access::Permit;
use crate::args;
use crate::db::{Query, Tx};
use crate::kernel::{Result, Time};
use jiff::tz::TimeZone;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    pub nominate_until: Option<Time>,
    pub women_percent: Option<i64>,
    pub youth_percent: Option<i64>,
}

/// Whoever asks has seen the gathering.
pub fn of(tx: &mut Tx, gathering: &str) -> Result<Terms> {
    let row = tx.one(
        "SELECT nominate_until, women_percent, youth_percent FROM gathering_terms
         WHERE gathering = $1",
        args![gathering],
    )?;
    Ok(row.map_or_else(Terms::default, |r| Terms {
        nominate_until: r.get(0),
        women_percent: r.get(1),
        youth_percent: r.get(2),
    }))
}

pub fn keep(tx: &mut Tx, gathering: &str, terms: &Terms) -> Result<()> {
    tx.execute(
        "INSERT INTO gathering_terms (gathering, nominate_until, women_percent, youth_percent)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (gathering) DO UPDATE SET nominate_until = excluded.nominate_until,
           women_percent = excluded.women_percent, youth_percent = excluded.youth_percent",
        args![gathering, terms.nominate_until, terms.women_percent, terms.youth_percent],
    )?;
    Ok(())
}

/// Of the people who hold a place: how many are known to be women, and young; of how many
/// that is not known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Shares {
    pub people: i64,
    pub women: i64,
    pub of_gender: i64,
    pub young: i64,
    pub of_age: i64,
}

/// Young is who has not had this birthday when the gathering begins.
const YOUNG_BELOW: i16 = 35;

pub fn shares(
    tx: &mut Tx,
    permit: &Permit,
    gathering: &str,
    starts_at: Time,
    zone: &TimeZone,
) -> Result<Shares> {
    let day = starts_at.zoned(zone).date();
    let born_after = format!("{:04}{}", day.year() - YOUNG_BELOW, day.strftime("-%m-%d"));
    let mut q = Query::new("SELECT COUNT(*), COUNT(p.gender), COUNT(p.birth_date), ");
    let born = q.place(born_after);
    q.add(&format!(
        "CAST(COALESCE(SUM(CASE WHEN p.gender = 'female' THEN 1 ELSE 0 END), 0) AS BIGINT),
         CAST(COALESCE(SUM(CASE WHEN p.birth_date > {born} THEN 1 ELSE 0 END), 0) AS BIGINT)
         FROM enrolments e JOIN people p ON p.id = e.person
         JOIN delegations d ON d.id = e.delegation
         WHERE e.status IN ('nominated', 'invited', 'confirmed') AND e.gathering = "
    ));
    q.bind(gathering).add(" AND ");
    permit.on_delegation(&mut q, "d");
    let row = q.row(tx)?;
    Ok(row.map_or_else(Shares::default, |r| Shares {
        people: r.int(0),
        of_gender: r.int(1),
        of_age: r.int(2),
        women: r.int(3),
        young: r.int(4),
    }))
}
