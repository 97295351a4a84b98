//! People: names in both scripts, what is kept about them, contacts sealed. Found by
//! either script, seen only within a scope, every reading written down. Hands out the
//! acts (`actions`), labels for other pages' lists, and whether somebody may be seen.

pub mod actions;
pub mod api;
mod area_scope;
pub mod bulk;
mod draft;
mod draft_view;
mod duplicates;
pub mod export;
pub mod form;
mod found_as;
pub mod import;
mod insert;
mod leads;
mod list;
mod lookup;
pub mod merging;
pub mod model;
mod near;
pub mod numbers;
mod objection;
mod order;
pub mod pages;
pub mod pairs;
pub mod person_page;
mod proposals;
mod reached;
mod reading;
mod search;
mod store;

pub use import::parted as name_in_parts;
pub use list::{Listed, PeopleList};
pub use lookup::{Called, exactly_named, members_in, named_in, one_called, with_number};
pub use merging::{leads_to, standing};
pub use model::{NewPerson, Person, PersonLabel};
pub use objection::{agree, object, objects};
pub use reached::{Reached, reached};
pub use reading::Change as PersonChange;
pub use search::find;
pub use store::{birth_dates, is_there, labels, visible, visible_among};

use crate::access::Cx;
use crate::db::Tx;
use crate::kernel::Result;

/// People whole, in the order of their ids; whoever asks has seen to the permit.
pub fn whole(tx: &mut Tx, cx: &Cx, ids: &[String]) -> Result<Vec<Person>> {
    store::load(tx, &cx.keys, ids)
}
