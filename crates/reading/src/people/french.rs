//! French names: capitals, a given name in front or a form of address, and what stands round them.

use crate::Scene;
use crate::lexicon::class::*;
use crate::text::Kind;

type Found = (usize, usize, usize);

pub(super) fn names(scene: &Scene, from: usize, to: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = from;
    while at < to {
        let listed = found.last().is_some_and(|last| goes_on(scene, last.1, at));
        match name(scene, at, to, from, listed) {
            Some(name) => {
                at = name.1;
                found.push(name);
            }
            None => at += 1,
        }
    }
    found
}

/// A list of names goes on: a comma or "et" between, a party in brackets perhaps.
fn goes_on(scene: &Scene, end: usize, at: usize) -> bool {
    let mut k = end;
    if scene.text.is_sign(k, &['(']) && scene.text.is_sign(k + 2, &[')']) {
        k += 3;
    }
    at == k + 1 && (scene.text.is_sign(k, &[',', '،']) || scene.word(k) == "et")
}

fn name(scene: &Scene, at: usize, to: usize, from: usize, listed: bool) -> Option<Found> {
    if !begins(scene, at) {
        return None;
    }
    let civil = is_addressed(scene, at, from);
    let mut end = at + 1;
    let mut parts = 1 + hyphens(scene, at);
    while end < to && parts < 6 && goes_with(scene, end, to) {
        parts += 1;
        end += 1;
    }
    // What binds cannot end a name.
    while end > at + 1 && is_particle(scene, end - 1) {
        end -= 1;
    }
    let start = scene.text.tokens[at].start;
    let known = scene.text.tokens[at].known;
    let bound = is_particle(scene, at);
    let given = known.is(GIVEN)
        || bound && scene.is(at + 1, GIVEN)
        || scene.word(at).split('-').any(|part| names::is_usual_given(part) && part.len() > 2);
    if civil {
        return Some((at, end, start));
    }
    if end - at < 2
        || known.is(PLACE | BODY | EVENT | VENUE | TERRITORY | PARTY | MONTH | WEEKDAY)
            && !(given && known.words < 2)
    {
        return None;
    }
    let called = is_called_after(scene, at, from);
    if called
        || (at..end).any(|i| {
            scene.is(i, PARTY | BODY | EVENT | COMMON)
                && !scene.is(i, GIVEN | FAMILY)
                && scene.word(i).len() > 3
        })
    {
        return None;
    }
    // "à Ben Taïeb", "à Sidi Slimane": a town.
    if bound && end == at + 2 && at > from && scene.word(at - 1) == "a" && !scene.is(at - 2, VERB) {
        return None;
    }
    if given && !called {
        return Some((at, end, start));
    }
    let backed = scene.text.is_sign(end, &['(']) && scene.is(end + 1, PARTY)
        || scene.text.is_sign(end, &[',']) && scene.is(end + 1, TITLE)
        || scene.is(end, VERB)
        || matches!(scene.word(end), "a" | "est" | "ont");
    let word = at.checked_sub(1).map_or("", |i| scene.word(i));
    // "Les vice-présidents sont A, B": the first of a list is told by the verb.
    let copula = matches!(word, "sont" | "est" | "furent")
        && (at.saturating_sub(7).max(from)..at).any(|i| scene.is(i, TITLE));
    let titled = at > from
        && (scene.is(at - 1, TITLE)
            || copula
            || scene.text.is_sign(at - 1, &[','])
                && at > from + 1
                && scene.is(at - 2, TITLE | FORMER));
    // "l'indépendante Yamna El Khattabi (1.210 voix)": who got votes is somebody.
    let voted = scene.text.is_sign(end, &['('])
        && scene.text.number(end + 1).is_some()
        && scene.is(end + 2, COUNTED);
    if voted && !bound {
        return Some((at, end, start));
    }
    if bound {
        return None;
    }
    let clean =
        (at..end).all(|i| scene.text.tokens[i].known.classes & !(GIVEN | FAMILY | PARTICLE) == 0);
    (clean && (backed || titled || listed) && !after_preposition(scene, at, from))
        .then_some((at, end, start))
}

