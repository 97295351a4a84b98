//! What people hold, held and studied: the verb that says so, the office after it, the years round it.

mod beside;
mod holds;
mod kinds;
mod offices;
mod told;
mod years;

use crate::Scene;
use crate::calendar::Date;
use crate::dates::{self, When};
use crate::events::Happening;
use crate::lexicon::class::*;
use crate::people::{People, Role};
use crate::roles::{Phrase, words};
use years::{Said, Years, years};

/// A statement on one person's career.
#[derive(Clone, Debug, Default)]
pub(crate) struct Holding {
    pub person: usize,
    pub kind: &'static str,
    pub role: String,
    pub organisation: Option<String>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub from: usize,
    pub to: usize,
}

/// A verb or noun of a career with the office it is about.
#[derive(Clone, Debug)]
struct Statement {
    at: usize,
    verb: Verb,
    role: Phrase,
    organisation: Option<Phrase>,
    person: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Verb {
    Elect,
    Appoint,
    Hold,
    Was,
    Run,
    Study,
    Service,
    Leave,
    /// Joined an employer; no post is named.
    Join,
    /// Goes on after another: "et directrice", "ونائبا".
    Also,
    /// Where and when somebody was born: its year is nobody's office.
    Birth,
}

pub(crate) fn find(scene: &Scene, people: &mut People, happenings: &[Happening]) -> Vec<Holding> {
    let chosen =
        happenings.iter().find(|h| h.kind == "election" && h.date.is_some()).or_else(|| {
            happenings.iter().find(|h| matches!(h.kind, "congress" | "session") && h.date.is_some())
        });
    let election =
        happenings.iter().find(|h| h.kind == "election" && h.date.is_some()).and_then(|h| h.date);
    let elects = happenings.iter().any(|h| h.kind == "election")
        || (0..scene.text.tokens.len()).any(|i| scene.is(i, ELECT | APPOINT));
    let mut out: Vec<Holding> = Vec::new();
    let mut current: Option<usize> = None;
    // Lines after "انتخب المكتب كما يلي:" are those of who was elected.
    let mut listed = false;
    for &(from, to) in &scene.text.sentences {
        let whens = dates::dates(scene, from, to);
        // "Ce dernier", "هذا الأخير": who was named last.
        let latter = matches!(scene.word(from), "ce" | "cette" | "هذا" | "هذه" | "وهذا" | "وهذه")
            && matches!(scene.word(from + 1), "dernier" | "derniere" | "الاخير" | "الاخيره");
        if latter {
            let before = people.within(0, from).last().map(|m| m.person);
            current = before.or(current);
        }
        let mut here = happenings.iter().filter(|h| h.from >= from && h.to <= to);
        let held = here.next().filter(|h| here.next().is_none() && h.end.is_none());
        let sentence = Sentence { scene, people, from, to, current, election, held, whens: &whens };
        let statements = sentence.statements();
        let spans = years(scene, from, to, &whens);
        let first = out.len();
        for (n, statement) in statements.iter().enumerate() {
            if statement.verb == Verb::Birth {
                continue;
            }
            let said = sentence.years_of(n, &statements, &spans);
            let mut holding = sentence.holding(statement, &said);
            if let Some(last) =
                out.last().filter(|h| h.person == holding.person && out.len() > first)
            {
                if statement.verb == Verb::Also
                    && said.is_empty()
                    && !sentence.comes_after(statement.at)
                    && !sentence.follows_bracket(statement.at)
                {
                    (holding.start, holding.end) = (last.start, last.end);
                }
                // "la législature suivante", "الولاية الموالية" begins where the last one ended.
                if holding.start.is_none()
                    && holding.end.is_some()
                    && sentence.is_next_term(statement)
                {
                    holding.start = last.end;
                }
            }
            out.push(holding);
        }
        let predecessors = sentence.predecessors(&out, first, election);
        out.extend(predecessors);
        if elects {
            out.extend(sentence.labels(chosen.and_then(|h| h.date), listed));
        }
        listed = sentence.opens_list(listed);
        out.extend(sentence.former());
        // "Le gendre de M. X": he is not whom the sentence is about.
        // Nor is "Il succède à M. X", "ويخلف فلانا".
        let subject = people.within(from, to).iter().find(|m| {
            let mut before = m.from;
            while before > from
                && (scene.is(before - 1, HONORIFIC) || scene.text.is_sign(before - 1, &['.']))
            {
                before -= 1;
            }
            let word = if before > from { scene.word(before - 1) } else { "" };
            let another = matches!(word, "de" | "d" | "par" | "avec" | "chez" | "du")
                || matches!(word, "a" | "remplace" | "remplacera")
                || matches!(
                    word.strip_prefix('و').unwrap_or(word),
                    "يخلف" | "سيخلف" | "خلف" | "سيعوض"
                );
            // "ويخلف المعين في هذا المنصب فلانا"
            let follows = |i: usize| {
                let word = scene.word(i);
                let word = word.strip_prefix('و').unwrap_or(word);
                matches!(word, "يخلف" | "تخلف" | "سيخلف" | "ستخلف")
            };
            let followed = (from..m.from.min(from + 8)).any(follows);
            !another && !followed
        });
        // "elle est élue …, devançant M. X": she goes on being whom the text speaks of.
        let personal = |i: usize| {
            let verb = (i + 1..to.min(i + 4)).any(|v| scene.is(v, ELECT | APPOINT | HOLD | LEAVE));
            scene.word(i) == "elle" || scene.word(i) == "il" && verb
        };
        let subject = subject.filter(|m| current.is_none() || !(from..m.from).any(personal));
        current = subject.map(|m| m.person).or(current);
        if out.len() > 1000 {
            break;
        }
    }
    for holding in &out {
        let role = Role { text: holding.role.clone(), from: holding.from, to: holding.to };
        // "fonde", "يملك": what somebody does is no title.
        let does = scene.is(holding.from, HOLD | CHAIR)
            && !scene.is(holding.from, TITLE)
            && scene
                .clean(scene.text.tokens[holding.from].start, scene.text.tokens[holding.from].end)
                == holding.role;
        if !does && holding.kind != "education" && holding.kind != "business" {
            people.people[holding.person].give(role);
        }
    }
    once(out)
}

struct Sentence<'a> {
    scene: &'a Scene<'a>,
    people: &'a People,
    from: usize,
    to: usize,
    current: Option<usize>,
    election: Option<Date>,
    /// The one happening that the sentence tells.
    held: Option<&'a Happening>,
    whens: &'a [When],
}

