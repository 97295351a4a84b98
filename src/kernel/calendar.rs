//! Lines of calendars and cards (RFC 5545, RFC 6350): their escapes and their length.

/// A text as the value of a property.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}

/// Adds a line. Lines are of 75 bytes at most; a longer one goes on after a space.
pub fn fold(out: &mut String, line: &str) {
    let mut length = 0;
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(c);
        length += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_no_letter_is_cut() {
        let mut out = String::new();
        fold(&mut out, &"عضو مجلس الجهة، ".repeat(12));
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        assert_eq!(
            out.replace("\r\n ", "").trim_end_matches("\r\n"),
            "عضو مجلس الجهة، ".repeat(12)
        );
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}
