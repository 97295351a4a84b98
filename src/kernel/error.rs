//! Refusals are values: a stable code, the fields it speaks of, a sentence in each
//! language under the Fluent key `error-<code>`. Everything else is an unknown
//! error: logged once with its chain, shown to people as a number.

use serde_json::{Map, Value};
use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    Refusal(Box<Refusal>),
    /// A constraint of the database said no; actions map it to the field it speaks of.
    Broken(Broken),
    /// The database asks for the transaction to be run again (serialization, deadlock).
    Again,
    Unknown(Box<dyn std::error::Error + Send + Sync>),
}

/// What the database refused, in words that are the same on both engines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub kind: BrokenKind,
    /// Unique: `table_column_column`; check: the constraint's name; foreign key: its
    /// name on PostgreSQL, empty on SQLite, which does not tell.
    pub name: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BrokenKind {
    Unique,
    Check,
    Foreign,
    NotNull,
}

/// A refusal: RFC 9457's members, the sentence left to the language of the reader.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub status: u16,
    pub code: &'static str,
    pub errors: Vec<FieldError>,
    /// Further members of the problem document (`numbers`, ...).
    pub extra: Map<String, Value>,
    /// The id that was asked for: what the audit writes down.
    pub subject: Option<String>,
    /// Seconds to wait, at 429.
    pub retry_after: Option<u64>,
}

/// One field that is wrong: a dotted path, a stable code, what the sentence needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    pub code: &'static str,
    pub detail: Option<String>,
}

impl FieldError {
    pub fn new(field: impl Into<String>, code: &'static str) -> Self {
        Self { field: field.into(), code, detail: None }
    }
}

impl Refusal {
    pub fn new(status: u16, code: &'static str) -> Self {
        Self {
            status,
            code,
            errors: Vec::new(),
            extra: Map::new(),
            subject: None,
            retry_after: None,
        }
    }

    /// Not there, or not to be seen: one answer for both.
    pub fn not_found(subject: impl Into<String>) -> Self {
        Self::new(404, "not_found").about(subject)
    }

    /// Seen, but not allowed.
    pub fn forbidden(subject: impl Into<String>) -> Self {
        Self::new(403, "forbidden").about(subject)
    }

    pub fn field(field: impl Into<String>, code: &'static str) -> Self {
        Self::fields(vec![FieldError::new(field, code)])
    }

    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::new(422, "invalid") }
    }

    pub fn conflict(code: &'static str) -> Self {
        Self::new(409, code)
    }

    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    pub fn with(mut self, key: &str, value: Value) -> Self {
        self.extra.insert(key.to_owned(), value);
        self
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refusal(Box::new(refusal))
    }
}

impl Error {
    pub fn unknown(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Unknown(error.into())
    }

    /// The broken constraint of this name becomes a refusal; anything else stays as it was.
    pub fn when_broken(self, name: &str, refusal: impl FnOnce() -> Refusal) -> Self {
        match self {
            Self::Broken(broken) if broken.name == name => refusal().into(),
            other => other,
        }
    }

    pub fn is_broken(&self, kind: BrokenKind) -> bool {
        matches!(self, Self::Broken(b) if b.kind == kind)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refusal(r) => {
                write!(f, "{} {}", r.status, r.code)?;
                r.errors.iter().try_for_each(|e| write!(f, " [{}: {}]", e.field, e.code))
            }
            Self::Broken(b) => write!(f, "the database refused: {:?} {}", b.kind, b.name),
            Self::Again => write!(f, "the database asks for the transaction to be run again"),
            Self::Unknown(e) => {
                write!(f, "{e}")?;
                let mut cause = e.source();
                while let Some(c) = cause {
                    write!(f, ": {c}")?;
                    cause = c.source();
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        Self::unknown(e)
    }
}

impl From<serde_json::Error> for Error {
    fn from(e: serde_json::Error) -> Self {
        Self::unknown(e)
    }
}
