//! What a post is.

use crate::kernel::{Bilingual, Fields, State};
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_ROLE: usize = 200;
const MOST_SEATS: i64 = 10_000;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Post {
    pub id: String,
    pub body: String,
    pub role: Bilingual,
    pub seats: i64,
    /// `elected`, `appointed`, `ex_officio`; null where nobody said.
    pub basis: Option<String>,
    /// Those who hold it on the day asked for, as far as the reader may see them.
    pub holders: Vec<String>,
    /// Seats that nobody holds on that day.
    pub vacant: i64,
}

#[derive(Debug, Clone)]
pub struct NewPost {
    pub role: Bilingual,
    pub seats: i64,
    pub basis: Option<&'static str>,
}

/// `NewPost` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct PostRequest {
    role: Bilingual,
    /// 1 where nothing is said.
    seats: Option<i64>,
    #[schema(example = "elected")]
    basis: Option<String>,
}

pub const BASES: [&str; 3] = ["elected", "appointed", "ex_officio"];

impl NewPost {
    pub fn read(f: &mut Fields) -> Self {
        if f.state("role") != State::Given {
            f.wrong("role", "missing");
        }
        Self {
            role: f.bilingual("role", LONGEST_ROLE).unwrap_or_default(),
            seats: f.whole("seats", 1..=MOST_SEATS).unwrap_or(1),
            basis: f.choice("basis", |t| BASES.into_iter().find(|b| *b == t)),
        }
    }
}
