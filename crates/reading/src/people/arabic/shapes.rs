//! Which words of no list could be part of an Arabic name, by their letters alone.

use crate::Scene;
use crate::lexicon::class::*;

/// A word of no list that is no adjective, no plural and carries no pronoun.
pub(super) fn could_be_given(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let token = &scene.text.tokens[at];
    let written = scene.text.slice(token.start, token.end);
    let bare = word.strip_prefix('و').unwrap_or(word);
    (scene.is_unknown(at) || scene.text.tokens[at].known.classes == FAMILY)
        && (3..=9).contains(&bare.chars().count())
        && !bare.starts_with("ال")
        && !bare.starts_with("لل")
        && !(bare.starts_with('ب') && written.ends_with('ة'))
        && !is_verb_shaped(word)
        && !written.contains('\u{64b}')
        && !written.ends_with(['ه', 'ا'])
        && !["ها", "هم", "ات", "ين", "ون", "يه", "ته"].iter().any(|e| word.ends_with(e))
}

pub(super) fn could_be_family(scene: &Scene, at: usize) -> bool {
    let word = scene.word(at);
    let token = &scene.text.tokens[at];
    let written = scene.text.slice(token.start, token.end);
    if scene.is(at, FAMILY | GIVEN | PARTICLE) {
        return true;
    }
    scene.is_unknown(at)
        && (!word.starts_with("ال")
            || is_relation(word)
            || !written.ends_with('ة') && !word.ends_with("ات"))
        && !written.ends_with('ه')
        && !written.contains('\u{64b}')
        && !["ها", "هم", "ات"].iter().any(|e| word.ends_with(e))
        && !word.starts_with("بال")
        && !word.starts_with("لل")
}

pub(super) fn is_name_shaped(scene: &Scene, at: usize, place: usize, follows: bool) -> bool {
    let word = scene.word(at);
    let letters = word.chars().count();
    let token = &scene.text.tokens[at];
    let nunated = scene.text.slice(token.start, token.end).contains('\u{64b}');
    let written = scene.text.slice(token.start, token.end);
    // His, hers, theirs.
    let owned =
        letters > 4 && (written.ends_with('ه') || word.ends_with("ها") || word.ends_with("هم"));
    if letters < 3 || nunated || owned || is_verb_shaped(word) && (!follows || place > 2) {
        return false;
    }
    if place == 2 {
        return !word.starts_with("لل")
            && !(word.starts_with('و')
                && (word.starts_with("وال") || word.ends_with("يه") || word.ends_with("ات")));
    }
    is_relation(word)
        || ["بن", "بو", "او", "ايت"].iter().any(|p| word.starts_with(p) && letters > 4)
        || follows
            && !word.starts_with(['و', 'ف', 'ك'])
            && (!word.starts_with('ب') || word.ends_with('ي'))
            && place == 3
}

/// An imperfect, as far as its first letters say.
pub(super) fn is_verb_shaped(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let word = word.strip_prefix('س').filter(|w| w.starts_with(['ي', 'ت'])).unwrap_or(word);
    word.starts_with('ي') && word.chars().count() >= 4
}

/// "ال" in front and "ي" behind: somebody's of a place, a trade or a forefather.
pub(super) fn is_relation(word: &str) -> bool {
    word.starts_with("ال") && word.ends_with('ي') && word.chars().count() >= 5
}

pub(super) fn looks_like_family(scene: &Scene, at: usize) -> bool {
    scene.is(at, FAMILY | GIVEN | PARTICLE) && !scene.is(at, COMMON)
        || is_relation(scene.word(at)) && scene.is_unknown(at)
        || ["بن", "بو", "او"].iter().any(|p| scene.is_unknown(at) && scene.word(at).starts_with(p))
}
