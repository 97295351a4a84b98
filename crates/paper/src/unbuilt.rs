//! What a build without the typesetter answers.

use crate::{Sheet, Trouble};

/// The sheet as PDF.
pub fn pdf(_: &Sheet) -> Result<Vec<u8>, Trouble> {
    Err(Trouble::NotBuilt)
}

/// Each page of the sheet as PNG.
pub fn pages(_: &Sheet, _: f64) -> Result<Vec<Vec<u8>>, Trouble> {
    Err(Trouble::NotBuilt)
}
