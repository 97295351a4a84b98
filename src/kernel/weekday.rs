//! Days of the week written beside a date: "lundi 10 juin 2025", "الثلاثاء 10 يونيو 2025".
//! A writer who gives both gives a way to check the date.

use jiff::civil::{Date, Weekday};

/// A date in a text with the day of the week that stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub said: Weekday,
    pub date: Date,
}

impl Written {
    pub fn is_right(&self) -> bool {
        self.date.weekday() == self.said
    }
}

/// A day as it is written, be there such a day or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

impl Said {
    fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.day).ok()
    }
}

/// From Monday; folded, Arabic without the article, with its usual spellings, cut short as
/// calendars do.
const DAYS: [&[&str]; 7] = [
    &["lundi", "lun", "monday", "mon", "اثنين", "اتنين"],
    &["mardi", "mar", "tuesday", "tue", "ثلاثاء", "ثلاثا", "تلاتاء", "تلات"],
    &["mercredi", "mer", "wednesday", "wed", "اربعاء", "اربعا", "اربع"],
    &["jeudi", "jeu", "thursday", "thu", "خميس"],
    &["vendredi", "ven", "friday", "fri", "جمعه"],
    &["samedi", "sam", "saturday", "sat", "سبت"],
    &["dimanche", "dim", "sunday", "sun", "احد", "حد"],
];

/// From January, as they are written here and by the neighbours.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "january", "يناير", "جانفي"],
    &["fevrier", "february", "فبراير", "فيفري"],
    &["mars", "march", "مارس"],
    &["avril", "april", "ابريل", "افريل"],
    &["mai", "may", "ماي", "مايو"],
    &["juin", "june", "يونيو", "جوان"],
    &["juillet", "july", "يوليوز", "يوليو", "جويليه"],
    &["aout", "august", "غشت", "اغسطس", "اوت"],
    &["septembre", "september", "شتنبر", "سبتمبر"],
    &["octobre", "october", "اكتوبر"],
    &["novembre", "november", "نونبر", "نوفمبر"],
    &["decembre", "december", "دجنبر", "ديسمبر"],
];

/// What may stand between the day of the week and the date.
const BETWEEN: [&str; 7] = ["le", "the", "du", "الموافق", "ل", "في", "بتاريخ"];

/// Every date of a text before which a day of the week stands.
pub fn dates_in(text: &str) -> Vec<Written> {
    dates_near(text, None)
}

/// The same, where a date without its year is one of this year.
pub fn dates_near(text: &str, year: Option<i16>) -> Vec<Written> {
    let words = words(text);
    let at = |i: usize| {
        let said = day_of(words.get(i)?)?;
        let between = words[i + 1..].iter().take(2).take_while(|w| BETWEEN.contains(&w.as_str()));
        Some(Written { said, date: day_at(&words, i + 1 + between.count(), year)?.date()? })
    };
    (0..words.len()).filter_map(at).collect()
}

/// Every whole date of a text, with or without its day of the week.
pub fn days_in(text: &str) -> Vec<Date> {
    let words = words(text);
    (0..words.len()).filter_map(|i| day_at(&words, i, None)?.date()).collect()
}

/// Days that no calendar has: the thirty-first of a month of thirty days. A month in digits
/// counts only after a day of the week: other numbers look like it.
pub fn no_days_near(text: &str, year: Option<i16>) -> Vec<Said> {
    let words = words(text);
    let is_meant = |i: usize| {
        words.get(i + 1).is_some_and(|w| at_of(&MONTHS, w).is_some())
            || i.checked_sub(1).is_some_and(|before| day_of(&words[before]).is_some())
    };
    (0..words.len())
        .filter_map(|i| day_at(&words, i, year).filter(|said| said.date().is_none() && is_meant(i)))
        .collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(plain).collect()
}

/// A day, a month, a year, or the three the other way round, as they stand from this word
/// on. Where the year is left out after a month in words, it is this one.
fn day_at(words: &[String], i: usize, year: Option<i16>) -> Option<Said> {
    let number = |at: usize| words.get(at)?.trim_end_matches("er").parse::<i16>().ok();
    let is_year = |year: &i16| (1900..2200).contains(year);
    let first = number(i)?;
    let (day, month, year) = if is_year(&first) {
        (number(i + 2)?, usize::try_from(number(i + 1)?).ok()?.checked_sub(1)?, first)
    } else {
        let month = words.get(i + 1)?;
        let own = number(i + 2).filter(is_year);
        let left_out = || year.filter(|_| at_of(&MONTHS, month).is_some());
        (first, month_of(month)?, own.or_else(left_out)?)
    };
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month + 1).ok()?);
    let is_sound = (1..=31).contains(&day) && (1..=12).contains(&month);
    is_sound.then_some(Said { year, month, day })
}

