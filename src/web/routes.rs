//! Every route there is: method, path, permission, handler. One page, one for the meetings,
//! one for the hall and its doors, one for those who come by a link.

mod hall;
mod links;
mod messages;
mod sittings;

use super::route::{Nothing, Route, delete, get, page, patch, post, post_file, submit, upload};
use super::{assets, health, home, openapi, rights};
use crate::access::Op;
use crate::accounts;
use crate::areas;
use crate::audit;
use crate::bodies;
use crate::documents;
use crate::gatherings;
use crate::imports;
use crate::people;
use crate::review;
use crate::settings;
use crate::tenures;
use crate::tickets;

pub fn all() -> Vec<Route> {
    [
        watchers(),
        sessions(),
        administration(),
        territories(),
        people(),
        twice_entered(),
        importing(),
        bodies(),
        careers(),
        gatherings(),
        gathering_pages(),
        ticketing(),
        links::inviting(),
        links::leading(),
        hall::doors(),
        hall::boards(),
        sittings::meetings(),
        sittings::meeting_pages(),
        sittings::communiques(),
        messages::all(),
        sittings::documents(),
    ]
    .concat()
}

/// For who watches the machine, and what every page needs.
fn watchers() -> Vec<Route> {
    vec![
        get("/healthz", Op::SessionOpen, health::live)
            .says("200 while the process lives")
            .content("text/plain"),
        get("/readyz", Op::SessionOpen, health::ready)
            .says("Whether the database is there and as it should be; 503 where it is not")
            .gives::<health::Readiness>(),
        get("/metrics", Op::MetricsRead, health::metrics)
            .says("Counts of the machine's work, as Prometheus text")
            .content("text/plain"),
        get("/api/v1/openapi.json", Op::SessionOpen, openapi::show).says("This description"),
        page("/assets/{hash}/{file}", Op::SessionOpen, assets::show),
        page("/assets/{hash}/fonts/{file}", Op::SessionOpen, assets::show),
        page("/assets/{file}", Op::SessionOpen, assets::show),
    ]
}

fn sessions() -> Vec<Route> {
    vec![
        page("/login", Op::SessionOpen, accounts::pages::login),
        submit("/login", Op::SessionOpen, accounts::pages::sign_in),
        // also for an account that holds no right any more
        submit("/logout", Op::SessionOpen, accounts::pages::sign_out),
        submit("/theme", Op::SessionOpen, home::theme),
        page("/setup/{token}", Op::SessionOpen, accounts::pages::setup),
        submit("/setup/{token}", Op::SessionOpen, accounts::pages::set_up),
        page("/", Op::OwnRead, home::show),
        page("/rights", Op::OwnRead, rights::show),
        page("/account", Op::OwnRead, accounts::pages::own),
        submit("/account/password", Op::OwnRead, accounts::pages::change_password),
    ]
}

fn administration() -> Vec<Route> {
    vec![
        get("/api/v1/accounts", Op::AccountRead, accounts::api::index)
            .says("Accounts with their grants")
            .query(&["limit", "cursor"])
            .gives::<accounts::api::Accounts>(),
        post("/api/v1/grants", Op::GrantWrite, accounts::api::grant)
            .says("A role within a scope")
            .takes::<accounts::model::GrantRequest>()
            .gives::<accounts::model::GrantMade>(),
        delete("/api/v1/grants/{id}", Op::GrantWrite, accounts::api::revoke)
            .says("Ends a grant: felt by the next request"),
        get("/api/v1/audit", Op::AuditRead, audit::api::index)
            .says("Who did what, newest first")
            .query(&["actor", "subject", "since", "limit", "cursor"])
            .gives::<audit::api::Entries>(),
        page("/accounts", Op::AccountRead, accounts::pages::index),
        page("/accounts/new", Op::AccountWrite, accounts::pages::new),
        submit("/accounts", Op::AccountWrite, accounts::pages::create),
        page("/accounts/{id}", Op::AccountRead, accounts::pages::show),
        submit("/accounts/{id}/grants", Op::GrantWrite, accounts::pages::grant),
        submit("/grants/{id}/revocation", Op::GrantWrite, accounts::pages::revoke),
        page("/audit", Op::AuditRead, audit::pages::index),
        page("/settings", Op::SettingsWrite, settings::pages::index),
        submit("/settings", Op::SettingsWrite, settings::pages::change),
    ]
}

