//! The course of a meeting: what stands on its agenda, who speaks, what is decided.

use super::{Who, Words};
use crate::gatherings::Named;
use crate::gatherings::model::NewDelegation;
use crate::kernel::{Bilingual, Fields, PartialDate, State, Time};
use jiff::tz::TimeZone;
use serde::Serialize;
use utoipa::ToSchema;

const LONGEST_TITLE: usize = 300;
const LONGEST_TEXT: usize = 5000;
const MOST_VOTES: i64 = 1_000_000;

#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub id: String,
    pub meeting: String,
    pub parent: Option<String>,
    /// Every item from the top, each followed by a slash.
    pub path: String,
    /// Its place among those of the same parent, from 1.
    pub position: i64,
    pub title: Bilingual,
    pub closed_at: Option<Time>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ItemShown {
    pub id: String,
    pub meeting: String,
    pub parent: Option<String>,
    pub position: i64,
    pub title: Bilingual,
    pub closed_at: Option<String>,
}

impl Item {
    pub fn shown(&self, zone: &TimeZone) -> ItemShown {
        ItemShown {
            id: self.id.clone(),
            meeting: self.meeting.clone(),
            parent: self.parent.clone(),
            position: self.position,
            title: self.title.clone(),
            closed_at: self.closed_at.map(|t| t.rfc3339(zone)),
        }
    }
}

/// A tree as it is read: each item after the one it stands under, with its number (`2.1`).
pub fn in_order(items: Vec<Item>) -> Vec<(String, Item)> {
    fn below(all: &[Item], parent: Option<&str>, lead: &str, out: &mut Vec<(String, Item)>) {
        let mut here: Vec<&Item> = all.iter().filter(|i| i.parent.as_deref() == parent).collect();
        here.sort_by(|a, b| (a.position, &a.id).cmp(&(b.position, &b.id)));
        for (n, item) in here.into_iter().enumerate() {
            let number = format!("{lead}{}", n + 1);
            out.push((number.clone(), item.clone()));
            below(all, Some(&item.id), &format!("{number}."), out);
        }
    }
    let mut out = Vec::with_capacity(items.len());
    below(&items, None, "", &mut out);
    out
}

#[derive(Debug, Clone)]
pub struct NewItem {
    pub title: Bilingual,
    pub parent: Option<String>,
    /// The last where it is not said.
    pub position: Option<i64>,
}

impl NewItem {
    pub fn read(f: &mut Fields) -> Option<Self> {
        need(f, "title");
        let title = f.bilingual("title", LONGEST_TITLE);
        let (parent, position) = (f.id("parent"), f.whole("position", 1..=10_000));
        Some(Self { title: title?, parent, position })
    }
}

