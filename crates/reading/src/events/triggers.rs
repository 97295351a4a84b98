//! The words that say something happened, with their kind and how much each is a gathering of its own.

use super::Trigger;
use crate::Scene;
use crate::lexicon::class::*;
use crate::people::People;

fn kind_named(name: &str) -> &'static str {
    ["meeting", "session", "congress", "rally", "election", "appointment"]
        .into_iter()
        .find(|k| *k == name)
        .unwrap_or("other")
}

pub(super) fn triggers(scene: &Scene, people: &People, from: usize, to: usize) -> Vec<Trigger> {
    let mut out = Vec::new();
    let mut at = from;
    while at < to {
        let step = scene.length(at);
        if people.at(at).is_none() {
            if scene.is(at, EVENT) && !is_counted(scene, at) && !is_the_green_march(scene, at) {
                let kind = kind_named(scene.value(at, EVENT));
                let kind =
                    if kind == "election" && is_undone(scene, at, from) { "other" } else { kind };
                // "المجلس الوطني" is a body before it is a sitting.
                let weight = match kind {
                    // "une réunion préparatoire du congrès", "اجتماع تحضيري للمؤتمر"
                    _ if is_prepared(scene, at, from) => 0,
                    "congress" => 4,
                    "session"
                        if scene.is(at, BODY)
                            || scene.stem(at).ends_with("مجلس")
                            || matches!(scene.stem(at), "مجلسه" | "مجلسها")
                            || scene.word(at) == "conseil" =>
                    {
                        1
                    }
                    _ => 3,
                };
                out.push(Trigger { at, kind, weight });
            } else if scene.is(at, ELECT) {
                let kind = if is_undone(scene, at, from) { "other" } else { "election" };
                out.push(Trigger { at, kind, weight: 2 });
            } else if scene.is(at, APPOINT)
                && scene.word(at) != "charge"
                && scene.word(at) != "chargee"
            {
                out.push(Trigger { at, kind: "appointment", weight: 2 });
            } else if matches!(scene.stem(at), "قضت" | "قضي")
                && (from.max(at.saturating_sub(5))..to.min(at + 6))
                    .any(|i| matches!(scene.stem(i), "محكمه" | "المحكمه"))
            {
                // "قضت المحكمة الإدارية، أمس، بعزل…"
                out.push(Trigger { at, kind: "other", weight: 1 });
            } else if scene.is(at, ACT) {
                out.push(Trigger { at, kind: kind_named(scene.value(at, ACT)), weight: 1 });
            } else if scene.is(at, CONVENE)
                && !scene.is(at, STOP)
                && is_holding(scene, at, from, to)
            {
                out.push(Trigger { at, kind: "meeting", weight: 0 });
            }
        }
        at += step;
    }
    out
}

/// What the gathering before it prepares.
fn is_prepared(scene: &Scene, at: usize, from: usize) -> bool {
    (from.max(at.saturating_sub(4))..at).any(|i| {
        scene.word(i).starts_with("preparatoire")
            || matches!(scene.stem(i), "تحضيري" | "تحضيريا" | "تحضيريه" | "اعدادي" | "اعداديا")
    })
}

/// "l'invalidation, le 17 mai, de l'élection de M. X" is no vote.
fn is_undone(scene: &Scene, at: usize, from: usize) -> bool {
    (from.max(at.saturating_sub(14))..at)
        .any(|i| matches!(scene.stem(i), "invalidation" | "annulation" | "الغا" | "ابطال"))
}

/// "place de la Marche verte", "ذكرى المسيرة الخضراء": a name, and nothing that is held.
fn is_the_green_march(scene: &Scene, at: usize) -> bool {
    matches!(scene.word(at + 1), "verte" | "الخضرا")
}

/// "مؤتمرا" after a number are people, "25 réunions" still meetings.
fn is_counted(scene: &Scene, at: usize) -> bool {
    at > 0 && scene.text.number(at - 1).is_some() && scene.is(at, COUNTED)
}

/// A body that meets, without a word for the meeting: "s'est réuni", "المنعقدة".
fn is_holding(scene: &Scene, at: usize, from: usize, to: usize) -> bool {
    let word = scene.stem(at);
    let word = word.strip_prefix("ال").unwrap_or(word);
    (matches!(word, "منعقد" | "منعقده" | "التام" | "التامت")
        || word
            .strip_prefix('س')
            .unwrap_or(word)
            .strip_prefix(['ي', 'ت', 'ا'])
            .is_some_and(|rest| matches!(rest, "جتمع" | "جتمعت"))
        || word.starts_with("reuni")
        || word.starts_with("retrouve"))
        && (from..to).any(|i| scene.is(i, BODY | PARTY))
}
