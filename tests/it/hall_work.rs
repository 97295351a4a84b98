//! Around the hall: places moved between siblings, a split from a sheet, links for all
//! leaders, the board as a picture, thanks, and what each area brought over the years.

use crate::leader_page::{home, ids};
use crate::leaders::Led;
use crate::support::{Hall, PASSWORD, Visitor, World, going_in, on_both, token_of};
use axum::body::Body;
use axum::http::{Request, header};
use serde_json::{Value, json};

const TIFLET: &str = "04.291.01.05";
const KHEMISSET_TOWN: &str = "04.291.01.01";

async fn desk<'w>(world: &'w World, area: &str) -> Visitor<'w> {
    let mut desk = Visitor::new(world);
    let email = format!("coordinator-{area}@example.org");
    assert_eq!(desk.sign_in(&email, PASSWORD).await.status, 303);
    desk
}

/// The province with a quota and two communes below it: their ids.
async fn province(hall: &Hall) -> (String, String, String) {
    let token = hall.world.coordinator("04.291").await;
    let top = format!("/delegations/{}", hall.delegation);
    let limits = json!({ "quota": 100, "target": null });
    hall.world.patch(&hall.admin, &top, limits).await.want(200);
    let mut made = Vec::new();
    for area in [KHEMISSET_TOWN, TIFLET] {
        let body = json!({ "area": area, "parent": hall.delegation, "quota": 20 });
        let list = format!("/gatherings/{}/delegations", hall.gathering);
        let one = hall.world.post(&hall.admin, &list, body).await.want(201);
        made.push(one["id"].as_str().expect("an id").to_owned());
    }
    (token, made.remove(0), made.remove(0))
}

async fn quota(hall: &Hall, id: &str) -> Value {
    hall.world.get(&hall.admin, &format!("/delegations/{id}")).await.want(200)["quota"].clone()
}

