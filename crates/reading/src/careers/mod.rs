//! What people hold, held and studied: the verb that says so, the office after it, the years round it.

mod kinds;
mod years;

use crate::Scene;
use crate::calendar::Date;
use crate::dates::{self, When};
use crate::events::Happening;
use crate::lexicon::class::*;
use crate::people::{People, Role};
use crate::roles::{Phrase, is_plural, reach, words};
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
    /// Goes on after another: "et directrice", "ونائبا".
    Also,
    /// Where and when somebody was born: its year is nobody's office.
    Birth,
}

pub(crate) fn find(scene: &Scene, people: &mut People, happenings: &[Happening]) -> Vec<Holding> {
    let chosen = happenings.iter().find(|h| h.kind == "election" && h.date.is_some()).or_else(|| happenings.iter().find(|h| matches!(h.kind, "congress" | "session") && h.date.is_some()));
    let election = happenings.iter().find(|h| h.kind == "election" && h.date.is_some()).and_then(|h| h.date);
    let elects = happenings.iter().any(|h| h.kind == "election") || (0..scene.text.tokens.len()).any(|i| scene.is(i, ELECT));
    let mut out: Vec<Holding> = Vec::new();
    let mut current: Option<usize> = None;
    for &(from, to) in &scene.text.sentences {
        let whens = dates::dates(scene, from, to);
        let sentence = Sentence { scene, people, from, to, current, election, whens: &whens };
        let statements = sentence.statements();
        let spans = years(scene, from, to, &whens);
        let first = out.len();
        for (n, statement) in statements.iter().enumerate() {
            if statement.verb == Verb::Birth {
                continue;
            }
            let said = sentence.years_of(n, &statements, &spans);
            let mut holding = sentence.holding(statement, &said);
            if let Some(last) = out.last().filter(|h| h.person == holding.person && out.len() > first) {
                if statement.verb == Verb::Also && said.is_empty() {
                    (holding.start, holding.end) = (last.start, last.end);
                }
                // "la législature suivante", "الولاية الموالية" begins where the last one ended.
                if holding.start.is_none() && holding.end.is_some() && sentence.is_next_term(statement) {
                    holding.start = last.end;
                }
            }
            out.push(holding);
        }
        let predecessors = sentence.predecessors(&out[first..], election);
        out.extend(predecessors);
        if elects {
            out.extend(sentence.labels(chosen.and_then(|h| h.date)));
        }
        out.extend(sentence.former());
        current = people.within(from, to).first().map(|m| m.person).or(current);
        if out.len() > 1000 {
            break;
        }
    }
    for holding in &out {
        let role = Role { text: holding.role.clone(), from: holding.from, to: holding.to };
        if holding.kind != "education" && holding.kind != "business" {
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
    whens: &'a [When],
}

impl Sentence<'_> {
    fn statements(&self) -> Vec<Statement> {
        let scene = self.scene;
        let mut out: Vec<Statement> = Vec::new();
        let mut at = self.from;
        while at < self.to && out.len() < 60 {
            let known = scene.text.tokens[at].known;
            let found = if self.people.at(at).is_some() {
                None
            } else if known.is(STUDY) {
                self.study(at)
            } else if known.is(ELECT) && !known.article {
                self.office(at, Verb::Elect, 28)
            } else if known.is(APPOINT) && !known.article {
                self.office(at, Verb::Appoint, 10)
            } else if known.is(LEAVE) {
                self.leaving(at)
            } else if known.is(HOLD) && !(known.article && known.preposition.is_some()) {
                self.hold(at)
            } else {
                self.also(at, &out)
            };
            match found {
                Some(statement) => {
                    at = (at + 1).max(statement.role.to.min(self.to));
                    out.push(statement);
                }
                None => at += scene.length(at),
            }
        }
        out
    }

    /// Who it is about: named between the verb and the office, before the verb, or last spoken of.
    fn subject(&self, at: usize, until: usize) -> Option<usize> {
        let between = (at..until).find_map(|i| self.people.at(i)).map(|m| m.person);
        let short = || (at..until.min(at + 3)).find_map(|i| self.people.meant(self.scene, i));
        let before = || {
            let near = self.people.within(self.from, at);
            let first = near.first().map(|m| m.person);
            if self.scene.is_arabic(at) { near.last().map(|m| m.person) } else { near.last().map(|m| m.person).or(first) }
        };
        let surname = || (self.from..at).rev().take(25).find_map(|i| self.people.meant(self.scene, i));
        between.or_else(short).or_else(before).or_else(surname).or(self.current)
    }

    /// The office after a verb of electing or appointing.
    fn office(&self, at: usize, verb: Verb, far: usize) -> Option<Statement> {
        let scene = self.scene;
        let first = at + scene.length(at);
        let mut named: Option<usize> = None;
        for i in first..self.to.min(at + far) {
            if scene.text.is_sign(i, &['؛', ';', ':']) || scene.is(i, SPEECH) && named.is_some() || scene.is(i, CHAIR) && !scene.is(i, TITLE) {
                break;
            }
            if let Some(mention) = self.people.at(i) {
                named = Some(mention.person);
                continue;
            }
            // "بمهمة تنسيق الفريق": a task instead of an office.
            let task = verb == Verb::Appoint && matches!(scene.stem(i), "مهمه" | "مهام") && scene.text.tokens[i].known.preposition == Some('ب');
            let from = if task { i + 1 } else { i };
            if !task && (!scene.is(i, TITLE) || named.is_none() && is_plural(scene, i)) {
                continue;
            }
            // "انتخب … فلان رئيسا": the office is in the accusative; another title is only his.
            if named.is_some() && scene.is_arabic(i) && !accusative(scene, i) && scene.text.tokens[i].known.preposition.is_none() && !task && verb == Verb::Elect {
                continue;
            }
            // "انتخاب رئيس الجماعة": the office is at stake, and who won comes later.
            let like = scene.text.tokens[i].known.preposition == Some('ك');
            let at_stake = named.is_none() && verb == Verb::Elect && scene.is_arabic(i) && !like;
            let stop = reach(scene, self.people, from, self.to);
            let next_is_name = self.people.at(stop).is_some_and(|m| m.from == stop);
            if at_stake && next_is_name {
                return None;
            }
            let role = Phrase { from, to: stop, plural: false };
            let winner = if at_stake && !accusative(scene, i) { self.winner(stop) } else { self.subject(at, i) };
            let person = winner?;
            if is_candidate(scene, i) && named.is_some() {
                continue;
            }
            return Some(Statement { at, verb, role: crate::roles::widen(scene, role, first), organisation: None, person });
        }
        // "Il a été élu samedi": to the office named with him.
        let person = self.subject(at, at)?;
        let role = self.people.people[person].roles.first()?;
        let participle = matches!(scene.word(at), "elu" | "elue" | "reelu" | "reelue" | "nomme" | "nommee");
        let dated = self.whens.iter().any(|w| w.date.is_some_and(|d| d.month > 0) && w.from > at && w.from < at + 6);
        (participle && dated).then_some(Statement { at, verb, role: Phrase { from: role.from, to: role.to, plural: false }, organisation: None, person })
    }

    /// "عن فوز فلان" after the office that was at stake.
    fn winner(&self, from: usize) -> Option<usize> {
        let scene = self.scene;
        let won = (from..self.to.min(from + 14)).find(|i| matches!(scene.stem(*i), "فوز" | "فاز" | "فازت"))?;
        (won + 1..self.to.min(won + 4)).find_map(|i| self.people.at(i)).map(|m| m.person)
    }

    fn hold(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let value = scene.value(at, HOLD);
        let first = at + scene.length(at);
        let titled = |far: usize| (first..self.to.min(first + far)).take_while(|i| !scene.text.is_sign(*i, &['؛', ';', '.'])).find(|i| scene.is(*i, TITLE) && self.people.at(*i).is_none());
        let phrase = |from: usize| Phrase { from, to: reach(scene, self.people, from, self.to), plural: false };
        let person = |until: usize| self.subject(at, until);
        let make = |verb, role: Phrase| Some(Statement { at, verb, role, organisation: None, person: person(role.from.min(at + 5))? });
        match value {
            "was" => {
                let arabic = scene.is_arabic(at);
                // The years may stand between: "il a été de 1978 à 1997 ingénieur".
                let role = titled(if arabic { 4 } else { 9 }).filter(|i| (first..*i).all(|k| self.may_stand_between(k)))?;
                let direct = !arabic || role <= first + 1 && scene.text.tokens[role].known.preposition != Some('ل');
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
                let noun = (first..self.to.min(first + 6)).find(|i| scene.is(*i, BUSINESS | BODY) && !scene.is(*i, TITLE))?;
                let stop = reach(scene, self.people, noun, self.to);
                let organisation = Some(Phrase { from: noun, to: stop, plural: false });
                let role = Phrase { from: at, to: if noun == first { stop } else { first }, plural: false };
                Some(Statement { at, verb: Verb::Run, role, organisation, person: person(noun)? })
            }
            "birth" => make(Verb::Birth, Phrase { from: at, to: at + 1, plural: false }),
            "field" => Some(Statement { at, verb: Verb::Run, role: phrase(at), organisation: None, person: person(at)? }),
            "preside" => {
                let body = (first..self.to.min(first + 4)).find(|i| scene.is(*i, BODY))?;
                if (at..body + 3).any(|i| scene.is(i, EVENT)) {
                    return None;
                }
                let stop = reach(scene, self.people, body, self.to);
                Some(Statement { at, verb: Verb::Was, role: Phrase { from: at, to: stop, plural: false }, organisation: Some(phrase(body)), person: person(at)? })
            }
            "member" if at > self.from && (scene.word(at - 1) == "من" || scene.is(at - 1, LEAVE)) || at > self.from && matches!(scene.stem(at - 1), "تجميد" | "طرد" | "فقدان") => None,
            "member" => make(Verb::Hold, Phrase { from: at, to: reach(scene, self.people, at, self.to), plural: false }).filter(|s| (at..s.role.to).any(|i| scene.is(i, BODY)) && scene.text.tokens[at].known.preposition.is_none()),
            "service" => {
                let noun = (first..self.to.min(first + 5)).find(|i| scene.is(*i, BODY | VENUE))?;
                let organisation = Some(phrase(noun));
                let from = if scene.word(at) == "ادي" { at + 1 } else { at };
                Some(Statement { at, verb: Verb::Service, role: Phrase { from, to: first.max(from + 1) + usize::from(from > at), plural: false }, organisation, person: person(at)? })
            }
            "competition" => make(Verb::Hold, phrase(titled(2)?)),
            "post" => {
                let role = titled(6).filter(|i| !scene.is_arabic(at) || scene.text.tokens[*i].known.preposition == Some('ك') || accusative(scene, *i));
                let role = role.or_else(|| (first..self.to.min(first + 4)).find(|i| scene.text.tokens[*i].known.preposition == Some('ب') && self.people.meant(scene, *i).is_none()))?;
                make(Verb::Hold, phrase(role))
            }
            _ => {
                let plain = (first..self.to.min(first + 14)).take_while(|i| !scene.text.is_sign(*i, &['؛', ';', '.'])).find(|i| scene.is(*i, TITLE) && !scene.text.tokens[*i].known.article && self.people.at(*i).is_none());
                let role = match plain.filter(|_| scene.length(at) == 1 && scene.is_arabic(at)).or_else(|| titled(8)) {
                    Some(role) if role < first + 2 || (first..role).all(|k| self.may_stand_between(k)) => role,
                    // "شغل مناصب سياسية", "يتولى مهامه": no title.
                    _ if scene.length(at) > 1 && matches!(scene.word(first - 1), "مناصب") => first - 1,
                    _ if matches!(scene.word(first), "مهامه" | "مهامها") => return self.known_office(at),
                    _ => return None,
                };
                make(Verb::Hold, phrase(role))
            }
        }
    }

    fn is_next_term(&self, statement: &Statement) -> bool {
        (statement.at..self.to.min(statement.role.to + 8)).any(|i| matches!(self.scene.stem(i), "مواليه" | "تاليه" | "suivante" | "suivant"))
    }

    /// The office a person is already called by.
    fn known_office(&self, at: usize) -> Option<Statement> {
        let person = self.subject(at, at)?;
        let role = self.people.people[person].roles.first()?;
        Some(Statement { at, verb: Verb::Hold, role: Phrase { from: role.from, to: role.to, plural: false }, organisation: None, person })
    }

    fn may_stand_between(&self, at: usize) -> bool {
        let scene = self.scene;
        scene.is_edge(at) && !scene.text.is_sign(at, &['.', ';', '؛']) || scene.text.number(at).is_some() || scene.is(at, STOP | MONTH | WEEKDAY | FORMER | ORDINAL | HONORIFIC) || self.people.at(at).is_some() || self.people.meant(scene, at).is_some() || matches!(scene.word(at), "nouveau" | "nouvelle" | "e" | "eme" | "الفتره" | "مناصب" | "منصب" | "مهام" | "مهمه" | "رسميا" | "ايضا") || scene.is_arabic(at) && (scene.text.tokens[at].known.article || scene.word(at).starts_with("ال"))
    }

    /// "ثم رئيسا", "puis ministre", "et directrice depuis 2017", "كعضو … ورئيس": the list goes on.
    fn also(&self, at: usize, before: &[Statement]) -> Option<Statement> {
        let scene = self.scene;
        if !scene.is(at, TITLE) || is_plural(scene, at) {
            return None;
        }
        // "كعضو بالمكتب المسير"
        let like = scene.text.tokens[at].known.preposition == Some('ك') && !is_candidate(scene, at);
        let stop = reach(scene, self.people, at, self.to);
        let role = Phrase { from: at, to: stop, plural: false };
        if self.people.at(stop).is_some_and(|m| m.from == stop) {
            return None;
        }
        if like {
            return Some(Statement { at, verb: Verb::Hold, role, organisation: None, person: self.subject(at, at)? });
        }
        let last = before.last().filter(|s| matches!(s.verb, Verb::Was | Verb::Hold | Verb::Appoint | Verb::Elect | Verb::Also))?;
        let word = if at > self.from { scene.word(at - 1) } else { "" };
        let linked = scene.text.tokens[at].known.and || matches!(word, "و" | "ثم" | "puis" | "et");
        let near = at - last.role.to.min(at) <= 9 && self.people.within(last.role.to, at).is_empty();
        (linked && near).then_some(Statement { at, verb: Verb::Also, role, organisation: None, person: last.person })
    }

    fn study(&self, at: usize) -> Option<Statement> {
        let scene = self.scene;
        let person = self.subject(at, at + 3)?;
        let verb = scene.value(at, STUDY) == "verb";
        let mut stop = reach(scene, self.people, at, self.to);
        // "الإجازة في الاقتصاد"
        if scene.word(stop) == "في" && scene.word(stop + 1).starts_with("ال") {
            stop = reach(scene, self.people, stop + 1, self.to);
        }
        let school = (at..self.to.min(at + 14)).find(|i| *i > at && scene.is(*i, BODY | VENUE) && (scene.is_arabic(at) && matches!(scene.word(*i - 1), "من" | "في") || scene.text.tokens[*i].known.preposition == Some('ب') || !scene.is_arabic(at)));
        let organisation = school.map(|i| Phrase { from: i, to: reach(scene, self.people, i, self.to), plural: false });
        if !verb && !scene.is_arabic(at) && matches!(scene.word(at), "licence" | "master") && self.people.people.is_empty() {
            return None;
        }
        let mut role = Phrase { from: at, to: if verb && organisation.is_some() { at + scene.length(at) } else { stop }, plural: false };
        if scene.word(at) == "titulaire" {
            let noun = (at + 1..self.to.min(at + 4)).find(|i| scene.is_unknown(*i) || scene.is(*i, STUDY | ORDINAL))?;
            role = Phrase { from: noun, to: self.french_degree(noun), plural: false };
        } else if verb && organisation.is_none() {
            return None;
        }
        Some(Statement { at, verb: Verb::Study, role, organisation: organisation.filter(|o| o.from >= role.to), person })
    }

    fn french_degree(&self, at: usize) -> usize {
        (at..self.to.min(at + 8)).find(|i| self.scene.is_edge(*i) || self.scene.is(*i, VERB) || matches!(self.scene.word(*i), "et" | "il" | "elle")).unwrap_or(self.to.min(at + 8))
    }

    /// Who left or was removed, from the office named with him.
    fn leaving(&self, at: usize) -> Option<Statement> {
        let near = self.people.within(at, self.to.min(at + 14)).first().map(|m| m.person);
        let scene = self.scene;
        let own = matches!(scene.stem(at), "استقالتها" | "استقالته") || scene.length(at) > 1 || !scene.is_arabic(at);
        let person = if own { self.subject(at, at)? } else { near.or_else(|| self.subject(at, at))? };
        let removed = self.people.within(at, self.to.min(at + 14)).iter().map(|m| m.person).nth(usize::from(matches!(scene.stem(at), "اعفي" | "اعفت" | "اقال"))).filter(|_| !own);
        let person = removed.unwrap_or(person);
        let roles = &self.people.people[person].roles;
        let role = roles.iter().find(|r| !matches!(scene.stem(r.from), "مرشح" | "مترشح"))?;
        let best = roles.iter().filter(|r| r.to - r.from > role.to - role.from && r.from >= self.from && r.to <= self.to).next_back().unwrap_or(role);
        Some(Statement { at, verb: Verb::Leave, role: Phrase { from: best.from, to: best.to, plural: false }, organisation: None, person })
    }

    /// The years that belong to a statement: those right before its verb, and those after it that are
    /// not right before the next.
    fn years_of(&self, n: usize, statements: &[Statement], spans: &[Years]) -> Vec<Years> {
        let opens = |s: &Years| s.from == self.from || self.scene.is_edge(s.from - 1) || self.scene.word(s.from - 1) == "و" || self.scene.word(s.from).starts_with('و') || matches!(self.scene.word(s.from - 1), "puis" | "et" | "ثم");
        let leads = |s: &Years, at: usize| opens(s) && s.to <= at && (s.to..at).all(|i| self.scene.text.is_sign(i, &['،', ',']) || self.scene.word(i) == "و" || self.scene.is(i, FORMER)) && at - s.to <= 2;
        let this = &statements[n];
        let begin = if n == 0 { self.from } else { this.at };
        let end = statements.get(n + 1).map_or(self.to, |s| s.at);
        let previous = if n == 0 { self.from } else { statements[n - 1].at };
        spans
            .iter()
            .filter(|s| {
                let inside = s.from >= begin && s.from < end;
                let mine = leads(s, this.at) && s.from >= previous;
                let next = statements.get(n + 1).is_some_and(|x| leads(s, x.at) && s.from > this.role.to.saturating_sub(1));
                mine || inside && !next
            })
            .copied()
            .collect()
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
            Verb::Leave => (start, end) = (None, start.or(end).or(self.nearest_day(statement.at))),
            Verb::Study => (start, end) = (None, end.or(start)),
            Verb::Elect if start.is_none() => start = self.election,
            _ => {}
        }
        let role = words(self.scene, statement.role);
        let organisation = statement.organisation.map(|o| words(self.scene, o));
        let kind = match statement.verb {
            Verb::Study => "education",
            Verb::Run => "business",
            Verb::Service => "job",
            _ => kinds::kind(self.scene, statement.role),
        };
        let organisation = organisation.or_else(|| kinds::organisation(self.scene, statement.role).map(|o| words(self.scene, o)));
        let from = statement.at.min(statement.role.from).max(self.from.min(statement.at));
        let to = statement.role.to.max(statement.at + 1);
        let (from, to) = if to - from > 24 { (statement.at, (statement.at + 8).min(self.to)) } else { (from, to) };
        Holding { person: statement.person, kind, role, organisation, start, end, from, to }
    }

    fn nearest_day(&self, at: usize) -> Option<Date> {
        self.whens.iter().min_by_key(|w| w.from.abs_diff(at)).and_then(|w| w.date)
    }

    /// "خلفا لفلان", "en remplacement de": the office just spoken of ends for the one before.
    fn predecessors(&self, found: &[Holding], election: Option<Date>) -> Vec<Holding> {
        let scene = self.scene;
        let mut out = Vec::new();
        for at in self.from..self.to {
            let word = scene.word(at);
            let arabic = matches!(word, "خلفا" | "خلف" | "عوض" | "محل" | "مكان");
            let french = matches!(word, "remplacement" | "succede" | "succedant" | "succession");
            if !arabic && !french {
                continue;
            }
            let Some(mention) = self.people.within(at, self.to.min(at + 8)).first() else { continue };
            let Some(last) = found.last().filter(|h| h.person != mention.person) else { continue };
            if out.len() < 8 {
                out.push(Holding { person: mention.person, start: None, end: last.start.or(election), from: at, to: mention.to, ..last.clone() });
            }
        }
        out
    }

    /// The lines of a bureau after its election: "النائب الأول: فلان"; "وتضم الكتابة فلانا نائبا".
    fn labels(&self, date: Option<Date>) -> Vec<Holding> {
        let scene = self.scene;
        let mut out = Vec::new();
        let composed = (self.from..self.to.min(self.from + 6)).any(|i| matches!(scene.stem(i), "تضم" | "يضم" | "تتكون" | "يتكون" | "يتالف" | "تتالف" | "compose" | "comprend"));
        for mention in self.people.within(self.from, self.to) {
            for role in &self.people.people[mention.person].roles {
                let labelled = scene.text.is_sign(role.to, &[':']) && role.from >= self.from && role.to < mention.from && scene.is_arabic(role.from) && scene.is(role.from, TITLE);
                let listed = composed && role.from >= self.from && role.to <= self.to;
                if labelled || listed {
                    let phrase = Phrase { from: role.from, to: role.to, plural: false };
                    out.push(Holding { person: mention.person, kind: kinds::kind(scene, phrase), role: role.text.clone(), organisation: kinds::organisation(scene, phrase).map(|o| words(scene, o)), start: date, end: None, from: role.from, to: if labelled { mention.to.max(role.to) } else { role.to } });
                    break;
                }
            }
        }
        out
    }

    /// "الرئيس السابق": an office that is over, its days not said.
    fn former(&self) -> Vec<Holding> {
        let scene = self.scene;
        let mut out: Vec<Holding> = Vec::new();
        for mention in self.people.within(self.from, self.to) {
            for role in &self.people.people[mention.person].roles {
                let over = (role.from..role.to).any(|i| scene.is(i, FORMER) && !scene.is(i, HONORIFIC) || matches!(scene.word(i), "الجديد" | "الجديده" | "nouveau" | "nouvelle"));
                if over && role.from >= self.from && role.to <= self.to && !out.iter().any(|h| h.person == mention.person) {
                    let phrase = Phrase { from: role.from, to: role.to, plural: false };
                    out.push(Holding { person: mention.person, kind: kinds::kind(scene, phrase), role: role.text.clone(), organisation: kinds::organisation(scene, phrase).map(|o| words(scene, o)), start: None, end: None, from: role.from, to: role.to });
                }
            }
        }
        out
    }
}

fn is_candidate(scene: &Scene, at: usize) -> bool {
    matches!(scene.stem(at), "مرشح" | "مترشح" | "مرشحه" | "مرشحا" | "candidat" | "candidate")
}

fn accusative(scene: &Scene, at: usize) -> bool {
    let token = &scene.text.tokens[at];
    let written = scene.text.slice(token.start, token.end);
    let word = scene.word(at);
    written.contains('\u{64b}') || word.ends_with('ا') || word.ends_with('ه') && !token.known.article
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
        let held = out.iter_mut().rev().take(40).find(|h| h.person == next.person && h.kind != "education" && next.kind != "education" && alike(&h.role, &next.role) && (h.start.is_none() && h.end.is_none() || next.start.is_none() && next.end.is_none() || h.start == next.start && h.end == next.end));
        match held {
            Some(held) => {
                if held.start.is_none() && held.end.is_none() && (next.start.is_some() || next.end.is_some()) {
                    *held = next;
                }
            }
            None => out.push(next),
        }
    }
    out
}
