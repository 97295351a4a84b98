//! Lists as they are pasted.

use proptest::prelude::*;
use sheet::{PastedLine, split_names_list};

/// Line, name, phone, note.
const LINES: [(&str, &str, &str, &str); 56] = [
    ("محمد العلوي", "محمد العلوي", "", ""),
    ("• محمد العلوي", "محمد العلوي", "", ""),
    ("1. Said Bennani", "Said Bennani", "", ""),
    ("1) Said Bennani 0612345678", "Said Bennani", "0612345678", ""),
    ("١- فاطمة الزهراء بناني 06.12.34.56.78 (تمارة)", "فاطمة الزهراء بناني", "0612345678", "تمارة"),
    ("٢ ـ خديجة", "خديجة", "", ""),
    ("12- رشيد الشرقاوي ٠٦١٢٣٤٥٦٧٨", "رشيد الشرقاوي", "0612345678", ""),
    ("- Jean-Pierre Benali : trésorier", "Jean-Pierre Benali", "", "trésorier"),
    ("– أمينة الوزاني – رئيسة الفرع", "أمينة الوزاني", "", "رئيسة الفرع"),
    ("* Youssef Ait Ali +212 6 12 34 56 78", "Youssef Ait Ali", "+212612345678", ""),
    ("00212612345678 Youssef Ait Ali", "Youssef Ait Ali", "00212612345678", ""),
    ("Youssef Ait Ali 212612345678", "Youssef Ait Ali", "212612345678", ""),
    ("+212 (0)6 12 34 56 78 Hind Tazi", "Hind Tazi", "+212612345678", ""),
    ("3/ Hind Tazi 06 12 34 56 78", "Hind Tazi", "0612345678", ""),
    ("4 Hind Tazi", "Hind Tazi", "", ""),
    ("(5) هند التازي", "هند التازي", "", ""),
    ("6.- هند التازي", "هند التازي", "", ""),
    ("7: هند التازي 0712-345678", "هند التازي", "0712345678", ""),
    ("06 12 34 56 78 - Karim Filali", "Karim Filali", "0612345678", ""),
    ("06.12.34.56.78", "", "0612345678", ""),
    ("Karim Filali, Témara", "Karim Filali", "", "Témara"),
    ("كريم الفيلالي، الصخيرات، 0612345678", "كريم الفيلالي", "0612345678", "الصخيرات"),
    ("Karim\tFilali\t0612345678\tTémara", "Karim Filali", "0612345678", "Témara"),
    ("1\tكريم الفيلالي\t0612345678\tعضو", "كريم الفيلالي", "0612345678", "عضو"),
    ("1\tكريم\tالفيلالي\t612345678", "كريم الفيلالي", "612345678", ""),
    ("Karim Filali;0612345678;Témara", "Karim Filali", "0612345678", "Témara"),
    ("✅ سعيد بنعيسى", "سعيد بنعيسى", "", ""),
    ("1️⃣ سعيد بنعيسى 📱0612345678", "سعيد بنعيسى", "0612345678", ""),
    ("👩‍🦱 نعيمة 🇲🇦 المكناسي ❤️", "نعيمة المكناسي", "", ""),
    ("\u{200F}سعيد\u{200E} \u{202B}بنعيسى\u{202C}", "سعيد بنعيسى", "", ""),
    ("الاسم: سعيد بنعيسى الهاتف: 0612345678", "سعيد بنعيسى", "0612345678", ""),
    ("Nom : Karim Filali Tél : 06 12 34 56 78", "Karim Filali", "0612345678", ""),
    ("Karim Filali GSM 0612345678", "Karim Filali", "0612345678", ""),
    ("Karim Filali (0612345678)", "Karim Filali", "0612345678", ""),
    ("Karim Filali [Section Témara] (jeunes)", "Karim Filali", "", "Section Témara, jeunes"),
    ("Karim Filali (Témara", "Karim Filali", "", "Témara"),
    ("Dr. Hind Tazi - médecin", "Dr. Hind Tazi", "", "médecin"),
    ("د. هند التازي: طبيبة", "د. هند التازي", "", "طبيبة"),
    ("*سعيد بنعيسى*", "سعيد بنعيسى", "", ""),
    ("_Said Benaissa_", "Said Benaissa", "", ""),
    ("Said Benaissa AB123456", "Said Benaissa", "", "AB123456"),
    (
        "Said Benaissa said@example.org 0612345678",
        "Said Benaissa",
        "0612345678",
        "said@example.org",
    ),
    ("Said Benaissa 0612345678 / 0522334455", "Said Benaissa", "0612345678", "0522334455"),
    ("Said Benaissa 0522.33.44.55", "Said Benaissa", "0522334455", ""),
    ("Said Benaissa +33 6 12 34 56 78", "Said Benaissa", "+33612345678", ""),
    ("Said Benaissa 0033612345678", "Said Benaissa", "0033612345678", ""),
    ("M'hamed El Ouali", "M'hamed El Ouali", "", ""),
    ("Aït-Ali Ou-Hassan", "Aït-Ali Ou-Hassan", "", ""),
    ("عبد الرحمان بن-علي", "عبد الرحمان بن-علي", "", ""),
    ("Filali Karim- Témara", "Filali Karim", "", "Témara"),
    ("  Said   Benaissa  ", "Said Benaissa", "", ""),
    ("① Said Benaissa", "Said Benaissa", "", ""),
    ("➢ Said Benaissa", "Said Benaissa", "", ""),
    ("۴- سعید", "سعید", "", ""),
    ("0612345678\tSaid Benaissa", "Said Benaissa", "0612345678", ""),
    ("1- +212 612-345678 سعيد بنعيسى (الرباط)", "سعيد بنعيسى", "+212612345678", "الرباط"),
];

