//! What sort of office it is, and of which body, as its own words tell.

use crate::Scene;
use crate::lexicon::class::*;
use crate::roles::Phrase;

pub(super) fn kind(scene: &Scene, role: Phrase) -> &'static str {
    let any = |classes| (role.from..role.to).any(|i| scene.is(i, classes));
    let named = |words: &[&str]| (role.from..role.to).any(|i| words.contains(&scene.stem(i)));
    if any(ASSOCIATION) {
        return "association";
    }
    if named(&["شركه", "مقاوله", "societe", "entreprise"]) {
        return "business";
    }
    if named(&["حزب", "parti", "شبيبه", "سياسي", "politique"]) || any(PARTY) {
        return "party";
    }
    if any(OFFICE)
        || named(&[
            "جماعه",
            "جهه",
            "مجلس",
            "نايب",
            "نايبه",
            "communal",
            "commune",
            "ministre",
            "depute",
            "وزير",
        ])
    {
        return "mandate";
    }
    if named(&["امين", "امينه", "كاتب", "كاتبه", "secretaire"]) {
        return "party";
    }
    "job"
}

/// The body that the words of the office name.
pub(super) fn organisation(scene: &Scene, role: Phrase) -> Option<Phrase> {
    let first = role.from + scene.length(role.from);
    let from =
        (first..role.to).find(|i| scene.is(*i, BODY | PARTY | VENUE) && !scene.is(*i, TITLE))?;
    Some(Phrase { from, to: role.to, plural: false })
}
