//! The routes of meetings, communiqués and documents.

use crate::access::Op;
use crate::communiques;
use crate::documents;
use crate::meetings;
use crate::messages::pages::convocation as letters;
use crate::web::route::{
    Nothing, Route, delete, get, page, patch, post, post_file, submit, upload,
};

/// Sittings of bodies, and their course.
pub(super) fn meetings() -> Vec<Route> {
    use meetings::{api, model};
    vec![
        get("/api/v1/meetings", Op::MeetingRead, api::meeting::index)
            .says("Meetings, the latest first")
            .query(&["body", "prepares", "q", "limit", "cursor"])
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
        post("/api/v1/meetings/{id}/convocation", Op::MeetingWrite, letters::convene)
            .says("The convocation goes out now: a notice that is short becomes a finding")
            .takes::<Nothing>()
            .gives::<model::MeetingShown>(),
        get("/api/v1/meetings/{id}/attendance", Op::MeetingRead, api::attendance::index)
            .says("Who was there: each head once, in its capacities")
            .query(&["limit", "cursor"])
            .gives::<api::attendance::AttendanceList>(),
        post("/api/v1/meetings/{id}/attendance", Op::MeetingWrite, api::attendance::create)
            .says("Somebody who was there, or a list of them: 200 `{results}`, each for itself. Who stands there already takes on what is new")
            .takes::<model::AttendanceRequest>()
            .lists()
            .gives::<model::AttendanceShown>(),
        get("/api/v1/meetings/{id}/agenda", Op::MeetingRead, api::course::agenda)
            .says("The agenda as it is read, each item after the one it stands under")
            .query(&["limit", "cursor"])
            .gives::<api::course::Agenda>(),
        post("/api/v1/meetings/{id}/agenda", Op::MeetingWrite, api::course::add_items)
            .says("An item of the agenda, or a list of them: 200 `{results}`")
            .takes::<model::ItemRequest>()
            .lists()
            .gives::<model::ItemShown>(),
        get("/api/v1/meetings/{id}/interventions", Op::MeetingRead, api::course::interventions)
            .says("Who spoke, when, and what was said")
            .query(&["limit", "cursor"])
            .gives::<api::course::Interventions>(),
        post("/api/v1/meetings/{id}/interventions", Op::MeetingWrite, api::course::hear)
            .says("An intervention, or a list of them: 200 `{results}`")
            .takes::<model::InterventionRequest>()
            .lists()
            .gives::<model::InterventionShown>(),
        get("/api/v1/meetings/{id}/decisions", Op::MeetingRead, api::course::decisions)
            .says("What was decided, by number")
            .query(&["limit", "cursor"])
            .gives::<api::course::Decisions>(),
        post("/api/v1/meetings/{id}/decisions", Op::MeetingWrite, api::course::decide)
            .says("A decision, or a list of them: 200 `{results}`. One with a delegation makes it as well, both or neither")
            .takes::<model::DecisionRequest>()
            .lists()
            .gives::<model::DecisionShown>(),
        get("/api/v1/meetings/{id}/minutes.html", Op::MeetingRead, api::minutes::html)
            .says("The minutes as a page to print, in Arabic, in French or side by side")
            .query(&["lang"])
            .content("text/html"),
        get("/api/v1/meetings/{id}/minutes.pdf", Op::MeetingRead, api::minutes::pdf)
            .says("The minutes as PDF, in Arabic, in French or side by side; 501 in a build without PDF")
            .query(&["lang"])
            .content("application/pdf"),
        get("/api/v1/meetings/{id}/minutes.docx", Op::MeetingRead, api::minutes::docx)
            .says("The minutes as a file for a word processor")
            .query(&["lang"])
            .content(meetings::papers::docx::CONTENT),
        get("/api/v1/bodies/{id}/statutes", Op::BodyRead, api::statutes::index)
            .says("What the statutes of a body ask of its meetings: quorum, majority, notice, each from when until when and where it is written")
            .query(&["limit", "cursor"])
            .gives::<api::statutes::Statutes>(),
        post("/api/v1/bodies/{id}/statutes", Op::BodyWrite, api::statutes::create)
            .says("A rule of a body's statutes. It warns and refuses nothing; where none holds, what is usual does")
            .takes::<meetings::statutes::StatuteRequest>()
            .gives::<meetings::statutes::StatuteShown>(),
        patch("/api/v1/bodies/{id}/statutes/{statute}", Op::BodyWrite, api::statutes::update)
            .says("Changes the fields given; null clears. `valid_until` ends the rule")
            .takes::<meetings::statutes::StatuteRequest>()
            .gives::<meetings::statutes::StatuteShown>(),
        delete("/api/v1/bodies/{id}/statutes/{statute}", Op::BodyWrite, api::statutes::delete)
            .says("Takes away a rule that was never one"),
    ]
}

