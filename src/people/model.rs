//! What is kept about a person, and how they are called.

use crate::kernel::Bilingual;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Script {
    Arab,
    Latn,
}

impl Script {
    pub fn code(self) -> &'static str {
        match self {
            Self::Arab => "Arab",
            Self::Latn => "Latn",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        [Self::Arab, Self::Latn].into_iter().find(|s| s.code() == code)
    }

    /// Whether a name holds a letter of this script at all.
    pub fn is_in(self, text: &str) -> bool {
        let wanted = match self {
            Self::Arab => names::Script::Arabic,
            Self::Latn => names::Script::Latin,
        };
        text.chars().any(|c| names::Script::of(c.encode_utf8(&mut [0; 4])) == wanted)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    #[default]
    Main,
    Birth,
    Alias,
    /// As it was printed at the time.
    Printed,
}

impl NameKind {
    pub const ALL: [Self; 4] = [Self::Main, Self::Birth, Self::Alias, Self::Printed];

    pub fn code(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Birth => "birth",
            Self::Alias => "alias",
            Self::Printed => "printed",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// A name in one script. Where the parts of a whole name are not known, it stands in
/// `given`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Name {
    pub script: Script,
    pub given: Option<String>,
    pub family: Option<String>,
    #[schema(required = false)]
    pub kind: NameKind,
}

impl Name {
    pub fn whole(&self) -> String {
        let parts = [self.given.as_deref(), self.family.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    Female,
    Male,
}

impl Gender {
    pub fn code(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        [Self::Female, Self::Male].into_iter().find(|g| g.code() == code)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BirthPlace {
    /// An area's code.
    pub area: Option<String>,
    pub locality: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MemberStatus {
    Active,
    Lapsed,
    Left,
    None,
}

impl MemberStatus {
    pub const ALL: [Self; 4] = [Self::Active, Self::Lapsed, Self::Left, Self::None];

    pub fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Lapsed => "lapsed",
            Self::Left => "left",
            Self::None => "none",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Membership {
    pub number: Option<String>,
    /// A partial date.
    pub since: Option<String>,
    pub status: Option<MemberStatus>,
}

impl Membership {
    pub fn some(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

/// What is said of a person: the body of `POST /people`. Only `names` is needed, one at
/// least; phones are E.164, dates partial.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NewPerson {
    pub names: Vec<Name>,
    pub gender: Option<Gender>,
    pub birth_date: Option<String>,
    pub birth_place: Option<BirthPlace>,
    /// An area's code.
    pub home_area: Option<String>,
    #[schema(required = false)]
    pub phones: Vec<String>,
    #[schema(required = false)]
    pub emails: Vec<String>,
    pub membership: Option<Membership>,
    #[schema(required = false)]
    pub skills: Vec<String>,
    /// Names in a script in which none is known, proposed and not confirmed yet: shown as
    /// such, never printed. Left out, one is proposed; an empty list proposes none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub proposed: Vec<Name>,
}

impl NewPerson {
    /// What was proposed for a script is over once a name in it is known.
    pub fn settle_proposals(&mut self) {
        let names = &self.names;
        self.proposed.retain(|p| names.iter().all(|n| n.script != p.script));
    }

    /// The name proposed for a script.
    pub fn proposal(&self, script: Script) -> Option<String> {
        self.proposed.iter().find(|n| n.script == script).map(Name::whole)
    }

    /// The name that lists and papers use: the first main one of the script, the first of
    /// any kind where there is none.
    pub fn main_name(&self, script: Script) -> Option<&Name> {
        let of = || self.names.iter().filter(move |n| n.script == script);
        of().find(|n| n.kind == NameKind::Main).or_else(|| of().next())
    }

    pub fn display(&self, script: Script) -> Option<String> {
        self.main_name(script).map(Name::whole)
    }

    pub fn name(&self) -> Bilingual {
        Bilingual::new(self.display(Script::Arab), self.display(Script::Latn), None)
    }

    pub fn number(&self) -> Option<&str> {
        self.membership.as_ref()?.number.as_deref()
    }
}

/// The body of `PATCH /people/{id}`: absent fields stay, null clears, lists are replaced as
/// a whole; of `birth_place` and `membership` each part is a field of its own.
#[derive(ToSchema)]
#[schema(as = PersonChange)]
pub struct ChangeDoc {
    #[schema(required = false)]
    pub names: Vec<Name>,
    pub gender: Option<Gender>,
    pub birth_date: Option<String>,
    pub birth_place: Option<BirthPlace>,
    pub home_area: Option<String>,
    #[schema(required = false)]
    pub phones: Vec<String>,
    #[schema(required = false)]
    pub emails: Vec<String>,
    pub membership: Option<Membership>,
    #[schema(required = false)]
    pub skills: Vec<String>,
    #[schema(required = false)]
    pub proposed: Vec<Name>,
}

/// A person as kept: what was said, with the id and what they are called (`fr` is the
/// Latin script).
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Person {
    pub id: String,
    pub name: Bilingual,
    /// Membership numbers that came with people merged into this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub further_numbers: Vec<String>,
    #[serde(flatten)]
    pub said: NewPerson,
}

/// What other features' lists show of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonLabel {
    pub name: Bilingual,
    pub gender: Option<Gender>,
    pub home_area: Option<String>,
}

impl PersonLabel {
    pub fn is_woman(&self) -> bool {
        self.gender == Some(Gender::Female)
    }
}