fn territories() -> Vec<Route> {
    vec![
        get("/api/v1/areas", Op::AreaRead, areas::api::index)
            .says("Territories")
            .query(&["q", "kind", "parent", "limit", "cursor"])
            .gives::<areas::api::Areas>(),
        get("/api/v1/areas/{code}", Op::AreaRead, areas::api::show)
            .says("One territory")
            .gives::<areas::Area>(),
        page("/areas", Op::AreaRead, areas::pages::index),
        submit("/areas", Op::AreaImport, areas::pages::load),
        page("/areas/{code}", Op::AreaRead, tenures::pages::area::show),
    ]
}

fn people() -> Vec<Route> {
    vec![
        get("/api/v1/people", Op::PersonRead, people::api::index)
            .says("People in the scope; with `q` ranked, by a name in either script")
            .query(&["q", "area", "body", "limit", "cursor"])
            .gives::<people::PeopleList>(),
        post("/api/v1/people", Op::PersonWrite, people::api::create)
            .says("A person, with those seen who may be the same")
            .takes::<people::NewPerson>()
            .gives::<people::api::CreatedPerson>(),
        get("/api/v1/people/{id}", Op::PersonRead, people::api::show)
            .says("One person")
            .gives::<people::Person>(),
        patch("/api/v1/people/{id}", Op::PersonWrite, people::api::update)
            .says("Changes the fields given; null clears")
            .takes::<people::model::ChangeDoc>()
            .gives::<people::Person>(),
        delete("/api/v1/people/{id}", Op::PersonDelete, people::api::delete)
            .says("Removes a person nothing refers to"),
        page("/people", Op::PersonRead, people::pages::index),
        submit("/people", Op::PersonWrite, people::form::create),
        page("/people/new", Op::PersonWrite, people::form::new),
        submit("/people/export", Op::PersonExport, people::pages::export),
        page("/people/{id}", Op::PersonRead, documents::pages::person::profile),
        submit("/people/{id}", Op::PersonWrite, people::form::update),
        page("/people/{id}/edit", Op::PersonWrite, people::form::edit),
        submit("/people/{id}/proposed-name", Op::PersonWrite, people::person_page::settle_proposed),
        submit("/people/{id}/delete", Op::PersonDelete, people::person_page::delete),
    ]
}

/// Lists that organisations have: brought, tried, written, taken back.
fn importing() -> Vec<Route> {
    use imports::{api, pages};
    vec![
        post_file("/api/v1/imports/{kind}", Op::OwnRead, api::create)
            .says("Reads a CSV or XLSX file of areas, people or enrolments; each kind has its own right. `Location` names what may be taken back; numbers of identity cards are never kept")
            .query(&["dry_run", "partial", "gathering"])
            .gives::<crate::kernel::report::Report>(),
        get("/api/v1/import-runs", Op::ImportRead, api::index)
            .says("Imports of people and of careers of the last thirty days, the latest first: the own ones; for the whole organisation all")
            .query(&["limit"])
            .gives::<api::ImportRuns>(),
        get("/api/v1/import-runs/{id}", Op::ImportRead, api::show)
            .says("One import, with its report")
            .gives::<api::ImportRun>(),
        post("/api/v1/import-runs/{id}/undo", Op::PersonImport, api::take_back)
            .says("Takes a whole import back, within thirty days: what it made and nobody has touched since goes, what it changed is as it was where nobody has changed it since; what stays is told. Of Popolo, territories stay")
            .status(200)
            .takes::<Nothing>()
            .gives::<imports::TakenBack>(),
        page("/careers/import", Op::PersonImport, pages::careers::new),
        upload("/careers/import", Op::PersonImport, pages::careers::create),
        submit("/careers/import/{id}/undo", Op::PersonImport, pages::careers::take_back),
        page("/people/import", Op::PersonImport, pages::new),
        upload("/people/import", Op::PersonImport, pages::create),
        page("/people/import/{id}", Op::PersonImport, pages::show),
        submit("/people/import/{id}", Op::PersonImport, pages::change),
        page("/people/import/{id}/stream", Op::PersonImport, pages::stream),
        page("/people/import/{id}/rejects.csv", Op::PersonImport, pages::rejects),
        submit("/people/import/{id}/undo", Op::PersonImport, pages::take_back),
        submit("/people/import/{id}/discard", Op::PersonImport, pages::throw_away),
    ]
}

