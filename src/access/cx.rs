//! What an action is given besides its transaction: the hour, chance, language, keys
//! and who asks. Nothing ambient.

use super::{Actor, Op, Permit};
use crate::kernel::{Draw, Keys, Lang, Result, Time};
use jiff::tz::TimeZone;
use std::sync::Arc;

#[derive(Clone)]
pub struct Cx {
    pub now: Time,
    pub lang: Lang,
    pub actor: Actor,
    pub zone: TimeZone,
    pub keys: Arc<Keys>,
    pub draw: Draw,
}

impl Cx {
    pub fn permit(&self, op: Op) -> Result<Permit> {
        self.actor.permit(op)
    }

    pub fn id(&mut self) -> String {
        self.draw.id(self.now)
    }
}
