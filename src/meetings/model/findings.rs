//! What does not fit in a meeting's own words and dates. The software warns, a person
//! decides: nothing here refuses.

use super::Meeting;
use super::rules;
use crate::kernel::{Bilingual, Lang, weekday};
use crate::meetings::statutes::Notice;
use crate::web::format;
use crate::web::language::{Said, say_with};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = MeetingFinding)]
pub struct Finding {
    #[schema(example = "weekday_mismatch")]
    pub code: &'static str,
    pub severity: &'static str,
    /// The field it speaks of.
    pub field: &'static str,
    /// The day it speaks of.
    pub date: Option<String>,
    pub message: Bilingual,
    /// The rule, where it is one.
    pub source: Option<String>,
}

/// `own`: what the statutes of its body ask of its convocation, where they say something.
pub fn findings(meeting: &Meeting, zone: &TimeZone, own: Option<&Notice>) -> Vec<Finding> {
    let words = meeting.date_text.as_deref().unwrap_or_default();
    let begins = meeting.starts_at.map(|t| t.zoned(zone).date());
    let mut out = contradicted_near("date_text", words, begins.map(Date::year));
    let said = weekday::days_in(words).first().copied();
    if let (Some(begins), Some(said)) = (begins, said)
        && begins != said
    {
        out.push(Finding {
            code: "date_mismatch",
            severity: "warning",
            field: "date_text",
            date: Some(begins.to_string()),
            message: in_both("meetings-finding-date-mismatch", |lang| {
                vec![
                    ("said", format::date_long(lang, said)),
                    ("begins", format::date_long(lang, begins)),
                ]
            }),
            source: None,
        });
    }
    out.extend(short_notice(meeting, zone, own));
    out
}

/// Days of the week in a text that are not those of their dates, and days that no calendar
/// has.
pub fn contradicted(field: &'static str, words: &str) -> Vec<Finding> {
    contradicted_near(field, words, None)
}

/// The same, where a date without its year is one of this year.
pub fn contradicted_near(field: &'static str, words: &str, year: Option<i16>) -> Vec<Finding> {
    let wrong = weekday::dates_near(words, year).into_iter().filter(|w| !w.is_right());
    let none = weekday::no_days_near(words, year).into_iter().map(|said| Finding {
        code: "no_such_day",
        severity: "warning",
        field,
        date: None,
        message: in_both("meetings-finding-no-such-day", |_| {
            vec![("said", format!("{}/{}/{}", said.day, said.month, said.year))]
        }),
        source: None,
    });
    wrong
        .map(|w| Finding {
            code: "weekday_mismatch",
            severity: "warning",
            field,
            date: Some(w.date.to_string()),
            message: in_both("meetings-finding-weekday-mismatch", |lang| {
                vec![("right", format::date_long(lang, w.date))]
            }),
            source: None,
        })
        .chain(none)
        .collect()
}

/// The convocation went out later than the rule of that day asks.
fn short_notice(meeting: &Meeting, zone: &TimeZone, own: Option<&Notice>) -> Option<Finding> {
    let day = |t: crate::kernel::Time| t.zoned(zone).date();
    let (convened, held) = (day(meeting.convened_at?), meeting.day(zone)?);
    let (days, source) = match own {
        Some(own) => (own.days, &own.source),
        None => rules::notice_of(meeting.kind.as_deref(), held).map(|r| (r.days, &r.source))?,
    };
    let given = days_between(convened, held);
    (given < days).then(|| Finding {
        code: "notice_short",
        severity: "warning",
        field: "starts_at",
        date: Some(held.to_string()),
        message: in_each("meetings-finding-notice-short", |key, lang| {
            let numbers = [("given", given.max(0)), ("asked", days)];
            say_with(lang, key, &numbers.map(|(name, n)| (name, Said::Number(n))))
        }),
        source: Some(source.clone()),
    })
}

fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

