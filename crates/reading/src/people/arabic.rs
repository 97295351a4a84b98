//! Arabic names. There are no capitals: a name is told by its given name, by what binds its parts,
//! and by what stands round it (a title before, a party in brackets after, a list it is part of).

mod around;
mod shapes;

use crate::Scene;
use crate::lexicon::class::*;
use crate::text::Kind;
use around::*;
use shapes::*;

type Found = (usize, usize, usize);

pub(super) fn names(scene: &Scene, from: usize, to: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = from;
    while at < to {
        let after_name = found.last().is_some_and(|last| follows(scene, last.1, at));
        match name(scene, at, to, from, after_name) {
            Some(name) => {
                at = name.1;
                found.push(name);
            }
            None => at += if scene.is(at, GIVEN) { 1 } else { scene.length(at) },
        }
    }
    found
}

/// Whether a list goes on here: "وفلان" or "، فلان" right after a name.
fn follows(scene: &Scene, end: usize, at: usize) -> bool {
    at == end && scene.word(at).starts_with('و')
        || at == end + 1 && (scene.text.is_sign(end, &['،', ',']) || scene.word(end) == "و")
}

#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Given {
    Sure,
    /// Also a common word, or with an article.
    Perhaps,
    Unknown,
}

fn name(scene: &Scene, at: usize, to: usize, from: usize, after_name: bool) -> Option<Found> {
    // "السيد بن سعيد": the given name inside a family name begins nothing.
    // At the beginning of a sentence "ولد" is the verb: somebody was born.
    let born = at == from + 1 && scene.word(from) == "ولد";
    if at > from && matches!(scene.word(at - 1), "بن" | "ابن" | "بنت" | "ايت" | "ولد") && !born
    {
        return None;
    }
    if is_praise(scene, at) {
        return None;
    }
    let (given, mut end) = first_part(scene, at, to, after_name)?;
    if names_a_place(scene, at, from) {
        return None;
    }
    if scene.is(at, STOP) && !(at > from && scene.is(at - 1, HONORIFIC)) {
        return None;
    }
    let cued = is_cued_before(scene, at, from) || after_name;
    let listed_whole = after_name
        && scene.text.tokens[at].known.and
        && scene.text.tokens[at].known.preposition.is_some();
    let cut = if (given == Given::Unknown || listed_whole)
        && after_name
        && scene.word(at).starts_with('و')
    {
        2
    } else {
        scene.text.tokens[at].known.cut
    };
    // "للمهدي": what is left of the article is one letter, and that goes too.
    let known = scene.text.tokens[at].known;
    let kept = known.article && known.preposition != Some('ل');
    let cut = if kept { article_kept(scene, at) } else { cut };
    let start = scene.text.inner(at, cut);
    let second = next_part(scene, end, to, 2, given);
    let Some(second) = second else {
        let titled = at > from && scene.is(at - 1, HONORIFIC) && given != Given::Perhaps;
        return (titled && scene.is_edge(end)).then_some((at, end, start));
    };
    let second_at = end;
    end = second;
    for place in 3..=5 {
        match next_part(scene, end, to, place, given) {
            Some(next) => end = next,
            None => break,
        }
    }
    // "رأى فلان الفلاني النور": he was born.
    let saw = at > from && matches!(scene.word(at - 1), "راي" | "رات");
    if saw && end > at + 2 && scene.word(end - 1) == "النور" {
        end -= 1;
    }
    let backed = is_backed_after(scene, end, to);
    // "بصراوي فاطمة (الحزب)": a line of a list, the family name first.
    let line = backed && (at == from || scene.is_edge(at - 1));
    let believed = match given {
        Given::Sure => true,
        Given::Perhaps => cued || backed || looks_like_family(scene, second_at),
        // "…، فلان الفلاني، …" in a list: two words between commas.
        Given::Unknown
            if after_name
                && end == at + 2
                && comma(scene, at.wrapping_sub(1))
                && (comma(scene, end) || end >= to) =>
        {
            scene.text.tokens[at].known.classes & !FAMILY == 0 && could_be_family(scene, second_at)
        }
        Given::Unknown => {
            (cued || backed)
                && could_be_given(scene, at)
                && (line || !scene.is(second_at, GIVEN))
                && could_be_family(scene, second_at)
                && (backed
                    || scene.is_edge(end)
                    || scene.is(end, VERB | TITLE | STOP | GIVEN)
                    || scene.word(end).starts_with('و'))
        }
    };
    let reversed = is_reversed(scene, at, end, backed);
    (believed || given == Given::Unknown && reversed).then_some((at, end, start))
}

fn comma(scene: &Scene, at: usize) -> bool {
    scene.text.is_sign(at, &['،', ','])
}

/// Bytes to leave out so that the article stays: "والحسين" is الحسين.
fn article_kept(scene: &Scene, at: usize) -> u8 {
    scene.text.tokens[at].known.cut.saturating_sub(4)
}

/// "العلوي محمد،": the family name first, as lists have it.
fn is_reversed(scene: &Scene, at: usize, end: usize, backed: bool) -> bool {
    end == at + 2
        && is_relation(scene.word(at))
        && scene.is(at + 1, GIVEN)
        && !scene.text.tokens[at + 1].known.and
        && (scene.is_edge(end) || backed)
}

