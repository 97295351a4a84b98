//! The door as pages: everything works without scripts.

use crate::support::{Hall, Reply, SAADIA, World, on_both};
use axum::body::Body;
use axum::http::{Request, header};

/// A browser without scripts: keeps cookies, sends the token of the page's forms.
struct Browser<'a> {
    world: &'a World,
    cookies: Vec<(String, String)>,
    token: String,
    lang: &'static str,
}

impl<'a> Browser<'a> {
    fn new(world: &'a World, lang: &'static str) -> Self {
        Self { world, cookies: Vec::new(), token: String::new(), lang }
    }

    async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Reply {
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request = request
            .header(header::COOKIE, cookies.join("; "))
            .header(header::ACCEPT_LANGUAGE, self.lang)
            .header(header::HOST, "hadir.test");
        let reply = self.world.send(request.body(body).expect("a request")).await;
        for given in reply.headers.get_all(header::SET_COOKIE) {
            let pair = given.to_str().expect("text").split(';').next().expect("a pair");
            let (name, value) = pair.split_once('=').expect("a pair");
            self.cookies.retain(|(n, _)| n != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        if let Some((_, rest)) = reply.text.split_once("name=\"csrf\" value=\"") {
            self.token = rest.split('"').next().expect("a token").to_owned();
        }
        reply
    }

    async fn open(&mut self, path: &str) -> Reply {
        self.send(Request::get(path), Body::empty()).await
    }

    async fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let mut body = format!("csrf={}", self.token);
        for (name, value) in fields {
            body.push_str(&format!("&{name}={}", encoded(value)));
        }
        let request =
            Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    async fn upload(&mut self, path: &str, direction: &str, file: &[u8]) -> Reply {
        let mut body = format!(
            "--XX\r\ncontent-disposition: form-data; name=\"direction\"\r\n\r\n{direction}\r\n\
             --XX\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\
             content-type: image/png\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(file);
        body.extend_from_slice(b"\r\n--XX--\r\n");
        let request = Request::post(format!("{path}?csrf={}", self.token))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX");
        self.send(request, Body::from(body)).await
    }
}

fn encoded(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

/// The code drawn as a photograph would show it.
fn photograph(code: &str) -> Vec<u8> {
    let drawn = fast_qr::QRBuilder::new(code).ecl(fast_qr::ECL::M).build().expect("a code");
    let (scale, quiet) = (9, 40);
    let side = (drawn.size * scale + 2 * quiet) as u32;
    let picture = image::GrayImage::from_fn(side, side, |x, y| {
        let at =
            |v: u32| (v as usize).checked_sub(quiet).map(|v| v / scale).filter(|v| *v < drawn.size);
        let dark = at(x).zip(at(y)).is_some_and(|(x, y)| drawn[y][x].value());
        image::Luma([if dark { 40 } else { 225 }])
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).expect("a picture");
    png.into_inner()
}

async fn paired<'a>(hall: &'a Hall, lang: &'static str) -> Browser<'a> {
    let mut phone = Browser::new(&hall.world, lang);
    phone.open("/door").await;
    let code = hall.door_code().await;
    let fields = [("code", code.as_str()), ("device_name", "هاتف"), ("gate", "الباب 2")];
    let done = phone.submit("/door/pairing", &fields).await;
    assert_eq!(
        (done.status, done.header("location").as_str()),
        (303, "/door?done=paired"),
        "{}",
        done.text
    );
    phone
}

#[test]
fn a_phone_without_scripts_pairs_and_scans() {
    on_both("door_page", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&[hall.guest(&SAADIA).await]).await.remove(0);
        let mut phone = paired(&hall, "ar").await;
        let ready = phone.open("/door").await;
        assert!(ready.text.contains("الباب 2") && ready.text.contains("اللقاء الجهوي"));
        let id = ready
            .text
            .split("name=\"id\" value=\"")
            .nth(1)
            .expect("an id")
            .split('"')
            .next()
            .expect("it")
            .to_owned();
        let fields = [("id", id.as_str()), ("ticket", code.as_str()), ("direction", "in")];
        let verdict = phone.submit("/door/scan", &fields).await;
        assert_eq!(verdict.status, 200);
        assert!(verdict.text.contains("scan-go") && verdict.text.contains("<h1>دخول</h1>"));
        assert!(verdict.text.contains("السعدية") && !verdict.text.contains("بنعلي"));
        let again = phone.submit("/door/scan", &[("ticket", &code), ("direction", "in")]).await;
        assert!(again.text.contains("scan-twice") && again.text.contains("<h1>دخول سابق</h1>"));
        let out = phone.submit("/door/scan", &[("ticket", &code), ("direction", "out")]).await;
        assert!(out.text.contains("scan-left") && out.text.contains("<h1>خروج</h1>"));
        let bad = phone.submit("/door/scan", &[("ticket", "x"), ("direction", "in")]).await;
        assert!(bad.text.contains("scan-stop") && bad.text.contains("<h1>لا دخول</h1>"));
        let empty = phone.submit("/door/scan", &[("ticket", " "), ("direction", "in")]).await;
        assert_eq!(empty.status, 422);
    });
}

#[test]
fn a_photograph_of_a_code_is_read() {
    on_both("door_photo", |world| async move {
        let hall = Hall::open(world).await;
        let code = hall.tickets(&hall.confirmed(1).await).await.remove(0);
        let mut phone = paired(&hall, "fr").await;
        phone.open("/door").await;
        let verdict = phone.upload("/door/photo", "in", &photograph(&code)).await;
        assert!(verdict.text.contains("<h1>Entrez</h1>"), "{}", verdict.text);
        phone.open("/door").await;
        let none = phone.upload("/door/photo", "in", b"no picture").await;
        assert_eq!(none.status, 422);
        assert!(none.text.contains("Aucun code lisible"));
    });
}

#[test]
fn a_wrong_code_keeps_what_was_typed() {
    on_both("door_page_wrong", |world| async move {
        let hall = Hall::open(world).await;
        let mut phone = Browser::new(&hall.world, "fr");
        phone.open("/door?code=ABCD2345").await;
        let fields = [("code", "WRONG234"), ("device_name", "Accueil"), ("gate", "Porte 7")];
        let refused = phone.submit("/door/pairing", &fields).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("Porte 7") && refused.text.contains("WRONG234"));
        assert!(refused.text.contains("déjà utilisé"));
        phone.token = "x".repeat(86);
        let forged = phone.submit("/door/pairing", &fields).await;
        assert_eq!(forged.status, 403, "a form of another site");
    });
}

#[test]
fn a_phone_that_was_taken_away_pairs_anew() {
    on_both("door_page_revoked", |world| async move {
        let hall = Hall::open(world).await;
        let mut phone = paired(&hall, "ar").await;
        phone.open("/door").await;
        let sql = "SELECT id FROM devices";
        let read = hall.world.app.db.read(move |tx| Ok(tx.one(sql, &[])?.map(|r| r.text(0))));
        let id = read.await.expect("a read").expect("a device");
        assert_eq!(hall.world.delete(&hall.admin, &format!("/devices/{id}")).await.status, 204);
        let scan = phone.submit("/door/scan", &[("ticket", "x"), ("direction", "in")]).await;
        assert_eq!((scan.status, scan.header("location").as_str()), (303, "/door"));
        assert!(phone.open("/door").await.text.contains("id=\"pairing\""));
    });
}

#[test]
fn who_holds_the_gathering_makes_codes_and_sees_the_phones() {
    on_both("doors_page", |world| async move {
        let hall = Hall::open(world).await;
        let mut desk = Browser::new(&hall.world, "fr");
        desk.open("/login").await;
        let login = [("email", "admin@example.org"), ("password", crate::support::PASSWORD)];
        assert_eq!(desk.submit("/login", &login).await.status, 303);
        let path = format!("/gatherings/{}/doors", hall.gathering);
        let empty = desk.open(&path).await;
        assert!(empty.text.contains("Aucun téléphone"), "{}", empty.text);
        let made = desk.submit(&format!("/gatherings/{}/door-codes", hall.gathering), &[]).await;
        let code = made.text.split("pair-code\">").nth(1).expect("a code")[..8].to_owned();
        assert!(made.text.contains("code-pic"));
        let mut phone = Browser::new(&hall.world, "ar");
        phone.open("/door").await;
        let fields = [("code", code.as_str()), ("device_name", "هاتف"), ("gate", "الباب 3")];
        assert_eq!(phone.submit("/door/pairing", &fields).await.status, 303);
        let shown = desk.open(&path).await;
        assert!(shown.text.contains("الباب 3"));
        let action = shown.text.split("action=\"/devices/").nth(1).expect("a button");
        let action = format!("/devices/{}", action.split('"').next().expect("an address"));
        assert_eq!(desk.submit(&action, &[]).await.status, 303);
        assert!(desk.open(&path).await.text.contains("Retiré"));
    });
}
