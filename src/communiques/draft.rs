//! A communiqué as it is started: the parts that such texts have, each a paragraph, said
//! of the facts of the meeting in Arabic and French. Somebody corrects it afterwards.

use crate::kernel::{Bilingual, Lang};
use crate::meetings::papers::capacities;
use crate::meetings::papers::facts::{Facts, Someone, joined};
use crate::meetings::papers::phrases::{
    capital, day, hour, is_feminine_in_arabic, kind, say, say_count, with_article,
};
use crate::meetings::papers::text::manner;
use crate::people::model::Gender;
use crate::web::format;
use jiff::tz::TimeZone;

pub fn title(facts: &Facts) -> Bilingual {
    let of = |lang: Lang| match &facts.gathering {
        Some((gathering, _)) => {
            let (body, gathering) = (facts.body.get(lang), gathering.title.get(lang));
            say(lang, "communiques-title-prepares", &[("body", body), ("gathering", gathering)])
        }
        None => facts.meeting.title.get(lang).to_owned(),
    };
    Bilingual::both(of(Lang::Ar), of(Lang::Fr))
}

pub fn text(facts: &Facts, zone: &TimeZone) -> Bilingual {
    let of = |lang: Lang| Parts { facts, lang, zone }.all().join("\n\n");
    Bilingual::both(of(Lang::Ar), of(Lang::Fr))
}

/// The key of a sentence about her.
fn of_her(who: &Someone, key: &str) -> String {
    match who.gender {
        Some(Gender::Female) => format!("{key}-f"),
        _ => key.to_owned(),
    }
}

struct Parts<'f> {
    facts: &'f Facts,
    lang: Lang,
    zone: &'f TimeZone,
}

