//! What an action is given besides its transaction: the hour, chance, language, keys
//! and who asks. Nothing ambient.

use super::{Actor, Op, Permit};
use crate::kernel::{Draw, Keys, Lang, Result, Time};
use jiff::tz::TimeZone;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Clone)]
pub struct Cx {
    pub now: Time,
    pub lang: Lang,
    pub actor: Actor,
    pub zone: TimeZone,
    pub keys: Arc<Keys>,
    pub draw: Draw,
    /// How many transactions were begun for it.
    pub begun: Arc<AtomicU64>,
}

impl Cx {
    pub fn new(
        now: Time,
        lang: Lang,
        actor: Actor,
        zone: TimeZone,
        keys: Arc<Keys>,
        draw: Draw,
    ) -> Self {
        Self { now, lang, actor, zone, keys, draw, begun: Arc::default() }
    }

    /// For one more transaction: what is drawn in it is drawn in no other of the same
    /// request, and again when it is run again.
    pub fn begin(&self) -> Self {
        let n = self.begun.fetch_add(1, Ordering::Relaxed);
        Self { draw: self.draw.branch(&format!("transaction {n}")), ..self.clone() }
    }

    pub fn permit(&self, op: Op) -> Result<Permit> {
        self.actor.permit(op)
    }

    pub fn id(&mut self) -> String {
        self.draw.id(self.now)
    }
}
