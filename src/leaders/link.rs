//! A leader's link, the phone it is bound to, the PIN: their shapes and pure rules.

use crate::kernel::draw::hash_token;
use crate::kernel::{Keys, Time};

/// So many wrong tries lock a PIN; only a new link opens the way again.
pub const MOST_WRONG: i64 = 5;
/// A link that nobody has used ends by itself.
pub const UNUSED_SECONDS: i64 = 14 * 24 * 3600;
const PIN_DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

#[derive(Debug, Clone)]
pub struct Link {
    pub id: String,
    pub delegation: String,
    pub account: String,
    pub made_at: Time,
    pub expires_at: Time,
    pub bound_at: Option<Time>,
    pub phone: Option<Vec<u8>>,
    pub pin: Option<String>,
    pub wrong: i64,
    pub seen_at: Option<Time>,
}

impl Link {
    pub fn is_locked(&self) -> bool {
        self.wrong >= MOST_WRONG
    }

    pub fn is_over(&self, now: Time) -> bool {
        self.bound_at.is_none() && self.expires_at <= now
    }

    pub fn is_bound_to(&self, phone: &[u8]) -> bool {
        self.phone.as_deref() == Some(phone)
    }
}

/// The secret part of a link's address. It follows from the link's id, so that it can be
/// shown again to who made it without being stored; the database alone tells none.
pub fn token_of(keys: &Keys, id: &str) -> String {
    let mac = keys.hash("leader link", id);
    data_encoding::BASE32_NOPAD.encode(&mac[..16]).to_ascii_lowercase()
}

/// What is stored of it.
pub fn token_hash(token: &str) -> [u8; 32] {
    hash_token(&token.to_ascii_lowercase())
}

/// The phone's own secret: the same for the same browser and link, so that a first use
/// sent twice over a weak network binds once.
pub fn phone_secret(keys: &Keys, guest: &str, link: &str) -> String {
    data_encoding::BASE64URL_NOPAD.encode(&keys.hash("leader phone", &format!("{guest} {link}")))
}

/// A PIN as it is hashed: with the installation's key, because four digits alone are
/// tried out in a minute by whoever has the database.
pub fn peppered(keys: &Keys, link: &str, pin: &str) -> String {
    data_encoding::HEXLOWER.encode(&keys.hash("leader pin", &format!("{link} {pin}")))
}

/// The digits of a PIN in any alphabet; the code of the fault where they are none.
pub fn read_pin(typed: &str) -> Result<String, &'static str> {
    let western = |c: char| match c {
        '\u{0660}'..='\u{0669}' => (b'0' + (c as u32 - 0x0660) as u8) as char,
        '\u{06F0}'..='\u{06F9}' => (b'0' + (c as u32 - 0x06F0) as u8) as char,
        c => c,
    };
    let pin: String = typed.trim().chars().map(western).collect();
    if !PIN_DIGITS.contains(&pin.len()) || !pin.bytes().all(|b| b.is_ascii_digit()) {
        return Err("bad_pin");
    }
    let steps: Vec<i16> =
        pin.as_bytes().windows(2).map(|w| i16::from(w[1]) - i16::from(w[0])).collect();
    let is_run = [0, 1, -1].iter().any(|step| steps.iter().all(|s| s == step));
    if is_run { Err("pin_too_simple") } else { Ok(pin) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_four_to_eight_digits_and_no_run() {
        assert_eq!(read_pin(" ٤٨٢٧ ").as_deref(), Ok("4827"));
        assert_eq!(read_pin("19830612").as_deref(), Ok("19830612"));
        for bad in ["", "123", "12a4", "123456789", "۱۲"] {
            assert_eq!(read_pin(bad), Err("bad_pin"), "{bad}");
        }
        for simple in ["0000", "1234", "98765", "٣٣٣٣٣٣"] {
            assert_eq!(read_pin(simple), Err("pin_too_simple"), "{simple}");
        }
    }

    #[test]
    fn secrets_follow_from_ids_and_keys_and_from_nothing_else() {
        let (a, b) = (Keys::from_root([1; 32]), Keys::from_root([2; 32]));
        let token = token_of(&a, "x");
        assert_eq!(token.len(), 26);
        assert_eq!(token, token_of(&a, "x"));
        assert_ne!(token, token_of(&a, "y"));
        assert_ne!(token, token_of(&b, "x"));
        assert_eq!(token_hash(&token), token_hash(&token.to_uppercase()));
        assert_ne!(peppered(&a, "x", "4827"), peppered(&a, "y", "4827"));
    }
}
