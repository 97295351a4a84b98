//! The routes of those who come by a personal link: whoever is invited, and leaders.

use crate::access::Op;
use crate::invitations;
use crate::leaders;
use crate::web::route::{Route, page, submit};

/// What a link shows and takes from whoever is invited.
pub(super) fn inviting() -> Vec<Route> {
    use invitations::pages;
    vec![
        page("/i/{token}", Op::SessionOpen, pages::show),
        submit("/i/{token}", Op::SessionOpen, pages::answer),
        submit("/i/{token}/companion", Op::SessionOpen, pages::companion),
        submit("/i/{token}/name", Op::SessionOpen, pages::name),
        submit("/i/{token}/objection", Op::SessionOpen, pages::objection),
        page("/i/{token}/event.ics", Op::SessionOpen, pages::event),
    ]
}

/// Leaders who come in by a link, and their page.
pub(super) fn leading() -> Vec<Route> {
    use leaders::pages::{all, entry, link, places, show};
    vec![
        page("/delegations/{id}/leaders", Op::LeaderInvite, all::show),
        submit("/delegations/{id}/leaders", Op::LeaderInvite, all::create),
        page("/delegations/{id}/leader", Op::LeaderInvite, link::show),
        submit("/delegations/{id}/leader", Op::LeaderInvite, link::create),
        submit("/delegations/{id}/leader/revocation", Op::LeaderInvite, link::revoke),
        page("/l/{token}", Op::SessionOpen, entry::open),
        submit("/l/{token}", Op::SessionOpen, entry::bind),
        page("/leader/pin", Op::SessionOpen, entry::pin),
        submit("/leader/pin", Op::SessionOpen, entry::unlock),
        page("/leader", Op::EnrolmentRead, show::home),
        page("/leader/{id}", Op::EnrolmentWrite, show::show),
        page("/leader/{id}/print", Op::EnrolmentWrite, show::print),
        submit("/leader/{id}/people", Op::EnrolmentWrite, places::create),
        submit("/leader/{id}/places/{place}", Op::EnrolmentWrite, places::act),
        submit("/leader/{id}/substitutes/{stand}", Op::EnrolmentWrite, places::substitute),
    ]
}
