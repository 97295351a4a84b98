//! When and where somebody was born, as a text says it: "ازداد سنة 1961 بوالماس", "Né en
//! 1961 à Oulmès".

use crate::kernel::{PartialDate, weekday};

/// A birth, with the bytes of the text that tell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Birth {
    pub from: usize,
    pub to: usize,
    pub date: Option<PartialDate>,
    pub place: Option<String>,
}

/// Folded.
const VERBS: &[&str] =
    &["ازداد", "ازدادت", "ولد", "ولدت", "مزداد", "مزداده", "مواليد", "ne", "nee"];
/// How many words after the verb are looked at.
const FAR: usize = 14;
/// Births told of in one text.
const MOST: usize = 100;

struct Word<'a> {
    text: &'a str,
    folded: String,
    from: usize,
    to: usize,
    /// A sign that ends a clause stands after it.
    ends: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut begun: Option<usize> = None;
    let inside =
        |c: char| c.is_alphanumeric() || matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}' | '-');
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if inside(c) {
            begun.get_or_insert(at);
            continue;
        }
        if let Some(from) = begun.take() {
            let word = &text[from..at];
            out.push(Word { text: word, folded: names::fold(word), from, to: at, ends: false });
        }
        if let (true, Some(last)) =
            (matches!(c, '.' | '\n' | '!' | '؟' | '?' | ';' | '؛'), out.last_mut())
        {
            last.ends = true;
        }
    }
    out
}

pub fn births(text: &str) -> Vec<Birth> {
    let all = words(text);
    let mut out = Vec::new();
    for (i, word) in all.iter().enumerate() {
        let verb = word.folded.strip_prefix('و').filter(|w| VERBS.contains(w));
        let is_verb = verb.is_some() || VERBS.contains(&word.folded.as_str());
        // «ne» is far more often the other word: only beside its accent it is a birth.
        let is_small = matches!(word.folded.as_str(), "ne" | "nee") && !word.text.contains('é');
        // A number that grows is not born.
        let grows =
            all.get(i + 1).is_some_and(|w| ["عدد", "حجم", "الطلب"].contains(&w.folded.as_str()));
        if is_verb && !is_small && !grows && out.len() < MOST {
            out.extend(birth(text, &all, i));
        }
    }
    out
}

fn birth(text: &str, all: &[Word<'_>], verb: usize) -> Option<Birth> {
    let mut end = verb;
    while end + 1 < all.len() && end < verb + FAR && !all[end].ends {
        end += 1;
    }
    let year = |w: &Word<'_>| {
        PartialDate::parse(&latin(w.text))
            .filter(|d| d.month.is_none() && (1880..=2020).contains(&d.year))
    };
    let at = (verb + 1..=end).find(|i| year(&all[*i]).is_some());
    let whole = at.map(|i| weekday::days_in(&text[all[verb].from..all[i].to]));
    let day = whole.and_then(|days| days.first().copied());
    let date = match (day, at) {
        (Some(day), _) => PartialDate::parse(&day.to_string()),
        (None, Some(i)) => year(&all[i]),
        (None, None) => None,
    };
    // The place stands before the year or right after it.
    date?;
    let found = (verb + 1..=end).find_map(|i| {
        // Before the year a family name may begin with the same letter.
        let is_sure = at.is_some_and(|at| i > at) || !is_bare(&all[i]);
        let near = at.is_none_or(|at| i <= at + 2);
        place(all, i, end).filter(|_| near && is_sure)
    });
    let last = at.unwrap_or(verb).max(found.as_ref().map_or(0, |f| f.1));
    Some(Birth { from: all[verb].from, to: all[last].to, date, place: found.map(|f| f.0) })
}

/// "بوالماس": neither an article nor a word for a town tells that a place follows.
fn is_bare(word: &Word<'_>) -> bool {
    let towns = ["بمدينه", "بجماعه", "بقريه", "بدوار", "بقبيله", "بحي"];
    word.text.starts_with('ب')
        && !word.text.starts_with("بال")
        && !towns.contains(&word.folded.as_str())
}

/// "بوالماس", "à Oulmès", "بمدينة تيفلت": the name, and its last word.
fn place(all: &[Word<'_>], at: usize, end: usize) -> Option<(String, usize)> {
    let word = &all[at];
    if matches!(word.folded.as_str(), "a") && word.text == "à" {
        let capital = |i: usize| {
            all.get(i).is_some_and(|w| w.text.chars().next().is_some_and(char::is_uppercase))
        };
        let mut last = at;
        while last < end && capital(last + 1) && !(last > at && all[last].ends) {
            last += 1;
            if word_ends(all, last) {
                break;
            }
        }
        return (last > at).then(|| (joined(all, at + 1, last), last));
    }
    let rest = word.text.strip_prefix('ب').filter(|r| r.chars().count() > 2)?;
    if matches!(names::fold(rest).as_str(), "مدينه" | "جماعه" | "قريه" | "دوار" | "قبيله" | "حي")
    {
        return (at < end).then(|| (all[at + 1].text.to_owned(), at + 1));
    }
    // "بالخميسات" is الخميسات; «بداية» and its like are no towns.
    let is_common = ["بدايه", "بعد", "بيت", "بين", "بناء"].contains(&word.folded.as_str());
    (!is_common).then(|| (rest.to_owned(), at))
}

/// A comma ends a place too; the bytes between two words tell of it.
fn word_ends(all: &[Word<'_>], at: usize) -> bool {
    match all.get(at + 1) {
        Some(next) => next.from > all[at].to + 1,
        None => true,
    }
}

fn joined(all: &[Word<'_>], from: usize, to: usize) -> String {
    all[from..=to].iter().map(|w| w.text).collect::<Vec<_>>().join(" ")
}

fn latin(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => char::from_digit(c as u32 - 0x0660, 10).unwrap_or(c),
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birth_has_its_date_and_place() {
        for (text, date, place) in [
            ("ازداد الوزاني سنة 1961 بوالماس، وحصل", "1961", Some("والماس")),
            ("Né en 1961 à Oulmès, M. Karim Ouazzani", "1961", Some("Oulmès")),
            ("هذا و ازداد، فلان سنة 1957 بالخميسات، و بالضبط", "1957", Some("الخميسات")),
            ("née le 12 mars 1970 à Sidi Kacem, elle", "1970-03-12", Some("Sidi Kacem")),
            ("ازداد رشيد بوزلماط سنة 1958 بتيفلت، وحصل", "1958", Some("تيفلت")),
            ("من مواليد ١٩٧٠ بمدينة تيفلت", "1970", Some("تيفلت")),
        ] {
            let found = births(text);
            assert_eq!(found.len(), 1, "{text}");
            let date_found = found[0].date.map(|d| d.to_string()).unwrap_or_default();
            assert_eq!((date_found.as_str(), found[0].place.as_deref()), (date, place), "{text}");
        }
        for text in ["il ne vient pas en 1961", "ولد في القرية", "ازداد عدد السكان", ""]
        {
            assert_eq!(births(text), [], "{text}");
        }
    }
}
