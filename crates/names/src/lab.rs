//! What the trainer in `examples/train.rs` needs of the inside; no part of the API.

use crate::align::align;
use crate::edit::fit;
use crate::features;
use crate::letters;
use crate::units::{Name, Unit};
use crate::weights;

pub const SYMBOLS: usize = letters::SYMBOLS;
pub const ARABIC: usize = letters::ARABIC;
pub const FEATURES: usize = features::FEATURES;
pub const HIDDEN: usize = crate::net::HIDDEN;
pub const NAT: f32 = weights::NAT;

/// A model that is not the shipped one.
pub struct Model(weights::Model);

/// Parts put together: left, right, likeness, whether one is an initial.
pub type Step = (usize, usize, f32, bool);

/// A name that was read once.
pub struct Read(Name);

impl Read {
    pub fn new(name: &str) -> Read {
        Read(Name::read(name))
    }

    /// The letters of each part, without an article.
    pub fn stems(&self) -> Vec<&str> {
        self.0
            .units
            .iter()
            .map(|u| if u.has_article() { u.stem_letters() } else { &u.letters })
            .collect()
    }

    /// Each part that is one written word, without an article; none where it is a compound.
    pub fn words(&self) -> Vec<Option<&str>> {
        let word = |u: &'_ Unit| {
            let article = u.has_article();
            u.kind.is_none() && u.words.1 - u.words.0 <= if article { 2 } else { 1 }
        };
        let stems = self.stems().into_iter();
        self.0.units.iter().zip(stems).map(|(u, stem)| word(u).then_some(stem)).collect()
    }

    /// Each part that is one written word and seems to begin with an article, with all of it.
    pub fn glued(&self) -> Vec<Option<&str>> {
        let glued = |u: &'_ Unit| u.has_article() && u.words.1 - u.words.0 == 1;
        self.0.units.iter().map(|u| glued(u).then_some(&u.letters[..])).collect()
    }

    /// Symbols and stem of each part, with its letters.
    pub fn parts(&self) -> Vec<(&[u8], usize, &str)> {
        self.0
            .units
            .iter()
            .map(|u: &Unit| (&u.symbols[..], usize::from(u.stem), &u.letters[..]))
            .collect()
    }
}

impl Model {
    pub fn from_bytes(bytes: &[u8]) -> Model {
        Model(weights::Model::from_bytes(bytes))
    }

    pub fn edit(&self) -> &[i16] {
        &self.0.edit
    }

    /// Score, features and aligned parts, none of them when words had to be joined.
    pub fn align(&self, a: &Read, b: &Read) -> (f32, [f32; FEATURES], Vec<Step>) {
        if a.0.units.is_empty() || b.0.units.is_empty() {
            return (0.0, [0.0; FEATURES], Vec::new());
        }
        let aligned = align(&a.0.parts(), &b.0.parts(), &self.0);
        if aligned.joined.is_some() {
            return (aligned.score, aligned.features, Vec::new());
        }
        let pairs = aligned.pairs.iter().map(|p| (p.0, p.1, p.2.likeness, p.2.initial)).collect();
        (aligned.score, aligned.features, pairs)
    }

    /// Evidence and likeness of two parts.
    pub fn fit(&self, a: (&Read, usize), b: (&Read, usize)) -> (f32, f32) {
        let found = fit(&a.0.0.units[a.1], &b.0.0.units[b.1], &self.0);
        (found.evidence, found.likeness)
    }
}

/// Ranks every query with a model of its own: the ids of the best ten.
pub fn find_with(
    bytes: &[u8],
    registry: &[(String, String)],
    queries: &[String],
) -> Vec<Vec<String>> {
    let entries = registry.iter().map(|(id, name)| (id, name));
    let registry = crate::Registry::build_with(entries, Some(weights::Model::from_bytes(bytes)));
    queries
        .iter()
        .map(|q| registry.rank(q, 10).iter().map(|r| registry.id(r.0).to_owned()).collect())
        .collect()
}

/// The symbols of a word with the letters they were read from.
pub fn spans(letters: &str) -> Vec<(u8, &str)> {
    letters::spans(letters)
}

/// Proposals by tables of one's own.
pub fn propose_with(
    names: &[String],
    to: crate::Script,
    latin: &str,
    arabic: &str,
) -> Vec<Vec<String>> {
    let (latin, arabic) =
        (crate::spell::Speller::parse(latin), crate::spell::Speller::parse(arabic));
    names.iter().map(|name| crate::propose::propose_with(name, to, &latin, &arabic)).collect()
}

/// The last letter of a text as one byte.
pub fn last_letter(text: &str) -> u8 {
    crate::spell::last_letter(text)
}

/// The runs of letters in a word.
pub fn runs(word: &str) -> Vec<String> {
    crate::runs::of_word(word)
}

/// The words of a name, cleaned but for how they sound.
pub fn sounded(name: &str) -> Vec<String> {
    crate::fold::sound(name).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// The costs of proposals by name, as assumed.
pub fn costs() -> Vec<(&'static str, f32)> {
    crate::costs::Costs::assumed().collect()
}

/// Words of the tables made by hand: Arabic, Latin, and the place of the Latin spelling.
pub fn known_words() -> Vec<(&'static str, &'static str, usize)> {
    let usual = include_str!("data/usual.txt").lines().take_while(|l| !l.starts_with("# towns"));
    let others = [include_str!("data/given.txt"), include_str!("data/families.txt")];
    let lines = usual.chain(others.into_iter().flat_map(str::lines));
    let mut out = Vec::new();
    for (arabic, latin) in lines.filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'))
    {
        let one = arabic.split(' ').next().unwrap_or(arabic);
        // Compounds are put together from their parts.
        if matches!(one, "عبد" | "أبو") || arabic.contains(" الدين") || arabic.contains(" الله")
        {
            continue;
        }
        out.extend(latin.split(' ').enumerate().map(|(place, latin)| (one, latin, place)));
    }
    out
}