/// People entered twice: found, judged, merged, parted.
fn twice_entered() -> Vec<Route> {
    use review::{api, pages};
    vec![
        post("/api/v1/people/{id}/merge", Op::PersonWrite, api::merge)
            .says("Joins another person to this one, whose id stays; the other's leads here (308)")
            .status(200)
            .takes::<api::MergeRequest>()
            .gives::<people::Person>(),
        post("/api/v1/people/{id}/merge-undo", Op::PersonWrite, api::undo)
            .says("Takes a merge apart again, within thirty days")
            .status(200)
            .takes::<api::MergeRequest>()
            .gives::<review::Parted>(),
        get("/api/v1/merges", Op::DuplicateRead, api::merges)
            .says("Merges into people one may write, or audits, the newest first")
            .query(&["person", "limit", "cursor"])
            .gives::<api::Merges>(),
        get("/api/v1/duplicates", Op::DuplicateRead, api::index)
            .says("Pairs that may be one person, of whom one may write, or audits, both, the likeliest first")
            .query(&["limit", "cursor"])
            .gives::<api::Pairs>(),
        post("/api/v1/duplicates/{a}/{b}", Op::PersonWrite, api::judge)
            .says("The same: merged, `a` stays. Different: remembered, never proposed again")
            .status(200)
            .takes::<api::VerdictRequest>()
            .gives::<api::Judged>(),
        page("/duplicates", Op::PersonWrite, pages::index),
        page("/duplicates/merged", Op::PersonWrite, pages::merged),
        page("/duplicates/{a}/{b}", Op::PersonWrite, pages::show),
        submit("/duplicates/{a}/{b}", Op::PersonWrite, pages::judge),
        page("/people/{id}/same", Op::PersonWrite, pages::find),
        submit("/people/{id}/merge-undo", Op::PersonWrite, pages::undo),
    ]
}

fn bodies() -> Vec<Route> {
    vec![
        get("/api/v1/bodies", Op::BodyRead, bodies::api::index)
            .says("Bodies: instances and institutions")
            .query(&["limit", "cursor"])
            .gives::<bodies::api::Bodies>(),
        post("/api/v1/bodies", Op::BodyWrite, bodies::api::create)
            .says("A new body")
            .takes::<bodies::model::BodyRequest>()
            .gives::<bodies::api::BodyShown>(),
        get("/api/v1/bodies/{id}", Op::BodyRead, bodies::api::show)
            .says("One body as it stands on a day: its posts, who sits in them, everybody in it")
            .query(&["as_of"])
            .gives::<bodies::api::BodyShown>(),
        patch("/api/v1/bodies/{id}", Op::BodyWrite, bodies::api::update)
            .says("Changes the fields given; null clears. Bodies below it go along with it")
            .takes::<bodies::model::BodyRequest>()
            .gives::<bodies::api::BodyShown>(),
        delete("/api/v1/bodies/{id}", Op::BodyWrite, bodies::api::delete)
            .says("Takes a body away that nothing refers to; else 409"),
        patch("/api/v1/posts/{id}", Op::BodyWrite, bodies::posts::api::update)
            .says("Changes the fields given; null clears")
            .takes::<bodies::posts::model::PostRequest>()
            .gives::<bodies::posts::Post>(),
        delete("/api/v1/posts/{id}", Op::BodyWrite, bodies::posts::api::delete)
            .says("Takes a post away that nobody has held and no rule names; else 409"),
        get("/api/v1/bodies/{id}/posts", Op::BodyRead, bodies::posts::api::index)
            .says("The posts of a body with who holds them on a day, today where none is said")
            .query(&["as_of", "limit", "cursor"])
            .gives::<bodies::posts::api::Posts>(),
        post("/api/v1/bodies/{id}/posts", Op::BodyWrite, bodies::posts::api::create)
            .says("A new post, there even when vacant")
            .takes::<bodies::posts::model::PostRequest>()
            .gives::<bodies::posts::Post>(),
    ]
}