fn day_of(word: &str) -> Option<Weekday> {
    let word = word.strip_prefix("ال").unwrap_or(word);
    let at = i8::try_from(at_of(&DAYS, word)?).ok()?;
    Weekday::from_monday_zero_offset(at).ok()
}

/// In words, or the number that stands between two strokes.
fn month_of(word: &str) -> Option<usize> {
    let number = || word.parse::<usize>().ok().filter(|n| (1..=12).contains(n)).map(|n| n - 1);
    at_of(&MONTHS, word).or_else(number)
}

fn at_of(all: &[&[&str]], word: &str) -> Option<usize> {
    all.iter().position(|spellings| spellings.contains(&word))
}

/// Without what is written now so, now so.
fn plain(word: &str) -> String {
    let lower = word.to_lowercase();
    let letters = lower.chars().filter_map(|c| match c {
        'é' | 'è' | 'ê' => Some('e'),
        'û' | 'ù' => Some('u'),
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ة' => Some('ه'),
        '\u{0660}'..='\u{0669}' => char::from_digit(c as u32 - 0x0660, 10),
        '\u{064B}'..='\u{0652}' | '\u{0640}' => None,
        c => Some(c),
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_the_week_is_right_or_wrong() {
        for (text, date, right) in [
            ("Élu le mardi 10 juin 2025 à Tiflet", "2025-06-10", true),
            ("lundi 10 juin 2025", "2025-06-10", false),
            ("يوم الثلاثاء 10 يونيو 2025", "2025-06-10", true),
            ("الجمعة ١٢ شتنبر ٢٠٠٣", "2003-09-12", true),
            ("السبت 12 شتنبر 2003", "2003-09-12", false),
            ("dimanche 1er août 2021", "2021-08-01", true),
            ("lundi 10/06/2025", "2025-06-10", false),
            ("الأربعاء 6 أغسطس 2025", "2025-08-06", true),
            ("الأربعاء 6 غشت 2025", "2025-08-06", true),
            ("lundi, le 10 juin 2025 à 18h", "2025-06-10", false),
            ("lundi 2025-06-10", "2025-06-10", false),
            ("mardi 2025-06-10 à 18:00", "2025-06-10", true),
            ("lun. 10 juin 2025", "2025-06-10", false),
            ("الإثنين 10 جوان 2025", "2025-06-10", false),
            ("الاتنين 10 يونيو 2025", "2025-06-10", false),
            ("الثلاثاء الموافق لـ 10 يونيو 2025", "2025-06-10", true),
        ] {
            let found = dates_in(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(
                (found[0].date.to_string().as_str(), found[0].is_right()),
                (date, right),
                "{text}"
            );
        }
        for text in ["10 juin 2025", "lundi prochain", "lundi 31 juin 2025", "الخميس", ""] {
            assert_eq!(dates_in(text), [], "{text}");
        }
        assert_eq!(dates_in("lundi 10 juin"), []);
        let near = |text: &str| dates_near(text, Some(2025));
        assert!(!near("lundi 10 juin à 18:00")[0].is_right());
        assert!(near("mardi 10 juin")[0].is_right());
        assert!(near("lundi 10 juin 2024")[0].is_right(), "its own year comes first");
    }

    #[test]
    fn a_day_that_no_calendar_has_is_told() {
        let february = Said { year: 2026, month: 2, day: 31 };
        for text in ["mardi 31 février 2026", "31 فبراير 2026", "mardi 31/02/2026"] {
            assert_eq!(no_days_near(text, None), [february], "{text}");
        }
        assert_eq!(no_days_near("le 31 février", Some(2026)), [february]);
        for text in
            ["28 février 2026", "31/02/2026", "31 février", "35 mars 2026", "29 février 2024"]
        {
            assert_eq!(no_days_near(text, None), [], "{text}");
        }
    }
}
