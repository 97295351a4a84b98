//! Gatherings, votes, appointments and dated acts: a word for one, the date nearest to it, and in
//! the same sentence where, when, who presided, who convened and how many.

mod parties;
mod places;
mod triggers;

pub(crate) use places::{Spot, spots};

use crate::Scene;
use crate::calendar::Date;
use crate::dates::{self, When};
use crate::lexicon::class::*;
use crate::numbers::Count;
use crate::people::People;
use triggers::triggers;

/// A happening, with where its words stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Happening {
    pub kind: &'static str,
    pub date: Option<Date>,
    pub end: Option<Date>,
    pub time: Option<String>,
    pub place: Option<String>,
    pub area: Option<String>,
    pub chair: Vec<usize>,
    pub organiser: Option<String>,
    pub headcount: Option<u64>,
    /// Tokens of the evidence.
    pub from: usize,
    pub to: usize,
    /// A weekday was said that nothing resolves.
    is_loose: bool,
}

/// What says that something happened.
#[derive(Clone, Copy, Debug)]
struct Trigger {
    at: usize,
    kind: &'static str,
    /// The higher the more it is a gathering of its own.
    weight: i64,
}

pub(crate) fn find(scene: &Scene, people: &People, counts: &[Count]) -> Vec<Happening> {
    let mut found: Vec<Happening> = Vec::new();
    // What the first sentence says of the day and the town when it has no gathering: "said, on Sunday in Fez".
    let mut pending: Option<(When, Option<String>, usize)> = None;
    let tokens = 0..scene.text.tokens.len();
    let is_career = tokens.clone().any(|i| scene.is(i, HOLD) && scene.value(i, HOLD) == "birth");
    // Where the happenings of the last sentence that had any begin.
    let mut group = 0;
    for (n, &(from, to)) in scene.text.sentences.iter().enumerate() {
        let sentence = Sentence {
            scene,
            people,
            counts,
            from,
            to,
            spots: spots(scene, people, from, to),
            triggers: triggers(scene, people, from, to),
            is_career,
        };
        let whens: Vec<When> = dates::dates(scene, from, to)
            .into_iter()
            .filter(|w| w.is_near() || w.date.is_none())
            .collect();
        let before = found.len();
        for when in &whens {
            if let Some(happening) = sentence.dated(when, &whens) {
                let elected = sentence.elected_too(&happening, when);
                found.push(happening);
                found.extend(elected);
            }
        }
        if found.len() == before && !sentence.takes_up(&mut found) {
            found.extend(sentence.undated(pending.as_ref().map(|p| (&p.0, &p.1)), before > 0));
            if found.len() > before && pending.is_some() {
                pending = None;
            }
        }
        if n < 2
            && found.len() == before
            && pending.is_none()
            && sentence.triggers.is_empty()
            && (from..to).any(|i| scene.is(i, SPEECH))
        {
            let area = sentence.spots.iter().find(|s| !s.is_venue).map(|s| s.name.clone());
            pending = whens.iter().find(|w| w.date.is_some()).map(|w| (w.clone(), area, n));
        }
        pending = pending.filter(|p| n < p.2 + 3);
        if found.len() > before {
            group = before;
        }
        sentence.chairs(&mut found, before, group);
        if found.len() > 400 {
            break;
        }
    }
    merge(found)
}

struct Sentence<'a> {
    scene: &'a Scene<'a>,
    people: &'a People,
    counts: &'a [Count],
    from: usize,
    to: usize,
    spots: Vec<Spot>,
    triggers: Vec<Trigger>,
    /// The text tells somebody's life.
    is_career: bool,
}

