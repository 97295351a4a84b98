//! Who is named: where names stand, and which of them are one person.

mod arabic;
mod french;

use crate::Scene;
use crate::text::push_folded;
use std::borrow::Cow;
use std::collections::HashMap;

/// A name standing in the text.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    /// Tokens.
    pub from: usize,
    pub to: usize,
    pub person: usize,
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Person {
    pub name: String,
    pub roles: Vec<Role>,
    pub party: Option<String>,
    units: Vec<String>,
    /// Byte span of the fullest mention.
    pub span: (usize, usize),
    /// Its tokens.
    pub tokens: (usize, usize),
}

/// A capacity somebody is called by, with where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Role {
    pub text: String,
    /// Tokens.
    pub from: usize,
    pub to: usize,
}

impl Person {
    pub fn give(&mut self, role: Role) {
        let folded = crate::text::fold_phrase(&role.text);
        if !role.text.is_empty()
            && self.roles.len() < 40
            && !self.roles.iter().any(|r| crate::text::fold_phrase(&r.text) == folded)
        {
            self.roles.push(role);
        }
    }
}

pub(crate) struct People {
    pub people: Vec<Person>,
    /// In the order of the text.
    pub mentions: Vec<Mention>,
    /// Who is meant by a family name alone.
    surnames: HashMap<String, Vec<usize>>,
}

impl People {
    pub fn find(scene: &Scene) -> Self {
        let mut people =
            People { people: Vec::new(), mentions: Vec::new(), surnames: HashMap::new() };
        for &(from, to) in &scene.text.sentences {
            let found = if crate::is_arabic_sentence(scene, from, to) {
                arabic::names(scene, from, to)
            } else {
                french::names(scene, from, to)
            };
            for (from, to, start) in found {
                people.meet(scene, from, to, start);
            }
        }
        people.drop_lone_surnames();
        people
    }

    /// The mention that covers this token.
    pub fn at(&self, token: usize) -> Option<&Mention> {
        let next = self.mentions.partition_point(|m| m.to <= token);
        self.mentions.get(next).filter(|m| m.from <= token)
    }

    /// The mentions that begin in these tokens.
    pub fn within(&self, from: usize, to: usize) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.from < from);
        let last = self.mentions.partition_point(|m| m.from < to);
        &self.mentions[first..last.max(first)]
    }

    /// Who is meant at this token: a whole name, or a family name met before.
    pub fn meant(&self, scene: &Scene, token: usize) -> Option<usize> {
        if let Some(mention) = self.at(token) {
            return Some(mention.person);
        }
        let known = scene.text.tokens.get(token)?.known;
        if known.is(!(crate::lexicon::class::FAMILY | crate::lexicon::class::GIVEN)) {
            return None;
        }
        let whole = scene.word(token);
        let stem = scene.stem(token);
        [whole, stem, whole.strip_prefix(['و', 'ل', 'ب', 'ف']).unwrap_or(whole)]
            .into_iter()
            .filter_map(|w| self.surnames.get(one_spelling(bare(w)).as_ref()))
            .find(|p| p.len() == 1)
            .map(|p| p[0])
    }

    fn meet(&mut self, scene: &Scene, from: usize, to: usize, start: usize) {
        let end = scene.text.tokens[to - 1].end;
        let name = scene.clean(start, end);
        let units = units(&name);
        let Some(last) = units.last().cloned() else { return };
        let known = units.iter().filter_map(|u| self.surnames.get(u)).flatten().take(60).copied();
        let same = known
            .into_iter()
            .find(|&p| same(&self.people[p].units, &units))
            .or_else(|| self.misspelt(&units));
        let person = match same {
            Some(person) => {
                let held = &mut self.people[person];
                if units.len() > held.units.len() {
                    held.name = name;
                    held.span = (start, end);
                    held.tokens = (from, to);
                    held.units = units;
                }
                person
            }
            None => {
                self.people.push(Person {
                    name,
                    span: (start, end),
                    tokens: (from, to),
                    units: units.clone(),
                    ..Default::default()
                });
                self.people.len() - 1
            }
        };
        for unit in [Some(last), self.people[person].units.first().cloned()].into_iter().flatten() {
            let list = self.surnames.entry(unit).or_default();
            if !list.contains(&person) && list.len() < 60 {
                list.push(person);
            }
        }
        self.mentions.push(Mention { from, to, person });
    }

    /// The same given name and a family name one letter away is the same person, written otherwise.
    fn misspelt(&self, units: &[String]) -> Option<usize> {
        let [first, .., last] = units else { return None };
        let like = |p: &usize| {
            let held = &self.people[*p].units;
            held.len() == units.len()
                && held[0] == *first
                && held.last().is_some_and(|l| is_near(l, last))
        };
        self.surnames.get(first)?.iter().take(60).copied().find(|p| like(p))
    }

    /// "M. Lahlou" after "M. Said Lahlou" is the same; alone it is a person of its own.
    fn drop_lone_surnames(&mut self) {
        let mut moved: HashMap<usize, usize> = HashMap::new();
        for (at, person) in self.people.iter().enumerate() {
            if let [only] = person.units.as_slice() {
                let other = self
                    .surnames
                    .get(only)
                    .into_iter()
                    .flatten()
                    .find(|p| self.people[**p].units.len() > 1);
                moved.extend(other.map(|o| (at, *o)));
            }
        }
        for mention in &mut self.mentions {
            mention.person = moved.get(&mention.person).copied().unwrap_or(mention.person);
        }
        for list in self.surnames.values_mut() {
            list.retain(|p| !moved.contains_key(p));
        }
        for (at, _) in moved {
            self.people[at].name.clear();
        }
    }
}

/// The words of a name for comparing: folded, without articles and what binds.
fn units(name: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut glue = String::new();
    for word in name.split(|c: char| c.is_whitespace() || c == '-') {
        let mut folded = String::new();
        word.chars().for_each(|c| push_folded(c, &mut folded));
        let part = bare(&folded);
        if matches!(folded.as_str(), "" | "el" | "al" | "ال" | "سيدي" | "مولاي" | "sidi" | "moulay")
        {
            continue;
        }
        if matches!(part, "عبد" | "ابو" | "بو" | "بن" | "ابن" | "ben" | "ibn" | "abd" | "abou")
        {
            glue.push_str(part);
            continue;
        }
        out.push(format!("{glue}{}", one_spelling(part)));
        glue.clear();
    }
    if !glue.is_empty() {
        out.push(glue);
    }
    out
}

/// "عبد الرحمان" and "عبد الرحمن" are written for one name.
fn one_spelling(part: &str) -> Cow<'_, str> {
    if part.contains("رحمان") {
        part.replace("رحمان", "رحمن").into()
    } else {
        part.into()
    }
}

/// One letter more, less or other, in words of four letters at least.
fn is_near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if short.len() < 4 || long.len() - short.len() > 1 {
        return false;
    }
    let front = short.iter().zip(long.iter()).take_while(|(x, y)| x == y).count();
    let rest = short.len() - front;
    let skip = if long.len() == short.len() { 1 } else { 0 };
    short[front + skip.min(rest)..] == long[(front + 1).min(long.len())..]
}

fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word)
}

/// The same words, or one name inside the other with two words at least.
fn same(a: &[String], b: &[String]) -> bool {
    let inside = |x: &[String], y: &[String]| x.iter().all(|u| y.contains(u));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if !inside(short, long) {
        return false;
    }
    short.len() >= 2 || short.len() == long.len()
}
