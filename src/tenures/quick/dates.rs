//! The dates in a line: two with anything short between them are a beginning and an end;
//! one alone is both, unless a word before it says which.

use crate::kernel::PartialDate;

pub struct Dates {
    pub began: Option<PartialDate>,
    pub ended: Option<PartialDate>,
    pub goes_on: bool,
    /// The line without them.
    pub rest: String,
}

const SINCE: &[&str] = &["منذ", "depuis", "since", "dès", "ابتداء من"];
const UNTIL: &[&str] = &[
    "إلى غاية",
    "الى غاية",
    "إلى حدود",
    "الى حدود",
    "حتى",
    "jusqu'en",
    "jusqu’en",
    "jusqu'à",
    "until",
];
/// Words that only lead to a date; the longer ones first.
const LEADING: &[&str] = &[
    "من سنة",
    "من",
    "سنة",
    "عام",
    "في سنة",
    "خلال سنة",
    "خلال",
    "في",
    "de",
    "du",
    "en",
    "entre",
    "from",
    "in",
];

pub fn take(line: &str) -> Dates {
    let plain: String = line.chars().map(digit).collect();
    let found = dates(&plain);
    let Some(first) = found.first() else {
        return Dates { began: None, ended: None, goes_on: false, rest: tidy(&plain) };
    };
    let (before, lead) = without_lead(plain[..first.at].trim_end());
    let pair = found.get(1).filter(|second| is_join(&plain[first.end..second.at]));
    let end = pair.map_or(first.end, |p| p.end);
    let open = pair.is_none() && plain[end..].trim_start().starts_with(['-', '–', '—']);
    let after = plain[end..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = tidy(&format!("{before} {after}"));
    let (began, ended) = match (pair, lead) {
        (Some(second), _) => (Some(first.date), Some(second.date)),
        (None, Lead::Since) => (Some(first.date), None),
        (None, Lead::Until) => (None, Some(first.date)),
        (None, Lead::Nothing) if open => (Some(first.date), None),
        (None, Lead::Nothing) => (Some(first.date), Some(first.date)),
    };
    let goes_on = pair.is_none() && (open || lead == Lead::Since);
    Dates { began, ended, goes_on, rest }
}

fn digit(c: char) -> char {
    match c {
        '\u{0660}'..='\u{0669}' => (b'0' + (c as u32 - 0x0660) as u8) as char,
        c => c,
    }
}

struct Found {
    date: PartialDate,
    at: usize,
    end: usize,
}

/// Every date in the line: 2003, 2003-09, 2003-09-12.
fn dates(line: &str) -> Vec<Found> {
    let mut out = Vec::new();
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let fresh = at == 0 || !bytes[at - 1].is_ascii_digit();
        let longest =
            if fresh { [10, 7, 4].into_iter().find_map(|n| date_at(line, at, n)) } else { None };
        match longest {
            Some(found) => {
                at = found.end;
                out.push(found);
            }
            None => at += 1,
        }
    }
    out
}

fn date_at(line: &str, at: usize, length: usize) -> Option<Found> {
    let end = at + length;
    let text = line.get(at..end)?;
    let followed = line.as_bytes().get(end).is_some_and(u8::is_ascii_digit);
    let date = PartialDate::parse(text).filter(|_| !followed)?;
    Some(Found { date, at, end })
}

/// Between two dates that belong together: a dash, a slash, "à", "إلى".
fn is_join(between: &str) -> bool {
    let word = between.trim();
    matches!(
        word,
        "-" | "–" | "—" | "/" | "à" | "au" | "et" | "إلى" | "الى" | "to" | "jusqu'en" | "jusqu’en"
    ) || word.starts_with("إلى ") && word.chars().count() < 16
        || word.starts_with("jusqu") && word.chars().count() < 16
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    Nothing,
    Since,
    Until,
}

fn without_lead(before: &str) -> (&str, Lead) {
    for (words, lead) in [(SINCE, Lead::Since), (UNTIL, Lead::Until), (LEADING, Lead::Nothing)] {
        for word in words {
            if let Some(rest) = strip_word(before, word) {
                return (rest, lead);
            }
        }
    }
    (before, Lead::Nothing)
}

/// The text before a word that stands at its end, whatever its case.
fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let cut = text.len().checked_sub(word.len())?;
    let (rest, tail) = (text.get(..cut)?, text.get(cut..)?);
    let whole = rest.is_empty() || rest.ends_with(char::is_whitespace);
    (whole && tail.to_lowercase() == word).then(|| rest.trim_end())
}

fn tidy(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches(|c: char| {
        matches!(c, '،' | ',' | ':' | ';' | '-' | '–' | '.' | '(' | ')' | ' ')
    })
    .to_owned()
}
