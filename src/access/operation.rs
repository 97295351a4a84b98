//! The operations, and the table of operation × role. Each route declares one.

use super::Role;
use std::sync::LazyLock;

const TABLE: &str = include_str!("permissions.csv");

macro_rules! operations {
    ($($variant:ident $name:literal),* $(,)?) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Op { $($variant),* }

        impl Op {
            pub const ALL: &[Op] = &[$(Op::$variant),*];

            pub fn name(self) -> &'static str {
                match self { $(Op::$variant => $name),* }
            }
        }
    };
}

operations![
    AccountRead "account.read",
    AccountWrite "account.write",
    AreaImport "area.import",
    AreaRead "area.read",
    AttendanceRead "attendance.read",
    AuditRead "audit.read",
    BoardRead "board.read",
    BodyRead "body.read",
    BodyWrite "body.write",
    ClaimJudge "claim.judge",
    CommuniqueRead "communique.read",
    CommuniqueWrite "communique.write",
    DelegationRead "delegation.read",
    DelegationWrite "delegation.write",
    DeviceRead "device.read",
    DeviceWrite "device.write",
    DocumentRead "document.read",
    DocumentWrite "document.write",
    DoorPair "door.pair",
    DoorScan "door.scan",
    DuplicateRead "duplicate.read",
    EnrolmentRead "enrolment.read",
    EnrolmentWrite "enrolment.write",
    GatheringRead "gathering.read",
    GatheringWrite "gathering.write",
    GrantWrite "grant.write",
    ImportRead "import.read",
    MeetingRead "meeting.read",
    MeetingWrite "meeting.write",
    LeaderInvite "leader.invite",
    MessageRead "message.read",
    MessageWrite "message.write",
    MetricsRead "metrics.read",
    OwnRead "own.read",
    PersonDelete "person.delete",
    PersonExport "person.export",
    PersonImport "person.import",
    PersonRead "person.read",
    PersonWrite "person.write",
    PresenceWrite "presence.write",
    SessionOpen "session.open",
    SettingsWrite "settings.write",
    TenureRead "tenure.read",
    TenureWrite "tenure.write",
    TicketIssue "ticket.issue",
    TicketRead "ticket.read",
];

/// One line of the table. An `x` allows a role within the scope it was given for, a `w`
/// only where that is the whole organisation.
pub struct Line {
    pub op: Op,
    pub whole: bool,
    pub roles: Vec<Role>,
    pub device: bool,
    pub anyone: bool,
}

static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
    let mut lines = TABLE.lines();
    let head: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    lines
        .filter_map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            let op = Op::ALL.iter().find(|op| op.name() == cells[0])?;
            let marked = |name: &str| {
                head.iter()
                    .position(|h| *h == name)
                    .is_some_and(|i| matches!(cells.get(i), Some(&"x" | &"w")))
            };
            Some(Line {
                op: *op,
                whole: cells.contains(&"w"),
                roles: Role::ALL.into_iter().filter(|r| marked(r.name())).collect(),
                device: marked("device"),
                anyone: marked("anyone"),
            })
        })
        .collect()
});

/// The whole table, in the order of its file.
pub fn table() -> &'static [Line] {
    &LINES
}

impl Op {
    pub fn line(self) -> Option<&'static Line> {
        LINES.iter().find(|l| l.op == self)
    }

    pub fn allows(self, role: Role) -> bool {
        self.line().is_some_and(|l| l.roles.contains(&role))
    }

    /// Belongs to the whole organisation: a grant within a smaller scope does not do.
    pub fn is_whole(self) -> bool {
        self.line().is_some_and(|l| l.whole)
    }

    pub fn for_device(self) -> bool {
        self.line().is_some_and(|l| l.device)
    }

    pub fn for_anyone(self) -> bool {
        self.line().is_some_and(|l| l.anyone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_stands_once_in_the_table() {
        assert_eq!(LINES.len(), TABLE.lines().count() - 1, "a line names no operation");
        for op in Op::ALL {
            assert_eq!(LINES.iter().filter(|l| l.op == *op).count(), 1, "{}", op.name());
        }
    }
}
