//! Dates and numbers as people write them here: `السبت 14 يونيو 2025، 15:00`,
//! `samedi 14 juin 2025, 15 h 00`; `1.000` in Arabic, `1 000` in French.
//! `ar-MA`, never bare `ar`; `fr`, not `fr-MA`.

use crate::kernel::{Lang, PartialDate, Time};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{MD, YM, YMD, YMDE};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::{Locale, locale};
use jiff::tz::TimeZone;
use std::sync::LazyLock;

fn locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::Ar => locale!("ar-MA"),
        Lang::Fr => locale!("fr"),
        Lang::En => locale!("en-GB"),
    }
}

struct Formats {
    weekday: DateTimeFormatter<YMDE>,
    day: DateTimeFormatter<YMD>,
    short: DateTimeFormatter<MD>,
    month: DateTimeFormatter<YM>,
    number: DecimalFormatter,
}

static FORMATS: LazyLock<[Option<Formats>; 3]> =
    LazyLock::new(|| [formats(Lang::Ar), formats(Lang::Fr), formats(Lang::En)]);

fn formats(lang: Lang) -> Option<Formats> {
    let locale = locale_of(lang);
    Some(Formats {
        weekday: DateTimeFormatter::try_new((&locale).into(), YMDE::long()).ok()?,
        day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
        short: DateTimeFormatter::try_new((&locale).into(), MD::long()).ok()?,
        month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok()?,
        number: DecimalFormatter::try_new((&locale).into(), Default::default()).ok()?,
    })
}

fn of(lang: Lang) -> Option<&'static Formats> {
    let at = match lang {
        Lang::Ar => 0,
        Lang::Fr => 1,
        Lang::En => 2,
    };
    FORMATS[at].as_ref()
}

pub fn number(lang: Lang, n: i64) -> String {
    of(lang).map_or_else(|| n.to_string(), |f| f.number.format(&Decimal::from(n)).to_string())
}

fn iso(date: jiff::civil::Date) -> Option<Date<icu_calendar::Iso>> {
    Date::try_new_iso(date.year().into(), date.month() as u8, date.day() as u8).ok()
}

type Part = fn(&Formats, &Date<icu_calendar::Iso>) -> String;

fn shown(lang: Lang, date: jiff::civil::Date, part: Part) -> String {
    match (of(lang), iso(date)) {
        // Latin and Arabic commas after the weekday differ from what a secretary writes.
        (Some(f), Some(at)) => {
            let said = part(f, &at).replace("، ", " ").replace(',', "");
            if lang == Lang::Fr && date.day() == 1 { first(&said) } else { said }
        }
        _ => date.to_string(),
    }
}

/// « 1er juin »: the first of a month is an ordinal in French.
fn first(said: &str) -> String {
    let word = |w| if w == "1" { "1er" } else { w };
    said.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// With its weekday: `السبت 14 يونيو 2025`.
pub fn date_long(lang: Lang, date: jiff::civil::Date) -> String {
    shown(lang, date, |f, d| f.weekday.format(d).to_string())
}

/// `14 يونيو`.
pub fn date_short(lang: Lang, date: jiff::civil::Date) -> String {
    shown(lang, date, |f, d| f.short.format(d).to_string())
}

/// `15:00`, in French `15 h 00`.
pub fn hour(lang: Lang, time: jiff::civil::Time) -> String {
    match lang {
        Lang::Fr => format!("{}\u{00A0}h\u{00A0}{:02}", time.hour(), time.minute()),
        _ => format!("{:02}:{:02}", time.hour(), time.minute()),
    }
}

/// The whole moment, in the installation's zone.
pub fn moment(lang: Lang, time: Time, zone: &TimeZone) -> String {
    let zoned = time.zoned(zone);
    let comma = if lang == Lang::Ar { "،" } else { "," };
    format!("{}{comma} {}", date_long(lang, zoned.date()), hour(lang, zoned.time()))
}

/// A moment of these days: its hour alone when it is today.
pub fn recent(lang: Lang, time: Time, now: Time, zone: &TimeZone) -> String {
    let (at, today) = (time.zoned(zone), now.zoned(zone));
    let comma = if lang == Lang::Ar { "،" } else { "," };
    if at.date() == today.date() {
        hour(lang, at.time())
    } else {
        format!("{}{comma} {}", date_short(lang, at.date()), hour(lang, at.time()))
    }
}

/// What is known of a date, and no more: `2003`, `يونيو 2003`, `12 يونيو 2003`.
pub fn partial(lang: Lang, date: PartialDate) -> String {
    let civil = jiff::civil::Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
    match (civil, date.month, date.day) {
        (Ok(d), Some(_), Some(_)) => shown(lang, d, |f, d| f.day.format(d).to_string()),
        (Ok(d), Some(_), None) => shown(lang, d, |f, d| f.month.format(d).to_string()),
        _ => date.year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_as_a_secretary_writes_it() {
        let zone = TimeZone::get("Africa/Casablanca").expect("the zone is known");
        let time = Time::parse("2025-06-14T15:00:00+01:00").expect("a time");
        assert_eq!(moment(Lang::Ar, time, &zone), "السبت 14 يونيو 2025، 15:00");
        assert_eq!(moment(Lang::Fr, time, &zone), "samedi 14 juin 2025, 15\u{a0}h\u{a0}00");
        assert_eq!(moment(Lang::En, time, &zone), "Saturday 14 June 2025, 15:00");
    }

    #[test]
    fn moroccan_months_and_digits() {
        let date = PartialDate::parse("2025-08-03").expect("a date");
        assert_eq!(partial(Lang::Ar, date), "3 غشت 2025");
        let month = PartialDate::parse("2024-12").expect("a date");
        assert_eq!(partial(Lang::Ar, month), "دجنبر 2024");
        assert_eq!(partial(Lang::Fr, month), "décembre 2024");
        assert_eq!(number(Lang::Ar, 1000), "1.000");
        assert_eq!(number(Lang::Fr, 1000), "1\u{202f}000");
    }
}
