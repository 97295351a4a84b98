//! The routes of messages that go out by themselves.

use crate::access::Op;
use crate::messages::pages::{convocation, gathering, list};
use crate::web::route::{Route, page, submit};

pub(super) fn all() -> Vec<Route> {
    vec![
        page("/messages", Op::MessageRead, list::index),
        submit("/messages/{id}/retry", Op::MessageWrite, list::retry),
        submit("/messages/{id}/withdrawal", Op::MessageWrite, list::withdraw),
        page("/gatherings/{id}/messages", Op::MessageWrite, gathering::show),
        submit("/gatherings/{id}/messages", Op::MessageWrite, gathering::send),
        submit("/gatherings/{id}/reminders", Op::MessageWrite, gathering::add_rule),
        submit("/gatherings/{id}/reminders/{rule}/end", Op::MessageWrite, gathering::stop_rule),
        page("/meetings/{id}/event.ics", Op::MeetingRead, convocation::event),
    ]
}
