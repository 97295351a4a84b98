//! The numbers of the made-up gathering: provinces, communes, who has answered what.
//! Drawn from one seed, so that the world is the same wherever it is made.

use crate::kernel::Draw;
use std::collections::BTreeMap;

pub const PROVINCE: &str = "04.291";
/// The region's provinces and prefectures with what each is to bring.
pub const PROVINCES: [(&str, i64); 7] = [
    ("04.281", 1100),
    (PROVINCE, 1000),
    ("04.421", 700),
    ("04.441", 900),
    ("04.481", 500),
    ("04.491", 350),
    ("04.501", 450),
];
/// Kept back by the province for those who fill their list first.
pub const RESERVE: i64 = 25;
/// No word from these since they were given their numbers.
pub const SILENT: [&str; 3] = ["04.291.05.01", "04.291.05.05", "04.291.07.11"];
pub const TIFLET: &str = "04.291.01.05";

pub fn seed() -> Draw {
    Draw::from_seed(*b"hadir: a world made up for a day")
}

/// `seats` over weights by largest remainder; ties go to the first in order.
pub fn apportion(seats: i64, weights: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let all: i64 = weights.values().sum();
    if all <= 0 {
        return BTreeMap::new();
    }
    let mut given: BTreeMap<String, i64> =
        weights.iter().map(|(code, w)| (code.clone(), seats * w / all)).collect();
    let mut rest: Vec<(&String, i64)> = weights.iter().map(|(c, w)| (c, seats * w % all)).collect();
    rest.sort_by_key(|(_, remainder)| std::cmp::Reverse(*remainder));
    let left = seats - given.values().sum::<i64>();
    for (code, _) in rest.into_iter().take(usize::try_from(left).unwrap_or(0)) {
        *given.entry(code.clone()).or_default() += 1;
    }
    given
}

/// How many of a commune's places have a name, in parts of a hundred.
pub fn filled_percent(draw: &mut Draw, code: &str) -> i64 {
    if SILENT.contains(&code) {
        return 0;
    }
    // A few are done, most are on their way, some are late.
    match draw.below(10) {
        0..=1 => 100,
        2..=6 => 62 + i64::try_from(draw.below(24)).unwrap_or(0),
        _ => 30 + i64::try_from(draw.below(25)).unwrap_or(0),
    }
}

/// What became of one enrolment by the eve.
pub fn answer(draw: &mut Draw) -> &'static str {
    match draw.below(100) {
        0..=81 => "confirmed",
        82..=88 => "invited",
        89..=92 => "nominated",
        93..=97 => "declined",
        _ => "withdrawn",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seat_is_given_and_the_larger_remainder_comes_first() {
        let weights = BTreeMap::from([("a".into(), 55), ("b".into(), 25), ("c".into(), 20)]);
        let given = apportion(10, &weights);
        assert_eq!(given.values().sum::<i64>(), 10);
        assert_eq!((given["a"], given["b"], given["c"]), (6, 2, 2));
        assert!(apportion(10, &BTreeMap::new()).is_empty());
    }

    #[test]
    fn the_region_fits_into_the_hall() {
        assert_eq!(PROVINCES.iter().map(|(_, quota)| quota).sum::<i64>(), 5000);
    }
}
