//! Lines of calendars and cards (RFC 5545, RFC 6350): their escapes and their length.

use super::Time;

/// One event, its hours in UTC: whatever the clocks of a country do until then, it begins
/// at the same moment.
pub struct Entry<'a> {
    /// The part of the house that made it.
    pub made_by: &'a str,
    /// What it is of: the same thing told again takes the place of what was told before.
    pub id: &'a str,
    pub starts_at: Time,
    pub ends_at: Time,
    pub summary: &'a str,
    pub place: &'a str,
    pub now: Time,
}

/// A calendar of that one event.
pub fn entry(e: &Entry<'_>) -> String {
    let stamp = |t: Time| t.stamp().strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut out = String::new();
    for line in [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//Hadir//{}//AR", e.made_by),
        "METHOD:PUBLISH".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@hadir", e.id),
        format!("DTSTAMP:{}", stamp(e.now)),
        format!("DTSTART:{}", stamp(e.starts_at)),
        format!("DTEND:{}", stamp(e.ends_at)),
        format!("SUMMARY:{}", escaped(e.summary)),
        format!("LOCATION:{}", escaped(e.place)),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ] {
        fold(&mut out, &line);
    }
    out
}

/// A text as the value of a property.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
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
