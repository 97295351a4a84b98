//! Sheets for the signature. A sheet is values: parts of text in Arabic, in French or beside
//! each other, a letterhead, places for signatures, a list of those present. Built with the
//! feature `pdf` it becomes a PDF or pictures of its pages; the same sheet gives the same
//! bytes. Nothing is read from disk or network, and no word of a sheet is read as markup.

mod sheet;

pub use sheet::*;

#[cfg(feature = "pdf")]
mod desk;
#[cfg(feature = "pdf")]
mod print;
#[cfg(feature = "pdf")]
pub use print::{pages, pdf};

#[cfg(not(feature = "pdf"))]
mod unbuilt;
#[cfg(not(feature = "pdf"))]
pub use unbuilt::{pages, pdf};

/// Whether this build can print at all.
pub const IS_BUILT: bool = cfg!(feature = "pdf");

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Built without the feature `pdf`.
    NotBuilt,
    /// What the typesetter says.
    Failed(String),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotBuilt => f.write_str("built without the feature `pdf`"),
            Self::Failed(told) => write!(f, "no paper: {told}"),
        }
    }
}

impl std::error::Error for Trouble {}
