//! Careers: what people have studied, worked, been elected to, held. Dates are what is
//! known, order may be known without them; pauses, overlaps and findings are computed
//! when somebody looks. Hands out the acts, the times a career is made of, and
//! `merging` for two records of one human.

pub mod actions;
pub mod api;
pub mod exchange;
pub mod merging;
pub mod model;
mod order;
pub mod pages;
mod quick;
mod reading;
mod shares;
mod store;
mod thresholds;
pub mod timeline;

pub use model::{Said, Tenure};
pub use quick::{how_said, kind_said};
pub use reading::TenureRequest;
