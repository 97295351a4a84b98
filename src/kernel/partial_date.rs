//! Dates are what we know: `2003`, `2003-06` or `2003-06-12`.

use jiff::civil::Date;
use std::cmp::Ordering;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    pub year: i16,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

impl PartialDate {
    /// Years 1000 to 2999; a day that the calendar lacks (31 February) is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, n: usize| {
            (s.len() == n && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse::<i16>().ok())?
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|y| (1000..3000).contains(y))?;
        let month = match parts.next() {
            None => None,
            Some(m) => Some(digits(m, 2).filter(|m| (1..=12).contains(m))? as i8),
        };
        let day = match parts.next() {
            None => None,
            Some(d) => Some(digits(d, 2)? as i8),
        };
        if parts.next().is_some() {
            return None;
        }
        if let (Some(m), Some(d)) = (month, day) {
            jiff::civil::Date::new(year, m, d).ok()?;
        }
        Some(Self { year, month, day })
    }

    /// The first day it may mean.
    pub fn first_day(self) -> Date {
        // `parse` took no day that the calendar lacks.
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day it may mean.
    pub fn last_day(self) -> Date {
        let month = Date::new(self.year, self.month.unwrap_or(12), 1).unwrap_or(Date::MAX);
        if self.day.is_some() { self.first_day() } else { month.last_of_month() }
    }

    /// `first_day` as text.
    pub fn earliest(self) -> String {
        self.first_day().to_string()
    }

    /// `last_day` as text.
    pub fn latest(self) -> String {
        self.last_day().to_string()
    }
}

/// By the first day it may mean; of two with the same one, the narrower comes first.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |d: &Self| (d.first_day(), d.last_day());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(m) = self.month {
            write!(f, "-{m:02}")?;
        }
        if let Some(d) = self.day {
            write!(f, "-{d:02}")?;
        }
        Ok(())
    }
}

impl serde::Serialize for PartialDate {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_what_is_known_and_no_more() {
        for good in ["2003", "2003-06", "2003-06-12", "2024-02-29"] {
            assert_eq!(PartialDate::parse(good).map(|d| d.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "",
            "203",
            "2003-13",
            "2003-00",
            "2003-02-31",
            "2023-02-29",
            "2003-6-1",
            "2003-06-12-",
            "12/06/2003",
            "٢٠٠٣",
            "+203",
            "0000",
        ] {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_partial_date_spans_what_it_may_mean() {
        let d = PartialDate::parse("2024-02").expect("a date");
        assert_eq!((d.earliest().as_str(), d.latest().as_str()), ("2024-02-01", "2024-02-29"));
    }
}
