//! When the made-up gathering is. Each start of the demo moves every time of it by the
//! same step, so that now is the moment asked for.

use super::Stage;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Result, Time};
use jiff::ToSpan;
use jiff::civil::time;
use jiff::tz::TimeZone;

const HALF_HOUR: i64 = 1800;
const HOUR: i64 = 3600;

/// Doors open three hours before the beginning and close three hours after it.
pub const DOORS: i64 = 3 * HOUR;

impl Stage {
    /// When the gathering begins, for now to be this moment.
    pub fn starts_at(self, now: Time, zone: &TimeZone) -> Time {
        let days = match self {
            // The doors opened an hour ago, or a little more: whole half hours.
            Self::Door => {
                let opened = now.seconds().div_euclid(HALF_HOUR) * HALF_HOUR - HOUR;
                return Time::from_micros(opened * 1_000_000).plus_seconds(DOORS);
            }
            Self::Decision => 4,
            Self::Eve => 1,
            Self::After => -1,
        };
        let day = now.zoned(zone).date().saturating_add(days.days());
        let begins = zone.to_zoned(day.to_datetime(time(15, 0, 0, 0)));
        begins.map_or(now, |z| Time::from_micros(z.timestamp().as_microsecond()))
    }
}

/// Every time of the gathering, each column with the condition that finds its rows.
const TIMES: &[(&str, &[&str], &str)] = &[
    ("gatherings", &["starts_at", "doors_open_at", "doors_close_at", "created_at"], "id = $2"),
    ("delegations", &["news_at", "created_at"], "gathering = $2"),
    ("enrolments", &["created_at", "status_at"], "gathering = $2"),
    ("enrolment_history", &["at"], "enrolment IN (SELECT id FROM enrolments WHERE gathering = $2)"),
    ("tickets", &["issued_at", "revoked_at"], "gathering = $2"),
    (
        "meetings",
        &["starts_at", "sorted_at", "created_at", "convened_at", "ended_at", "frozen_at"],
        "prepares = $2",
    ),
    (
        "attendance",
        &["arrived_at", "left_at", "created_at"],
        "meeting IN (SELECT id FROM meetings WHERE prepares = $2)",
    ),
    ("interventions", &["at"], "meeting IN (SELECT id FROM meetings WHERE prepares = $2)"),
    ("decisions", &["created_at"], "meeting IN (SELECT id FROM meetings WHERE prepares = $2)"),
    (
        "communiques",
        &["published_at", "created_at"],
        "meeting IN (SELECT id FROM meetings WHERE prepares = $2)",
    ),
    ("devices", &["paired_at", "revoked_at"], "gathering = $2"),
];

/// Moves the gathering to begin then. Who was inside at the old hour was not at the
/// new one: scans go, and are made again by whoever makes the stage.
pub fn shift(tx: &mut Tx, gathering: &str, starts_at: Time) -> Result<()> {
    let sql = "SELECT starts_at FROM gatherings WHERE id = $1";
    let Some(before) = tx.one(sql, args![gathering])?.map(|r| r.time(0)) else { return Ok(()) };
    let step = starts_at.micros() - before.micros();
    for (table, columns, which) in TIMES {
        let moved: Vec<String> = columns.iter().map(|c| format!("{c} = {c} + $1")).collect();
        let sql = format!("UPDATE {table} SET {} WHERE {which}", moved.join(", "));
        tx.execute(&sql, args![step, gathering])?;
    }
    for table in ["presences", "scans"] {
        tx.execute(&format!("DELETE FROM {table} WHERE gathering = $1"), args![gathering])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_is_the_moment_asked_for() {
        let zone = TimeZone::get("Africa/Casablanca").expect("the zone");
        let now = Time::parse("2025-06-13T18:20:00+01:00").expect("a time");
        let begins = |stage: Stage| stage.starts_at(now, &zone).rfc3339(&zone);
        assert_eq!(begins(Stage::Decision), "2025-06-17T15:00:00+01:00");
        assert_eq!(begins(Stage::Eve), "2025-06-14T15:00:00+01:00");
        assert_eq!(begins(Stage::Door), "2025-06-13T20:00:00+01:00");
        assert_eq!(begins(Stage::After), "2025-06-12T15:00:00+01:00");
    }
}
