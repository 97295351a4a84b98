//! Many names in memory, and the nearest ones to a query.

use crate::keys::unit_skeletons;
use crate::units::{Name, Unit};
use crate::weights::Model;
use std::collections::HashMap;

/// Names to be looked through. Each different part of a name ("Benali", "محمد")
/// is kept once with its sounds; a name is a list of parts.
pub struct Registry {
    ids: String,
    id_ends: Vec<u32>,
    pub(crate) units: Vec<Unit>,
    /// The parts of name `i` are `parts[ends[i - 1]..ends[i]]`.
    pub(crate) parts: Vec<u32>,
    pub(crate) ends: Vec<u32>,
    /// The names that have part `u` are `names[name_ends[u - 1]..name_ends[u]]`.
    pub(crate) names: Vec<u32>,
    pub(crate) name_ends: Vec<u32>,
    /// The consonants of each name, one bit each.
    pub(crate) sounds: Vec<u32>,
    /// Skeletons (as hashes) with the parts that have them, sorted.
    pub(crate) skeletons: Vec<(u32, u32)>,
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

    pub(crate) fn model(&self) -> &Model {
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
}

pub(crate) fn range(ends: &[u32], at: usize) -> std::ops::Range<usize> {
    let begin = if at == 0 { 0 } else { ends[at - 1] as usize };
    begin..ends[at] as usize
}

/// The skeletons of a part, and those with one consonant left out.
pub(crate) fn hashes(unit: &Unit) -> Vec<u32> {
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
pub(crate) fn sounds(unit: &Unit) -> u32 {
    let mut bits = 0;
    for skeleton in crate::skeleton::skeletons(unit.stem_symbols()).iter().take(1) {
        bits |= skeleton.bytes().fold(0, |bits, c| bits | 1u32 << (c & 31));
    }
    bits
}

fn hash(chars: impl Iterator<Item = char>) -> u32 {
    chars.fold(0x811c_9dc5, |h, c| (h ^ c as u32).wrapping_mul(0x0100_0193))
}
