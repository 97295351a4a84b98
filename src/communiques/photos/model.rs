//! What a photograph of a communiqué is.

use crate::kernel::fields::{Change, change, change_needed};
use crate::kernel::{Bilingual, Fields, State};
use serde::Serialize;
use utoipa::ToSchema;

pub const MOST: i64 = 6;
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
    /// Where everybody may see it once the communiqué is published.
    pub url: String,
}

impl Photo {
    /// `page`: the whole public address of its communiqué.
    pub fn shown(&self, page: &str) -> PhotoShown {
        PhotoShown {
            id: self.id.clone(),
            url: format!("{page}/photos/{}", self.id),
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

/// What a PATCH says of one.
#[derive(Debug, Clone, Default)]
pub struct PhotoChange {
    /// The others make room.
    pub position: Option<i64>,
    alt: Option<Bilingual>,
    caption: Change<Bilingual>,
}

/// `PhotoChange` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct PhotoRequest {
    /// From 1 to 6; beyond the last it is the last. The others make room.
    position: Option<i64>,
    alt: Option<Bilingual>,
    caption: Option<Bilingual>,
}

impl PhotoChange {
    pub fn read(f: &mut Fields) -> Self {
        Self {
            position: change_needed(f, "position", |f, key| f.whole(key, 1..=MOST)),
            alt: change_needed(f, "alt", |f, key| f.bilingual(key, LONGEST_ALT)),
            caption: change(f, "caption", |f, key| f.bilingual(key, LONGEST_CAPTION)),
        }
    }

    pub fn apply(&self, mut photo: Photo) -> Photo {
        if let Some(alt) = &self.alt {
            photo.alt = alt.clone();
        }
        if let Some(caption) = &self.caption {
            photo.caption = caption.clone().unwrap_or_default();
        }
        photo
    }
}
