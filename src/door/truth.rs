//! What the set of a gathering's scans makes true: the same in any order of arrival and
//! any batches. A ticket's scans are taken by `at`, then `id`.

use super::model::{Direction, Verdict};
use crate::kernel::Time;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use utoipa::ToSchema;

/// A scan as the database keeps it.
#[derive(Debug, Clone)]
pub struct Fact {
    pub id: String,
    pub ticket: Option<String>,
    pub at: Time,
    pub direction: Direction,
    /// As it was judged when it came: for what a single scan is judged by alone.
    pub verdict: Verdict,
    pub gate: String,
    pub hash: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
pub struct Incident {
    pub scan: String,
    pub verdict: Verdict,
    pub gate: String,
    /// Where the ticket had gone in, for a duplicate.
    pub other_gate: Option<String>,
    #[serde(skip)]
    pub at: Time,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
pub struct Attendance {
    /// Tickets inside.
    pub present: i64,
    /// Tickets admitted at least once.
    pub admitted: i64,
    pub duplicates: i64,
    pub incidents: Vec<Incident>,
    /// Over id, ticket, moment and direction of every scan.
    pub state_hash: String,
}

impl Attendance {
    pub fn of(facts: &[Fact]) -> Self {
        let mut out = Self { state_hash: state_hash(facts), ..Self::default() };
        let mut tickets: HashMap<&str, Vec<&Fact>> = HashMap::new();
        for fact in facts {
            match &fact.ticket {
                Some(ticket) if fact.verdict.counts() => {
                    tickets.entry(ticket).or_default().push(fact)
                }
                _ => out.incident(fact, fact.verdict, None),
            }
        }
        for scans in tickets.values_mut() {
            // Two phones may send one id for one moment: the rest settles their order.
            scans.sort_by(|a, b| {
                (a.at, &a.id, a.direction, &a.gate).cmp(&(b.at, &b.id, b.direction, &b.gate))
            });
            out.ticket(scans);
        }
        out.incidents.sort();
        out
    }

    fn ticket(&mut self, scans: &[&Fact]) {
        let (mut inside, mut admitted) = (None, false);
        for scan in scans {
            match (scan.direction, inside) {
                (Direction::Out, _) => inside = None,
                (Direction::In, None) => {
                    inside = Some(&scan.gate);
                    admitted = true;
                }
                (Direction::In, Some(gate)) => {
                    self.duplicates += 1;
                    self.incident(scan, Verdict::Duplicate, Some(gate.clone()));
                }
            }
        }
        self.present += i64::from(inside.is_some());
        self.admitted += i64::from(admitted);
    }

    fn incident(&mut self, fact: &Fact, verdict: Verdict, other_gate: Option<String>) {
        let (scan, gate) = (fact.id.clone(), fact.gate.clone());
        self.incidents.push(Incident { scan, verdict, gate, other_gate, at: fact.at });
    }
}

fn state_hash(facts: &[Fact]) -> String {
    let mut hashes: Vec<&[u8]> = facts.iter().map(|f| f.hash.as_slice()).collect();
    hashes.sort_unstable();
    let mut hasher = Sha256::new();
    for hash in hashes {
        hasher.update(hash);
    }
    data_encoding::HEXLOWER.encode(&hasher.finalize())
}

/// Where a ticket stands by the scans received so far: its latest one decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub at: Time,
    pub id: String,
    pub inside: bool,
    pub admitted: bool,
}

impl Standing {
    pub fn of(at: Time, id: &str, direction: Direction) -> Self {
        let inside = direction == Direction::In;
        Self { at, id: id.to_owned(), inside, admitted: inside }
    }

    /// With one more scan: the later one stands, an admission is never forgotten.
    pub fn join(self, other: Self) -> Self {
        let admitted = self.admitted || other.admitted;
        let rank = |s: &Self| (s.at, s.id.clone(), !s.inside);
        let latest = if rank(&other) > rank(&self) { other } else { self };
        Self { admitted, ..latest }
    }
}

#[cfg(test)]
mod tests {
    use super::super::model::{Hours, Known, Seen, fact, judge};
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone)]
    struct Sent {
        id: String,
        ticket: usize,
        at: i64,
        direction: Direction,
        gate: usize,
    }

    /// Three tickets: the third is revoked; moments lie close, ids repeat across gates.
    fn sent() -> impl Strategy<Value = Vec<Sent>> {
        let one = (0..6u8, 0..3usize, 0..8i64, any::<bool>(), 0..2usize).prop_map(
            |(id, ticket, at, out, gate)| Sent {
                id: format!("{id}"),
                ticket,
                at,
                direction: if out { Direction::Out } else { Direction::In },
                gate,
            },
        );
        proptest::collection::vec(one, 0..24).prop_map(|mut all| {
            // One id of one device is one scan.
            let mut known = std::collections::HashSet::new();
            all.retain(|s| known.insert((s.gate, s.id.clone())));
            all
        })
    }

    /// Receives in this order and judges as the server does.
    fn receive(all: &[Sent]) -> (Vec<Fact>, HashMap<String, Standing>) {
        let hours = Hours { open: Some(Time::from_micros(1)), close: None };
        let mut standings: HashMap<String, Standing> = HashMap::new();
        let mut facts = Vec::new();
        for s in all {
            let (ticket, at) = (format!("t{}", s.ticket), Time::from_micros(s.at));
            let inside = standings.get(&ticket).is_some_and(|st| st.inside);
            let known = Known { gathering: "g", revoked: s.ticket == 2, inside };
            let verdict =
                judge(&Seen::Signed(ticket.clone()), Some(known), "g", hours, at, s.direction);
            if verdict.counts() {
                let new = Standing::of(at, &s.id, s.direction);
                let joined = match standings.remove(&ticket) {
                    Some(old) => old.join(new),
                    None => new,
                };
                standings.insert(ticket.clone(), joined);
            }
            let hash = fact(&s.id, &ticket, at, s.direction).to_vec();
            let gate = format!("gate {}", s.gate);
            facts.push(Fact {
                id: s.id.clone(),
                ticket: Some(ticket),
                at,
                direction: s.direction,
                verdict,
                gate,
                hash,
            });
        }
        (facts, standings)
    }

    proptest! {
        #[test]
        fn any_order_of_arrival_makes_one_truth(
            (first, second) in sent().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle()))
        ) {
            let (facts, standings) = receive(&first);
            let (others, other_standings) = receive(&second);
            let truth = Attendance::of(&facts);
            prop_assert_eq!(&truth, &Attendance::of(&others));
            prop_assert_eq!(&standings, &other_standings);
            // The rows kept beside the scans tell the same as the scans.
            let inside = standings.values().filter(|s| s.inside).count() as i64;
            prop_assert_eq!(truth.present, inside);
            let admitted = standings.values().filter(|s| s.admitted).count() as i64;
            prop_assert_eq!(truth.admitted, admitted);
        }
    }

    #[test]
    fn a_duplicate_names_both_gates() {
        let sent = |id: &str, at, gate| Sent {
            id: id.into(),
            ticket: 0,
            at,
            direction: Direction::In,
            gate,
        };
        let (facts, _) = receive(&[sent("b", 5, 1), sent("a", 4, 0)]);
        let truth = Attendance::of(&facts);
        assert_eq!((truth.present, truth.admitted, truth.duplicates), (1, 1, 1));
        let incident = &truth.incidents[0];
        assert_eq!((incident.scan.as_str(), incident.gate.as_str()), ("b", "gate 1"));
        assert_eq!(incident.other_gate.as_deref(), Some("gate 0"));
    }
}
