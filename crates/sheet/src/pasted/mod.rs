//! Lists pasted out of a message or a sheet, one person a line, as people write them:
//! `٣- فاطمة الزهراء بناني 📱 06.12.34.56.78 (تمارة)`.

mod marks;
mod phone;

use marks::{strip_marker, without_pictures};

/// One line of a pasted list, proposed to somebody who looks at it before it counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastedLine {
    /// From 1, blank lines counted.
    pub number: u64,
    /// The line as it was, trimmed.
    pub text: String,
    /// May be empty: a line with a phone alone.
    pub name: String,
    /// Digits as typed, in Latin writing, with `+` where it was there: `0612345678`,
    /// `+212612345678`.
    pub phone: Option<String>,
    /// What else stood there: in brackets, after a dash or colon, in further cells.
    pub note: Option<String>,
}

impl PastedLine {
    /// "Liste des participants :", « السلام عليكم », "Merci": said around the list, of nobody.
    #[must_use]
    pub fn names_nobody(&self) -> bool {
        let announces = self.text.trim_end_matches(['*', '_', ' ']).ends_with([':', '：']);
        let said = self.name.to_lowercase();
        let greets = GREETINGS.iter().any(|greeting| said.starts_with(greeting))
            || (self.note.is_none() && COURTESIES.contains(&said.as_str()));
        self.phone.is_none() && (announces || greets)
    }
}

/// How a message begins that brings a list.
const GREETINGS: [&str; 5] =
    ["السلام عليكم", "salam alaykoum", "salam alikoum", "bonjour", "bonsoir"];

/// A line of nothing else is of nobody.
const COURTESIES: [&str; 15] = [
    "تحية طيبة",
    "تحياتي",
    "مع تحياتي",
    "صباح الخير",
    "مساء الخير",
    "شكرا",
    "شكراً",
    "شكرا لكم",
    "شكرا جزيلا",
    "وشكرا",
    "merci",
    "merci beaucoup",
    "cordialement",
    "hello",
    "thank you",
];

/// Words that announce what follows and say nothing themselves.
const LABELS: [&str; 27] = [
    "الاسم",
    "الاسم الكامل",
    "الإسم",
    "الإسم الكامل",
    "الاسم والنسب",
    "الاسم الشخصي والعائلي",
    "الهاتف",
    "هاتف",
    "رقم الهاتف",
    "الرقم",
    "جوال",
    "واتساب",
    "nom",
    "nom complet",
    "nom et prénom",
    "nom et prenom",
    "prénom et nom",
    "name",
    "tel",
    "tél",
    "téléphone",
    "telephone",
    "gsm",
    "portable",
    "mobile",
    "whatsapp",
    "phone",
];

/// Splits a pasted list into lines and each line into name, phone and note. Lines without a
/// letter or a digit are left out.
#[must_use]
pub fn split_names_list(text: &str) -> Vec<PastedLine> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    (1..).zip(text.split('\n')).filter_map(|(number, line)| split_line(number, line)).collect()
}

fn split_line(number: u64, line: &str) -> Option<PastedLine> {
    let clean = without_pictures(line);
    let (phone, rest) = match phone::find(&clean) {
        Some(found) => {
            (Some(found.digits), format!("{}\t{}", &clean[..found.start], &clean[found.end..]))
        }
        None => (None, clean),
    };
    let mut notes = Vec::new();
    let rest = take_brackets(strip_marker(&rest), &mut notes);
    let mut cells =
        rest.split(['\t', ';', '|', ',', '،', '؛']).map(unlabelled).filter(|cell| !cell.is_empty());
    let mut name = take_name(cells.next().unwrap_or_default(), &mut notes);
    for cell in cells {
        // Given and family name in cells of their own.
        if name.split(' ').count() == 1 && notes.is_empty() && is_of_letters(cell) {
            name = take_name(&format!("{name} {cell}"), &mut notes);
        } else {
            notes.push(cell.to_owned());
        }
    }
    if name.is_empty() && phone.is_none() && notes.is_empty() {
        return None;
    }
    let note = (!notes.is_empty()).then(|| notes.join(", "));
    Some(PastedLine { number, text: line.trim().to_owned(), name, phone, note })
}

/// Moves what stands in brackets to the notes; a bracket that is not closed holds the rest.
fn take_brackets(text: &str, notes: &mut Vec<String>) -> String {
    let mut outside = String::new();
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[', '{']) {
        let (before, inside) = rest.split_at(open);
        outside.push_str(before);
        outside.push(' ');
        let (inside, after) = inside[1..].split_once([')', ']', '}']).unwrap_or((&inside[1..], ""));
        notes.extend(Some(unlabelled(inside)).filter(|note| !note.is_empty()).map(spaced_once));
        rest = after;
    }
    outside.push_str(rest);
    outside
}

/// The name at the front; the rest, and words that are in no name, go to the notes.
fn take_name(cell: &str, notes: &mut Vec<String>) -> String {
    let (front, rest) = split_at_dash_or_colon(cell);
    let (of_name, others): (Vec<&str>, Vec<&str>) = front
        .split_whitespace()
        .partition(|word| !word.contains('@') && !word.chars().any(char::is_numeric));
    let name = trim_marks(&of_name.join(" ")).to_owned();
    let rest = unlabelled(rest);
    notes.extend([others.join(" "), spaced_once(rest)].into_iter().filter(|note| !note.is_empty()));
    // "Rabat: " before nothing, or "2 - " that numbering has left.
    if name.is_empty() && !rest.is_empty() {
        notes.pop();
        return take_name(rest, notes);
    }
    name
}

/// A dash parts only beside a space: Ben-Ali and Jean-Pierre are names.
fn split_at_dash_or_colon(text: &str) -> (&str, &str) {
    let is_part = |(at, c): &(usize, char)| match c {
        ':' | '：' => true,
        // The long stroke of Arabic writing serves as a dash on phones.
        '-' | '–' | '—' | 'ـ' | '/' | '=' => {
            let after = &text[at + c.len_utf8()..];
            text[..*at].ends_with(' ') || after.starts_with(' ')
        }
        _ => false,
    };
    match text.char_indices().find(is_part) {
        Some((at, c)) => (&text[..at], &text[at + c.len_utf8()..]),
        None => (text, ""),
    }
}

/// Without marks at both ends and without the words that announce a name or a phone.
fn unlabelled(text: &str) -> &str {
    let mut text = trim_marks(text);
    if let Some((label, rest)) = text.split_once([':', '：'])
        && is_label(label)
    {
        text = trim_marks(rest);
    }
    let lower = text.to_lowercase();
    // Lower case may be longer or shorter than the text; then it is left alone.
    let at_end = LABELS.iter().filter(|_| lower.len() == text.len()).find_map(|label| {
        let front = lower.strip_suffix(label)?;
        (front.is_empty() || front.ends_with([' ', '-', ':'])).then_some(front.len())
    });
    at_end.and_then(|end| text.get(..end)).map_or(text, trim_marks)
}

fn is_label(text: &str) -> bool {
    LABELS.contains(&trim_marks(text).to_lowercase().as_str())
}

fn is_of_letters(text: &str) -> bool {
    !text.contains(['@', ':', '/']) && !text.chars().any(char::is_numeric) && !text.contains(" - ")
}

fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, '-' | '–' | '—' | '•' | '·' | '،' | '؛' | '«' | '»' | '“' | '”' | '…')
            || (c.is_ascii_punctuation() && !matches!(c, '@'))
    })
}

fn spaced_once(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
