//! A text in Arabic, French, English: one at least. Of a person's name `fr` is the
//! Latin script.

use super::Lang;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Bilingual {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Bilingual {
    pub fn new(ar: Option<String>, fr: Option<String>, en: Option<String>) -> Self {
        Self { ar, fr, en }
    }

    pub fn both(ar: impl Into<String>, fr: impl Into<String>) -> Self {
        Self { ar: Some(ar.into()), fr: Some(fr.into()), en: None }
    }

    /// `None` where no language has a text.
    pub fn some(self) -> Option<Self> {
        (!self.is_empty()).then_some(self)
    }

    pub fn is_empty(&self) -> bool {
        self.ar.is_none() && self.fr.is_none() && self.en.is_none()
    }

    /// The text in this language, or in the nearest there is.
    pub fn get(&self, lang: Lang) -> &str {
        let (ar, fr, en) = (&self.ar, &self.fr, &self.en);
        let order = match lang {
            Lang::Ar => [ar, fr, en],
            Lang::Fr => [fr, en, ar],
            Lang::En => [en, fr, ar],
        };
        order.into_iter().flatten().next().map_or("", String::as_str)
    }

    /// The language of what `get` answers: what `lang` and `dir` attributes say.
    pub fn lang_of(&self, lang: Lang) -> Lang {
        let has = |l: Lang| match l {
            Lang::Ar => self.ar.is_some(),
            Lang::Fr => self.fr.is_some(),
            Lang::En => self.en.is_some(),
        };
        let order = match lang {
            Lang::Ar => [Lang::Ar, Lang::Fr, Lang::En],
            Lang::Fr => [Lang::Fr, Lang::En, Lang::Ar],
            Lang::En => [Lang::En, Lang::Fr, Lang::Ar],
        };
        order.into_iter().find(|l| has(*l)).unwrap_or(lang)
    }
}
