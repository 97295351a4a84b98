//! What a post is.

use super::rules::{Derived, Rule, RuleFinding, RuleShown};
use crate::kernel::{Bilingual, Fields, State};
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

const LONGEST_ROLE: usize = 200;
const MOST_SEATS: i64 = 10_000;

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Post {
    pub id: String,
    pub body: String,
    pub role: Bilingual,
    /// How the same role is called when a woman holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub role_feminine: Option<Bilingual>,
    pub seats: i64,
    /// `elected`, `appointed`, `ex_officio`; null where nobody said.
    pub basis: Option<String>,
    /// Of an ex-officio post: who sits here by holding something elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub sits_by: Option<RuleShown>,
    /// Those who hold it on the day asked for, as far as the reader may see them.
    pub holders: Vec<String>,
    /// Seats that nobody holds on that day.
    pub vacant: i64,
    /// What the rule asks somebody to settle on that day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub findings: Vec<RuleFinding>,
    #[serde(skip)]
    pub rule: Option<Rule>,
    /// Whom the rule finds on the day asked for.
    #[serde(skip)]
    pub derived: Vec<Derived>,
}

impl Post {
    /// How the post is called when somebody of this gender holds it.
    pub fn role_of(&self, is_woman: bool) -> Bilingual {
        called(&self.role, self.role_feminine.as_ref().filter(|_| is_woman))
    }

    /// The fields as they would be sent, to lay a change over.
    pub fn as_sent(&self) -> Map<String, Value> {
        let sent = json!({
            "role": self.role, "role_feminine": self.role_feminine, "seats": self.seats,
            "basis": self.basis, "sits_by": self.rule,
        });
        sent.as_object().cloned().unwrap_or_default()
    }
}

/// The feminine form in each language that has one, else the other.
pub fn called(role: &Bilingual, feminine: Option<&Bilingual>) -> Bilingual {
    let Some(f) = feminine else { return role.clone() };
    let form = |a: &Option<String>, b: &Option<String>| a.clone().or_else(|| b.clone());
    Bilingual::new(form(&f.ar, &role.ar), form(&f.fr, &role.fr), form(&f.en, &role.en))
}

#[derive(Debug, Clone)]
pub struct NewPost {
    pub role: Bilingual,
    pub role_feminine: Option<Bilingual>,
    pub seats: i64,
    pub basis: Option<&'static str>,
    pub rule: Option<Rule>,
}

/// `NewPost` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct PostRequest {
    role: Bilingual,
    role_feminine: Option<Bilingual>,
    /// 1 where nothing is said.
    seats: Option<i64>,
    #[schema(example = "elected")]
    basis: Option<String>,
    sits_by: Option<super::rules::RuleRequest>,
}

pub const BASES: [&str; 3] = ["elected", "appointed", "ex_officio"];

impl NewPost {
    pub fn read(f: &mut Fields) -> Self {
        if f.state("role") != State::Given {
            f.wrong("role", "missing");
        }
        let new = Self {
            role: f.bilingual("role", LONGEST_ROLE).unwrap_or_default(),
            role_feminine: f.bilingual("role_feminine", LONGEST_ROLE),
            seats: f.whole("seats", 1..=MOST_SEATS).unwrap_or(1),
            basis: f.choice("basis", |t| BASES.into_iter().find(|b| *b == t)),
            rule: f.object("sits_by", |f| Rule::read(f, LONGEST_ROLE)).flatten(),
        };
        if new.rule.is_some() && new.basis != Some("ex_officio") {
            f.wrong("sits_by", "not_ex_officio");
        }
        new
    }
}
