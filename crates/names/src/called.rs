//! By what somebody is greeted.

use crate::fold::fold;

/// Parts that are half a name: what follows belongs to them.
const HALVES: [&str; 24] = [
    "عبد",
    "ابو",
    "ام",
    "سيدي",
    "سي",
    "مولاي",
    "لاله",
    "لالا",
    "للا",
    "الحاج",
    "الحاجه",
    "بن",
    "abd",
    "abou",
    "abu",
    "oum",
    "sidi",
    "si",
    "moulay",
    "my",
    "lalla",
    "hajja",
    "haj",
    "el",
];

/// Parts that complete the one before them.
const ENDS: [&str; 16] = [
    "الدين",
    "الله",
    "الزهرا",
    "الزهره",
    "الاله",
    "ezzahra",
    "ezzahrae",
    "zahra",
    "zahrae",
    "zohra",
    "eddine",
    "dine",
    "din",
    "allah",
    "llah",
    "ellah",
];

/// The given name of a whole name that begins with it, as one says it to somebody: compounds stay
/// whole. A name of one word is that word.
///
/// ```
/// assert_eq!(names::called("فاطمة الزهراء بنعلي"), "فاطمة الزهراء");
/// assert_eq!(names::called("عبد القادر الزروالي"), "عبد القادر");
/// assert_eq!(names::called("مولاي عبد الله العلوي"), "مولاي عبد الله");
/// assert_eq!(names::called("Nour-Eddine Tahiri"), "Nour-Eddine");
/// assert_eq!(names::called("Nour Eddine Tahiri"), "Nour Eddine");
/// assert_eq!(names::called("Salma Bennis"), "Salma");
/// assert_eq!(names::called("عبد"), "عبد");
/// ```
pub fn called(whole: &str) -> &str {
    let whole = whole.trim();
    let mut words = whole.split_whitespace().peekable();
    let mut end = 0;
    while let Some(word) = words.next() {
        end = word.as_ptr() as usize - whole.as_ptr() as usize + word.len();
        let is_half = HALVES.contains(&fold(word).as_str());
        let goes_on = words.peek().is_some_and(|next| ENDS.contains(&fold(next).as_str()));
        if !is_half && !goes_on {
            break;
        }
    }
    &whole[..end]
}
