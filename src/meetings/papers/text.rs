//! The minutes in one language, made of the facts: what a secretary then corrects.

use super::blocks::Block;
use super::facts::{Facts, Someone, joined};
use super::phrases::{capital, day, hour, is_feminine_in_arabic, kind, say, with_article};
use crate::kernel::Lang;
use crate::meetings::model::{Decision, Intervention, Manner, Presence};
use crate::web::format;
use jiff::tz::TimeZone;

pub fn minutes(facts: &Facts, lang: Lang, zone: &TimeZone) -> Vec<Block> {
    let mut out = vec![
        Block::Title(say(lang, "meetings-min-title", &[("title", facts.meeting.title.get(lang))])),
        Block::Text(opening(facts, lang, zone)),
    ];
    out.extend(basis(facts, lang).map(Block::Text));
    out.extend(away(facts, lang).into_iter().map(Block::Text));
    agenda(facts, lang, zone, &mut out);
    let (loose_words, loose_decisions) = (said_on(facts, None), decided_on(facts, None));
    if !loose_words.is_empty() {
        out.push(Block::Heading(say(lang, "meetings-min-interventions", &[])));
        out.extend(loose_words.into_iter().map(|(i, who)| Block::Text(spoken(lang, zone, i, who))));
    }
    if !loose_decisions.is_empty() {
        out.push(Block::Heading(say(lang, "meetings-min-decisions", &[])));
        out.extend(loose_decisions.into_iter().map(|(d, who)| decided(lang, d, who)));
    }
    if let Some(at) = facts.meeting.ended_at {
        out.push(Block::Text(say(lang, "meetings-min-closed", &[("hour", &hour(lang, at, zone))])));
    }
    out
}

fn opening(facts: &Facts, lang: Lang, zone: &TimeZone) -> String {
    let name = facts.body.get(lang);
    let (body, feminine) = match lang {
        Lang::Fr => with_article(name),
        Lang::Ar => (name.to_owned(), is_feminine_in_arabic(name)),
        Lang::En => (name.to_owned(), false),
    };
    let day = match facts.day {
        Some(date) => day(lang, date),
        None => facts.meeting.date_text.clone().unwrap_or_default(),
    };
    let mut words = String::new();
    if let Some(at) = facts.meeting.starts_at {
        words += &say(lang, "meetings-min-at", &[("hour", &hour(lang, at, zone))]);
    }
    if let Some(place) = &facts.meeting.place {
        words += &say(lang, "meetings-min-place", &[("place", place.get(lang))]);
    }
    if let Some(chair) = &facts.chair {
        words += &say(lang, "meetings-min-chair", &[("chair", &chair.in_full(lang))]);
    }
    let key = if feminine { "meetings-min-opening-f" } else { "meetings-min-opening" };
    let kind = kind(lang, facts.meeting.kind.as_deref());
    let said = [("body", capital(&body)), ("day", day), ("words", words), ("kind", kind)];
    let said: Vec<(&str, &str)> = said.iter().map(|(n, t)| (*n, t.as_str())).collect();
    say(lang, key, &said)
}

fn basis(facts: &Facts, lang: Lang) -> Option<String> {
    let basis = facts.basis.as_ref()?;
    let key = if basis.is_met() { "meetings-min-quorum" } else { "meetings-min-no-quorum" };
    let numbers = [basis.present, basis.members, basis.needed].map(|n| format::number(lang, n));
    let [present, members, needed] = &numbers;
    Some(say(lang, key, &[("present", present), ("members", members), ("needed", needed)]))
}

/// Who sent word, and who was represented.
fn away(facts: &Facts, lang: Lang) -> Vec<String> {
    let of = |state: Presence, key: &str| {
        let heads = facts.heads.iter().filter(|(a, _)| a.state == state);
        let names: Vec<String> = heads.map(|(_, who)| who.called(lang)).collect();
        (!names.is_empty()).then(|| say(lang, key, &[("names", &joined(lang, &names))]))
    };
    [
        of(Presence::Excused, "meetings-min-excused"),
        of(Presence::Represented, "meetings-min-represented"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn agenda(facts: &Facts, lang: Lang, zone: &TimeZone, out: &mut Vec<Block>) {
    if facts.agenda.is_empty() {
        return;
    }
    out.push(Block::Heading(say(lang, "meetings-min-agenda", &[])));
    let lines: Vec<String> =
        facts.agenda.iter().map(|(n, i)| format!("{n}. {}", i.title.get(lang))).collect();
    out.push(Block::Text(lines.join("\n")));
    for (number, item) in &facts.agenda {
        let words = said_on(facts, Some(&item.id));
        let decisions = decided_on(facts, Some(&item.id));
        if words.is_empty() && decisions.is_empty() {
            continue;
        }
        out.push(Block::Heading(format!("{number}. {}", item.title.get(lang))));
        out.extend(words.into_iter().map(|(i, who)| Block::Text(spoken(lang, zone, i, who))));
        out.extend(decisions.into_iter().map(|(d, who)| decided(lang, d, who)));
    }
}

fn said_on<'f>(facts: &'f Facts, item: Option<&str>) -> Vec<(&'f Intervention, &'f Someone)> {
    let here = facts.interventions.iter().filter(|(i, _)| i.item.as_deref() == item);
    here.map(|(i, who)| (i, who)).collect()
}

fn decided_on<'f>(
    facts: &'f Facts,
    item: Option<&str>,
) -> Vec<(&'f Decision, Option<&'f Someone>)> {
    let here = facts.decisions.iter().filter(|(d, _)| d.item.as_deref() == item);
    here.map(|(d, who)| (d, who.as_ref())).collect()
}

fn spoken(lang: Lang, zone: &TimeZone, i: &Intervention, who: &Someone) -> String {
    let at = i.at.map(|t| format!(" ({})", hour(lang, t, zone))).unwrap_or_default();
    let colon = if lang == Lang::Fr { "\u{a0}:" } else { ":" };
    format!("{}{at}{colon} {}", who.called(lang), i.text.get(lang))
}

/// How it was taken: by whom nobody was against, or the votes.
pub fn manner(lang: Lang, d: &Decision) -> String {
    let votes = d.votes.map(|v| {
        let [yes, no, none] =
            [v.in_favour, v.against, v.abstained].map(|n| format::number(lang, n));
        say(lang, "meetings-min-votes", &[("for", &yes), ("against", &no), ("abstained", &none)])
    });
    let manner = d.manner.filter(|m| *m != Manner::Vote);
    let manner = manner.map(|m| say(lang, &format!("meetings-min-{}", m.name()), &[]));
    [manner, votes].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn decided(lang: Lang, d: &Decision, owner: Option<&Someone>) -> Block {
    let mut text = d.text.get(lang).to_owned();
    if let Some(owner) = owner.filter(|o| o.name.is_some()) {
        text += &format!("\n{}", say(lang, "meetings-min-owner", &[("who", &owner.in_full(lang))]));
    }
    if let Some(due) = d.due {
        text += &format!(
            "\n{}",
            say(lang, "meetings-min-due", &[("day", &format::partial(lang, due))])
        );
    }
    Block::Decision {
        number: say(lang, "meetings-min-decision", &[("number", &d.number.to_string())]),
        text,
        manner: manner(lang, d),
    }
}
