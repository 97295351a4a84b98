//! Who asks: an account with its grants, a phone at a door, the command line, nobody.

use super::reach::{Permit, Reach};
use super::{Op, Role};
use crate::kernel::{Refusal, Result};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Nobody,
    Account {
        id: String,
        name: String,
    },
    Device {
        id: String,
        gathering: String,
        gate: String,
    },
    /// Somebody invited, by the link of their one place; the id is the invitation's.
    Invited {
        id: String,
    },
    /// The command line on the machine itself, or a job: the whole organisation.
    System(&'static str),
}

/// A grant as the rights need it: its scope resolved to places in the trees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub reach: Reach,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub who: Who,
    pub grants: Vec<Grant>,
}

impl Actor {
    pub fn nobody() -> Self {
        Self { who: Who::Nobody, grants: Vec::new() }
    }

    pub fn system(name: &'static str) -> Self {
        Self { who: Who::System(name), grants: Vec::new() }
    }

    /// The same somebody, who as far as this permit reaches writes as a coordinator does: for
    /// an act that is allowed as a whole and done by the rooms that own its parts.
    pub fn coordinating(&self, permit: &Permit) -> Self {
        let mut grants = self.grants.clone();
        grants.push(Grant { role: Role::Coordinator, reach: permit.reach().clone() });
        Self { who: self.who.clone(), grants }
    }

    /// Somebody with an account who leads a delegation.
    pub fn leads(&self) -> bool {
        let leader = |g: &Grant| g.role == Role::Leader && !g.reach.delegations.is_empty();
        matches!(self.who, Who::Account { .. }) && self.grants.iter().any(leader)
    }

    /// The same, and nothing else.
    pub fn only_leads(&self) -> bool {
        self.leads() && self.grants.iter().all(|g| g.role == Role::Leader)
    }

    /// What the audit writes: an id, never a name.
    pub fn id(&self) -> String {
        match &self.who {
            Who::Nobody => "nobody".into(),
            Who::Account { id, .. } => id.clone(),
            Who::Device { id, .. } => format!("device:{id}"),
            Who::Invited { id } => format!("invited:{id}"),
            Who::System(name) => format!("system:{name}"),
        }
    }

    pub fn account(&self) -> Option<&str> {
        match &self.who {
            Who::Account { id, .. } => Some(id),
            _ => None,
        }
    }

    pub fn name(&self) -> Option<&str> {
        match &self.who {
            Who::Account { name, .. } => Some(name),
            _ => None,
        }
    }

    /// Whether any grant allows it somewhere: for menus and buttons.
    pub fn may(&self, op: Op) -> bool {
        self.permit(op).is_ok()
    }

    /// The proof that the operation may be done, within the scopes of the grants that
    /// allow it; 403 where none does.
    pub fn permit(&self, op: Op) -> Result<Permit> {
        let reach = match &self.who {
            Who::System(_) => Reach::whole(),
            Who::Device { gathering, .. } if op.for_device() => Reach::gathering(gathering),
            Who::Account { .. } | Who::Invited { .. } => {
                let fits = |g: &&Grant| op.allows(g.role) && (g.reach.whole || !op.is_whole());
                let mut grants = self.grants.iter().filter(fits).peekable();
                if grants.peek().is_none() {
                    return Err(Refusal::forbidden(op.name()).into());
                }
                grants.fold(Reach::default(), |all, g| all.join(&g.reach))
            }
            Who::Nobody if op.for_anyone() => Reach::default(),
            _ => return Err(Refusal::forbidden(op.name()).into()),
        };
        Ok(Permit::new(op, reach))
    }
}
