//! People and places across Arabic and Latin script.

mod align;
mod arabise;
mod assign;
pub mod cli;
mod compare;
mod edit;
mod features;
mod fold;
mod join;
mod keys;
#[doc(hidden)]
pub mod lab;
mod letters;
mod net;
mod particles;
mod propose;
mod registry;
mod romanise;
mod script;
mod skeleton;
mod spell;
mod tokens;
mod units;
mod usual;
mod weights;

pub use compare::{Comparison, Pair, Reason, compare, compare_places, score};
pub use fold::fold;
pub use keys::{keys, prefix_keys};
pub use propose::propose;
pub use registry::{Registry, rank};
pub use script::Script;
pub use tokens::tokens;