#[test]
fn lines_as_people_write_them() {
    for (line, name, phone, note) in LINES {
        let lines = split_names_list(line);
        let [found] = &lines[..] else { panic!("{line:?} gave {lines:?}") };
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let awaited = PastedLine {
            number: 1,
            text: line.trim().to_owned(),
            name: name.to_owned(),
            phone: some(phone),
            note: some(note),
        };
        assert_eq!(*found, awaited);
    }
}

#[test]
fn blank_lines_count_and_are_left_out() {
    let lines = split_names_list("سعيد\r\n\r\n ----- \r\n🌹🌹\nأمينة\rرشيد\n");
    let found: Vec<(u64, &str)> =
        lines.iter().map(|line| (line.number, line.name.as_str())).collect();
    assert_eq!(found, [(1, "سعيد"), (5, "أمينة"), (6, "رشيد")]);
}

#[test]
fn what_stands_around_a_list_names_nobody() {
    for line in ["السلام عليكم ورحمة الله", "شكرا 🙏", "*لائحة تيفلت:*", "Bonjour à tous,", "Merci !"]
    {
        assert!(split_names_list(line)[0].names_nobody(), "{line}");
    }
    for line in
        ["سلام بناني", "Merci 0612345678", "شكري العلوي", "Said: 0612345678", "Said Benaissa"]
    {
        assert!(!split_names_list(line)[0].names_nobody(), "{line}");
    }
}

#[test]
fn numbers_of_the_list_are_no_phones() {
    for line in
        ["1. 0612345678 Said", "1-0612345678 Said", "1 0612345678 Said", "01) 0612345678 Said"]
    {
        let lines = split_names_list(line);
        assert_eq!(
            (lines[0].phone.as_deref(), lines[0].name.as_str()),
            (Some("0612345678"), "Said"),
            "{line}"
        );
    }
    for line in ["Said 061234567", "Said 2025", "Said 06123456789", "CIN AB0412345"] {
        assert_eq!(split_names_list(line)[0].phone, None, "{line}");
    }
}

proptest! {
    #[test]
    fn any_text_is_split_without_panic(text in "[-\\t\\n 0-9+().:;,a-zé•اسم٠-٩\u{200F}\u{20E3}\u{1F600}]{0,60}", any in ".*") {
        for text in [text, any] {
            for line in split_names_list(&text) {
                prop_assert!(!line.name.contains('\n') && !line.name.chars().any(sheet::is_invisible));
                prop_assert!(line.phone.iter().all(|phone| phone.strip_prefix('+').unwrap_or(phone).bytes().all(|b| b.is_ascii_digit())));
            }
        }
    }

    #[test]
    fn every_usual_writing_of_a_phone_is_found(n in 0u32..100_000_000, gap in "[ .-]?", form in 0..4usize, first in 5..8u8) {
        let digits = format!("{n:08}");
        let pairs = [&digits[0..2], &digits[2..4], &digits[4..6], &digits[6..8]].join(&gap);
        let front = ["0", "+212", "00212", "212"][form];
        let typed = format!("{front}{first}{gap}{pairs}");
        let line = format!("سعيد بنعيسى {typed}");
        let found = &split_names_list(&line)[0];
        prop_assert_eq!(&found.phone, &Some(format!("{front}{first}{digits}")));
        prop_assert_eq!(&found.name, "سعيد بنعيسى");
    }
}