fn hyphens(scene: &Scene, at: usize) -> usize {
    scene.word(at).matches('-').count().min(2)
}

fn begins(scene: &Scene, at: usize) -> bool {
    let token = &scene.text.tokens[at];
    token.kind == Kind::Word
        && !token.arabic
        && token.capital
        && !token.known.is(STOP | HONORIFIC)
        && token.end - token.start > 2
        && !is_shouted(scene, at)
        || token.kind == Kind::Word
            && token.capital
            && is_particle(scene, at)
            && scene.text.tokens.get(at + 1).is_some_and(|t| t.capital)
}

/// RNI, PAM, SETUMA: letters for a body rather than a name.
fn is_shouted(scene: &Scene, at: usize) -> bool {
    let token = &scene.text.tokens[at];
    let word = scene.text.slice(token.start, token.end);
    word.chars().all(|c| !c.is_lowercase())
        && !token.known.is(GIVEN | FAMILY)
        && !scene.text.tokens.get(at + 1).is_some_and(|t| t.known.is(GIVEN))
}

fn is_particle(scene: &Scene, at: usize) -> bool {
    scene.is(at, PARTICLE)
}

fn goes_with(scene: &Scene, at: usize, to: usize) -> bool {
    let token = &scene.text.tokens[at];
    if token.kind != Kind::Word || token.arabic {
        return false;
    }
    if is_particle(scene, at) {
        return scene.text.tokens.get(at + 1).is_some_and(|t| at + 1 < to && t.capital);
    }
    token.capital
        && !token.known.is(STOP | HONORIFIC | MONTH | WEEKDAY | TITLE)
        && token.end - token.start > 1
}

/// "M. Alaoui", "MM. Alaoui et Fassi", "le Dr Alaoui".
fn is_addressed(scene: &Scene, at: usize, from: usize) -> bool {
    let mut k = at;
    if k > from && scene.text.is_sign(k - 1, &['.']) {
        k -= 1;
    }
    if k > from && scene.is(k - 1, HONORIFIC) {
        let token = &scene.text.tokens[k - 1];
        return token.capital || token.end - token.start > 2;
    }
    false
}

/// "salle Soumia", "complexe Prince Moulay Abdellah", "avenue Mohammed V".
fn is_called_after(scene: &Scene, at: usize, from: usize) -> bool {
    let near = at.saturating_sub(3).max(from);
    (near..at).rev().take_while(|i| scene.text.is_word(*i) && !scene.is(*i, STOP)).any(|i| {
        scene.is(i, VENUE | TERRITORY | BODY) && !scene.is(i, TITLE) && !is_headed(scene, i, from)
            || matches!(
                scene.word(i),
                "avenue"
                    | "rue"
                    | "boulevard"
                    | "lycee"
                    | "college"
                    | "fondation"
                    | "prix"
                    | "stade"
                    | "mosquee"
                    | "hopital"
                    | "barrage"
                    | "aeroport"
                    | "sportif"
                    | "prince"
            )
    })
}

/// "le chef du gouvernement X", "la présidente du conseil Y": what somebody heads bears no name here.
fn is_headed(scene: &Scene, at: usize, from: usize) -> bool {
    let anonymous = matches!(
        scene.word(at),
        "gouvernement"
            | "conseil"
            | "parti"
            | "groupe"
            | "bureau"
            | "commission"
            | "comite"
            | "parlement"
    );
    anonymous
        && (at.saturating_sub(5).max(from)..at)
            .rev()
            .take_while(|i| scene.text.is_word(*i))
            .any(|i| scene.is(i, TITLE))
}

fn after_preposition(scene: &Scene, at: usize, from: usize) -> bool {
    at > from
        && matches!(
            scene.word(at - 1),
            "a" | "au"
                | "en"
                | "de"
                | "d"
                | "du"
                | "la"
                | "le"
                | "les"
                | "l"
                | "des"
                | "vers"
                | "pres"
        )
}
