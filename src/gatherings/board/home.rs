//! What the home page shows of the gatherings to come: figure, gap, what needs somebody.

use super::ask::Ask;
use super::needs::needs;
use super::pages::load;
use super::rows;
use super::store;
use super::tree::Tree;
use super::view::{self, Bar, Figure, Need};
use crate::access::Op;
use crate::gatherings::Gathering;
use crate::kernel::Result;
use crate::web::{Page, Req};

const SHOWN: i64 = 3;
/// A gathering stays on the page until the day after.
const KEPT_SECONDS: i64 = 18 * 3600;

pub struct Coming {
    pub title: String,
    pub href: String,
    pub when: String,
    pub machine: String,
    pub venue: String,
    pub whose: String,
    pub figures: Vec<Figure>,
    pub bar: Bar,
    pub needs: Vec<Need>,
    /// Whether it has delegations that the asker sees.
    pub divided: bool,
}

/// Nothing for who may not read boards.
pub async fn coming(req: &Req, p: &Page) -> Result<Vec<Coming>> {
    let Ok(permit) = req.cx.permit(Op::BoardRead) else { return Ok(Vec::new()) };
    let since = req.cx.now.plus_seconds(-KEPT_SECONDS);
    let found = req
        .look(move |tx, _| {
            let ids = store::coming(tx, &permit, since, SHOWN)?;
            ids.iter().map(|id| load(tx, &permit, id)).collect::<Result<Vec<_>>>()
        })
        .await?;
    Ok(found.into_iter().map(|(g, tree)| one(req, p, &g, &tree)).collect())
}

fn one(req: &Req, p: &Page, g: &Gathering, tree: &Tree) -> Coming {
    let when = g.when(req.cx.now);
    let ask = Ask { gathering: g.id.clone(), ..Ask::default() };
    let all = tree.below(&tree.tops);
    let leaves = rows::leaves(tree, &all, &when);
    let (target, counts) = tree.total(&tree.tops);
    let divided = !all.is_empty();
    Coming {
        title: p.text(&g.title).to_owned(),
        href: if divided { ask.path() } else { format!("/gatherings/{}", g.id) },
        when: p.moment(&g.starts_at),
        machine: p.machine_time(&g.starts_at),
        venue: p.text(&g.venue.name).to_owned(),
        whose: match tree.tops.as_slice() {
            [one] => view::name(p, &tree.lines[*one]),
            _ => String::new(),
        },
        figures: view::figures(p, target, &counts, &when),
        bar: Bar::of(p.language(), target, None, &counts),
        needs: needs(p, tree, &all, &leaves, &when, &ask),
        divided,
    }
}