impl Parts<'_> {
    fn all(&self) -> Vec<String> {
        let parts = [
            Some(self.dateline()),
            Some(self.context()),
            self.capacities(),
            self.purpose(),
            self.interventions(),
            self.numbers(),
            self.decisions(),
            self.of_chair("communiques-satisfaction"),
            self.appeal(),
            self.thanks(),
            self.closing(),
        ];
        parts.into_iter().flatten().collect()
    }

    fn say(&self, key: &str, words: &[(&str, &str)]) -> String {
        say(self.lang, key, words)
    }

    fn day(&self) -> String {
        match self.facts.day {
            Some(date) => day(self.lang, date),
            None => self.facts.meeting.date_text.clone().unwrap_or_default(),
        }
    }

    /// Where and when: « Khémisset, mardi 10 juin 2025 ».
    fn dateline(&self) -> String {
        let place = self.facts.area.as_ref().or(self.facts.meeting.place.as_ref());
        let comma = if self.lang == Lang::Ar { "، " } else { ", " };
        let place = place.map(|p| format!("{}{comma}", p.get(self.lang))).unwrap_or_default();
        format!("{place}{}", self.day())
    }

    fn named(&self, text: &Bilingual) -> String {
        let name = text.get(self.lang);
        if self.lang == Lang::Fr { with_article(name).0 } else { name.to_owned() }
    }

    /// In what the meeting stands, and who presided it with every title.
    fn context(&self) -> String {
        let mut words = String::new();
        if let Some((gathering, _)) = &self.facts.gathering {
            let date = day(self.lang, gathering.starts_at.zoned(self.zone).date());
            let title = gathering.title.get(self.lang);
            words += &self.say("communiques-context", &[("gathering", title), ("day", &date)]);
        }
        let mut held = String::new();
        if let Some(at) = self.facts.meeting.starts_at {
            held += &self.say("meetings-min-at", &[("hour", &hour(self.lang, at, self.zone))]);
        }
        if let Some(place) = &self.facts.meeting.place {
            held += &self.say("communiques-place", &[("place", place.get(self.lang))]);
        }
        let presided = match &self.facts.chair {
            Some(chair) => {
                let key = of_her(chair, "communiques-chair");
                self.say(&key, &[("chair", &chair.in_full(self.lang))])
            }
            None => String::new(),
        };
        let name = self.facts.body.get(self.lang);
        let feminine = self.lang == Lang::Ar && is_feminine_in_arabic(name);
        let key = if feminine { "communiques-held-f" } else { "communiques-held" };
        let body = self.named(&self.facts.body);
        let body = if words.is_empty() { capital(&body) } else { body };
        let kind = kind(self.lang, self.facts.meeting.kind.as_deref());
        let said = [
            ("lead", words.as_str()),
            ("body", &body),
            ("day", &self.day()),
            ("held", &held),
            ("kind", &kind),
            ("presided", &presided),
        ];
        self.say(key, &said)
    }

    /// Who was there, by capacity: those that are known in their groups, the others as
    /// they were said.
    fn capacities(&self) -> Option<String> {
        let mut groups: Vec<&capacities::Capacity> = Vec::new();
        let mut others: Vec<String> = Vec::new();
        for (_, who) in self.facts.present() {
            for words in &who.capacities {
                match capacities::known(words) {
                    Some(known) if groups.iter().any(|g| g.group == known.group) => {}
                    Some(known) => groups.push(known),
                    None => others.push(words.get(self.lang).to_owned()),
                }
            }
            if let Some(organisation) = &who.represents {
                let of =
                    self.say("communiques-represents", &[("name", organisation.get(self.lang))]);
                others.push(of);
            }
        }
        let at = |c: &capacities::Capacity| {
            capacities::all().iter().position(|other| other.group == c.group)
        };
        groups.sort_by_key(|c| at(c));
        others.dedup();
        let mut all: Vec<String> =
            groups.into_iter().map(|c| c.together(self.lang).to_owned()).collect();
        all.extend(others);
        (!all.is_empty())
            .then(|| self.say("communiques-present", &[("who", &joined(self.lang, &all))]))
    }

    /// What it was about: the gathering with its day, hall, hour and who presides it; else
    /// the agenda.
    fn purpose(&self) -> Option<String> {
        let lang = self.lang;
        if let Some((gathering, chair)) = &self.facts.gathering {
            let at = gathering.starts_at;
            let chair = chair.as_ref().map(|c| (c, c.in_full(lang))).filter(|c| !c.1.is_empty());
            let presided = chair.map(|(who, called)| {
                self.say(&of_her(who, "communiques-presides"), &[("chair", &called)])
            });
            let said = [
                ("gathering", gathering.title.get(lang)),
                ("presided", &presided.unwrap_or_default()),
                ("day", &day(lang, at.zoned(self.zone).date())),
                ("hour", &hour(lang, at, self.zone)),
                ("hall", gathering.venue.name.get(lang)),
            ];
            return Some(self.say("communiques-purpose", &said));
        }
        let items: Vec<String> = self
            .facts
            .agenda
            .iter()
            .filter(|(_, i)| i.parent.is_none())
            .map(|(_, i)| i.title.get(lang).to_owned())
            .collect();
        (!items.is_empty())
            .then(|| self.say("communiques-agenda", &[("items", &joined(lang, &items))]))
    }

    fn interventions(&self) -> Option<String> {
        let n = self.facts.interventions.len() as i64;
        (n > 0).then(|| say_count(self.lang, "communiques-interventions", n))
    }

    /// The numbers that were fixed, with who brings them.
    fn numbers(&self) -> Option<String> {
        let of = |(name, n): &(Bilingual, i64)| {
            let said = [("area", name.get(self.lang)), ("n", &format::number(self.lang, *n))];
            self.say("communiques-number", &said)
        };
        let all: Vec<String> = self.facts.fixed.iter().map(of).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    fn decisions(&self) -> Option<String> {
        let of = |(d, _): &(crate::meetings::model::Decision, _)| {
            let how = d.manner.map(|_| manner(self.lang, d)).filter(|m| !m.is_empty());
            let how = how.map(|m| format!(" ({m})")).unwrap_or_default();
            format!("{}. {}{how}", d.number, d.text.get(self.lang))
        };
        let all: Vec<String> = self.facts.decisions.iter().map(of).collect();
        (!all.is_empty())
            .then(|| format!("{}\n{}", self.say("communiques-decisions", &[]), all.join("\n")))
    }

    fn of_chair(&self, key: &str) -> Option<String> {
        let chair = self.facts.chair.as_ref().filter(|c| c.name.is_some())?;
        let organisation = self.named(&self.facts.organisation);
        let key = of_her(chair, key);
        Some(
            self.say(&key, &[("chair", &chair.called(self.lang)), ("organisation", &organisation)]),
        )
    }

    /// To the whole family, where the organisation has an adjective for it.
    fn appeal(&self) -> Option<String> {
        let adjective = self.own(&self.facts.voice.feminine);
        let said = self.of_chair("communiques-appeal")?;
        match adjective {
            "" => Some(said),
            _ => Some(self.say("communiques-appeal-of", &[("adjective", adjective)])),
        }
    }

    fn thanks(&self) -> Option<String> {
        let said = self.of_chair("communiques-thanks")?;
        let adjective = self.own(&self.facts.voice.masculine);
        let chair = self.facts.chair.as_ref().map(|c| c.called(self.lang)).unwrap_or_default();
        Some(match adjective {
            "" => said,
            _ => self.say("communiques-thanks-of", &[("chair", &chair), ("adjective", adjective)]),
        })
    }

    /// In this language itself: an adjective is not lent from the other one.
    fn own<'t>(&self, text: &'t Bilingual) -> &'t str {
        let own = if self.lang == Lang::Ar { &text.ar } else { &text.fr };
        own.as_deref().unwrap_or_default()
    }

    fn closing(&self) -> Option<String> {
        let name = self.named(&self.facts.organisation);
        let closing =
            (!name.is_empty()).then(|| self.say("communiques-closing", &[("organisation", &name)]));
        let slogan = self.own(&self.facts.voice.slogan);
        let slogan =
            (!slogan.is_empty()).then(|| self.say("communiques-slogan", &[("slogan", slogan)]));
        let both: Vec<String> = [closing, slogan].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join("\n"))
    }
}
