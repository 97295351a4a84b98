//! The ways out of the house. Each says how a try ended: sent, to be tried again, or never;
//! a code of ours, not the words of the other side, which may repeat an address.

mod gateway;
mod mail;

use super::compose::Letter;
use super::model::Channel;
use crate::app::sending::Sending;
use crate::kernel::{Result, Time};
use gateway::HttpGateway;
use mail::Mail;
use std::time::Duration;

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With what the other side calls it, where it says so.
    Sent(Option<String>),
    Later {
        error: String,
        /// Seconds that the other side asks us to wait.
        after: Option<i64>,
    },
    Never(String),
}

/// How long one try may take as a whole, and until somebody answers at all.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    pub whole: Duration,
    pub connect: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { whole: Duration::from_secs(30), connect: Duration::from_secs(10) }
    }
}

pub struct Outlets {
    mail: Option<Mail>,
    sms: Option<HttpGateway>,
    whatsapp: Option<HttpGateway>,
}

impl Outlets {
    pub fn open(sending: &Sending, patience: Patience) -> Result<Self> {
        let gateway = |g: &Option<_>| g.as_ref().map(|g| HttpGateway::new(g, patience));
        Ok(Self {
            mail: sending.mail.as_ref().map(|m| Mail::open(m, patience)).transpose()?,
            sms: gateway(&sending.sms),
            whatsapp: gateway(&sending.whatsapp),
        })
    }

    /// Blocks until it is known how it ended, or patience is over.
    pub fn send(&self, letter: &Letter, now: Time) -> Outcome {
        let closed = || Outcome::Later { error: "closed".into(), after: None };
        match letter.message.channel {
            Channel::Mail => self.mail.as_ref().map_or_else(closed, |m| m.send(letter, now)),
            Channel::Sms => self.sms.as_ref().map_or_else(closed, |g| g.send(letter, now)),
            Channel::Whatsapp => {
                self.whatsapp.as_ref().map_or_else(closed, |g| g.send(letter, now))
            }
        }
    }
}

/// What another calls a thing, as far as it is a name and no text.
fn name_of(text: &str) -> Option<String> {
    let sound = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    let fits = (1..=100).contains(&text.len()) && text.chars().all(sound);
    fits.then(|| text.to_owned())
}
