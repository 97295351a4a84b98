//! Leaders who come in by a link: bound to one phone, opened by a PIN, and no further than
//! their delegation.

use crate::support::{Hall, PASSWORD, Reply, Visitor, World, on_both, token_of};
use serde_json::{Value, json};

pub const PIN: &str = "4827";

/// The delegation of Khémisset with a leader named, and its coordinator's browser.
pub struct Led {
    pub hall: Hall,
    pub coordinator: String,
    pub leader: String,
}

impl Led {
    pub async fn open(world: World) -> Self {
        let hall = Hall::open(world).await;
        let coordinator = hall.world.coordinator("04.291").await;
        let person = json!({
            "names": [{ "script": "Arab", "given": "مليكة", "family": "أوطالب" }],
            "gender": "female", "home_area": "04.291", "phones": ["0661234567"],
        });
        let made = hall.world.post(&coordinator, "/people", person).await.want(201);
        let leader = made["id"].as_str().expect("an id").to_owned();
        let path = format!("/delegations/{}", hall.delegation);
        hall.world.patch(&hall.admin, &path, json!({ "leader": leader })).await.want(200);
        Self { hall, coordinator, leader }
    }

    pub fn world(&self) -> &World {
        &self.hall.world
    }

    fn page(&self) -> String {
        format!("/delegations/{}/leader", self.hall.delegation)
    }

    pub async fn desk(&self) -> Visitor<'_> {
        let mut desk = Visitor::new(self.world());
        assert_eq!(desk.sign_in("coordinator-04.291@example.org", PASSWORD).await.status, 303);
        desk
    }

    /// A new link as the coordinator's page shows it: its path.
    pub async fn link(&self) -> String {
        let mut desk = self.desk().await;
        let page = self.page();
        assert_eq!(desk.submit(&page, &page, &[]).await.status, 303);
        path_in(&desk.get(&page).await)
    }

    /// A phone that has used the link.
    pub async fn phone(&self) -> Visitor<'_> {
        let link = self.link().await;
        let mut phone = Visitor::new(self.world());
        let entered = choose(&mut phone, &link).await;
        assert_eq!((entered.status, entered.header("location").as_str()), (303, "/leader"));
        phone
    }

    async fn actions(&self) -> Vec<String> {
        let path = format!("/audit?subject={}", self.hall.delegation);
        let told = self.world().get(&self.hall.admin, &path).await.want(200);
        let items = told["items"].as_array().expect("items");
        items.iter().map(|e| e["action"].as_str().unwrap_or_default().to_owned()).collect()
    }
}

fn path_in(page: &Reply) -> String {
    let at = page.text.find("/l/").unwrap_or_else(|| panic!("no link in {}", page.text));
    page.text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '/').collect()
}

pub async fn choose(phone: &mut Visitor<'_>, link: &str) -> Reply {
    phone.submit(link, link, &[("pin", PIN), ("again", PIN)]).await
}

#[test]
fn a_link_is_bound_to_the_first_phone_that_chooses_a_pin() {
    on_both("leader_link", |world| async move {
        let led = Led::open(world).await;
        let link = led.link().await;
        // Whoever looks at it, a crawler too, uses nothing up and learns nothing.
        let mut crawler = Visitor::new(led.world());
        for _ in 0..3 {
            let seen = crawler.get(&link).await;
            assert_eq!(seen.status, 200);
            for secret in ["مليكة", "الخميسات", "اللقاء الجهوي"] {
                assert!(!seen.text.contains(secret), "{secret}");
            }
        }
        let mut phone = Visitor::new(led.world());
        let differing = phone.submit(&link, &link, &[("pin", PIN), ("again", "4826")]).await;
        assert_eq!(differing.status, 422);
        let simple = phone.submit(&link, &link, &[("pin", "1234"), ("again", "1234")]).await;
        assert_eq!(simple.status, 422);
        let token = token_of(&phone.get(&link).await);
        let before = phone.cookies.clone();
        let fields = [("csrf", token.as_str()), ("pin", PIN), ("again", PIN)];
        let entered = phone.post(&link, &fields).await;
        assert_eq!((entered.status, entered.header("location").as_str()), (303, "/leader"));
        assert!(phone.cookies.contains_key("hadir_phone"));
        // The answer was lost on the way: the same browser sends the same form again.
        let mut again = Visitor::new(led.world());
        again.cookies = before;
        assert_eq!(again.post(&link, &fields).await.status, 303);
        // Another phone is told what it would be told of a link that never was.
        let mut other = Visitor::new(led.world());
        let refused = other.get(&link).await;
        let never = other.get("/l/aaaaaaaaaaaaaaaaaaaaaaaaaa").await;
        assert_eq!((refused.status, never.status), (404, 404));
        let told =
            |r: &Reply| r.text.split("<h1>").nth(1).map(|t| t[..t.len().min(400)].to_owned());
        assert_eq!(told(&refused), told(&never));
        let actions = led.actions().await;
        assert!(actions.contains(&"leader.link".to_owned()), "{actions:?}");
        assert!(actions.contains(&"leader.bind".to_owned()), "{actions:?}");
    });
}

