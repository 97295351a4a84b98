//! The routes of meetings.

use crate::access::Op;
use crate::meetings;
use crate::web::route::{Route, get, patch, post};

/// Sittings of bodies, and their course.
pub(super) fn meetings() -> Vec<Route> {
    use meetings::{api, model};
    vec![
        get("/api/v1/meetings", Op::MeetingRead, api::meeting::index)
            .says("Meetings, the latest first")
            .query(&["body", "prepares", "limit", "cursor"])
            .gives::<api::meeting::Meetings>(),
        post("/api/v1/meetings", Op::MeetingWrite, api::meeting::create)
            .says("A new meeting of a body, with what does not fit in its words and dates")
            .takes::<model::MeetingRequest>()
            .gives::<model::MeetingShown>(),
        get("/api/v1/meetings/{id}", Op::MeetingRead, api::meeting::show)
            .says("One meeting")
            .gives::<model::MeetingShown>(),
        patch("/api/v1/meetings/{id}", Op::MeetingWrite, api::meeting::update)
            .says("Changes the fields given; null clears")
            .takes::<model::MeetingRequest>()
            .gives::<model::MeetingShown>(),
        post("/api/v1/meetings/{id}/convocation", Op::MeetingWrite, api::meeting::convene)
            .says("The convocation goes out now: a notice that is short becomes a finding")
            .takes::<api::Nothing>()
            .gives::<model::MeetingShown>(),
        get("/api/v1/meetings/{id}/attendance", Op::MeetingRead, api::attendance::index)
            .says("Who was there: each head once, in its capacities")
            .query(&["limit", "cursor"])
            .gives::<api::attendance::AttendanceList>(),
        post("/api/v1/meetings/{id}/attendance", Op::MeetingWrite, api::attendance::create)
            .says("Somebody who was there, or a list of them: 200 `{results}`, each for itself. Who stands there already takes on what is new")
            .takes::<model::AttendanceRequest>()
            .gives::<model::AttendanceShown>(),
        get("/api/v1/meetings/{id}/agenda", Op::MeetingRead, api::course::agenda)
            .says("The agenda as it is read, each item after the one it stands under")
            .query(&["limit", "cursor"])
            .gives::<api::course::Agenda>(),
        post("/api/v1/meetings/{id}/agenda", Op::MeetingWrite, api::course::add_items)
            .says("An item of the agenda, or a list of them: 200 `{results}`")
            .takes::<model::ItemRequest>()
            .gives::<model::ItemShown>(),
        get("/api/v1/meetings/{id}/interventions", Op::MeetingRead, api::course::interventions)
            .says("Who spoke, when, and what was said")
            .query(&["limit", "cursor"])
            .gives::<api::course::Interventions>(),
        post("/api/v1/meetings/{id}/interventions", Op::MeetingWrite, api::course::hear)
            .says("An intervention, or a list of them: 200 `{results}`")
            .takes::<model::InterventionRequest>()
            .gives::<model::InterventionShown>(),
        get("/api/v1/meetings/{id}/decisions", Op::MeetingRead, api::course::decisions)
            .says("What was decided, by number")
            .query(&["limit", "cursor"])
            .gives::<api::course::Decisions>(),
        post("/api/v1/meetings/{id}/decisions", Op::MeetingWrite, api::course::decide)
            .says("A decision, or a list of them: 200 `{results}`. One with a delegation makes it as well, both or neither")
            .takes::<model::DecisionRequest>()
            .gives::<model::DecisionShown>(),
    ]
}
