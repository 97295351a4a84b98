//! Where: venues and territories, as the words before them tell.

use crate::Scene;
use crate::lexicon::class::*;
use crate::people::People;
use crate::roles::reach;
use crate::text::Kind;

/// A place named in a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Spot {
    pub at: usize,
    pub is_venue: bool,
    /// "in", "at" stands before it.
    pub is_inside: bool,
    pub name: String,
}

pub(crate) fn spots(scene: &Scene, people: &People, from: usize, to: usize) -> Vec<Spot> {
    let mut out = Vec::new();
    let mut at = from;
    while at < to && out.len() < 40 {
        let spot = if people.at(at).is_some() || scene.text.tokens[at].kind != Kind::Word {
            None
        } else if scene.is_arabic(at) {
            arabic(scene, people, at, from, to)
        } else {
            french(scene, people, at, from, to)
        };
        match spot {
            Some((spot, next)) => {
                out.push(spot);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    out
}

fn arabic(
    scene: &Scene,
    people: &People,
    at: usize,
    from: usize,
    to: usize,
) -> Option<(Spot, usize)> {
    let known = scene.text.tokens[at].known;
    let before = if at > from { scene.word(at - 1) } else { "" };
    let inside = known.preposition == Some('ب')
        || matches!(before, "في" | "داخل" | "وسط" | "برحاب" | "علي" | "احد" | "باحد");
    let hosted = at > from && scene.is(at - 1, CONVENE) && scene.value(at - 1, CONVENE) == "at";
    if known.is(VENUE) && (inside || hosted) && !known.is(PLACE) {
        let mut stop = reach(scene, people, at, to);
        // "بقاعة الأفراح بمدينة تيفلت": the town is its own.
        let inside = |i: &usize| scene.text.tokens[*i].known.preposition == Some('ب');
        if let Some(town) = (at + 1..stop).find(|i| scene.is(*i, TERRITORY) && inside(i)) {
            stop = town;
        }
        let first = if matches!(before, "احد" | "باحد") {
            scene.text.tokens[at - 1].start
        } else {
            scene.text.inner(at, own_front(scene, at))
        };
        // The town after the venue is read on its own too.
        let town = (at + 1..stop)
            .find(|i| scene.is(*i, PLACE) && scene.text.tokens[*i].known.preposition == Some('ب'))
            .or_else(|| (at + 1..stop).find(|i| scene.is(*i, TERRITORY)));
        return Some((
            Spot {
                at,
                is_venue: true,
                is_inside: true,
                name: scene.clean(first, scene.text.tokens[stop - 1].end),
            },
            town.unwrap_or(stop),
        ));
    }
    if known.is(TERRITORY) && !known.is(PLACE) {
        let keep = scene.value(at, TERRITORY) == "keep";
        let name_at = at + scene.length(at);
        let stop = name_end(scene, people, name_at, to)?;
        let start = if keep {
            scene.text.inner(at, own_front(scene, at))
        } else {
            scene.text.tokens[name_at].start
        };
        return Some((
            Spot {
                at,
                is_venue: false,
                is_inside: inside || hosted,
                name: scene.clean(start, scene.text.tokens[stop - 1].end),
            },
            stop,
        ));
    }
    if known.is(PLACE) && (inside || known.words > 1 || matches!(before, "ل" | "من" | "الي"))
    {
        let mut stop = at + scene.length(at);
        while stop + 1 < to
            && scene.text.is_sign(stop, &['-', '–'])
            && scene.text.tokens[stop].glued
        {
            stop += 2;
        }
        let start = scene.text.inner(at, own_front(scene, at));
        return Some((
            Spot {
                at,
                is_venue: false,
                is_inside: inside,
                name: scene.clean(start, scene.text.tokens[stop - 1].end),
            },
            stop,
        ));
    }
    None
}

/// The letters before a place name proper; its article is its own.
fn own_front(scene: &Scene, at: usize) -> u8 {
    let known = scene.text.tokens[at].known;
    if known.article { known.cut.saturating_sub(4) } else { known.cut }
}

/// Where the name of a territory ends: a listed place, or two or three words of no list.
fn name_end(scene: &Scene, people: &People, at: usize, to: usize) -> Option<usize> {
    if at >= to || people.at(at).is_some() {
        return None;
    }
    if scene.is(at, PLACE) && scene.text.tokens[at].known.preposition.is_none() {
        let mut stop = at + scene.length(at);
        while stop < to
            && scene.is(stop, PLACE)
            && scene.text.tokens[stop].known.preposition.is_none()
            && !scene.text.tokens[stop].known.and
        {
            stop += scene.length(stop);
        }
        return Some(stop);
    }
    let mut stop = at;
    while stop < to
        && stop < at + 3
        && scene.text.is_word(stop)
        && !scene.text.tokens[stop].known.and
        && (scene.is_unknown(stop) || scene.is(stop, GIVEN | FAMILY | PARTICLE))
        && !scene.word(stop).starts_with('و')
    {
        stop += 1;
    }
    (stop > at).then_some(stop)
}

fn french(
    scene: &Scene,
    people: &People,
    at: usize,
    from: usize,
    to: usize,
) -> Option<(Spot, usize)> {
    let known = scene.text.tokens[at].known;
    let before = if at > from { scene.word(at - 1) } else { "" };
    let two = if at > from + 1 { scene.word(at - 2) } else { "" };
    let inside = matches!(before, "a" | "au" | "aux" | "dans" | "chez")
        || matches!(before, "la" | "l" | "le" | "les")
            && matches!(two, "a" | "dans" | "de" | "sur");
    let hosts = known.is(VENUE)
        && (at..to.min(at + 14)).any(|i| scene.is(i, CONVENE) && scene.value(i, CONVENE) == "at");
    if known.is(VENUE) && (inside && matches!(before, "au" | "la" | "l" | "le" | "aux") || hosts) {
        let mut stop = reach(scene, people, at, to).max(at + 1);
        // "au siège du Secrétariat général à Rabat": the town is its own.
        if let Some(town) =
            (at + 1..stop).find(|i| scene.word(*i) == "a" && scene.is(*i + 1, PLACE))
        {
            stop = town;
        }
        return Some((
            Spot {
                at,
                is_venue: true,
                is_inside: true,
                name: scene.text.words(at, stop).to_owned(),
            },
            // "au complexe culturel de Kénitra": the town is read on its own too.
            (at + 2..stop)
                .find(|i| scene.is(*i, PLACE) && matches!(scene.word(*i - 1), "de" | "d"))
                .unwrap_or(stop),
        ));
    }
    if known.is(TERRITORY) && matches!(scene.word(at + 1), "de" | "d" | "du") {
        let name_at = at + 2;
        let stop = capitals(scene, name_at, to);
        if stop > name_at {
            let keep = scene.value(at, TERRITORY) == "keep";
            let start = if keep { at } else { name_at };
            return Some((
                Spot {
                    at,
                    is_venue: false,
                    is_inside: inside,
                    name: scene.text.words(start, stop).to_owned(),
                },
                stop,
            ));
        }
    }
    let token = &scene.text.tokens[at];
    let after = matches!(before, "a" | "de" | "d" | "en" | "pres" | "l");
    if token.capital
        && (known.is(PLACE) || before == "a")
        && (after || known.words > 1)
        && !known.is(STOP | TITLE | HONORIFIC)
    {
        let stop = capitals(scene, at, to).max(at + scene.length(at));
        return Some((
            Spot {
                at,
                is_venue: false,
                is_inside: before == "a",
                name: scene.text.words(at, stop).to_owned(),
            },
            stop,
        ));
    }
    None
}

fn capitals(scene: &Scene, at: usize, to: usize) -> usize {
    let mut stop = at;
    while stop < to
        && stop < at + 5
        && scene.text.is_word(stop)
        && scene.text.tokens[stop].capital
        && !scene.is(stop, HONORIFIC | MONTH | WEEKDAY)
    {
        stop += 1;
    }
    stop
}

/// The venue and the territory nearest to a happening.
pub(super) fn choose(
    scene: &Scene,
    spots: &[Spot],
    centre: usize,
    trigger: usize,
) -> (Option<String>, Option<String>) {
    let _ = scene;
    // After its date a place is its own; before it, or beside the word alone, it may be another's.
    let cost = |s: &&Spot| {
        let to_date = s.at.abs_diff(centre) + if s.at < centre { 4 } else { 0 };
        let to_word = s.at.abs_diff(trigger) + if centre == trigger { 0 } else { 6 };
        to_date.min(to_word) + if s.is_inside { 0 } else { 12 }
    };
    let venue = spots.iter().filter(|s| s.is_venue && cost(s) < 30).min_by_key(cost);
    let area = spots.iter().filter(|s| !s.is_venue && cost(s) < 45).min_by_key(cost);
    (venue.map(|s| s.name.clone()), area.map(|s| s.name.clone()))
}
