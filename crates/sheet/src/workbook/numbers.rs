//! Numbers as people see them.

use super::formats::{Format, Step};

/// The text of a number under this format, or what is wrong with it.
pub(super) fn show(value: f64, format: &Format, since_1904: bool) -> Result<String, &'static str> {
    if !value.is_finite() {
        return Err("is no number that can be shown");
    }
    match format {
        Format::Plain => Ok(plain(value)),
        Format::Mask(steps) if is_whole(value) && value >= 0.0 => Ok(masked(value, steps)),
        Format::Mask(_) => Ok(plain(value)),
        Format::Time { long } => time(value, *long),
        Format::Day { year, month, day, time } => {
            show_day(value, [*year, *month, *day], *time, since_1904)
        }
    }
}

fn is_whole(value: f64) -> bool {
    value.fract() == 0.0 && value.abs() < 1e15
}

/// Without exponent, and with the 15 digits a spreadsheet keeps: 0.1 + 0.2 is 0.3.
fn plain(value: f64) -> String {
    if is_whole(value) {
        return format!("{}", value as i64);
    }
    let rounded = format!("{value:.14e}").parse::<f64>().unwrap_or(value);
    format!("{rounded}")
}

/// Digits go in from the right; what is left over stands where the first digit stands.
fn masked(value: f64, steps: &[Step]) -> String {
    let digits = format!("{}", value as i64);
    let places = steps.iter().filter(|step| !matches!(step, Step::Literal(_))).count();
    let (over, missing) =
        (digits.len().saturating_sub(places), places.saturating_sub(digits.len()));
    let mut left = digits[over..].chars();
    let mut shown = String::new();
    let mut place = 0;
    for step in steps {
        if let Step::Literal(literal) = step {
            shown.push(*literal);
            continue;
        }
        if place == 0 {
            shown.push_str(&digits[..over]);
        }
        if place >= missing {
            shown.extend(left.next());
        } else if *step == Step::Digit {
            shown.push('0');
        }
        place += 1;
    }
    shown
}

fn time(value: f64, long: bool) -> Result<String, &'static str> {
    let seconds = (value * 86_400.0).round();
    if !(0.0..1e10).contains(&seconds) {
        return Err("is no time of day");
    }
    let seconds = seconds as i64;
    Ok(clock(if long { seconds } else { seconds % 86_400 }))
}

fn clock(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

fn show_day(
    value: f64,
    [year, month, day]: [bool; 3],
    with_time: bool,
    since_1904: bool,
) -> Result<String, &'static str> {
    const NO_DAY: &str = "is no day of the calendar";
    // Day 2,958,465 is the last of the year 9999.
    if !(0.0..2_958_466.0).contains(&value) {
        return Err(NO_DAY);
    }
    let seconds = (value * 86_400.0).round() as i64;
    let (serial, in_day) =
        if with_time { (seconds / 86_400, seconds % 86_400) } else { (value as i64, 0) };
    let since_1970 = days_since_1970(serial, since_1904).ok_or(NO_DAY)?;
    let (y, m, d) = civil(since_1970);
    Ok(match (year, month, day) {
        (true, false, false) => format!("{y:04}"),
        (true, true, false) => format!("{y:04}-{m:02}"),
        _ if in_day == 0 => format!("{y:04}-{m:02}-{d:02}"),
        _ => format!(
            "{y:04}-{m:02}-{d:02}T{:02}:{:02}:{:02}",
            in_day / 3_600,
            in_day / 60 % 60,
            in_day % 60
        ),
    })
}

/// Spreadsheets count a 29 February 1900 that never was: day 60.
fn days_since_1970(serial: i64, since_1904: bool) -> Option<i64> {
    if since_1904 {
        return Some(serial - 24_107);
    }
    match serial {
        1..=59 => Some(serial - 25_568),
        61.. => Some(serial - 25_569),
        _ => None,
    }
}

/// Year, month and day of the Gregorian calendar. Counts in eras of 400 years that begin on
/// 1 March, so that the leap day is the last of its year.
fn civil(since_1970: i64) -> (i64, i64, i64) {
    let days = since_1970 + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Format = Format::Day { year: true, month: true, day: true, time: false };

    #[test]
    fn days_are_those_the_spreadsheet_shows() {
        for (serial, shown) in [
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (36_526.0, "2000-01-01"),
            (36_585.0, "2000-02-29"),
            (37_784.0, "2003-06-12"),
            (37_784.75, "2003-06-12"),
            (45_822.0, "2025-06-14"),
            (2_958_465.0, "9999-12-31"),
        ] {
            assert_eq!(show(serial, &DAY, false).as_deref(), Ok(shown));
        }
        assert_eq!(show(36_322.0, &DAY, true).as_deref(), Ok("2003-06-12"));
        for serial in [-1.0, 0.0, 60.0, 2_958_466.0, f64::NAN, f64::INFINITY, 1e300] {
            assert!(show(serial, &DAY, false).is_err(), "{serial}");
        }
    }

    #[test]
    fn times_and_partial_days() {
        let format = |year, month, day, time| Format::Day { year, month, day, time };
        let shown = |value, format: Format| show(value, &format, false).expect("a time");
        assert_eq!(shown(45_822.625, format(true, true, true, true)), "2025-06-14T15:00:00");
        assert_eq!(shown(45_822.0, format(true, true, true, true)), "2025-06-14");
        assert_eq!(shown(45_822.999_999_999, format(true, true, true, true)), "2025-06-15");
        assert_eq!(shown(37_773.0, format(true, true, false, false)), "2003-06");
        assert_eq!(shown(37_773.0, format(true, false, false, false)), "2003");
        assert_eq!(shown(0.625, Format::Time { long: false }), "15:00");
        assert_eq!(shown(1.5, Format::Time { long: true }), "36:00");
    }

    #[test]
    fn numbers_have_no_exponent_and_no_tail() {
        for (value, shown) in [
            (34.0, "34"),
            (-0.0, "0"),
            (612_345_678.0, "612345678"),
            (212_612_345_678.0, "212612345678"),
            (0.1 + 0.2, "0.3"),
            (-12.5, "-12.5"),
            (1e21, "1000000000000000000000"),
            (1.5e-7, "0.00000015"),
        ] {
            assert_eq!(show(value, &Format::Plain, false).as_deref(), Ok(shown));
        }
    }

    #[test]
    fn masks_keep_the_zeros_in_front() {
        let mut phone = vec![Step::Digit, Step::Maybe];
        for _ in 0..4 {
            phone.extend([Step::Literal(' '), Step::Maybe, Step::Maybe]);
        }
        let shown = |value, steps: &[Step]| {
            show(value, &Format::Mask(steps.to_vec()), false).expect("a number")
        };
        assert_eq!(shown(612_345_678.0, &phone), "06 12 34 56 78");
        assert_eq!(shown(42.0, &[Step::Digit; 6]), "000042");
        assert_eq!(shown(1_234_567.0, &[Step::Digit; 6]), "1234567");
        assert_eq!(shown(0.0, &[Step::Maybe, Step::Maybe]), "0");
    }
}
