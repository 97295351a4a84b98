//! An import: a file that waits, is tried, is written, and may be taken back.

use super::Kind;
use crate::kernel::Time;
use crate::kernel::report::Report;
use crate::people::import::Mapping;
use crate::people::import::headers;
use serde::{Deserialize, Serialize};

/// Seconds an import may be taken back.
pub const UNDO_SECONDS: i64 = 30 * 24 * 3600;
/// Seconds a file waits for its owner, and refused rows for who fetches them.
pub const WAIT_SECONDS: i64 = 24 * 3600;
/// Files of one account that wait at a time; the oldest makes room.
pub const WAITING: usize = 5;
/// Work that said nothing for so long was cut off.
const SILENCE_SECONDS: i64 = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Its columns are to be looked at.
    Waiting,
    Trying,
    /// There is a report, and nothing is written.
    Tried,
    Writing,
    Written,
    Undoing,
    Undone,
}

impl State {
    const ALL: [Self; 7] = [
        Self::Waiting,
        Self::Trying,
        Self::Tried,
        Self::Writing,
        Self::Written,
        Self::Undoing,
        Self::Undone,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Trying => "trying",
            Self::Tried => "tried",
            Self::Writing => "writing",
            Self::Written => "written",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    pub fn is_busy(self) -> bool {
        matches!(self, Self::Trying | Self::Writing | Self::Undoing)
    }

    /// Whether something was written that may be taken back.
    pub fn is_undoable(self) -> bool {
        matches!(self, Self::Writing | Self::Written | Self::Undoing)
    }
}

/// What a file looks like: its header, the first values below it, and what each column
/// is taken for (none: left out).
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Layout {
    pub header: Vec<String>,
    pub samples: Vec<Vec<String>>,
    pub mapping: Vec<Option<String>>,
    /// Columns of identity cards, which are never kept.
    pub identity: Vec<bool>,
}

/// Rows that a guess looks at.
const LOOKED_AT: usize = 40;
/// Rows that the page shows.
const SHOWN: usize = 3;
/// Letters of a value that the page shows.
const SHOWN_LETTERS: usize = 60;

impl Layout {
    /// Reads the head of a file; refused where it cannot be read at all.
    pub fn read(bytes: &[u8]) -> Result<Self, sheet::Unreadable> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let header = sheet::read_rows(bytes, &sheet::Limits::default(), |_, row| {
            rows.push(row.cells.to_vec());
            if rows.len() < LOOKED_AT {
                std::ops::ControlFlow::Continue(())
            } else {
                std::ops::ControlFlow::Break(())
            }
        })?;
        let guesses = headers::guess(&header, &rows);
        let cut = |cell: &String| cell.chars().take(SHOWN_LETTERS).collect::<String>();
        Ok(Self {
            mapping: guesses
                .iter()
                .map(|g| match g {
                    headers::Guess::Field(field) => {
                        headers::of_people().find(|f| f == field).map(str::to_owned)
                    }
                    _ => None,
                })
                .collect(),
            identity: guesses.iter().map(|g| *g == headers::Guess::Identity).collect(),
            samples: rows.iter().take(SHOWN).map(|row| row.iter().map(cut).collect()).collect(),
            header,
        })
    }

    pub fn fields(&self) -> Mapping {
        self.mapping.iter().map(|f| f.as_deref().and_then(headers::field)).collect()
    }

    /// The values of a column that the page shows.
    pub fn values(&self, column: usize) -> Vec<String> {
        let cells = self.samples.iter().filter_map(|row| row.get(column));
        cells.filter(|c| !c.is_empty()).cloned().collect()
    }
}

#[derive(Debug, Clone)]
pub struct Import {
    pub id: String,
    pub owner: String,
    pub state: State,
    pub kind: Kind,
    pub pasted: bool,
    pub partial: bool,
    pub layout: Layout,
    /// People written, of so many.
    pub written: i64,
    pub total: i64,
    pub created: i64,
    pub updated: i64,
    pub report: Option<Report>,
    pub fault: Option<String>,
    pub created_at: Time,
    pub seen_at: Time,
}

impl Import {
    /// At work as far as anybody said, but silent for too long.
    pub fn is_cut_off(&self, now: Time) -> bool {
        self.state.is_busy() && now.seconds() - self.seen_at.seconds() > SILENCE_SECONDS
    }

    pub fn undo_until(&self) -> Time {
        self.created_at.plus_seconds(UNDO_SECONDS)
    }

    pub fn may_be_undone(&self, now: Time) -> bool {
        self.state.is_undoable() && now <= self.undo_until()
    }
}

/// Somebody or something that stays when an import is taken back.
#[derive(Debug, Clone, Default, Serialize, utoipa::ToSchema)]
pub struct Kept {
    /// The line of the file; of Popolo, the place in its list.
    pub row: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub tenure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub body: Option<String>,
    /// `changed_since`, `in_use` or `number_taken`.
    pub reason: String,
}
