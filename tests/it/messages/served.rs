//! The real program: it sends what waits by itself, stops in time, and says what is wrong.

use super::letters::Bureau;
use super::{Party, Post, run};
use crate::support::World;
use crate::support::place::{self, TestPlace};
use crate::support::program::{Home, Serving};
use hadir::db::Place;
use std::process::Command;
use std::time::Duration;

/// An installation with one convocation that waits, its day not known.
fn waiting(post: &Post) -> TestPlace {
    let place = place::fresh("messages_served").remove(0);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let world = World::open_told(&place, &|c: &mut _| post.tell(c)).await;
        let app = world.app.clone();
        let bureau = Bureau::of(Party::open(world, post.clone()).await).await;
        run(bureau.party.world(), "UPDATE meetings SET starts_at = NULL, date_text = 'قريبا'")
            .await;
        bureau.convene().await;
        tokio::task::spawn_blocking(move || app.close()).await.expect("no panic").expect("closed");
    });
    place
}

fn command(home: &Home, place: &TestPlace, args: &[&str], post: &Post) -> Command {
    let Place::Sqlite(path) = &place.place else { unreachable!("the first place is SQLite") };
    let mut command = home.command(args);
    command.env("HADIR_DATABASE", format!("sqlite:{}", path.display()));
    command.env("HADIR_KEYS", place.folder.join("keys"));
    command.env("HADIR_SMTP", post.mail.url());
    command.env("HADIR_MAIL_FROM", "Ligue <ligue@ligue.example>");
    command
}

#[test]
fn a_server_sends_what_waits_and_writes_it_down_before_it_stops() {
    let post = Post::open();
    let place = waiting(&post);
    let home = Home::new("messages_served");
    let serve = ["serve", "--listen", "127.0.0.1:0"];
    let mut started = command(&home, &place, &serve, &post);
    started.env("HADIR_LOG", "info");
    let serving = Serving::start(started);
    assert_eq!(post.mail.wait_for(1)[0].to, ["yamna@ligue.example"]);
    assert_eq!(serving.stop(Duration::from_secs(20)), Some(0));
    let Place::Sqlite(path) = &place.place else { unreachable!("the first place is SQLite") };
    let db = rusqlite::Connection::open(path).expect("the file");
    let state: String =
        db.query_row("SELECT state FROM messages", [], |r| r.get(0)).expect("the message");
    assert_eq!(state, "sent");
    place.drop();
}

#[test]
fn a_setting_that_cannot_be_read_stops_the_start_and_is_named_without_its_secret() {
    let post = Post::open();
    let place = waiting(&post);
    let home = Home::new("messages_settings");
    let ran = |args: &[&str], url: &str| {
        let mut command = command(&home, &place, args, &post);
        let done = command.env("HADIR_SMTP", url).output().expect("its end");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (done.status.code(), text(&done.stdout) + &text(&done.stderr))
    };
    let (code, said) = ran(&["serve", "--listen", "127.0.0.1:0"], "smtp://u:geheim@");
    assert_eq!(code, Some(1));
    assert!(said.contains("HADIR_SMTP") && !said.contains("geheim"), "{said}");
    let (code, said) = ran(&["doctor"], "smtp://u:geheim@");
    assert_eq!(code, Some(1));
    assert!(
        said.contains("wrong: HADIR_SMTP cannot be read") && !said.contains("geheim"),
        "{said}"
    );
    // Whose message waits for more than an hour is told.
    let (_, said) = ran(&["doctor"], "smtp://127.0.0.1:1");
    assert!(said.contains("messages go out by mail"), "{said}");
    assert!(said.contains("waited for more than an hour: 1;"), "{said}");
    place.drop();
}
