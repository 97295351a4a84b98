//! A paper list entered back: numbers or names typed in a row, or lines ticked. And, for a
//! phone without scripts, a whole list let in by its numbers.

use super::actions::{self, LetIn, Listed, Wanted};
use super::store::Line;
use crate::access::Who;
use crate::app::work_key;
use crate::door::pages::device;
use crate::door::walk_ins::actions::parts;
use crate::door::walk_ins::pages::{Choice, choices};
use crate::gatherings::pages::Headed;
use crate::kernel::{FieldError, Refusal, Result};
use crate::web::{Crumb, Form, Page, Req, Response, encode, page_reply, redirect};
use askama::Template;
use std::collections::{BTreeSet, HashSet};

#[derive(Template)]
#[template(path = "door/arrivals.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    lines: Vec<(Line, String)>,
    /// Where they board, each once, and the list of those alone.
    boards: Vec<(String, String, bool)>,
    from: String,
    form: Form,
    /// What the last list led to, in sentences.
    told: Vec<String>,
}

impl Show {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[("numbers", "door-arrivals-numbers")]
    }

    fn here(&self) -> i64 {
        self.lines.iter().filter(|(l, _)| l.inside).count() as i64
    }

    fn away(&self) -> i64 {
        self.lines.len() as i64 - self.here()
    }

    fn is_ticked(&self, place: &str) -> bool {
        self.form.all("place").any(|ticked| ticked == place)
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200, Form::default()).await
}

async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let id = req.param("id");
    let from = if form.has("from") { form.get("from") } else { req.query("from").unwrap_or("") };
    let (from, number) = (from.to_owned(), |name| req.query(name)?.parse::<i64>().ok());
    let told: Vec<String> = [
        ("in", "door-arrivals-entered"),
        ("already", "door-arrivals-already"),
        ("no", "door-arrivals-refused"),
    ]
    .into_iter()
    .filter_map(|(name, key)| Some((name, number(name)?, key)))
    .filter(|(name, n, _)| *name == "in" || *n > 0)
    .map(|(_, n, key)| p.tn(key, n))
    .collect();
    let page = req
        .act(move |tx, cx| {
            let Listed { lines, names, .. } = actions::list(tx, cx, &id)?;
            let head = Headed::load(tx, cx, &id)?;
            let boards: BTreeSet<String> = lines.iter().filter_map(|l| l.boards.clone()).collect();
            let mut lines: Vec<(Line, String)> = lines.into_iter().zip(names).collect();
            lines.retain(|(l, _)| from.is_empty() || l.boards.as_deref() == Some(&from));
            Ok(Show {
                crumbs: head.crumbs(&p, &p.t("door-arrivals-title")),
                p: p.clone(),
                id: id.clone(),
                lines,
                boards: boards
                    .into_iter()
                    .map(|b| {
                        let alone = format!("/delegations/{id}/arrivals?from={}", encode(&b));
                        (b.clone(), alone, b == from)
                    })
                    .collect(),
                from: from.clone(),
                form: form.clone(),
                told: told.clone(),
            })
        })
        .await?;
    page_reply(status, &page)
}

pub async fn mark(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let of = id.clone();
    let done = req
        .act_once(&form, work_key(&id), {
            let form = form.clone();
            move |tx, cx| {
                let listed = actions::list(tx, cx, &of)?;
                let places = chosen(&listed, &form)?;
                let LetIn { admitted, already, refused } = actions::mark(tx, cx, &of, &places)?;
                let from = encode(form.get("from"));
                let no = refused.len();
                Ok(format!(
                    "/delegations/{of}/arrivals?in={admitted}&already={already}&no={no}&from={from}"
                ))
            }
        })
        .await;
    match done {
        Ok(address) => {
            let gathering =
                req.look(move |tx, cx| Ok(Headed::load(tx, cx, &id)?.gathering.id)).await?;
            req.app.notices.tell(&gathering);
            Ok(redirect(&address))
        }
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, form).await
        }
    }
}

/// Those who are ticked, and those whose numbers or names are typed; or everybody shown.
fn chosen(listed: &Listed, form: &Form) -> Result<HashSet<String>> {
    let from = form.get("from");
    if form.get("all") == "1" {
        let shown =
            listed.lines.iter().filter(|l| from.is_empty() || l.boards.as_deref() == Some(from));
        return Ok(shown.map(|l| l.enrolment.clone()).collect());
    }
    let mut out: HashSet<String> = form.all("place").map(str::to_owned).collect();
    for part in form.get("numbers").split(['\n', '\r', ',', '،', ';', '؛']) {
        let typed = part.trim();
        if typed.is_empty() {
            continue;
        }
        let is_number =
            |c: char| c.is_numeric() || c.is_whitespace() || matches!(c, '-' | '–' | '.');
        let found = if typed.chars().all(is_number) {
            by_number(typed, &listed.lines)
        } else {
            by_name(typed, listed)
        };
        let found = found.map_err(|code| FieldError::new("numbers", code));
        out.extend(found.map_err(|fault| Refusal::fields(vec![fault]))?);
    }
    let known: HashSet<&str> = listed.lines.iter().map(|l| l.enrolment.as_str()).collect();
    out.retain(|id| known.contains(id.as_str()));
    if out.is_empty() {
        return Err(Refusal::conflict("nothing_chosen").into());
    }
    Ok(out)
}