impl Sentence<'_> {
    fn dated(&self, when: &When, all: &[When]) -> Option<Happening> {
        let scene = self.scene;
        let lead = |back: usize| when.from.checked_sub(back).map_or("", |i| scene.word(i));
        // "jusqu'au", "depuis", "إلى غاية": an end or a beginning, no day of its own; nor is a birth.
        let bounds = matches!(lead(1), "depuis" | "منذ" | "غايه" | "حدود" | "حتي")
            || lead(1) == "au" && lead(2) == "jusqu";
        let born = (when.from.saturating_sub(5).max(self.from)..when.from)
            .any(|i| scene.is(i, HOLD) && scene.value(i, HOLD) == "birth");
        if bounds || born {
            return None;
        }
        let trigger = self.nearest(when)?;
        if self.is_of_a_life(trigger, when) {
            return None;
        }
        // "الدورة العادية لشهر ماي": which one it is, not when.
        let month = when.date.is_some_and(|d| d.day == 0)
            && (scene.word(when.from).starts_with("لشهر") || lead(1).starts_with("لشهر"));
        if month && trigger.kind == "session" {
            return None;
        }
        if self.is_career && trigger.weight == 2 && when.date.is_some_and(|d| self.is_old(d)) {
            return None;
        }
        if (self.from.max(trigger.at.saturating_sub(6))..trigger.at).any(|i| {
            matches!(scene.stem(i), "عدم" | "وعدم" | "لعدم" | "بعدم" | "فشل" | "تاجيل" | "non")
        }) {
            return None;
        }
        let career = (self.from..self.to).any(|i| {
            scene.is(i, HOLD) && matches!(scene.value(i, HOLD), "office" | "post" | "run")
        });
        if career && trigger.weight < 3 && when.date.is_some_and(|d| d.day == 0) {
            return None;
        }
        let loose = when.date.is_none();
        if loose && (trigger.weight == 1 || scene.published.is_some_and(|p| p.is_full())) {
            return None;
        }
        let mut happening = self.make(trigger, Some(when));
        happening.is_loose = loose;
        // The hour belongs to the date it follows.
        let next = all.iter().map(|w| w.from).filter(|f| *f > when.to).min().unwrap_or(self.to);
        let first = if all.iter().all(|w| w.from >= when.from) { self.from } else { when.from };
        happening.time = dates::hour(scene, first, next);
        Some(happening)
    }

    /// "النائبة فلانة، التي انتخبت في شتنبر 2021", "Élu en septembre 2021, M. X…": who somebody is.
    fn is_of_a_life(&self, trigger: Trigger, when: &When) -> bool {
        let scene = self.scene;
        if trigger.kind != "election" || when.date.is_none_or(|d| d.day > 0) {
            return false;
        }
        let before = trigger.at.saturating_sub(1);
        let relative = matches!(scene.word(before), "الذي" | "التي" | "qui")
            && (before.saturating_sub(2)..before).any(|i| self.people.at(i).is_some());
        relative || trigger.at == self.from && matches!(scene.word(trigger.at), "elu" | "elue")
    }

    /// A year and more before the text.
    fn is_old(&self, date: Date) -> bool {
        self.scene.published.is_none_or(|p| date.year < p.year - 1)
    }

    /// "انتخاب فلان … ضمن أشغال المؤتمر": somebody is elected at the gathering, on the same day.
    fn elected_too(&self, held: &Happening, when: &When) -> Option<Happening> {
        let noun = self.triggers.iter().find(|t| t.kind == "election" && t.weight == 2)?;
        let person = (noun.at + 1..noun.at + 3).any(|i| self.people.meant(self.scene, i).is_some());
        let early = noun.at < when.from && noun.at <= self.from + 2 && held.kind != "election";
        (person && early).then(|| self.make(*noun, Some(when)))
    }

    /// "La rencontre était présidée par…": the happening told before, spoken of again.
    fn takes_up(&self, found: &mut [Happening]) -> bool {
        let scene = self.scene;
        let again = self.triggers.iter().take(1).find(|t| {
            let before = if t.at > self.from { scene.word(t.at - 1) } else { "" };
            let definite = scene.text.tokens[t.at].known.article && scene.length(t.at) == 1
                || matches!(before, "la" | "cette" | "ce" | "le" | "هذا" | "هذه");
            definite && t.at < self.from + 8
        });
        // "Près de 150 fellahs y ont pris part": where the sentence before was.
        let Some(again) = again else {
            let there = (self.from..self.to).any(|i| {
                matches!(scene.word(i), "travaux" | "الاشغال")
                    || scene.word(i) == "y"
                        && matches!(scene.word(i + 1), "ont" | "assistaient" | "avaient")
            });
            let come = Trigger { at: self.from, kind: "meeting", weight: 0 };
            let held = found.last_mut().filter(|_| there && self.triggers.is_empty());
            let Some(held) = held else { return false };
            held.headcount = held.headcount.or_else(|| self.headcount(come));
            return false;
        };
        let exact = found.iter().rposition(|h| h.kind == again.kind);
        let alike = exact.or_else(|| found.iter().rposition(|h| is_one_kind(h.kind, again.kind)));
        let Some(held) = alike.map(|i| &mut found[i]) else { return false };
        // What is said of it now completes what was said before.
        let (place, area) = places::choose(scene, &self.spots, again.at, again.at);
        // How many one of those invited brings is no count of all.
        let part = (self.from..self.to)
            .any(|i| matches!(scene.stem(i), "delegation" | "وفد" | "وفدا" | "الوفد"));
        held.headcount = held.headcount.or_else(|| self.headcount(*again).filter(|_| !part));
        held.time = held.time.take().or_else(|| dates::hour(scene, self.from, self.to));
        held.place = held.place.take().or(place);
        held.area = held.area.take().or(area);
        true
    }

    /// The trigger that a date belongs to.
    fn nearest(&self, when: &When) -> Option<Trigger> {
        let cost = |t: &Trigger| {
            let (low, high) = if t.at < when.from { (t.at, when.from) } else { (when.to, t.at) };
            let gap = (high.saturating_sub(low)) as i64;
            let stops =
                (low..high).filter(|i| self.scene.text.is_sign(*i, &['؛', ';'])).count() as i64;
            gap + stops * 60 - t.weight * 3 + if t.at > when.to { 2 } else { 0 }
        };
        self.triggers.iter().filter(|t| cost(t) < 50).min_by_key(|t| cost(t)).copied()
    }

    /// A gathering without a day: it needs a verb of holding and a place, or the day said before.
    fn undated(
        &self,
        pending: Option<(&When, &Option<String>)>,
        before: bool,
    ) -> Option<Happening> {
        let scene = self.scene;
        let votes =
            self.counts.iter().find(|c| c.of == "votes" && c.at >= self.from && c.at < self.to);
        let poll = votes.map(|c| Trigger { at: c.at, kind: "election", weight: 2 });
        let trigger = self
            .triggers
            .iter()
            .filter(|t| t.weight >= 2)
            .max_by_key(|t| (t.weight, std::cmp::Reverse(t.at)))
            .copied()
            .or(poll)?;
        let trigger = &trigger;
        let held = (self.from..self.to).any(|i| scene.is(i, CONVENE | CHAIR) && !scene.is(i, STOP));
        if let Some((when, area)) = pending
            && (trigger.weight >= 3 || trigger.kind == "appointment")
        {
            let mut happening = self.make(*trigger, None);
            happening.date = when.date;
            happening.end = when.end;
            happening.area = area.clone().or(happening.area);
            return Some(happening);
        }
        let venue =
            self.spots.iter().any(|s| s.is_venue && s.at > trigger.at && s.at < trigger.at + 6);
        if venue && trigger.weight >= 3 && trigger.kind != "election" {
            return Some(self.make(*trigger, None));
        }
        // A charge given to somebody, in a text about nothing else.
        let charge = self
            .triggers
            .iter()
            .find(|t| t.kind == "appointment" && self.people.at(t.at + 1).is_some());
        if let Some(charge) = charge.filter(|_| {
            !before && !(self.from..self.to).any(|i| scene.text.number(i).is_some_and(|y| y > 1900))
        }) {
            return Some(self.make(*charge, None));
        }
        let polled =
            self.counts.iter().any(|c| c.of == "votes" && c.at >= self.from && c.at < self.to);
        let elected = trigger.kind == "election"
            && polled
            && !self.people.within(self.from, self.to).is_empty();
        let placed = !self.spots.is_empty();
        if placed && (held && trigger.weight >= 3 && trigger.kind != "election" || elected) {
            return Some(self.make(*trigger, None));
        }
        None
    }

    fn make(&self, trigger: Trigger, when: Option<&When>) -> Happening {
        let scene = self.scene;
        let kind = self.kind(trigger);
        let centre = when.map_or(trigger.at, |w| w.from);
        let (from, to) = self.evidence(trigger, when);
        let (place, area) = places::choose(scene, &self.spots, centre, trigger.at);
        Happening {
            kind,
            date: when.and_then(|w| w.date),
            end: when.and_then(|w| w.end),
            place,
            area,
            organiser: self.organiser(trigger),
            headcount: self.headcount(trigger),
            from,
            to,
            ..Default::default()
        }
    }

    /// A sitting that elects is an election; a congress stays one.
    fn kind(&self, trigger: Trigger) -> &'static str {
        let votes = || {
            self.triggers
                .iter()
                .any(|t| t.kind == "election" && (t.at as i64 - trigger.at as i64).abs() < 25)
        };
        match trigger.kind {
            "session" if self.is_sitting(trigger.at) && votes() => "election",
            kind => kind,
        }
    }

    fn is_sitting(&self, at: usize) -> bool {
        matches!(self.scene.stem(at), "جلسه" | "seance")
    }

    fn evidence(&self, trigger: Trigger, when: Option<&When>) -> (usize, usize) {
        let (mut low, mut high) = match when {
            Some(w) => (w.from.min(trigger.at), w.to.max(trigger.at + 1)),
            None => (trigger.at, trigger.at + 1),
        };
        if high - low > 18 {
            let w = when.map_or((low, high), |w| (w.from, w.to));
            (low, high) = w;
        }
        let mut room = 8;
        while room > 0 && low > self.from && self.scene.text.is_word(low - 1) {
            low -= 1;
            room -= 1;
            if room <= 4 {
                break;
            }
        }
        let mut room = 5;
        while room > 0 && high < self.to && !self.scene.is_edge(high) {
            high += 1;
            room -= 1;
        }
        (low, high)
    }
}

