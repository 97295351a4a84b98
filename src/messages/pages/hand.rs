//! Those whom nothing of ours reaches: the links with which a person writes to them.

use crate::access::Cx;
use crate::audit;
use crate::db::Tx;
use crate::gatherings::pages::Headed;
use crate::invitations;
use crate::kernel::{Lang, Result};
use crate::messages::store::due::Due;
use crate::people::{self, Person};
use crate::web::{encode, message};
use serde_json::json;
use std::collections::{BTreeMap, HashMap};

pub struct ByHand {
    pub name: String,
    pub delegation: String,
    /// The delegation's list, where what was sent by hand is marked.
    pub list: String,
    pub whatsapp: String,
    pub sms: String,
    pub mail: String,
    pub text: String,
}

/// The reading of people is written down; their invitations are made where there are none.
pub fn by_hand(tx: &mut Tx, cx: &mut Cx, due: &[Due], base: &str) -> Result<Vec<ByHand>> {
    if due.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<String> = due.iter().map(|d| d.person.clone()).collect();
    let details = json!({ "count": ids.len(), "people": ids });
    audit::record(tx, cx, "people.read", "messages", &details)?;
    let people: HashMap<String, Person> =
        people::whole(tx, cx, &ids)?.into_iter().map(|p| (p.id.clone(), p)).collect();
    let mut lists: BTreeMap<String, Vec<&Due>> = BTreeMap::new();
    for one in due {
        lists.entry(one.delegation.clone()).or_default().push(one);
    }
    let mut out = Vec::with_capacity(due.len());
    for (delegation, members) in lists {
        let head = Headed::load(tx, cx, &delegation)?;
        let places: Vec<String> = members.iter().map(|d| d.enrolment.clone()).collect();
        let links = invitations::actions::links(tx, cx, &delegation, &places)?;
        for member in members {
            let Some(person) = people.get(&member.person) else { continue };
            let token = links.get(&member.enrolment).map(String::as_str).unwrap_or_default();
            let link = format!("{base}/i/{token}");
            out.push(line(cx, &head, person, &link));
        }
    }
    Ok(out)
}

fn line(cx: &Cx, head: &Headed, person: &Person, link: &str) -> ByHand {
    let (lang, g) = (cx.lang, &head.gathering);
    let name = person.name.get(lang);
    let of = head.name.get(lang);
    let text = invitations::text(lang, &cx.zone, g, name, of, link);
    let phone = person.said.phones.first();
    let email = person.said.emails.first();
    ByHand {
        name: name.to_owned(),
        delegation: of.to_owned(),
        list: format!("/leader/{}", head.delegation.id),
        whatsapp: message::whatsapp(phone.map(String::as_str), &text),
        sms: phone.map_or_else(String::new, |to| message::sms(to, &text)),
        mail: email.map_or_else(String::new, |to| mailto(to, lang, g.title.get(lang), &text)),
        text,
    }
}

fn mailto(to: &str, lang: Lang, title: &str, text: &str) -> String {
    use crate::web::language::{Said, say_with};
    let subject = say_with(lang, "messages-subject-invitation", &[("title", Said::Text(title))]);
    format!("mailto:{}?subject={}&body={}", encode(to), encode(&subject), encode(text))
}
