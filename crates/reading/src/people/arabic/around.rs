//! What stands round an Arabic name: what announces it, what backs it, what forbids it.

use crate::Scene;
use crate::lexicon::class::*;

/// "على حسن الاستقبال": how well, not who.
pub(super) fn is_praise(scene: &Scene, at: usize) -> bool {
    let next = scene.word(at + 1);
    // "عن عمر ناهز 79 سنة"
    if scene.stem(at) == "عمر" && matches!(next, "ناهز" | "يناهز" | "تجاوز" | "يتجاوز")
    {
        return true;
    }
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

/// "جامعة الحسن الأول", "شارع محمد الخامس": what is called after somebody.
pub(super) fn names_a_place(scene: &Scene, at: usize, from: usize) -> bool {
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
    // "بالمركب الثقافي محمد خير الدين"; whoever directs it is named after it, too.
    let hall = |i: usize| {
        let house = scene.stem(i);
        matches!(
            house.strip_prefix("ال").unwrap_or(house),
            "مركب"
                | "مسرح"
                | "قاعه"
                | "خزانه"
                | "مركز"
                | "ملعب"
                | "فضاء"
                | "مكتبه"
                | "مستشفي"
                | "مدرج"
        ) && scene.text.tokens[i].known.preposition == Some('ب')
    };
    if before > from && hall(before - 1) && scene.word(before).starts_with("ال") {
        return true;
    }
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
pub(super) fn is_cued_before(scene: &Scene, at: usize, from: usize) -> bool {
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
pub(super) fn is_relation_to_body(scene: &Scene, at: usize) -> bool {
    (at.saturating_sub(4)..at).any(|i| scene.is(i, TITLE))
}

/// A party in brackets, a title or a party follows.
pub(super) fn is_backed_after(scene: &Scene, end: usize, to: usize) -> bool {
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

/// Where a name may end: at a sign, before another name, a title, a verb or a small word.
pub(super) fn is_boundary(scene: &Scene, at: usize, to: usize) -> bool {
    if at >= to || scene.is_edge(at) {
        return true;
    }
    let known = scene.text.tokens[at].known;
    known.is(STOP | VERB | TITLE | WEEKDAY | GIVEN | BODY)
        || known.and
        || known.preposition.is_some() && known.classes != 0
        || known.is(PARTICLE)
}
