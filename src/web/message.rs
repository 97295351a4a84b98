//! Addresses that open a message on the phone, written and addressed, for a person to send.

use super::encode;

/// WhatsApp's own address; without a phone it asks whom to send to.
pub fn whatsapp(phone: Option<&str>, text: &str) -> String {
    let digits = phone.unwrap_or_default().trim_start_matches('+');
    format!("https://wa.me/{digits}?text={}", encode(text))
}

/// `phone` in E.164.
pub fn sms(phone: &str, text: &str) -> String {
    format!("sms:{phone}?body={}", encode(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_addressed_and_written() {
        let text = "نعم & non\nhttps://a.ma/i/x?y=1";
        let whatsapp = whatsapp(Some("+212612345678"), text);
        assert!(whatsapp.starts_with("https://wa.me/212612345678?text=%D9%86"), "{whatsapp}");
        assert!(whatsapp.ends_with("%26%20non%0Ahttps%3A%2F%2Fa.ma%2Fi%2Fx%3Fy%3D1"), "{whatsapp}");
        assert_eq!(sms("+212612345678", "a b"), "sms:+212612345678?body=a%20b");
    }
}