/// What people have held.
fn careers() -> Vec<Route> {
    use tenures::api;
    use tenures::pages::{bodies, body, form, posts, thresholds};
    vec![
        get("/api/v1/people/{id}/tenures", Op::TenureRead, api::index)
            .says("A career in its order, as far as it is known")
            .query(&["limit", "cursor"])
            .gives::<api::Tenures>(),
        post("/api/v1/people/{id}/tenures", Op::TenureWrite, api::create)
            .says("Something a person has held, done or been")
            .takes::<tenures::TenureRequest>()
            .gives::<tenures::Tenure>(),
        patch("/api/v1/tenures/{id}", Op::TenureWrite, api::update)
            .says("Changes the fields given; null clears")
            .takes::<tenures::TenureRequest>()
            .gives::<tenures::Tenure>(),
        delete("/api/v1/tenures/{id}", Op::TenureWrite, api::delete).says("Takes a tenure away"),
        get("/api/v1/people/{id}/timeline", Op::TenureRead, api::timeline)
            .says("A career with its pauses, what was held at once and what does not fit")
            .gives::<tenures::timeline::Timeline>(),
        post("/api/v1/people/{id}/answers", Op::TenureWrite, api::answer)
            .says("Answers a finding of the timeline: it is known, and why. The finding stays, with the answer; null takes it back")
            .status(200)
            .takes::<tenures::actions::AnswerRequest>()
            .gives::<tenures::timeline::Finding>(),
        get("/api/v1/exports/{kind}", Op::PersonExport, tenures::exchange::handed::show)
            .says("Careers of the scope as a file: `tenures` (CSV) or `popolo` (JSON). Needs a reason, which is written down")
            .query(&["reason"])
            .content("application/octet-stream"),
        submit("/exports/{kind}", Op::PersonExport, tenures::exchange::handed::download),
        submit("/people/{id}/answers", Op::TenureWrite, tenures::pages::answer),
        page("/people/{id}/card.vcf", Op::PersonRead, tenures::exchange::cards::card),
        page("/people/{id}/career.ics", Op::TenureRead, tenures::exchange::cards::calendar),
        page("/people/{id}/tenures/new", Op::TenureWrite, form::new),
        submit("/people/{id}/tenures", Op::TenureWrite, form::create),
        page("/tenures/{id}/edit", Op::TenureWrite, form::edit),
        submit("/tenures/{id}", Op::TenureWrite, form::update),
        submit("/tenures/{id}/delete", Op::TenureWrite, form::delete),
        page("/settings/shares", Op::SettingsWrite, thresholds::index),
        submit("/settings/shares", Op::SettingsWrite, thresholds::create),
        submit("/settings/shares/{id}/delete", Op::SettingsWrite, thresholds::delete),
        page("/bodies", Op::BodyRead, bodies::index),
        submit("/bodies", Op::BodyWrite, bodies::create),
        page("/bodies/{id}", Op::BodyRead, body::show),
        submit("/bodies/{id}", Op::BodyWrite, bodies::update),
        page("/bodies/{id}/edit", Op::BodyWrite, bodies::edit),
        submit("/bodies/{id}/delete", Op::BodyWrite, bodies::delete),
        submit("/bodies/{id}/posts", Op::BodyWrite, posts::create),
        page("/posts/{id}/edit", Op::BodyWrite, posts::edit),
        submit("/posts/{id}", Op::BodyWrite, posts::update),
        submit("/posts/{id}/delete", Op::BodyWrite, posts::delete),
    ]
}

