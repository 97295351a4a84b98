//! Files of areas, people, enrolments: one call for all kinds. Each feature reads its
//! own; here is only what they share.

pub mod api;

use crate::access::Cx;
use crate::app::App;
use crate::kernel::report::Report;
use crate::kernel::{Error, Refusal, Result};
use crate::{areas, gatherings, people};
use std::sync::Arc;

/// The kinds of files that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Areas,
    People,
    Enrolments,
}

impl Kind {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "areas" => Some(Self::Areas),
            "people" => Some(Self::People),
            "enrolments" => Some(Self::Enrolments),
            _ => None,
        }
    }
}

/// A file to be read, and what to do with it.
#[derive(Debug, Clone)]
pub struct Order {
    pub kind: Kind,
    pub bytes: Vec<u8>,
    pub dry: bool,
    pub partial: bool,
    /// Of enrolments.
    pub gathering: Option<String>,
}

/// Reads the file away from the threads that answer.
pub async fn run(app: &Arc<App>, cx: &Cx, order: Order) -> Result<Report> {
    let (app, cx) = (app.clone(), cx.clone());
    let work = move || {
        let Order { kind, bytes, dry, partial, gathering } = order;
        match (kind, gathering) {
            (Kind::Areas, None) => areas::import::run(&app, &cx, &bytes, dry, partial),
            (Kind::People, None) => people::import::run(&app, &cx, &bytes, dry, partial, &|_| ()),
            (Kind::Enrolments, Some(id)) => {
                gatherings::import::run(&app, &cx, &id, &bytes, dry, partial)
            }
            (Kind::Enrolments, None) => Err(Refusal::field("gathering", "missing").into()),
            (_, Some(_)) => Err(Refusal::field("gathering", "unknown_field").into()),
        }
    };
    tokio::task::spawn_blocking(work).await.map_err(Error::unknown)?
}
