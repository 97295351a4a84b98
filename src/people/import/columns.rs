//! The columns a file of people needs, and the words in its cells.

use super::super::model::{Gender, MemberStatus};
use super::headers;
use crate::kernel::PartialDate;
use crate::kernel::report::{Columns, Rejected};

/// Who somebody is: a file says it of each row in one of these.
const WHO: [&str; 7] = [
    "name_latn",
    "name_ar",
    "given_ar",
    "family_ar",
    "given_latn",
    "family_latn",
    "membership_number",
];

pub(super) fn find(header: &[String]) -> Result<Columns, Rejected> {
    fit(headers::strict(header)?)
}

/// Columns that are enough to know whom a row speaks of, and that do not contradict.
pub(super) fn fit(columns: Columns) -> Result<Columns, Rejected> {
    columns.need_one_of(&WHO)?;
    if let (Some(_), Some(second)) = (columns.header("home_area"), columns.header("commune")) {
        return Err(Rejected::new(
            1,
            Some(second),
            "unknown_column",
            "the column home_area stands twice",
        ));
    }
    Ok(columns)
}

pub(super) fn gender(text: &str) -> Option<Gender> {
    match names::fold(text).as_str() {
        "female" | "f" | "femme" | "feminin" | "mme" | "mlle" | "madame" | "انثي" | "امراه"
        | "السيده" | "الانسه" | "مونث" => Some(Gender::Female),
        "male" | "m" | "h" | "mr" | "homme" | "monsieur" | "masculin" | "ذكر" | "رجل" | "السيد"
        | "مذكر" => Some(Gender::Male),
        _ => None,
    }
}

pub(super) fn status(text: &str) -> Option<MemberStatus> {
    match names::fold(text).as_str() {
        "active" | "actif" | "a jour" | "نشيط" | "نشيطه" => Some(MemberStatus::Active),
        "lapsed" | "expire" | "expiree" | "echue" | "منتهيه" | "منقطع" | "منقطعه" => {
            Some(MemberStatus::Lapsed)
        }
        "left" | "parti" | "partie" | "demissionnaire" | "غادر" | "غادرت" | "مستقيل"
        | "مستقيله" => Some(MemberStatus::Left),
        "none" | "aucun" | "aucune" | "non" | "بدون" => Some(MemberStatus::None),
        _ => None,
    }
}

/// `2003`, `2003-06`, `2003-06-12`, and day first `12/06/2003`, `12-06-2003`,
/// `12.06.2003`, a month `06/2003`, in any digits.
pub(in crate::people) fn date(text: &str) -> Option<PartialDate> {
    let western: String = text
        .chars()
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => char::from(b'0' + (c as u32 - 0x0660) as u8),
            '\u{06F0}'..='\u{06F9}' => char::from(b'0' + (c as u32 - 0x06F0) as u8),
            c => c,
        })
        .collect();
    PartialDate::parse(&western).or_else(|| {
        let short = |s: &str| (1..=2).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_digit());
        let sign = ['/', '-', '.'].into_iter().find(|sign| western.contains(*sign))?;
        let parts: Vec<&str> = western.split(sign).collect();
        let first = match parts[..] {
            [day, month, year] if short(day) && short(month) => {
                format!("{year}-{month:0>2}-{day:0>2}")
            }
            [month, year] if short(month) => format!("{year}-{month:0>2}"),
            _ => return None,
        };
        PartialDate::parse(&first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_both_languages_are_read() {
        for (text, gender_) in [
            ("Femme", Gender::Female),
            ("أنثى", Gender::Female),
            ("ذكر", Gender::Male),
            ("H", Gender::Male),
        ] {
            assert_eq!(gender(text), Some(gender_), "{text}");
        }
        assert_eq!(gender("x"), None);
        assert_eq!(status("À jour"), Some(MemberStatus::Active));
        assert_eq!(status("منتهية"), Some(MemberStatus::Lapsed));
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let read = |t: &str| date(t).map(|d| d.to_string());
        assert_eq!(read("12/06/2003").as_deref(), Some("2003-06-12"));
        assert_eq!(read("1/6/2003").as_deref(), Some("2003-06-01"));
        assert_eq!(read("12.06.2003").as_deref(), Some("2003-06-12"));
        assert_eq!(read("12-06-2003").as_deref(), Some("2003-06-12"));
        assert_eq!(read("6/2003").as_deref(), Some("2003-06"));
        assert_eq!(read("٢٠٠٣").as_deref(), Some("2003"));
        for bad in [
            "31/02/2003",
            "2003-02-31",
            "13/2003",
            "06/03",
            "12/06/03",
            "12/06-2003",
            "hier",
            "+1/+2/2003",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_header_is_known_in_three_languages() {
        for header in ["N° d’adhérent", "رقم العضوية", "Membership_Number"] {
            assert!(
                find(&[header.to_owned()]).is_ok_and(|c| c.has("membership_number")),
                "{header}"
            );
        }
        let twice = find(&["nom".to_owned(), "Family name".to_owned()]);
        assert_eq!(twice.err().map(|r| r.code).as_deref(), Some("unknown_column"));
        assert_eq!(
            find(&["sexe".to_owned()]).err().map(|r| r.code).as_deref(),
            Some("missing_column")
        );
    }
}
