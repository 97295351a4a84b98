//! Phone numbers in E.164; national ones are Moroccan. Digits of any alphabet.

use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, Region};

/// `+212612345678`, or `None` for what is no valid number.
pub fn to_e164(text: &str) -> Option<String> {
    let western: String = text
        .chars()
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => (b'0' + (c as u32 - 0x0660) as u8) as char,
            '\u{06F0}'..='\u{06F9}' => (b'0' + (c as u32 - 0x06F0) as u8) as char,
            c => c,
        })
        .collect();
    let allowed =
        western.chars().all(|c| c.is_ascii_digit() || " +-.()/\u{a0}\u{202f}".contains(c));
    if !allowed || western.len() > 40 {
        return None;
    }
    let number = PHONE_NUMBER_UTIL.parse(&western, Some(Region::MA)).ok()?;
    if !PHONE_NUMBER_UTIL.is_valid_number(&number) {
        return None;
    }
    Some(PHONE_NUMBER_UTIL.format(&number, PhoneNumberFormat::E164).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn national_numbers_are_moroccan() {
        for typed in [
            "0612345678",
            "06 12 34 56 78",
            "06.12-34.56.78",
            "+212 612-345678",
            "00212612345678",
            "٠٦١٢٣٤٥٦٧٨",
        ] {
            assert_eq!(to_e164(typed).as_deref(), Some("+212612345678"), "{typed}");
        }
        assert_eq!(to_e164("+33 6 12 34 56 78").as_deref(), Some("+33612345678"));
        for bad in ["", "12", "06123456", "abc", "+999999", "0612345678 x"] {
            assert_eq!(to_e164(bad), None, "{bad}");
        }
    }
}
