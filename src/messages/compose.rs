//! What a message says and where it goes, looked up at the moment of sending. Whoever it
//! would no longer be right to write to is not written to, and why is kept.

use super::model::{Channel, Kind, Message, RuleKind, after_quiet};
use super::store::rules;
use crate::access::{Cx, Op};
use crate::db::Tx;
use crate::gatherings::pages::Headed;
use crate::gatherings::{Enrolment, Gathering, Status, enrolment_visible};
use crate::invitations;
use crate::kernel::{Error, Lang, Result, Time};
use crate::meetings;
use crate::people::{self, Person};
use crate::tickets;
use crate::web::format;
use crate::web::language::{Said, say_with};

/// A message ready to leave.
#[derive(Debug, Clone)]
pub struct Letter {
    pub message: Message,
    /// A number in E.164 or an address. Never logged, never kept.
    pub to: String,
    pub name: String,
    pub subject: String,
    pub text: String,
    /// An entry for the calendar, where it is about a day to come.
    pub event: Option<String>,
}

pub enum Made {
    Ready(Box<Letter>),
    /// Not now: it is night.
    Waits(Time),
    /// Not any more, and why.
    Not(&'static str),
}

/// What the words say and what goes along.
struct Words {
    subject: String,
    text: String,
    event: Option<String>,
}

/// The house itself asks: `cx` is its own.
pub fn compose(tx: &mut Tx, cx: &mut Cx, m: &Message, base: &str) -> Result<Made> {
    let id = people::standing(tx, &m.person)?;
    let Some(person) = people::whole(tx, cx, std::slice::from_ref(&id))?.pop() else {
        return Ok(Made::Not("gone"));
    };
    if !people::objects(tx, std::slice::from_ref(&id))?.is_empty() {
        return Ok(Made::Not("objects"));
    }
    let to = match m.channel {
        Channel::Mail => person.said.emails.first(),
        Channel::Sms | Channel::Whatsapp => person.said.phones.first(),
    };
    let Some(to) = to.cloned() else { return Ok(Made::Not("no_address")) };
    let morning = after_quiet(cx.now, &cx.zone);
    if m.kind == Kind::Reminder && morning > cx.now {
        return Ok(Made::Waits(morning));
    }
    let words = match (&m.enrolment, &m.meeting) {
        (Some(enrolment), _) => about_place(tx, cx, m, enrolment, &person, base)?,
        (None, Some(meeting)) => convocation(tx, cx, meeting, m.lang)?,
        (None, None) => Told::Not("gone"),
    };
    Ok(match words {
        Told::Not(why) => Made::Not(why),
        Told::Says(Words { subject, text, event }) => Made::Ready(Box::new(Letter {
            name: person.name.get(m.lang).to_owned(),
            message: m.clone(),
            to,
            subject,
            text: if m.channel == Channel::Sms { of_sms(&text) } else { text },
            event: event.filter(|_| m.channel == Channel::Mail),
        })),
    })
}

/// The spaces that no line is broken at are outside the small alphabet of SMS: one alone
/// would make the message twice as long.
fn of_sms(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

enum Told {
    Says(Words),
    Not(&'static str),
}

fn about_place(
    tx: &mut Tx,
    cx: &mut Cx,
    m: &Message,
    enrolment: &str,
    person: &Person,
    base: &str,
) -> Result<Told> {
    let permit = cx.permit(Op::EnrolmentRead)?;
    let Some(place) = enrolment_visible(tx, &permit, enrolment)? else {
        return Ok(Told::Not("gone"));
    };
    if place.person.as_ref() != Some(&person.id) {
        return Ok(Told::Not("replaced"));
    }
    let head = Headed::load(tx, cx, &place.delegation)?;
    let g = &head.gathering;
    if m.kind != Kind::Thanks && g.starts_at <= cx.now {
        return Ok(Told::Not("over"));
    }
    let name = person.name.get(m.lang);
    let event = Some(invitations::calendar_of(m.lang, g, cx.now));
    let of = head.name.get(m.lang);
    match m.kind {
        Kind::Invitation if is_asked(&place) => {
            let link = invitation(tx, cx, &place, base)?;
            let text = invitations::text(m.lang, &cx.zone, g, name, of, &link);
            Ok(Told::Says(Words { subject: subject(m.lang, "invitation", g), text, event }))
        }
        Kind::Reminder => {
            let rule = match &m.rule {
                Some(id) => rules::kind(tx, id)?,
                None => None,
            };
            let Some(rule) = rule.filter(|kind| is_meant(*kind, &place)) else {
                return Ok(Told::Not("answered"));
            };
            let link = invitation(tx, cx, &place, base)?;
            let subject = subject(m.lang, rule.name(), g);
            Ok(Told::Says(Words {
                subject,
                text: words(m.lang, rule.name(), cx, g, name, &link),
                event,
            }))
        }
        Kind::Ticket if place.status == Status::Confirmed => {
            let Some(link) = ticket(tx, cx, &place, base)? else { return Ok(Told::Not("gone")) };
            let text = words(m.lang, "ticket", cx, g, name, &link);
            Ok(Told::Says(Words { subject: subject(m.lang, "ticket", g), text, event }))
        }
        Kind::Thanks => {
            let text = words(m.lang, "thanks", cx, g, name, "");
            Ok(Told::Says(Words { subject: subject(m.lang, "thanks", g), text, event: None }))
        }
        Kind::Invitation | Kind::Ticket | Kind::Convocation => Ok(Told::Not("answered")),
    }
}

fn is_asked(place: &Enrolment) -> bool {
    matches!(place.status, Status::Nominated | Status::Invited)
}

fn is_meant(rule: RuleKind, place: &Enrolment) -> bool {
    match rule {
        RuleKind::Unanswered => place.status == Status::Invited,
        RuleKind::Eve => place.status == Status::Confirmed,
    }
}

/// The address of the invitation that stands, made where there is none.
fn invitation(tx: &mut Tx, cx: &mut Cx, place: &Enrolment, base: &str) -> Result<String> {
    let ids = std::slice::from_ref(&place.id);
    let mut links = invitations::actions::links(tx, cx, &place.delegation, ids)?;
    let token = links.remove(&place.id).unwrap_or_default();
    Ok(format!("{base}/i/{token}"))
}

fn ticket(tx: &mut Tx, cx: &mut Cx, place: &Enrolment, base: &str) -> Result<Option<String>> {
    match tickets::actions::read(tx, cx, &place.id) {
        Ok(read) if read.revoked_at.is_none() => Ok(Some(format!("{base}/t/{}", read.link))),
        Ok(_) => Ok(None),
        Err(Error::Refusal(refusal)) if refusal.status == 404 => Ok(None),
        Err(error) => Err(error),
    }
}

fn subject(lang: Lang, what: &str, g: &Gathering) -> String {
    let title = Said::Text(g.title.get(lang));
    say_with(lang, &format!("messages-subject-{what}"), &[("title", title)])
}

fn words(lang: Lang, what: &str, cx: &Cx, g: &Gathering, name: &str, link: &str) -> String {
    let when = format::moment(lang, g.starts_at, &cx.zone);
    let given = names::called(name);
    let said = [
        ("name", Said::Text(given)),
        ("title", Said::Text(g.title.get(lang))),
        ("when", Said::Text(&when)),
        ("where", Said::Text(g.venue.name.get(lang))),
        ("link", Said::Text(link)),
    ];
    say_with(lang, &format!("messages-text-{what}"), &said)
}

fn convocation(tx: &mut Tx, cx: &mut Cx, meeting: &str, lang: Lang) -> Result<Told> {
    let permit = cx.permit(Op::MeetingRead)?;
    let facts = match meetings::facts(tx, cx, &permit, meeting) {
        Ok(facts) => facts,
        Err(Error::Refusal(refusal)) if refusal.status == 404 => return Ok(Told::Not("gone")),
        Err(error) => return Err(error),
    };
    if facts.meeting.starts_at.is_some_and(|t| t <= cx.now) {
        return Ok(Told::Not("over"));
    }
    let title = Said::Text(facts.meeting.title.get(lang));
    Ok(Told::Says(Words {
        subject: say_with(lang, "messages-subject-convocation", &[("title", title)]),
        text: meetings::letter(&facts, lang, &cx.zone),
        event: meetings::calendar(&facts, lang, cx.now),
    }))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_sms_has_plain_spaces() {
        assert_eq!(
            super::of_sms("Venez\u{202f}! «\u{a0}Rencontre\u{a0}»"),
            "Venez ! « Rencontre »"
        );
    }
}
