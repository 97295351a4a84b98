//! What a territory is.

use crate::kernel::Bilingual;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Area {
    pub code: String,
    pub kind: String,
    pub name: Bilingual,
    pub parent: Option<String>,
    /// Heads at the census of 2024.
    pub population: Option<i64>,
    /// Partial dates; null where no bound is known.
    pub valid_from: Option<String>,
    pub valid_until: Option<String>,
    #[serde(skip)]
    pub path: String,
    #[serde(skip)]
    pub place: Option<(f64, f64)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind(pub &'static str);

/// The kinds, each with the words that files use for it.
const KINDS: &[(&str, &[&str])] = &[
    ("country", &["pays"]),
    ("region", &[]),
    ("region_1997", &[]),
    ("prefecture", &[]),
    ("province", &[]),
    ("district_prefecture", &["prefecture_d_arrondissements", "prefecture_darrondissements"]),
    ("urban_commune", &["commune_urbaine", "municipalite"]),
    ("rural_commune", &["commune_rurale", "commune"]),
    ("arrondissement", &[]),
    ("constituency", &["circonscription"]),
];

impl Kind {
    /// The kind itself, as the API writes it.
    pub fn parse(text: &str) -> Option<Self> {
        KINDS.iter().find(|(kind, _)| *kind == text).map(|(kind, _)| Self(kind))
    }

    /// The kind or one of the files' words for it.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase().replace(['\'', '’', ' ', '-'], "_");
        KINDS
            .iter()
            .find(|(kind, words)| *kind == text || words.contains(&text.as_str()))
            .map(|(kind, _)| Self(kind))
    }

    pub fn all() -> impl Iterator<Item = &'static str> {
        KINDS.iter().map(|(kind, _)| *kind)
    }
}

impl Area {
    /// How deep it lies: the country is 0.
    pub fn depth(&self) -> usize {
        self.path.matches('/').count().saturating_sub(1)
    }
}
