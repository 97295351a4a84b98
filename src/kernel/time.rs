//! A moment: whole microseconds since 1970 UTC, as the database keeps it. RFC 3339
//! with an offset outside.

use super::{Error, PartialDate, Result};
use jiff::Timestamp;
use jiff::tz::TimeZone;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Time(i64);

/// What jiff can hold, rounded inwards to the years 1 to 9998.
const EARLIEST: i64 = -62_135_596_800_000_000;
const LATEST: i64 = 253_370_764_800_000_000;

impl Time {
    pub fn from_micros(micros: i64) -> Self {
        Self(micros.clamp(EARLIEST, LATEST))
    }

    pub fn micros(self) -> i64 {
        self.0
    }

    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self::from_micros(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    pub fn stamp(self) -> Timestamp {
        // The constructors keep the value inside what a Timestamp holds.
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// RFC 3339 with any offset; `None` for everything else, a date without an offset too.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = text.len() >= 20
            && text.len() <= 40
            && bytes.get(10).is_some_and(|b| matches!(b, b'T' | b't' | b' '))
            && !text.contains('[');
        if !shaped {
            return None;
        }
        let stamp: Timestamp = text.parse().ok()?;
        let micros = stamp.as_microsecond();
        (EARLIEST..=LATEST).contains(&micros).then_some(Self(micros))
    }

    /// RFC 3339 in this zone: `2025-06-14T15:00:00+01:00`.
    pub fn rfc3339(self, zone: &TimeZone) -> String {
        let offset = zone.to_offset(self.stamp());
        self.stamp().display_with_offset(offset).to_string()
    }

    pub fn zoned(self, zone: &TimeZone) -> jiff::Zoned {
        self.stamp().to_zoned(zone.clone())
    }

    /// A wall clock time of a form (`2025-06-14T15:00`) read in the installation's zone.
    pub fn parse_local(text: &str, zone: &TimeZone) -> Option<Self> {
        let local: jiff::civil::DateTime = text.trim().parse().ok()?;
        let zoned = local.to_zoned(zone.clone()).ok()?;
        Some(Self::from_micros(zoned.timestamp().as_microsecond()))
    }

    /// Where a whole day (`2025-06-14`) begins in this zone.
    pub fn day_begins(text: &str, zone: &TimeZone) -> Option<Self> {
        let day = PartialDate::parse(text).filter(|_| text.len() == 10)?.last_day();
        Self::parse_local(&format!("{day}T00:00:00"), zone)
    }

    /// Where it has ended: the first moment of the next one.
    pub fn day_ends(text: &str, zone: &TimeZone) -> Option<Self> {
        let day = PartialDate::parse(text).filter(|_| text.len() == 10)?.last_day();
        Self::parse_local(&format!("{}T00:00:00", day.tomorrow().ok()?), zone)
    }

    /// What an `<input type="datetime-local">` holds.
    pub fn local_input(self, zone: &TimeZone) -> String {
        self.zoned(zone).strftime("%Y-%m-%dT%H:%M").to_string()
    }
}

/// The installation's zone by its name, e.g. `Africa/Casablanca`.
pub fn zone(name: &str) -> Result<TimeZone> {
    TimeZone::get(name).map_err(Error::unknown)
}
