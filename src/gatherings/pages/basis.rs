//! By what a number is shared out over the territories below.

use crate::access::{Cx, Op};
use crate::areas::Area;
use crate::db::{Query, Tx};
use crate::gatherings::model::{Gathering, share_out};
use crate::kernel::Result;
use crate::people;
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    Population,
    Members,
    Turnout,
    Equal,
    Hand,
}

impl Basis {
    pub const ALL: [Basis; 5] =
        [Self::Population, Self::Members, Self::Turnout, Self::Equal, Self::Hand];

    pub fn name(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Members => "members",
            Self::Turnout => "turnout",
            Self::Equal => "equal",
            Self::Hand => "hand",
        }
    }

    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|b| b.name() == text).unwrap_or(Self::Population)
    }

    /// What the column of weights is called; the last two have none.
    pub fn key(self) -> &'static str {
        match self {
            Self::Population => "gatherings-population",
            Self::Members => "gatherings-split-members",
            Self::Turnout => "gatherings-split-turnout",
            Self::Equal | Self::Hand => "gatherings-population",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Population => "gatherings-split-by-population",
            Self::Members => "gatherings-split-by-members",
            Self::Turnout => "gatherings-split-by-turnout",
            Self::Equal => "gatherings-split-by-equal",
            Self::Hand => "gatherings-split-by-hand",
        }
    }

    /// The weight of each territory, as far as the asker may count it.
    pub fn weights(self, tx: &mut Tx, cx: &Cx, g: &Gathering, areas: &[Area]) -> Result<Vec<i64>> {
        match self {
            Self::Population | Self::Equal | Self::Hand => {
                Ok(areas.iter().map(|a| a.population.unwrap_or_default()).collect())
            }
            Self::Members => {
                let permit = cx.permit(Op::PersonRead)?;
                areas.iter().map(|a| people::members_in(tx, &permit, &a.code)).collect()
            }
            Self::Turnout => {
                let came = turnout(tx, cx, g)?;
                Ok(areas.iter().map(|a| came.get(&a.code).copied().unwrap_or(0)).collect())
            }
        }
    }

    /// The shares, and which of them the largest remainders made greater by one. By hand
    /// nothing is proposed; where nobody is counted the shares are equal.
    pub fn shares(self, places: i64, weights: &[i64]) -> Vec<(i64, bool)> {
        let equal = vec![1; weights.len()];
        let heads = if self == Self::Equal { &equal[..] } else { weights };
        if self == Self::Hand {
            return vec![(0, false); weights.len()];
        }
        let all: i128 = heads.iter().map(|h| i128::from(*h)).sum();
        let whole = |h: i64| match all {
            0 => places / (heads.len() as i64).max(1),
            all => (i128::from(places) * i128::from(h) / all) as i64,
        };
        share_out(places, heads)
            .into_iter()
            .zip(heads)
            .map(|(share, h)| (share, share > whole(*h)))
            .collect()
    }
}

/// Who came to the last gathering before this one, by territory of the delegations seen.
fn turnout(tx: &mut Tx, cx: &Cx, g: &Gathering) -> Result<HashMap<String, i64>> {
    let permit = cx.permit(Op::DelegationRead)?;
    let mut q = Query::new(
        "SELECT o.id FROM gatherings o WHERE EXISTS (SELECT 1 FROM presences p
           WHERE p.gathering = o.id AND p.admitted = 1) AND o.starts_at < ",
    );
    q.bind(g.starts_at).add(" AND o.id <> ").bind(&g.id).add(" AND ");
    cx.permit(Op::GatheringRead)?.on_gathering(&mut q, "o");
    q.add(" ORDER BY o.starts_at DESC, o.id DESC LIMIT 1");
    let Some(last) = q.row(tx)?.map(|r| r.text(0)) else { return Ok(HashMap::new()) };
    let mut q = Query::new(
        "SELECT d.area, COUNT(DISTINCT p.enrolment) FROM presences p
         JOIN delegations d ON d.id = p.delegation
         WHERE p.admitted = 1 AND d.area IS NOT NULL AND p.gathering = ",
    );
    q.bind(&last).add(" AND ");
    permit.on_delegation(&mut q, "d");
    q.add(" GROUP BY d.area");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), r.int(1))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_basis_shares_the_whole_and_says_where_the_remainder_went() {
        let shares = Basis::Population.shares(10, &[50, 30, 20]);
        assert_eq!(shares, [(5, false), (3, false), (2, false)]);
        let shares = Basis::Members.shares(10, &[1, 1, 1]);
        assert_eq!(shares, [(4, true), (3, false), (3, false)]);
        let shares = Basis::Equal.shares(11, &[900, 1, 0]);
        assert_eq!(shares, [(4, true), (4, true), (3, false)]);
        assert_eq!(Basis::Turnout.shares(7, &[0, 0]), [(4, true), (3, false)]);
        assert_eq!(Basis::Hand.shares(10, &[5, 5]), [(0, false), (0, false)]);
    }
}
