//! Arabic and French prose to dated, sourced facts: who is named in which capacity, what was held,
//! who held what and when, how many there were. Pure, deterministic, explainable: every claim
//! carries the words it rests on, and nothing is believed here.
//!
//! ```
//! use reading::{Context, Date, Lists, Proposal, read};
//!
//! let text = "ترأس الأخ سعيد بنحمو، رئيس المجلس الجماعي، يوم السبت 14 يونيو 2025 بالخميسات، \
//!             اجتماعا تواصليا على الساعة الرابعة عصرا.";
//! let context = Context { published: Date::parse("2025-06-15"), lists: Lists::shipped() };
//! let record = read(text, &context)?.record();
//! assert_eq!(record.people[0].name, "سعيد بنحمو");
//! assert_eq!(record.people[0].roles, ["رئيس المجلس الجماعي"]);
//! assert_eq!(record.events[0].date.as_deref(), Some("2025-06-14"));
//! assert_eq!(record.events[0].time.as_deref(), Some("16:00"));
//! # Ok::<(), reading::Refused>(())
//! ```

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod calendar;
mod careers;
mod claim;
mod dates;
mod distance;
mod events;
mod gather;
mod heading;
mod lexicon;
mod numbers;
mod people;
mod record;
mod roles;
mod scene;
mod spans;
mod text;

use std::fmt;

pub use calendar::Date;
pub use claim::{Attribution, Claim, Evidence, Finding, Kind, Proposal, Voice};
pub use heading::{Heading, id_of};
pub use lexicon::Lists;
pub use record::{Event, Inconsistency, Number, Person, Position, Record};
pub(crate) use scene::{Scene, is_arabic_sentence};

/// The longest text that is read, in bytes of UTF-8.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// What a text is read with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// When it appeared, as far as known: relative days and missing years hang on it.
    pub published: Option<Date>,
    /// The words and places that are known.
    pub lists: &'a Lists,
}

/// A text that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// `ar` or `fr`: what most of its words are.
    pub lang: &'static str,
    /// People, then events, positions and numbers, each in the order of the text.
    pub claims: Vec<Claim>,
    /// What cannot be, in the order of the text.
    pub findings: Vec<Finding>,
}

/// A text that is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    TooLong { bytes: usize },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let Refused::TooLong { bytes } = self;
        write!(f, "the text has {bytes} bytes and {LONGEST} at most are read")
    }
}

impl std::error::Error for Refused {}

/// Reads a text. The time is linear in its length.
///
/// # Errors
/// A text of more than [`LONGEST`] bytes is refused.
pub fn read(text: &str, context: &Context) -> Result<Reading, Refused> {
    if text.len() > LONGEST {
        return Err(Refused::TooLong { bytes: text.len() });
    }
    let scene = Scene::new(text, context.lists.lexicon(), context.published);
    Ok(gather::read(&scene))
}

impl Reading {
    /// The facts by kind, as `hadir read` prints them.
    pub fn record(&self) -> Record {
        let mut record = Record::default();
        for claim in &self.claims {
            match claim.proposal.clone() {
                Proposal::Person(person) => record.people.push(person),
                Proposal::Position(position) => record.positions.push(position),
                Proposal::Event(event) => record.events.push(event),
                Proposal::Number(number) => record.numbers.push(number),
            }
        }
        record.inconsistencies = self.findings.iter().map(gather::printed).collect();
        record
    }
}