#[test]
fn a_leader_by_link_leads_one_delegation_and_nothing_else() {
    on_both("leader_scope", |world| async move {
        let led = Led::open(world).await;
        let other = Hall::delegation(led.world(), &led.hall.admin, &led.hall.gathering, "04.421");
        let other = other.await;
        let mut phone = led.phone().await;
        assert_eq!(phone.get(&format!("/delegations/{}", led.hall.delegation)).await.status, 200);
        assert_eq!(phone.get(&format!("/delegations/{other}")).await.status, 404);
        for closed in ["/accounts", "/audit", "/settings", "/people/import"] {
            assert_eq!(phone.get(closed).await.status, 403, "{closed}");
        }
        let link = format!("/delegations/{}/leader", led.hall.delegation);
        assert_eq!(phone.get(&link).await.status, 403);
        let accounts = led.world().get(&led.hall.admin, "/accounts").await.want(200);
        let made: Vec<&Value> = accounts["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter(|a| a["email"].is_null())
            .collect();
        assert_eq!(made.len(), 1);
        assert_eq!(made[0]["grants"][0]["role"], "leader");
        assert_eq!(made[0]["grants"][0]["delegation"], led.hall.delegation.as_str());
    });
}

#[test]
fn five_wrong_pins_lock_it_and_a_new_link_opens_the_way_again() {
    on_both("leader_pin", |world| async move {
        let led = Led::open(world).await;
        let mut phone = led.phone().await;
        phone.cookies.remove("hadir_session");
        // Without a session the phone is asked for its PIN, not for an address.
        let asked = phone.get("/gatherings").await;
        assert_eq!(asked.header("location"), "/leader/pin");
        let form = "/leader/pin";
        for left in [4, 3, 2, 1] {
            let wrong = phone.submit(form, form, &[("pin", "9173")]).await;
            assert_eq!(wrong.status, 422, "{left}");
        }
        let right = phone.submit(form, form, &[("pin", PIN)]).await;
        assert_eq!(right.status, 303, "the fifth try is one still");
        phone.cookies.remove("hadir_session");
        for _ in 0..5 {
            phone.submit(form, form, &[("pin", "9173")]).await;
        }
        let locked = phone.submit(form, form, &[("pin", PIN)]).await;
        assert_eq!(locked.status, 409);
        assert!(led.actions().await.contains(&"leader.pin_lock".to_owned()));
        assert!(led.desk().await.get(&led.page()).await.text.contains("مقفل"));
        let mut fresh = Visitor::new(led.world());
        let link = led.link().await;
        assert_eq!(choose(&mut fresh, &link).await.status, 303);
        let old = phone.submit(form, form, &[("pin", PIN)]).await;
        assert_eq!(old.status, 404, "the phone before is nobody's any more");
    });
}

#[test]
fn a_new_link_or_a_revocation_ends_the_phone_at_once() {
    on_both("leader_revoked", |world| async move {
        let led = Led::open(world).await;
        let mut phone = led.phone().await;
        let own = format!("/delegations/{}", led.hall.delegation);
        assert_eq!(phone.get(&own).await.status, 200);
        let old = led.link().await;
        assert_eq!(phone.get(&own).await.header("location"), "/leader/pin");
        let new = led.link().await;
        assert_ne!(old, new);
        let mut other = Visitor::new(led.world());
        assert_eq!(other.get(&old).await.status, 404);
        let mut desk = led.desk().await;
        let page = led.page();
        let ended = desk.submit(&page, &format!("{page}/revocation"), &[]).await;
        assert_eq!(ended.status, 303);
        assert_eq!(other.get(&new).await.status, 404);
        // The same form sent twice makes one link.
        let token = token_of(&desk.get(&page).await);
        let fields = [("csrf", token.as_str()), ("once", "abcdefghijklmnopqrstuvwxyz")];
        desk.post(&page, &fields).await;
        let first = path_in(&desk.get(&page).await);
        assert_eq!(desk.post(&page, &fields).await.status, 303);
        assert_eq!(path_in(&desk.get(&page).await), first);
    });
}

#[test]
fn only_those_who_hold_the_delegation_call_its_leader_in() {
    on_both("leader_held", |world| async move {
        let led = Led::open(world).await;
        led.world().coordinator("04.421").await;
        let mut away = Visitor::new(led.world());
        away.sign_in("coordinator-04.421@example.org", PASSWORD).await;
        assert_eq!(away.get(&led.page()).await.status, 404);
        let link = led.link().await;
        let hash = led.world().app.db.read(|tx| {
            Ok(tx
                .one("SELECT COUNT(*) FROM leader_links WHERE pin IS NULL", &[])?
                .map(|r| r.int(0)))
        });
        assert_eq!(hash.await.expect("a count"), Some(1));
        led.world()
            .clock
            .set(hadir::kernel::Time::parse("2025-07-14T14:05:00+01:00").expect("a time"));
        let mut late = Visitor::new(led.world());
        assert_eq!(late.get(&link).await.status, 404, "an unused link ends by itself");
        assert!(!led.leader.is_empty() && !led.coordinator.is_empty());
    });
}

#[test]
fn a_leader_of_elsewhere_is_neither_named_nor_called_in() {
    on_both("leader_unseen", |world| async move {
        let led = Led::open(world).await;
        let (world, admin) = (led.world(), &led.hall.admin);
        let person = json!({ "names": [{ "script": "Latn", "given": "Wassila", "family": "Oudaya" }],
            "home_area": "04.421" });
        let person = world.post(admin, "/people", person).await.want(201);
        let path = format!("/delegations/{}", led.hall.delegation);
        world.patch(admin, &path, json!({ "leader": person["id"] })).await.want(200);
        let mut desk = led.desk().await;
        let page = led.page();
        assert!(!desk.get(&page).await.text.contains("Wassila"));
        let refused = desk.submit(&page, &page, &[]).await;
        assert_eq!(refused.status, 409);
        assert!(!refused.text.contains("Wassila") && !refused.text.contains("/l/"));
    });
}
