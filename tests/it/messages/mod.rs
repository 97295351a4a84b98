//! Messages that go out by themselves: to a mail server and to gateways that stand on this
//! machine and keep what they were sent.

mod calendars;
mod gateways;
mod letters;
mod pages;
mod queue;
mod rules;
mod served;
mod tls;

use crate::support::gateway::{Call, Gateway};
use crate::support::smtp::SmtpServer;
use crate::support::{Hall, PASSWORD, Visitor, World, on_both_told};
use hadir::app::Config;
use hadir::app::sending::Sending;
use hadir::args;
use hadir::kernel::Time;
use hadir::messages::{Outlets, Patience, actions::reminding, turn};
use serde_json::{Value, json};
use std::future::Future;
use std::time::Duration;

pub const PUBLIC: &str = "https://hadir.example";

/// What messages leave the house by, here.
#[derive(Clone)]
pub struct Post {
    pub mail: SmtpServer,
    pub sms: Gateway,
}

impl Post {
    pub fn open() -> Self {
        Self { mail: SmtpServer::start(), sms: Gateway::start() }
    }

    pub fn tell(&self, config: &mut Config) {
        config.public_url = Some(PUBLIC.into());
        config.sending = Sending::read(|name| match name {
            "HADIR_SMTP" => Some(self.mail.url()),
            "HADIR_MAIL_FROM" => Some("الرابطة <ne-pas-repondre@ligue.example>".into()),
            "HADIR_SMS_GATEWAY" => Some(self.sms.url()),
            _ => None,
        })
        .expect("settings");
    }

    fn clear(&self) {
        self.mail.clear();
        self.sms.clear();
    }
}

/// Runs a test on both engines, in an installation that is told by what to send.
pub fn on_both<F, Fut>(name: &str, test: F)
where
    F: Fn(World, Post) -> Fut,
    Fut: Future<Output = ()>,
{
    let post = Post::open();
    on_both_told(
        name,
        |config| post.tell(config),
        |world| {
            post.clear();
            test(world, post.clone())
        },
    );
}

const PATIENT: Patience =
    Patience { whole: Duration::from_secs(20), connect: Duration::from_secs(10) };

/// One turn of the queue; how many it took.
pub async fn turn_with(world: &World, patience: Patience) -> usize {
    let app = world.app.clone();
    let work = move || {
        let outlets = Outlets::open(&app.config.sending, patience).expect("the ways out");
        turn::turn(&app, &outlets).expect("a turn")
    };
    tokio::task::spawn_blocking(work).await.expect("no panic")
}

/// Turns until nothing is ripe.
pub async fn send(world: &World) {
    while turn_with(world, PATIENT).await > 0 {}
}

/// What the rules ask for now; how many.
pub async fn remind(world: &World) -> i64 {
    let app = world.app.clone();
    tokio::task::spawn_blocking(move || reminding::remind(&app).expect("the rules"))
        .await
        .expect("no panic")
}

pub fn set(world: &World, at: &str) {
    world.clock.set(Time::parse(at).expect("a time"));
}

/// `state error attempts` of all messages, in the order of the alphabet.
pub async fn states(world: &World) -> Vec<String> {
    let sql = "SELECT state, COALESCE(error, '-'), attempts FROM messages";
    let read = world.app.db.read(move |tx| {
        let rows = tx.query(sql, args![])?;
        let line = |r: &hadir::db::Row| format!("{} {} {}", r.text(0), r.text(1), r.int(2));
        let mut lines: Vec<String> = rows.iter().map(line).collect();
        lines.sort();
        Ok(lines)
    });
    read.await.expect("states")
}

pub async fn run(world: &World, sql: &'static str) {
    world.app.db.write(move |tx| tx.execute(sql, args![]).map(drop)).await.expect("the statement");
}

/// The same with one text that no form would take.
pub async fn run_with(world: &World, sql: &'static str, text: &'static str) {
    let work = world.app.db.write(move |tx| tx.execute(sql, args![text]).map(drop));
    work.await.expect("the statement");
}

/// A gathering of tomorrow, people in its delegation, and who sends.
pub struct Party {
    pub hall: Hall,
    pub post: Post,
}

impl Party {
    /// On the eve at six in the evening.
    pub async fn open(world: World, post: Post) -> Self {
        let hall = Hall::open(world).await;
        set(&hall.world, crate::support::NOW);
        hall.world.coordinator("04.291").await;
        Self { hall, post }
    }

    pub fn world(&self) -> &World {
        &self.hall.world
    }

    /// Somebody with a place in the delegation: enrolment and person.
    pub async fn guest(&self, given: &str, phone: &str, email: &str, status: &str) -> [String; 2] {
        let some = |text: &str| if text.is_empty() { json!([]) } else { json!([text]) };
        let item = json!([{
            "new_person": { "names": [{ "script": "Arab", "given": given, "family": "بنعلي" }],
                "phones": some(phone), "emails": some(email) },
            "status": status,
        }]);
        let path = format!("/delegations/{}/enrolments", self.hall.delegation);
        let made = self.world().post(&self.hall.admin, &path, item).await.want(200);
        let made = &made["results"][0]["enrolment"];
        ["id", "person"].map(|k| made[k].as_str().unwrap_or_else(|| panic!("{made}")).to_owned())
    }

    pub fn page(&self) -> String {
        format!("/gatherings/{}/messages", self.hall.gathering)
    }

    pub async fn desk(&self) -> Visitor<'_> {
        let mut desk = Visitor::new(self.world());
        assert_eq!(desk.sign_in("coordinator-04.291@example.org", PASSWORD).await.status, 303);
        desk
    }

    pub async fn chief(&self) -> Visitor<'_> {
        let mut desk = Visitor::new(self.world());
        assert_eq!(desk.sign_in("admin@example.org", PASSWORD).await.status, 303);
        desk
    }

    /// Asks for all that are due of a kind, in Arabic.
    pub async fn ask(&self, kind: &str) {
        let mut desk = self.desk().await;
        let fields = [("kind", kind), ("lang", "ar")];
        let done = desk.submit(&self.page(), &self.page(), &fields).await;
        assert_eq!(done.status, 303, "{}", done.text);
    }

    pub async fn status(&self, place: &str) -> Value {
        let path = format!("/enrolments/{place}");
        self.world().get(&self.hall.admin, &path).await.want(200)["status"].clone()
    }

    pub fn calls(&self) -> Vec<Call> {
        self.post.sms.calls()
    }
}
