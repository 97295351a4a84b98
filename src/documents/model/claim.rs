//! One fact read in a text, with the words that say it, and what somebody said to it.

use crate::kernel::{Bilingual, Fields, State as Given, Time, text};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ClaimKind)]
pub enum Kind {
    Person,
    Birth,
    /// A job, a mandate, a study, with the years it was held.
    Position,
    /// What somebody is called by: held at the time of the text, since nobody says when.
    Role,
    Event,
    Number,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Person, Self::Birth, Self::Position, Self::Role, Self::Event, Self::Number];

    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Birth => "birth",
            Self::Position => "position",
            Self::Role => "role",
            Self::Event => "event",
            Self::Number => "number",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.name() == text)
    }
}

/// Words of the text as kept: `start..end` counts Unicode scalars.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = ClaimEvidence)]
pub struct Evidence {
    pub start: i64,
    pub end: i64,
    pub text: String,
}

/// Something that does not fit: in the text, or with what is held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[schema(as = ClaimFinding)]
pub struct Finding {
    #[schema(example = "weekday_mismatch")]
    pub code: String,
    pub severity: String,
    /// The day it speaks of.
    pub date: Option<String>,
    pub message: Bilingual,
    pub evidence: Option<Evidence>,
    /// What is held, where it contradicts that: its fields, its id, its source.
    #[schema(value_type = Option<Object>)]
    pub held: Option<Value>,
}

impl Finding {
    pub fn warning(code: &str, message: Bilingual) -> Self {
        Self {
            code: code.to_owned(),
            severity: "warning".to_owned(),
            date: None,
            message,
            evidence: None,
            held: None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ClaimState)]
pub enum State {
    #[default]
    Open,
    Accepted,
    Rejected,
}

impl State {
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Open, Self::Accepted, Self::Rejected].into_iter().find(|s| s.name() == text)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    pub id: String,
    pub document: String,
    pub position: i64,
    pub kind: Kind,
    pub evidence: Evidence,
    /// Whose word it is: `own`, `quoted`, `unnamed_sources`, `communique`, `statement`.
    pub voice: String,
    pub voice_words: Option<String>,
    pub proposal: Map<String, Value>,
    pub findings: Vec<Finding>,
    /// The claim of the person it speaks of.
    pub about: Option<String>,
    pub state: State,
    pub judged_at: Option<Time>,
    pub result: Option<Value>,
}

impl Claim {
    pub fn text(&self, key: &str) -> &str {
        self.proposal.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// An id that accepting it led to.
    pub fn led_to(&self, key: &str) -> Option<&str> {
        self.result.as_ref()?.get(key)?.as_str()
    }

    pub fn is_gathering(&self) -> bool {
        self.kind == Kind::Event && self.text("as") == "gathering"
    }

    pub fn is_meeting(&self) -> bool {
        self.kind == Kind::Event && self.text("as") == "meeting"
    }

    /// A source that is not named stands behind it.
    pub fn is_unnamed(&self) -> bool {
        self.voice == "unnamed_sources"
    }
}

/// Something held that a claim may speak of, of what the asker may see.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = ClaimMatch)]
pub struct Match {
    /// `person`, `tenure`, `meeting`, `gathering`.
    pub kind: &'static str,
    pub id: String,
    pub name: Bilingual,
    pub score: f64,
    pub reason: Bilingual,
}

/// A claim as it is answered. `matches` empty: it would be new.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ClaimShown {
    pub id: String,
    pub kind: Kind,
    pub evidence: Evidence,
    pub voice: String,
    pub voice_words: Option<String>,
    /// What would be written, in the fields of the thing it would become.
    #[schema(value_type = Object)]
    pub proposal: Map<String, Value>,
    pub matches: Vec<Match>,
    pub findings: Vec<Finding>,
    pub about: Option<String>,
    pub state: State,
    #[schema(value_type = Option<Object>)]
    pub result: Option<Value>,
}

/// What somebody says to a claim; `proposal` corrects it before it is accepted.
#[derive(Debug, Clone)]
pub struct Verdict {
    pub accepts: bool,
    pub proposal: Map<String, Value>,
}

impl Verdict {
    pub fn read(f: &mut Fields) -> Self {
        if f.state("verdict") != Given::Given {
            f.wrong("verdict", "missing");
        }
        let accepts = f.choice("verdict", |t| match t {
            "accept" => Some(true),
            "reject" => Some(false),
            _ => None,
        });
        let proposal = match f.raw("proposal") {
            None => Map::new(),
            Some(Value::Object(map)) => map,
            Some(_) => {
                f.wrong("proposal", "not_an_object");
                Map::new()
            }
        };
        // A refusal corrects nothing.
        for key in proposal.keys().filter(|_| accepts == Some(false)) {
            let shown: String = key.chars().filter(|c| !text::is_forbidden(*c)).take(100).collect();
            f.wrong(&format!("proposal.{shown}"), "unknown_field");
        }
        Self { accepts: accepts.unwrap_or_default(), proposal }
    }

    pub fn accept() -> Self {
        Self { accepts: true, proposal: Map::new() }
    }
}

/// What `POST /claims/{id}` takes, as the API describes it.
#[derive(ToSchema)]
#[schema(as = ClaimVerdictRequest)]
#[allow(dead_code)] // read by the description alone
pub struct VerdictRequest {
    /// `accept` or `reject`.
    verdict: String,
    /// Fields of the proposal that are to be otherwise.
    #[schema(value_type = Option<Object>)]
    proposal: Option<Value>,
}
