//! What every room speaks: time, chance, language, partial dates, text, errors.
//! Knows no database, no web; nothing here reads a clock or a file but the two
//! places named for it (`clock::SystemClock`, `keys::Keys::open`).

pub mod bilingual;
pub mod calendar;
pub mod clock;
pub mod draw;
pub mod error;
pub mod fields;
pub mod keys;
pub mod lang;
pub mod partial_date;
pub mod phone;
pub mod report;
pub mod span;
pub mod text;
pub mod time;
pub mod weekday;

pub use bilingual::Bilingual;
pub use clock::Clock;
pub use draw::Draw;
pub use error::{Broken, BrokenKind, Error, FieldError, Refusal, Result};
pub use fields::{Fields, State};
pub use keys::Keys;
pub use lang::Lang;
pub use partial_date::PartialDate;
pub use span::{End, Known, Span};
pub use time::Time;
