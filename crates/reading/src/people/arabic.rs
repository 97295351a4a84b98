//! Arabic names. There are no capitals: a name is told by its given name, by what binds its parts,
//! and by what stands round it (a title before, a party in brackets after, a list it is part of).

use crate::Scene;
use crate::lexicon::class::*;
use crate::text::Kind;

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

/// "على حسن الاستقبال": how well, not who.
fn is_praise(scene: &Scene, at: usize) -> bool {
    let next = scene.word(at + 1);
    scene.stem(at) == "حسن"
        && (next.starts_with("الاست")
            || matches!(
                next,
                "الضيافه"
                    | "التنظيم"
                    | "النيه"
                    | "الظن"
                    | "التدبير"
                    | "التسيير"
                    | "السيره"
                    | "السلوك"
                    | "الجوار"
                    | "الحظ"
                    | "الاصغاء"
                    | "الاختيار"
                    | "الاداء"
                    | "السير"
            ))
}

fn comma(scene: &Scene, at: usize) -> bool {
    scene.text.is_sign(at, &['،', ','])
}

/// A word of no list that is no adjective, no plural and carries no pronoun.
fn could_be_given(scene: &Scene, at: usize) -> bool {
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

fn could_be_family(scene: &Scene, at: usize) -> bool {
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

fn is_name_shaped(scene: &Scene, at: usize, place: usize, follows: bool) -> bool {
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
fn is_verb_shaped(word: &str) -> bool {
    let word = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    let word = word.strip_prefix('س').filter(|w| w.starts_with(['ي', 'ت'])).unwrap_or(word);
    word.starts_with('ي') && word.chars().count() >= 4
}

/// "ال" in front and "ي" behind: somebody's of a place, a trade or a forefather.
fn is_relation(word: &str) -> bool {
    word.starts_with("ال") && word.ends_with('ي') && word.chars().count() >= 5
}

fn looks_like_family(scene: &Scene, at: usize) -> bool {
    scene.is(at, FAMILY | GIVEN | PARTICLE) && !scene.is(at, COMMON)
        || is_relation(scene.word(at)) && scene.is_unknown(at)
        || ["بن", "بو", "او"].iter().any(|p| scene.is_unknown(at) && scene.word(at).starts_with(p))
}

/// Where a name may end: at a sign, before another name, a title, a verb or a small word.
fn is_boundary(scene: &Scene, at: usize, to: usize) -> bool {
    if at >= to || scene.is_edge(at) {
        return true;
    }
    let known = scene.text.tokens[at].known;
    known.is(STOP | VERB | TITLE | WEEKDAY | GIVEN | BODY)
        || known.and
        || known.preposition.is_some() && known.classes != 0
        || known.is(PARTICLE)
}

/// "جامعة الحسن الأول", "شارع محمد الخامس": what is called after somebody.
fn names_a_place(scene: &Scene, at: usize, from: usize) -> bool {
    if at == from {
        return false;
    }
    // "جمعية الأمل", "مدرسة النور": a thing with its name, which is a given name, too.
    let thing = scene.is(at - 1, BODY | ASSOCIATION | BUSINESS)
        || matches!(
            scene.stem(at - 1),
            "مدرسه"
                | "مؤسسه"
                | "نادي"
                | "فريق"
                | "جريده"
                | "مقهي"
                | "فندق"
                | "مجموعه"
                | "فضاء"
        );
    let own = scene.word(at).starts_with("ال") && scene.length(at) == 1;
    if thing && own && !scene.text.tokens[at - 1].known.article && !scene.is(at - 1, TITLE) {
        return true;
    }
    if scene.text.tokens[at].known.cut > 0 {
        return false;
    }
    let before = at - 1;
    let known = scene.text.tokens[before].known;
    // "عامل الإقليم فلان": with its article the territory is whole, and no name of it follows.
    let whole = known.article && scene.word(before).starts_with("ال") && scene.is(at, GIVEN);
    if scene.is(before, TERRITORY) && whole {
        return false;
    }
    scene.is(before, VENUE | TERRITORY)
        && !scene.is(before, TITLE)
        && !matches!(scene.stem(before), "مكتب" | "بيت" | "منزل" | "حي")
        && known.classes != 0
        || matches!(
            scene.stem(before),
            "شارع"
                | "زنقه"
                | "مسجد"
                | "ثانويه"
                | "اعداديه"
                | "جائزه"
                | "سد"
                | "مستشفي"
                | "مطار"
                | "ميناء"
                | "حي"
                | "سوق"
                | "زاويه"
                | "موسم"
                | "قبيله"
                | "دوار"
                | "ملعب"
                | "قنطره"
        )
}

/// A title, a form of address or a label stands right before.
fn is_cued_before(scene: &Scene, at: usize, from: usize) -> bool {
    if at == from {
        return false;
    }
    let before = at - 1;
    if scene.is(before, HONORIFIC) || scene.text.is_sign(before, &[':']) {
        return true;
    }
    // The phrase before begins with a title not far away.
    let first = before.saturating_sub(7).max(from);
    let comma = scene.text.is_sign(before, &['،', ',']);
    let last = if comma { before.saturating_sub(1) } else { before };
    if scene.is(last, STOP | VERB) && !scene.is(last, FORMER) {
        return false;
    }
    for i in (first..=last).rev() {
        if scene.is_edge(i) {
            return false;
        }
        if scene.is(i, TITLE) {
            // "وزير تنشيط الاقتصاد": a bare title right before takes its complement, not a name.
            return i < last || !comma && scene.text.tokens[i].known.article || scene.is(i, FORMER);
        }
    }
    false
}

/// "المكتب السياسي الطاهر…" can end a title, so a name may follow it.
fn is_relation_to_body(scene: &Scene, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| scene.is(i, TITLE))
}

/// A party in brackets, a title or a party follows.
fn is_backed_after(scene: &Scene, end: usize, to: usize) -> bool {
    if scene.text.is_sign(end, &['(']) {
        return scene.is(end + 1, PARTY) || scene.is(end + 1, BODY);
    }
    let after = if scene.text.is_sign(end, &['،', ',']) { end + 1 } else { end };
    if after >= to {
        return false;
    }
    let party = matches!(scene.word(after), "عن" | "من") && scene.is(after + 1, BODY | PARTY);
    after > end
        && scene.is(after, TITLE)
        && !scene.text.tokens[after].known.and
        && scene.text.tokens[after].known.preposition.is_none()
        || party
}
