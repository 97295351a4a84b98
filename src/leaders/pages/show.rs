//! The leader's page, made for a cheap phone: my places, who holds them, who stands in,
//! and one tap to each.

use super::member::{Member, Stand, Tab, members, stands};
use crate::access::{Cx, Role};
use crate::db::Tx;
use crate::gatherings::actions::enrolment::writable_delegation;
use crate::gatherings::board::{Bar, Counts};
use crate::gatherings::pages::Headed;
use crate::gatherings::pages::enrolment::{Wanted, search};
use crate::gatherings::pages::pick::Candidate;
use crate::gatherings::{Delegation, Gathering, Status, terms};
use crate::kernel::{Bilingual, Refusal, Result, Time};
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "leaders/show.html")]
struct Show {
    p: Page,
    d: Delegation,
    g: Gathering,
    name: Bilingual,
    members: Vec<Member>,
    stands: Vec<Stand>,
    tab: Tab,
    counts: [i64; 5],
    wanted: Wanted,
    found: Vec<Candidate>,
    form: Form,
    bar: Bar,
    until: Option<Time>,
    passed: bool,
}

impl Show {
    fn address(&self, what: &str) -> String {
        format!("/leader/{}{what}", self.d.id)
    }

    fn target(&self) -> i64 {
        self.d.target_or_quota().unwrap_or_default()
    }

    fn gap(&self) -> i64 {
        (self.target() - self.d.confirmed).max(0)
    }

    fn here(&self) -> i64 {
        self.bar.present
    }

    fn waiting(&self) -> i64 {
        self.d.nominated + self.d.invited
    }

    /// Nobody's yet, of those promised.
    fn empty(&self) -> i64 {
        (self.target() - self.d.taking).max(0)
    }

    fn is_limited(&self) -> bool {
        self.d.quota.is_some()
    }

    /// Places that may still be taken, where there is a limit.
    fn free(&self) -> i64 {
        self.d.room().map_or(0, |room| (room - self.d.taking).max(0))
    }

    fn standing(&self) -> i64 {
        self.stands.len() as i64
    }

    fn tabs(&self) -> Vec<(&'static str, String, String, bool)> {
        Tab::ALL
            .into_iter()
            .zip(self.counts)
            .filter(|(tab, n)| *tab != Tab::Here || *n > 0 || *tab == self.tab)
            .map(|(tab, n)| {
                let href = self.address(&format!("?show={}", tab.name()));
                (tab.key(), href, self.p.num(n), tab == self.tab)
            })
            .collect()
    }

    /// Those who have answered are folded where the list is long: who waits comes first.
    fn folds(&self) -> bool {
        self.tab == Tab::All && self.members.len() > LONG && self.answered() > 0
    }

    fn answered(&self) -> i64 {
        self.members.iter().filter(|m| !m.waits()).count() as i64
    }

    fn is_over(&self) -> bool {
        self.members.is_empty()
    }

    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("name", "gatherings-field-name"),
            ("phone", "gatherings-field-phone"),
            ("capacity", "gatherings-field-capacity"),
        ]
    }
}

/// More lines than a phone shows at a glance.
const LONG: usize = 12;

#[derive(Template)]
#[template(path = "leaders/choose.html")]
struct Choose {
    p: Page,
    led: Vec<(String, Bilingual, Bilingual)>,
}

/// The stable address: to the one delegation that is led, or a choice of them.
pub async fn home(req: Req) -> Result<Response> {
    let p = req.page("list");
    let led = req
        .look(|tx, cx| {
            let paths = cx.actor.grants.iter().filter(|g| g.role == Role::Leader);
            let paths: Vec<String> = paths.flat_map(|g| g.reach.delegations.clone()).collect();
            let mut led = Vec::new();
            for path in paths {
                let id = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
                let head = Headed::load(tx, cx, id)?;
                led.push((id.to_owned(), head.name, head.gathering.title));
            }
            Ok(led)
        })
        .await?;
    match led.as_slice() {
        [] => Err(Refusal::new(404, "not_found").into()),
        [(id, _, _)] => Ok(redirect(&format!("/leader/{id}"))),
        _ => page_reply(200, &Choose { p, led }),
    }
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("list"), 200, Form::default()).await
}

pub(super) async fn show_with(req: &Req, p: Page, status: u16, form: Form) -> Result<Response> {
    let (id, base, wanted) = (req.param("id"), req.base_url(), Wanted::of(req));
    let tab = Tab::parse(req.query("show").unwrap_or_default());
    let page = req.act(move |tx, cx| load(tx, cx, &p, &id, &base, tab, &wanted, &form)).await?;
    page_reply(status, &page)
}

#[expect(clippy::too_many_arguments, reason = "what one page is made of")]
fn load(
    tx: &mut Tx,
    cx: &mut Cx,
    p: &Page,
    id: &str,
    base: &str,
    tab: Tab,
    wanted: &Wanted,
    form: &Form,
) -> Result<Show> {
    let d = writable_delegation(tx, cx, id)?;
    let head = Headed::load(tx, cx, id)?;
    let all = members(tx, cx, p, &head, base)?;
    let stands = stands(tx, cx, id)?;
    let counts = Tab::ALL.map(|tab| all.iter().filter(|m| tab.shows(m)).count() as i64);
    let found = search(tx, cx, &d, wanted)?;
    let target = d.target_or_quota().unwrap_or_default();
    let counts_of = Counts {
        nominated: d.nominated,
        invited: d.invited,
        confirmed: d.confirmed,
        declined: d.declined,
        present: all.iter().filter(|m| m.is_here).count() as i64,
    };
    let bar = Bar::of(p.language(), target, d.quota, &counts_of);
    let until = terms::of(tx, &head.gathering.id)?.nominate_until;
    Ok(Show {
        until,
        passed: until.is_some_and(|t| t <= cx.now),
        p: p.clone(),
        name: head.name,
        g: head.gathering,
        d,
        members: all.into_iter().filter(|m| tab.shows(m)).collect(),
        stands,
        tab,
        counts,
        wanted: wanted.clone(),
        found,
        form: form.clone(),
        bar,
    })
}

#[derive(Template)]
#[template(path = "leaders/print.html")]
struct Print {
    p: Page,
    id: String,
    g: Gathering,
    name: Bilingual,
    members: Vec<Member>,
    stands: Vec<Stand>,
}

/// The list on paper: to be marked with a pen.
pub async fn print(req: Req) -> Result<Response> {
    let (id, base, p) = (req.param("id"), req.base_url(), req.page("list"));
    let page = req
        .act(move |tx, cx| {
            writable_delegation(tx, cx, &id)?;
            let head = Headed::load(tx, cx, &id)?;
            let mut members = members(tx, cx, &p, &head, &base)?;
            members.retain(|m| m.status.takes_a_place());
            Ok(Print {
                stands: stands(tx, cx, &id)?,
                id: id.clone(),
                members,
                name: head.name,
                g: head.gathering,
                p: p.clone(),
            })
        })
        .await?;
    page_reply(200, &page)
}

impl Print {
    fn count(&self) -> i64 {
        self.members.len() as i64
    }

    fn confirmed(&self) -> i64 {
        self.members.iter().filter(|m| m.status == Status::Confirmed).count() as i64
    }
}
