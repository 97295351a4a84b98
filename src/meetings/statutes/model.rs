//! A rule of the statutes: what it asks, from when until when, where it is written.

use crate::kernel::{Bilingual, Fields, PartialDate, State};
use crate::meetings::model::rules;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

const LONGEST_SOURCE: usize = 300;
const LONGEST_KIND: usize = 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Members present, of all.
    Quorum,
    /// Votes for, of those cast.
    Majority,
    /// Days between the convocation and the meeting.
    Notice,
}

impl Asks {
    pub const ALL: [Self; 3] = [Self::Quorum, Self::Majority, Self::Notice];

    pub fn name(self) -> &'static str {
        match self {
            Self::Quorum => "quorum",
            Self::Majority => "majority",
            Self::Notice => "notice",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|a| a.name() == text)
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Statute {
    pub id: String,
    pub body: String,
    pub asks: Asks,
    /// Of a quorum and of a majority.
    pub more_than_percent: Option<i64>,
    /// Of a notice.
    pub days: Option<i64>,
    /// Of a notice: the kind of meetings it is for; all that no other rule names.
    pub kind: Option<String>,
    pub valid_from: PartialDate,
    pub valid_until: Option<PartialDate>,
    pub source: String,
}

#[derive(Debug, Clone, PartialEq)]
pub struct NewStatute {
    pub asks: Asks,
    pub more_than_percent: Option<i64>,
    pub days: Option<i64>,
    pub kind: Option<String>,
    pub valid_from: PartialDate,
    pub valid_until: Option<PartialDate>,
    pub source: String,
}

/// `NewStatute` as the API describes it.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct StatuteRequest {
    /// `quorum`, `majority` or `notice`.
    #[schema(example = "quorum")]
    asks: String,
    /// Of a quorum: members present, of all; of a majority: votes for, of those cast. 0 to 99.
    #[schema(example = 50)]
    more_than_percent: Option<i64>,
    /// Of a notice: days between the convocation and the meeting, 1 to 365.
    days: Option<i64>,
    /// Of a notice: the kind of meetings it is for; left out: all that no other rule names.
    kind: Option<String>,
    #[schema(example = "2018-03")]
    valid_from: String,
    valid_until: Option<String>,
    #[schema(example = "Statuts, article 12")]
    source: String,
}

#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StatuteShown {
    pub id: String,
    pub body: String,
    #[schema(example = "quorum")]
    pub asks: &'static str,
    pub more_than_percent: Option<i64>,
    pub days: Option<i64>,
    pub kind: Option<String>,
    pub valid_from: String,
    pub valid_until: Option<String>,
    pub source: String,
}

/// What holds on a day, and where it is written; of what is usual, the usage itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub more_than_percent: i64,
    pub source: Bilingual,
}

impl Asked {
    /// How many of so many are needed.
    pub fn needed(&self, of: i64) -> i64 {
        rules::more_than(self.more_than_percent, of)
    }
}

/// How early a body's own statutes want a meeting convened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub days: i64,
    pub source: String,
}

/// Of these, the one of that day for this kind, the latest where two hold.
pub fn notice_of(own: &[Statute], kind: Option<&str>, day: Date) -> Option<Notice> {
    let open = || own.iter().rev().filter(|s| s.asks == Asks::Notice && s.holds_on(day));
    let named = open().find(|s| s.kind.is_some() && s.kind.as_deref() == kind);
    let rule = named.or_else(|| open().find(|s| s.kind.is_none()))?;
    Some(Notice { days: rule.days?, source: rule.source.clone() })
}

