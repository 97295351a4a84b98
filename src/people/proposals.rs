//! Where a name is known in one script only, the other one is proposed: likely
//! spellings, best first. Only the person knows, so a proposal stays one until somebody
//! confirms it.

use super::model::{Name, NameKind, Script};
use std::collections::BTreeSet;

/// Spellings of one part that are put together with those of the other.
const OF_A_PART: usize = 3;
/// Spellings of a name that somebody chooses among.
const CHOICES: usize = 4;

/// The likeliest name in the script in which none is known.
pub(super) fn of(names: &[Name]) -> Vec<Name> {
    let missing =
        [Script::Arab, Script::Latn].into_iter().find(|s| !names.iter().any(|n| n.script == *s));
    let known = names.iter().find(|n| n.kind == NameKind::Main).or_else(|| names.first());
    match (missing, known) {
        (Some(script), Some(known)) => choices(known, script).into_iter().take(1).collect(),
        _ => Vec::new(),
    }
}

/// Likely spellings of a name in a script, best first; part by part, so that given and
/// family name stay apart.
pub(super) fn choices(known: &Name, to: Script) -> Vec<Name> {
    let script = match to {
        Script::Arab => names::Script::Arabic,
        Script::Latn => names::Script::Latin,
    };
    let part = |text: &Option<String>| -> Vec<Option<String>> {
        let said = text.as_deref().map(|t| names::propose(t, script)).unwrap_or_default();
        let found: Vec<_> =
            said.into_iter().filter(|t| to.is_in(t)).take(OF_A_PART).map(Some).collect();
        if found.is_empty() { vec![None] } else { found }
    };
    let (given, family) = (part(&known.given), part(&known.family));
    let mut ranked: Vec<(usize, usize, usize)> =
        (0..given.len()).flat_map(|g| (0..family.len()).map(move |f| (g + f, g, f))).collect();
    ranked.sort_unstable();
    let mut seen = BTreeSet::new();
    ranked
        .into_iter()
        .map(|(_, g, f)| Name {
            script: to,
            given: given[g].clone(),
            family: family[f].clone(),
            kind: NameKind::Main,
        })
        .filter(|n| (n.given.is_some() || n.family.is_some()) && seen.insert(n.whole()))
        .take(CHOICES)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(script: Script, given: &str, family: &str) -> Name {
        let (given, family) = (Some(given.to_owned()), Some(family.to_owned()));
        Name { script, given, family, kind: NameKind::Main }
    }

    #[test]
    fn the_other_script_is_proposed_part_by_part() {
        let proposed = of(&[name(Script::Latn, "Mohamed", "Lahmouche")]);
        assert_eq!(proposed, [name(Script::Arab, "محمد", "لحموش")]);
        let proposed = of(&[name(Script::Arab, "محمد", "لحموش")]);
        assert_eq!(proposed[0].script, Script::Latn);
        assert_eq!(proposed[0].given.as_deref(), Some("Mohamed"));
    }

    #[test]
    fn who_is_known_in_both_scripts_needs_no_proposal() {
        let both =
            [name(Script::Latn, "Mohamed", "Lahmouche"), name(Script::Arab, "محمد", "لحموش")];
        assert_eq!(of(&both), []);
    }
}
