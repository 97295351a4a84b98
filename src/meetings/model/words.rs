//! Words as somebody gave them: in one language, or in both.

use crate::kernel::{Bilingual, Fields, Lang};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum Words {
    Line(String),
    Both(Bilingual),
}

impl Words {
    pub fn read(f: &mut Fields, key: &str, max: usize) -> Option<Self> {
        if f.is_text(key) {
            f.line(key, max).map(Self::Line)
        } else {
            f.bilingual(key, max).map(Self::Both)
        }
    }

    pub fn read_long(f: &mut Fields, key: &str, max: usize) -> Option<Self> {
        if f.is_text(key) {
            f.long(key, max).map(Self::Line)
        } else {
            f.bilingual_long(key, max).map(Self::Both)
        }
    }

    pub fn get(&self, lang: Lang) -> &str {
        match self {
            Self::Line(text) => text,
            Self::Both(text) => text.get(lang),
        }
    }

    /// Every text it holds.
    pub fn all(&self) -> Vec<&str> {
        match self {
            Self::Line(text) => vec![text],
            Self::Both(b) => {
                [&b.ar, &b.fr, &b.en].into_iter().flatten().map(String::as_str).collect()
            }
        }
    }

    /// As the database keeps it.
    pub fn kept(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    pub fn of(kept: &str) -> Option<Self> {
        serde_json::from_str(kept).ok()
    }
}
