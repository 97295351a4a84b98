//! What sort of office it is, and of which body, as its own words tell.

use crate::Scene;
use crate::lexicon::class::*;
use crate::roles::Phrase;

pub(super) fn kind(scene: &Scene, role: Phrase) -> &'static str {
    let any = |classes| (role.from..role.to).any(|i| scene.is(i, classes));
    let named = |words: &[&str]| {
        (role.from..role.to).any(|i| {
            let word = scene.stem(i);
            words.contains(&word) || word.strip_suffix('ا').is_some_and(|w| words.contains(&w))
        })
    };
    if any(ASSOCIATION) {
        return "association";
    }
    if named(&["شركه", "مقاوله", "societe", "entreprise"]) {
        return if runs(scene, role) { "business" } else { "job" };
    }
    if named(&["حزب", "parti", "شبيبه", "سياسي", "politique"]) || any(PARTY) {
        return "party";
    }
    if is_administration(scene, role) {
        return "job";
    }
    // "le conseil national", "مجلسه الوطني": a party's.
    let national = |i: usize| matches!(scene.word(i), "national" | "الوطني");
    if (role.from..role.to).any(|i| scene.stem(i).starts_with("مجلس") || scene.word(i) == "conseil")
        && (role.from..role.to).any(national)
    {
        return "party";
    }
    if any(OFFICE)
        || named(&[
            "جماعه",
            "جهه",
            "مجلس",
            "نايب",
            "نايبا",
            "نايبه",
            "عمده",
            "عموديه",
            "جماعي",
            "جماعيا",
            "جماعيه",
            "برلماني",
            "برلمانيا",
            "برلمانيه",
            "conseiller",
            "conseillere",
            "region",
            "senateur",
            "communal",
            "commune",
            "ministre",
            "depute",
            "وزير",
        ])
    {
        return "mandate";
    }
    if (role.from..role.to).any(|i| scene.word(i) == "الدوله")
        && matches!(scene.stem(role.from), "كاتب" | "كاتبه" | "كاتبا")
    {
        return "mandate";
    }
    if named(&["امين", "امينه", "كاتب", "كاتبه", "secretaire"]) {
        return "party";
    }
    // "coordinatrice régionale", "منسق جهوي": who holds a movement together in a territory.
    let head = scene.stem(role.from).trim_end_matches('ا');
    let movement =
        head.starts_with("coordina") || matches!(head, "منسق" | "منسقه" | "قيادي" | "قياديه");
    if movement && !any(BUSINESS) && !named(&["وزاره", "ministere", "مشروع", "projet", "programme"])
    {
        return "party";
    }
    "job"
}

/// Who owns a firm or is at its head; others work there.
fn runs(scene: &Scene, role: Phrase) -> bool {
    (role.from..role.to.min(role.from + 4)).any(|i| {
        let word = scene.word(i);
        let word = word.strip_prefix("ال").unwrap_or(word);
        matches!(word, "عام" | "عاما" | "عامه" | "رييس" | "رييسا" | "رييسه" | "صاحب" | "صاحبه")
            || matches!(word, "مالك" | "مالكه" | "مسير" | "مسيره" | "موسس" | "موسسه" | "شريك")
            || matches!(word, "general" | "generale" | "president" | "presidente" | "gerant")
            || matches!(
                word,
                "gerante" | "fondateur" | "fondatrice" | "patron" | "patronne" | "pdg"
            )
    })
}

/// Who governs or administers for the state is appointed: no mandate, wherever it is.
fn is_administration(scene: &Scene, role: Phrase) -> bool {
    let head = scene.stem(role.from);
    let head = head.strip_suffix('ا').filter(|w| w.chars().count() > 2).unwrap_or(head);
    let at = |words: &[&str]| (role.from..role.to).any(|i| words.contains(&scene.stem(i)));
    let general = (role.from + 1..role.to.min(role.from + 2))
        .any(|i| matches!(scene.word(i), "عام" | "عاما" | "العام" | "عامه" | "العامه"));
    matches!(head, "عامل" | "وال" | "والي" | "باش" | "باشا" | "قايد" | "خليفه")
        || matches!(head, "كاتب" | "كاتبه" | "مدير" | "مديره")
            && general
            && at(&["عماله", "وزاره", "ولايه", "اقليم", "مصالح"])
        || head.starts_with("secretaire") && at(&["ministere", "prefecture", "wilaya"])
        || matches!(head, "رييس" | "رييسه")
            && at(&["دايره", "قسم", "مصلحه", "قياده"])
            && !at(&["جماعه", "مجلس", "جهه", "بلديه", "لجنه"])
}

/// The body that the words of the office name.
pub(super) fn organisation(scene: &Scene, role: Phrase) -> Option<Phrase> {
    let first = role.from + scene.length(role.from);
    let from =
        (first..role.to).find(|i| scene.is(*i, BODY | PARTY | VENUE) && !scene.is(*i, TITLE))?;
    Some(Phrase { from, to: role.to, plural: false })
}
