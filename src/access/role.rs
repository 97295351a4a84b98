//! The roles of the contract; a device is no role but stands in the same table.

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    Admin,
    Coordinator,
    Secretary,
    Recruiter,
    Press,
    Leader,
    Auditor,
}

impl Role {
    pub const ALL: [Role; 7] = [
        Role::Admin,
        Role::Coordinator,
        Role::Secretary,
        Role::Recruiter,
        Role::Press,
        Role::Leader,
        Role::Auditor,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Coordinator => "coordinator",
            Self::Secretary => "secretary",
            Self::Recruiter => "recruiter",
            Self::Press => "press",
            Self::Leader => "leader",
            Self::Auditor => "auditor",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }

    /// Only these may hold the whole organisation.
    pub fn may_be_whole(self) -> bool {
        matches!(self, Self::Admin | Self::Auditor)
    }
}
