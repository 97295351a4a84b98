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

/// From Monday; folded, Arabic without the article, with its usual spellings.
const DAYS: [&[&str]; 7] = [
    &["lundi", "monday", "اثنين"],
    &["mardi", "tuesday", "ثلاثاء", "ثلاثا"],
    &["mercredi", "wednesday", "اربعاء", "اربعا"],
    &["jeudi", "thursday", "خميس"],
    &["vendredi", "friday", "جمعه"],
    &["samedi", "saturday", "سبت"],
    &["dimanche", "sunday", "احد"],
];

/// From January, as they are written here and by the neighbours.
const MONTHS: [&[&str]; 12] = [
    &["janvier", "january", "يناير"],
    &["fevrier", "february", "فبراير"],
    &["mars", "march", "مارس"],
    &["avril", "april", "ابريل"],
    &["mai", "may", "ماي", "مايو"],
    &["juin", "june", "يونيو"],
    &["juillet", "july", "يوليوز", "يوليو"],
    &["aout", "august", "غشت", "اغسطس"],
    &["septembre", "september", "شتنبر", "سبتمبر"],
    &["octobre", "october", "اكتوبر"],
    &["novembre", "november", "نونبر", "نوفمبر"],
    &["decembre", "december", "دجنبر", "ديسمبر"],
];

/// Every date of a text before which a day of the week stands.
pub fn dates_in(text: &str) -> Vec<Written> {
    let words = words(text);
    let at = |i: usize| {
        let said = words.get(i).and_then(|w| day_of(w))?;
        Some(Written { said, date: date_at(&words, i + 1)? })
    };
    (0..words.len()).filter_map(at).collect()
}

/// Every whole date of a text, with or without its day of the week.
pub fn days_in(text: &str) -> Vec<Date> {
    let words = words(text);
    (0..words.len()).filter_map(|i| date_at(&words, i)).collect()
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(plain).collect()
}

/// A day, a month, a year, as they stand from this word on.
fn date_at(words: &[String], i: usize) -> Option<Date> {
    let number = |at: usize| words.get(at)?.trim_end_matches("er").parse::<i16>().ok();
    let (day, year) = (number(i)?, number(i + 2)?);
    let month = words.get(i + 1).and_then(|w| month_of(w))?;
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month + 1).ok()?);
    Date::new(year, month, day).ok().filter(|_| (1900..2200).contains(&year))
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
    }
}
