//! Scans and verdicts: what a phone sends, and the one rule that judges it.

use crate::kernel::{FieldError, Fields, State, Time, text};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use ticket::Parsed;
use utoipa::ToSchema;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($variant),* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|v| v.word() == word)
            }
        }
    };
}

words! {
    Direction { In "in", Out "out" }
}

words! {
    /// In the order of the contract: the first that fits is given.
    Verdict {
        Unknown "unknown",
        Forged "forged",
        WrongGathering "wrong_gathering",
        Revoked "revoked",
        OutsideHours "outside_hours",
        Left "left",
        Duplicate "duplicate",
        Admitted "admitted",
    }
}

impl Verdict {
    /// Whether the scan moves a ticket in or out, or would have.
    pub fn counts(self) -> bool {
        matches!(self, Self::Admitted | Self::Duplicate | Self::Left)
    }

    /// The code of the sentence that says why; it follows from what is stored, so that a
    /// scan sent again is answered the same.
    pub fn reason(self, signed: bool) -> Option<&'static str> {
        match self {
            Self::Admitted | Self::Left => None,
            Self::Unknown if signed => Some("not_issued_here"),
            Self::Unknown => Some("not_a_ticket"),
            Self::Forged => Some("bad_signature"),
            Self::WrongGathering => Some("other_gathering"),
            Self::Revoked => Some("ticket_revoked"),
            Self::OutsideHours => Some("doors_closed"),
            Self::Duplicate => Some("already_inside"),
        }
    }

    /// How it is shown: green, amber, blue, and red for everything else.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Admitted => "go",
            Self::Duplicate => "twice",
            Self::Left => "left",
            _ => "stop",
        }
    }
}

/// What the text of a scan is, before anything is asked of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seen {
    NotATicket,
    Forged,
    /// Signed by us; the ticket's id.
    Signed(String),
}

impl Seen {
    pub fn of(text: &str, signed: impl FnOnce(&ticket::Code) -> bool) -> Self {
        match ticket::parse(text) {
            Parsed::NotATicket => Self::NotATicket,
            Parsed::WellFormed(code) if signed(&code) => Self::Signed(ticket::to_hex(&code.id())),
            Parsed::Malformed | Parsed::WellFormed(_) => Self::Forged,
        }
    }

    pub fn ticket(&self) -> Option<&str> {
        match self {
            Self::Signed(id) => Some(id),
            _ => None,
        }
    }
}

/// Between which moments the doors are open, both of them included.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hours {
    pub open: Option<Time>,
    pub close: Option<Time>,
}

impl Hours {
    pub fn hold(self, at: Time) -> bool {
        self.open.is_none_or(|open| at >= open) && self.close.is_none_or(|close| at <= close)
    }
}

/// What the database knows of a ticket when a scan is judged.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub gathering: &'a str,
    pub revoked: bool,
    pub inside: bool,
}

/// The first verdict that fits.
pub fn judge(
    seen: &Seen,
    known: Option<Known<'_>>,
    gathering: &str,
    hours: Hours,
    at: Time,
    direction: Direction,
) -> Verdict {
    match (seen, known) {
        (Seen::NotATicket, _) => Verdict::Unknown,
        (Seen::Forged, _) => Verdict::Forged,
        (Seen::Signed(_), Some(k)) if k.gathering != gathering => Verdict::WrongGathering,
        (Seen::Signed(_), None) => Verdict::Unknown,
        (Seen::Signed(_), Some(k)) if k.revoked => Verdict::Revoked,
        _ if !hours.hold(at) => Verdict::OutsideHours,
        _ if direction == Direction::Out => Verdict::Left,
        (_, Some(k)) if k.inside => Verdict::Duplicate,
        _ => Verdict::Admitted,
    }
}

/// One scan as it came, read.
#[derive(Debug, Clone)]
pub struct Scan {
    pub id: String,
    pub seen: Seen,
    pub at: Time,
    pub direction: Direction,
    pub offline: bool,
    pub fact: [u8; 32],
}

/// One that could not be read: kept as it came.
#[derive(Debug, Clone)]
pub struct Unreadable {
    pub id: Value,
    pub body: String,
    pub errors: Vec<FieldError>,
}

pub type Sent = Result<Scan, Unreadable>;

pub const MOST_SCANS: usize = 1000;
const LONGEST_ID: usize = 100;
/// More than any drawn code can hold.
const LONGEST_TEXT: usize = 8000;

/// Reads the whole request; each item for itself.
pub fn read_scans(f: &mut Fields, signed: impl Fn(&ticket::Code) -> bool) -> Vec<Sent> {
    let items = match f.raw("scans") {
        Some(Value::Array(items)) => items,
        Some(_) => {
            f.wrong("scans", "not_a_list");
            return Vec::new();
        }
        None => {
            f.wrong("scans", "missing");
            return Vec::new();
        }
    };
    match items.len() {
        0 => f.wrong("scans", "missing"),
        n if n > MOST_SCANS => f.wrong("scans", "too_many"),
        _ => return items.into_iter().map(|item| read_scan(item, &signed)).collect(),
    }
    Vec::new()
}