fn need(f: &mut Fields, key: &str) {
    if f.state(key) != State::Given {
        f.wrong(key, "missing");
    }
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct ItemRequest {
    title: Bilingual,
    parent: Option<String>,
    position: Option<i64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Intervention {
    pub id: String,
    pub meeting: String,
    pub item: Option<String>,
    pub who: Who,
    pub text: Words,
    pub at: Option<Time>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct InterventionShown {
    pub id: String,
    pub meeting: String,
    pub item: Option<String>,
    pub person: Option<String>,
    pub name: Option<Words>,
    pub text: Words,
    pub at: Option<String>,
}

impl Intervention {
    pub fn shown(&self, zone: &TimeZone, name: Option<Words>, is_seen: bool) -> InterventionShown {
        InterventionShown {
            id: self.id.clone(),
            meeting: self.meeting.clone(),
            item: self.item.clone(),
            person: self.who.person().filter(|_| is_seen).map(str::to_owned),
            name: self.who.name().cloned().or(name),
            text: self.text.clone(),
            at: self.at.map(|t| t.rfc3339(zone)),
        }
    }
}

#[derive(Debug, Clone)]
pub struct NewIntervention {
    pub who: Who,
    pub text: Words,
    pub at: Option<Time>,
    pub item: Option<String>,
}

impl NewIntervention {
    pub fn read(f: &mut Fields) -> Option<Self> {
        let who = Who::read(f);
        need(f, "text");
        let text = Words::read_long(f, "text", LONGEST_TEXT);
        let (at, item) = (f.time("at"), f.id("item"));
        Some(Self { who: who?, text: text?, at, item })
    }
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct InterventionRequest {
    person: Option<String>,
    name: Option<Words>,
    text: Words,
    at: Option<String>,
    item: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    Unanimity,
    Consensus,
    Vote,
}

impl Manner {
    pub const ALL: [Self; 3] = [Self::Unanimity, Self::Consensus, Self::Vote];

    pub fn name(self) -> &'static str {
        match self {
            Self::Unanimity => "unanimity",
            Self::Consensus => "consensus",
            Self::Vote => "vote",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.name() == text)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Votes {
    #[serde(rename = "for")]
    pub in_favour: i64,
    pub against: i64,
    pub abstained: i64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub id: String,
    pub meeting: String,
    pub number: i64,
    pub item: Option<String>,
    pub text: Bilingual,
    pub manner: Option<Manner>,
    pub votes: Option<Votes>,
    pub owner: Option<Named>,
    pub due: Option<PartialDate>,
    pub delegation: Option<String>,
    pub done_at: Option<Time>,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionShown {
    pub id: String,
    pub meeting: String,
    /// From 1, without gaps.
    pub number: i64,
    pub item: Option<String>,
    pub text: Bilingual,
    pub manner: Option<Manner>,
    pub votes: Option<Votes>,
    /// A person's id or a text.
    pub owner: Option<Named>,
    /// A partial date.
    pub due: Option<String>,
    /// The delegation whose numbers it fixed.
    pub delegation: Option<String>,
    pub done_at: Option<String>,
}

impl Decision {
    pub fn shown(&self, zone: &TimeZone, owner_is_seen: bool) -> DecisionShown {
        DecisionShown {
            id: self.id.clone(),
            meeting: self.meeting.clone(),
            number: self.number,
            item: self.item.clone(),
            text: self.text.clone(),
            manner: self.manner,
            votes: self.votes,
            owner: self.owner.clone().filter(|o| owner_is_seen || o.id().is_none()),
            due: self.due.map(|d| d.to_string()),
            delegation: self.delegation.clone(),
            done_at: self.done_at.map(|t| t.rfc3339(zone)),
        }
    }
}

/// The part of a gathering that a decision fixes.
#[derive(Debug, Clone)]
pub struct Fixes {
    /// The gathering that the meeting prepares, where it is not said.
    pub gathering: Option<String>,
    pub delegation: NewDelegation,
    /// The target of the one that is there already, as the decider has seen it: set anew.
    pub instead_of: Option<i64>,
}

#[derive(Debug, Clone)]
pub struct NewDecision {
    pub text: Bilingual,
    pub item: Option<String>,
    pub manner: Option<Manner>,
    pub votes: Option<Votes>,
    pub owner: Option<Named>,
    pub due: Option<PartialDate>,
    pub delegation: Option<Fixes>,
}

impl NewDecision {
    pub fn read(f: &mut Fields) -> Option<Self> {
        need(f, "text");
        let text = f.bilingual_long("text", LONGEST_TEXT);
        let item = f.id("item");
        let manner = f.choice("manner", Manner::parse);
        if manner == Some(Manner::Vote) {
            need(f, "votes");
        }
        let votes = f.object("votes", votes);
        let owner = (f.state("owner") == State::Given).then(|| Named::read(f, "owner")).flatten();
        let due = f.date("due");
        let delegation = f.object("delegation", fixes);
        Some(Self {
            text: text?,
            item,
            manner,
            votes,
            owner,
            due,
            delegation: delegation.flatten(),
        })
    }
}

fn votes(f: &mut Fields) -> Votes {
    need(f, "for");
    let mut count = |key: &str| f.whole(key, 0..=MOST_VOTES).unwrap_or_default();
    Votes { in_favour: count("for"), against: count("against"), abstained: count("abstained") }
}

fn fixes(f: &mut Fields) -> Option<Fixes> {
    let gathering = f.id("gathering");
    // Who fixed it is this decision.
    if f.state("fixed_by") != State::Absent {
        f.wrong("fixed_by", "unknown_field");
    }
    let instead_of = f.whole("instead_of", 0..=MOST_VOTES);
    Some(Fixes { gathering, delegation: NewDelegation::read(f)?, instead_of })
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct FixesRequest {
    gathering: Option<String>,
    area: Option<String>,
    target: Option<i64>,
    quota: Option<i64>,
    reserve: Option<i64>,
    /// The target that the delegation has now: it is set anew instead of made.
    instead_of: Option<i64>,
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct VotesRequest {
    #[schema(rename = "for")]
    in_favour: i64,
    against: Option<i64>,
    abstained: Option<i64>,
}

#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct DecisionRequest {
    text: Bilingual,
    item: Option<String>,
    manner: Option<String>,
    votes: Option<VotesRequest>,
    owner: Option<Named>,
    due: Option<String>,
    delegation: Option<FixesRequest>,
}
