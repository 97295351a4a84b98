//! Days, as far as a text says them.

use std::fmt;

/// A date known to the year, the month or the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: i32,
    /// 0 when not known.
    pub month: u8,
    /// 0 when not known.
    pub day: u8,
}

impl Date {
    pub fn year(year: i32) -> Self {
        Date { year, month: 0, day: 0 }
    }

    /// `2025`, `2025-06`, `2025-06-14`; nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-').map(|p| p.parse::<u32>().ok());
        let year = i32::try_from(parts.next()??).ok().filter(|y| (1000..3000).contains(y))?;
        let month = parts.next().map_or(Some(0), |m| m)?;
        let day = parts.next().map_or(Some(0), |d| d)?;
        let date = Date { year, month: u8::try_from(month).ok()?, day: u8::try_from(day).ok()? };
        (parts.next().is_none() && date.is_real()).then_some(date)
    }

    pub fn is_full(self) -> bool {
        self.month > 0 && self.day > 0
    }

    pub fn is_real(self) -> bool {
        self.month <= 12
            && (self.day == 0 || (self.month > 0 && self.day <= days_in(self.year, self.month)))
    }

    /// 1 for Monday; of a full date only.
    pub fn weekday(self) -> Option<u8> {
        self.is_full().then(|| ((self.number() + 3).rem_euclid(7) + 1) as u8)
    }

    pub(crate) fn plus(self, days: i64) -> Self {
        Date::from_number(self.number() + days)
    }

    /// Days since 1970-01-01: H. Hinnant, "chrono-compatible low-level date algorithms".
    pub(crate) fn number(self) -> i64 {
        let (m, d) = (i64::from(self.month.max(1)), i64::from(self.day.max(1)));
        let y = i64::from(self.year) - i64::from(m <= 2);
        let era = y.div_euclid(400);
        let of_era = y.rem_euclid(400);
        let of_year = (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + d - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn from_number(number: i64) -> Self {
        let z = number + 719_468;
        let era = z.div_euclid(146_097);
        let of_era = z.rem_euclid(146_097);
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let mp = (5 * of_year + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        Date {
            year: (years + era * 400 + i64::from(month <= 2)) as i32,
            month: month as u8,
            day: (of_year - (153 * mp + 2) / 5 + 1) as u8,
        }
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_weekday() {
        for (date, weekday) in
            [("2025-06-14", 6), ("2025-06-10", 2), ("2000-02-29", 2), ("1970-01-01", 4)]
        {
            assert_eq!(Date::parse(date).unwrap().weekday(), Some(weekday), "{date}");
        }
        for number in -200_000..200_000 {
            assert_eq!(Date::from_number(number).number(), number);
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "25", "2025-13", "2025-02-30", "2025-06-14-1", "x"] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2023").unwrap().to_string(), "2023");
    }
}