/// `1 4 7-12`, in whichever digits.
fn by_number(typed: &str, lines: &[Line]) -> Result<Vec<String>, &'static str> {
    let mut out = Vec::new();
    for word in typed.split(|c: char| c.is_whitespace() || c == '.').filter(|w| !w.is_empty()) {
        let ends: Vec<i64> = word
            .split(['-', '–'])
            .map(|n| number(n).ok_or("not_a_whole_number"))
            .collect::<Result<_, _>>()?;
        let (first, last) = match ends[..] {
            [one] => (one, one),
            [first, last] if first <= last => (first, last),
            _ => return Err("not_a_whole_number"),
        };
        if first < 1 || last > lines.len() as i64 {
            return Err("not_on_the_list");
        }
        out.extend(
            lines
                .iter()
                .filter(|l| (first..=last).contains(&l.number))
                .map(|l| l.enrolment.clone()),
        );
    }
    Ok(out)
}

fn number(text: &str) -> Option<i64> {
    let digit = |c: char| match c {
        '\u{0660}'..='\u{0669}' => Some(i64::from(c as u32 - 0x0660)),
        _ => c.to_digit(10).map(i64::from),
    };
    let short = (1..=5).contains(&text.chars().count());
    let digits: Option<Vec<i64>> = text.chars().map(digit).collect();
    digits.filter(|_| short).map(|d| d.into_iter().fold(0, |n, d| n * 10 + d))
}

/// The one line whose name has all these words.
fn by_name(typed: &str, listed: &Listed) -> Result<Vec<String>, &'static str> {
    let folded = names::fold(typed);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let fits = |name: &str| {
        let name = names::fold(name);
        let own: HashSet<&str> = name.split_whitespace().collect();
        !words.is_empty() && words.iter().all(|w| own.contains(w))
    };
    let mut found = listed.lines.iter().zip(&listed.names).filter(|(_, name)| fits(name));
    match (found.next(), found.next()) {
        (None, _) => Err("not_on_the_list"),
        (Some((line, _)), None) => Ok(vec![line.enrolment.clone()]),
        _ => Err("several_called_so"),
    }
}

#[derive(Template)]
#[template(path = "door/list.html")]
struct OnPhone {
    p: Page,
    parts: Vec<Choice>,
    chosen: String,
    name: String,
    lines: Vec<Line>,
    id: String,
    told: Option<LetIn>,
}

impl OnPhone {
    fn waiting(&self) -> i64 {
        self.lines.iter().filter(|l| !l.inside && l.ticket.is_some()).count() as i64
    }
}

/// A phone without scripts: a list, its numbers, one button.
pub async fn phone(req: Req) -> Result<Response> {
    let chosen = req.query("delegation").unwrap_or_default().to_owned();
    phone_with(&req, chosen, None).await
}

async fn phone_with(req: &Req, chosen: String, told: Option<LetIn>) -> Result<Response> {
    let Some(cx) = device(req).await? else { return Ok(redirect("/door")) };
    let of = chosen.clone();
    let (all, lines) = req
        .app
        .look(&cx, move |tx, cx| {
            let lines = if of.is_empty() { Vec::new() } else { actions::numbers(tx, cx, &of)? };
            Ok((parts(tx, cx)?, lines))
        })
        .await?;
    let parts = choices(&all, req.cx.lang, &chosen);
    let name = parts.iter().find(|c| c.chosen).map_or_else(String::new, |c| c.label.clone());
    let id = req.cx.draw.branch("list").id(req.cx.now);
    page_reply(200, &OnPhone { p: req.page("door"), parts, chosen, name, lines, id, told })
}

pub async fn phone_let_in(req: Req) -> Result<Response> {
    let form = req.form()?;
    let Some(cx) = device(&req).await? else { return Ok(redirect("/door")) };
    let delegation = form.get("delegation").to_owned();
    let wanted = Wanted {
        id: crate::kernel::text::line(form.get("id"), 60)
            .unwrap_or_else(|_| req.cx.draw.branch("list").id(req.cx.now)),
        at: req.cx.now,
        places: form.all("place").map(str::to_owned).collect(),
    };
    let of = delegation.clone();
    let told = match &cx.actor.who {
        Who::Device { gathering, .. } if !wanted.places.is_empty() => {
            let key = work_key(gathering);
            let told = req
                .app
                .act_keyed(key, &cx, move |tx, cx| actions::let_in(tx, cx, &of, &wanted))
                .await?;
            req.app.notices.tell(gathering);
            Some(told)
        }
        _ => None,
    };
    phone_with(&req, delegation, told).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gatherings::Status;

    fn line(number: i64) -> Line {
        Line {
            number,
            enrolment: format!("e{number}"),
            person: None,
            placeholder: None,
            capacity: None,
            status: Status::Confirmed,
            ticket: None,
            inside: false,
            boards: None,
        }
    }

    #[test]
    fn numbers_are_typed_as_people_type_them() {
        let lines: Vec<Line> = (1..=12).map(line).collect();
        let of = |typed| by_number(typed, &lines).map(|found| found.join(" "));
        assert_eq!(of("1 4 7-9"), Ok("e1 e4 e7 e8 e9".into()));
        assert_eq!(of("١ ٣"), Ok("e1 e3".into()));
        assert_eq!(of("2. 3."), Ok("e2 e3".into()));
        assert_eq!(of("0"), Err("not_on_the_list"));
        assert_eq!(of("11-13"), Err("not_on_the_list"));
        assert_eq!(of("9-7"), Err("not_a_whole_number"));
    }
}