fn gatherings() -> Vec<Route> {
    use gatherings::{api, model};
    vec![
        get("/api/v1/gatherings", Op::GatheringRead, api::gathering::index)
            .says("Gatherings, the latest first")
            .query(&["limit", "cursor"])
            .gives::<api::gathering::Gatherings>(),
        post("/api/v1/gatherings", Op::GatheringWrite, api::gathering::create)
            .says("A new gathering")
            .takes::<model::GatheringRequest>()
            .gives::<model::GatheringShown>(),
        get("/api/v1/gatherings/{id}", Op::GatheringRead, api::gathering::show)
            .says("One gathering")
            .gives::<model::GatheringShown>(),
        patch("/api/v1/gatherings/{id}", Op::GatheringWrite, api::gathering::update)
            .says("Changes a gathering")
            .takes::<model::GatheringRequest>()
            .gives::<model::GatheringShown>(),
        get("/api/v1/gatherings/{id}/delegations", Op::DelegationRead, api::delegation::index)
            .says("The delegations of a gathering that one sees")
            .query(&["limit", "cursor"])
            .gives::<api::delegation::Delegations>(),
        post("/api/v1/gatherings/{id}/delegations", Op::DelegationWrite, api::delegation::create)
            .says("A new delegation")
            .takes::<model::DelegationRequest>()
            .gives::<model::DelegationShown>(),
        get("/api/v1/delegations/{id}", Op::DelegationRead, api::delegation::show)
            .says("One delegation")
            .gives::<model::DelegationShown>(),
        patch("/api/v1/delegations/{id}", Op::DelegationWrite, api::delegation::update)
            .says("Changes a delegation")
            .takes::<model::DelegationRequest>()
            .gives::<model::DelegationShown>(),
        get("/api/v1/delegations/{id}/enrolments", Op::EnrolmentRead, api::enrolment::index)
            .says("The enrolments made directly in a delegation")
            .query(&["limit", "cursor"])
            .gives::<api::enrolment::Enrolments>(),
        post("/api/v1/delegations/{id}/enrolments", Op::EnrolmentWrite, api::enrolment::create)
            .says("Takes a list of 1 to 1,000 in, each for itself")
            .takes::<model::EnrolmentList>()
            .gives::<api::enrolment::Enrolled>()
            .status(200),
        get("/api/v1/enrolments/{id}", Op::EnrolmentRead, api::enrolment::show)
            .says("One enrolment")
            .gives::<model::EnrolmentShown>(),
        patch("/api/v1/enrolments/{id}", Op::EnrolmentWrite, api::enrolment::update)
            .says("Changes an enrolment; another person is a replacement")
            .takes::<model::EnrolmentRequest>()
            .gives::<model::EnrolmentShown>(),
    ]
}

