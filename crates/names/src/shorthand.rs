//! What is written beside a name or instead of it: titles, abbreviations, digits for letters.

/// Titles and words of administration that are no part of a name.
pub(crate) fn is_title(word: &str) -> bool {
    matches!(
        word,
        "dr" | "mr"
            | "mme"
            | "mlle"
            | "prof"
            | "د"
            | "ذ"
            | "السيد"
            | "السيدة"
            | "centre"
            | "capitaine"
            | "cpt"
            | "النقيب"
            | "commandant"
            | "cmdt"
            | "cmt"
            | "الرائد"
            | "colonel"
            | "col"
            | "العقيد"
            | "sergent"
            | "sgt"
            | "الرقيب"
            | "lieutenant"
            | "lt"
            | "الملازم"
            | "aspirant"
            | "chahid"
            | "الشهيد"
            | "martyr"
            | "prefecture"
            | "darrondissement"
            | "arrondissement"
            | "province"
            | "commune"
            | "إقليم"
            | "عمالة"
            | "مقاطعة"
    )
}

/// Digits inside a Latin word as the letters they stand for on phones
/// (3adil, 7amid, Tari9); none when there is no digit, or nothing else.
pub(crate) fn typed_on_phone(word: &str) -> Option<String> {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    if digits == 0 || !word.bytes().any(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut out = String::with_capacity(word.len() + digits);
    for c in word.chars() {
        match c {
            '2' => {}
            '3' => out.push('a'),
            '5' => out.push_str("kh"),
            '6' => out.push('t'),
            '7' => out.push('h'),
            '8' => out.push_str("gh"),
            '9' => out.push('q'),
            other => out.push(other),
        }
    }
    Some(out)
}

/// Abbreviations everybody writes.
pub(crate) fn long_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "med" | "mohd" | "mhd" | "mohed" | "muhd" => "mohamed",
        "aek" | "abdk" => "abdelkader",
        _ => return None,
    })
}
