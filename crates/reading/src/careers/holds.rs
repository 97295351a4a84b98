//! Held, worked, studied: the verb, and the post or the degree after it.

use super::{Sentence, Statement, Verb, accusative, is_candidate};
use crate::lexicon::class::*;
use crate::roles::{Phrase, is_plural, reach};

impl Sentence<'_> {
    pub(super) fn hold(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let value = scene.value(at, HOLD);
        let first = at + scene.length(at);
        let titled = |far: usize| {
            (first..self.to.min(first + far))
                .take_while(|i| !scene.text.is_sign(*i, &['؛', ';', '.']))
                .find(|i| scene.is(*i, TITLE) && self.people.at(*i).is_none())
        };
        let phrase = |from: usize| Phrase {
            from,
            to: reach(scene, self.people, from, self.to),
            plural: false,
        };
        let person = |until: usize| self.subject(at, until);
        let make = |verb, role: Phrase| {
            Some(Statement {
                at,
                verb,
                role,
                organisation: None,
                person: person(role.from.min(at + 5))?,
            })
        };
        match value {
            "was" => {
                if let Some(founder) = self.one_of(at, first) {
                    return Some(founder);
                }
                let arabic = scene.is_arabic(at);
                // The years may stand between: "il a été de 1978 à 1997 ingénieur".
                let role = titled(if arabic { 4 } else { 9 })
                    .filter(|i| (first..*i).all(|k| self.may_stand_between(k)))?;
                let direct = !arabic
                    || (role <= first + 1 || (first..role).all(|i| scene.is(i, STOP)))
                        && scene.text.tokens[role].known.preposition != Some('ل');
                if !direct || is_plural(scene, role) || is_candidate(scene, role) {
                    return None;
                }
                let stop = reach(scene, self.people, role, self.to);
                if self.people.at(stop).is_some_and(|m| m.from == stop) {
                    return None;
                }
                make(Verb::Was, crate::roles::widen(scene, phrase(role), first))
            }
            "run" => {
                let noun = (first..self.to.min(first + 6))
                    .find(|i| scene.is(*i, BUSINESS | BODY) && !scene.is(*i, TITLE))?;
                let stop = reach(scene, self.people, noun, self.to);
                let organisation = Some(Phrase { from: noun, to: stop, plural: false });
                let role = Phrase {
                    from: at,
                    to: if noun == first { stop } else { first },
                    plural: false,
                };
                Some(Statement { at, verb: Verb::Run, role, organisation, person: person(noun)? })
            }
            // "يملك مقاولة", "ouvre son propre cabinet"
            "own" => {
                let noun = (first..self.to.min(first + 4)).find(|i| scene.is(*i, BUSINESS))?;
                let organisation = Some(phrase(noun));
                let role = Phrase { from: at, to: first, plural: false };
                Some(Statement { at, verb: Verb::Run, role, organisation, person: person(noun)? })
            }
            // Nobody's office: whose it is does not matter.
            "birth" => Some(Statement {
                at,
                verb: Verb::Birth,
                role: Phrase { from: at, to: at + 1, plural: false },
                organisation: None,
                person: 0,
            }),
            "field" => Some(Statement {
                at,
                verb: Verb::Run,
                role: phrase(at),
                organisation: None,
                person: person(at)?,
            }),
            "sit" => self.seat(at),
            "fell" => self.fell_to(at),
            "chosen" => self.office(at, Verb::Appoint, 12),
            "preside" => {
                if let Some(before) = self.presided_before(at) {
                    return Some(before);
                }
                // "préside également depuis 2011 l'Association"
                let small = |i: usize| scene.is(i, STOP) || scene.text.number(i).is_some();
                let body = (first..self.to.min(first + 7))
                    .find(|i| scene.is(*i, BODY))
                    .filter(|b| *b < first + 4 || (first..*b).all(small))?;
                if (at..body + 3).any(|i| scene.is(i, EVENT)) {
                    return None;
                }
                let stop = reach(scene, self.people, body, self.to);
                let whole = if body < first + 4 { stop } else { first };
                Some(Statement {
                    at,
                    verb: Verb::Was,
                    role: Phrase { from: at, to: whole, plural: false },
                    organisation: Some(phrase(body)),
                    person: person(at)?,
                })
            }
            "member"
                if at > self.from
                    && (scene.is(at - 1, LEAVE)
                        || matches!(scene.stem(at - 1), "من" | "تجميد" | "طرد" | "فقدان")) =>
            {
                None
            }
            "member" => make(
                Verb::Hold,
                Phrase { from: at, to: reach(scene, self.people, at, self.to), plural: false },
            )
            .filter(|s| {
                (at..s.role.to).any(|i| scene.is(i, BODY))
                    && scene.text.tokens[at].known.preposition.is_none()
            }),
            "service" => {
                let noun = (first..self.to.min(first + 5)).find(|i| scene.is(*i, BODY | VENUE))?;
                let organisation = Some(phrase(noun));
                let from = if scene.word(at) == "ادي" { at + 1 } else { at };
                Some(Statement {
                    at,
                    verb: Verb::Service,
                    role: Phrase {
                        from,
                        to: first.max(from + 1) + usize::from(from > at),
                        plural: false,
                    },
                    organisation,
                    person: person(at)?,
                })
            }
            "competition" => make(Verb::Hold, phrase(titled(2)?)),
            "post" => {
                let role = titled(6).filter(|i| {
                    !scene.is_arabic(at)
                        || scene.text.tokens[*i].known.preposition == Some('ك')
                        || accusative(scene, *i)
                });
                let joins =
                    ["integr", "rejoi", "travaill"].iter().any(|w| scene.word(at).starts_with(w));
                let dated = (self.from..self.to)
                    .any(|i| scene.text.number(i).is_some_and(|y| (1900..2100).contains(&y)));
                if role.is_none() && joins && dated {
                    let council = |i: &usize| scene.is(*i, BODY) || scene.word(*i) == "conseil";
                    let body = (first..self.to.min(first + 4)).find(council)?;
                    let organisation = Some(phrase(body));
                    let mut joined = make(Verb::Join, phrase(body))?;
                    joined.organisation = organisation;
                    return Some(joined);
                }
                let role = role.or_else(|| {
                    (first..self.to.min(first + 4)).find(|i| {
                        scene.text.tokens[*i].known.preposition == Some('ب')
                            && self.people.meant(scene, *i).is_none()
                    })
                })?;
                // "التحق بوزارة المالية": where, and as nothing that is said.
                if scene.is(role, BODY) && !scene.is(role, TITLE) {
                    let school = matches!(scene.stem(role), "كليه" | "جامعه" | "معهد" | "مدرسه");
                    if school && (role..self.to).any(|i| scene.is(i, STUDY)) {
                        return None;
                    }
                    let mut joined = make(Verb::Join, phrase(role))?;
                    joined.organisation = Some(phrase(role));
                    return Some(joined);
                }
                make(Verb::Hold, phrase(role))
            }
            _ if let Some(role) = self.picked(first) => make(Verb::Hold, phrase(role)),
            _ => {
                let plain = (first..self.to.min(first + 14))
                    .take_while(|i| !scene.text.is_sign(*i, &['؛', ';', '.']))
                    .find(|i| {
                        scene.is(*i, TITLE)
                            && !scene.text.tokens[*i].known.article
                            && self.people.at(*i).is_none()
                    });
                let role = match plain
                    .filter(|_| scene.length(at) == 1 && scene.is_arabic(at))
                    .or_else(|| titled(8))
                {
                    Some(role)
                        if role < first + 2 || (first..role).all(|k| self.may_stand_between(k)) =>
                    {
                        role
                    }
                    // "شغل مناصب سياسية", "يتولى مهامه": no title.
                    _ if scene.length(at) > 1 && matches!(scene.word(first - 1), "مناصب") => {
                        first - 1
                    }
                    _ if scene.is(first, CHARGE)
                        || matches!(scene.word(first), "la" | "le" | "les" | "l")
                            && scene.is(first + 1, CHARGE) =>
                    {
                        if scene.is(first, CHARGE) {
                            first
                        } else {
                            first + 1
                        }
                    }
                    // "تولى السيد فلان رئاسة الغرفة"
                    _ if let Some(charge) = self.charge_after(first) => charge,
                    _ if matches!(scene.word(first), "مهامه" | "مهامها") => {
                        return self.known_office(at);
                    }
                    _ => return None,
                };
                make(Verb::Hold, phrase(role))
            }
        }
    }

    fn charge_after(&self, first: usize) -> Option<usize> {
        let charge = (first..self.to.min(first + 7)).find(|i| self.scene.is(*i, CHARGE))?;
        let named = (first..charge).any(|i| self.people.at(i).is_some());
        let between = |i: usize| self.people.at(i).is_some() || self.scene.is(i, HONORIFIC);
        (named && (first..charge).all(between)).then_some(charge)
    }

    /// "تولى رئاسة المجلس الإقليمي": the chair of a body is an office, that of a gathering is not.
    pub(super) fn chair_taken(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let first = at + scene.length(at);
        let took = scene.length(at) == 2 && scene.stem(at).starts_with("تول");
        if !took || !scene.is(first, BODY) || scene.is(first, EVENT) {
            return None;
        }
        let role = Phrase {
            from: first - 1,
            to: reach(scene, self.people, first, self.to),
            plural: false,
        };
        let person = self.subject(at, first)?;
        Some(Statement { at, verb: Verb::Hold, role, organisation: None, person })
    }

    pub(super) fn may_stand_between(&self, at: usize) -> bool {
        let scene = self.scene;
        scene.is_edge(at) && !scene.text.is_sign(at, &['.', ';', '؛'])
            || scene.text.number(at).is_some()
            || scene.is(at, STOP | MONTH | WEEKDAY | FORMER | ORDINAL | HONORIFIC)
            || self.people.at(at).is_some()
            || self.people.meant(scene, at).is_some()
            || matches!(
                scene.word(at),
                "nouveau"
                    | "nouvelle"
                    | "e"
                    | "eme"
                    | "الفتره"
                    | "مناصب"
                    | "منصب"
                    | "مهام"
                    | "مهمه"
                    | "رسميا"
                    | "ايضا"
                    | "successivement"
                    | "longtemps"
            )
            || scene.is_arabic(at)
                && (scene.text.tokens[at].known.article || scene.word(at).starts_with("ال"))
    }

    /// "ثم رئيسا", "puis ministre", "et directrice depuis 2017", "كعضو … ورئيس": the list goes on.
    pub(super) fn also(&self, at: usize, before: &[Statement]) -> Option<Statement> {
        let scene = self.scene;
        if let Some(joined) = self.joined_too(at, before) {
            return Some(joined);
        }
        if !scene.is(at, TITLE) || is_plural(scene, at) {
            return None;
        }
        // "كعضو بالمكتب المسير"
        let word_at = |back: usize| at.checked_sub(back).map_or("", |i| scene.word(i));
        // "كعضو", "en tant que chef", "en qualité de membre"
        let as_such = word_at(1) == "que" && word_at(2) == "tant"
            || matches!(word_at(1), "de" | "d") && word_at(2) == "qualite";
        let like = (scene.text.tokens[at].known.preposition == Some('ك') || as_such)
            && !is_candidate(scene, at);
        let stop = reach(scene, self.people, at, self.to);
        let role = Phrase { from: at, to: stop, plural: false };
        if self.people.at(stop).is_some_and(|m| m.from == stop) {
            return None;
        }
        // "كما أنه عضو مؤسس للجمعية منذ 1999", "وهو رئيس الفرع منذ 2010"
        let nominal = matches!(word_at(1), "انه" | "انها" | "وهو" | "وهي" | "هو" | "هي")
            && scene.is_arabic(at)
            && self.year_near(stop, stop + 6);
        if like || nominal {
            return Some(Statement {
                at,
                verb: Verb::Hold,
                role,
                organisation: None,
                person: self.subject(at, at)?,
            });
        }
        let last = before.last().filter(|s| {
            matches!(s.verb, Verb::Was | Verb::Hold | Verb::Appoint | Verb::Elect | Verb::Also)
        })?;
        let word = if at > self.from { scene.word(at - 1) } else { "" };
        // "puis d'inspecteur général"
        let word = if matches!(word, "d" | "de" | "comme") { word_at(2) } else { word };
        // "chef de cercle à Boulemane (2001-2006), secrétaire général de la province"
        let bracketed = word_at(2).is_empty()
            && at > self.from + 1
            && scene.text.is_sign(at - 1, &[',', '،'])
            && scene.text.is_sign(at - 2, &[')'])
            && scene.text.number(at - 3).is_some();
        let linked = scene.text.tokens[at].known.and
            || bracketed
            || matches!(word, "و" | "ثم" | "puis" | "et");
        let near =
            at - last.role.to.min(at) <= 9 && self.people.within(last.role.to, at).is_empty();
        (linked && near).then_some(Statement {
            at,
            verb: Verb::Also,
            role,
            organisation: None,
            person: last.person,
        })
    }

    pub(super) fn study(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let person = self.subject(at, at + 3)?;
        let verb = scene.value(at, STUDY) == "verb";
        // "حاصل على دبلوم": the degree says it.
        let first = at + scene.length(at);
        let degree = |i: usize| scene.is(i, STUDY) && scene.value(i, STUDY) != "verb";
        if verb && scene.is_arabic(at) && (first..self.to.min(first + 2)).any(degree) {
            return None;
        }
        let mut stop = reach(scene, self.people, at, self.to);
        // "الإجازة في الاقتصاد"
        if scene.word(stop) == "في" && scene.word(stop + 1).starts_with("ال") {
            stop = reach(scene, self.people, stop + 1, self.to);
        }
        // "حصل سنة 1976 على دبلوم": the year before belongs to the degree.
        let got = (self.from.max(at.saturating_sub(6))..at).rev().find(|i| {
            matches!(
                scene.stem(*i),
                "حصل" | "حصلت" | "نال" | "نالت" | "حصوله" | "obtient" | "obtenu"
            )
        });
        let begin = got.unwrap_or(at);
        let near = (first..self.to.min(at + 14))
            .find(|i| !scene.is_arabic(at) && scene.text.is_sign(*i, &[',', ';']))
            .unwrap_or(self.to.min(at + 14));
        let capital = |i: &usize| {
            verb && scene.text.tokens[*i].capital
                && matches!(scene.word(*i - 1), "de" | "du" | "d" | "l" | "la")
        };
        let school = (at..near).find(|i| {
            *i > at
                && scene.is(*i, BODY | VENUE)
                && (scene.is_arabic(at) && matches!(scene.word(*i - 1), "من" | "في")
                    // "خريج المدرسة الوطنية"
                    || *i == first && verb
                    || scene.text.tokens[*i].known.preposition == Some('ب')
                    || !scene.is_arabic(at))
        });
        // "Diplômée de l'ENCG": a school by its own name.
        let school = school.or_else(|| (first..near).find(|i| !scene.is_arabic(at) && capital(i)));
        // "تابع دراسته بالمعهد العالي … حيث تخرج": the school stands before.
        let school = school.or_else(|| {
            let there = at > self.from && scene.word(at - 1) == "حيث"
                || matches!(scene.word(first), "منه" | "منها");
            let there = there
                || (begin..at).any(|i| matches!(scene.word(i), "منها" | "منه" | "فيها" | "بها"))
                // "la faculté de droit, dont elle sort licenciée"
                || !scene.is_arabic(at) && at > self.from && scene.word(at - 1).starts_with("sort");
            let mut before = self.from.max(at.saturating_sub(12))..at;
            before.find(|i| there && scene.is(*i, BODY | VENUE))
        });
        // "درس القانون بجامعة…", but a council that studies its budget at its seat is no student.
        let taught = matches!(scene.word(at), "درس" | "درست" | "ودرس" | "ودرست");
        let school = school.filter(|i| {
            let house = scene.stem(*i);
            !taught || matches!(house, "كليه" | "جامعه" | "معهد" | "مدرسه" | "ثانويه")
        });
        let organisation = school.map(|i| Phrase {
            from: i,
            to: reach(scene, self.people, i, self.to),
            plural: false,
        });
        if !verb
            && !scene.is_arabic(at)
            && matches!(scene.word(at), "licence" | "master")
            && self.people.people.is_empty()
        {
            return None;
        }
        let mut role = Phrase {
            from: at,
            to: if verb && organisation.is_some() { at + scene.length(at) } else { stop },
            plural: false,
        };
        if scene.word(at) == "titulaire" {
            let noun = (at + 1..self.to.min(at + 4))
                .find(|i| scene.is_unknown(*i) || scene.is(*i, STUDY | ORDINAL))?;
            role = Phrase { from: noun, to: self.french_degree(noun), plural: false };
        } else if verb && organisation.is_none() {
            return None;
        }
        Some(Statement {
            at: begin,
            verb: Verb::Study,
            role,
            organisation: organisation.filter(|o| o.from >= role.to || o.to <= role.from),
            person,
        })
    }

    pub(super) fn french_degree(&self, at: usize) -> usize {
        (at..self.to.min(at + 8))
            .find(|i| {
                self.scene.is_edge(*i)
                    || self.scene.is(*i, VERB)
                    || matches!(self.scene.word(*i), "et" | "il" | "elle")
            })
            .unwrap_or(self.to.min(at + 8))
    }
}
