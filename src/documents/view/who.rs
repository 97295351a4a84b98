//! Whom the names of a text may mean, of the people that the asker may see.

use super::SHOWN;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::documents::model::{Claim, Kind, Match};
use crate::documents::reading::in_all;
use crate::kernel::{Bilingual, Result};
use crate::people;
use std::collections::HashMap;

/// Below this nobody is shown.
const FAINT: f64 = 0.6;
/// So alike somebody is meant, where nobody else comes near.
const MEANT: f64 = 0.9;
const BEHIND: f64 = 0.08;
/// People looked for in one document.
const LOOKED_FOR: usize = 150;

/// Who a claim of a person speaks of.
#[derive(Debug, Clone, PartialEq)]
pub enum Chosen {
    Known(String),
    New,
    /// Several are as likely: a person decides.
    Open,
}

/// Of each claim of a person, who is meant; with those who may be.
#[derive(Debug, Default)]
pub struct Who {
    pub chosen: HashMap<String, Chosen>,
    pub(super) matches: HashMap<String, Vec<Match>>,
}

impl Who {
    /// Looks for the people of these claims among those the asker may see.
    pub fn of<'c>(
        tx: &mut Tx,
        cx: &Cx,
        claims: impl IntoIterator<Item = &'c Claim>,
    ) -> Result<Self> {
        let mut out = Self::default();
        let Ok(permit) = cx.permit(Op::PersonRead) else { return Ok(out) };
        let people = claims.into_iter().filter(|c| c.kind == Kind::Person);
        for claim in people.take(LOOKED_FOR) {
            if let Some(id) = claim.led_to("person") {
                let stands = people::standing(tx, id)?;
                out.chosen.insert(claim.id.clone(), Chosen::Known(stands));
                continue;
            }
            let name = claim.text("name");
            let mut found = people::find(tx, cx, &permit, name, None)?;
            found.retain(|f| f.1 >= FAINT);
            found.truncate(SHOWN);
            out.chosen.insert(claim.id.clone(), chosen(&found));
            let ids: Vec<String> = found.iter().map(|f| f.0.clone()).collect();
            let labels = people::labels(tx, &ids)?;
            let matches = found.into_iter().filter_map(|(id, score)| {
                let label = labels.get(&id)?;
                let reason = in_all(reason(name, &label.name, score));
                Some(Match { kind: "person", id, name: label.name.clone(), score, reason })
            });
            out.matches.insert(claim.id.clone(), matches.collect());
        }
        Ok(out)
    }

    /// The people that a claim's own person is or may be.
    pub(super) fn meant(&self, claim: &Claim) -> Vec<String> {
        let Some(about) = claim.about.as_deref() else { return Vec::new() };
        match self.chosen.get(about) {
            Some(Chosen::Known(id)) => vec![id.clone()],
            Some(Chosen::Open) => {
                self.matches.get(about).into_iter().flatten().map(|m| m.id.clone()).collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn known(&self, claim: &str) -> Option<&String> {
        match self.chosen.get(claim)? {
            Chosen::Known(id) => Some(id),
            _ => None,
        }
    }
}

fn chosen(found: &[(String, f64)]) -> Chosen {
    match found {
        [] => Chosen::New,
        [(_, best), ..] if *best < MEANT => Chosen::New,
        [(id, _)] => Chosen::Known(id.clone()),
        [(id, best), (_, second), ..] if best - second > BEHIND => Chosen::Known(id.clone()),
        _ => Chosen::Open,
    }
}

fn reason(name: &str, known: &Bilingual, score: f64) -> &'static str {
    let folded = names::fold(name);
    let same = [&known.ar, &known.fr].into_iter().flatten().any(|n| names::fold(n) == folded);
    if same {
        "documents-match-same"
    } else if score >= MEANT {
        "documents-match-spelling"
    } else {
        "documents-match-alike"
    }
}
