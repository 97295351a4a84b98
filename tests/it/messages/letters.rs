//! Convocations and invitations by mail, read by another's parser of mail.

use super::{Party, on_both, run, run_with, send, set, states};
use crate::gatherings::KHEMISSET;
use crate::support::World;
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};

/// A bureau of three: one with an address, one with a phone alone, one who objects.
pub struct Bureau {
    pub party: Party,
    meeting: String,
}

fn id(made: &Value) -> String {
    made["id"].as_str().expect("an id").to_owned()
}

async fn member(world: &World, admin: &str, body: &str, given: &str, contact: Value) -> String {
    let mut person = json!({ "home_area": KHEMISSET, "names": [
        { "script": "Arab", "given": given, "family": "أولحاج" },
        { "script": "Latn", "given": "Yamna", "family": "Oulhaj" },
    ] });
    for (key, value) in contact.as_object().expect("a contact") {
        person[key] = value.clone();
    }
    let person = id(&world.post(admin, "/people", person).await.want(201));
    let tenure = json!({ "kind": "party_post", "role": { "fr": "Membre" }, "body": body,
        "began": "2024-01-01", "end_state": "ongoing" });
    world.post(admin, &format!("/people/{person}/tenures"), tenure).await.want(201);
    person
}

impl Bureau {
    pub async fn of(party: Party) -> Self {
        let (world, admin) = (party.world(), party.hall.admin.clone());
        let body = json!({ "kind": "instance", "area": KHEMISSET,
            "name": { "ar": "المكتب الإقليمي بالخميسات", "fr": "Bureau provincial" } });
        let body = id(&world.post(&admin, "/bodies", body).await.want(201));
        let mut people = Vec::new();
        for (given, contact) in [
            ("يامنة", json!({ "emails": ["yamna@ligue.example"] })),
            ("سعيد", json!({ "phones": ["0661000009"] })),
            ("فاطمة", json!({ "emails": ["fatima@ligue.example"] })),
        ] {
            people.push(member(world, &admin, &body, given, contact).await);
        }
        let object = people[2].clone();
        let now = world.app.clock.now();
        let work = world.app.db.write(move |tx| hadir::people::object(tx, &object, now));
        work.await.expect("an objection");
        let meeting = json!({ "body": body, "starts_at": "2025-06-20T17:00:00+01:00",
            "title": { "ar": "اجتماع تنظيمي", "fr": "Réunion organisationnelle" },
            "place": { "ar": "مقر الرابطة بالخميسات", "fr": "siège de la Ligue" } });
        let meeting = id(&world.post(&admin, "/meetings", meeting).await.want(201));
        Self { party, meeting }
    }

    pub async fn convene(&self) {
        let path = format!("/meetings/{}/convocation", self.meeting);
        self.party.world().post(&self.party.hall.admin, &path, json!({})).await.want(201);
    }
}

#[test]
fn who_has_an_address_is_convened_by_mail_with_the_hour_for_their_calendar() {
    on_both("letters_convocation", |world, post| async move {
        let bureau = Bureau::of(Party::open(world, post).await).await;
        let (party, world) = (&bureau.party, bureau.party.world());
        let page = format!("/meetings/{}/convocation", bureau.meeting);
        let before = party.chief().await.get(&format!("{page}?lang=fr")).await.text;
        assert!(before.contains("1 membre a une adresse"), "{before}");
        assert!(before.contains("1 membre à convoquer à la main"));
        assert!(!before.contains("ligue.example"), "addresses stand on no page");
        bureau.convene().await;
        send(world).await;
        bureau.convene().await;
        send(world).await;
        let mails = party.post.mail.mails();
        assert_eq!(mails.len(), 1, "once, and to nobody who objects");
        assert_eq!(mails[0].to, ["yamna@ligue.example"]);
        assert_eq!(mails[0].from, "ne-pas-repondre@ligue.example");
        let mail = MessageParser::default().parse(&mails[0].raw).expect("a mail");
        assert_eq!(mail.subject(), Some("استدعاء: اجتماع تنظيمي"));
        let from = mail.from().and_then(|f| f.first()).expect("a sender");
        assert_eq!(from.name(), Some("الرابطة"));
        let to = mail.to().and_then(|f| f.first()).expect("a recipient");
        assert_eq!(to.name(), Some("يامنة أولحاج"));
        let text = mail.body_text(0).expect("a text");
        assert!(
            text.contains("المكتب الإقليمي بالخميسات") && text.contains("مقر الرابطة"),
            "{text}"
        );
        assert_eq!(mail.attachment_count(), 1);
        let file = mail.attachment(0).expect("a file");
        let kind = file.content_type().expect("its kind");
        assert_eq!((kind.ctype(), kind.subtype()), ("text", Some("calendar")));
        let event = super::calendars::read(file.text_contents().expect("text"));
        assert_eq!(event["DTSTART"], "20250620T160000Z");
        let states = states(world).await;
        assert_eq!(states, ["sent - 1"]);
        let after = party.chief().await.get(&format!("{page}?lang=fr")).await.text;
        assert!(after.contains("1 courriel envoyé"), "{after}");
        // Somebody new in the bureau gets theirs when it is done again.
        let body = world.get(&party.hall.admin, &format!("/meetings/{}", bureau.meeting)).await;
        let body = body.want(200)["body"].as_str().expect("its body").to_owned();
        let contact = json!({ "emails": ["hassan@ligue.example"] });
        member(world, &party.hall.admin, &body, "حسن", contact).await;
        bureau.convene().await;
        send(world).await;
        assert_eq!(party.post.mail.mails().len(), 2);
    });
}

