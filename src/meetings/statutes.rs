//! What a body's own statutes ask of its meetings: dated, with where it is written. Where
//! they say nothing, what is usual holds (`docs/rules/meetings.toml`).

use super::model::rules;
use crate::access::{Cx, Op};
use crate::args;
use crate::audit;
use crate::bodies;
use crate::db::{Row, Tx};
use crate::kernel::{Bilingual, Fields, PartialDate, Refusal, Result, State};
use jiff::civil::Date;
use serde_json::json;

const LONGEST_SOURCE: usize = 300;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Members present, of all.
    Quorum,
    /// Votes for, of those cast.
    Majority,
}

impl Asks {
    pub const ALL: [Self; 2] = [Self::Quorum, Self::Majority];

    pub fn name(self) -> &'static str {
        match self {
            Self::Quorum => "quorum",
            Self::Majority => "majority",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.name() == text)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Statute {
    pub id: String,
    pub asks: Asks,
    pub more_than_percent: i64,
    pub valid_from: PartialDate,
    pub valid_until: Option<PartialDate>,
    pub source: String,
}

/// What holds on a day, and where it is written; of what is usual, the usage itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub more_than_percent: i64,
    pub source: Bilingual,
}

impl Asked {
    /// How many of so many are needed.
    pub fn needed(&self, of: i64) -> i64 {
        rules::more_than(self.more_than_percent, of)
    }
}

impl Statute {
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.first_day() <= day && self.valid_until.is_none_or(|d| d.last_day() >= day)
    }

    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        for key in ["asks", "more_than_percent", "valid_from"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let asks = f.choice("asks", Asks::parse);
        let more_than_percent = f.whole("more_than_percent", 0..=99);
        let (valid_from, valid_until) = (f.date("valid_from"), f.date("valid_until"));
        let source = f.need_line("source", LONGEST_SOURCE);
        if valid_from.zip(valid_until).is_some_and(|(a, b)| b.latest() < a.earliest()) {
            f.wrong("valid_until", "before_beginning");
        }
        Some(Self {
            id: String::new(),
            asks: asks?,
            more_than_percent: more_than_percent?,
            valid_from: valid_from?,
            valid_until,
            source,
        })
    }
}

fn statute(row: &Row) -> Option<Statute> {
    Some(Statute {
        id: row.text(0),
        asks: Asks::parse(&row.text(1))?,
        more_than_percent: row.int(2),
        valid_from: row.date(3)?,
        valid_until: row.date(4),
        source: row.text(5),
    })
}

fn of_body(tx: &mut Tx, body: &str) -> Result<Vec<Statute>> {
    let rows = tx.query(
        "SELECT id, asks, more_than_percent, valid_from, valid_until, source FROM statutes
         WHERE body = $1 ORDER BY valid_from, id",
        args![body],
    )?;
    Ok(rows.iter().filter_map(statute).collect())
}

/// The body's own rule of that day, the latest where two hold; else what is usual.
pub fn asked(tx: &mut Tx, body: &str, asks: Asks, day: Date) -> Result<Option<Asked>> {
    let all = of_body(tx, body)?;
    if let Some(own) = all.into_iter().rev().find(|s| s.asks == asks && s.holds_on(day)) {
        let source = Bilingual::both(own.source.clone(), own.source);
        return Ok(Some(Asked { more_than_percent: own.more_than_percent, source }));
    }
    let usual = match asks {
        Asks::Quorum => rules::quorum_on(day),
        Asks::Majority => rules::majority_on(day),
    };
    Ok(usual
        .map(|rule| Asked { more_than_percent: rule.more_than_percent, source: rule.text.clone() }))
}

/// For who may read the body; whether they may also change them.
pub fn all(tx: &mut Tx, cx: &Cx, body: &str) -> Result<(bodies::Body, Vec<Statute>, bool)> {
    let sight = cx.permit(Op::BodyRead)?;
    let seen = bodies::visible(tx, &sight, body)?.ok_or_else(|| Refusal::not_found(body))?;
    let may_write = bodies::actions::held(tx, cx, body).is_ok();
    Ok((seen, of_body(tx, body)?, may_write))
}

pub fn create(tx: &mut Tx, cx: &mut Cx, body: &str, new: &Statute) -> Result<()> {
    bodies::actions::held(tx, cx, body)?;
    let id = cx.id();
    tx.execute(
        "INSERT INTO statutes (id, body, asks, more_than_percent, valid_from, valid_until, source,
           created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            body,
            new.asks.name(),
            new.more_than_percent,
            new.valid_from,
            new.valid_until,
            new.source,
            cx.now
        ],
    )?;
    audit::record(tx, cx, "statute.create", body, &json!({ "asks": new.asks.name() })).map(drop)
}

pub fn delete(tx: &mut Tx, cx: &mut Cx, body: &str, id: &str) -> Result<()> {
    bodies::actions::held(tx, cx, body)?;
    if tx.execute("DELETE FROM statutes WHERE id = $1 AND body = $2", args![id, body])? == 0 {
        return Err(Refusal::not_found(id).into());
    }
    audit::record(tx, cx, "statute.delete", body, &json!({})).map(drop)
}
