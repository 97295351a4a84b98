//! What a photograph of a communiqué is.

use crate::kernel::{Bilingual, Fields, State};
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_ALT: usize = 300;
const LONGEST_CAPTION: usize = 300;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    pub id: String,
    /// From 1 to 6.
    pub position: i64,
    pub width: i64,
    pub height: i64,
    /// What is on it, for those who do not see it.
    pub alt: Bilingual,
    pub caption: Bilingual,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct PhotoShown {
    pub id: String,
    /// From 1 to 6.
    pub position: i64,
    /// Pixels of the JPEG that is kept.
    pub width: i64,
    pub height: i64,
    pub alt: Bilingual,
    pub caption: Option<Bilingual>,
}

impl Photo {
    pub fn shown(&self) -> PhotoShown {
        PhotoShown {
            id: self.id.clone(),
            position: self.position,
            width: self.width,
            height: self.height,
            alt: self.alt.clone(),
            caption: self.caption.clone().some(),
        }
    }
}

/// The words beside a file.
#[derive(Debug, Clone)]
pub struct Told {
    pub alt: Bilingual,
    pub caption: Bilingual,
}

impl Told {
    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        if f.state("alt") != State::Given {
            f.wrong("alt", "missing");
        }
        let alt = f.bilingual("alt", LONGEST_ALT);
        let caption = match f.state("caption") {
            State::Given => f.bilingual("caption", LONGEST_CAPTION),
            _ => None,
        };
        Some(Self { alt: alt?, caption: caption.unwrap_or_default() })
    }
}
