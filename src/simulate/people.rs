//! The people of a simulation, one by one.

use super::families::{Families, by_rank};
use crate::db::Tx;
use crate::demo::names::{MEN, WOMEN};
use crate::kernel::{Draw, Error, Result};
use crate::people::model::{Gender, MemberStatus, Membership, Name, NameKind, NewPerson, Script};

/// Areas that hold no other, with the people of the census up to and with each.
pub struct Homes(Vec<(String, u64)>);

impl Homes {
    pub fn load(tx: &mut Tx) -> Result<Self> {
        let rows = tx.query(
            "SELECT a.code, a.population FROM areas a WHERE a.population > 0
               AND NOT EXISTS (SELECT 1 FROM areas c WHERE c.parent = a.code AND c.population > 0)
             ORDER BY a.code",
            &[],
        )?;
        let mut sum = 0;
        let all: Vec<(String, u64)> = rows
            .iter()
            .map(|r| {
                sum += r.int(1).max(0) as u64;
                (r.text(0), sum)
            })
            .collect();
        if all.is_empty() {
            return Err(Error::unknown("there is no area with a population to live in"));
        }
        Ok(Self(all))
    }

    fn pick(&self, draw: &mut Draw) -> &str {
        let total = self.0.last().map_or(1, |h| h.1);
        let at = draw.below(total);
        let home = self.0.partition_point(|h| h.1 <= at);
        &self.0[home].0
    }
}

/// What people are made of.
pub struct Nation {
    families: Families,
    homes: Homes,
}

/// Of a hundred people: known in both scripts, in Arabic alone, the rest in Latin alone.
const BOTH: u64 = 84;
const ARABIC: u64 = 10;

impl Nation {
    pub fn new(seed: &Draw, homes: Homes) -> Self {
        Self { families: Families::invent(&mut seed.branch("families")), homes }
    }

    /// The `n`th person. Nobody has a phone: any number could be somebody's.
    pub fn person(&self, draw: &mut Draw, seed: u64, n: u64) -> NewPerson {
        let woman = draw.below(100) < 44;
        let given = given(draw, if woman { WOMEN } else { MEN });
        let family = self.families.pick(draw);
        let name = |script, given: &str, family: &str| Name {
            script,
            given: Some(given.to_owned()),
            family: Some(family.to_owned()),
            kind: NameKind::Main,
        };
        let known = draw.below(100);
        let mut names = Vec::with_capacity(2);
        if known < BOTH + ARABIC {
            names.push(name(Script::Arab, &given.0, family.0));
        }
        if !(BOTH..BOTH + ARABIC).contains(&known) {
            // One list in ten writes its families in capitals.
            let shouted = draw.below(10) == 0;
            let family = if shouted { family.1.to_uppercase() } else { family.1.to_owned() };
            names.push(name(Script::Latn, &given.1, &family));
        }
        NewPerson {
            names,
            gender: Some(if woman { Gender::Female } else { Gender::Male }),
            birth_date: birth_date(draw),
            home_area: Some(self.homes.pick(draw).to_owned()),
            membership: Some(Membership {
                number: Some(format!("S{seed}-{n:07}")),
                since: Some(format!("{}", 2002 + draw.below(24))),
                status: Some(match draw.below(20) {
                    0..=15 => MemberStatus::Active,
                    16 | 17 => MemberStatus::Lapsed,
                    18 => MemberStatus::Left,
                    _ => MemberStatus::None,
                }),
            }),
            ..NewPerson::default()
        }
    }
}

/// One given name, or two.
fn given(draw: &mut Draw, list: &[(&str, &str)]) -> (String, String) {
    let mut one = || list[by_rank(draw, list.len(), 2.0)];
    let (first, second) = (one(), one());
    if draw.below(8) == 0 && first != second && !first.0.contains(' ') {
        return (format!("{} {}", first.0, second.0), format!("{} {}", first.1, second.1));
    }
    (first.0.to_owned(), first.1.to_owned())
}

/// A whole date, a year alone, or nothing known.
fn birth_date(draw: &mut Draw) -> Option<String> {
    let year = 1945 + draw.below(62);
    match draw.below(20) {
        0 => None,
        1..=6 => Some(format!("{year}")),
        _ => Some(format!("{year}-{:02}-{:02}", 1 + draw.below(12), 1 + draw.below(28))),
    }
}

/// A whole name in both scripts.
pub fn whole_name(draw: &mut Draw, families: &Families) -> (String, String) {
    let list = if draw.below(2) == 0 { WOMEN } else { MEN };
    let given = given(draw, list);
    let family = families.pick(draw);
    (format!("{} {}", given.0, family.0), format!("{} {}", given.1, family.1))
}
