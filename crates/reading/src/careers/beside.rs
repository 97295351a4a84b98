//! What is said beside the verbs: who came before, the lines of a bureau, offices that are over.

use super::{Holding, Sentence, accusative, kinds};
use crate::calendar::Date;
use crate::lexicon::class::*;
use crate::roles::{Phrase, title, words};

impl Sentence<'_> {
    /// "خلفا لفلان", "en remplacement de": the office just spoken of ends for the one before.
    pub(super) fn predecessors(
        &self,
        all: &[Holding],
        first: usize,
        election: Option<Date>,
    ) -> Vec<Holding> {
        let scene = self.scene;
        let mut out = Vec::new();
        for at in self.from..self.to {
            let word = scene.word(at);
            let arabic = matches!(word, "خلفا" | "خلف" | "عوض" | "محل" | "مكان");
            let french = matches!(
                word,
                "remplacement" | "remplace" | "succede" | "succedant" | "succession"
            ) && scene.word(at.saturating_sub(1)) != "ete";
            // "ويخلف بنعبو في هذا المنصب فلانا"
            let follows = matches!(
                word.strip_prefix('و').unwrap_or(word),
                "يخلف" | "تخلف" | "سيخلف" | "ستخلف" | "سيعوض" | "ستعوض"
            );
            if !arabic && !french && !follows {
                continue;
            }
            let Some(mention) = self.people.within(at, self.to.min(at + 8)).first() else {
                continue;
            };
            // "Il succède à M. X": to the office of the sentence before.
            let verb = follows || matches!(word, "succede" | "remplace");
            let near = |h: &&Holding| verb && self.from - h.from.min(self.from) < 120;
            let to_a_day = |h: &&Holding| near(h) && h.start.is_some_and(|d| d.day > 0);
            let earlier = || all[..first].iter().rev();
            let before = earlier().find(to_a_day).or_else(|| earlier().next().filter(near));
            let mut found =
                all[first..].iter().rev().filter(|h| !verb || h.from < at).chain(before);
            let other = |h: &&Holding| h.person != mention.person && !(verb && h.end.is_some());
            let Some(last) = found.next().filter(other) else { continue };
            // "nouveau gouverneur" is what the next one is.
            let role = last.role.strip_prefix("nouveau ");
            let role = role.or_else(|| last.role.strip_prefix("nouvelle ")).unwrap_or(&last.role);
            if out.len() < 8 {
                out.push(Holding {
                    person: mention.person,
                    role: role.to_owned(),
                    start: None,
                    end: last.start.or(election),
                    from: at,
                    to: mention.to,
                    ..last.clone()
                });
            }
        }
        out
    }

    /// The lines of a bureau after its election: "النائب الأول: فلان"; "وتضم الكتابة فلانا نائبا";
    /// "انتخاب كل من فلان نائبا وفلان كاتبا".
    pub(super) fn labels(&self, date: Option<Date>, listed_before: bool) -> Vec<Holding> {
        let scene = self.scene;
        let mut out = Vec::new();
        let composed = (self.from..self.to.min(self.from + 6)).any(|i| {
            matches!(
                scene.stem(i),
                "تضم" | "يضم" | "تتكون" | "يتكون" | "يتالف" | "تتالف" | "compose" | "comprend"
            )
        });
        // "تم انتخاب كل من فلان نائبا، وفلان كاتبا": to each the office after the name.
        let each = (self.from + 1..self.to).find(|i| {
            matches!(scene.word(*i), "كل" | "كلا")
                && scene.word(i + 1) == "من"
                && (self.from..*i).any(|k| scene.is(k, ELECT))
        });
        // "Le bureau élu : Mme X, présidente ; M. Y, trésorier": each with the title after the name.
        let colon = (self.from..self.to).find(|i| scene.text.is_sign(*i, &[':']));
        let told = colon.filter(|c| self.elects_in(self.from, *c));
        for mention in self.people.within(self.from, self.to) {
            for role in &self.people.people[mention.person].roles {
                let next = role.from >= mention.to && role.from <= mention.to + 2;
                let line = (listed_before || told.is_some_and(|c| mention.from > c))
                    && self.begins_item(mention.from)
                    && next
                    && (accusative(scene, role.from) || !scene.is_arabic(role.from));
                let after = each.is_some_and(|i| mention.from > i)
                    && role.from == mention.to
                    && role.to <= self.to
                    && accusative(scene, role.from);
                let labelled = scene.text.is_sign(role.to, &[':'])
                    && role.from >= self.from
                    && role.to < mention.from
                    && scene.is_arabic(role.from)
                    && scene.is(role.from, TITLE);
                let listed = composed && role.from >= self.from && role.to <= self.to;
                if labelled || listed || after || line {
                    let phrase = Phrase { from: role.from, to: role.to, plural: false };
                    out.push(Holding {
                        person: mention.person,
                        kind: kinds::kind(scene, phrase),
                        role: role.text.clone(),
                        organisation: kinds::organisation(scene, phrase).map(|o| words(scene, o)),
                        start: date,
                        end: None,
                        from: role.from,
                        to: if labelled { mention.to.max(role.to) } else { role.to },
                    });
                    break;
                }
            }
        }
        out
    }

    fn elects_in(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| {
            self.scene.is(i, ELECT | APPOINT)
                || matches!(self.scene.stem(i), "تشكيله" | "تشكيل" | "composition" | "compose")
        })
    }

    /// Whether a list of who was elected begins or goes on with this sentence.
    pub(super) fn opens_list(&self, listed: bool) -> bool {
        let scene = self.scene;
        let last = self.to.saturating_sub(1);
        if scene.text.is_sign(last, &[':']) {
            return self.elects_in(self.from, last);
        }
        let mention = self.people.within(self.from, self.to).first();
        listed && mention.is_some_and(|m| self.begins_item(m.from) && m.from <= self.from + 4)
    }

    /// Before the name stands only what sets off an item of a list.
    fn begins_item(&self, name: usize) -> bool {
        let scene = self.scene;
        let mut at = name;
        while at > self.from
            && (scene.is(at - 1, HONORIFIC) || scene.text.is_sign(at - 1, &['.', ')']))
            && at + 3 > name
        {
            at -= 1;
        }
        at == self.from
            || scene.text.is_sign(at - 1, &['-', '–', '*', ':', ';', '؛', '•', '·'])
            || scene.text.number(at - 1).is_some()
            || matches!(scene.word(at - 1), "et" | "و")
                && scene.text.is_sign(at.wrapping_sub(2), &[';', '؛'])
    }

    /// "الرئيس السابق": an office that is over, its days not said.
    pub(super) fn former(&self) -> Vec<Holding> {
        let scene = self.scene;
        let mut out: Vec<Holding> = self.once().into_iter().collect();
        for mention in self.people.within(self.from, self.to) {
            for role in &self.people.people[mention.person].roles {
                let over = (role.from..role.to).any(|i| {
                    scene.is(i, FORMER) && !scene.is(i, HONORIFIC)
                        || matches!(scene.word(i), "الجديد" | "الجديده" | "nouveau" | "nouvelle")
                });
                if over
                    && role.from >= self.from
                    && role.to <= self.to
                    && !out.iter().any(|h| h.person == mention.person)
                {
                    let phrase = Phrase { from: role.from, to: role.to, plural: false };
                    out.push(Holding {
                        person: mention.person,
                        kind: kinds::kind(scene, phrase),
                        role: role.text.clone(),
                        organisation: kinds::organisation(scene, phrase).map(|o| words(scene, o)),
                        start: None,
                        end: None,
                        from: role.from,
                        to: role.to,
                    });
                }
            }
        }
        out
    }

    /// "Cet ancien maire de Tiflet a…", "Ancienne maire, elle…": of whom the text speaks.
    fn once(&self) -> Option<Holding> {
        let scene = self.scene;
        let own = |i: &usize| {
            let pointed = matches!(scene.word(*i), "cet" | "cette") && scene.is(i + 1, FORMER);
            // At the beginning it is of "il" or "elle" after the comma.
            let led = *i == self.from
                && scene.is(*i, FORMER)
                && !scene.is_arabic(*i)
                && (i + 2..self.to.min(i + 16)).any(|k| {
                    scene.text.is_sign(k, &[',']) && matches!(scene.word(k + 1), "il" | "elle")
                });
            // "L'ancien maire de Tiflet, qui a dirigé…"
            let told = *i == self.from + 1
                && scene.word(self.from) == "l"
                && scene.is(*i, FORMER)
                && title(scene, self.people, i + 1, self.to).is_some_and(|p| {
                    let qui = scene.text.is_sign(p.to, &[',']) && scene.word(p.to + 1) == "qui";
                    qui || scene.is(p.to, VERB)
                });
            pointed || led || told
        };
        let at = (self.from..self.to.saturating_sub(2)).find(own)?;
        let head = if scene.is(at, FORMER) { at + 1 } else { at + 2 };
        let phrase = title(scene, self.people, head, self.to)?;
        Some(Holding {
            person: self.current?,
            kind: kinds::kind(scene, phrase),
            role: words(scene, phrase),
            organisation: kinds::organisation(scene, phrase).map(|o| words(scene, o)),
            start: None,
            end: None,
            from: phrase.from,
            to: phrase.to,
        })
    }
}
