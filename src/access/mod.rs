//! Who may do what, where. A role is granted within a scope; an operation is allowed to
//! roles by one table (`permissions.csv`); a `Permit` is the proof that a thing may be
//! done, and carries the scope into the query: a row outside it cannot be asked for.

mod actor;
mod cx;
mod operation;
mod reach;
mod role;

pub use actor::{Actor, Grant, Who};
pub use cx::Cx;
pub use operation::{Line, Op, table};
pub use reach::{Permit, Reach, prefix_end};
pub use role::Role;