impl Sentence<'_> {
    fn statements(&self) -> Vec<Statement> {
        let scene = self.scene;
        let mut out: Vec<Statement> = Vec::new();
        let mut at = self.from;
        while at < self.to && out.len() < 60 {
            let known = scene.text.tokens[at].known;
            let leading = if at == self.from { self.leading() } else { None };
            let found = if leading.is_some() {
                leading
            } else if self.people.at(at).is_some() {
                None
            } else if known.is(STUDY) {
                self.study(at)
            } else if known.is(ELECT) && (!known.article || self.is_victory(at)) {
                self.office(at, Verb::Elect, 28)
            } else if known.is(APPOINT) && !known.article {
                self.office(at, Verb::Appoint, 10)
            } else if known.is(LEAVE) {
                self.leaving(at)
            } else if known.is(HOLD) && self.is_verb_or_free(at) {
                self.hold(at)
            } else if known.is(CHAIR) {
                let taken = self.chair_taken(at).or_else(|| self.presided(at));
                taken.or_else(|| self.presided_before(at))
            } else {
                self.also(at, &out)
            };
            // A sentence that breaks off where its office would come states nothing.
            match found.filter(|statement| self.holds(statement)) {
                Some(statement) => {
                    at = (at + 1).max(statement.role.to.min(self.to));
                    out.push(statement);
                }
                // "حفل تنصيب": the word inside tells the office.
                None if scene.is(at + 1, APPOINT) => at += 1,
                None => at += scene.length(at),
            }
        }
        out
    }

    /// "ليصبح نائبا": the ل of a verb binds nothing.
    fn is_verb_or_free(&self, at: usize) -> bool {
        let before = self.scene.text.tokens[at].known.preposition;
        before.is_none() || before == Some('ل') && self.scene.stem(at).starts_with(['ي', 'ت'])
    }

    fn holds(&self, statement: &Statement) -> bool {
        let all = self.scene.text.tokens.len();
        let stands = |phrase: &Phrase| phrase.from < phrase.to && phrase.to <= all;
        stands(&statement.role) && statement.organisation.as_ref().is_none_or(stands)
    }

    /// Who it is about: named between the verb and the office, before the verb, or last spoken of.
    fn subject(&self, at: usize, until: usize) -> Option<usize> {
        let between = (at..until).find_map(|i| self.people.at(i)).map(|m| m.person);
        let short = || (at..until.min(at + 3)).find_map(|i| self.people.meant(self.scene, i));
        let nearest = || {
            let near = (self.from.max(at.saturating_sub(40))..at).rev();
            near.filter_map(|i| self.people.meant(self.scene, i)).next()
        };
        let before = || self.people.within(self.from, at).last().map(|m| m.person);
        // "Élu conseiller en 2009, M. X préside…": whom the sentence is about comes after.
        let participle =
            at == self.from && !self.scene.is_arabic(at) && self.scene.is(at, VERB | STUDY | HOLD);
        let after = || {
            let mention =
                self.people.within(until.max(at), self.to).first().filter(|_| participle)?;
            let comma = (at..mention.from).any(|i| self.scene.text.is_sign(i, &[',']));
            let pronoun =
                (at..mention.from).any(|i| matches!(self.scene.word(i), "il" | "elle" | "ils"));
            let mut before = mention.from - 1;
            if self.scene.is(before, HONORIFIC) && before > at {
                before -= 1;
            }
            let another = matches!(self.scene.word(before), "par" | "de" | "avec" | "à" | "a");
            (comma && !pronoun && !another).then_some(mention.person)
        };
        between.or_else(short).or_else(nearest).or_else(before).or_else(after).or(self.current)
    }

    /// The years that belong to a statement: those right before its verb, and those after it that are
    /// not right before the next.
    fn years_of(&self, n: usize, statements: &[Statement], spans: &[Years]) -> Vec<Years> {
        let opens = |s: &Years| {
            s.from == self.from
                || self.scene.is_edge(s.from - 1)
                || self.scene.word(s.from - 1) == "و"
                || self.scene.word(s.from).starts_with('و')
                || matches!(self.scene.word(s.from - 1), "puis" | "et" | "ثم")
        };
        let leads = |s: &Years, at: usize| {
            opens(s)
                && s.to <= at
                && (s.to..at).all(|i| {
                    self.scene.text.is_sign(i, &['،', ','])
                        || matches!(self.scene.word(i), "و" | "جري" | "تم" | "il" | "elle" | "est")
                        || self.scene.is(i, FORMER)
                })
                && at - s.to <= 3
        };
        let this = &statements[n];
        let begin = if n == 0 { self.from } else { this.at };
        let end = statements.get(n + 1).map_or(self.to, |s| s.at);
        let previous = if n == 0 { self.from } else { statements[n - 1].at };
        let mut mine: Vec<Years> = spans
            .iter()
            .filter(|s| {
                // A year far before the first verb belongs to something else.
                let near = s.to > this.at || this.at - s.to <= 8;
                let inside = s.from >= begin && s.from < end && near;
                let leading = leads(s, this.at) && s.from >= previous;
                let next = statements
                    .get(n + 1)
                    .is_some_and(|x| leads(s, x.at) && s.from > this.role.to.saturating_sub(1));
                leading || inside && !next
            })
            .copied()
            .collect();
        // "Militante depuis 2008, elle est élue conseillère en 2015", "انخرط سنة 1984، وانتخب عضوا سنة
        // 1998": what is said after the verb is its own.
        let own = |s: &Years| s.from > this.at;
        if mine.iter().any(|s| own(s) && !matches!(s.said, Said::Until(_))) {
            mine.retain(|s| own(s) || leads(s, this.at));
        } else if mine.iter().any(own) {
            mine.retain(|s| own(s) || leads(s, this.at) || !matches!(s.said, Said::Since(_)));
        }
        mine
    }

    /// "ثم رئيسا", "فعاملا": what comes after another is not held in the same years.
    fn comes_after(&self, at: usize) -> bool {
        let before = if at > self.from { self.scene.word(at - 1) } else { "" };
        let word = self.scene.word(at);
        matches!(before, "ثم" | "puis" | "ensuite")
            || word.starts_with('ف') && !self.scene.stem(at).starts_with('ف')
    }

    /// "préfet (2006-2014) et gouverneur": the years in brackets are those of the first.
    fn follows_bracket(&self, at: usize) -> bool {
        (self.from.max(at.saturating_sub(2))..at).any(|i| self.scene.text.is_sign(i, &[')']))
    }

    fn holding(&self, statement: &Statement, said: &[Years]) -> Holding {
        let (mut start, mut end) = (None, None);
        for years in said {
            match years.said {
                Said::At(d) | Said::Since(d) => start = start.or(Some(d)),
                Said::Until(d) => end = end.or(Some(d)),
                Said::Range(a, b) if start.is_none() => (start, end) = (Some(a), Some(b)),
                Said::Range(..) => {}
            }
        }
        match statement.verb {
            Verb::Leave => {
                (start, end) =
                    (None, self.nearest_day(statement.at).or(start.or(end).filter(|d| d.day == 0)))
            }
            Verb::Study => (start, end) = (None, end.or(start)),
            Verb::Elect if start.is_none() => start = self.election.or(self.day_of(&["congress"])),
            Verb::Appoint if start.is_none() => start = self.day_of(&["appointment"]),
            _ => {}
        }
        let mut role = words(self.scene, statement.role);
        let organisation = statement.organisation.map(|o| words(self.scene, o));
        let kind = match statement.verb {
            Verb::Study => "education",
            // "dirigé l'hôpital", "يدير مدرسة": what is no firm is run for others.
            Verb::Run => match statement.organisation {
                Some(o) if !(o.from..o.to).any(|i| self.scene.is(i, BUSINESS)) => {
                    kinds::kind(self.scene, o)
                }
                _ => "business",
            },
            Verb::Service => "job",
            _ => match statement.organisation {
                // "l'association, qu'elle préside": the body tells.
                Some(o) if statement.role.to - statement.role.from == 1 => {
                    kinds::kind(self.scene, o)
                }
                _ => kinds::kind(self.scene, statement.role),
            },
        };
        if statement.verb == Verb::Join {
            role.clear();
        }
        let organisation = organisation.or_else(|| {
            kinds::organisation(self.scene, statement.role).map(|o| words(self.scene, o))
        });
        let from = statement.at.min(statement.role.from).max(self.from.min(statement.at));
        let to = statement.role.to.max(statement.at + 1);
        let (from, to) = if to - from > 24 {
            (statement.at, (statement.at + 8).min(self.to))
        } else {
            (from, to)
        };
        Holding { person: statement.person, kind, role, organisation, start, end, from, to }
    }

    /// The day of what the sentence tells, where it is of these kinds.
    fn day_of(&self, kinds: &[&str]) -> Option<Date> {
        self.held.filter(|h| kinds.contains(&h.kind)).and_then(|h| h.date).filter(|d| d.day > 0)
    }

    fn nearest_day(&self, at: usize) -> Option<Date> {
        let near = self.whens.iter().filter(|w| w.end.is_none() && w.from.abs_diff(at) < 10);
        near.min_by_key(|w| w.from.abs_diff(at)).and_then(|w| w.date)
    }
}