pub(super) fn meeting_pages() -> Vec<Route> {
    use meetings::api;
    use meetings::pages::{form, list, minutes, statutes, writing};
    vec![
        page("/meetings", Op::MeetingRead, list::index),
        page("/meetings/new", Op::MeetingWrite, form::new),
        submit("/meetings", Op::MeetingWrite, form::create),
        page("/meetings/{id}", Op::MeetingRead, communiques::pages::meeting),
        page("/meetings/{id}/edit", Op::MeetingWrite, form::edit),
        submit("/meetings/{id}", Op::MeetingWrite, form::update),
        submit("/meetings/{id}/attendance", Op::MeetingWrite, writing::attend),
        submit("/meetings/{id}/attendance/{head}", Op::MeetingWrite, writing::mark),
        submit("/meetings/{id}/agenda", Op::MeetingWrite, writing::add_item),
        submit("/meetings/{id}/agenda/{item}", Op::MeetingWrite, writing::change_item),
        submit("/meetings/{id}/interventions", Op::MeetingWrite, writing::hear),
        submit("/meetings/{id}/decisions", Op::MeetingWrite, writing::decide),
        submit("/meetings/{id}/decisions/{decision}", Op::MeetingWrite, writing::finish),
        submit("/meetings/{id}/end", Op::MeetingWrite, writing::end),
        page("/meetings/{id}/convocation", Op::MeetingRead, letters::show),
        submit("/meetings/{id}/convocation", Op::MeetingWrite, letters::send),
        page("/meetings/{id}/minutes", Op::MeetingRead, minutes::show),
        submit("/meetings/{id}/minutes", Op::MeetingWrite, minutes::save),
        submit("/meetings/{id}/minutes-phase", Op::MeetingWrite, minutes::advance),
        submit("/meetings/{id}/minutes-facts", Op::MeetingWrite, minutes::take_over),
        page("/bodies/{id}/statutes", Op::BodyRead, statutes::index),
        submit("/bodies/{id}/statutes", Op::BodyWrite, statutes::create),
        submit("/bodies/{id}/statutes/{statute}", Op::BodyWrite, statutes::update),
        submit("/bodies/{id}/statutes/{statute}/removal", Op::BodyWrite, statutes::delete),
        page("/meetings/{id}/minutes.html", Op::MeetingRead, api::minutes::html),
        page("/meetings/{id}/minutes.pdf", Op::MeetingRead, api::minutes::pdf),
        page("/meetings/{id}/minutes.docx", Op::MeetingRead, api::minutes::docx),
    ]
}

