//! The import: each thing with the id it has, in one transaction. What is there already
//! under its id stays as it is. An id that is taken by something the importer may not see
//! tells nothing: their thing comes in under another, the same each time.

use super::popolo::Popolo;
use super::read::{self, Fault};
use super::traces::{self, OnDone, Thing, Trace};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::areas::{self, Area};
use crate::audit;
use crate::bodies::{self, posts};
use crate::db::Tx;
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{Error, Result};
use crate::people;
use crate::tenures::actions;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Reads and writes a file; a faulty object keeps everything out unless `partial`.
pub fn run(
    app: &App,
    cx: &Cx,
    bytes: &[u8],
    (dry, partial): (bool, bool),
    on_done: OnDone,
) -> Result<Report> {
    let file: Popolo = match serde_json::from_slice(bytes) {
        Ok(file) => file,
        Err(e) => {
            let code = if bytes.is_empty() { "empty_file" } else { "not_a_table" };
            return Ok(Report::unreadable(Rejected::new(0, None, code, e.to_string())));
        }
    };
    app.act_now(cx, move |tx, cx| {
        let mut bring = Bring::default();
        let mut kept = false;
        let tried = tx.attempt(|tx| {
            bring.all(tx, cx, &file)?;
            kept = !dry && (partial || bring.report.rejected.is_empty());
            if kept { Ok(()) } else { Err(Error::unknown("tried only")) }
        });
        match tried {
            Ok(()) => {
                let details = json!({ "count": bring.report.created });
                audit::record(tx, cx, "popolo.import", "people", &details)?;
                on_done(tx, cx, &bring.report, &bring.traces)?;
            }
            // Nothing of what was tried is written; what it told is the answer.
            Err(Error::Unknown(_)) if !kept && bring.is_read(&file) => {
                if !dry || !bring.report.rejected.is_empty() {
                    bring.report.created = 0;
                }
            }
            Err(error) => return Err(error),
        }
        Ok(bring.report)
    })
}

#[derive(Default)]
struct Bring {
    report: Report,
    traces: Vec<Trace>,
    /// Ids of the file that stand for others here.
    renamed: HashMap<String, String>,
}

/// Whether it was made, and under which id; or that what it hangs on is not there yet.
enum Outcome {
    Made(Option<(Thing, String)>),
    There,
    Waits,
}

impl Bring {
    /// Whether every object was looked at.
    fn is_read(&self, file: &Popolo) -> bool {
        let lists = [&file.areas, &file.organizations, &file.posts, &file.persons];
        let all = lists.iter().map(|l| l.len()).sum::<usize>() + file.memberships.len();
        self.report.rows == all as u64
    }

    fn all(&mut self, tx: &mut Tx, cx: &mut Cx, file: &Popolo) -> Result<()> {
        for op in [Op::PersonImport, Op::BodyWrite, Op::TenureWrite] {
            cx.permit(op)?;
        }
        if !file.areas.is_empty() {
            areas::import::ensure_country(tx, cx)?;
        }
        let named: HashMap<String, Value> = file
            .organizations
            .iter()
            .filter(|o| matches!(read::organization(o), Ok(None)))
            .filter_map(|o| Some((read::text(o, "id")?.to_owned(), read::name_of(o)?)))
            .collect();
        self.list(tx, cx, "areas", &file.areas, area)?;
        self.list(tx, cx, "organizations", &file.organizations, organization)?;
        self.list(tx, cx, "posts", &file.posts, post)?;
        self.list(tx, cx, "persons", &file.persons, person)?;
        self.list(tx, cx, "memberships", &file.memberships, |tx, cx, value| {
            membership(tx, cx, value, &named)
        })
    }

    /// As often as some of it finds what it hangs on.
    fn list(
        &mut self,
        tx: &mut Tx,
        cx: &mut Cx,
        name: &str,
        list: &[Value],
        make: impl Fn(&mut Tx, &mut Cx, &Value) -> Result<Result<Outcome, Fault>>,
    ) -> Result<()> {
        self.report.rows += list.len() as u64;
        for value in list {
            self.rename_unseen(tx, cx, name, value)?;
        }
        let own: Vec<Value> = list.iter().map(|value| self.renamed(value)).collect();
        let mut left: Vec<(usize, &Value)> = own.iter().enumerate().collect();
        loop {
            let mut waiting = Vec::new();
            let before = left.len();
            for (i, value) in left {
                let made = tx.attempt(|tx| match make(tx, cx, value)? {
                    Ok(outcome) => Ok(Ok(outcome)),
                    Err(fault) => Ok(Err(fault)),
                });
                match made {
                    Ok(Ok(Outcome::Made(new))) => {
                        self.report.created += 1;
                        if let Some((thing, id)) = new {
                            let row = i as u64 + 1;
                            self.traces.push(traces::made(tx, cx, row, thing, &id)?);
                        }
                    }
                    Ok(Ok(Outcome::There)) => self.report.unchanged += 1,
                    Ok(Ok(Outcome::Waits)) => waiting.push((i, value)),
                    Ok(Err((field, code))) => self.reject(name, i, field, code),
                    Err(Error::Refusal(r)) => {
                        let first = r.errors.first();
                        let field = first.map(|e| e.field.clone());
                        self.reject(name, i, field, first.map_or(r.code, |e| e.code));
                    }
                    Err(Error::Broken(_)) => self.reject(name, i, None, "bad_value"),
                    Err(error) => return Err(error),
                }
            }
            if waiting.is_empty() || waiting.len() == before {
                for (i, _) in waiting {
                    self.reject(name, i, None, "bad_value");
                }
                return Ok(());
            }
            left = waiting;
        }
    }

