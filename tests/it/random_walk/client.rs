//! A client that works on everybody's lists: enrols, answers, replaces, calls substitutes
//! up, moves and takes back places, asks for tickets. The first of them own a commune each
//! and set what belongs to it.

use super::ground::Ground;
use super::log::{Log, State};
use super::watch;
use crate::support::Reply;
use hadir::kernel::Draw;
use serde_json::{Value, json};
use std::sync::Arc;

const STATUSES: [&str; 5] = ["nominated", "invited", "confirmed", "declined", "withdrawn"];
const LOOK_EVERY: usize = 10;

pub struct Client {
    n: usize,
    ground: Arc<Ground>,
    draw: Draw,
    log: Log,
    step: usize,
    /// The commune whose limits and leader are this client's alone.
    own: Option<String>,
}

impl Client {
    pub fn new(n: usize, ground: Arc<Ground>, draw: Draw) -> Self {
        let first = ground.invited.len();
        let own = n.checked_sub(first).and_then(|i| ground.communes.get(i)).cloned();
        Self { n, ground, draw, log: Log::default(), step: 0, own }
    }

    pub async fn walk(mut self, steps: usize) -> Log {
        for step in 0..steps {
            self.step = step;
            match self.draw.below(100) {
                0..=23 => self.enrol().await,
                24..=49 => self.answer().await,
                50..=57 => self.replace().await,
                58..=64 => self.stand_in().await,
                65..=70 => self.call_up().await,
                71..=77 => self.ticket().await,
                78..=80 => self.revoke().await,
                81..=87 => self.move_places().await,
                88..=90 => self.take_back().await,
                91..=95 => self.set_limits().await,
                _ => self.lead().await,
            }
            if step % LOOK_EVERY == self.n % LOOK_EVERY {
                watch::look(&self.ground).await;
            }
        }
        self.log
    }

    fn below(&mut self, n: usize) -> usize {
        self.draw.below(n.max(1) as u64) as usize
    }

    fn commune(&mut self) -> String {
        let at = self.below(self.ground.communes.len());
        self.ground.communes[at].clone()
    }

    fn person(&mut self) -> String {
        let at = self.below(self.ground.people.len());
        self.ground.people[at].clone()
    }

    fn place(&mut self) -> Option<String> {
        let known = self.ground.places.lock().expect("the places").len();
        let at = self.below(known);
        self.ground.places.lock().expect("the places").get(at).cloned()
    }

    fn key(&self) -> String {
        format!("{}-{}", self.n, self.step)
    }

    /// Now and then an answer is lost and asked for again, or asked for twice at once: under
    /// the same key it counts once.
    async fn call(&mut self, method: &str, path: &str, body: Option<Value>) -> Reply {
        let (key, ground) = (self.key(), self.ground.clone());
        let send = || ground.call(method, path, &key, body.as_ref());
        let (first, again) = match self.draw.below(15) {
            _ if method != "POST" => (send().await, None),
            0 | 1 => (send().await, Some(send().await)),
            2 => {
                let (a, b) = tokio::join!(send(), send());
                (a, Some(b))
            }
            _ => (send().await, None),
        };
        // What was done is answered the same again; a refusal keeps nothing.
        let told = match again {
            Some(again) if first.status < 300 && again.status < 300 => {
                assert_eq!(first.text, again.text, "{path}");
                first
            }
            Some(again) if again.status < 300 => again,
            _ => first,
        };
        self.count(&told, path);
        told
    }

    async fn form(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let (key, ground) = (self.key(), self.ground.clone());
        let first = ground.form(path, &key, fields).await;
        if first.status == 303 && self.draw.below(5) == 0 {
            let again = ground.form(path, &key, fields).await;
            assert_eq!(again.header("location"), first.header("location"), "{path}");
        }
        self.count(&first, path);
        first
    }

    fn count(&mut self, reply: &Reply, path: &str) {
        match reply.status {
            200..=204 | 303 => self.log.accepted += 1,
            404 | 409 | 422 => self.log.refused += 1,
            other => panic!("{other} at {path}: {}", reply.text),
        }
    }

    fn holder(&mut self) -> Value {
        match self.draw.below(2) {
            0 => json!({ "person": self.person() }),
            _ => {
                json!({ "placeholder": format!("words {} {}", self.key(), self.draw.below(1000)) })
            }
        }
    }

    async fn enrol(&mut self) {
        let commune = self.commune();
        let items: Vec<Value> = (0..1 + self.below(3))
            .map(|_| {
                let mut item = self.holder();
                item["status"] = json!(STATUSES[self.below(4)]);
                item
            })
            .collect();
        let path = format!("/delegations/{commune}/enrolments");
        let told = self.call("POST", &path, Some(json!(items))).await.want(200);
        for result in told["results"].as_array().expect("results") {
            if result["status"] == 201 {
                let made = &result["enrolment"];
                let id = made["id"].as_str().expect("an id").to_owned();
                self.ground.learn(&id);
                self.log.made.push((id, commune.clone(), state(made)));
            } else {
                let code = &result["problem"]["code"];
                assert!(["quota_exceeded", "already_enrolled"].iter().any(|c| code == c), "{code}");
            }
        }
    }

