//! The part of a gathering given to an area or a body.

use super::{Change, Named, change};
use crate::kernel::{Fields, Refusal, State};
use serde::Serialize;
use serde_json::json;
use utoipa::ToSchema;

/// What a delegation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    Area(String),
    Body(String),
}

impl Spot {
    pub fn area(&self) -> Option<&str> {
        match self {
            Self::Area(code) => Some(code),
            Self::Body(_) => None,
        }
    }

    pub fn body(&self) -> Option<&str> {
        match self {
            Self::Area(_) => None,
            Self::Body(id) => Some(id),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Delegation {
    pub id: String,
    pub gathering: String,
    pub parent: Option<String>,
    pub path: String,
    pub spot: Spot,
    /// People promised; `None` where the quota stands for it.
    pub target: Option<i64>,
    /// Most people allowed; `None` for no limit.
    pub quota: Option<i64>,
    pub reserve: i64,
    pub overbook_percent: i64,
    pub leader: Option<String>,
    pub fixed_by: Option<Named>,
    /// The decision of a meeting that fixed it.
    pub decision: Option<String>,
    /// Sum of the children's quotas.
    pub children_quota: i64,
    /// Enrolments made directly here that take a place.
    pub taking: i64,
    pub nominated: i64,
    pub invited: i64,
    pub confirmed: i64,
    pub declined: i64,
    /// Whether the asker may see the parent.
    pub parent_seen: bool,
}

/// A delegation as it is answered. `parent` is left out where the asker may not see it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DelegationShown {
    pub id: String,
    pub gathering: String,
    pub area: Option<String>,
    pub body: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub parent: Option<Option<String>>,
    pub target: Option<i64>,
    pub quota: Option<i64>,
    pub reserve: i64,
    pub overbook_percent: i64,
    pub leader: Option<String>,
    /// A meeting's or a body's id, or a text.
    pub fixed_by: Option<Named>,
    /// The decision of that meeting, where one made it.
    pub decision: Option<String>,
}

impl Delegation {
    pub fn shown(&self) -> DelegationShown {
        let parent_told = self.parent.is_none() || self.parent_seen;
        DelegationShown {
            id: self.id.clone(),
            gathering: self.gathering.clone(),
            area: self.spot.area().map(str::to_owned),
            body: self.spot.body().map(str::to_owned),
            parent: parent_told.then(|| self.parent.clone()),
            target: self.target_or_quota(),
            quota: self.quota,
            reserve: self.reserve,
            overbook_percent: self.overbook_percent,
            leader: self.leader.clone(),
            fixed_by: self.fixed_by.clone(),
            decision: self.decision.clone(),
        }
    }

    pub fn target_or_quota(&self) -> Option<i64> {
        self.target.or(self.quota)
    }

    /// Most enrolments that may be made directly here; `None` for no limit.
    pub fn room(&self) -> Option<i64> {
        let own = self.quota? - self.children_quota - self.reserve;
        Some((own * (100 + self.overbook_percent)).div_euclid(100))
    }

    /// What is said when an act would break its limits; `asked` is what was wanted of it.
    pub fn numbers(&self, asked: i64) -> Numbers {
        Numbers {
            quota: self.quota,
            reserve: self.reserve,
            allocated: self.children_quota,
            enrolled: self.taking,
            asked,
        }
    }
}

/// The numbers of a delegation that an act would break.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Numbers {
    pub quota: Option<i64>,
    pub reserve: i64,
    pub allocated: i64,
    pub enrolled: i64,
    pub asked: i64,
}

impl Numbers {
    pub fn exceeded(&self) -> Refusal {
        Refusal::conflict("quota_exceeded").with("numbers", json!(self))
    }
}

const MOST: i64 = 10_000_000;

/// The fields that a PATCH gives. What a delegation is for and what it lies under stay
/// as they were made; to say them again is no fault.
#[derive(Debug, Clone, Default)]
pub struct DelegationChange {
    pub area: Change<String>,
    pub body: Change<String>,
    pub parent: Change<String>,
    pub target: Change<i64>,
    pub quota: Change<i64>,
    pub reserve: Option<i64>,
    pub overbook_percent: Option<i64>,
    pub leader: Change<String>,
    pub fixed_by: Change<Named>,
}

impl DelegationChange {
    pub fn read(f: &mut Fields) -> Self {
        let heads = |f: &mut Fields, key: &str| f.whole(key, 0..=MOST);
        Self {
            area: change(f, "area", Fields::id),
            body: change(f, "body", Fields::id),
            parent: change(f, "parent", Fields::id),
            target: change(f, "target", heads),
            quota: change(f, "quota", heads),
            // Cleared they are what they are by default.
            reserve: change(f, "reserve", heads).map(Option::unwrap_or_default),
            overbook_percent: change(f, "overbook_percent", |f, key| f.whole(key, 0..=100))
                .map(Option::unwrap_or_default),
            leader: change(f, "leader", Fields::id),
            fixed_by: change(f, "fixed_by", Named::read),
        }
    }

