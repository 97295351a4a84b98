//! Who presided, who convened, how many came.

use super::{Happening, Sentence, Trigger};
use crate::lexicon::class::*;

impl Sentence<'_> {
    /// Who presided: named after the verb, or before it where French has the active voice.
    pub(super) fn chairs(&self, found: &mut [Happening], before: usize, group: usize) {
        let scene = self.scene;
        for at in self.from..self.to {
            let won = at > self.from && scene.is(at - 1, ELECT);
            if !scene.is(at, CHAIR) || self.people.at(at).is_some() || won {
                continue;
            }
            let Some(person) = self.presiding(at) else { continue };
            let target = if found.len() > before {
                (before..found.len())
                    .min_by_key(|i| found[*i].from.abs_diff(at).min(found[*i].to.abs_diff(at)))
            } else {
                Some(group)
                    .filter(|g| *g < found.len())
                    .filter(|_| self.triggers.iter().any(|t| t.weight >= 3) || self.speaks_of_it())
            };
            if let Some(target) = target
                && !found[target].chair.contains(&person)
                && found[target].chair.len() < 4
            {
                found[target].chair.push(person);
            }
        }
    }

    pub(super) fn speaks_of_it(&self) -> bool {
        (self.from..self.to.min(self.from + 14)).any(|i| {
            matches!(self.scene.word(i), "elle" | "il" | "travaux" | "الجمع" | "اللقا" | "الاشغال")
        })
    }

    pub(super) fn presiding(&self, at: usize) -> Option<usize> {
        let scene = self.scene;
        let after = |limit: usize| {
            (at + 1..self.to.min(at + limit)).find_map(|i| self.people.meant(scene, i))
        };
        let before = |limit: usize| {
            (self.from.max(at.saturating_sub(limit))..at)
                .rev()
                .find_map(|i| self.people.meant(scene, i))
        };
        // "Son association, qu'elle préside", "وترأسها باشا المدينة": no sitting of whoever was
        // named before, or somebody who is not named.
        let of_hers = matches!(scene.word(at.saturating_sub(1)), "elle" | "il")
            && scene.word(at) == "preside"
            && matches!(scene.word(at.saturating_sub(2)), "qu" | "que");
        let unnamed = scene.is_arabic(at) && scene.is(at + 1, TITLE) && {
            let title = crate::roles::reach(scene, self.people, at + 1, self.to);
            (at + 1..self.to.min(title.max(at + 5) + 3)).all(|i| self.people.at(i).is_none())
        };
        if of_hers || unnamed {
            return None;
        }
        if scene.is_arabic(at) {
            return after(16)
                .or_else(|| if scene.value(at, CHAIR) == "of" { None } else { before(12) });
        }
        let word = scene.word(at);
        // "portée à la présidence de l'organisation"
        let elected = scene.word(at.saturating_sub(2)) == "a";
        let passive = (at + 1..at + 3).any(|i| matches!(scene.word(i), "par" | "de" | "du"));
        // "le gouvernement présidé par": no sitting, but a body somebody heads.
        let headed = (self.from.max(at.saturating_sub(5))..at)
            .rev()
            .find(|i| scene.is(*i, BODY | EVENT))
            .is_some_and(|i| !scene.is(i, EVENT));
        if headed && word.starts_with("preside") && scene.word(at - 1) != "ete" {
            return None;
        }
        match word {
            "presidence" if passive && !elected => after(14),
            _ if (at + 1..at + 3).any(|i| scene.word(i) == "par") => after(24),
            // "préside le conseil" is an office.
            "preside" | "presider" | "presida" | "presidait"
                if (at + 1..self.to.min(at + 6)).any(|i| scene.is(i, BODY))
                    && !self.triggers.iter().any(|t| t.weight >= 3) =>
            {
                None
            }
            "presidence" => None,
            // "le meeting que présidera X": who does comes after the verb.
            _ if at > self.from && matches!(scene.word(at - 1), "que" | "qu") => after(12),
            _ => before(24),
        }
    }

    /// The body that convenes: the subject of the verb of holding, or whose the gathering is.
    pub(super) fn organiser(&self, trigger: Trigger) -> Option<String> {
        let scene = self.scene;
        let body = |at: usize| -> Option<String> {
            if !scene.is(at, BODY | PARTY) || self.people.at(at).is_some() || scene.is(at, EVENT) {
                return None;
            }
            let stop = crate::roles::reach(scene, self.people, at, self.to);
            // "عقد المكتب السياسي اجتماعه": the body ends where its gathering begins.
            let own = |i: &usize| {
                let known = scene.text.tokens[*i].known;
                scene.is(*i, EVENT) && !known.article
                    || scene.is(*i, VENUE) && known.preposition == Some('ب')
            };
            let stop = (at + 1..stop).find(own).unwrap_or(stop);
            Some(crate::roles::words(
                scene,
                crate::roles::Phrase { from: at, to: stop, plural: false },
            ))
        };
        let verb = (self.from..self.to)
            .filter(|i| scene.is(*i, CONVENE) && scene.value(*i, CONVENE) != "at")
            .min_by_key(|i| i.abs_diff(trigger.at));
        if let Some(verb) = verb {
            let found = if scene.is_arabic(verb) {
                (verb + 1..self.to.min(verb + 4)).find_map(body)
            } else {
                let by = (verb + 1..self.to.min(verb + 8)).find(|i| scene.word(*i) == "par");
                by.and_then(|by| (by + 1..self.to.min(by + 4)).find_map(body))
                    .or_else(|| (self.from..verb).find_map(body))
            };
            if found.is_some() {
                return found;
            }
        }
        (trigger.at + 1..self.to.min(trigger.at + 6))
            .filter(|i| scene.is(*i, PARTY) || scene.stem(*i) == "حزب" || scene.word(*i) == "parti")
            .find_map(body)
    }

    pub(super) fn headcount(&self, trigger: Trigger) -> Option<u64> {
        let scene = self.scene;
        if trigger.kind == "election" {
            return None;
        }
        let mut counts = self.counts.iter().filter(|c| c.at >= self.from && c.at < self.to);
        counts
            .find(|c| {
                c.of == "participants"
                    // "وحضر الاجتماع 23 عضوا"
                    || c.of == "members"
                        && (self.from.max(c.at.saturating_sub(5))..c.at).any(|i| {
                            matches!(scene.stem(i), "حضر" | "حضره" | "حضرها" | "حضور")
                        })
                    || c.of == "members"
                        && c.at > trigger.at
                        && c.at <= trigger.at + 2
                        && scene.word(trigger.at + 1) == "de"
            })
            .filter(|c| {
                // Of two gatherings the count belongs to the one it stands nearest to.
                let own = c.at.abs_diff(trigger.at);
                !self
                    .triggers
                    .iter()
                    .any(|t| t.weight >= 3 && t.at < c.at && c.at.abs_diff(t.at) < own)
            })
            .map(|c| c.value)
    }
}
