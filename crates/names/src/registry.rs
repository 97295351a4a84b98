//! Many names in memory, and the nearest ones to a query.

use crate::align::{align_fitted, as_divided};
use crate::edit::{Fit, fit};
use crate::keys::unit_skeletons;
use crate::units::{Name, Unit};
use crate::weights::Model;
use std::cmp::Ordering;
use std::collections::HashMap;

/// Names that are compared in full for a query.
const COMPARED: usize = 160;
/// The best of them that are compared with words divided otherwise.
const DIVIDED: usize = 24;
/// Parts below this likeness bring no name forward.
const ALIKE: f32 = 0.35;

/// Names to be looked through. Each different part of a name ("Benali", "محمد")
/// is kept once with its sounds; a name is a list of parts.
pub struct Registry {
    ids: String,
    id_ends: Vec<u32>,
    units: Vec<Unit>,
    /// The parts of name `i` are `parts[ends[i - 1]..ends[i]]`.
    parts: Vec<u32>,
    ends: Vec<u32>,
    /// The names that have part `u` are `names[name_ends[u - 1]..name_ends[u]]`.
    names: Vec<u32>,
    name_ends: Vec<u32>,
    /// The consonants of each name, one bit each.
    sounds: Vec<u32>,
    /// Skeletons (as hashes) with the parts that have them, sorted.
    skeletons: Vec<(u32, u32)>,
    /// Another model than the shipped one, in training.
    model: Option<Model>,
}

impl Registry {
    /// Builds a registry from `(id, name)`; the index of an entry is its place.
    pub fn build<I, N>(entries: impl IntoIterator<Item = (I, N)>) -> Registry
    where
        I: AsRef<str>,
        N: AsRef<str>,
    {
        Registry::build_with(entries, None)
    }

    pub(crate) fn build_with<I, N>(
        entries: impl IntoIterator<Item = (I, N)>,
        model: Option<Model>,
    ) -> Registry
    where
        I: AsRef<str>,
        N: AsRef<str>,
    {
        let mut registry = Registry {
            ids: String::new(),
            id_ends: Vec::new(),
            units: Vec::new(),
            parts: Vec::new(),
            ends: Vec::new(),
            names: Vec::new(),
            name_ends: Vec::new(),
            sounds: Vec::new(),
            skeletons: Vec::new(),
            model,
        };
        let mut known: HashMap<(Box<str>, u8, bool), u32> = HashMap::new();
        for (id, name) in entries {
            registry.ids.push_str(id.as_ref());
            registry.id_ends.push(registry.ids.len() as u32);
            let mut heard = 0;
            for unit in Name::read(name.as_ref()).units {
                heard |= sounds(&unit);
                let same = (unit.letters.clone(), unit.stem, unit.kind.is_some());
                let at = *known.entry(same).or_insert_with(|| {
                    registry.units.push(unit);
                    registry.units.len() as u32 - 1
                });
                registry.parts.push(at);
            }
            registry.sounds.push(heard);
            registry.ends.push(registry.parts.len() as u32);
        }
        registry.index();
        registry
    }

    fn model(&self) -> &Model {
        self.model.as_ref().unwrap_or_else(|| Model::shipped())
    }