fn read_scan(item: Value, signed: impl Fn(&ticket::Code) -> bool) -> Sent {
    let kept = item.clone();
    let unreadable = |errors| {
        let id = kept.get("id").filter(|id| id.is_string()).cloned().unwrap_or(Value::Null);
        Unreadable { id, body: kept.to_string(), errors }
    };
    let mut f = match Fields::of(item) {
        Ok(fields) => fields,
        Err(_) => return Err(unreadable(vec![FieldError::new("", "not_an_object")])),
    };
    let id = plain(&mut f, "id", id_is_sound);
    let ticket =
        plain(&mut f, "ticket", |t| if t.len() > LONGEST_TEXT { Err("too_long") } else { Ok(()) });
    for key in ["at", "direction"] {
        if f.state(key) != State::Given {
            f.wrong(key, "missing");
        }
    }
    let at = f.time("at");
    let direction = f.choice("direction", Direction::parse);
    let offline = f.flag("offline").unwrap_or(false);
    let errors = f.into_errors();
    match (id, ticket, at, direction) {
        (Some(id), Some(ticket), Some(at), Some(direction)) if errors.is_empty() => Ok(Scan {
            fact: fact(&id, &ticket, at, direction),
            seen: Seen::of(&ticket, signed),
            id,
            at,
            direction,
            offline,
        }),
        _ => Err(unreadable(errors)),
    }
}

/// A text taken letter for letter: what was scanned is no prose.
fn plain(
    f: &mut Fields,
    key: &str,
    check: impl FnOnce(&str) -> Result<(), &'static str>,
) -> Option<String> {
    match f.raw(key) {
        Some(Value::String(text)) => match check(&text) {
            Ok(()) => Some(text),
            Err(code) => {
                f.wrong(key, code);
                None
            }
        },
        Some(_) => {
            f.wrong(key, "not_a_text");
            None
        }
        None => {
            f.wrong(key, "missing");
            None
        }
    }
}

fn id_is_sound(id: &str) -> Result<(), &'static str> {
    text::line(id, LONGEST_ID).map(drop)
}

/// What a scan says and nothing else: id, text, moment, direction, each led by its length.
pub fn fact(id: &str, ticket: &str, at: Time, direction: Direction) -> [u8; 32] {
    let at = at.micros().to_be_bytes();
    let parts: [&[u8]; 4] = [id.as_bytes(), ticket.as_bytes(), &at, direction.word().as_bytes()];
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_verdict_that_fits_is_given() {
        let t = Time::from_micros;
        let hours = Hours { open: Some(t(100)), close: Some(t(200)) };
        let signed = Seen::Signed("a".into());
        let known = |gathering, revoked, inside| Some(Known { gathering, revoked, inside });
        let (i, o) = (Direction::In, Direction::Out);
        let table = [
            (&Seen::NotATicket, None, 150, i, Verdict::Unknown),
            (&Seen::NotATicket, None, 300, o, Verdict::Unknown),
            (&Seen::Forged, None, 300, i, Verdict::Forged),
            (&signed, known("other", true, true), 300, i, Verdict::WrongGathering),
            (&signed, None, 300, i, Verdict::Unknown),
            (&signed, known("here", true, true), 300, i, Verdict::Revoked),
            (&signed, known("here", false, true), 99, i, Verdict::OutsideHours),
            (&signed, known("here", false, true), 201, o, Verdict::OutsideHours),
            (&signed, known("here", false, false), 100, o, Verdict::Left),
            (&signed, known("here", false, true), 200, o, Verdict::Left),
            (&signed, known("here", false, true), 100, i, Verdict::Duplicate),
            (&signed, known("here", false, false), 200, i, Verdict::Admitted),
        ];
        for (row, (seen, known, at, direction, wanted)) in table.into_iter().enumerate() {
            assert_eq!(judge(seen, known, "here", hours, t(at), direction), wanted, "row {row}");
        }
        let always = judge(&signed, known("here", false, false), "here", Hours::default(), t(0), i);
        assert_eq!(always, Verdict::Admitted, "without door times nothing is outside hours");
    }

    #[test]
    fn every_word_reads_back() {
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::parse(verdict.word()), Some(*verdict));
            assert_eq!(serde_json::to_value(verdict).ok(), Some(json!(verdict.word())));
        }
    }

    #[test]
    fn what_cannot_be_read_is_told_field_by_field() {
        let read = |item| read_scan(item, |_| true);
        let whole =
            json!({"id": "1", "ticket": "x", "at": "2025-06-14T14:00:00+01:00", "direction": "in"});
        assert!(read(whole.clone()).is_ok());
        let bad = [
            ("id", json!(""), "empty"),
            ("id", json!("a\u{202E}b"), "invisible_character"),
            ("id", json!("x".repeat(101)), "too_long"),
            ("id", json!(7), "not_a_text"),
            ("ticket", Value::Null, "missing"),
            ("at", json!("2025-06-14"), "bad_time"),
            ("at", Value::Null, "missing"),
            ("direction", json!("up"), "unknown_value"),
            ("offline", json!("yes"), "not_a_boolean"),
            ("more", json!(1), "unknown_field"),
        ];
        for (field, value, code) in bad {
            let mut item = whole.clone();
            item[field] = value;
            let errors = read(item).expect_err(field).errors;
            assert_eq!(errors.len(), 1, "{field}: {errors:?}");
            assert_eq!((errors[0].field.as_str(), errors[0].code), (field, code));
        }
        assert_eq!(read(json!(3)).expect_err("a number").errors[0].code, "not_an_object");
    }

    #[test]
    fn a_fact_is_its_four_parts_and_no_others() {
        let t = Time::from_micros(5);
        let one = fact("a", "bc", t, Direction::In);
        assert_ne!(one, fact("ab", "c", t, Direction::In));
        assert_ne!(one, fact("a", "bc", Time::from_micros(6), Direction::In));
        assert_ne!(one, fact("a", "bc", t, Direction::Out));
    }
}