/// Tellings of one happening become one.
fn merge(found: Vec<Happening>) -> Vec<Happening> {
    let mut out: Vec<Happening> = Vec::new();
    for next in found {
        let same = |held: &&mut Happening| {
            let one_day = held.date == next.date
                || held
                    .end
                    .is_some_and(|end| next.date.is_some_and(|d| held.date <= Some(d) && d <= end));
            let same_spot = held.area == next.area || held.area.is_none() || next.area.is_none();
            // Two towns that vote on one day vote twice.
            if held.kind == "election" && next.kind == "election" && !same_spot {
                return false;
            }
            one_day
                && (next.date.is_some() || same_spot && !(held.is_loose && next.is_loose))
                && is_one_kind(held.kind, next.kind)
                && (next.date.is_some() || held.from.abs_diff(next.from) < 400)
        };
        match out.iter_mut().rev().take(30).find(same) {
            Some(held) => join(held, next),
            None => out.push(next),
        }
    }
    out
}

fn is_one_kind(a: &str, b: &str) -> bool {
    a == b
        || matches!(
            (a, b),
            ("election", "session")
                | ("session", "election")
                | ("meeting", "session")
                | ("session", "meeting")
        )
}

fn join(held: &mut Happening, next: Happening) {
    held.end = held.end.or(next.end);
    held.time = held.time.take().or(next.time);
    held.place = held.place.take().or(next.place);
    held.area = held.area.take().or(next.area);
    held.organiser = held.organiser.take().or(next.organiser);
    held.headcount = held.headcount.or(next.headcount);
    for person in next.chair {
        if !held.chair.contains(&person) {
            held.chair.push(person);
        }
    }
}
