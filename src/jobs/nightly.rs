//! The nightly copy: while a server runs and a folder is named, `hadir-YYYY-MM-DD.db`
//! once a night, the last fourteen kept.

use super::copy_to;
use crate::app::App;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Error, Result, Time};
use jiff::tz::TimeZone;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

const KEPT: usize = 14;
const STALE_SECONDS: i64 = 26 * 3600;
/// A copy that failed is tried again after this long.
const PATIENCE_SECONDS: i64 = 3600;
/// 02:30 in the installation's zone.
const NIGHT: jiff::civil::Time = jiff::civil::time(2, 30, 0, 0);

/// The last nightly copy, as the settings tell it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LastCopy {
    pub at: Option<Time>,
    pub file: Option<String>,
    /// What went wrong the last time, when it did.
    pub error: Option<String>,
}

/// When the last nightly copy was taken, and whether the last try failed.
pub fn backup_age(tx: &mut Tx) -> Result<LastCopy> {
    let mut last = LastCopy::default();
    let sql = "SELECT name, value FROM settings WHERE name LIKE 'backup.%' ORDER BY name";
    for row in tx.query(sql, &[])? {
        let value = Some(row.text(1)).filter(|v| !v.is_empty());
        match row.text(0).as_str() {
            "backup.last_at" => last.at = value.and_then(|v| v.parse().ok()).map(Time::from_micros),
            "backup.last_file" => last.file = value,
            "backup.last_error" => last.error = value,
            _ => {}
        }
    }
    Ok(last)
}

pub fn is_stale(at: Time, now: Time) -> bool {
    now.seconds() - at.seconds() > STALE_SECONDS
}

/// A night has passed since the server started and since the last copy, or the last
/// copy is too old whatever the hour.
fn is_due(now: Time, started: Time, last: Option<Time>, zone: &TimeZone) -> bool {
    let Some(last) = last else { return true };
    let night = last_night(now, zone);
    is_stale(last, now) || (started < night && last < night)
}

/// The latest 02:30 that is not after now.
fn last_night(now: Time, zone: &TimeZone) -> Time {
    let today = now.zoned(zone).date();
    let at = |day: jiff::civil::Date| {
        let zoned = zone.to_zoned(day.to_datetime(NIGHT));
        zoned.ok().map(|z| Time::from_micros(z.timestamp().as_microsecond()))
    };
    let before = || today.yesterday().ok().and_then(at);
    at(today).filter(|night| *night <= now).or_else(before).unwrap_or(now)
}

/// Looks once a minute until the server stops.
pub async fn nightly(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    let Some(folder) = app.config.backup_dir.clone() else { return };
    let started = app.clock.now();
    let mut not_before = started;
    let mut tick = tokio::time::interval(Duration::from_secs(60));
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stopped.wait_for(|s| *s) => return,
        }
        let now = app.clock.now();
        if now < not_before {
            continue;
        }
        let (working, into) = (app.clone(), folder.clone());
        let tended = tokio::task::spawn_blocking(move || tend(&working, &into, started));
        let outcome = tokio::select! {
            outcome = tended => outcome.unwrap_or_else(|e| Err(Error::unknown(e))),
            // A copy half-way is left where it is: it never had its name.
            _ = stopped.wait_for(|s| *s) => return,
        };
        if let Err(error) = outcome {
            tracing::error!(%error, "the nightly copy could not be written");
            not_before = now.plus_seconds(PATIENCE_SECONDS);
        }
    }
}

/// Takes the copy when it is due, and writes down how it went.
fn tend(app: &App, folder: &Path, started: Time) -> Result<()> {
    let cx = app.system("nightly");
    let last = app.db.read_now(backup_age)?;
    // A copy that lies elsewhere is none for this folder.
    let there = last.file.as_ref().is_some_and(|file| folder.join(file).exists());
    if !is_due(cx.now, started, last.at.filter(|_| there), &app.zone) {
        return Ok(());
    }
    let name = format!("hadir-{}.db", cx.now.zoned(&app.zone).strftime("%Y-%m-%d"));
    let taken = std::fs::create_dir_all(folder)
        .map_err(Error::from)
        .and_then(|()| clear_halves(folder))
        .and_then(|()| copy_to(app, &cx, &folder.join(&name)));
    let at = cx.now.micros().to_string();
    let told = match &taken {
        Ok(()) => vec![("at", at), ("file", name.clone()), ("error", String::new())],
        Err(error) => vec![("error", error.to_string())],
    };
    app.db.write_now(move |tx| told.iter().try_for_each(|(what, value)| tell(tx, what, value)))?;
    taken?;
    tracing::info!(file = name, "the nightly copy is written");
    drop_old(folder)
}

fn tell(tx: &mut Tx, what: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO settings (name, value) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        args![format!("backup.last_{what}"), value],
    )?;
    Ok(())
}

fn names(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let mut names: Vec<String> = std::fs::read_dir(folder)?
        .flatten()
        .filter_map(|f| f.file_name().into_string().ok())
        .filter(|name| wanted(name))
        .collect();
    names.sort();
    Ok(names)
}

fn is_nightly(name: &str) -> bool {
    let day = name.strip_prefix("hadir-").and_then(|n| n.strip_suffix(".db"));
    day.is_some_and(|d| d.len() == 10 && d.parse::<jiff::civil::Date>().is_ok())
}

/// What a copy left behind that was cut off.
fn clear_halves(folder: &Path) -> Result<()> {
    for half in names(folder, |n| n.starts_with(".hadir-") && n.contains(".part"))? {
        std::fs::remove_file(folder.join(half))?;
    }
    Ok(())
}

fn drop_old(folder: &Path) -> Result<()> {
    let copies = names(folder, is_nightly)?;
    for old in copies.iter().take(copies.len().saturating_sub(KEPT)) {
        std::fs::remove_file(folder.join(old))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::parse(text).expect("a time")
    }

    #[test]
    fn a_copy_is_due_once_a_night_and_when_the_last_is_too_old() {
        let zone = TimeZone::get("Africa/Casablanca").expect("the zone");
        let evening = at("2025-06-13T20:00:00+01:00");
        let due = |now: &str, last: Option<&str>| is_due(at(now), evening, last.map(at), &zone);
        assert!(due("2025-06-13T20:00:01+01:00", None), "the first one");
        assert!(!due("2025-06-14T02:29:00+01:00", Some("2025-06-13T02:31:00+01:00")));
        assert!(due("2025-06-14T02:30:00+01:00", Some("2025-06-13T02:31:00+01:00")));
        assert!(!due("2025-06-14T09:00:00+01:00", Some("2025-06-14T02:30:05+01:00")));
        assert!(due("2025-06-13T20:01:00+01:00", Some("2025-06-12T17:00:00+01:00")), "27 hours");
        assert!(!due("2025-06-13T20:01:00+01:00", Some("2025-06-13T01:00:00+01:00")), "19 hours");
    }

    #[test]
    fn only_nightly_copies_are_ever_dropped() {
        assert!(is_nightly("hadir-2025-06-14.db"));
        for other in ["hadir.db", "hadir-2025-06-14.db-wal", "hadir-2025-13-14.db", "hadir-old.db"]
        {
            assert!(!is_nightly(other), "{other}");
        }
    }
}