fn gathering_pages() -> Vec<Route> {
    use gatherings::pages::{
        delegation, delegation_form, enrolment, gathering, list, moving, split, split_sheet, unused,
    };
    use gatherings::terms::pages as terms;
    vec![
        page("/gatherings", Op::GatheringRead, gathering::index),
        page("/gatherings/new", Op::GatheringWrite, gathering::new),
        submit("/gatherings", Op::GatheringWrite, gathering::create),
        page("/gatherings/{id}/edit", Op::GatheringWrite, gathering::edit),
        submit("/gatherings/{id}", Op::GatheringWrite, gathering::update),
        page("/gatherings/{id}/delegations/new", Op::DelegationWrite, delegation_form::new),
        submit("/gatherings/{id}/delegations", Op::DelegationWrite, delegation_form::create),
        page("/delegations/{id}", Op::DelegationRead, delegation::show),
        page("/delegations/{id}/edit", Op::DelegationWrite, delegation_form::edit),
        submit("/delegations/{id}", Op::DelegationWrite, delegation_form::update),
        page("/delegations/{id}/split", Op::DelegationWrite, split::show),
        submit("/delegations/{id}/split", Op::DelegationWrite, split::create),
        upload("/delegations/{id}/split/sheet", Op::DelegationWrite, split_sheet::create),
        page("/delegations/{id}/unused", Op::DelegationWrite, unused::show),
        submit("/delegations/{id}/unused", Op::DelegationWrite, unused::take_back),
        page("/delegations/{id}/moving", Op::DelegationWrite, moving::show),
        submit("/delegations/{id}/moving", Op::DelegationWrite, moving::hand_over),
        page("/gatherings/{id}/terms", Op::GatheringWrite, terms::show),
        submit("/gatherings/{id}/terms", Op::GatheringWrite, terms::update),
        submit("/delegations/{id}/enrolments", Op::EnrolmentWrite, enrolment::create),
        submit("/delegations/{id}/list", Op::EnrolmentWrite, list::create),
        page("/enrolments/{id}/edit", Op::EnrolmentWrite, enrolment::edit),
        submit("/enrolments/{id}", Op::EnrolmentWrite, enrolment::update),
        submit("/enrolments/{id}/answer", Op::EnrolmentWrite, enrolment::answer),
    ]
}

fn ticketing() -> Vec<Route> {
    vec![
        post("/api/v1/gatherings/{id}/tickets", Op::TicketIssue, tickets::api::issue)
            .says("Tickets for confirmed enrolments: those named, or all in the scope")
            .status(200)
            .takes::<tickets::IssueRequest>()
            .gives::<tickets::Issued>(),
        get("/api/v1/enrolments/{id}/ticket", Op::TicketRead, tickets::api::show)
            .says("The ticket of an enrolment")
            .gives::<tickets::Ticket>(),
        get("/api/v1/enrolments/{id}/ticket.svg", Op::TicketRead, tickets::api::picture)
            .says("The ticket as a drawing")
            .content("image/svg+xml"),
        delete("/api/v1/enrolments/{id}/ticket", Op::TicketIssue, tickets::api::revoke)
            .says("Revokes the ticket"),
        page("/t/{token}", Op::SessionOpen, tickets::pages::public),
        page("/t/{token}/ticket.svg", Op::SessionOpen, tickets::pages::public_picture),
        page("/enrolments/{id}/ticket", Op::TicketRead, tickets::ticket_page::show),
        submit("/enrolments/{id}/ticket", Op::TicketIssue, tickets::ticket_page::issue),
        submit("/enrolments/{id}/ticket-revocation", Op::TicketIssue, tickets::ticket_page::revoke),
        page("/gatherings/{id}/tickets", Op::TicketRead, tickets::pages::index),
        submit("/gatherings/{id}/tickets", Op::TicketIssue, tickets::pages::issue),
        submit("/gatherings/{id}/ticket-rotation", Op::TicketIssue, tickets::pages::rotate),
        page("/gatherings/{id}/cards", Op::TicketRead, tickets::pages::cards_of_gathering),
        page("/delegations/{id}/cards", Op::TicketRead, tickets::pages::cards_of_delegation),
    ]
}

/// What stands for an address that no route answers.
pub(super) fn nowhere(is_api: bool) -> Route {
    let mut route = page("", Op::SessionOpen, home::nowhere);
    route.doc = is_api.then(super::Doc::default);
    route
}
