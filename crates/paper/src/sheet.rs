//! What stands on paper, as values.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    Ar,
    Fr,
}

/// Words in a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub lang: Lang,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "kind")]
pub enum Block {
    Title {
        text: String,
    },
    Heading {
        text: String,
    },
    /// A number and a date, small.
    Reference {
        text: String,
    },
    /// A paragraph; its line feeds are kept.
    Text {
        text: String,
    },
    Decision {
        number: String,
        text: String,
        manner: String,
    },
}

/// One side of a row; empty where the other language has more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub lang: Lang,
    pub block: Option<Block>,
}

/// Name of the organisation, name of the body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    pub ar: [String; 2],
    pub fr: [String; 2],
}

/// The words round the number of a page: "page 2 sur 5".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folio {
    pub page: String,
    pub of: String,
}

/// A place for a signature: as what, and whose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sign {
    pub roles: Vec<Said>,
    pub names: Vec<Said>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub lang: Lang,
    pub name: String,
    pub titles: String,
}

/// One who was there: once in each language of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    pub names: Vec<Named>,
    pub arrived: String,
}

/// The list of those present, on a page of its own, with room for each signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    pub headings: Vec<Said>,
    /// Number, names in each language, arrival, signature.
    pub columns: Vec<Said>,
    pub people: Vec<Attendee>,
}

/// What proves the text: a line of words and the hash in groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub lang: Lang,
    pub text: String,
    pub hash: String,
}

/// A photograph: JPEG or PNG.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Its name on the typesetter's desk, such as `picture-1.jpg`.
    pub file: String,
    pub alt: String,
    pub captions: Vec<Said>,
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// Year, month, day, hour, minute, second in UTC.
pub type Moment = (i32, u8, u8, u8, u8, u8);

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// What the document is, the same for each of its versions.
    pub ident: String,
    /// When what it says was said: its date of creation. Never the clock's.
    pub made: Option<Moment>,
    /// One, or two beside each other; the first gives the sheet its direction.
    pub langs: Vec<Lang>,
    pub title: String,
    pub author: String,
    /// At the foot of each page.
    pub running: String,
    pub folio: Folio,
    pub letterhead: Letterhead,
    /// A cell for each language.
    pub rows: Vec<Vec<Cell>>,
    pub pictures: Vec<Picture>,
    pub state: Vec<Said>,
    pub signs: Vec<Sign>,
    pub annex: Option<Annex>,
    pub seal: Vec<Seal>,
}
