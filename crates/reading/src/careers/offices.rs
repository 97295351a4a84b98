//! Elected, appointed, removed: the office that the verb is about, and whose it is.

use super::{Sentence, Statement, Verb, accusative, is_candidate};
use crate::lexicon::class::*;
use crate::roles::{Phrase, is_plural, reach};

impl Sentence<'_> {
    /// The office after a verb of electing or appointing.
    pub(super) fn office(&self, at: usize, verb: Verb, far: usize) -> Option<Statement> {
        let scene = self.scene;
        let owned = at > self.from && matches!(scene.word(at - 1), "sa" | "son" | "leur" | "leurs");
        // "Lors des élections du 4 septembre": a day, and nobody's office.
        if owned || scene.word(at) == "elections" {
            return None;
        }
        let first = at + scene.length(at);
        // The day that stands between takes nothing off the way.
        let between = self.whens.iter().filter(|w| w.from > at && w.from < at + far);
        let far = far + between.map(|w| w.to - w.from).sum::<usize>();
        let mut named: Option<usize> = None;
        // "حاز على مقعد بمجلس النواب": the seat is in the verb's own phrase.
        if scene.stem(first - 1).starts_with("مقعد") && first - 1 > at {
            let stop = reach(scene, self.people, first - 1, self.to);
            if (first..stop).any(|k| scene.is(k, BODY)) {
                let role = Phrase { from: first - 1, to: stop, plural: false };
                let person = self.subject(at, at)?;
                return Some(Statement { at, verb, role, organisation: None, person });
            }
        }
        // "portée à la présidence de l'organisation": so is the office.
        if scene.length(at) > 1 && scene.is(first - 1, CHARGE) && !scene.is_arabic(at) {
            let stop = reach(scene, self.people, first - 1, self.to);
            let role = Phrase { from: first - 1, to: stop, plural: false };
            let person = self.subject(at, at)?;
            return Some(Statement { at, verb, role, organisation: None, person });
        }
        for i in first..self.to.min(at + far) {
            // "الفوز برئاسة الجهة"
            if self.is_victory(at) && i <= first + 2 && scene.word(i) == "برياسه" {
                let role =
                    Phrase { from: i, to: reach(scene, self.people, i, self.to), plural: false };
                let person = self.subject(at, i)?;
                return Some(Statement { at, verb, role, organisation: None, person });
            }
            // "ظفر بمقعد بمجلس النواب": the seat is the office.
            if self.is_victory(at)
                && i <= first + 1
                && scene.word(i) == "بمقعد"
                && scene.stem(i) == "مقعد"
            {
                let stop = reach(scene, self.people, i, self.to);
                if (i + 1..stop).any(|k| scene.is(k, BODY)) {
                    let role = Phrase { from: i, to: stop, plural: false };
                    let person = self.subject(at, i)?;
                    return Some(Statement { at, verb, role, organisation: None, person });
                }
            }
            if scene.text.is_sign(i, &['؛', ';', ':'])
                || scene.is(i, SPEECH) && named.is_some()
                || scene.is(i, CHAIR) && !scene.is(i, TITLE)
            {
                break;
            }
            if let Some(mention) = self.people.at(i) {
                named = Some(mention.person);
                continue;
            }
            // "Réélu à sa tête": of what, was said before.
            if scene.word(i) == "tete" && scene.word(i - 1) == "sa" && i >= first + 2 {
                let role = Phrase { from: i - 2, to: i + 1, plural: false };
                let person = named.or_else(|| self.subject(at, at))?;
                return Some(Statement { at, verb, role, organisation: None, person });
            }
            // "بمهمة تنسيق الفريق": a task instead of an office.
            let task = verb == Verb::Appoint
                && matches!(scene.stem(i), "مهمه" | "مهام")
                && scene.text.tokens[i].known.preposition == Some('ب');
            let from = if task { i + 1 } else { i };
            // "انتخب فلان على رأس المجلس", "لرئاسة المجلس"
            let at_head = scene.word(i) == "راس" && scene.word(i - 1) == "علي";
            let charge = scene.is(i, CHARGE)
                && (named.is_some() || at_head)
                && (scene.text.tokens[i].known.preposition == Some('ل')
                    || matches!(scene.word(i - 1), "علي" | "tete")
                    || scene.word(i) == "tete" && scene.word(i - 1) == "la"
                    // "Charge M. X de la coordination du parti"
                    || verb == Verb::Appoint
                        && matches!(scene.word(i - 1), "la" | "l" | "du")
                        && (scene.word(i - 1) == "du" || scene.word(i - 2) == "de"));
            if charge {
                let stop = reach(scene, self.people, i, self.to);
                let role = Phrase { from: i, to: stop, plural: false };
                let person = named.or_else(|| self.subject(at, at))?;
                return Some(Statement { at, verb, role, organisation: None, person });
            }
            if !task
                && (!scene.is(i, TITLE)
                    || is_plural(scene, i) && (named.is_none() || scene.is_arabic(i)))
            {
                continue;
            }
            // "انتخب … فلان رئيسا": the office is in the accusative; another title is only his.
            if named.is_some()
                && scene.is_arabic(i)
                && !accusative(scene, i)
                && scene.text.tokens[i].known.preposition.is_none()
                && !task
                && verb == Verb::Elect
            {
                continue;
            }
            // "l'élection de M. X, ancien maire": what he was before.
            if named.is_some() && !scene.is_arabic(i) && scene.is(i - 1, FORMER) {
                continue;
            }
            // "انتخاب رئيس الجماعة": the office is at stake, and who won comes later.
            let like = scene.text.tokens[i].known.preposition == Some('ك');
            let at_stake = named.is_none() && verb == Verb::Elect && scene.is_arabic(i) && !like;
            let stop = reach(scene, self.people, from, self.to);
            let next_is_name = self.people.at(stop).is_some_and(|m| m.from == stop);
            if at_stake && next_is_name {
                // "انتخاب المستشارة فلانة نائبة": hers before, and the office comes after her name.
                if scene.text.tokens[i].known.article && scene.length(i) == 1 {
                    continue;
                }
                return None;
            }
            // "عينها جلالة الملك سفيرة": the one who appoints stands after whom he appoints.
            let appointed = scene.is_arabic(at)
                && verb == Verb::Appoint
                && matches!(
                    scene.word(at).strip_prefix('و').unwrap_or(scene.word(at)),
                    "عينه" | "عينها" | "عينته" | "عينتها" | "كلفه" | "كلفها"
                );
            if appointed && scene.text.tokens[i].known.article {
                continue;
            }
            // "عين فيها الملك فلان": who appoints.
            if named.is_none() && next_is_name && verb == Verb::Appoint && scene.is_arabic(i) {
                continue;
            }
            let role = Phrase { from, to: stop, plural: false };
            let winner = if at_stake && !accusative(scene, i) {
                self.winner(stop)
            } else {
                self.subject(at, i)
            };
            let person = winner?;
            if is_candidate(scene, i) && named.is_some() {
                continue;
            }
            return Some(Statement {
                at,
                verb,
                role: crate::roles::widen(scene, role, first),
                organisation: None,
                person,
            });
        }
        // "Il a été élu samedi": to the office named with him.
        let person = self.subject(at, at)?;
        let role = self.people.people[person].roles.first()?;
        let participle = matches!(scene.word(at), "elu" | "elue" | "reelu" | "reelue" | "nomme" | "nommee")
            // "النائبة فلانة، التي انتخبت في شتنبر 2021"
            || at > self.from && matches!(scene.word(at - 1), "الذي" | "التي");
        let dated = self
            .whens
            .iter()
            .any(|w| w.date.is_some_and(|d| d.month > 0) && w.from > at && w.from < at + 6);
        (participle && dated).then_some(Statement {
            at,
            verb,
            role: Phrase { from: role.from, to: role.to, plural: false },
            organisation: None,
            person,
        })
    }

    /// To win an office, not an election in general.
    pub(super) fn is_victory(&self, at: usize) -> bool {
        let word = self.scene.stem(at);
        matches!(
            word.strip_prefix("ال").unwrap_or(word),
            "فوز" | "فاز" | "فازت" | "ظفر" | "ظفرت" | "حصد"
        )
    }

    /// "عن فوز فلان" after the office that was at stake.
    pub(super) fn winner(&self, from: usize) -> Option<usize> {
        let scene = self.scene;
        let won = (from..self.to.min(from + 14))
            .find(|i| matches!(scene.stem(*i), "فوز" | "فاز" | "فازت"))?;
        (won + 1..self.to.min(won + 4)).find_map(|i| self.people.at(i)).map(|m| m.person)
    }

    /// Who left or was removed, from the office named with him.
    pub(super) fn leaving(&self, at: usize) -> Option<Statement> {
        let near = self.people.within(at, self.to.min(at + 14)).first().map(|m| m.person);
        let scene = self.scene;
        // "استقالتها", "إعفاؤه": theirs of whom the text speaks; else he is named after the verb.
        let token = &scene.text.tokens[at];
        // "Il remplace M. X": it is the other who left.
        let written = scene.text.slice(token.start, token.end);
        if scene.word(at) == "remplace" && !written.contains(['é', '\u{301}']) {
            return None;
        }
        let own = scene.text.slice(token.start, token.end).ends_with(['ه', 'ا'])
            || scene.length(at) > 1
            || !scene.is_arabic(at);
        let person = if own { self.subject(at, at)? } else { near? };
        let removed = self
            .people
            .within(at, self.to.min(at + 14))
            .iter()
            .map(|m| m.person)
            .nth(usize::from(matches!(scene.stem(at), "اعفي" | "اعفت" | "اقال")))
            .filter(|_| !own);
        let person = removed.unwrap_or(person);
        let roles = &self.people.people[person].roles;
        let role = roles.iter().find(|r| !matches!(scene.stem(r.from), "مرشح" | "مترشح"))?;
        let best = roles
            .iter()
            .rfind(|r| {
                r.to - r.from > role.to - role.from && r.from >= self.from && r.to <= self.to
            })
            .unwrap_or(role);
        Some(Statement {
            at,
            verb: Verb::Leave,
            role: Phrase { from: best.from, to: best.to, plural: false },
            organisation: None,
            person,
        })
    }
}
