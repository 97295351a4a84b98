//! Somebody invited, who answers by their link: yes, no, with companions or without. Nobody
//! else acts on their places, so each of them must end exactly as it was answered.

use super::ground::Ground;
use super::log::Log;
use crate::leader_page::ids;
use crate::support::{Reply, Visitor, token_of};
use hadir::kernel::Draw;
use std::sync::Arc;

pub struct Guest {
    n: usize,
    ground: Arc<Ground>,
    draw: Draw,
    log: Log,
    has_ticket: bool,
}

impl Guest {
    pub fn new(n: usize, ground: Arc<Ground>, draw: Draw) -> Self {
        Self { n, ground, draw, log: Log::default(), has_ticket: false }
    }

    pub async fn walk(mut self, steps: usize) -> Log {
        let ground = self.ground.clone();
        let mut visitor = Visitor::new(&ground.world);
        for step in 0..steps {
            match self.draw.below(20) {
                0..=10 => self.yes(&mut visitor, step).await,
                11..=15 => self.no(&mut visitor, step).await,
                _ => self.leave_out(&mut visitor, step).await,
            }
        }
        self.log
    }

    fn link(&self) -> String {
        self.ground.invited[self.n].link.clone()
    }

    async fn send(
        &mut self,
        visitor: &mut Visitor<'_>,
        step: usize,
        what: &str,
        fields: &[(&str, &str)],
    ) -> Reply {
        let (link, once) = (self.link(), format!("guest-{:0>12}-{step:0>8}", self.n));
        let csrf = token_of(&visitor.get(&link).await);
        let mut all = vec![("csrf", csrf.as_str()), ("once", once.as_str())];
        all.extend_from_slice(fields);
        let action = format!("{link}{what}");
        let first = visitor.post(&action, &all).await;
        // A refusal keeps nothing; what was done is done once.
        if first.status == 303 && self.draw.below(4) == 0 {
            let again = visitor.post(&action, &all).await;
            assert_eq!(
                (again.status, again.header("location")),
                (first.status, first.header("location"))
            );
        }
        match first.status {
            303 => self.log.accepted += 1,
            409 | 422 => self.log.refused += 1,
            other => panic!("{other} at {action}: {}", first.text),
        }
        first
    }

    fn is(&mut self, status: &str) {
        let own = &self.ground.invited[self.n];
        let state = (status.to_owned(), own.person.clone());
        self.log.became.push((own.place.clone(), state));
    }

    async fn yes(&mut self, visitor: &mut Visitor<'_>, step: usize) {
        let many = self.draw.below(3) as usize;
        let names: Vec<String> =
            (0..many).map(|i| format!("مرافق {} {step} {i}", self.n)).collect();
        let said = names.join("\n");
        let fields = [("answer", "yes"), ("companions", said.as_str())];
        if self.send(visitor, step, "", &fields).await.status != 303 {
            return;
        }
        self.is("confirmed");
        self.log.issued += names.len() + usize::from(!self.has_ticket);
        self.has_ticket = true;
        self.log.companions.extend(names.into_iter().map(|name| (name, true)));
    }

    async fn no(&mut self, visitor: &mut Visitor<'_>, step: usize) {
        if self.send(visitor, step, "", &[("answer", "no")]).await.status == 303 {
            self.is("declined");
            self.has_ticket = false;
            self.log.companions.values_mut().for_each(|comes| *comes = false);
        }
    }

    async fn leave_out(&mut self, visitor: &mut Visitor<'_>, step: usize) {
        let page = visitor.get(&self.link()).await.text;
        let there = ids(&page, "name=\"companion\" value=\"");
        let Some(one) = there.first() else { return };
        let path = format!("/enrolments/{one}");
        let name = self.ground.world.get(&self.ground.token, &path).await.want(200);
        let name = name["placeholder"].as_str().expect("a name").to_owned();
        let reply = self.send(visitor, step, "/companion", &[("companion", one)]).await;
        if reply.status == 303 {
            assert_eq!(self.log.companions.insert(name, false), Some(true), "one who was to come");
        }
    }
}
