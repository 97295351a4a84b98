//! What a message is, when it may go out, and when it is tried again.

use crate::app::Config;
use crate::kernel::{Draw, Lang, Time};
use crate::people::Reached;
use jiff::ToSpan;
use jiff::civil::time;
use jiff::tz::TimeZone;

macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($variant:ident $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($variant),* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|w| w.name() == text)
            }
        }
    };
}

words!(
    /// In the order in which one is chosen, where somebody can be reached by several.
    Channel { Whatsapp "whatsapp", Sms "sms", Mail "mail" }
);
words!(Kind {
    Invitation "invitation",
    Reminder "reminder",
    Convocation "convocation",
    Ticket "ticket",
    Thanks "thanks",
});
words!(State {
    Queued "queued",
    Sending "sending",
    Sent "sent",
    Failed "failed",
    GivenUp "given_up",
    Withdrawn "withdrawn",
});
words!(RuleKind { Unanswered "unanswered", Eve "eve" });

impl State {
    /// Nothing more happens to it by itself.
    pub fn is_over(self) -> bool {
        !matches!(self, Self::Queued | Self::Sending)
    }

    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Failed | Self::GivenUp)
    }
}

/// One row of the queue.
#[derive(Debug, Clone)]
pub struct Message {
    pub id: String,
    pub kind: Kind,
    pub channel: Channel,
    pub lang: Lang,
    pub person: String,
    pub gathering: Option<String>,
    pub enrolment: Option<String>,
    pub meeting: Option<String>,
    pub rule: Option<String>,
    pub once: String,
    pub state: State,
    pub not_before: Time,
    pub attempts: i64,
    pub error: Option<String>,
    pub asked_at: Time,
    pub done_at: Option<Time>,
}

/// A rule by which those of a gathering are reminded.
#[derive(Debug, Clone)]
pub struct Rule {
    pub id: String,
    pub gathering: String,
    pub kind: RuleKind,
    pub days: i64,
    pub lang: Lang,
}

/// By what messages may leave this installation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    pub mail: bool,
    pub sms: bool,
    pub whatsapp: bool,
    /// The address that links begin with is known.
    pub links: bool,
}

impl Open {
    pub fn of(config: &Config) -> Self {
        let s = &config.sending;
        Self {
            mail: s.mail.is_some(),
            sms: s.sms.is_some(),
            whatsapp: s.whatsapp.is_some(),
            links: config.public_url.is_some(),
        }
    }

    pub fn has(self, channel: Channel) -> bool {
        match channel {
            Channel::Whatsapp => self.whatsapp,
            Channel::Sms => self.sms,
            Channel::Mail => self.mail,
        }
    }

    pub fn is_silent(self) -> bool {
        !(self.mail || self.sms || self.whatsapp)
    }

    /// Those open for what leads somewhere: without the installation's own address a link
    /// would lead nowhere.
    pub fn leading(self) -> Self {
        if self.links { self } else { Self::default() }
    }

    /// A convocation is a letter.
    pub fn by_letter(self) -> Self {
        Self { mail: self.mail, ..Self::default() }
    }

    /// By what this person is written to; none where it stays by hand.
    pub fn choose(self, to: Reached) -> Option<Channel> {
        let reaches = |c: &Channel| match c {
            Channel::Mail => to.email,
            Channel::Sms | Channel::Whatsapp => to.phone,
        };
        let mut open = Channel::ALL.iter().copied().filter(|c| self.has(*c));
        open.find(reaches).filter(|_| !to.objects)
    }
}

/// As many are on their way at once, on one node.
pub const AT_ONCE: usize = 4;
/// Tried so often, then given up.
pub const MOST_TRIES: i64 = 10;
/// Taken up again after this long, where nobody told how it ended: longer than any way out
/// waits for an answer.
pub const LEASE_SECONDS: i64 = 300;
const FIRST_WAIT: i64 = 60;
const LONGEST_WAIT: i64 = 4 * 3600;
/// A provider that asks for more patience than this is not heard.
const MOST_PATIENCE: i64 = 24 * 3600;

/// How long to wait after this many tries: doubled each time, anywhere between half of that
/// and half as much again, so that what failed together does not come back together; never
/// sooner than the provider asks.
pub fn wait_seconds(attempts: i64, asked: Option<i64>, draw: &mut Draw) -> i64 {
    let doubled = FIRST_WAIT << attempts.clamp(1, 20).saturating_sub(1);
    let wait = doubled.min(LONGEST_WAIT);
    let jittered = wait / 2 + draw.below(wait as u64 + 1) as i64;
    jittered.max(asked.unwrap_or(0).clamp(0, MOST_PATIENCE))
}