fn in_both(key: &str, said: impl Fn(Lang) -> Vec<(&'static str, String)>) -> Bilingual {
    in_each(key, |key, lang| {
        let words = said(lang);
        let words: Vec<(&str, Said<'_>)> = words.iter().map(|(n, t)| (*n, Said::Text(t))).collect();
        say_with(lang, key, &words)
    })
}

fn in_each(key: &str, said: impl Fn(&str, Lang) -> String) -> Bilingual {
    let of = |lang: Lang| said(key, lang);
    Bilingual::new(Some(of(Lang::Ar)), Some(of(Lang::Fr)), Some(of(Lang::En)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Time;

    fn meeting(date_text: &str, starts_at: &str) -> Meeting {
        Meeting {
            date_text: Some(date_text.to_owned()),
            starts_at: Time::parse(starts_at),
            ..Meeting::default()
        }
    }

    fn codes(meeting: &Meeting) -> Vec<&'static str> {
        findings(meeting, &TimeZone::UTC, None).iter().map(|f| f.code).collect()
    }

    #[test]
    fn a_day_of_the_week_that_is_not_the_dates_is_found_and_the_right_one_named() {
        let wrong = meeting("lundi 10 juin 2025", "2025-06-10T17:00:00Z");
        let found = findings(&wrong, &TimeZone::UTC, None);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].code, found[0].field), ("weekday_mismatch", "date_text"));
        assert_eq!(found[0].date.as_deref(), Some("2025-06-10"));
        assert!(found[0].message.fr.as_deref().is_some_and(|m| m.contains("mardi 10 juin 2025")));
        assert!(
            found[0].message.ar.as_deref().is_some_and(|m| m.contains("الثلاثاء 10 يونيو 2025"))
        );
        for right in ["mardi 10 juin 2025", "الثلاثاء 10 يونيو 2025", "10 juin 2025"] {
            assert!(codes(&meeting(right, "2025-06-10T17:00:00Z")).is_empty(), "{right}");
        }
        for wrong in ["lundi 10 juin", "lun. 10 juin 2025", "الإثنين 10 جوان 2025"] {
            assert_eq!(codes(&meeting(wrong, "2025-06-10T17:00:00Z")), ["weekday_mismatch"]);
        }
        let never = meeting("mardi 31 février 2026", "2026-03-03T17:00:00Z");
        let found = findings(&never, &TimeZone::UTC, None);
        assert_eq!((found[0].code, &found[0].date), ("no_such_day", &None));
        assert!(found[0].message.fr.as_deref().is_some_and(|m| m.contains("31/2/2026")));
        let other = meeting("mercredi 11 juin 2025", "2025-06-10T17:00:00Z");
        assert_eq!(codes(&other), ["date_mismatch"]);
    }

    #[test]
    fn a_notice_is_short_the_day_after_the_rules_day_and_not_on_it() {
        let convened = |at: &str| Meeting {
            convened_at: Time::parse(at),
            starts_at: Time::parse("2025-06-10T17:00:00Z"),
            ..Meeting::default()
        };
        assert!(codes(&convened("2025-06-06T10:00:00Z")).is_empty());
        assert!(codes(&convened("2025-06-07T10:00:00Z")).is_empty());
        assert_eq!(codes(&convened("2025-06-08T10:00:00Z")), ["notice_short"]);
        assert!(codes(&meeting("", "2025-06-10T17:00:00Z")).is_empty(), "not convened yet");
        let own = Notice { days: 5, source: "Statuts, article 9".into() };
        let found = findings(&convened("2025-06-06T10:00:00Z"), &TimeZone::UTC, Some(&own));
        assert_eq!(
            (found[0].code, found[0].source.as_deref()),
            ("notice_short", Some("Statuts, article 9"))
        );
        let said = |text: &Option<String>| text.clone().unwrap_or_default();
        assert!(said(&found[0].message.ar).contains("بـ4 أيام، والقاعدة تطلب 5 أيام."));
        assert!(said(&found[0].message.fr).contains("partie 4 jours avant la réunion"));
        let late = findings(&convened("2025-06-11T10:00:00Z"), &TimeZone::UTC, Some(&own));
        assert!(said(&late[0].message.ar).starts_with("لم يُوجَّه الاستدعاء"), "{late:?}");
        assert!(said(&late[0].message.fr).contains("n’est pas partie"));
        assert!(findings(&convened("2025-06-05T10:00:00Z"), &TimeZone::UTC, Some(&own)).is_empty());
    }
}