#[test]
fn places_move_between_siblings_as_far_as_nobody_holds_them() {
    on_both("moving", |world| async move {
        let hall = Hall::open(world).await;
        let (_, town, tiflet) = province(&hall).await;
        hall.confirmed_in(&town, 15).await;
        let mut desk = desk(&hall.world, "04.291").await;
        let page = format!("/delegations/{}/moving", hall.delegation);
        let hand =
            |n: &'static str| [("from", town.as_str()), ("to", tiflet.as_str()), ("places", n)];
        for (n, status) in [("6", 422), ("0", 422), ("x", 422), ("5", 303), ("1", 422)] {
            let told = desk.submit(&page, &page, &hand(n)).await;
            assert_eq!(told.status, status, "{n}: {}", told.text);
        }
        assert_eq!(
            (quota(&hall, &town).await, quota(&hall, &tiflet).await),
            (json!(15), json!(25))
        );
        let same = [("from", tiflet.as_str()), ("to", tiflet.as_str()), ("places", "1")];
        assert_eq!(desk.submit(&page, &page, &same).await.status, 422);
        let stranger =
            [("from", tiflet.as_str()), ("to", hall.delegation.as_str()), ("places", "1")];
        assert_eq!(desk.submit(&page, &page, &stranger).await.status, 422, "no sibling");
        let audit = format!("/audit?subject={town}");
        let told = hall.world.get(&hall.admin, &audit).await.want(200);
        let actions: Vec<&str> = told["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|e| e["action"].as_str())
            .collect();
        assert!(actions.contains(&"delegation.hand_over"), "{actions:?}");
        // Whoever holds one commune alone moves nothing.
        hall.world.coordinator(TIFLET).await;
        let mut commune = self::desk(&hall.world, TIFLET).await;
        assert_eq!(commune.get(&page).await.status, 404);
    });
}

#[test]
fn delegations_and_leaders_are_set_up_from_one_sheet() {
    on_both("split_sheet", |world| async move {
        let hall = Hall::open(world).await;
        hall.world.coordinator("04.291").await;
        let mut desk = desk(&hall.world, "04.291").await;
        let page = format!("/delegations/{}/split", hall.delegation);
        let sheet = "الجماعة;المقاعد;المسؤول;الهاتف\nتيفلت;40;مليكة أوطالب;661234567\n\
                     Khémisset;20;;\nAtlantis;3;;\n";
        let token = token_of(&desk.get(&page).await);
        let address = format!("{page}/sheet?csrf={token}");
        let read = send_file(&desk, &hall.world, &address, sheet.as_bytes()).await;
        assert_eq!(read.status, 200, "{}", read.text);
        assert!(read.text.contains("value=\"مليكة أوطالب 0661234567\""), "{}", read.text);
        assert!(read.text.contains("Atlantis") && !read.text.contains("<bdi>الجماعة"));
        let told = hall
            .world
            .get(&hall.admin, &format!("/gatherings/{}/delegations", hall.gathering))
            .await;
        assert_eq!(told.want(200)["items"].as_array().map(Vec::len), Some(1), "nothing yet");
        let bad = send_file(&desk, &hall.world, &address, b"PK\x03\x04 no workbook").await;
        assert_eq!(bad.status, 422);
        let saved = desk
            .submit(
                &page,
                &page,
                &[
                    ("places.04.291.01.05", "40"),
                    ("leader.04.291.01.05", "مليكة أوطالب 0661234567"),
                ],
            )
            .await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        // One button makes the links of all who lead.
        let all = format!("/delegations/{}/leaders", hall.delegation);
        assert!(!desk.get(&all).await.text.contains("/l/"));
        assert_eq!(desk.submit(&all, &all, &[]).await.status, 303);
        let first = desk.get(&all).await.text;
        assert!(first.contains("/l/") && first.contains("wa.me/212661234567"), "{first}");
        assert_eq!(desk.submit(&all, &all, &[]).await.status, 303);
        let link = |text: &str| ids(text, "data-copy=\"");
        assert_eq!(link(&first), link(&desk.get(&all).await.text), "those that stand stay");
    });
}

/// A form with a file, sent to this address.
async fn send_file(
    desk: &Visitor<'_>,
    world: &World,
    address: &str,
    file: &[u8],
) -> crate::support::Reply {
    let mut body =
        b"--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".to_vec();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    let cookies: Vec<String> = desk.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
    let request = Request::post(address)
        .header(header::COOKIE, cookies.join("; "))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
        .body(Body::from(body));
    world.send(request.expect("a request")).await
}

#[test]
fn the_board_is_a_picture_in_each_language_for_those_who_see_it() {
    on_both("board_picture", |world| async move {
        let hall = Hall::open(world).await;
        province(&hall).await;
        let mut desk = desk(&hall.world, "04.291").await;
        let page = format!("/gatherings/{}/board.png", hall.gathering);
        for lang in ["ar", "fr"] {
            let told = desk.get(&format!("{page}?in={lang}")).await;
            assert_eq!((told.status, told.header("content-type").as_str()), (200, "image/png"));
            assert!(told.text.contains("PNG") && told.text.contains("IEND"));
        }
        let evening = desk.get(&format!("/gatherings/{}/evening", hall.gathering)).await.text;
        assert!(evening.contains("board.png?in=ar"));
        hall.world.coordinator("04.441").await;
        assert_eq!(self::desk(&hall.world, "04.441").await.get(&page).await.status, 404);
    });
}

#[test]
fn leaders_and_areas_are_thanked_in_their_gender_and_both_languages() {
    on_both("thanks", |world| async move {
        let led = Led::open(world).await;
        let hall = &led.hall;
        let places = hall.confirmed(3).await;
        let codes = hall.tickets(&places).await;
        let gate = hall.phone("الباب 1").await;
        let mut desk = led.desk().await;
        let page = format!("/gatherings/{}/thanks", hall.gathering);
        assert!(!desk.get(&page).await.text.contains("class=\"bubble\""), "nobody came yet");
        for (i, code) in codes.iter().take(2).enumerate() {
            hall.verdict(&gate, going_in(&format!("s{i}"), code)).await;
        }
        let text = desk.get(&page).await.text;
        assert!(text.contains("الأخت الفاضلة مليكة أوطالب، مسؤولة وفد الخميسات"), "{text}");
        assert!(text.contains("حضر من وفدكم شخصان من أصل 1.000"));
        assert!(text.contains("Chère"), "in French too");
        assert!(text.contains("2 personnes sont venues de chez vous, sur 1\u{202f}000 attendues"));
        // A leader has other pages.
        assert_eq!(led.phone().await.get(&page).await.status, 403);
    });
}

#[test]
fn what_each_area_brought_is_read_over_the_years() {
    on_both("years", |world| async move {
        let hall = Hall::open(world).await;
        hall.world.coordinator("04.291").await;
        let places = hall.confirmed(4).await;
        let codes = hall.tickets(&places).await;
        let gate = hall.phone("الباب 1").await;
        for (i, code) in codes.iter().take(3).enumerate() {
            hall.verdict(&gate, going_in(&format!("s{i}"), code)).await;
        }
        let rabat = Hall::delegation(&hall.world, &hall.admin, &hall.gathering, "04.421").await;
        hall.confirmed_in(&rabat, 2).await;
        let page = "/gatherings/over-the-years";
        let mut desk = desk(&hall.world, "04.291").await;
        assert!(desk.get(page).await.text.contains("لا لقاء انتهى بعد"), "it has not begun");
        hall.world
            .clock
            .set(hadir::kernel::Time::parse("2026-01-10T10:00:00+01:00").expect("a time"));
        // Half a year later one signs in anew.
        let mut desk = self::desk(&hall.world, "04.291").await;
        let text = desk.get(page).await.text;
        assert!(text.contains("<b>3</b>") && text.contains("من 1.000"), "{text}");
        assert!(!text.contains("الرباط</a></th>"), "no sibling");
        let csv = desk.get(&format!("{page}.csv")).await.text;
        assert!(csv.contains("2025-06-14,04.291,الخميسات,Khémisset,1000,4,3,0"), "{csv}");
        assert!(!csv.contains("04.421"));
        let told = hall.world.get(&hall.admin, "/audit?subject=gatherings").await.want(200);
        assert_eq!(told["items"][0]["action"], "attendance.export");
    });
}

#[test]
fn who_does_not_lead_any_more_is_out_at_once() {
    on_both("leader_replaced", |world| async move {
        let led = Led::open(world).await;
        let mut phone = led.phone().await;
        assert_eq!(phone.get(&home(&led)).await.status, 200);
        let path = format!("/delegations/{}", led.hall.delegation);
        let same = json!({ "leader": led.leader });
        led.world().patch(&led.hall.admin, &path, same).await.want(200);
        assert_eq!(phone.get(&home(&led)).await.status, 200, "said again it changes nothing");
        led.world().patch(&led.hall.admin, &path, json!({ "leader": null })).await.want(200);
        let out = phone.get(&home(&led)).await;
        assert_ne!(out.status, 200, "{}", out.text);
    });
}

#[test]
fn who_comes_with_somebody_stays_away_with_them_whoever_says_so() {
    on_both("companions_stay", |world| async move {
        let led = Led::open(world).await;
        let mut phone = led.phone().await;
        crate::leader_page::add(&mut phone, &led, "خديجة بوسلهام", "0661000002").await;
        let page = phone.get(&home(&led)).await.text;
        let place = ids(&page, "id=\"e-").remove(0);
        let at = page.find("/i/").expect("a link");
        let link: String =
            page[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect();
        let mut guest = Visitor::new(led.world());
        let yes = [("answer", "yes"), ("companions", "فاطمة أعراب")];
        assert_eq!(guest.submit(&link, &link, &yes).await.status, 303);
        // The coordinator hears it by voice, and writes it down by the call.
        let path = format!("/enrolments/{place}");
        led.world().patch(&led.coordinator, &path, json!({ "status": "declined" })).await.want(200);
        let board = format!("/gatherings/{}/board", led.hall.gathering);
        let board = led.world().get(&led.hall.admin, &board).await.want(200);
        assert_eq!(board["confirmed"], 0, "the companion's place is free as well");
    });
}
