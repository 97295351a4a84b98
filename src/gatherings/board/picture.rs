//! `/gatherings/{id}/board.png`: the board as a picture for the group: who is how far, the
//! gap in red. Territories and numbers, no name of a person.

use super::pages::load;
use super::tree::Tree;
use crate::gatherings::Gathering;
use crate::kernel::{Error, Lang, Result};
use crate::web::language::{Said, say, say_with};
use crate::web::{Req, Response, format};
use axum::body::Body;
use axum::http::{HeaderValue, header};
use picture::{MOST_ROWS, Row, Table};

pub async fn show(req: Req) -> Result<Response> {
    let (permit, id) = (req.permit()?, req.param("id"));
    let (g, tree) = req.look(move |tx, _| load(tx, &permit, &id)).await?;
    // Not `lang`, which a browser remembers: the picture may be in the other language.
    let lang = req.query("in").and_then(Lang::parse).unwrap_or(req.cx.lang);
    let table = table(&req, lang, &g, &tree);
    // Painting takes a while: not on a thread that answers others.
    let png = tokio::task::spawn_blocking(move || picture::png(&table))
        .await
        .map_err(|e| Error::unknown(e.to_string()))?
        .map_err(|e| Error::unknown(e.to_string()))?;
    let mut response = Response::new(Body::from(png));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/png"));
    let file = HeaderValue::from_static("inline; filename=\"board.png\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

fn table(req: &Req, lang: Lang, g: &Gathering, tree: &Tree) -> Table {
    let number = |n: i64| format::number(lang, n);
    let count = |key: &str, n: i64| say_with(lang, key, &[("n", Said::Number(n))]);
    let moment = |time| format::moment(lang, time, &req.cx.zone);
    let (target, counts) = tree.total(&tree.tops);
    let gap = (target - counts.confirmed).max(0);
    // One delegation at the top is its parts; several are themselves.
    let mut shown = match tree.tops.as_slice() {
        [one] if !tree.children[*one].is_empty() => tree.children[*one].clone(),
        many => many.to_vec(),
    };
    let missing = |i: usize| (tree.lines[i].target - tree.sums[i].confirmed).max(0);
    shown.sort_by_key(|i| (-missing(*i), -tree.lines[*i].target, *i));
    let row = |name: String, target: i64, confirmed: i64, sum: bool| Row {
        name,
        cells: [target, confirmed, (target - confirmed).max(0)].map(number),
        done: confirmed,
        of: target,
        sum,
    };
    let more = shown.len().saturating_sub(MOST_ROWS - 1) as i64;
    let mut rows = vec![row(say(lang, "picture-all"), target, counts.confirmed, true)];
    rows.extend(shown.iter().take(MOST_ROWS - 1).map(|i| {
        let (line, sum) = (&tree.lines[*i], &tree.sums[*i]);
        row(line.name.get(lang).to_owned(), line.target, sum.confirmed, false)
    }));
    let heads = ["board-col-delegation", "board-col-target", "board-col-confirmed", "evening-gap"];
    let mut says = vec![count("board-of-target", target)];
    if gap > 0 {
        says.push(count("board-gap", gap));
    }
    let mut foot = vec![moment(req.cx.now)];
    if more > 0 {
        foot.insert(0, count("picture-more", more));
    }
    Table {
        rtl: lang == Lang::Ar,
        title: g.title.get(lang).to_owned(),
        lines: vec![moment(g.starts_at), g.venue.name.get(lang).to_owned()],
        figure: number(counts.confirmed),
        figure_says: says.join(" · "),
        heads: heads.map(|key| say(lang, key)),
        rows,
        foot: foot.join(" · "),
    }
}
