//! Where time comes from. The application asks its clock once per request; nothing
//! else reads the hour.

use super::Time;
use std::sync::atomic::{AtomicI64, Ordering};

pub trait Clock: Send + Sync {
    fn now(&self) -> Time;
}

/// The machine's own clock: the one place that reads it.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Time {
        #[expect(clippy::disallowed_methods, reason = "the one place where the hour enters")]
        Time::from_micros(jiff::Timestamp::now().as_microsecond())
    }
}

/// A clock that tests set and move.
pub struct SetClock(AtomicI64);

impl SetClock {
    pub fn at(time: Time) -> Self {
        Self(AtomicI64::new(time.micros()))
    }

    pub fn set(&self, time: Time) {
        self.0.store(time.micros(), Ordering::SeqCst);
    }

    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Time {
        Time::from_micros(self.0.load(Ordering::SeqCst))
    }
}
