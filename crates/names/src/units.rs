//! A name as the parts that are compared: each with its particles glued on, and
//! the place where the name proper begins.

use crate::fold::sound;
use crate::letters::{self, Symbol};
use crate::particles::{self, Kind, Particle};
use crate::script::{Script, script_of};
use crate::shorthand;
use crate::usual::Usual;

/// Nobody's name has more parts; what comes after them is not read, so that no text is
/// dear to compare.
const MOST_PARTS: usize = 24;

/// One part of a name: "Ben Jelloun", "عبد الكريم", "Noureddine", "M.".
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Canonical letters, particles included.
    pub letters: Box<str>,
    /// The symbols of `letters`.
    pub symbols: Box<[Symbol]>,
    /// The lines of the table of usual names it stands in.
    pub usual: &'static [u16],
    /// The words of the cleaned text it was made of: first, and one past the last.
    pub words: (u16, u16),
    /// Where in `symbols` the name proper begins; 0 when no particle is there.
    pub stem: u8,
    /// The same in `letters`.
    pub stem_byte: u8,
    /// The first particle that stood apart (none when it was guessed inside a word).
    pub kind: Option<Kind>,
    pub script: Script,
}

impl Unit {
    /// A single letter standing for a name.
    pub fn is_initial(&self) -> bool {
        self.letters.chars().count() == 1
    }

    /// What tells units apart, in a fixed order.
    pub fn order(&self) -> (&str, u8, Option<Kind>) {
        (&self.letters, self.stem, self.kind)
    }

    /// Whether an article that cannot be mistaken stands before the stem.
    pub fn has_article(&self) -> bool {
        self.stem > 0
            && matches!(self.letters.get(..self.stem_byte.into()), Some("ال" | "el" | "al"))
    }

    /// The letters without particles.
    pub fn stem_letters(&self) -> &str {
        self.letters.get(usize::from(self.stem_byte)..).unwrap_or(&self.letters)
    }

    /// The symbols without particles.
    pub fn stem_symbols(&self) -> &[Symbol] {
        self.symbols.get(usize::from(self.stem)..).unwrap_or(&self.symbols)
    }

    /// All symbols where the doubled letter of a guessed article is one: Essawy and
    /// Azzouz may be es-Sawy and az-Zouz, or simply begin so.
    pub fn undoubled(&self) -> Option<Vec<Symbol>> {
        let stem = usize::from(self.stem);
        let guessed = self.kind.is_none() && (2..=3).contains(&stem);
        if !guessed || self.symbols.get(stem - 1) != self.symbols.get(stem) {
            return None;
        }
        let mut symbols = self.symbols.to_vec();
        symbols.remove(stem - 1);
        Some(symbols)
    }

    /// Two parts written as one.
    pub fn joined(&self, next: &Unit) -> Unit {
        let letters = format!("{}{}", self.letters, next.letters);
        let mut symbols = Vec::new();
        letters::read(&letters, usize::from(self.stem_byte), &mut symbols);
        Unit {
            letters: letters.into(),
            symbols: symbols.into(),
            usual: &[],
            words: (self.words.0, next.words.1),
            ..*self
        }
    }
}

/// A name cleaned, and cut into units.
#[derive(Clone, Debug, Default)]
pub(crate) struct Name {
    pub text: String,
    pub units: Vec<Unit>,
}

impl Name {
    pub fn read(raw: &str) -> Name {
        let mut name = Name::read_plain(raw);
        let usual = Usual::shipped();
        for unit in &mut name.units {
            unit.usual = usual.lines(&unit.letters);
            if unit.usual.is_empty() && (unit.kind.is_some() || unit.has_article()) {
                unit.usual = usual.lines(unit.stem_letters());
            }
        }
        name
    }

    /// The same without looking the parts up.
    pub fn read_plain(raw: &str) -> Name {
        let text = sound(raw);
        let words: Vec<&str> = text.split(' ').filter(|w| !w.is_empty()).collect();
        let titled = words.len() > 1 && words.iter().any(|w| !shorthand::is_title(w));
        let mut reader = Reader::default();
        for at in 0..words.len() {
            if reader.units.len() == MOST_PARTS {
                break;
            }
            if titled && shorthand::is_title(words[at]) {
                continue;
            }
            reader.word(words[at], words.get(at + 1).copied(), at);
        }
        let units = reader.units;
        Name { text, units }
    }

    pub fn parts(&self) -> Vec<&Unit> {
        self.units.iter().collect()
    }

    /// The folded words a unit was made of.
    pub fn shown(&self, unit: &Unit) -> String {
        let words: Vec<&str> = self
            .text
            .split(' ')
            .skip(unit.words.0.into())
            .take((unit.words.1 - unit.words.0).into())
            .collect();
        crate::fold::fold(&words.join(" "))
    }
}

#[derive(Default)]
struct Reader {
    units: Vec<Unit>,
    letters: String,
    stem: usize,
    begin: usize,
    pending: bool,
    kind: Option<Kind>,
    abd: bool,
    article: bool,
}

