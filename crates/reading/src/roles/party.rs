//! The party given with a name.

use super::Sentence;
use crate::lexicon::class::*;

impl Sentence<'_> {
    /// The party that is given with a name, and where the words after the name go on.
    pub(super) fn party(&self, at: usize) -> (Option<String>, usize) {
        let scene = self.scene;
        if scene.text.is_sign(at, &['(']) {
            let close = (at + 1..self.to.min(at + 9)).find(|i| scene.text.is_sign(*i, &[')']));
            let named = (at + 1..at + 3).any(|i| scene.is(i, PARTY));
            let comma =
                close.and_then(|c| (at + 1..c).find(|i| scene.text.is_sign(*i, &[',', '،'])));
            if let Some(comma) = comma.filter(|_| named) {
                return (
                    Some(
                        scene.clean(
                            scene.text.tokens[at + 1].start,
                            scene.text.tokens[comma - 1].end,
                        ),
                    ),
                    comma,
                );
            }
            if close.is_some_and(|c| (at + 1..c).any(|i| scene.is(i, TITLE))) && !named {
                return (None, at + 1);
            }
            return match close {
                Some(close) if named => {
                    (
                        Some(scene.clean(
                            scene.text.tokens[at + 1].start,
                            scene.text.tokens[close - 1].end,
                        )),
                        close + 1,
                    )
                }
                Some(close) => (None, close + 1),
                None => (None, at),
            };
        }
        let mut k = if scene.text.is_sign(at, &['،', ',']) { at + 1 } else { at };
        if matches!(scene.word(k), "du" | "de") && !scene.is_arabic(k) {
            return self.french_party(at, k + 1);
        }
        let member = matches!(scene.stem(k), "منتمي" | "منتميه") && scene.word(k + 1) == "الي"
            || matches!(scene.word(k), "باسم" | "عن" | "من");
        if !member {
            return (None, at);
        }
        k += if matches!(scene.stem(k), "منتمي" | "منتميه") { 2 } else { 1 };
        let start = k;
        if matches!(scene.stem(k), "حزب" | "صفوف") {
            k += 1;
        }
        let same = matches!(scene.word(k), "نفسه" | "ذاته")
            || start < k && scene.word(start).starts_with("ال");
        if same {
            return (None, k + usize::from(matches!(scene.word(k), "نفسه" | "ذاته")));
        }
        if !scene.is(k, PARTY) {
            return (None, at);
        }
        let end = k + scene.length(k);
        (Some(scene.clean(scene.text.tokens[start].start, scene.text.tokens[end - 1].end)), end)
    }

    /// "du Parti de l'Istiqlal (PI)", "du même parti", "du MP".
    pub(super) fn french_party(&self, at: usize, from: usize) -> (Option<String>, usize) {
        let scene = self.scene;
        if scene.word(from) == "meme" && scene.word(from + 1) == "parti" {
            let open = scene.text.is_sign(from + 2, &['('])
                && (from + 3..from + 7).any(|i| scene.is(i, TITLE));
            return (None, from + 2 + usize::from(open));
        }
        let from = if scene.text.is_word(from) && matches!(scene.word(from), "l" | "la") {
            from + 1
        } else {
            from
        };
        if !(scene.is(from, PARTY)
            || matches!(scene.word(from), "parti" | "rassemblement" | "union" | "mouvement"))
        {
            return (None, at);
        }
        let mut end = from + scene.length(from);
        while end < self.to
            && end < from + 9
            && scene.text.is_word(end)
            && (scene.is(end, STOP) && !matches!(scene.word(end), "a" | "est" | "ont")
                || scene.text.tokens[end].capital
                || scene.is(from, BODY)
                    && scene.word(from) == "parti"
                    && !scene.is(end, VERB | CHAIR | ELECT))
        {
            end += 1;
        }
        while end > from + 1 && scene.is(end - 1, STOP) {
            end -= 1;
        }
        let name = scene.text.words(from, end).to_owned();
        match self.party(end) {
            (Some(short), after) if scene.text.is_sign(end, &['(']) => (Some(short), after),
            _ => (Some(name), end),
        }
    }
}
