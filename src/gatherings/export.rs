//! Gatherings with their delegations and enrolments as tables: what an organisation takes
//! along when it leaves.

use super::model::{Gathering, Named};
use super::store;
use crate::access::{Cx, Op};
use crate::app::App;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};
use crate::people;
use serde_json::json;

const GATHERINGS: [&str; 12] = [
    "gathering",
    "title_ar",
    "title_fr",
    "kind",
    "starts_at",
    "doors_open_at",
    "doors_close_at",
    "venue_ar",
    "venue_fr",
    "venue_area",
    "convened_by",
    "chair",
];
const DELEGATIONS: [&str; 11] = [
    "delegation",
    "gathering",
    "parent",
    "area",
    "body",
    "target",
    "quota",
    "reserve",
    "overbook_percent",
    "leader",
    "fixed_by",
];
const ENROLMENTS: [&str; 11] = [
    "enrolment",
    "gathering",
    "delegation",
    "area",
    "body",
    "person",
    "name_ar",
    "name_latn",
    "placeholder",
    "capacity",
    "status",
];

/// Each table by its file's name; written down before they are handed out.
pub fn run(app: &App, cx: &Cx, reason: Option<&str>) -> Result<Vec<File>> {
    let (files, count) = app.look_now(cx, files)?;
    let details = json!({ "count": count, "reason": reason });
    app.act_now(cx, move |tx, cx| {
        audit::record(tx, cx, "gatherings.export", "gatherings", &details)
    })?;
    Ok(files)
}

type Rows = Vec<Vec<String>>;
/// A table by its file's name.
type File = (&'static str, Vec<u8>);

fn files(tx: &mut Tx, cx: &mut Cx) -> Result<(Vec<File>, usize)> {
    let (sight, of_delegations) = (cx.permit(Op::GatheringRead)?, cx.permit(Op::DelegationRead)?);
    let of_enrolments = cx.permit(Op::EnrolmentRead)?;
    let (mut gatherings, mut delegations, mut enrolments) = (Rows::new(), Rows::new(), Rows::new());
    let mut after = None;
    loop {
        let some = store::gathering::page(tx, &sight, after.as_ref(), 100)?;
        let Some(last) = some.last() else { break };
        after = Some((last.starts_at, last.id.clone()));
        for g in &some {
            gatherings.push(gathering(cx, g));
            let tree = store::delegation::tree(tx, &of_delegations, &g.id)?;
            let taken = store::enrolment::of_gathering(tx, &of_enrolments, &g.id)?;
            let ids: Vec<String> = taken.iter().filter_map(|e| e.person.clone()).collect();
            let names = people::labels(tx, &ids)?;
            for d in &tree {
                let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
                delegations.push(vec![
                    d.id.clone(),
                    g.id.clone(),
                    d.parent.clone().unwrap_or_default(),
                    text(d.spot.area()),
                    text(d.spot.body()),
                    number(d.target),
                    number(d.quota),
                    d.reserve.to_string(),
                    d.overbook_percent.to_string(),
                    text(d.leader.as_deref()),
                    named(d.fixed_by.as_ref()),
                ]);
            }
            for e in &taken {
                let spot = tree.iter().find(|d| d.id == e.delegation).map(|d| &d.spot);
                let name = e.person.as_ref().and_then(|id| names.get(id)).map(|l| l.name.clone());
                let Bilingual { ar, fr, .. } = name.unwrap_or_default();
                enrolments.push(vec![
                    e.id.clone(),
                    g.id.clone(),
                    e.delegation.clone(),
                    text(spot.and_then(|s| s.area())),
                    text(spot.and_then(|s| s.body())),
                    text(e.person.as_deref()),
                    ar.unwrap_or_default(),
                    fr.unwrap_or_default(),
                    text(e.placeholder.as_deref()),
                    text(e.capacity.as_deref()),
                    e.status.name().to_owned(),
                ]);
            }
        }
    }
    let count = enrolments.len();
    let table =
        |head: &[&str], rows: Rows| sheet::write_csv(head.iter().map(|h| (*h).to_owned()), rows);
    let files = vec![
        ("gatherings.csv", table(&GATHERINGS, gatherings)),
        ("delegations.csv", table(&DELEGATIONS, delegations)),
        ("enrolments.csv", table(&ENROLMENTS, enrolments)),
    ];
    Ok((files, count))
}

fn gathering(cx: &Cx, g: &Gathering) -> Vec<String> {
    let time = |t: Option<crate::kernel::Time>| t.map(|t| t.rfc3339(&cx.zone)).unwrap_or_default();
    vec![
        g.id.clone(),
        text(g.title.ar.as_deref()),
        text(g.title.fr.as_deref()),
        text(g.kind.as_deref()),
        g.starts_at.rfc3339(&cx.zone),
        time(g.doors_open_at),
        time(g.doors_close_at),
        text(g.venue.name.ar.as_deref()),
        text(g.venue.name.fr.as_deref()),
        text(g.venue.area.as_deref()),
        named(g.convened_by.as_ref()),
        named(g.chair.as_ref()),
    ]
}

fn text(said: Option<&str>) -> String {
    said.unwrap_or_default().to_owned()
}

/// An id, or the words.
fn named(named: Option<&Named>) -> String {
    match named {
        None => String::new(),
        Some(Named::Id(id)) => id.clone(),
        Some(Named::Text(words)) => words.get(crate::kernel::Lang::Fr).to_owned(),
    }
}