    /// An id that something unseen has here: the file's own thing gets another.
    fn rename_unseen(&mut self, tx: &mut Tx, cx: &Cx, list: &str, value: &Value) -> Result<()> {
        let Ok(id) = read::id(value) else { return Ok(()) };
        let sight = cx.permit(Op::BodyRead)?;
        let is_unseen = match list {
            "organizations" => {
                let named = bodies::names(tx, std::slice::from_ref(&id))?;
                named.contains_key(&id) && bodies::visible(tx, &sight, &id)?.is_none()
            }
            "posts" => posts::is_there(tx, &id)? && posts::by_id(tx, &sight, &id)?.is_none(),
            "persons" => {
                let sight = cx.permit(Op::PersonRead)?;
                people::is_there(tx, &id)? && !people::visible(tx, &sight, &id)?
            }
            "memberships" => actions::is_there(tx, &id)? && !actions::is_visible(tx, cx, &id)?,
            _ => false,
        };
        if is_unseen {
            let print = cx.keys.hash("popolo id", &format!("{list} {id} {}", cx.actor.id()));
            let other = format!("p-{}", &data_encoding::HEXLOWER.encode(&print)[..32]);
            self.renamed.insert(id, other);
        }
        Ok(())
    }

    /// The same with those ids in the places where ids stand.
    fn renamed(&self, value: &Value) -> Value {
        let mut own = value.clone();
        if self.renamed.is_empty() {
            return own;
        }
        const PLACES: [&str; 9] = [
            "/id",
            "/person_id",
            "/organization_id",
            "/post_id",
            "/parent_id",
            "/hadir/within",
            "/hadir/after",
            "/hadir/sits_by/post",
            "/hadir/sits_by/body",
        ];
        for place in PLACES {
            if let Some(at) = own.pointer_mut(place)
                && let Some(other) = at.as_str().and_then(|id| self.renamed.get(id))
            {
                *at = other.clone().into();
            }
        }
        own
    }

    fn reject(&mut self, list: &str, i: usize, field: Option<String>, code: &str) {
        let at = field.map_or_else(String::new, |f| format!(".{f}"));
        let column = format!("{list}[{i}]{at}");
        let message = format!("{column}: {code}");
        self.report.rejected.push(Rejected::new(i as u64 + 1, Some(&column), code, message));
    }
}

type Tried = Result<Result<Outcome, Fault>>;

macro_rules! said {
    ($read:expr) => {
        match $read {
            Ok(said) => said,
            Err(fault) => return Ok(Err(fault)),
        }
    };
}

fn area(tx: &mut Tx, cx: &mut Cx, value: &Value) -> Tried {
    let area: Area = said!(read::area(value));
    if areas::path_of(tx, &area.code)?.is_some() {
        return Ok(Ok(Outcome::There));
    }
    let above = match &area.parent {
        None => String::new(),
        Some(parent) => match areas::path_of(tx, parent)? {
            Some(path) => path,
            None => return Ok(Ok(Outcome::Waits)),
        },
    };
    let path = format!("{above}{}/", area.code);
    areas::import::bring(tx, cx, &Area { path, ..area })?;
    Ok(Ok(Outcome::Made(None)))
}

fn organization(tx: &mut Tx, cx: &mut Cx, value: &Value) -> Tried {
    let id = said!(read::id(value));
    let Some(new) = said!(read::organization(value)) else { return Ok(Ok(Outcome::There)) };
    if bodies::names(tx, std::slice::from_ref(&id))?.contains_key(&id) {
        return Ok(Ok(Outcome::There));
    }
    if let Some(parent) = &new.parent
        && bodies::visible(tx, &cx.permit(Op::BodyRead)?, parent)?.is_none()
    {
        return Ok(Ok(Outcome::Waits));
    }
    bodies::actions::create_as(tx, cx, id.clone(), &new)?;
    Ok(Ok(Outcome::Made(Some((Thing::Body, id)))))
}

fn post(tx: &mut Tx, cx: &mut Cx, value: &Value) -> Tried {
    let id = said!(read::id(value));
    let (body, new) = said!(read::post(value));
    if posts::is_there(tx, &id)? {
        return Ok(Ok(Outcome::There));
    }
    if let Some(posts::Rule::Post { post }) = &new.rule
        && posts::by_id(tx, &cx.permit(Op::BodyRead)?, post)?.is_none()
    {
        return Ok(Ok(Outcome::Waits));
    }
    posts::actions::create_as(tx, cx, id.clone(), &body, &new)?;
    Ok(Ok(Outcome::Made(Some((Thing::Post, id)))))
}

fn person(tx: &mut Tx, cx: &mut Cx, value: &Value) -> Tried {
    let id = said!(read::id(value));
    let (new, further) = said!(read::person(value));
    if people::is_there(tx, &id)? {
        return Ok(Ok(Outcome::There));
    }
    people::actions::create_as(tx, cx, id.clone(), &new, &further)?;
    Ok(Ok(Outcome::Made(Some((Thing::Person, id)))))
}

fn membership(tx: &mut Tx, cx: &mut Cx, value: &Value, named: &HashMap<String, Value>) -> Tried {
    let (person, said) = said!(read::membership(value, |id| named.get(id).cloned()));
    let id = match value.get("id") {
        // Popolo does not ask for it.
        None => cx.id(),
        Some(_) => said!(read::id(value)),
    };
    if actions::is_there(tx, &id)? {
        return Ok(Ok(Outcome::There));
    }
    for link in [&said.within, &said.after].into_iter().flatten() {
        if !actions::is_visible(tx, cx, link)? {
            return Ok(Ok(Outcome::Waits));
        }
    }
    actions::create_as(tx, cx, id.clone(), &person, &said)?;
    Ok(Ok(Outcome::Made(Some((Thing::Tenure, id)))))
}
