//! How far a title reaches: "رئيس المجلس الوطني للحزب", "ministre de la Jeunesse et des Sports".

use crate::Scene;
use crate::lexicon::class::*;
use crate::people::People;
use crate::text::Kind;

/// A title and what belongs to it, in tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Phrase {
    pub from: usize,
    pub to: usize,
    pub plural: bool,
}

const LONGEST: usize = 18;

/// The phrase that a title at this token begins.
pub(crate) fn title(scene: &Scene, people: &People, at: usize, to: usize) -> Option<Phrase> {
    if at >= to || !scene.is(at, TITLE) || people.at(at).is_some() {
        return None;
    }
    let stop = reach(scene, people, at, to);
    let plural = is_plural(scene, at);
    Some(Phrase { from: at, to: stop, plural })
}

/// "عضوا المكتب" are two, "عضوا بالمكتب" is one in the accusative.
pub(crate) fn is_plural(scene: &Scene, at: usize) -> bool {
    let token = &scene.text.tokens[at];
    let single = scene.stem(at) == "عضوا"
        && (!scene.word(at + 1).starts_with("ال")
            || scene.text.slice(token.start, token.end).contains('\u{64b}'));
    scene.is(at, PLURAL) && !single
}

/// Where the words after a head noun stop belonging to it.
pub(crate) fn reach(scene: &Scene, people: &People, at: usize, to: usize) -> usize {
    if scene.is_arabic(at) { arabic(scene, people, at, to) } else { french(scene, people, at, to) }
}

fn arabic(scene: &Scene, people: &People, at: usize, to: usize) -> usize {
    let mut j = at + scene.length(at);
    let to = to.min(at + LONGEST);
    while j < to {
        if people.at(j).is_some_and(|m| m.from == j) {
            break;
        }
        let token = &scene.text.tokens[j];
        match token.kind {
            Kind::Sign('"' | '“' | '«') => match quoted(scene, j, to) {
                Some(end) => {
                    j = end;
                    continue;
                }
                None => break,
            },
            Kind::Sign('-')
                if token.glued
                    && scene
                        .text
                        .tokens
                        .get(j + 1)
                        .is_some_and(|t| t.glued && t.kind == Kind::Word) =>
            {
                j += 2;
                continue;
            }
            Kind::Word => {}
            _ => break,
        }
        match belongs(scene, people, at, j, to) {
            0 => break,
            n => j += n,
        }
    }
    while j > at + 1
        && (scene.is(j - 1, STOP) && !scene.is(j - 1, FORMER) || scene.word(j - 1) == "و")
        && !is_first(scene, at, j - 1)
    {
        j -= 1;
    }
    j
}

/// How many tokens from `j` still belong to the title at `head`.
fn belongs(scene: &Scene, people: &People, head: usize, j: usize, to: usize) -> usize {
    let token = &scene.text.tokens[j];
    let known = token.known;
    let word = scene.word(j);
    let length = usize::from(known.words).max(1);
    if word.chars().count() < 2 {
        // "و الخدمات": the conjunction apart.
        let next = j + 1;
        let goes_on = word == "و"
            && next < to
            && scene.word(next).starts_with("ال")
            && !scene.is(next, TITLE | GIVEN | VERB | STOP)
            && people.at(next).is_none();
        return if goes_on { 2 } else { 0 };
    }
    if known.is(FORMER) && !known.and {
        return length;
    }
    if known.is(HONORIFIC | WEEKDAY) && known.words < 2 && !known.is(TITLE) {
        return 0;
    }
    // "بإجماع الحاضرين", "لولاية ثانية": how and for how long, not what.
    if is_manner(word) {
        return 0;
    }
    // "عاملا على إقليم جرسيف"
    if word == "علي" && governs(scene.word(head)) && scene.is(j + 1, TERRITORY | PLACE | BODY) {
        return 1;
    }
    if word == "رسميا" && scene.word(head).contains("ناطق") {
        return 1;
    }
    if known.is(STOP) {
        let kept = matches!(word, "لدي" | "باسم")
            || is_first(scene, head, j)
            || word == "في"
                && matches!(
                    scene.stem(head).trim_end_matches('ا'),
                    "قيادي"
                        | "قياديه"
                        | "عضو"
                        | "عضوه"
                        | "استاذ"
                        | "استاذه"
                        | "باحث"
                        | "خبير"
                        | "مستشار"
                        | "ناشط"
                        | "مكلفه"
                        | "مكلف"
                )
                && j == head + 1;
        // "سفيرا لدى الملك فلان": the title after it may be somebody else's.
        let of_another = word == "لدي" && scene.is(j + 1, TITLE) && {
            let stop = arabic(scene, people, j + 1, to);
            people.at(stop).is_some_and(|m| m.from == stop)
        };
        return usize::from(kept && !of_another);
    }
    if known.and || known.classes == 0 && word.starts_with('و') && word.chars().count() > 4 {
        let definite = known.article
            || word.starts_with("وال")
            || word.starts_with("ولل")
            || word.starts_with("وبال");
        if known.is(TITLE | GIVEN | VERB | HONORIFIC | ELECT | APPOINT | SOURCE)
            || is_verb_shaped(word)
        {
            return 0;
        }
        let idafa = scene.word(j + 1).starts_with("ال") && known.preposition.is_none();
        return if definite || idafa { length } else { 0 };
    }
    if known.is(VERB) && !known.article && known.preposition != Some('ب') {
        return 0;
    }
    if known.is(ELECT | APPOINT | LEAVE) && !known.article {
        return 0;
    }
    // "بحصوله", "لتورطه": his doing, not his office.
    let written = scene.text.slice(token.start, token.end);
    if known.classes == 0
        && word.starts_with(['ب', 'ل'])
        && written.ends_with('ه')
        && word.chars().count() > 4
        // "عضوا بمكتبه السياسي"
        && !scene.lexicon.has(word.trim_start_matches(['ب', 'ل']).trim_end_matches('ه'), BODY)
    {
        return 0;
    }
    if known.is(TITLE) && !known.article && known.preposition.is_none() {
        let before = &scene.text.tokens[j - 1];
        let construct = before.kind == Kind::Word
            && !before.known.article
            && !scene.word(j - 1).starts_with("ال")
            && !before.known.is(PARTY | PLACE);
        return if construct { length } else { 0 };
    }
    // "مهندس خريج المدرسة": what he studied comes after what he is.
    let studied = known.is(STUDY) && scene.value(j, STUDY) == "verb" && !known.article;
    if studied || is_verb_shaped(word) && known.classes == 0 {
        return 0;
    }
    length
}