    async fn answer(&mut self) {
        let status = STATUSES[self.below(5)];
        self.change(json!({ "status": status })).await;
    }

    async fn replace(&mut self) {
        let holder = self.holder();
        self.change(holder).await;
    }

    async fn change(&mut self, body: Value) {
        let Some(place) = self.place() else { return };
        // A change that is sent again is one more change, and told so.
        for _ in 0..1 + self.below(8) / 7 {
            let path = format!("/enrolments/{place}");
            let reply = self.call("PATCH", &path, Some(body.clone())).await;
            if reply.status == 200 {
                self.log.became.push((place.clone(), state(&reply.json())));
            }
        }
    }

    async fn stand_in(&mut self) {
        let (commune, person) = (self.commune(), self.person());
        let fields = [("person", person.as_str()), ("as", "substitute")];
        let reply = self.form(&format!("/leader/{commune}/people"), &fields).await;
        if reply.status == 303 {
            self.log.standing.push((commune, person));
        }
    }

    /// The first who stands in takes a place, where one is free; or is struck off.
    async fn call_up(&mut self) {
        let commune = self.commune();
        let page = self.ground.page(&format!("/leader/{commune}")).await;
        let action = format!("action=\"/leader/{commune}/substitutes/");
        let Some(at) = page.text.find(&action) else { return };
        let stand: String =
            page.text[at + action.len()..].chars().take_while(|c| *c != '"').collect();
        let act = if self.below(4) == 0 { "drop" } else { "call_up" };
        // No form that counts once: the second finds nobody there.
        let path = format!("/leader/{commune}/substitutes/{stand}");
        let reply = self.ground.form(&path, &self.key(), &[("act", act)]).await;
        self.count(&reply, &path);
        match (reply.status, act) {
            (303, "call_up") => {
                let place = reply.header("location").split("#e-").nth(1).expect("it").to_owned();
                self.ground.learn(&place);
                let first = ("nominated".to_owned(), String::new());
                self.log.made.push((place.clone(), commune.clone(), first));
                self.log.called_up.push((commune, place));
            }
            (303, _) => self.log.struck += 1,
            _ => {}
        }
    }

    async fn ticket(&mut self) {
        let Some(place) = self.place() else { return };
        let path = format!("/gatherings/{}/tickets", self.ground.gathering);
        let reply = self.call("POST", &path, Some(json!({ "enrolments": [place] }))).await;
        if reply.status == 200 {
            self.log.issued += reply.json()["issued"].as_u64().expect("a number") as usize;
        }
    }

    async fn revoke(&mut self) {
        let Some(place) = self.place() else { return };
        let path = format!("/enrolments/{place}/ticket");
        let reply = self.ground.call("DELETE", &path, &self.key(), None).await;
        self.count(&reply, &path);
    }

    async fn move_places(&mut self) {
        let (from, to) = (self.commune(), self.commune());
        let places = 1 + self.below(6) as i64;
        let said = places.to_string();
        let fields = [("from", from.as_str()), ("to", to.as_str()), ("places", said.as_str())];
        let path = format!("/delegations/{}/moving", self.ground.province);
        if self.form(&path, &fields).await.status == 303 {
            self.log.moved.push((from, to, places));
        }
    }

    async fn take_back(&mut self) {
        let commune = self.commune();
        // Only where it is left again with something to race for.
        let path = format!("/delegations/{}/unused", self.ground.province);
        self.form(&path, &[("from", commune.as_str())]).await;
    }

    async fn set_limits(&mut self) {
        let Some(own) = self.own.clone() else { return self.answer().await };
        let (field, most) =
            [("reserve", 8), ("overbook_percent", 30), ("target", 60)][self.below(3)];
        let value = self.below(most) as i64;
        let path = format!("/delegations/{own}");
        if self.call("PATCH", &path, Some(json!({ field: value }))).await.status == 200 {
            self.log.own.insert((own, field), value.to_string());
        }
    }

    /// A leader is named, replaced or taken away; a link is made and revoked.
    async fn lead(&mut self) {
        let Some(own) = self.own.clone() else { return self.enrol().await };
        let page = format!("/delegations/{own}/leader");
        match self.below(4) {
            0 => {
                if self.form(&page, &[]).await.status == 303 {
                    self.log.own.insert((own, "link"), "1".into());
                }
            }
            1 => {
                if self.form(&format!("{page}/revocation"), &[]).await.status == 303 {
                    self.log.own.insert((own, "link"), "0".into());
                }
            }
            other => {
                let leader = if other == 2 { Some(self.person()) } else { None };
                let path = format!("/delegations/{own}");
                let body = json!({ "leader": leader });
                if self.call("PATCH", &path, Some(body)).await.status == 200 {
                    let is = leader.unwrap_or_default();
                    let was = self.log.own.insert((own.clone(), "leader"), is.clone());
                    // Who does not lead any more has no way in.
                    if was.unwrap_or_default() != is {
                        self.log.own.insert((own, "link"), "0".into());
                    }
                }
            }
        }
    }
}

pub fn state(shown: &Value) -> State {
    let text = |key: &str| shown[key].as_str().map(str::to_owned);
    let holder = text("person").or_else(|| text("placeholder")).unwrap_or_default();
    (text("status").unwrap_or_default(), holder)
}
