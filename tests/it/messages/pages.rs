//! What the pages show: before anything is sent, without anything to send by, and to whom.

use super::{Party, on_both, send, states};
use crate::support::{PASSWORD, Visitor, on_both as on_both_silent};
use hadir::access::Role;
use hadir::accounts::Scope;

#[test]
fn before_sending_it_is_said_how_many_go_by_which_way() {
    on_both("messages_preview", |world, post| async move {
        let party = Party::open(world, post).await;
        party.guest("خديجة", "0661000001", "a@ligue.example", "nominated").await;
        party.guest("سعيد", "", "b@ligue.example", "nominated").await;
        party.guest("مريم", "", "", "nominated").await;
        party.guest("حسن", "0661000004", "", "confirmed").await;
        let mut desk = party.desk().await;
        let page = desk.get(&format!("{}?lang=fr", party.page())).await.text;
        for said in ["1 par SMS", "1 par Courriel", "1 personne reste à prévenir à la main"] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(page.contains("Envoyer 2 invitations") && page.contains("Envoyer 1 billet"));
        // Who stays by hand is there with the links, and only they are.
        assert!(page.contains("مريم بنعلي") && page.contains("https://wa.me/?text="));
        assert!(!page.contains("خديجة") && !page.contains("ligue.example"));
        let audit = party.world().get(&party.hall.admin, "/audit").await.want(200).to_string();
        assert!(audit.contains("people.read") && !audit.contains("مريم"));
        party.ask("invitation").await;
        send(party.world()).await;
        assert_eq!(party.calls().len(), 1);
        assert_eq!(party.post.mail.mails().len(), 1);
        // Nothing is asked for of what is no such thing.
        let fields = [("kind", "convocation"), ("lang", "ar")];
        let refused = desk.submit(&party.page(), &party.page(), &fields).await;
        assert_eq!(refused.status, 422);
    });
}

#[test]
fn without_a_way_out_everything_goes_by_hand_and_the_links_are_there() {
    on_both_silent("messages_silent", |world| async move {
        let post = super::Post::open();
        let party = Party::open(world, post).await;
        party.guest("خديجة", "0661000001", "a@ligue.example", "nominated").await;
        let mut desk = party.desk().await;
        let gathering = desk.get(&format!("/gatherings/{}", party.hall.gathering)).await.text;
        assert!(gathering.contains(&party.page()), "the gathering's page leads there");
        let page = desk.get(&format!("{}?lang=fr", party.page())).await.text;
        assert!(page.contains("Cette installation n’envoie rien elle-même"), "{page}");
        for link in [
            "https://wa.me/212661000001?text=",
            "sms:+212661000001?body=",
            "mailto:a%40ligue.example?",
        ] {
            assert!(page.contains(link), "{link}: {page}");
        }
        assert!(!page.contains("Envoyer 1 invitation"));
        // Asked for all the same, nothing is queued.
        party.ask("invitation").await;
        assert!(states(party.world()).await.is_empty());
        let all = desk.get("/messages?lang=fr").await.text;
        assert!(all.contains("Aucun message"));
    });
}

#[test]
fn messages_are_seen_within_the_scope_and_written_by_who_may_write_what_they_are_about() {
    on_both("messages_scope", |world, post| async move {
        let party = Party::open(world, post).await;
        let world = party.world();
        party.guest("خديجة", "0661000001", "", "nominated").await;
        party.ask("invitation").await;
        let mut desk = party.desk().await;
        let page = desk.get("/messages?lang=fr").await.text;
        assert!(page.contains("خديجة بنعلي") && page.contains("En attente"), "{page}");
        assert!(!page.contains("661000001"), "no number stands on the page");
        let id = crate::leader_page::ids(&page, "id=\"m-").remove(0);
        let withdrawal = format!("/messages/{id}/withdrawal");
        // Another province knows of nothing.
        world.coordinator("04.421").await;
        let mut away = Visitor::new(world);
        away.sign_in("coordinator-04.421@example.org", PASSWORD).await;
        let theirs = away.get("/messages?lang=fr").await.text;
        assert!(theirs.contains("Aucun message") && !theirs.contains("خديجة"), "{theirs}");
        assert_eq!(away.submit("/messages", &withdrawal, &[]).await.status, 404);
        // A secretary reads, and keeps to meetings; an auditor reads.
        for (role, sees) in [(Role::Secretary, true), (Role::Auditor, true), (Role::Press, false)] {
            let name = format!("{}-here", role.name());
            world.account(&name, role, Scope::Area("04.291".into())).await;
            let mut visitor = Visitor::new(world);
            visitor.sign_in(&format!("{name}@example.org"), PASSWORD).await;
            let page = visitor.get("/messages").await;
            assert_eq!(page.status == 200 && page.text.contains("خديجة بنعلي"), sees, "{name}");
            let refused = visitor.submit("/", &withdrawal, &[]).await;
            assert_eq!(refused.status, 403, "{name}");
        }
        assert_eq!(desk.submit("/messages", &withdrawal, &[]).await.status, 303);
        send(world).await;
        assert!(party.calls().is_empty());
        assert_eq!(states(world).await, ["withdrawn - 0"]);
        // Withdrawn by hand stays withdrawn until it is sent again by hand.
        party.ask("invitation").await;
        assert_eq!(states(world).await, ["withdrawn - 0"]);
        let retry = format!("/messages/{id}/retry");
        assert_eq!(desk.submit("/messages", &retry, &[]).await.status, 303);
        send(world).await;
        assert_eq!(states(world).await, ["sent - 1"]);
        let late = desk.submit("/messages", &withdrawal, &[]).await;
        assert_eq!(late.status, 409);
    });
}

#[test]
fn the_list_is_filtered_and_its_pages_follow() {
    on_both("messages_list", |world, post| async move {
        let party = Party::open(world, post).await;
        for n in 0..60 {
            party.guest("خديجة", &format!("06610001{n:02}"), "", "nominated").await;
        }
        party.guest("سعيد", "", "said@ligue.example", "nominated").await;
        party.ask("invitation").await;
        let mut desk = party.desk().await;
        let count = |text: &str| text.matches("id=\"m-").count();
        let first = desk.get("/messages?lang=fr").await.text;
        assert_eq!(count(&first), 50);
        let next = crate::leader_page::ids(&first, "href=\"/messages?cursor=").remove(0);
        let second = desk.get(&format!("/messages?cursor={next}")).await.text;
        assert_eq!(count(&second), 11);
        assert_eq!(count(&desk.get("/messages?channel=mail").await.text), 1);
        assert_eq!(count(&desk.get("/messages?kind=ticket").await.text), 0);
        assert_eq!(count(&desk.get("/messages?state=sent").await.text), 0);
        assert_eq!(desk.get("/messages?cursor=x").await.status, 422);
    });
}