impl Statute {
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from.first_day() <= day && self.valid_until.is_none_or(|d| d.last_day() >= day)
    }

    pub fn changed(self, to: NewStatute) -> Self {
        Self { id: self.id, ..to.of(self.body) }
    }

    /// As it would be sent to be kept as it is.
    pub fn as_sent(&self) -> Map<String, Value> {
        let sent = json!({
            "asks": self.asks.name(), "more_than_percent": self.more_than_percent,
            "days": self.days, "kind": self.kind, "valid_from": self.valid_from,
            "valid_until": self.valid_until, "source": self.source,
        });
        sent.as_object().cloned().unwrap_or_default()
    }

    pub fn shown(&self) -> StatuteShown {
        StatuteShown {
            id: self.id.clone(),
            body: self.body.clone(),
            asks: self.asks.name(),
            more_than_percent: self.more_than_percent,
            days: self.days,
            kind: self.kind.clone(),
            valid_from: self.valid_from.to_string(),
            valid_until: self.valid_until.map(|d| d.to_string()),
            source: self.source.clone(),
        }
    }
}

impl NewStatute {
    pub fn of(self, body: String) -> Statute {
        Statute {
            id: String::new(),
            body,
            asks: self.asks,
            more_than_percent: self.more_than_percent,
            days: self.days,
            kind: self.kind,
            valid_from: self.valid_from,
            valid_until: self.valid_until,
            source: self.source,
        }
    }

    /// `None` where a fault was written into the fields.
    pub fn read(f: &mut Fields) -> Option<Self> {
        for key in ["asks", "valid_from"] {
            if f.state(key) != State::Given {
                f.wrong(key, "missing");
            }
        }
        let asks = f.choice("asks", Asks::parse);
        if let Some(asks) = asks {
            fits(f, asks);
        }
        let more_than_percent = f.whole("more_than_percent", 0..=99);
        let days = f.whole("days", 1..=365);
        let kind = f.line("kind", LONGEST_KIND);
        let (valid_from, valid_until) = (f.date("valid_from"), f.date("valid_until"));
        let source = f.need_line("source", LONGEST_SOURCE);
        if valid_from.zip(valid_until).is_some_and(|(a, b)| b.latest() < a.earliest()) {
            f.wrong("valid_until", "before_beginning");
        }
        let (asks, valid_from) = (asks?, valid_from?);
        Some(Self { asks, more_than_percent, days, kind, valid_from, valid_until, source })
    }
}

/// A notice counts days, the others a share: what is of the other kind is not taken.
fn fits(f: &mut Fields, asks: Asks) {
    let (own, others): (&str, &[&str]) = match asks {
        Asks::Notice => ("days", &["more_than_percent"]),
        Asks::Quorum | Asks::Majority => ("more_than_percent", &["days", "kind"]),
    };
    if f.state(own) != State::Given {
        f.wrong(own, "missing");
    }
    for key in others {
        if f.state(key) == State::Given {
            f.wrong(key, "not_of_this_rule");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(kind: Option<&str>, days: i64, from: &str, until: Option<&str>) -> Statute {
        let date = |text: &str| PartialDate::parse(text).expect("a date");
        let new = NewStatute {
            asks: Asks::Notice,
            more_than_percent: None,
            days: Some(days),
            kind: kind.map(str::to_owned),
            valid_from: date(from),
            valid_until: until.map(date),
            source: format!("article {days}"),
        };
        new.of("b".into())
    }

    #[test]
    fn the_notice_of_a_kind_goes_before_the_one_for_all_and_each_has_its_days() {
        let own = [
            rule(None, 15, "2018", Some("2025-05")),
            rule(None, 10, "2025-06", None),
            rule(Some("extraordinary"), 2, "2018", None),
        ];
        let days = |kind: Option<&str>, day: &str| {
            let day = day.parse().expect("a day");
            notice_of(&own, kind, day).map(|n| n.days)
        };
        assert_eq!(days(None, "2017-12-31"), None);
        assert_eq!(days(None, "2025-05-31"), Some(15));
        assert_eq!(days(Some("ordinary"), "2025-06-01"), Some(10));
        assert_eq!(days(Some("extraordinary"), "2025-06-01"), Some(2));
    }
}
