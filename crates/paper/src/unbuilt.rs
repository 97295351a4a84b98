//! What a build without the typesetter answers.

use crate::{Card, Sheet, Trouble};

/// The sheet as PDF.
pub fn pdf(_: &Sheet) -> Result<Vec<u8>, Trouble> {
    Err(Trouble::NotBuilt)
}

/// Each page of the sheet as PNG.
pub fn pages(_: &Sheet, _: f64) -> Result<Vec<Vec<u8>>, Trouble> {
    Err(Trouble::NotBuilt)
}

/// The card as PNG, 1200 × 630.
pub fn card(_: &Card) -> Result<Vec<u8>, Trouble> {
    Err(Trouble::NotBuilt)
}
