//! The lines of a leader's list: who, how far, and the messages that can be sent.

use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::Status;
use crate::gatherings::pages::Headed;
use crate::gatherings::roll::{self, Line};
use crate::invitations;
use crate::kernel::Result;
use crate::people::{self, Person, model::Gender};
use crate::web::{Page, message};
use serde_json::json;
use std::collections::HashMap;

/// Which lines are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    All,
    Waiting,
    Confirmed,
    Declined,
    /// Inside now.
    Here,
}

impl Tab {
    pub const ALL: [Tab; 5] =
        [Self::All, Self::Waiting, Self::Confirmed, Self::Declined, Self::Here];

    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Waiting => "waiting",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
            Self::Here => "here",
        }
    }

    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|t| t.name() == text).unwrap_or(Self::All)
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::All => "leaders-tab-all",
            Self::Waiting => "leaders-tab-waiting",
            Self::Confirmed => "leaders-tab-confirmed",
            Self::Declined => "leaders-tab-declined",
            Self::Here => "leaders-tab-here",
        }
    }

    pub fn shows(self, member: &Member) -> bool {
        let status = member.status;
        match self {
            Self::Here => member.is_here,
            Self::All => status != Status::Withdrawn,
            Self::Waiting => matches!(status, Status::Nominated | Status::Invited),
            Self::Confirmed => status == Status::Confirmed,
            Self::Declined => matches!(status, Status::Declined | Status::Withdrawn),
        }
    }
}

/// A place on the list.
pub struct Member {
    pub id: String,
    pub name: String,
    pub is_person: bool,
    pub capacity: String,
    pub status: Status,
    pub gender: &'static str,
    /// When the state was last said, as it is read.
    pub since: String,
    pub by_link: bool,
    /// Went in and is inside.
    pub is_here: bool,
    pub phone: String,
    pub text: String,
    pub whatsapp: String,
    pub sms: String,
    pub objects: bool,
    pub boards: String,
    /// How they say their name is written.
    pub said_name: String,
    /// With whom they come.
    pub with: String,
}

impl Member {
    pub fn status_key(&self) -> String {
        format!("gatherings-status-{}", self.status.name())
    }

    pub fn waits(&self) -> bool {
        matches!(self.status, Status::Nominated | Status::Invited)
    }

    pub fn is_new(&self) -> bool {
        self.status == Status::Nominated
    }

    pub fn has_ticket(&self) -> bool {
        self.status == Status::Confirmed
    }

    pub fn is_away(&self) -> bool {
        matches!(self.status, Status::Declined | Status::Withdrawn)
    }

    /// Something to say of the answer with one tap.
    pub fn has_answers(&self) -> bool {
        self.status != Status::Confirmed
    }

    /// A text may be offered.
    pub fn may_be_asked(&self) -> bool {
        self.is_person && !self.objects && !self.is_away() && !self.text.is_empty()
    }
}

/// Somebody who stands in.
pub struct Stand {
    pub id: String,
    pub name: String,
    pub capacity: String,
}

/// The whole list; the reading of people is written down.
pub fn members(
    tx: &mut Tx,
    cx: &mut Cx,
    p: &Page,
    head: &Headed,
    base: &str,
) -> Result<Vec<Member>> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    let delegation = &head.delegation.id;
    let lines = roll::lines(tx, &permit, delegation)?;
    let people = read(tx, cx, delegation, lines.iter().filter_map(|l| l.person.clone()))?;
    let ids: Vec<String> = people.keys().cloned().collect();
    let objecting = people::objects(tx, &ids)?;
    let places: Vec<String> = lines.iter().map(|l| l.id.clone()).collect();
    let said = invitations::answers(tx, &places)?;
    let asked: Vec<String> = lines
        .iter()
        .filter(|l| l.status.takes_a_place())
        .filter(|l| l.person.as_ref().is_some_and(|id| !objecting.contains(id)))
        .map(|l| l.id.clone())
        .collect();
    let links = invitations::actions::links(tx, cx, delegation, &asked)?;
    let names: HashMap<String, String> =
        lines.iter().map(|l| (l.id.clone(), name_of(l, &people, cx))).collect();
    let inside = roll::inside(tx, &permit, delegation)?;
    let of = p.text(&head.name);
    Ok(lines
        .into_iter()
        .map(|line| {
            let person = line.person.as_ref().and_then(|id| people.get(id));
            let phone = person.and_then(|p| p.said.phones.first()).cloned();
            let name = names.get(&line.id).cloned().unwrap_or_default();
            let text = links.get(&line.id).map_or_else(String::new, |token| {
                let link = format!("{base}/i/{token}");
                invitations::text(cx.lang, &cx.zone, &head.gathering, &name, of, &link)
            });
            let female = person.and_then(|p| p.said.gender) == Some(Gender::Female);
            let said = said.get(&line.id).cloned().unwrap_or_default();
            Member {
                objects: line.person.as_ref().is_some_and(|id| objecting.contains(id)),
                is_person: line.person.is_some(),
                capacity: line.capacity.unwrap_or_default(),
                status: line.status,
                gender: if female { "female" } else { "male" },
                since: p.recent(&line.status_at),
                is_here: inside.contains(&line.id),
                by_link: line.said_by.starts_with("invited:"),
                whatsapp: message::whatsapp(phone.as_deref(), &text),
                sms: phone.as_deref().map_or_else(String::new, |to| message::sms(to, &text)),
                phone: phone.unwrap_or_default(),
                boards: said.boards.unwrap_or_default(),
                said_name: said.name.unwrap_or_default(),
                with: line.brought_by.and_then(|by| names.get(&by).cloned()).unwrap_or_default(),
                id: line.id,
                name,
                text,
            }
        })
        .collect())
}

fn name_of(line: &Line, people: &HashMap<String, Person>, cx: &Cx) -> String {
    match line.person.as_ref().and_then(|id| people.get(id)) {
        Some(person) => person.name.get(cx.lang).to_owned(),
        None => line.placeholder.clone().unwrap_or_default(),
    }
}

fn read(
    tx: &mut Tx,
    cx: &mut Cx,
    subject: &str,
    ids: impl Iterator<Item = String>,
) -> Result<HashMap<String, Person>> {
    let ids: Vec<String> = ids.collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let details = json!({ "count": ids.len(), "people": ids });
    audit::record(tx, cx, "people.read", subject, &details)?;
    let found = people::whole(tx, cx, &ids)?;
    Ok(found.into_iter().map(|p| (p.id.clone(), p)).collect())
}

pub fn stands(tx: &mut Tx, cx: &mut Cx, delegation: &str) -> Result<Vec<Stand>> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    let found = roll::substitutes(tx, &permit, delegation)?;
    let people = read(tx, cx, delegation, found.iter().map(|s| s.person.clone()))?;
    Ok(found
        .into_iter()
        .map(|s| Stand {
            name: people.get(&s.person).map_or("", |p| p.name.get(cx.lang)).to_owned(),
            id: s.id,
            capacity: s.capacity.unwrap_or_default(),
        })
        .collect())
}
