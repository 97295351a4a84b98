//! Photographs of a communiqué, and what stands beside its link.

use super::id;
use super::story::Story;
use crate::gatherings::RABAT;
use crate::support::{Reply, Visitor, World, on_both};
use axum::body::Body;
use axum::http::{Request, header};
use hadir::access::Role;
use hadir::accounts::Scope;
use image::{DynamicImage, ImageFormat, RgbImage, RgbaImage};
use serde_json::{Value, json};
use std::io::Cursor;

/// Fields of a form.
type Words<'w> = &'w [(&'w str, &'w str)];

const SECRET: &[u8] = b"33.8237N 6.0661W";

fn drawn(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    picture.into().write_to(&mut out, format).expect("a picture");
    out.into_inner()
}

/// A JPEG as a phone writes it: lying on its side, with the place it was taken at.
fn from_a_phone() -> Vec<u8> {
    let plain = drawn(RgbImage::from_pixel(60, 40, image::Rgb([90, 120, 40])), ImageFormat::Jpeg);
    let mut exif =
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(SECRET);
    let mut out = plain[..2].to_vec();
    out.extend_from_slice(&[0xFF, 0xE1]);
    out.extend_from_slice(&(exif.len() as u16 + 2).to_be_bytes());
    out.extend_from_slice(&exif);
    out.extend_from_slice(&plain[2..]);
    out
}

pub fn plain() -> Vec<u8> {
    drawn(RgbImage::new(8, 8), ImageFormat::Png)
}