/// What is told in public of a meeting.
pub(super) fn communiques() -> Vec<Route> {
    use communiques::{api, model, pages, paper, photos, public};
    vec![
        get("/api/v1/communiques", Op::CommuniqueRead, api::index)
            .says("Communiqués, the newest first; with `q` those that hold the words, in either script")
            .query(&["q", "limit", "cursor"])
            .gives::<api::Communiques>(),
        post("/api/v1/meetings/{id}/communiques", Op::CommuniqueWrite, api::create)
            .says("Starts a communiqué from the minutes, in Arabic and French, numbered by body and year")
            .takes::<Nothing>()
            .gives::<model::CommuniqueShown>(),
        get("/api/v1/communiques/{id}", Op::CommuniqueRead, api::show)
            .says("One communiqué")
            .gives::<model::CommuniqueShown>(),
        patch("/api/v1/communiques/{id}", Op::CommuniqueWrite, api::update)
            .says("Changes the fields given; null clears")
            .takes::<model::CommuniqueRequest>()
            .gives::<model::CommuniqueShown>(),
        post("/api/v1/communiques/{id}/publication", Op::CommuniqueWrite, api::publish)
            .says("Publishes it: anybody may read its page from now on, or from the end of its embargo")
            .takes::<Nothing>()
            .gives::<model::CommuniqueShown>(),
        get("/api/v1/communiques/{id}/photos", Op::CommuniqueRead, photos::api::index)
            .says("The photographs of a communiqué, in their order")
            .gives::<photos::api::Photos>(),
        post_file("/api/v1/communiques/{id}/photos", Op::CommuniqueWrite, photos::api::create)
            .says("A photograph (`file`: JPEG, PNG or WebP) with its words: `alt.ar`, `alt.fr`, `caption.ar`, `caption.fr`. It is drawn anew, so nothing of the camera stays; six at most")
            .gives::<photos::model::PhotoShown>()
            .status(201),
        get("/api/v1/communiques/{id}/photos/{photo}", Op::CommuniqueRead, photos::pages::show)
            .says("The photograph itself, for who may read the communiqué; once it is published, for everybody at its `url`")
            .content(photos::pages::CONTENT),
        patch("/api/v1/communiques/{id}/photos/{photo}", Op::CommuniqueWrite, photos::api::update)
            .says("Its place, what is on it, its caption: as long as the communiqué is a draft")
            .takes::<photos::model::PhotoRequest>()
            .gives::<photos::model::PhotoShown>(),
        delete("/api/v1/communiques/{id}/photos/{photo}", Op::CommuniqueWrite, photos::api::delete)
            .says("Takes a photograph away"),
        get("/api/v1/communiques/{id}/communique.pdf", Op::CommuniqueRead, paper::pdf)
            .says("The communiqué as PDF, in Arabic, in French or side by side; 501 in a build without PDF")
            .query(&["lang"])
            .content(meetings::papers::print::CONTENT),
        page("/communiques/{id}/communique.pdf", Op::CommuniqueRead, paper::pdf),
        page("/communiques/{id}/photos/{photo}", Op::CommuniqueRead, photos::pages::show),
        upload("/communiques/{id}/photos", Op::CommuniqueWrite, photos::pages::add),
        submit("/communiques/{id}/photos/{photo}", Op::CommuniqueWrite, photos::pages::place),
        submit("/communiques/{id}/photos/{photo}/removal", Op::CommuniqueWrite, photos::pages::remove),
        page("/c/{page}/communique.pdf", Op::SessionOpen, paper::public_pdf),
        page("/c/{page}/card.png", Op::SessionOpen, paper::card),
        page("/c/{page}/photos/{photo}", Op::SessionOpen, photos::pages::public),
        page("/communiques", Op::CommuniqueRead, pages::index),
        page("/communiques/{id}", Op::CommuniqueRead, pages::show),
        submit("/communiques/{id}", Op::CommuniqueWrite, pages::update),
        submit("/communiques/{id}/publication", Op::CommuniqueWrite, pages::publish),
        submit("/meetings/{id}/communiques", Op::CommuniqueWrite, pages::start),
        page("/c/{page}", Op::SessionOpen, public::show),
        page("/bodies/{id}/communiques.atom", Op::SessionOpen, public::feed),
    ]
}

/// What is written elsewhere, and what somebody says to it.
pub(super) fn documents() -> Vec<Route> {
    use documents::pages::{desk, list, new};
    use documents::{api, model};
    vec![
        get("/api/v1/documents", Op::DocumentRead, api::index)
            .says("The review, the latest first; with `q` what holds the words, in either script")
            .query(&["q", "week", "person", "body", "area", "limit", "cursor"])
            .gives::<api::Documents>(),
        post("/api/v1/documents", Op::DocumentWrite, api::create)
            .says("A text, with what it claims: each claim with its words, who may be meant, and what does not fit. Nothing of it is believed yet")
            .takes::<model::DocumentRequest>()
            .gives::<model::DocumentShown>(),
        post_file("/api/v1/documents/file", Op::DocumentWrite, api::create_of_file)
            .says("The same of a file: a text, a page, a Word file or a PDF; the other fields stand beside it")
            .gives::<model::DocumentShown>()
            .status(201),
        get("/api/v1/documents/{id}", Op::DocumentRead, api::show)
            .says("One text with its claims")
            .gives::<model::DocumentShown>(),
        post("/api/v1/claims/{id}", Op::ClaimJudge, api::judge)
            .says("Accepts a claim, corrected by `proposal`, or refuses it; the same verdict again answers the same")
            .takes::<model::VerdictRequest>()
            .gives::<api::Judged>()
            .status(200),
        page("/documents", Op::DocumentRead, list::index),
        page("/documents/new", Op::DocumentWrite, new::new),
        upload("/documents", Op::DocumentWrite, new::create),
        page("/documents/{id}", Op::DocumentRead, desk::show),
        submit("/claims/{id}", Op::ClaimJudge, desk::judge),
        submit("/claims/{id}/person", Op::ClaimJudge, desk::accept_person),
    ]
}
