//! The end of the walk: every place, list, ticket and limit stands as the answers say, and
//! as the history of each place says step by step.

use super::ground::{Ground, QUOTA};
use super::log::{Log, State};
use hadir::args;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A place as the database has it.
struct Place {
    delegation: String,
    state: State,
    history: Vec<State>,
}

pub async fn all(ground: &Ground, logs: &[Log]) {
    let places = places(ground).await;
    one_head_one_place(&places);
    made_as_told(ground, logs, &places);
    went_as_told(logs, &places);
    companions(logs, &places);
    substitutes(ground, logs, &places).await;
    tickets(ground, logs, &places).await;
    limits(ground, logs).await;
    board(ground, &places).await;
}

async fn places(ground: &Ground) -> HashMap<String, Place> {
    let read = ground.world.app.db.read(|tx| {
        let rows = tx.query(
            "SELECT id, delegation, status, COALESCE(person, placeholder) FROM enrolments",
            args![],
        )?;
        let mut out: HashMap<String, Place> = rows
            .iter()
            .map(|r| {
                let state = (r.text(2), r.text(3));
                (r.text(0), Place { delegation: r.text(1), state, history: Vec::new() })
            })
            .collect();
        let rows = tx.query(
            "SELECT enrolment, status, COALESCE(person, placeholder) FROM enrolment_history
             ORDER BY enrolment, position",
            args![],
        )?;
        for r in &rows {
            let place = out.get_mut(&r.text(0)).expect("a place");
            place.history.push((r.text(1), r.text(2)));
        }
        Ok(out)
    });
    read.await.expect("the places")
}

fn takes(state: &State) -> bool {
    matches!(state.0.as_str(), "nominated" | "invited" | "confirmed")
}

fn one_head_one_place(places: &HashMap<String, Place>) {
    let mut heads = BTreeSet::new();
    for place in places.values().filter(|p| takes(&p.state) && !p.state.1.contains(' ')) {
        assert!(heads.insert(&place.state.1), "{} has two places", place.state.1);
    }
}

/// Nothing is there that nobody was told of, and nothing of what was told is missing.
fn made_as_told(ground: &Ground, logs: &[Log], places: &HashMap<String, Place>) {
    let mut told: BTreeSet<&str> = ground.invited.iter().map(|i| i.place.as_str()).collect();
    for (id, delegation, first) in logs.iter().flat_map(|l| &l.made) {
        assert!(told.insert(id), "{id} was made once");
        let place = places.get(id).unwrap_or_else(|| panic!("{id} is missing"));
        assert_eq!(&place.delegation, delegation);
        let begun = &place.history[0];
        assert_eq!(begun.0, first.0);
        assert!(first.1.is_empty() || begun.1 == first.1, "{begun:?} and not {first:?}");
    }
    let others: BTreeSet<&str> = places
        .iter()
        .filter(|(id, _)| !told.contains(id.as_str()))
        .map(|(_, p)| p.state.1.as_str())
        .collect();
    let brought: BTreeSet<&str> =
        logs.iter().flat_map(|l| l.companions.keys()).map(String::as_str).collect();
    assert_eq!(others, brought, "only companions have places besides");
}

/// Each step of a place's history was some client's answer, and each answer is a step or
/// left things as they stood; in the order in which each client was told.
fn went_as_told(logs: &[Log], places: &HashMap<String, Place>) {
    let mut answers: HashMap<&str, Vec<Vec<&State>>> = HashMap::new();
    for log in logs {
        let mut own: HashMap<&str, Vec<&State>> = HashMap::new();
        for (id, state) in &log.became {
            own.entry(id).or_default().push(state);
        }
        for (id, states) in own {
            answers.entry(id).or_default().push(states);
        }
    }
    for (id, place) in places {
        let history = &place.history;
        assert_eq!(history.last(), Some(&place.state), "{id} stands where its history ends");
        assert!(history.windows(2).all(|w| w[0] != w[1]), "{id}: a step that is none");
        if place.state.1.starts_with("مرافق") {
            continue;
        }
        let told = answers.remove(id.as_str()).unwrap_or_default();
        let mut left: Vec<&State> = told.iter().flatten().copied().collect();
        for step in &history[1..] {
            let at = left.iter().position(|s| *s == step);
            left.swap_remove(at.unwrap_or_else(|| panic!("{id}: {step:?} was nobody's answer")));
        }
        for same in left {
            assert!(history.contains(same), "{id}: {same:?} was told and never was");
        }
        for one in told {
            let mut from = 0;
            for state in one {
                let at = history[from..].iter().position(|h| h == state);
                from += at.unwrap_or_else(|| panic!("{id}: {state:?} out of order in {history:?}"));
            }
        }
    }
    assert!(answers.is_empty(), "answers about places that are not there");
}

fn companions(logs: &[Log], places: &HashMap<String, Place>) {
    for (name, comes) in logs.iter().flat_map(|l| &l.companions) {
        let found: Vec<&Place> = places.values().filter(|p| p.state.1 == *name).collect();
        assert_eq!(found.len(), 1, "{name} has one place");
        let wanted = if *comes { "confirmed" } else { "withdrawn" };
        assert_eq!(found[0].state.0, wanted, "{name}");
    }
}