    /// What those set whose scope holds the parent.
    pub fn sets_limits(&self) -> bool {
        self.target.is_some() || self.quota.is_some() || self.overbook_percent.is_some()
    }

    /// What those set whose scope holds the delegation.
    pub fn sets_own(&self) -> bool {
        self.reserve.is_some() || self.leader.is_some() || self.fixed_by.is_some()
    }

    pub fn apply(&self, mut to: Delegation) -> Delegation {
        to.target = self.target.unwrap_or(to.target);
        to.quota = self.quota.unwrap_or(to.quota);
        to.reserve = self.reserve.unwrap_or(to.reserve);
        to.overbook_percent = self.overbook_percent.unwrap_or(to.overbook_percent);
        to.leader = self.leader.clone().unwrap_or(to.leader);
        to.fixed_by = self.fixed_by.clone().unwrap_or(to.fixed_by);
        to
    }
}

#[derive(Debug, Clone)]
pub struct NewDelegation {
    pub spot: Spot,
    pub parent: Option<String>,
    pub target: Option<i64>,
    pub quota: Option<i64>,
    pub reserve: i64,
    pub overbook_percent: i64,
    pub leader: Option<String>,
    pub fixed_by: Option<Named>,
}

impl NewDelegation {
    /// Without a spot where its fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        let given = |f: &Fields, key| f.state(key) == State::Given;
        match (given(f, "area"), given(f, "body")) {
            (false, false) => f.wrong("area", "area_or_body_needed"),
            (true, true) => f.wrong("body", "area_or_body_only"),
            _ => {}
        }
        if !given(f, "target") && !given(f, "quota") {
            f.wrong("target", "target_or_quota_needed");
        }
        let all = DelegationChange::read(f);
        let spot = all.area.flatten().map(Spot::Area).or(all.body.flatten().map(Spot::Body))?;
        Some(Self {
            spot,
            parent: all.parent.flatten(),
            target: all.target.flatten(),
            quota: all.quota.flatten(),
            reserve: all.reserve.unwrap_or_default(),
            overbook_percent: all.overbook_percent.unwrap_or_default(),
            leader: all.leader.flatten(),
            fixed_by: all.fixed_by.flatten(),
        })
    }
}

/// What `POST /gatherings/{id}/delegations` takes, as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct DelegationRequest {
    area: Option<String>,
    body: Option<String>,
    parent: Option<String>,
    target: Option<i64>,
    quota: Option<i64>,
    reserve: Option<i64>,
    overbook_percent: Option<i64>,
    leader: Option<String>,
    fixed_by: Option<Named>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delegation(
        quota: Option<i64>,
        children_quota: i64,
        reserve: i64,
        percent: i64,
    ) -> Delegation {
        Delegation {
            id: "d".into(),
            gathering: "g".into(),
            parent: None,
            path: "d/".into(),
            spot: Spot::Area("04.291".into()),
            target: None,
            quota,
            reserve,
            overbook_percent: percent,
            leader: None,
            fixed_by: None,
            decision: None,
            children_quota,
            taking: 0,
            nominated: 0,
            invited: 0,
            confirmed: 0,
            declined: 0,
            parent_seen: false,
        }
    }

    #[test]
    fn the_room_is_what_is_left_and_a_little_more_rounded_down() {
        assert_eq!(delegation(Some(100), 60, 10, 0).room(), Some(30));
        assert_eq!(delegation(Some(100), 60, 10, 25).room(), Some(37));
        assert_eq!(delegation(Some(3), 0, 0, 50).room(), Some(4));
        assert_eq!(delegation(None, 0, 0, 50).room(), None);
    }
}
