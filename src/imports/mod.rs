//! Files of areas, people, enrolments, tenures: one call for all kinds. Each feature reads its
//! own; here is what they share, and the way of a list of people: looked at, tried,
//! written, taken back.

pub mod api;
mod careers;
mod done;
pub mod model;
pub mod pages;
mod pasted;
mod pieces;
mod rejects;
mod store;
mod tidy;
mod undo;
mod work;

pub use tidy::tidy;
pub use undo::TakenBack;

use crate::access::Cx;
use crate::app::App;
use crate::kernel::report::Report;
use crate::kernel::{Error, Refusal, Result};
use crate::people::import::Progress;
use crate::{areas, gatherings};
use bytes::Bytes;
use std::sync::Arc;

/// The kinds of files that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Areas,
    People,
    Enrolments,
    Tenures,
    /// Everything at once, as Popolo JSON.
    Popolo,
}

impl Kind {
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "areas" => Some(Self::Areas),
            "people" => Some(Self::People),
            "enrolments" => Some(Self::Enrolments),
            "tenures" => Some(Self::Tenures),
            "popolo" => Some(Self::Popolo),
            _ => None,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::People => "people",
            Self::Enrolments => "enrolments",
            Self::Tenures => "tenures",
            Self::Popolo => "popolo",
        }
    }
}

/// A file to be read, and what to do with it.
#[derive(Debug, Clone)]
pub struct Order {
    pub kind: Kind,
    pub bytes: Bytes,
    pub dry: bool,
    pub partial: bool,
    /// Of enrolments.
    pub gathering: Option<String>,
}

/// What became of a file, and the import to take back where it left one.
pub struct Outcome {
    pub report: Report,
    pub import: Option<String>,
}

/// Reads the file away from the threads that answer.
pub async fn run(app: &Arc<App>, cx: &Cx, order: Order) -> Result<Outcome> {
    let (app, cx) = (app.clone(), cx.clone());
    let work = move || run_now(&app, &cx, &order, Arc::new(|_| Ok(())));
    tokio::task::spawn_blocking(work).await.map_err(Error::unknown)?
}

/// The same for programs without a runtime.
pub fn run_now(app: &App, cx: &Cx, order: &Order, progress: Progress) -> Result<Outcome> {
    let Order { kind, bytes, dry, partial, gathering } = order;
    let report = match (kind, gathering) {
        (Kind::Areas, None) => areas::import::run(app, cx, bytes, *dry, *partial)?,
        (Kind::People, None) => {
            let done = work::run(app, cx, bytes, *dry, *partial, progress)?;
            return Ok(Outcome { report: done.report, import: done.import });
        }
        (Kind::Tenures | Kind::Popolo, None) => {
            let done = careers::run(app, cx, *kind, bytes, (*dry, *partial))?;
            return Ok(Outcome { report: done.report, import: done.import });
        }
        (Kind::Enrolments, Some(id)) => {
            gatherings::import::run(app, cx, id, bytes, *dry, *partial)?
        }
        (Kind::Enrolments, None) => return Err(Refusal::field("gathering", "missing").into()),
        (_, Some(_)) => return Err(Refusal::field("gathering", "unknown_field").into()),
    };
    Ok(Outcome { report, import: None })
}
