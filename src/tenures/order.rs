//! A career in its order: by beginnings where they are known; what has no date stands
//! where it is said to be, after another or within one; what nobody placed comes last.

use super::model::{KINDS, Tenure};
use jiff::civil::Date;
use std::collections::HashMap;

/// Where it stands: a day, and how far behind others of that day.
type Place = (Date, i32);

pub fn sorted(tenures: Vec<Tenure>) -> Vec<Tenure> {
    let mut places: HashMap<String, Place> = HashMap::new();
    for tenure in &tenures {
        if let Some(began) = tenure.said.began {
            places.insert(tenure.id.clone(), (began.first_day(), 0));
        }
    }
    // What hangs on another is placed once that one is: at most as often as there are any.
    for _ in 0..tenures.len() {
        let before = places.len();
        for tenure in &tenures {
            if !places.contains_key(&tenure.id)
                && let Some(place) = place_of(tenure, &tenures, &places)
            {
                places.insert(tenure.id.clone(), place);
            }
        }
        if places.len() == before {
            break;
        }
    }
    let keys: HashMap<String, Key> =
        tenures.iter().map(|t| (t.id.clone(), key_of(t, &tenures, &places))).collect();
    let mut tenures = tenures;
    tenures.sort_by(|a, b| keys.get(&a.id).cmp(&keys.get(&b.id)));
    tenures
}

/// The place, then the narrower date, then what hangs together, each behind what it
/// hangs on.
type Key = (Place, Option<Date>, usize, String, usize, String);

fn key_of(tenure: &Tenure, all: &[Tenure], places: &HashMap<String, Place>) -> Key {
    let place = places.get(&tenure.id).copied().unwrap_or((Date::MAX, i32::MAX));
    let narrow = tenure.said.began.map(|b| b.last_day());
    let (mut root, mut depth) = (tenure, 0);
    while depth < all.len() {
        let up = root.said.within.as_ref().or(root.said.after.as_ref());
        let Some(up) = up.and_then(|id| all.iter().find(|t| t.id == *id)) else { break };
        (root, depth) = (up, depth + 1);
    }
    let kind = KINDS.iter().position(|k| *k == root.said.kind).unwrap_or(KINDS.len());
    (place, narrow, kind, root.id.clone(), depth, tenure.id.clone())
}

fn place_of(tenure: &Tenure, all: &[Tenure], places: &HashMap<String, Place>) -> Option<Place> {
    let found = |id: &Option<String>| all.iter().find(|t| Some(&t.id) == id.as_ref());
    if let Some(before) = found(&tenure.said.after)
        && let Some((day, rank)) = places.get(&before.id)
    {
        // A tenure that it came after is over: its own end, where that is later.
        let end = before.said.ended.map_or(*day, |e| e.first_day().max(*day));
        return Some((end, rank + 1));
    }
    if let Some(whole) = found(&tenure.said.within)
        && let Some((day, rank)) = places.get(&whole.id)
    {
        return Some((*day, rank + 1));
    }
    if let Some(ended) = tenure.said.ended {
        return Some((ended.first_day(), 0));
    }
    let later = all.iter().filter(|t| t.said.after.as_ref() == Some(&tenure.id));
    later.filter_map(|t| places.get(&t.id)).min().map(|(day, rank)| (*day, rank - 1))
}
