//! The careers of two records that are one human: all that the one has held is the
//! other's; taken apart again, each has what was entered of them.

use super::store;
use crate::access::Cx;
use crate::bodies::posts;
use crate::db::Tx;
use crate::kernel::{BrokenKind, Refusal, Result};
use serde::{Deserialize, Serialize};

/// What went from one person to another, to go back again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TakenOver {
    pub tenures: Vec<String>,
    /// Findings that somebody had answered.
    pub answers: Vec<String>,
}

/// Everything that `other` has held becomes that of `kept`. Whoever calls has seen to the
/// rights over both, and writes the merge down.
pub fn take_over(tx: &mut Tx, kept: &str, other: &str) -> Result<TakenOver> {
    let career = store::of_person(tx, other)?;
    let answers = store::answers(tx, other)?;
    posts::holds::pass_on(tx, other, kept)?;
    store::move_all(tx, other, kept)?;
    Ok(TakenOver {
        tenures: career.into_iter().map(|t| t.id).collect(),
        answers: answers.into_iter().map(|a| a.finding).collect(),
    })
}

/// Back to `other` goes what is still `kept`'s. Two people who would share a single seat
/// from then on stay one: 409.
pub fn give_back(tx: &mut Tx, cx: &Cx, kept: &str, other: &str, taken: &TakenOver) -> Result<()> {
    for id in &taken.tenures {
        if store::give(tx, id, kept, other)? {
            posts::holds::give(tx, id, other).map_err(|e| {
                let shared = e.is_broken(BrokenKind::Check);
                if shared { Refusal::conflict("seat_taken").about(other).into() } else { e }
            })?;
        }
    }
    for finding in &taken.answers {
        store::give_answer(tx, finding, kept, other)?;
    }
    store::cut_links_between(tx, cx.now, kept, other)
}
