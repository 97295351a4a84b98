//! SQL of gatherings, their delegations and the places in them.

pub(super) mod delegation;
pub(super) mod enrolment;
pub(super) mod gathering;
