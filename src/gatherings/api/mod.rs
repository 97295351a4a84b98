//! Calls on gatherings, delegations, enrolments.

pub mod delegation;
pub mod enrolment;
pub mod gathering;

use crate::kernel::{Refusal, Result, text};

fn bad_cursor() -> Refusal {
    Refusal::field("cursor", "bad_cursor")
}

/// `x.ID`: the last of the page before.
fn read_cursor(text: &str, lead: &str) -> Result<String> {
    let id = text.strip_prefix(lead).filter(|id| text::is_own_id(id));
    Ok(id.ok_or_else(bad_cursor)?.to_owned())
}
