//! Invitations: a link for one place, what is answered by it, and what it does not tell.

use crate::leader_page::{add, home, ids};
use crate::leaders::Led;
use crate::support::{Reply, Visitor, on_both};
use serde_json::{Value, json};

/// The path of the first link in a page's messages.
fn link_in(text: &str) -> String {
    let at = text.find("/i/").unwrap_or_else(|| panic!("no link in {text}"));
    text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()
}

/// A leader with one name on the list; the phone, the place, the link of its holder.
async fn invited(led: &Led) -> (Visitor<'_>, String, String) {
    let mut phone = led.phone().await;
    add(&mut phone, led, "خديجة بوسلهام", "0661000002").await;
    let page = phone.get(&home(led)).await.text;
    let place = ids(&page, "id=\"e-").remove(0);
    (phone, place, link_in(&page))
}

async fn status(led: &Led, place: &str) -> Value {
    let path = format!("/enrolments/{place}");
    led.world().get(&led.hall.admin, &path).await.want(200)["status"].clone()
}

async fn quota(led: &Led, n: i64) {
    let path = format!("/delegations/{}", led.hall.delegation);
    led.world().patch(&led.hall.admin, &path, json!({ "quota": n })).await.want(200);
}

#[test]
fn the_invited_answer_and_have_their_ticket() {
    on_both("invited_yes", |world| async move {
        let led = Led::open(world).await;
        let (mut phone, place, link) = invited(&led).await;
        // Looked at by a crawler, it answers nothing.
        assert_eq!(Visitor::new(led.world()).get(&link).await.status, 200);
        assert_eq!(status(&led, &place).await, "nominated");
        let mut guest = Visitor::new(led.world());
        let seen = guest.get(&link).await;
        assert!(seen.text.contains("خديجة بوسلهام") && seen.text.contains("اللقاء الجهوي"));
        assert!(seen.header("x-robots-tag").contains("noindex"));
        let yes = [("answer", "yes"), ("boards", "أمام المسجد"), ("companions", "فاطمة أعراب")];
        let said = guest.submit(&link, &link, &yes).await;
        assert_eq!(said.status, 303, "{}", said.text);
        assert_eq!(status(&led, &place).await, "confirmed");
        let after = guest.get(&link).await.text;
        assert!(after.contains("class=\"code-pic\"") && after.contains("/ticket.svg"));
        assert!(after.contains("فاطمة أعراب"));
        let card = &ids(&after, "href=\"/t/")[0];
        assert_eq!(guest.get(&format!("/t/{card}")).await.status, 200);
        let event = guest.get(&format!("{link}/event.ics")).await;
        assert!(event.header("content-type").starts_with("text/calendar"));
        assert!(event.text.contains("DTSTART:20250614T140000Z"), "{}", event.text);
        let shown = phone.get(&home(&led)).await.text;
        assert!(shown.contains("أمام المسجد") && shown.contains("مع خديجة بوسلهام"));
        assert!(shown.contains("عبر الرابط"), "the leader sees how it was said");
        // A no gives all of it back: the place, the ticket, the companion's place.
        guest.submit(&link, &link, &[("answer", "no")]).await;
        assert_eq!(status(&led, &place).await, "declined");
        let board = format!("/gatherings/{}/board", led.hall.gathering);
        let board = led.world().get(&led.hall.admin, &board).await.want(200);
        assert_eq!((&board["confirmed"], &board["declined"]), (&json!(0), &json!(1)));
        assert!(!guest.get(&link).await.text.contains("class=\"code-pic\""));
    });
}

#[test]
fn companions_count_against_the_same_places() {
    on_both("invited_companions", |world| async move {
        let led = Led::open(world).await;
        quota(&led, 2).await;
        let (_, place, link) = invited(&led).await;
        let mut guest = Visitor::new(led.world());
        let many = [("answer", "yes"), ("companions", "فاطمة\nسعيد")];
        let refused = guest.submit(&link, &link, &many).await;
        assert_eq!(refused.status, 409);
        assert!(refused.text.contains("لم يبق مكان لمن يرافقكم"), "{}", refused.text);
        assert!(refused.text.contains("فاطمة\nسعيد"), "what was typed is kept");
        assert!(!refused.text.contains("quota"));
        assert_eq!(status(&led, &place).await, "nominated", "all of it or nothing");
        let one = [("answer", "yes"), ("companions", "فاطمة")];
        assert_eq!(guest.submit(&link, &link, &one).await.status, 303);
        let page = guest.get(&link).await.text;
        let companion = ids(&page, "name=\"companion\" value=\"").remove(0);
        let off = format!("{link}/companion");
        assert_eq!(guest.submit(&link, &off, &[("companion", &companion)]).await.status, 303);
        assert_eq!(status(&led, &companion).await, "withdrawn");
        // Nobody else's place is taken away by it.
        let foreign = guest.submit(&link, &off, &[("companion", &place)]).await;
        assert_eq!(foreign.status, 404);
        assert_eq!(status(&led, &place).await, "confirmed");
        // Who said no and finds the place gone is told so, without numbers.
        guest.submit(&link, &link, &[("answer", "no")]).await;
        led.hall.confirmed(2).await;
        let late = guest.submit(&link, &link, &[("answer", "yes")]).await;
        assert_eq!(late.status, 409);
        assert!(late.text.contains("لم يبق مكان"));
    });
}

