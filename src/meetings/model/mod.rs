//! Meetings: their shapes and pure rules.

mod attendance;
mod course;
mod findings;
mod meeting;
pub mod rules;
mod words;

pub use attendance::{
    Attendance, AttendanceRequest, AttendanceShown, Head, NewAttendance, Presence, Who,
};
pub use course::{
    Decision, DecisionRequest, DecisionShown, Fixes, Intervention, InterventionRequest,
    InterventionShown, Item, ItemRequest, ItemShown, Manner, NewDecision, NewIntervention, NewItem,
    Votes, in_order,
};
pub use findings::{Finding, contradicted, contradicted_near, findings};
pub use meeting::{Heads, Meeting, MeetingChange, MeetingRequest, MeetingShown, NewMeeting};
pub use words::Words;
