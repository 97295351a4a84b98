//! The routes of the hall: its doors, and where it stands.

use crate::access::Op;
use crate::door;
use crate::gatherings::board;
use crate::web::route::{Nothing, Route, delete, get, page, post, post_file, submit, upload};

/// Phones, scans, lists, who came unlisted.
pub(super) fn doors() -> Vec<Route> {
    use door::{api, doors, lists, pages, walk_ins};
    vec![
        post("/api/v1/gatherings/{id}/door-codes", Op::DeviceWrite, api::make_code)
            .says("A code that pairs one phone, once, within ten minutes")
            .takes::<Nothing>()
            .gives::<api::DoorCodeShown>(),
        post("/api/v1/door/pair", Op::DoorPair, api::pair)
            .says("Pairs a phone with a gathering by its code")
            .takes::<door::actions::PairRequest>()
            .gives::<door::actions::Paired>(),
        delete("/api/v1/devices/{id}", Op::DeviceWrite, api::revoke_device)
            .says("Takes a phone's access away"),
        post("/api/v1/door/scans", Op::DoorScan, api::scans)
            .says("Judges scans, in their order")
            .status(200)
            .takes::<api::ScanRequest>()
            .gives::<door::record::ScanAnswers>(),
        get("/api/v1/door/bundle", Op::DoorScan, api::bundle)
            .says("The tickets of the gathering, by id, for a phone without a network")
            .query(&["since"])
            .gives::<door::actions::Bundle>(),
        get("/api/v1/door/state", Op::DoorScan, api::state)
            .says("What a phone shows between two scans")
            .gives::<api::DoorState>(),
        post_file("/api/v1/door/photos", Op::DoorScan, api::read_photo)
            .says("Reads the code in a picture")
            .gives::<api::PhotoRead>(),
        get("/api/v1/gatherings/{id}/attendance", Op::AttendanceRead, api::attendance)
            .says("What the set of scans makes true")
            .gives::<door::Attendance>(),
        get("/api/v1/door/delegations", Op::DoorScan, walk_ins::api::delegations)
            .says("The delegations of the phone's gathering, to choose from: no person")
            .gives::<walk_ins::api::DoorDelegations>(),
        post("/api/v1/door/walk-ins", Op::DoorScan, walk_ins::api::create)
            .says(
                "Counts those who came unlisted, each entry for itself; one sent again counts once",
            )
            .status(200)
            .takes::<walk_ins::WalkInRequest>()
            .gives::<walk_ins::api::WalkInAnswers>(),
        get("/api/v1/door/lists/{id}", Op::DoorScan, lists::api::show)
            .says("A delegation's list by the numbers of its printed form: no names")
            .gives::<lists::api::DoorList>(),
        post("/api/v1/door/lists/{id}", Op::DoorScan, lists::api::let_in)
            .says("Lets these of a list in with one confirmation; who is inside counts once")
            .status(200)
            .takes::<lists::actions::LetInRequest>()
            .gives::<lists::actions::LetIn>(),
        page("/door/walk-in", Op::DoorPair, walk_ins::pages::phone),
        submit("/door/walk-in", Op::DoorPair, walk_ins::pages::phone_create),
        page("/door/list", Op::DoorPair, lists::pages::phone),
        submit("/door/list", Op::DoorPair, lists::pages::phone_let_in),
        page("/gatherings/{id}/walk-ins", Op::AttendanceRead, walk_ins::pages::show),
        submit("/gatherings/{id}/walk-ins", Op::PresenceWrite, walk_ins::pages::create),
        submit("/gatherings/{id}/walk-ins/strike", Op::PresenceWrite, walk_ins::pages::strike),
        page("/delegations/{id}/arrivals", Op::PresenceWrite, lists::pages::show),
        submit("/delegations/{id}/arrivals", Op::PresenceWrite, lists::pages::mark),
        page("/door", Op::DoorPair, pages::index),
        submit("/door/pairing", Op::DoorPair, pages::pair),
        submit("/door/leaving", Op::DoorPair, pages::leave),
        submit("/door/scan", Op::DoorPair, pages::scan),
        upload("/door/photo", Op::DoorPair, pages::scan_photo),
        page("/gatherings/{id}/doors", Op::DeviceRead, doors::show),
        submit("/gatherings/{id}/door-codes", Op::DeviceWrite, doors::make_code),
        submit("/devices/{id}/revocation", Op::DeviceWrite, doors::revoke),
    ]
}

/// Where a gathering stands, to read, to work on, to hang up.
pub(super) fn boards() -> Vec<Route> {
    vec![
        get("/api/v1/gatherings/{id}/board", Op::BoardRead, board::api::show)
            .says("Where each delegation stands: a tree, its counts those of the subtree")
            .gives::<board::Node>(),
        get("/api/v1/gatherings/{id}/stream", Op::BoardRead, board::stream::open)
            .says("Server-sent events: says only that something changed")
            .content("text/event-stream"),
        page("/gatherings/{id}", Op::GatheringRead, board::gathering_page::show),
        page("/gatherings/{id}/board", Op::BoardRead, board::pages::show),
        page("/gatherings/{id}/board.png", Op::BoardRead, board::picture::show),
        page("/gatherings/{id}/board.csv", Op::BoardRead, board::export::csv),
        page("/gatherings/{id}/hall", Op::BoardRead, board::hall_page::show),
        page("/gatherings/{id}/evening", Op::BoardRead, board::evening::show),
        page("/gatherings/{id}/after", Op::AttendanceRead, board::after::show),
        page("/gatherings/{id}/thanks", Op::AttendanceRead, board::thanks::show),
        page("/gatherings/over-the-years", Op::AttendanceRead, board::years::show),
        page("/gatherings/over-the-years.csv", Op::AttendanceRead, board::years::csv),
        page("/gatherings/{id}/after.csv", Op::AttendanceRead, board::after::csv),
    ]
}
