//! How far a writer stands from what is written: a source in the same sentence, quotation marks.

use crate::Scene;
use crate::claim::{Attribution, Voice};
use crate::lexicon::class::*;
use crate::spans::Spans;

/// Stretches between quotation marks, in tokens; a mark that nothing closes quotes nothing.
pub(crate) fn quotations(scene: &Scene) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for at in 0..scene.text.tokens.len() {
        if scene.text.is_sign(at, &['«', '“', '„']) && open.is_none() {
            open = Some((at, if scene.text.is_sign(at, &['«']) { '»' } else { '”' }));
        } else if scene.text.is_sign(at, &['"']) && open.is_none() {
            open = Some((at, '"'));
        } else if let Some((from, close)) = open
            && (scene.text.is_sign(at, &[close]) || close == '”' && scene.text.is_sign(at, &['“']))
        {
            out.push((from, at));
            open = None;
        }
        // Nobody speaks for longer than this.
        open = open.filter(|(from, _)| at - from < 300);
    }
    out
}

/// Whose word the tokens `from..to` are.
pub(crate) fn attribution(
    scene: &Scene,
    spans: &Spans,
    quotations: &[(usize, usize)],
    from: usize,
    to: usize,
) -> Attribution {
    let next = quotations.partition_point(|q| q.1 < to);
    // A nickname in marks is no speech.
    if quotations.get(next).is_some_and(|q| q.0 <= from && q.1 - q.0 > 6) {
        return Attribution { voice: Voice::Quoted, words: None };
    }
    let sentence = scene.text.sentences.partition_point(|s| s.1 <= from);
    let Some(&(first, last)) = scene.text.sentences.get(sentence) else {
        return Attribution::default();
    };
    let Some(at) = (first..last).find(|i| scene.is(*i, SOURCE)) else {
        return Attribution::default();
    };
    let voice = match scene.value(at, SOURCE) {
        "communique" => Voice::Communique,
        "statement" => Voice::Statement,
        _ => Voice::UnnamedSources,
    };
    let begin = if at > first && scene.is(at - 1, STOP) { at - 1 } else { at };
    let end = (at + scene.length(at)).min(last);
    Attribution { voice, words: Some(spans.evidence(scene, begin, end)) }
}
