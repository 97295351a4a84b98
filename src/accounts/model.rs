//! Accounts, their sessions and grants.

use crate::access::Role;
use crate::kernel::{Fields, Time};
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

#[derive(Debug, Clone)]
pub struct Account {
    pub id: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub name: String,
    pub password: Option<String>,
    pub disabled: bool,
}

#[derive(Debug, Clone)]
pub struct Session {
    pub hash: Vec<u8>,
    pub csrf: Vec<u8>,
    pub expires_at: Time,
    pub seen_at: Time,
}

/// Where a role holds. `Whole` is for admin and auditor alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    Whole,
    Area(String),
    Body(String),
    Gathering(String),
    Delegation(String),
}

impl Scope {
    /// The four columns of a grant: area, body, gathering, delegation.
    pub fn columns(&self) -> [Option<&str>; 4] {
        match self {
            Self::Whole => [None; 4],
            Self::Area(x) => [Some(x), None, None, None],
            Self::Body(x) => [None, Some(x), None, None],
            Self::Gathering(x) => [None, None, Some(x), None],
            Self::Delegation(x) => [None, None, None, Some(x)],
        }
    }

    pub fn field(&self) -> &'static str {
        match self {
            Self::Whole => "role",
            Self::Area(_) => "area",
            Self::Body(_) => "body",
            Self::Gathering(_) => "gathering",
            Self::Delegation(_) => "delegation",
        }
    }
}

/// A grant as it is shown.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GrantRow {
    pub id: String,
    pub role: String,
    pub area: Option<String>,
    pub body: Option<String>,
    pub gathering: Option<String>,
    pub delegation: Option<String>,
    /// RFC 3339, or null for no bound.
    pub from: Option<String>,
    pub until: Option<String>,
}

/// A grant as it is made: whom it was given, and why.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GrantMade {
    #[serde(flatten)]
    pub grant: GrantRow,
    pub account: String,
    pub reason: Option<String>,
}

impl GrantRow {
    /// The code or id of the place it holds in; none for the whole organisation.
    pub fn place(&self) -> Option<&str> {
        let places = [&self.area, &self.body, &self.gathering, &self.delegation];
        places.into_iter().flatten().next().map(String::as_str)
    }

    pub fn scope_word(&self) -> &'static str {
        let words = [
            (&self.area, "area"),
            (&self.body, "body"),
            (&self.gathering, "gathering"),
            (&self.delegation, "delegation"),
        ];
        words.into_iter().find(|(place, _)| place.is_some()).map_or("whole", |(_, word)| word)
    }
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AccountRow {
    pub id: String,
    pub email: Option<String>,
    pub name: String,
    pub grants: Vec<GrantRow>,
}

/// What `POST /grants` takes; without a scope the whole organisation, for admin and
/// auditor alone.
#[derive(Debug, Clone)]
pub struct NewGrant {
    pub account: String,
    pub role: Role,
    pub scope: Scope,
    pub from: Option<Time>,
    pub until: Option<Time>,
    pub reason: Option<String>,
}

/// `NewGrant` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct GrantRequest {
    account: String,
    #[schema(example = "coordinator")]
    role: String,
    area: Option<String>,
    body: Option<String>,
    gathering: Option<String>,
    delegation: Option<String>,
    /// A time, or a day: from its beginning.
    from: Option<String>,
    /// A time, or a day: to its end.
    until: Option<String>,
    reason: Option<String>,
}

impl NewGrant {
    /// A day is one of this zone. `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields, zone: &TimeZone) -> Option<Self> {
        let account = f.need_line("account", 100);
        let role = f.choice("role", Role::parse);
        if role.is_none() && !f.has_errors() {
            f.wrong("role", "missing");
        }
        let scopes = [
            f.id("area").map(Scope::Area),
            f.id("body").map(Scope::Body),
            f.id("gathering").map(Scope::Gathering),
            f.id("delegation").map(Scope::Delegation),
        ];
        let from = f.time_or_day("from", |day| Time::day_begins(day, zone));
        let until = f.time_or_day("until", |day| Time::day_ends(day, zone));
        if from.zip(until).is_some_and(|(a, b)| b <= a) {
            f.wrong("until", "before_beginning");
        }
        let reason = f.line("reason", 500);
        let mut given = scopes.into_iter().flatten();
        let scope = given.next().unwrap_or(Scope::Whole);
        if let Some(second) = given.next() {
            f.wrong(second.field(), "one_scope_only");
        }
        let role = role?;
        if scope == Scope::Whole && !role.may_be_whole() {
            f.wrong("role", "needs_a_scope");
        }
        Some(Self { account, role, scope, from, until, reason })
    }
}