fn is_candidate(scene: &Scene, at: usize) -> bool {
    matches!(scene.stem(at), "مرشح" | "مترشح" | "مرشحه" | "مرشحا" | "candidat" | "candidate")
}

fn accusative(scene: &Scene, at: usize) -> bool {
    let token = &scene.text.tokens[at];
    let written = scene.text.slice(token.start, token.end);
    let word = scene.word(at);
    written.contains('\u{64b}')
        || word.ends_with('ا')
        || word.ends_with('ه') && !token.known.article
}

/// One statement for one office: the dated one stays.
fn once(found: Vec<Holding>) -> Vec<Holding> {
    let mut out: Vec<Holding> = Vec::new();
    for next in found {
        let alike = |a: &str, b: &str| {
            let (a, b) = (crate::text::fold_phrase(a), crate::text::fold_phrase(b));
            let words: Vec<&str> = a.split(' ').collect();
            let common = b.split(' ').filter(|w| words.contains(w)).count();
            2 * common >= words.len().min(b.split(' ').count()).max(1) * 2 - 1 && common > 0
        };
        let held = out.iter_mut().rev().take(40).find(|h| {
            h.person == next.person
                && h.kind != "education"
                && next.kind != "education"
                && alike(&h.role, &next.role)
                && (h.start.is_none() && h.end.is_none()
                    || next.start.is_none() && next.end.is_none()
                    || h.start == next.start && h.end == next.end)
        });
        match held {
            Some(held) => {
                if held.start.is_none()
                    && held.end.is_none()
                    && (next.start.is_some() || next.end.is_some())
                {
                    *held = next;
                }
            }
            None => out.push(next),
        }
    }
    out
}