/// A photograph with its words, as a form.
pub async fn send(world: &World, token: &str, path: &str, file: &[u8], words: Words<'_>) -> Reply {
    let mut body =
        b"--xyz\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n"
            .to_vec();
    body.extend_from_slice(file);
    for (name, text) in words {
        let part =
            format!("\r\n--xyz\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}");
        body.extend_from_slice(part.as_bytes());
    }
    body.extend_from_slice(b"\r\n--xyz--\r\n");
    let request = Request::post(format!("/api/v1{path}"))
        .header(header::AUTHORIZATION, format!("Bearer {token}"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
        .body(Body::from(body));
    world.send(request.expect("a request")).await
}

async fn bytes(world: &World, path: &str) -> Vec<u8> {
    world.bytes(Request::get(path).body(Body::empty()).expect("a request")).await
}

struct Told {
    story: Story,
    admin: String,
    address: String,
    page: String,
}

impl Told {
    async fn of(world: &World) -> Self {
        let story = Story::play(world).await;
        let admin = story.bureau.admin.clone();
        let path = format!("/meetings/{}/communiques", story.meeting);
        let made = world.post(&admin, &path, json!({})).await.want(201);
        let url = made["url"].as_str().expect("an address").to_owned();
        let page = url[url.find("/c/").expect("its path")..].to_owned();
        Self { story, admin, address: format!("/communiques/{}", id(&made)), page }
    }

    async fn publish(&self, world: &World) {
        let path = format!("{}/publication", self.address);
        world.post(&self.admin, &path, json!({})).await.want(201);
    }
}

const WORDS: [(&str, &str); 3] = [
    ("alt.fr", "Le bureau autour de la table"),
    ("alt.ar", "المكتب حول الطاولة"),
    ("caption.fr", "Khémisset, 10 juin"),
];

#[test]
fn a_photograph_is_drawn_anew_and_nothing_of_the_camera_stays() {
    on_both("communique_photos", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let path = format!("{}/photos", told.address);
        let sent = from_a_phone();
        let made = send(&world, &told.admin, &path, &sent, &WORDS).await.want(201);
        // The right way up: it lay on its side.
        assert_eq!((&made["width"], &made["height"]), (&json!(40), &json!(60)));
        assert_eq!((&made["position"], &made["alt"]["ar"]), (&json!(1), &json!(WORDS[1].1)));
        let shown = format!("{}/photos/{}", told.page, id(&made));
        let mut anybody = Visitor::new(&world);
        assert_eq!(anybody.get(&shown).await.status, 404, "not before it is published");
        told.publish(&world).await;
        let kept = bytes(&world, &shown).await;
        assert_eq!(image::guess_format(&kept).expect("a picture"), ImageFormat::Jpeg);
        let holds = |part: &[u8]| kept.windows(part.len()).any(|w| w == part);
        assert!(!holds(b"Exif") && !holds(SECRET));
        assert!(sent.windows(SECRET.len()).any(|w| w == SECRET), "it was in what was sent");
        let reply = anybody.get(&shown).await;
        assert_eq!(reply.header("content-type"), "image/jpeg");
        assert_eq!(reply.header("cache-control"), "public, max-age=86400");
        let page = anybody.get(&format!("{}?lang=fr", told.page)).await.text;
        for word in [WORDS[0].1, WORDS[2].1, shown.as_str(), "width=\"40\""] {
            assert!(page.contains(word), "{word}: {page}");
        }
        // Published, nothing of it changes.
        let late = send(&world, &told.admin, &path, &sent, &WORDS).await;
        assert_eq!((late.status, late.code().as_str()), (409, "communique_published"));
        let gone = world.delete(&told.admin, &format!("{path}/{}", id(&made))).await;
        assert_eq!((gone.status, gone.code().as_str()), (409, "communique_published"));
    });
}

#[test]
fn what_is_no_picture_or_has_no_words_is_refused_and_six_are_enough() {
    on_both("communique_photos_refused", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let path = format!("{}/photos", told.address);
        let png = drawn(RgbaImage::from_pixel(8, 8, image::Rgba([0, 0, 0, 0])), ImageFormat::Png);
        let webp = drawn(RgbImage::new(8, 8), ImageFormat::WebP);
        let mut vast = drawn(RgbImage::new(8, 8), ImageFormat::Png);
        // A header that promises more pixels than anybody unpacks.
        vast[16..24].copy_from_slice(&[0, 0, 0x60, 0, 0, 0, 0x60, 0]);
        let none: [(&str, &str); 0] = [];
        let cases: [(&[u8], Words<'_>, &str); 5] = [
            (b"no picture", &WORDS, "file"),
            (&vast, &WORDS, "file"),
            (b"", &WORDS, "file"),
            (&png, &none, "alt"),
            (&png, &[("alt.fr", "Vu\u{202E}e")], "alt.fr"),
        ];
        for (file, words, field) in cases {
            let refused = send(&world, &told.admin, &path, file, words).await.want(422);
            assert_eq!(refused["errors"][0]["field"], field);
        }
        for (n, file) in [&png, &webp, &png, &webp, &png, &webp].into_iter().enumerate() {
            let made = send(&world, &told.admin, &path, file, &WORDS).await.want(201);
            assert_eq!(made["position"], json!(n + 1));
        }
        let seventh = send(&world, &told.admin, &path, &png, &WORDS).await;
        assert_eq!((seventh.status, seventh.code().as_str()), (409, "photos_full"));
        // One goes, and its place is free.
        let all = world.get(&told.admin, &path).await.want(200);
        let third = id(&all["items"][2]);
        assert_eq!(world.delete(&told.admin, &format!("{path}/{third}")).await.status, 204);
        assert_eq!(world.delete(&told.admin, &format!("{path}/{third}")).await.status, 404);
        let made = send(&world, &told.admin, &path, &png, &WORDS).await.want(201);
        assert_eq!(made["position"], 3);
        let scope = Scope::Area(RABAT.into());
        let neighbour = world.account("far", Role::Press, scope).await;
        assert_eq!(send(&world, &neighbour, &path, &png, &WORDS).await.status, 404);
        assert_eq!(world.get(&neighbour, &path).await.status, 404);
    });
}

/// A check as PNG has it, over the kind and what it holds.
fn checked(part: &[u8]) -> [u8; 4] {
    let mut crc = u32::MAX;
    for byte in part {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    (!crc).to_be_bytes()
}

/// Where it was taken, as EXIF writes it: a directory that points to one of GPS, 33° 49' north.
fn place_taken() -> Vec<u8> {
    let mut tiff = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0".to_vec();
    tiff.extend(b"\0\x02\0\x01\0\x02\0\0\0\x02N\0\0\0\0\x02\0\x05\0\0\0\x03\0\0\0\x38\0\0\0\0");
    for [n, of] in [[33_u32, 1], [49, 1], [2559, 100]] {
        tiff.extend(n.to_be_bytes());
        tiff.extend(of.to_be_bytes());
    }
    tiff
}

/// The segments of a JPEG before its picture, by their marker.
fn segments(jpeg: &[u8]) -> Vec<u8> {
    let (mut at, mut out) = (2, Vec::new());
    while jpeg[at + 1] != 0xDA {
        out.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    out
}

#[test]
fn where_a_photograph_was_taken_is_gone_whichever_way_its_file_says_it() {
    on_both("communique_photos_gps", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let path = format!("{}/photos", told.address);
        let colour = RgbImage::from_pixel(32, 32, image::Rgb([90, 120, 40]));
        let gps = place_taken();
        let plain = drawn(colour.clone(), ImageFormat::Jpeg);
        let mut jpeg = plain[..2].to_vec();
        let exif = [b"Exif\0\0".as_slice(), &gps].concat();
        let xmp =
            [b"http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"".as_slice(), SECRET, b"\"/>"];
        for (marker, part) in [(0xE1, exif), (0xE1, xmp.concat()), (0xFE, SECRET.to_vec())] {
            jpeg.extend([0xFF, marker]);
            jpeg.extend((part.len() as u16 + 2).to_be_bytes());
            jpeg.extend(part);
        }
        jpeg.extend(&plain[2..]);
        assert_eq!(segments(&jpeg)[..3], [0xE1, 0xE1, 0xFE]);
        let plain = drawn(colour, ImageFormat::Png);
        let mut png = plain[..33].to_vec();
        let words = [b"tEXtComment\0".as_slice(), SECRET].concat();
        for part in [[b"eXIf".as_slice(), &gps].concat(), words] {
            png.extend((part.len() as u32 - 4).to_be_bytes());
            png.extend(&part);
            png.extend(checked(&part));
        }
        png.extend(&plain[33..]);
        for sent in [jpeg, png] {
            let made = send(&world, &told.admin, &path, &sent, &WORDS).await.want(201);
            let request = Request::get(format!("/api/v1{path}/{}", id(&made)))
                .header(header::AUTHORIZATION, format!("Bearer {}", told.admin));
            let kept = world.bytes(request.body(Body::empty()).expect("a request")).await;
            let picture = image::load_from_memory(&kept).expect("a picture");
            assert_eq!((picture.width(), picture.height()), (32, 32));
            // Tables and frame alone: no EXIF, no XMP, no comment of any kind.
            for marker in segments(&kept) {
                let sound = matches!(marker, 0xE0 | 0xDB | 0xC0..=0xC4);
                assert!(sound, "a segment {marker:X} is kept");
            }
            let holds = |part: &[u8]| kept.windows(part.len()).any(|w| w == part);
            assert!(!holds(SECRET) && !holds(&gps[26..]));
        }
    });
}

#[test]
fn photographs_are_put_in_order_and_told_anew_as_long_as_it_is_a_draft() {
    on_both("communique_photos_order", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let path = format!("{}/photos", told.address);
        let mut ids = Vec::new();
        for _ in 0..6 {
            ids.push(id(&send(&world, &told.admin, &path, &plain(), &WORDS).await.want(201)));
        }
        let order = async || {
            let all = world.get(&told.admin, &path).await.want(200);
            let items = all["items"].as_array().expect("items").clone();
            let positions: Vec<&Value> = items.iter().map(|p| &p["position"]).collect();
            assert!(positions.iter().zip(1..).all(|(p, n)| **p == json!(n)), "{positions:?}");
            let place = |p: &Value| ids.iter().position(|i| *i == id(p)).expect("one of them");
            items.iter().map(place).collect::<Vec<_>>()
        };
        let put = async |n: usize, change: Value| {
            world.patch(&told.admin, &format!("{path}/{}", ids[n]), change).await
        };
        // Six of six: no place is free on the way.
        let moved = put(5, json!({ "position": 2 })).await.want(200);
        assert_eq!((&moved["position"], &moved["alt"]["ar"]), (&json!(2), &json!(WORDS[1].1)));
        assert_eq!(order().await, [0, 5, 1, 2, 3, 4]);
        put(0, json!({ "position": 6 })).await.want(200);
        assert_eq!(order().await, [5, 1, 2, 3, 4, 0]);
        assert_eq!(world.delete(&told.admin, &format!("{path}/{}", ids[1])).await.status, 204);
        put(4, json!({ "position": 6 })).await.want(200);
        assert_eq!(order().await, [5, 2, 3, 0, 4], "beyond the last it is the last");
        let words = json!({ "caption": { "ar": "الخميسات" }, "alt": { "fr": "La salle" } });
        let changed = put(2, words).await.want(200);
        assert_eq!(changed["caption"], json!({ "ar": "الخميسات" }));
        assert_eq!(changed["alt"], json!({ "fr": "La salle" }));
        let cleared = put(2, json!({ "caption": null })).await.want(200);
        assert_eq!(cleared["caption"], Value::Null);
        for (change, field) in [
            (json!({ "position": 0 }), "position"),
            (json!({ "position": 7 }), "position"),
            (json!({ "alt": null }), "alt"),
            (json!({ "alt": { "fr": "Vu\u{202E}e" } }), "alt.fr"),
            (json!({ "file": "x" }), "file"),
        ] {
            let refused = put(2, change).await.want(422);
            assert_eq!(refused["errors"][0]["field"], field);
        }
        // The page does the same, without scripts.
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("admin@example.org", crate::support::PASSWORD).await;
        let form = format!("{}/photos/{}", told.address, ids[2]);
        let done = visitor.submit(&told.address, &form, &[("position", "1")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(order().await, [2, 5, 3, 0, 4]);
        // The bytes: for who may read it; for all once it is published; then it is settled.
        let call = format!("{path}/{}", ids[2]);
        let far = world.account("far", Role::Press, Scope::Area(RABAT.into())).await;
        assert_eq!(world.get(&far, &call).await.status, 404);
        assert_eq!(world.get("", &call).await.status, 401);
        let url = world.get(&told.admin, &path).await.want(200)["items"][0]["url"].clone();
        let url = url.as_str().expect("an address").to_owned();
        let public = url[url.find("/c/").expect("its path")..].to_owned();
        let mut anybody = Visitor::new(&world);
        assert_eq!(anybody.get(&public).await.status, 404);
        told.publish(&world).await;
        assert_eq!(
            image::guess_format(&bytes(&world, &public).await).expect("one"),
            ImageFormat::Jpeg
        );
        let late = put(2, json!({ "position": 3 })).await;
        assert_eq!((late.status, late.code().as_str()), (409, "communique_published"));
    });
}

#[test]
fn a_link_that_is_sent_on_shows_what_it_is() {
    on_both("communique_card", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let card = |lang: &str| format!("{}/card.png?lang={lang}", told.page);
        let mut anybody = Visitor::new(&world);
        assert_eq!(anybody.get(&card("ar")).await.status, 404);
        told.publish(&world).await;
        for (lang, locale, title) in
            [("ar", "ar_MA", "التحضير لـ«اللقاء"), ("fr", "fr_MA", "préparation de")]
        {
            let page = anybody.get(&format!("{}?lang={lang}", told.page)).await.text;
            let meta = |property: &str| {
                let at = page.split(&format!("property=\"{property}\" content=\"")).nth(1);
                at.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
            };
            assert!(meta("og:title").contains(title), "{}", meta("og:title"));
            assert_eq!(meta("og:locale"), locale);
            assert!(meta("og:url").ends_with(&format!("{}?lang={lang}", told.page)));
            let words = if lang == "ar" { "بنمسعود" } else { "Abdellatif" };
            let described = meta("og:description");
            assert!(!described.is_empty() && described.chars().count() <= 201, "{described}");
            assert!(page.contains(words));
            assert!(meta("og:image").ends_with(&card(lang)), "{}", meta("og:image"));
            let png = image::load_from_memory(&bytes(&world, &card(lang)).await);
            let png = png.expect("a picture");
            assert_eq!((png.width(), png.height()), (1200, 630));
        }
    });
}

#[test]
fn the_organisation_speaks_in_its_own_words() {
    on_both("communique_voice", |world| async move {
        let world = world.with_areas().await;
        let told = Told::of(&world).await;
        let path = format!("/meetings/{}/communiques", told.story.meeting);
        let text = |made: &Value| {
            let of = |lang: &str| made["text"][lang].as_str().expect("a text").to_owned();
            (of("ar"), of("fr"))
        };
        let before = text(&world.get(&told.admin, &told.address).await.want(200));
        assert!(!before.1.contains("famille") && !before.0.contains("العائلة"));
        let mut admin = Visitor::new(&world);
        admin.sign_in("admin@example.org", crate::support::PASSWORD).await;
        let said = [
            ("organisation.ar", "رابطة الجسر"),
            ("organisation.fr", "Ligue Al Jisr"),
            ("slogan.ar", "معاً نعبر"),
            ("slogan.fr", "Ensemble nous passons"),
            ("masculine.ar", "الجسري"),
            ("masculine.fr", "jisriste"),
            ("feminine.ar", "الجسرية"),
        ];
        let done = admin.submit("/settings", "/settings", &said).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert!(admin.get("/settings").await.text.contains("معاً نعبر"));
        let (ar, fr) = text(&world.post(&told.admin, &path, json!({})).await.want(201));
        for word in ["العائلة الجسرية", "التزامهم الجسري", "«معاً نعبر»"]
        {
            assert!(ar.contains(word), "{word}: {ar}");
        }
        for word in ["leur engagement jisriste", "«\u{a0}Ensemble nous passons\u{a0}»"] {
            assert!(fr.contains(word), "{word}: {fr}");
        }
        // An adjective is not lent from the other language.
        assert!(!fr.contains("famille"), "{fr}");
        let emptied = [("organisation.fr", "Ligue Al Jisr"), ("slogan.ar", "")];
        assert_eq!(admin.submit("/settings", "/settings", &emptied).await.status, 303);
        let (ar, fr) = text(&world.post(&told.admin, &path, json!({})).await.want(201));
        assert!(!ar.contains("الجسري") && !fr.contains("jisriste"));
    });
}