/// Nobody is reminded between nine in the evening and eight in the morning.
const QUIET_FROM: jiff::civil::Time = time(21, 0, 0, 0);
const QUIET_UNTIL: jiff::civil::Time = time(8, 0, 0, 0);

/// This moment, or the end of the quiet hours it lies in, by the clocks of the zone.
pub fn after_quiet(at: Time, zone: &TimeZone) -> Time {
    let local = at.zoned(zone);
    let day = match local.time() {
        t if t >= QUIET_FROM => local.date().saturating_add(1.day()),
        t if t < QUIET_UNTIL => local.date(),
        _ => return at,
    };
    let morning = zone.to_zoned(day.to_datetime(QUIET_UNTIL));
    morning.map_or(at, |z| Time::from_micros(z.timestamp().as_microsecond()).max(at))
}

/// Whether it is the day before.
pub fn is_eve(now: Time, starts_at: Time, zone: &TimeZone) -> bool {
    let day = starts_at.zoned(zone).date();
    day.yesterday().is_ok_and(|eve| eve == now.zoned(zone).date())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::parse(text).expect("a time")
    }

    fn casablanca() -> TimeZone {
        TimeZone::get("Africa/Casablanca").expect("the zone")
    }

    #[test]
    fn each_wait_is_longer_and_none_is_the_same() {
        let mut draw = Draw::from_seed([7; 32]);
        for (attempts, wait) in [(1, 60), (2, 120), (5, 960), (9, 14_400), (40, 14_400)] {
            for _ in 0..50 {
                let drawn = wait_seconds(attempts, None, &mut draw);
                assert!((wait / 2..=wait * 3 / 2).contains(&drawn), "{attempts}: {drawn}");
            }
        }
        let some: Vec<i64> = (0..20).map(|_| wait_seconds(6, None, &mut draw)).collect();
        assert!(some.iter().any(|w| *w != some[0]));
        assert_eq!(wait_seconds(1, Some(7_200), &mut draw), 7_200);
        assert_eq!(wait_seconds(1, Some(i64::MAX), &mut draw), MOST_PATIENCE);
    }

    #[test]
    fn the_night_is_quiet_by_the_clocks_of_morocco() {
        let zone = casablanca();
        let out = |text: &str| after_quiet(at(text), &zone).rfc3339(&zone);
        assert_eq!(out("2025-06-13T20:59:59+01:00"), "2025-06-13T20:59:59+01:00");
        assert_eq!(out("2025-06-13T21:00:00+01:00"), "2025-06-14T08:00:00+01:00");
        assert_eq!(out("2025-06-14T07:59:00+01:00"), "2025-06-14T08:00:00+01:00");
        assert_eq!(out("2025-06-14T08:00:00+01:00"), "2025-06-14T08:00:00+01:00");
        // In Ramadan the clocks go back an hour: eight is eight.
        assert_eq!(out("2025-03-10T21:30:00+00:00"), "2025-03-11T08:00:00+00:00");
        assert_eq!(out("2025-02-22T21:30:00+01:00"), "2025-02-23T08:00:00+00:00");
    }

    #[test]
    fn the_eve_is_the_day_before_by_the_wall() {
        let zone = casablanca();
        let starts = at("2025-06-14T00:30:00+01:00");
        assert!(is_eve(at("2025-06-13T00:00:00+01:00"), starts, &zone));
        assert!(is_eve(at("2025-06-13T23:59:00+01:00"), starts, &zone));
        assert!(!is_eve(at("2025-06-12T23:59:00+01:00"), starts, &zone));
        assert!(!is_eve(starts, starts, &zone));
    }

    #[test]
    fn somebody_is_written_to_by_what_is_open_and_reaches_them() {
        let all = Open { mail: true, sms: true, whatsapp: true, links: true };
        let both = Reached { phone: true, email: true, objects: false };
        assert_eq!(all.choose(both), Some(Channel::Whatsapp));
        assert_eq!(Open { whatsapp: false, ..all }.choose(both), Some(Channel::Sms));
        assert_eq!(all.by_letter().choose(both), Some(Channel::Mail));
        assert_eq!(all.by_letter().choose(Reached { email: false, ..both }), None);
        assert_eq!(all.choose(Reached { objects: true, ..both }), None);
        assert_eq!(Open { links: false, ..all }.leading().choose(both), None);
    }
}
