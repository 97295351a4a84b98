//! The nearest names of a registry to a query: parts that sound alike bring
//! names forward, the likeliest are compared in full.

use crate::align::{align_fitted, as_divided};
use crate::edit::{Fit, fit};
use crate::registry::{Registry, hashes, range, sounds};
use crate::units::{Name, Unit};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Names that are compared in full for a query.
const COMPARED: usize = 160;
/// The best of them that are compared with words divided otherwise.
const DIVIDED: usize = 24;
/// Parts below this likeness bring no name forward.
const ALIKE: f32 = 0.35;

/// The best ten entries of a registry for a query, best first.
pub fn rank(query: &str, registry: &Registry) -> Vec<(usize, f32)> {
    registry.rank(query, 10)
}

impl Registry {
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
