//! Gatherings, the tree of delegations under each, and the places in them. A target is
//! to be reached, a quota is not to be passed: counters with checks in the row itself
//! keep it so, whoever races.

pub mod actions;
pub mod api;
pub mod board;
pub mod export;
pub mod import;
pub mod merging;
pub mod model;
pub mod pages;
pub mod roll;
mod store;
pub mod terms;

pub use model::{Delegation, Enrolment, Gathering, Named, Spot, Status};
pub use store::delegation::{children as delegation_children, visible as delegation_visible};
pub use store::enrolment::{revoke_invitation, revoke_ticket, visible as enrolment_visible};
pub use store::gathering::{
    is_held as gathering_is_held, page as gathering_page, visible as gathering_visible,
};
