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
use std::io;
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
        let trust = &sending.authorities;
        let gateway = |g: &Option<_>| g.as_ref().map(|g| HttpGateway::new(g, trust, patience));
        Ok(Self {
            mail: sending.mail.as_ref().map(|m| Mail::open(m, trust, patience)).transpose()?,
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

/// A fault of TLS somewhere in the causes of this one, as the reason that is shown.
fn of_tls(error: &(dyn std::error::Error + 'static)) -> Option<&'static str> {
    let mut cause = Some(error);
    while let Some(one) = cause {
        // An error of input and output holds another that is not among its causes.
        let within = one.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
        let tls = one
            .downcast_ref::<rustls::Error>()
            .or_else(|| within.and_then(|e| e.downcast_ref::<rustls::Error>()));
        match tls {
            Some(rustls::Error::InvalidCertificate(_)) => return Some("certificate"),
            Some(_) => return Some("tls"),
            None => cause = one.source(),
        }
    }
    None
}

/// What another calls a thing, as far as it is a name and no text.
fn name_of(text: &str) -> Option<String> {
    let sound = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
    let fits = (1..=100).contains(&text.len()) && text.chars().all(sound);
    fits.then(|| text.to_owned())
}
