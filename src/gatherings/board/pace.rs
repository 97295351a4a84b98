//! Who needs somebody: a delegation is silent, late or on time, by its dates and counts.

use super::tree::{Counts, Line, Tree};
use crate::kernel::Time;

/// No enrolment changed for so many days, while places are missing.
pub const SILENT_DAYS: i64 = 3;
/// What is confirmed of a target when the doors open is at least so much of it; before
/// that, the part of it that matches the part of the time that has passed.
const EXPECTED_PERCENT: i64 = 85;
const DAY: i64 = 24 * 3600;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    Silent,
    Late,
    OnTime,
}

/// When the gathering is, and what the clock says.
#[derive(Debug, Clone, Copy)]
pub struct When {
    pub starts_at: Time,
    pub doors_open_at: Option<Time>,
    pub doors_close_at: Option<Time>,
    pub now: Time,
}

impl When {
    /// People are coming in: from the opening of the doors, or two hours before.
    pub fn doors(&self) -> bool {
        let opens = self.doors_open_at.unwrap_or_else(|| self.starts_at.plus_seconds(-2 * 3600));
        self.now >= opens
    }

    pub fn over(&self) -> bool {
        let closes = self.doors_close_at.unwrap_or_else(|| self.starts_at.plus_seconds(DAY / 2));
        self.now > closes.max(self.starts_at)
    }

    pub fn days_left(&self) -> i64 {
        (self.starts_at.seconds() - self.now.seconds()).div_euclid(DAY)
    }
}

/// When the delegation was last heard of.
pub fn heard_at(line: &Line) -> Time {
    line.news_at.unwrap_or(line.created_at)
}

pub fn pace(line: &Line, counts: &Counts, when: &When) -> Pace {
    let missing = line.target > counts.confirmed;
    let quiet = when.now.seconds() - heard_at(line).seconds();
    if missing && quiet >= SILENT_DAYS * DAY && counts.present == 0 && !when.over() {
        return Pace::Silent;
    }
    let whole = (when.starts_at.seconds() - line.created_at.seconds()).max(1);
    let passed = (when.now.seconds() - line.created_at.seconds()).clamp(0, whole);
    let expected = i128::from(line.target) * i128::from(EXPECTED_PERCENT) * i128::from(passed);
    if i128::from(counts.confirmed) * 100 * i128::from(whole) < expected {
        Pace::Late
    } else {
        Pace::OnTime
    }
}

/// What was given to nobody: of each line with children, what its target is above theirs.
pub fn unsplit(tree: &Tree, among: &[usize]) -> Vec<(usize, i64)> {
    among
        .iter()
        .filter(|i| !tree.children[**i].is_empty())
        .map(|i| {
            let given: i64 = tree.children[*i].iter().map(|c| tree.lines[*c].target).sum();
            let own = tree.lines[*i].own;
            let kept = own.nominated + own.invited + own.confirmed + tree.lines[*i].reserve;
            (*i, tree.lines[*i].target - given - kept)
        })
        .filter(|(_, rest)| *rest > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000_000_000_000_000;

    fn when(days_left: i64) -> When {
        let now = Time::from_micros(NOW);
        When {
            starts_at: now.plus_seconds(days_left * DAY),
            doors_open_at: None,
            doors_close_at: None,
            now,
        }
    }

    fn line(age_days: i64, heard_days: Option<i64>) -> Line {
        let ago = |days: i64| Time::from_micros(NOW).plus_seconds(-days * DAY);
        Line {
            target: 20,
            created_at: ago(age_days),
            news_at: heard_days.map(ago),
            ..Line::default()
        }
    }

    fn confirmed(confirmed: i64) -> Counts {
        Counts { confirmed, ..Counts::default() }
    }

    #[test]
    fn silent_is_who_misses_places_and_says_nothing() {
        assert_eq!(pace(&line(10, Some(3)), &confirmed(19), &when(1)), Pace::Silent);
        assert_eq!(pace(&line(10, Some(3)), &confirmed(20), &when(1)), Pace::OnTime);
        assert_eq!(pace(&line(10, None), &confirmed(0), &when(1)), Pace::Silent);
        assert_eq!(pace(&line(2, None), &confirmed(0), &when(30)), Pace::Late);
    }

    #[test]
    fn late_is_measured_by_the_time_that_has_passed() {
        // Half of the time: half of 85 % of 20 is 8.5.
        assert_eq!(pace(&line(10, Some(0)), &confirmed(8), &when(10)), Pace::Late);
        assert_eq!(pace(&line(10, Some(0)), &confirmed(9), &when(10)), Pace::OnTime);
        assert_eq!(pace(&line(10, Some(0)), &confirmed(17), &when(0)), Pace::OnTime);
        assert_eq!(pace(&line(10, Some(0)), &confirmed(16), &when(0)), Pace::Late);
    }
}