fn first_part(scene: &Scene, at: usize, to: usize, after_name: bool) -> Option<(Given, usize)> {
    let token = &scene.text.tokens[at];
    if token.kind != Kind::Word || !token.arabic || token.known.words > 1 && !token.known.is(GIVEN)
    {
        return None;
    }
    let known = token.known;
    let stem = scene.stem(at);
    if matches!(stem, "عبد") && at + 1 < to && scene.word(at + 1).starts_with("ال") {
        return Some((Given::Sure, at + 2));
    }
    if matches!(stem, "ابو" | "سيدي" | "مولاي" | "للا" | "لاله")
        && at + 1 < to
        && scene.text.is_word(at + 1)
        && !scene.is(at + 1, STOP | VERB | PLACE)
    {
        let sure = scene.is(at + 1, GIVEN) || stem == "ابو" && scene.word(at + 1) == "بكر";
        return if sure { Some((Given::Sure, compound_end(scene, at + 2, to))) } else { None };
    }
    if known.is(GIVEN) {
        let single = known.words.max(1) as usize;
        let end = compound_end(scene, at + single, to);
        if known.is(TITLE) && known.article {
            return None;
        }
        // "الحدث السياسي النبيل": after a definite noun it is an adjective.
        let before = at.checked_sub(1).map_or("", |i| scene.word(i));
        if scene.word(at).starts_with("ال")
            && before.starts_with("ال")
            && !scene.is(at - 1, HONORIFIC | TITLE | GIVEN | FAMILY)
            && scene.is_unknown(at - 1) | scene.is(at - 1, COMMON)
            && !is_relation_to_body(scene, at - 1)
        {
            return None;
        }
        let doubtful = known.is(!(GIVEN | FAMILY))
            || known.article && known.cut > 0 && !scene.lexicon.has(&format!("ال{stem}"), GIVEN)
            || known.preposition == Some('ك');
        return Some((if doubtful && end == at + 1 { Given::Perhaps } else { Given::Sure }, end));
    }
    let plain = known.classes == 0
        || known.classes == FAMILY && (!known.and || after_name) && known.preposition.is_none();
    (plain && scene.word(at).chars().count() >= 3)
        .then(|| (Given::Unknown, compound_end(scene, at + 1, to)))
}

/// "فاطمة الزهراء", "نور الدين", "بيد الله" are one part.
fn compound_end(scene: &Scene, at: usize, to: usize) -> usize {
    let binds = at < to
        && matches!(
            scene.word(at),
            "الدين"
                | "الله"
                | "الزهرا"
                | "الاسلام"
                | "الاله"
                | "الهدي"
                | "الحق"
                | "بالله"
        );
    if binds { at + 1 } else { at }
}

/// One more part of the name, and where it ends.
fn next_part(scene: &Scene, at: usize, to: usize, place: usize, given: Given) -> Option<usize> {
    let token =
        scene.text.tokens.get(at).filter(|t| at < to && t.kind == Kind::Word && t.arabic)?;
    let known = token.known;
    let word = scene.word(at);
    if known.is(PARTICLE)
        && !known.and
        && known.preposition.is_none()
        && matches!(
            word,
            "بن" | "ابن"
                | "بنت"
                | "ابو"
                | "ولد"
                | "اولاد"
                | "ايت"
                | "اهل"
                | "سيدي"
                | "مولاي"
                | "بو"
                | "ام"
                | "عبد"
                | "ال"
        )
    {
        let next = at + 1;
        if next >= to || !scene.text.is_word(next) || scene.is(next, STOP | VERB) {
            return None;
        }
        if scene.is(next, PARTICLE) && next + 1 < to && scene.text.is_word(next + 1) {
            return Some(next + 2);
        }
        return Some(compound_end(scene, next + 1, to));
    }
    let bound = known.and || known.preposition.is_some();
    let follows = is_boundary(scene, at + 1, to);
    let accept = if known.is(GIVEN | FAMILY) {
        !bound
            && (!known.is(TITLE | COMMON)
                || place == 2
                || known.is(TITLE) && !known.is(COMMON) && follows)
    } else if known.classes == 0 {
        is_name_shaped(scene, at, place, follows)
    } else if bound {
        false
    } else if known.is(NUMBER) && place == 2 && given == Given::Sure {
        word.starts_with("ال") && scene.is_edge(at + 1)
    } else if known.is(ORDINAL) {
        place == 2 && given == Given::Sure && known.cut == 0 && word.starts_with("ال")
    } else if known.is(STOP
        | HONORIFIC
        | NUMBER
        | EVENT
        | PARTY
        | BODY
        | COMMON
        | ELECT
        | APPOINT
        | HOLD
        | STUDY
        | LEAVE
        | SOURCE
        | CHAIR
        | CONVENE)
    {
        false
    } else if known.is(VERB) {
        place == 2 && given == Given::Sure && scene.is_edge(at + 1)
    } else if known.is(TITLE) {
        place == 2 && given == Given::Sure && follows && !known.is(PLURAL)
    } else {
        // Months, towns and trades are family names too.
        place == 2 && given == Given::Sure && (known.is(MONTH) || follows)
    };
    accept.then(|| compound_end(scene, at + 1, to))
}
