//! The shares that the organisation's own statutes ask of its bodies: dated, with where
//! it is written. Given by the administrator.

use crate::access::{Cx, Op};
use crate::args;
use crate::audit;
use crate::db::{Row, Tx};
use crate::kernel::{Fields, PartialDate, Refusal, Result, State};
use jiff::civil::Date;
use serde_json::json;

const SHARES: [&str; 2] = ["women", "young"];
const LONGEST_SOURCE: usize = 300;

#[derive(Debug, Clone, PartialEq)]
pub struct Threshold {
    pub id: String,
    /// `women` or `young`.
    pub share: &'static str,
    /// In percent.
    pub least: i64,
    /// Below this age one is young.
    pub age: Option<i16>,
    pub valid_from: PartialDate,
    pub valid_until: Option<PartialDate>,
    pub source: String,
}

impl Threshold {
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.first_day() <= day && self.valid_until.is_none_or(|d| d.last_day() >= day)
    }

    pub fn read(f: &mut Fields) -> Option<Self> {
        for key in ["share", "least", "valid_from"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let share = f.choice("share", |t| SHARES.into_iter().find(|s| *s == t));
        let least = f.whole("least", 0..=100);
        let age = f.whole("age", 16..=99).map(|n| n as i16);
        let (valid_from, valid_until) = (f.date("valid_from"), f.date("valid_until"));
        let source = f.need_line("source", LONGEST_SOURCE);
        if share == Some("young") && age.is_none() && !f.has_error("age") {
            f.wrong("age", "missing");
        }
        if valid_from.zip(valid_until).is_some_and(|(a, b)| b.latest() < a.earliest()) {
            f.wrong("valid_until", "before_beginning");
        }
        Some(Self {
            id: String::new(),
            share: share?,
            least: least?,
            age: age.filter(|_| share == Some("young")),
            valid_from: valid_from?,
            valid_until,
            source,
        })
    }
}

fn threshold(r: &Row) -> Option<Threshold> {
    let share: String = r.text(1);
    Some(Threshold {
        id: r.text(0),
        share: SHARES.into_iter().find(|s| *s == share)?,
        least: r.int(2),
        age: r.get::<Option<i64>>(3).map(|n| n as i16),
        valid_from: r.date(4)?,
        valid_until: r.date(5),
        source: r.text(6),
    })
}

/// All there are, by their beginnings.
pub fn all(tx: &mut Tx) -> Result<Vec<Threshold>> {
    let rows = tx.query(
        "SELECT id, share, least, age, valid_from, valid_until, source FROM share_thresholds
         ORDER BY valid_from, id",
        &[],
    )?;
    Ok(rows.iter().filter_map(threshold).collect())
}

pub fn create(tx: &mut Tx, cx: &mut Cx, new: &Threshold) -> Result<()> {
    cx.permit(Op::SettingsWrite)?;
    let id = cx.id();
    tx.execute(
        "INSERT INTO share_thresholds (id, share, least, age, valid_from, valid_until, source, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            new.share,
            new.least,
            new.age.map(i64::from),
            new.valid_from,
            new.valid_until,
            new.source,
            cx.now
        ],
    )?;
    audit::record(tx, cx, "threshold.create", &id, &json!({ "share": new.share }))?;
    Ok(())
}

pub fn delete(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<()> {
    cx.permit(Op::SettingsWrite)?;
    if tx.execute("DELETE FROM share_thresholds WHERE id = $1", args![id])? == 0 {
        return Err(Refusal::not_found(id).into());
    }
    audit::record(tx, cx, "threshold.delete", id, &json!({}))?;
    Ok(())
}
