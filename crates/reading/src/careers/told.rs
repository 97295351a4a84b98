//! Offices told in other ways than by a verb of holding: a seat somewhere, a body somebody presides,
//! an office that falls to somebody, the title a sentence begins with and its years.

use super::{Sentence, Statement, Verb, is_candidate};
use crate::lexicon::class::*;
use crate::roles::{Phrase, is_plural, reach, title};

impl Sentence<'_> {
    pub(super) fn year_near(&self, from: usize, to: usize) -> bool {
        let year = |i| self.scene.text.number(i).is_some_and(|y| (1900..2100).contains(&y));
        (from..to.min(self.to)).any(year)
    }

    /// "a siégé au conseil provincial", "siège depuis 2015 à la Chambre des conseillers".
    pub(super) fn seat(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let before = at.checked_sub(1).filter(|i| *i >= self.from);
        // "au siège du parti", "son siège au conseil": a house or a chair, no verb.
        if scene.word(at) == "siege"
            && scene
                .text
                .slice(scene.text.tokens[at].start, scene.text.tokens[at].end)
                .contains('è')
            && !before.is_some_and(|i| {
                matches!(scene.word(i), "il" | "elle" | "qui" | "y" | "et")
                    || self.people.at(i).is_some()
            })
        {
            return None;
        }
        // "d'avoir siégé au Bureau politique" is asked of whoever stands.
        let asked = before.is_some_and(|i| scene.word(i) == "avoir")
            && !matches!(scene.word(at.wrapping_sub(2)), "apres" | "pour");
        if asked {
            return None;
        }
        let body = (at + 1..self.to.min(at + 9))
            .find(|i| scene.is(*i, BODY) || scene.word(*i) == "conseil")?;
        let small = |i: usize| {
            scene.is(i, STOP) || scene.text.number(i).is_some() || scene.word(i) == "sein"
        };
        if !(at + 1..body).all(small) {
            return None;
        }
        let stop = reach(scene, self.people, body, self.to);
        let organisation = Phrase { from: body, to: stop, plural: false };
        let role = if body <= at + 4 { Phrase { from: at, ..organisation } } else { organisation };
        let person = self.subject(at, at)?;
        Some(Statement { at, verb: Verb::Hold, role, organisation: Some(organisation), person })
    }

    /// "l'association Amal, qu'elle préside depuis 2014", "الجمعية التي يرأسها منذ 2014": the body
    /// stands before.
    pub(super) fn presided_before(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let arabic = scene.is_arabic(at);
        let relative = (self.from.max(at.saturating_sub(4))..at).rev().find(|i| {
            matches!(scene.word(*i), "que" | "qu" | "التي" | "الذي" | "والتي" | "والذي")
        })?;
        let body = (self.from.max(relative.saturating_sub(9))..relative)
            .rev()
            .find(|i| scene.is(*i, BODY) && !scene.is(*i, EVENT) && self.people.at(*i).is_none())?;
        if !self.year_near(at + 1, at + 5) || arabic && !scene.word(at).ends_with(['ه', 'ا']) {
            return None;
        }
        let organisation =
            Phrase { from: body, to: reach(scene, self.people, body, relative), plural: false };
        let role = Phrase { from: at, to: at + 1, plural: false };
        let person = self.subject(at, at)?;
        Some(Statement { at, verb: Verb::Hold, role, organisation: Some(organisation), person })
    }

    /// "ترأس المجلس ذاته من 2009 إلى 2015": the chair of a body for years; that of a sitting is none.
    pub(super) fn presided(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let verb = scene.stem(at);
        if !matches!(verb, "تراس" | "تراست" | "يتراس" | "تتراس") || scene.length(at) > 1
        {
            return None;
        }
        let named = self.people.at(at + 1).map_or(at + 1, |m| m.to);
        let headed =
            |i: usize| scene.is(i, BODY | TERRITORY | ASSOCIATION) || scene.stem(i) == "مجموعه";
        // "ترأس الكراوي منذ 2018 مؤسسة": who and since when may stand between.
        let small = |i: usize| {
            scene.is(i, STOP)
                || scene.text.number(i).is_some()
                || self.people.meant(scene, i).is_some()
        };
        let far = (named..self.to.min(named + 5)).find(|i| headed(*i));
        let since = far.filter(|f| self.year_near(named, *f) && (named..*f).all(small));
        if let Some(first) = since {
            let organisation = Phrase {
                from: first,
                to: reach(scene, self.people, first, self.to),
                plural: false,
            };
            let role = Phrase { from: at, to: at + 1, plural: false };
            let person = self.subject(at, first)?;
            let organisation = Some(organisation);
            return Some(Statement { at, verb: Verb::Was, role, organisation, person });
        }
        let first = if headed(named) { named } else { named + 1 };
        let stands = headed(first) || scene.is(first, EVENT) && scene.stem(first).ends_with("مجلس");
        let stop = reach(scene, self.people, first, self.to);
        let gathering =
            (first..stop).any(|i| scene.is(i, EVENT) && !scene.is(i, BODY) && i > first);
        if !stands || first > named && !scene.is(named, HONORIFIC) || gathering {
            return None;
        }
        let lasting = (stop..self.to.min(stop + 4)).any(|i| {
            matches!(scene.word(i), "منذ" | "من" | "بين" | "ما" | "خلال" | "سنه" | "الي" | "لولايتين")
        }) && (self.year_near(stop, stop + 5) || scene.word(stop) == "لولايتين");
        let lately = (self.from.max(at.saturating_sub(4))..at)
            .any(|i| matches!(scene.stem(i), "سبق" | "سبقت"));
        if !lasting && !lately && !scene.is(first, ASSOCIATION) {
            return None;
        }
        let organisation = Phrase { from: first, to: stop, plural: false };
        let role = Phrase { from: at, to: stop, plural: false };
        let person = self.subject(at, named)?;
        Some(Statement { at, verb: Verb::Was, role, organisation: Some(organisation), person })
    }

    /// "آلت أمانة المال إلى فلان", "La mairie est revenue à M. X": to whom an office fell.
    pub(super) fn fell_to(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let office = |i: &usize| {
            scene.is(*i, CHARGE)
                || scene.is(*i, TITLE) && !is_plural(scene, *i) && self.people.at(*i).is_none()
        };
        let (role, to) = if scene.is_arabic(at) {
            // "أسندت إليها مهمة مديرة"
            if matches!(scene.word(at + 1), "اليه" | "اليها" | "له" | "لها") {
                let head = (at + 2..self.to.min(at + 5)).find(office)?;
                let between =
                    (at + 2..head).all(|i| matches!(scene.stem(i), "مهمه" | "مهام" | "منصب"));
                let stop = reach(scene, self.people, head, self.to);
                let role = Phrase { from: head, to: stop, plural: false };
                let person = self.subject(at, at).filter(|_| between)?;
                return Some(Statement { at, verb: Verb::Hold, role, organisation: None, person });
            }
            let head = (at + 1..self.to.min(at + 4)).find(office)?;
            let between = (at + 1..head).all(|i| matches!(scene.stem(i), "مهمه" | "مهام" | "منصب"));
            let stop = reach(scene, self.people, head, self.to);
            let next = scene.word(stop) == "الي" || self.people.at(stop).is_some();
            (Phrase { from: head, to: stop, plural: false }, (between && next).then_some(stop)?)
        } else {
            let first = self.from.max(at.saturating_sub(16));
            let head = (first..at).find(office)?;
            let stop = reach(scene, self.people, head, at);
            let near = (stop..at).all(|i| scene.is(i, STOP | VERB));
            let next = (at + 1..self.to.min(at + 3)).find(|i| matches!(scene.word(*i), "a" | "au"));
            (Phrase { from: head, to: stop, plural: false }, next.filter(|_| near)?)
        };
        // "La présidence du congrès a été confiée à…": a chair for the day.
        let gathers = |i| scene.is(i, EVENT) && (!scene.is(i, BODY) || scene.word(i) == "congres");
        if (role.from..role.to).any(gathers) {
            return None;
        }
        let person = (to..self.to.min(to + 4)).find_map(|i| self.people.at(i))?.person;
        Some(Statement { at, verb: Verb::Elect, role, organisation: None, person })
    }

    /// "Conseiller communal depuis 2021, il a été porté…": the title a sentence begins with, where
    /// years stand right after it.
    pub(super) fn leading(&self) -> Option<Statement> {
        let scene = self.scene;
        let at = self.from;
        let role = title(scene, self.people, at, self.to)?;
        let active = scene.word(at).starts_with("milit");
        if scene.is_arabic(at) || role.plural || active || is_candidate(scene, at) {
            return None;
        }
        let comma = (role.to..self.to.min(role.to + 9)).find(|i| scene.text.is_sign(*i, &[',']))?;
        let dated = self.year_near(role.to, comma)
            && (role.to..comma).all(|i| {
                (!scene.is(i, VERB) || scene.word(i) == "a") && self.people.at(i).is_none()
            });
        let next = comma + 1 + usize::from(scene.is(comma + 1, HONORIFIC));
        let next = next + usize::from(scene.text.is_sign(next, &['.']));
        let person = if matches!(scene.word(next), "il" | "elle") {
            self.current?
        } else {
            self.people.meant(scene, next).filter(|_| dated)?
        };
        dated.then_some(Statement { at, verb: Verb::Hold, role, organisation: None, person })
    }

    /// "Elle intègre le conseil national en 2012 et le bureau politique en 2016".
    pub(super) fn joined_too(&self, at: usize, before: &[Statement]) -> Option<Statement> {
        let scene = self.scene;
        let last = before.last().filter(|s| s.verb == Verb::Join && !scene.is_arabic(at))?;
        let linked = matches!(scene.word(at - 1), "le" | "la" | "l")
            && matches!(scene.word(at - 2), "et" | "puis")
            && at - last.role.to.min(at) <= 6;
        let body = scene.is(at, BODY) || scene.word(at) == "conseil";
        let stop = reach(scene, self.people, at, self.to);
        let role = Phrase { from: at, to: stop, plural: false };
        let dated = (stop..self.to.min(stop + 3)).any(|i| scene.text.number(i).is_some());
        (linked && body && dated).then_some(Statement {
            at,
            verb: Verb::Join,
            role,
            organisation: Some(role),
            person: last.person,
        })
    }

    /// "كان من مؤسسي حزب الوفاق سنة 1978"
    pub(super) fn one_of(&self, at: usize, first: usize) -> Option<Statement> {
        let scene = self.scene;
        let role = (first..self.to.min(first + 5)).find(|i| {
            matches!(scene.word(*i), "موسسي" | "موسسات" | "fondateurs" | "fondatrices")
        })?;
        let from = matches!(scene.word(role - 1), "من" | "بين" | "احد" | "احدي" | "des");
        let stop = reach(scene, self.people, role, self.to);
        let body = (role + 1..stop).any(|i| scene.is(i, BODY | PARTY | ASSOCIATION));
        let person = self.subject(at, role)?;
        let role = Phrase { from: role, to: stop, plural: false };
        (from && body).then_some(Statement {
            at,
            verb: Verb::Was,
            role,
            organisation: None,
            person,
        })
    }

    /// "plusieurs postes, notamment celui de directeur", "عدة مناصب، منها مدير": the first that is named.
    pub(super) fn picked(&self, first: usize) -> Option<usize> {
        let scene = self.scene;
        let word = |i: &usize| {
            matches!(
                scene.word(*i),
                "celui" | "celle" | "منها" | "بينها" | "ابرزها" | "اخرها" | "اهمها"
            )
        };
        let named = (first..self.to.min(first + 9)).find(word)?;
        (named + 1..self.to.min(named + 4))
            .find(|i| scene.is(*i, TITLE) && !is_plural(scene, *i) && self.people.at(*i).is_none())
    }

    pub(super) fn is_next_term(&self, statement: &Statement) -> bool {
        (statement.at..self.to.min(statement.role.to + 8)).any(|i| {
            matches!(
                self.scene.word(i),
                "المواليه" | "التاليه" | "المواليين" | "suivante" | "suivant"
            )
        })
    }

    /// The office a person is already called by.
    pub(super) fn known_office(&self, at: usize) -> Option<Statement> {
        let person = self.subject(at, at)?;
        let role = self.people.people[person].roles.first()?;
        Some(Statement {
            at,
            verb: Verb::Hold,
            role: Phrase { from: role.from, to: role.to, plural: false },
            organisation: None,
            person,
        })
    }
}