#[test]
fn a_refused_address_is_told_and_a_busy_server_is_asked_again() {
    on_both("letters_refused", |world, post| async move {
        let bureau = Bureau::of(Party::open(world, post).await).await;
        let (party, world) = (&bureau.party, bureau.party.world());
        bureau.convene().await;
        party.post.mail.answers(&["451 4.7.1 yamna@ligue.example greylisted"]);
        send(world).await;
        assert_eq!(states(world).await, ["queued smtp_451 1"]);
        set(world, "2025-06-13T18:02:00+01:00");
        party.post.mail.answers(&["550 5.1.1 yamna@ligue.example unknown"]);
        send(world).await;
        assert_eq!(states(world).await, ["failed smtp_550 2"], "and not the server's words");
        let mut desk = party.chief().await;
        let page = desk.get("/messages?lang=fr").await.text;
        assert!(page.contains("Le serveur de courriel a répondu 550"), "{page}");
        assert!(!page.contains("ligue.example"));
    });
}

#[test]
fn tried_again_a_mail_keeps_its_name() {
    on_both("letters_same_name", |world, post| async move {
        let bureau = Bureau::of(Party::open(world, post).await).await;
        let (party, world) = (&bureau.party, bureau.party.world());
        bureau.convene().await;
        send(world).await;
        run(world, "UPDATE messages SET state = 'sending', done_at = NULL").await;
        set(world, "2025-06-13T18:10:00+01:00");
        send(world).await;
        let mails = party.post.mail.mails();
        let names: Vec<String> = mails
            .iter()
            .map(|m| {
                let mail = MessageParser::default().parse(&m.raw).expect("a mail");
                mail.message_id().expect("a name").to_owned()
            })
            .collect();
        assert_eq!(names.len(), 2);
        assert_eq!(names[0], names[1]);
        assert!(names[0].ends_with("@ligue.example"));
    });
}

#[test]
fn a_name_or_a_title_cannot_write_into_the_head_of_a_mail() {
    on_both("letters_injection", |world, post| async move {
        let bureau = Bureau::of(Party::open(world, post).await).await;
        let (party, world) = (&bureau.party, bureau.party.world());
        bureau.convene().await;
        // No form takes these; an old row might hold them.
        let name = "UPDATE people SET name_ar = $1 WHERE name_ar LIKE 'يامنة%'";
        run_with(world, name, "Eve\r\nBcc: thief@x.example\r\n\r\nbody").await;
        let title = "UPDATE meetings SET title_ar = $1";
        run_with(world, title, "A\r\nX-Evil: yes\n.\r\nQUIT\r\nZ").await;
        send(world).await;
        let mails = party.post.mail.mails();
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to, ["yamna@ligue.example"]);
        let mail = MessageParser::default().parse(&mails[0].raw).expect("a mail");
        assert_eq!(mail.subject(), Some("استدعاء: A X-Evil: yes . QUIT Z"));
        assert!(mail.bcc().is_none() && mail.header("X-Evil").is_none());
        assert_eq!(mail.attachment_count(), 1, "the head ends where it ends");
        let head = mails[0].head();
        assert!(head.is_ascii(), "{head}");
        for line in head.split("\r\n") {
            let begins = line.starts_with(' ')
                || line.split(':').next().is_some_and(|name| {
                    name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
                });
            assert!(begins && !line.contains(['\r', '\n']), "{line}");
        }
    });
}

#[test]
fn a_long_arabic_subject_comes_through_in_short_lines() {
    on_both("letters_subject", |world, post| async move {
        let party = Party::open(world, post).await;
        let title = "اللقاء الجهوي للمنتخبين والمنتخبات بجهة الرباط سلا القنيطرة حول المشاركة المواطنة والتنمية الترابية المندمجة في أفق الاستحقاقات المقبلة";
        let path = format!("/gatherings/{}", party.hall.gathering);
        let change = json!({ "title": { "ar": title } });
        party.world().patch(&party.hall.admin, &path, change).await.want(200);
        party.guest("خديجة", "", "khadija@ligue.example", "nominated").await;
        party.ask("invitation").await;
        send(party.world()).await;
        let mails = party.post.mail.mails();
        let mail = MessageParser::default().parse(&mails[0].raw).expect("a mail");
        assert_eq!(mail.subject(), Some(format!("دعوة: {title}").as_str()));
        let head = mails[0].head();
        assert!(head.contains("=?utf-8?"), "{head}");
        assert!(head.split("\r\n").all(|line| line.len() <= 78 && line.is_ascii()), "{head}");
        let file = mail.attachment(0).expect("the entry for the calendar");
        let event = super::calendars::read(file.text_contents().expect("text"));
        assert_eq!(event["SUMMARY"], title);
    });
}