/// Those noted less those called up and struck off: for each list, nobody forgotten.
async fn substitutes(ground: &Ground, logs: &[Log], places: &HashMap<String, Place>) {
    let read = ground.world.app.db.read(|tx| {
        let rows = tx.query("SELECT delegation, person FROM substitutes", args![])?;
        Ok(rows.iter().map(|r| (r.text(0), r.text(1))).collect::<Vec<_>>())
    });
    let there = read.await.expect("the substitutes");
    let mut balance: BTreeMap<(String, String), i64> = BTreeMap::new();
    for who in logs.iter().flat_map(|l| &l.standing) {
        *balance.entry(who.clone()).or_default() += 1;
    }
    for (delegation, place) in logs.iter().flat_map(|l| &l.called_up) {
        let person = places[place].history[0].1.clone();
        *balance.entry((delegation.clone(), person)).or_default() -= 1;
    }
    for who in &there {
        *balance.entry(who.clone()).or_default() -= 1;
    }
    assert!(balance.values().all(|n| *n >= 0), "{balance:?}");
    let struck: usize = logs.iter().map(|l| l.struck).sum();
    assert_eq!(balance.values().sum::<i64>(), struck as i64, "who is gone was struck off");
}

async fn tickets(ground: &Ground, logs: &[Log], places: &HashMap<String, Place>) {
    let read = ground.world.app.db.read(|tx| {
        let rows = tx.query("SELECT enrolment, revoked_at FROM tickets", args![])?;
        Ok(rows.iter().map(|r| (r.text(0), r.get::<Option<i64>>(1).is_some())).collect::<Vec<_>>())
    });
    let all = read.await.expect("the tickets");
    let told: usize = logs.iter().map(|l| l.issued).sum();
    assert_eq!(all.len(), told, "every ticket was told once");
    let mut valid = BTreeSet::new();
    for (place, _) in all.iter().filter(|(_, revoked)| !revoked) {
        assert!(valid.insert(place), "{place} has two tickets");
        assert_eq!(places[place].state.0, "confirmed", "a ticket of one who does not come");
    }
}

/// What belongs to one client is as that client was last told; places moved and taken back
/// add up.
async fn limits(ground: &Ground, logs: &[Log]) {
    let read = ground.world.app.db.read(|tx| {
        let rows = tx.query(
            "SELECT d.id, d.reserve, d.overbook_percent, d.target, COALESCE(d.leader, ''),
               (SELECT COUNT(*) FROM leader_links l WHERE l.delegation = d.id
                AND l.revoked_at IS NULL), d.quota
             FROM delegations d WHERE d.parent IS NOT NULL",
            args![],
        )?;
        Ok(rows
            .iter()
            .map(|r| {
                let own = [
                    ("reserve", r.int(1).to_string()),
                    ("overbook_percent", r.int(2).to_string()),
                    ("leader", r.text(4)),
                    ("link", r.int(5).to_string()),
                ];
                (r.text(0), (own, r.int(6)))
            })
            .collect::<HashMap<_, _>>())
    });
    let there = read.await.expect("the delegations");
    for ((delegation, field), value) in logs.iter().flat_map(|l| &l.own) {
        let (own, _) = &there[delegation];
        let is = own.iter().find(|(name, _)| name == field).map(|(_, is)| is);
        assert!(is.is_none_or(|is| is == value), "{delegation}: {field} is {is:?}, not {value}");
    }
    let taken = taken_back(ground).await;
    let quotas: i64 = there.values().map(|(_, quota)| quota).sum();
    let begun = ground.communes.len() as i64 * super::ground::EACH;
    assert_eq!(quotas + taken, begun, "no place is lost or won on the way");
    assert!(quotas <= QUOTA);
    for (from, to, n) in logs.iter().flat_map(|l| &l.moved) {
        assert!(from != to && *n > 0, "moved from {from} to {to}: {n}");
    }
}

/// What the audit says was taken back, all in all.
async fn taken_back(ground: &Ground) -> i64 {
    let read = ground.world.app.db.read(|tx| {
        let rows =
            tx.query("SELECT details FROM audit WHERE action = 'delegation.take_back'", args![])?;
        Ok(rows.iter().map(|r| r.text(0)).collect::<Vec<String>>())
    });
    let count = |text: &String| {
        let details: serde_json::Value = serde_json::from_str(text).expect("details");
        details["count"].as_i64().expect("a count")
    };
    read.await.expect("the audit").iter().map(count).sum()
}

/// The board tells the same, over HTTP.
async fn board(ground: &Ground, places: &HashMap<String, Place>) {
    let path = format!("/gatherings/{}/board", ground.gathering);
    let board = ground.world.get(&ground.token, &path).await.want(200);
    for status in ["nominated", "invited", "confirmed", "declined"] {
        let all = places.values().filter(|p| p.state.0 == status).count();
        assert_eq!(board[status], all, "{status} of all");
        for part in board["children"][0]["children"].as_array().expect("communes") {
            let id = part["delegation"].as_str().expect("an id");
            let here =
                places.values().filter(|p| p.delegation == id && p.state.0 == status).count();
            assert_eq!(part[status], here, "{status} of {id}");
        }
    }
}