    fn index(&mut self) {
        let mut counts = vec![0u32; self.units.len()];
        self.parts.iter().for_each(|&u| counts[u as usize] += 1);
        let mut end = 0;
        self.name_ends = counts
            .iter()
            .map(|c| {
                end += c;
                end
            })
            .collect();
        let mut next: Vec<u32> = self.name_ends.iter().zip(&counts).map(|(e, c)| e - c).collect();
        self.names = vec![0; self.parts.len()];
        for name in 0..self.ends.len() {
            for k in range(&self.ends, name) {
                let unit = self.parts[k] as usize;
                self.names[next[unit] as usize] = name as u32;
                next[unit] += 1;
            }
        }
        for (at, unit) in self.units.iter().enumerate() {
            self.skeletons.extend(hashes(unit).into_iter().map(|h| (h, at as u32)));
        }
        self.skeletons.sort_unstable();
        self.skeletons.dedup();
        self.skeletons.shrink_to_fit();
        self.units.shrink_to_fit();
        self.parts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.sounds.shrink_to_fit();
        self.id_ends.shrink_to_fit();
        self.ids.shrink_to_fit();
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The id given for the entry at `index`; empty when there is no such entry.
    pub fn id(&self, index: usize) -> &str {
        if index >= self.id_ends.len() {
            return "";
        }
        &self.ids[range(&self.id_ends, index)]
    }

    /// The bytes held, by the sizes of what is kept (an allocator adds its own).
    pub fn bytes(&self) -> usize {
        let heap: usize = self.units.iter().map(|u| u.letters.len() + u.symbols.len()).sum();
        let lists =
            [&self.id_ends, &self.parts, &self.ends, &self.names, &self.name_ends, &self.sounds];
        size_of::<Registry>()
            + heap
            + self.ids.capacity()
            + self.units.capacity() * size_of::<Unit>()
            + self.skeletons.capacity() * size_of::<(u32, u32)>()
            + lists.iter().map(|l| l.capacity() * size_of::<u32>()).sum::<usize>()
    }

    /// The best `n` entries for a query: index and score, best first.
    ///
    /// ```
    /// let people = names::Registry::build([("a", "Fatima Bennani"), ("b", "محمد لحموش")]);
    /// let best = people.rank("Lahmouche Mohamed", 1);
    /// assert_eq!(people.id(best[0].0), "b");
    /// ```
    pub fn rank(&self, query: &str, n: usize) -> Vec<(usize, f32)> {
        let query = Name::read(query);
        let asked = query.parts();
        if asked.is_empty() {
            return Vec::new();
        }
        let mut fits: Vec<HashMap<u32, Fit>> = asked.iter().map(|unit| self.alike(unit)).collect();
        let candidates = self.candidates(&asked, &fits, COMPARED.max(n));
        let mut ranked: Vec<Ranked> = candidates
            .into_iter()
            .map(|(name, worth)| {
                let (parts, known) = self.fitted(name as usize, &asked, &mut fits);
                let aligned = as_divided(&asked, &parts, &known, self.model());
                Ranked { name, worth, score: aligned.score, order: aligned.answer + RARITY * worth }
            })
            .collect();
        ranked.sort_by(best_first);
        // Words divided otherwise are rare and dear to look for: only where it may matter.
        for entry in ranked.iter_mut().take(DIVIDED.max(n)) {
            let (parts, known) = self.fitted(entry.name as usize, &asked, &mut fits);
            let aligned = align_fitted(&asked, &parts, &known, self.model());
            entry.score = aligned.score;
            entry.order = aligned.answer + RARITY * entry.worth;
        }
        ranked.sort_by(best_first);
        ranked.truncate(n);
        ranked.into_iter().map(|r| (r.name as usize, r.score)).collect()
    }

    /// The names that share parts with the query, by how much their rarity tells.
    fn candidates(
        &self,
        asked: &[&Unit],
        fits: &[HashMap<u32, Fit>],
        most: usize,
    ) -> Vec<(u32, f32)> {
        let mut gained = vec![0.0f32; self.len()];
        let mut credited = vec![0u16; self.len()];
        let mut touched: Vec<u32> = Vec::new();
        for (turn, found) in (1u16..).zip(fits) {
            let mut alike: Vec<(f32, u32)> = found
                .iter()
                .filter(|(_, fit)| fit.likeness >= ALIKE)
                .map(|(&at, fit)| {
                    let names = range(&self.name_ends, at as usize).len();
                    let rarity = (self.len() as f32 / names.max(1) as f32).ln().max(1.0);
                    (fit.likeness * fit.likeness * rarity, at)
                })
                .collect();
            alike.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            for (worth, at) in alike {
                for &name in &self.names[range(&self.name_ends, at as usize)] {
                    let k = name as usize;
                    if credited[k] == turn {
                        continue;
                    }
                    if credited[k] == 0 {
                        touched.push(name);
                    }
                    credited[k] = turn;
                    gained[k] += worth;
                }
            }
        }
        let heard = asked.iter().fold(0, |all, unit| all | sounds(unit));
        let mut candidates: Vec<(u32, f32)> = touched
            .into_iter()
            .map(|name| {
                let other = self.sounds[name as usize];
                let shared = (heard & other).count_ones() as f32
                    / (heard | other).count_ones().max(1) as f32;
                let extra = range(&self.ends, name as usize).len().abs_diff(asked.len());
                (name, gained[name as usize] + 3.0 * shared - 0.3 * extra as f32)
            })
            .collect();
        let by_worth = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if candidates.len() > most {
            candidates.select_nth_unstable_by(most, by_worth);
            candidates.truncate(most);
        }
        candidates
    }

    /// The parts of a name and their fits with the query's, row by row.
    fn fitted(
        &self,
        name: usize,
        asked: &[&Unit],
        fits: &mut [HashMap<u32, Fit>],
    ) -> (Vec<&Unit>, Vec<Fit>) {
        let units = &self.parts[range(&self.ends, name)];
        let parts: Vec<&Unit> = units.iter().map(|&u| &self.units[u as usize]).collect();
        let mut known = Vec::with_capacity(asked.len() * units.len());
        for (unit, cache) in asked.iter().zip(fits) {
            for (&at, &part) in units.iter().zip(&parts) {
                known.push(*cache.entry(at).or_insert_with(|| fit(unit, part, self.model())));
            }
        }
        (parts, known)
    }

    /// The different parts of the registry that may be `unit`, with their fit.
    fn alike(&self, unit: &Unit) -> HashMap<u32, Fit> {
        let mut found = HashMap::new();
        for hash in hashes(unit) {
            let begin = self.skeletons.partition_point(|s| s.0 < hash);
            for &(_, at) in self.skeletons[begin..].iter().take_while(|s| s.0 == hash) {
                found
                    .entry(at)
                    .or_insert_with(|| fit(unit, &self.units[at as usize], self.model()));
            }
        }
        found
    }
}

struct Ranked {
    name: u32,
    worth: f32,
    score: f32,
    order: f32,
}

fn best_first(a: &Ranked, b: &Ranked) -> Ordering {
    b.order.total_cmp(&a.order).then(a.name.cmp(&b.name))
}

/// What the rarity of shared parts adds to the order of answers.
const RARITY: f32 = 0.05;

fn range(ends: &[u32], at: usize) -> std::ops::Range<usize> {
    let begin = if at == 0 { 0 } else { ends[at - 1] as usize };
    begin..ends[at] as usize
}

/// The skeletons of a part, and those with one consonant left out.
fn hashes(unit: &Unit) -> Vec<u32> {
    let mut out = Vec::new();
    for (rank, skeleton) in unit_skeletons(unit).into_iter().enumerate() {
        out.push(hash(skeleton.chars()));
        let length = skeleton.chars().count();
        if rank < 2 && length >= 4 {
            for k in 0..length {
                out.push(hash(
                    skeleton.chars().enumerate().filter(|&(i, _)| i != k).map(|(_, c)| c),
                ));
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The consonants of a part, one bit each.
fn sounds(unit: &Unit) -> u32 {
    let mut bits = 0;
    for skeleton in crate::skeleton::skeletons(unit.stem_symbols()).iter().take(1) {
        bits |= skeleton.bytes().fold(0, |bits, c| bits | 1u32 << (c & 31));
    }
    bits
}

fn hash(chars: impl Iterator<Item = char>) -> u32 {
    chars.fold(0x811c_9dc5, |h, c| (h ^ c as u32).wrapping_mul(0x0100_0193))
}

/// The best ten entries of a registry for a query, best first.
pub fn rank(query: &str, registry: &Registry) -> Vec<(usize, f32)> {
    registry.rank(query, 10)
}