fn told(reply: &Reply) -> (u16, String) {
    let main = reply.text.split("<h1").nth(1).unwrap_or_default();
    (reply.status, main.chars().take(300).collect())
}

#[test]
fn unknown_revoked_replaced_and_withdrawn_links_are_one_answer() {
    on_both("invited_gone", |world| async move {
        let led = Led::open(world).await;
        let (mut phone, place, link) = invited(&led).await;
        let mut guest = Visitor::new(led.world());
        let never = told(&guest.get("/i/aaaaaaaaaaaaaaaaaaaaaaaaaa").await);
        assert_eq!(never.0, 404);
        let page = home(&led);
        let act = format!("{page}/places/{place}");
        phone.submit(&page, &act, &[("act", "new_link")]).await;
        assert_eq!(told(&guest.get(&link).await), never);
        let second = link_in(&phone.get(&page).await.text);
        assert_ne!(second, link);
        assert_eq!(guest.get(&second).await.status, 200);
        let edit = format!("/enrolments/{place}");
        let other = [("name", "مريم العلوي"), ("phone", "0661000009")];
        let replaced = phone.submit(&format!("{edit}/edit"), &edit, &other).await;
        assert_eq!(replaced.status, 303);
        assert_eq!(told(&guest.get(&second).await), never, "the place has another holder");
        let third = link_in(&phone.get(&page).await.text);
        assert!(guest.get(&third).await.text.contains("مريم العلوي"));
        phone.submit(&page, &act, &[("act", "withdrawn")]).await;
        assert_eq!(told(&guest.get(&third).await), never);
        let refused = guest.submit("/login", &third, &[("answer", "yes")]).await;
        assert_eq!(refused.status, 404);
    });
}

#[test]
fn a_corrected_name_is_a_proposal_for_the_leader() {
    on_both("invited_name", |world| async move {
        let led = Led::open(world).await;
        let (mut phone, place, link) = invited(&led).await;
        let mut guest = Visitor::new(led.world());
        let name = format!("{link}/name");
        let forged = guest.submit(&link, &name, &[("name", "خديجة\u{202e}")]).await;
        assert_eq!(forged.status, 422);
        let said = guest.submit(&link, &name, &[("name", "خديجة بوسلهام الزياني")]).await;
        assert_eq!(said.status, 303);
        let enrolment = led.world().get(&led.hall.admin, &format!("/enrolments/{place}")).await;
        let person = enrolment.want(200)["person"].as_str().expect("a person").to_owned();
        let path = format!("/people/{person}");
        let before = led.world().get(&led.hall.admin, &path).await.want(200);
        assert_eq!(before["name"]["ar"], "خديجة بوسلهام", "nothing is written over");
        let page = home(&led);
        assert!(phone.get(&page).await.text.contains("خديجة بوسلهام الزياني"));
        let act = format!("{page}/places/{place}");
        assert_eq!(phone.submit(&page, &act, &[("act", "name_yes")]).await.status, 303);
        let after = led.world().get(&led.hall.admin, &path).await.want(200);
        assert_eq!(after["name"]["ar"], "خديجة بوسلهام الزياني");
        let audit = led.world().get(&led.hall.admin, "/audit").await.want(200).to_string();
        assert!(audit.contains("invited:") && audit.contains("invitation.name_settle"));
        assert!(!audit.contains("الزياني"), "entries hold no names");
    });
}

#[test]
fn who_objects_is_offered_no_text_anywhere() {
    on_both("invited_objects", |world| async move {
        let led = Led::open(world).await;
        let (mut phone, place, link) = invited(&led).await;
        let mut guest = Visitor::new(led.world());
        let page = home(&led);
        assert!(phone.get(&page).await.text.contains("wa.me"));
        let asked = guest.submit(&link, &format!("{link}/objection"), &[("objects", "1")]).await;
        assert_eq!(asked.status, 303);
        let shown = phone.get(&page).await.text;
        assert!(!shown.contains("wa.me") && !shown.contains("sms:") && !shown.contains("tel:"));
        assert!(shown.contains("طلب هذا الشخص عدم الاتصال به"));
        assert_eq!(status(&led, &place).await, "nominated", "the place stays");
        // It follows the person into a merge.
        let enrolment = led.world().get(&led.hall.admin, &format!("/enrolments/{place}")).await;
        let person = enrolment.want(200)["person"].as_str().expect("a person").to_owned();
        let twin = json!({ "names": [{ "script": "Arab", "given": "خديجة", "family": "بوسلهام" }],
            "home_area": "04.291" });
        let twin = led.world().post(&led.hall.admin, "/people", twin).await.want(201);
        let kept = twin["id"].as_str().expect("an id");
        let merge = format!("/people/{kept}/merge");
        led.world().post(&led.hall.admin, &merge, json!({ "other": person })).await.want(200);
        assert!(!phone.get(&page).await.text.contains("wa.me"));
        // Only they take it back.
        guest.submit(&link, &format!("{link}/objection"), &[("objects", "0")]).await;
        assert!(phone.get(&page).await.text.contains("wa.me"));
    });
}