impl Reader {
    fn word(&mut self, word: &str, next: Option<&str>, at: usize) {
        if !self.pending {
            self.begin = at;
        }
        if self.joins_last(word, at) {
            return;
        }
        let script = word.chars().next().map_or(Script::Other, script_of);
        let particle = match (next, script) {
            (Some(_), Script::Arabic) => particles::arabic(word),
            (Some(next), Script::Latin) => particles::latin(word, next),
            _ => None,
        };
        match particle {
            Some(Particle::Article) => self.article = true,
            Some(Particle::Abd) => {
                self.letters.push_str(if script == Script::Arabic { "عبد" } else { "abd" });
                self.kind = self.kind.or(Some(Kind::Servant));
                self.stem = self.letters.len();
                self.abd = true;
            }
            Some(Particle::Prefix(kind, usual)) => {
                self.kind = self.kind.or(Some(kind));
                self.letters.push_str(usual);
                self.stem = self.letters.len();
            }
            None => {
                self.plain(word, script);
                self.finish(at + 1, script);
                return;
            }
        }
        self.pending = true;
    }

    /// "eddine" and "Allah" belong to the name before them.
    fn joins_last(&mut self, word: &str, at: usize) -> bool {
        let suffix = if particles::is_din(word, self.article) {
            ("دين", "din")
        } else if particles::is_allah(word) && !self.abd {
            ("له", "lah")
        } else {
            return false;
        };
        if self.pending && !(self.article && self.letters.is_empty()) {
            return false;
        }
        let Some(last) = self.units.last_mut() else {
            return false;
        };
        if last.letters.chars().count() < 2 {
            return false;
        }
        let letters = format!(
            "{}{}",
            last.letters,
            if last.script == Script::Arabic { suffix.0 } else { suffix.1 }
        );
        let mut symbols = Vec::new();
        letters::read(&letters, last.stem_byte.into(), &mut symbols);
        last.letters = letters.into();
        last.symbols = symbols.into();
        last.words.1 = place(at + 1);
        self.reset();
        true
    }

    fn plain(&mut self, word: &str, script: Script) {
        let typed = shorthand::typed_on_phone(word);
        let word = typed.as_deref().unwrap_or(word);
        let word = shorthand::long_form(word).unwrap_or(word);
        if self.abd {
            let bare = match script {
                Script::Arabic => {
                    word.strip_prefix("ال").filter(|r| r.chars().count() >= 2).unwrap_or(word)
                }
                _ => word,
            };
            let bare =
                if script == Script::Latin && particles::is_allah(word) { "lah" } else { bare };
            let bare = if bare == "لله" { "له" } else { bare };
            self.letters.push_str(bare);
            return;
        }
        if let Some(stem) = particles::after_abd(word) {
            self.letters.push_str(if script == Script::Arabic { "عبد" } else { "abd" });
            self.kind = self.kind.or(Some(Kind::Servant));
            self.stem = self.letters.len();
            self.letters.push_str(stem);
            return;
        }
        if script == Script::Latin {
            if let Some(stem) = particles::before_din(word) {
                self.letters.push_str(stem);
                self.letters.push_str("din");
                return;
            }
            if let Some(stem) = particles::before_allah(word) {
                self.letters.push_str(stem);
                self.letters.push_str("lah");
                return;
            }
        }
        let parted = !self.letters.is_empty();
        let glued = match script {
            Script::Arabic if parted => {
                word.strip_prefix("ال").filter(|r| r.chars().count() >= 3).map_or(0, |_| "ال".len())
            }
            Script::Arabic => particles::glued_arabic(word),
            Script::Latin if parted || self.article => 0,
            Script::Latin => match particles::glued_article(word) {
                0 => particles::glued_latin(word),
                n => n,
            },
            Script::Other => 0,
        };
        if parted {
            self.letters.push_str(&word[glued..]);
            return;
        }
        if self.article && script == Script::Latin {
            self.letters.push_str("el");
        }
        self.stem = self.letters.len() + glued;
        self.letters.push_str(word);
    }

    fn finish(&mut self, end: usize, script: Script) {
        let letters = std::mem::take(&mut self.letters);
        let mut symbols = Vec::with_capacity(letters.len());
        let stem = letters::read(&letters, self.stem, &mut symbols);
        // A particle longer than any is noise: the whole then counts as the name.
        let (stem, stem_byte) = match (u8::try_from(stem), u8::try_from(self.stem)) {
            (Ok(stem), Ok(byte)) => (stem, byte),
            _ => (0, 0),
        };
        self.units.push(Unit {
            letters: letters.into(),
            symbols: symbols.into(),
            stem,
            words: (place(self.begin), place(end)),
            kind: self.kind.take(),
            script,
            usual: &[],
            stem_byte,
        });
        self.reset();
    }

    fn reset(&mut self) {
        self.letters.clear();
        self.stem = 0;
        self.pending = false;
        self.kind = None;
        self.abd = false;
        self.article = false;
    }
}

/// Words beyond the 65,535th are not told apart.
fn place(word: usize) -> u16 {
    u16::try_from(word).unwrap_or(u16::MAX)
}