/// "نائبا أول للرئيس": which deputy; "أول أمس" is a day.
fn is_first(scene: &Scene, head: usize, at: usize) -> bool {
    at == head + 1
        && matches!(scene.word(at), "اول" | "ثان")
        && scene.is(head, TITLE)
        && !matches!(scene.word(at + 1), "امس" | "مره" | "من" | "ما")
}

fn is_manner(word: &str) -> bool {
    let manner = ["اجماع", "الاجماع", "اغلبيه", "الاغلبيه", "توافق", "التوافق"];
    word.strip_prefix('ب').is_some_and(|rest| manner.contains(&rest))
        || matches!(word, "لولايه" | "لولايتين" | "للمره" | "لعهده" | "لفتره" | "لفترتين" | "لمده")
}

/// Offices that are over a territory: "عاملا على", "واليا على".
fn governs(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف', 'ك', 'ل']).unwrap_or(word);
    let word = word.strip_prefix("ال").unwrap_or(word);
    matches!(
        word,
        "عامل"
            | "عاملا"
            | "عامله"
            | "وال"
            | "والي"
            | "واليا"
            | "باشا"
            | "قايد"
            | "قايدا"
    )
}

fn is_verb_shaped(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    (word.starts_with('ي') || word.starts_with("سي") || word.starts_with("ست"))
        && word.chars().count() >= 4
}

/// The end of a short quotation that opens here.
pub(crate) fn quoted(scene: &Scene, at: usize, to: usize) -> Option<usize> {
    (at + 1..to.min(at + 7)).find(|i| scene.text.is_sign(*i, &['"', '”', '»'])).map(|i| i + 1)
}

fn french(scene: &Scene, people: &People, at: usize, to: usize) -> usize {
    let mut j = at + scene.length(at);
    let to = to.min(at + LONGEST + 6);
    while j < to {
        if people.at(j).is_some_and(|m| m.from == j) || scene.text.tokens[j].kind != Kind::Word {
            break;
        }
        let known = scene.text.tokens[j].known;
        let word = scene.word(j);
        let length = usize::from(known.words).max(1);
        if word == "et" || word == "ou" {
            let next = j + 1;
            let ends = next >= to
                || scene.text.tokens[next].kind != Kind::Word
                || people.at(next).is_some()
                || scene.is(next, TITLE | VERB | HONORIFIC | CHAIR | CONVENE);
            let kin = matches!(
                scene.word(next),
                "de" | "des" | "du" | "d" | "la" | "le" | "l" | "les" | "aux" | "au"
            ) || scene.text.tokens.get(next).is_some_and(|t| t.capital);
            if ends || !kin || french_verb_near(scene, next, to) {
                break;
            }
            j += 2;
            continue;
        }
        if known.is(HONORIFIC) && scene.text.tokens[j].capital || known.is(WEEKDAY) {
            break;
        }
        if known.is(STOP)
            && !matches!(
                word,
                "de" | "du"
                    | "des"
                    | "d"
                    | "la"
                    | "le"
                    | "les"
                    | "l"
                    | "au"
                    | "aux"
                    | "a"
                    | "pour"
                    | "en"
                    | "un"
                    | "une"
                    | "sa"
                    | "son"
            )
        {
            break;
        }
        // "professeur à la Faculté", but not "reçu par le ministre à Rabat", nor the verb "a".
        if word == "a" {
            let house = matches!(scene.word(j + 1), "la" | "l") && scene.is(j + 2, BODY | VENUE);
            if scene.text.tokens[j].end - scene.text.tokens[j].start == 1 || !house {
                break;
            }
            j += 2;
            continue;
        }
        if matches!(word, "en" | "a" | "pour" | "au" | "le" | "du" | "de")
            && (scene.text.number(j + 1).is_some()
                || scene.is(j + 1, WEEKDAY | MONTH)
                || matches!(scene.word(j + 1), "partir" | "issue" | "ce" | "terme"))
        {
            break;
        }
        let after_article = matches!(
            scene.word(j - 1),
            "de" | "du" | "des" | "d" | "la" | "le" | "les" | "l" | "au" | "aux"
        );
        if known.is(VERB) && !known.is(BODY | PLACE | VENUE) && !after_article {
            break;
        }
        if known.is(TITLE)
            && j > at + 1
            && !after_article
            && !matches!(word, "chef" | "cadre" | "adjoint" | "adjointe" | "delegue" | "deleguee")
        {
            break;
        }
        j += length;
    }
    while j > at + 1 && scene.is(j - 1, STOP) {
        j -= 1;
    }
    j
}

fn french_verb_near(scene: &Scene, at: usize, to: usize) -> bool {
    (at..to.min(at + 2))
        .any(|i| scene.is(i, VERB) && !scene.is(i, BODY) || matches!(scene.word(i), "a" | "ont"))
}
