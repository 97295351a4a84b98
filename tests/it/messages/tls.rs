//! What is sent goes to the server that is meant, and nobody reads it on the way.

use super::{PUBLIC, Party, send, states};
use crate::support::gateway::Gateway;
use crate::support::smtp::{Closing, SmtpServer};
use crate::support::tls::Authority;
use crate::support::{World, on_both_told};
use data_encoding::BASE64;
use hadir::app::Config;
use hadir::app::sending::Sending;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

const HOST: &str = "127.0.0.1";

/// An installation that is told by what to send, and whom to trust.
fn told(config: &mut Config, pairs: &[(&str, String)]) {
    config.public_url = Some(PUBLIC.into());
    let of = |name: &str| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone());
    config.sending = Sending::read(of).expect("settings");
}

fn folder() -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let n = NEXT.fetch_add(1, Ordering::SeqCst);
    let folder = std::env::temp_dir().join(format!("hadir-tls-{}-{n}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Who sends by a mail server, by this scheme, trusting this authority or the machine's alone.
fn by_mail(
    name: &str,
    scheme: &str,
    server: &SmtpServer,
    trusted: Option<&Authority>,
    state: &str,
) {
    let folder = folder();
    let mut pairs = vec![
        ("HADIR_SMTP", format!("{scheme}://secretary:pass%2Fword@{HOST}:{}", server.port)),
        ("HADIR_MAIL_FROM", "ne-pas-repondre@ligue.example".to_owned()),
    ];
    pairs.extend(trusted.map(|a| ("HADIR_CA_FILE", a.written_to(&folder).display().to_string())));
    on_both_told(
        name,
        |config| told(config, &pairs),
        |world: World| {
            server.clear();
            async move {
                let party = Party::open(world, super::Post::open()).await;
                party.guest("خديجة", "", "khadija@ligue.example", "nominated").await;
                party.ask("invitation").await;
                send(party.world()).await;
                assert_eq!(states(party.world()).await, [state]);
            }
        },
    );
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

/// What was said to a server that is not to be told anything.
fn said_nothing(server: &SmtpServer, may: &[&str]) {
    for (command, _) in server.heard() {
        assert!(may.iter().any(|word| command.starts_with(word)), "{command}");
    }
    assert!(server.mails().is_empty());
}

fn came_closed(server: &SmtpServer, clear: &[&str]) {
    assert_eq!(server.mails().len(), 1);
    assert_eq!(server.mails()[0].to, ["khadija@ligue.example"]);
    let heard = server.heard();
    for (command, closed) in &heard {
        assert!(*closed || clear.iter().any(|word| command.starts_with(word)), "{command}");
    }
    let login = BASE64.encode(b"\0secretary\0pass/word");
    assert!(heard.contains(&(format!("AUTH PLAIN {login}"), true)), "{heard:?}");
}

#[test]
fn mail_goes_by_tls_from_the_first_byte() {
    let authority = Authority::new();
    let server = SmtpServer::closing(Closing::FromTheFirstByte(authority.vouches_for(HOST)));
    by_mail("tls_mail", "smtps", &server, Some(&authority), "sent - 1");
    came_closed(&server, &[]);
}

#[test]
fn mail_goes_by_starttls_and_nothing_but_the_greeting_is_in_the_clear() {
    let authority = Authority::new();
    let server = SmtpServer::closing(Closing::Offered(authority.vouches_for(HOST)));
    by_mail("tls_start", "smtp+starttls", &server, Some(&authority), "sent - 1");
    came_closed(&server, &["EHLO", "STARTTLS"]);
}

#[test]
fn a_server_that_offers_no_tls_is_told_nothing() {
    let server = SmtpServer::start();
    by_mail("tls_stripped", "smtp+starttls", &server, None, "queued no_starttls 1");
    said_nothing(&server, &["EHLO", "QUIT"]);
}

#[test]
fn a_certificate_for_another_name_is_refused_before_the_password() {
    let authority = Authority::new();
    let other = authority.vouches_for("mail.ligue.example");
    let server = SmtpServer::closing(Closing::FromTheFirstByte(other.clone()));
    by_mail("tls_name", "smtps", &server, Some(&authority), "queued certificate 1");
    said_nothing(&server, &[]);
    let server = SmtpServer::closing(Closing::Offered(other));
    by_mail("tls_start_name", "smtp+starttls", &server, Some(&authority), "queued certificate 1");
    said_nothing(&server, &["EHLO", "STARTTLS"]);
}

#[test]
fn an_authority_nobody_knows_vouches_for_nobody() {
    let stranger = Authority::new();
    let server = SmtpServer::closing(Closing::FromTheFirstByte(stranger.vouches_for(HOST)));
    by_mail("tls_unknown", "smtps", &server, None, "queued certificate 1");
    said_nothing(&server, &[]);
    let server = SmtpServer::closing(Closing::Offered(stranger.vouches_for(HOST)));
    let other = Authority::new();
    by_mail("tls_other", "smtp+starttls", &server, Some(&other), "queued certificate 1");
    said_nothing(&server, &["EHLO", "STARTTLS"]);
}

/// How a message to a gateway of this name ends, and why it did not go out.
fn by_gateway(name: &str, vouched: &str, is_trusted: bool, state: &str, calls: usize) {
    let authority = Authority::new();
    let gateway = Gateway::closed_by(Some(authority.vouches_for(vouched)));
    let folder = folder();
    let mut pairs = vec![("HADIR_SMS_GATEWAY", gateway.url())];
    if is_trusted {
        pairs.push(("HADIR_CA_FILE", authority.written_to(&folder).display().to_string()));
    }
    on_both_told(
        name,
        |config| told(config, &pairs),
        |world: World| {
            gateway.clear();
            let gateway = gateway.clone();
            async move {
                let party = Party::open(world, super::Post::open()).await;
                party.guest("خديجة", "0661000002", "", "nominated").await;
                party.ask("invitation").await;
                send(party.world()).await;
                assert_eq!(states(party.world()).await, [state]);
                assert_eq!(gateway.calls().len(), calls);
                for call in gateway.calls() {
                    assert_eq!(call.headers["authorization"], "Bearer to/ken");
                }
                if calls == 0 {
                    let page = party.desk().await.get("/messages?lang=fr").await.text;
                    assert!(page.contains("Le certificat du serveur d’envoi"), "{page}");
                }
            }
        },
    );
    std::fs::remove_dir_all(folder).expect("the folder goes");
}

#[test]
fn a_gateway_is_called_by_https() {
    by_gateway("tls_gateway", HOST, true, "sent - 1", 1);
}

#[test]
fn a_gateway_with_anothers_certificate_gets_neither_token_nor_number() {
    by_gateway("tls_gateway_name", "sms.ligue.example", true, "queued certificate 1", 0);
}

#[test]
fn a_gateway_of_an_unknown_authority_gets_neither_token_nor_number() {
    by_gateway("tls_gateway_unknown", HOST, false, "queued certificate 1", 0);
}
