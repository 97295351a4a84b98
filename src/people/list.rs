//! Lists of people: everybody in the scope, page by page, in the order of the reader's
//! language; and what each line shows.

use super::store::NUMBER;
use crate::access::{Permit, prefix_end};
use crate::areas;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Lang, Refusal, Result, text};
use serde::Serialize;
use utoipa::ToSchema;

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Listed {
    pub id: String,
    pub name: Bilingual,
    /// How well the name answers the search, 0 to 1; null without one.
    pub score: Option<f64>,
    pub home_area: Option<String>,
    /// Area and membership number, where known.
    pub headline: Option<Bilingual>,
    /// A name in the other script, proposed and not confirmed yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub proposed_name: Option<Bilingual>,
    #[serde(skip)]
    pub area_name: Option<Bilingual>,
    #[serde(skip)]
    pub number: Option<String>,
    #[serde(skip)]
    sort: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PeopleList {
    pub items: Vec<Listed>,
    pub next_cursor: Option<String>,
}

/// What a list is asked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub q: Option<String>,
    /// The subtree of this area.
    pub area: Option<String>,
    pub body: Option<String>,
    pub cursor: Option<Cursor>,
    pub limit: i64,
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cursor {
    /// After this sort key and id, in the order of this script.
    After { arabic: bool, sort: Vec<u8>, id: String },
    /// After so many results of a search.
    Ranked(usize),
}

impl Cursor {
    pub fn read(text: &str) -> Result<Self> {
        Self::parse(text).ok_or_else(|| Refusal::field("cursor", "bad_cursor").into())
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(n) = text.strip_prefix("r.") {
            return n.parse().ok().filter(|n| *n <= super::search::DEEPEST).map(Self::Ranked);
        }
        let (lead, rest) = text.split_once('.')?;
        let arabic = match lead {
            "a" => true,
            "l" => false,
            _ => return None,
        };
        let (sort, id) = rest.split_once('.')?;
        let sort = data_encoding::BASE64URL_NOPAD.decode(sort.as_bytes()).ok()?;
        let id = text::line(id, 100).ok()?;
        Some(Self::After { arabic, sort, id })
    }

    fn write(&self) -> String {
        match self {
            Self::Ranked(n) => format!("r.{n}"),
            Self::After { arabic, sort, id } => {
                let lead = if *arabic { 'a' } else { 'l' };
                format!("{lead}.{}.{id}", data_encoding::BASE64URL_NOPAD.encode(sort))
            }
        }
    }
}

const COLUMNS: &str = "p.id, p.name_ar, p.name_latn, p.home_area, a.name_ar, a.name_fr, a.name_en,
    p.proposed_ar, p.proposed_latn";

fn listed(r: &Row) -> Listed {
    let (area_name, number) = (r.bilingual(4).some(), r.maybe(9));
    Listed {
        id: r.text(0),
        name: Bilingual::new(r.get(1), r.get(2), None),
        score: None,
        home_area: r.maybe(3),
        headline: headline(area_name.as_ref(), number.as_deref()),
        area_name,
        number,
        proposed_name: Bilingual::new(r.get(7), r.get(8), None).some(),
        sort: r.bytes(10),
    }
}

fn headline(area: Option<&Bilingual>, number: Option<&str>) -> Option<Bilingual> {
    let said = |lang: Lang, mark: &str| {
        let number = number.map(|n| format!("{mark} {n}"));
        let parts = [area.map(|a| a.get(lang).to_owned()), number];
        let line = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        (!line.is_empty()).then_some(line)
    };
    Bilingual::new(said(Lang::Ar, "رقم"), said(Lang::Fr, "n°"), None).some()
}

/// One page. With a search it is ranked, without it everybody once over the pages.
pub fn page(
    tx: &mut Tx,
    cx: &crate::access::Cx,
    permit: &Permit,
    wanted: &Wanted,
) -> Result<PeopleList> {
    let area = match &wanted.area {
        None => None,
        Some(code) => match areas::path_of(tx, code)? {
            Some(path) => Some(path),
            None => return Err(Refusal::field("area", "unknown_area").into()),
        },
    };
    let seated = wanted.body.as_ref().map(|body| Seated::today(cx, body));
    if let Some(q) = &wanted.q {
        let from = match &wanted.cursor {
            None => 0,
            Some(Cursor::Ranked(n)) => *n,
            Some(_) => return Err(Refusal::field("cursor", "bad_cursor").into()),
        };
        let found = match &seated {
            None => super::search::find(tx, cx, permit, q, area.as_deref())?,
            Some(seated) => super::search::find_seated(tx, permit, q, area.as_deref(), seated)?,
        };
        return ranked_page(tx, &found, from, wanted.limit as usize);
    }
    let after = match &wanted.cursor {
        Some(Cursor::Ranked(_)) => return Err(Refusal::field("cursor", "bad_cursor").into()),
        other => other.clone(),
    };
    sorted_page(tx, cx.lang, permit, (area.as_deref(), seated.as_ref()), after, wanted.limit)
}

/// Who is in a body or one below it on a day.
pub(super) struct Seated {
    body: String,
    day: String,
}

impl Seated {
    fn today(cx: &crate::access::Cx, body: &str) -> Self {
        Self { body: body.to_owned(), day: cx.now.zoned(&cx.zone).date().to_string() }
    }

    pub fn add(&self, q: &mut Query) {
        let day = q.place(&self.day);
        q.add(" AND p.id IN (SELECT h.person FROM bodies u JOIN bodies b ON b.path >= u.path");
        q.add("   AND b.path < SUBSTR(u.path, 1, LENGTH(u.path) - 1) || '0'");
        q.add("   JOIN holds h ON h.body = b.id WHERE u.id = ").bind(&self.body);
        q.add(&format!(" AND h.shown_from <= {day} AND h.shown_until > {day})"));
    }
}

fn sorted_page(
    tx: &mut Tx,
    lang: Lang,
    permit: &Permit,
    (area, seated): (Option<&str>, Option<&Seated>),
    after: Option<Cursor>,
    limit: i64,
) -> Result<PeopleList> {
    // A page that was begun in one order goes on in it, whatever the reader's language.
    let arabic = match &after {
        Some(Cursor::After { arabic, .. }) => *arabic,
        _ => lang == Lang::Ar,
    };
    let sort = if arabic { "p.sort_ar" } else { "p.sort_latn" };
    let mut q = Query::new(&format!(
        "SELECT {COLUMNS}, {NUMBER}, {sort} FROM people p LEFT JOIN areas a ON a.code = p.home_area WHERE "
    ));
    within(&mut q, permit, area);
    if let Some(seated) = seated {
        seated.add(&mut q);
    }
    if let Some(Cursor::After { sort: key, id, .. }) = &after {
        let (key, id) = (q.place(key), q.place(id));
        q.add(&format!(" AND {sort} >= {key} AND ({sort} > {key} OR p.id > {id})"));
    }
    q.add(&format!(" ORDER BY {sort}, p.id LIMIT ")).bind(limit + 1);
    let mut items: Vec<Listed> = q.rows(tx)?.iter().map(listed).collect();
    let more = items.len() as i64 > limit;
    items.truncate(limit as usize);
    let next_cursor = items
        .last()
        .filter(|_| more)
        .map(|last| Cursor::After { arabic, sort: last.sort.clone(), id: last.id.clone() }.write());
    Ok(PeopleList { items, next_cursor })
}

/// In the permit's scope and, where asked, in an area's subtree.
pub(super) fn within(q: &mut Query, permit: &Permit, area: Option<&str>) {
    lives_within(q, permit, area, "p.id", "p.home_area");
}

/// The same of whoever stands in these columns.
pub(super) fn lives_within(
    q: &mut Query,
    permit: &Permit,
    area: Option<&str>,
    id: &str,
    home: &str,
) {
    permit.on_person(q, id, home);
    if let Some(path) = area {
        q.add(&format!(" AND {home} IN (SELECT code FROM areas WHERE path >= ")).bind(path);
        q.add(" AND path < ").bind(prefix_end(path)).add(")");
    }
}

fn ranked_page(
    tx: &mut Tx,
    found: &[(String, f64)],
    from: usize,
    limit: usize,
) -> Result<PeopleList> {
    let some = found.get(from..).unwrap_or_default();
    let more = some.len() > limit && from + limit <= super::search::DEEPEST;
    let items = scored(tx, &some[..some.len().min(limit)])?;
    let next_cursor = more.then(|| Cursor::Ranked(from + limit).write());
    Ok(PeopleList { items, next_cursor })
}

/// The lines of these people, in this order; whoever asks has seen to the permit.
pub(super) fn scored(tx: &mut Tx, some: &[(String, f64)]) -> Result<Vec<Listed>> {
    let mut q = Query::new(&format!(
        "SELECT {COLUMNS}, {NUMBER}, p.sort_latn FROM people p LEFT JOIN areas a ON a.code = p.home_area
         WHERE p.id IN ("
    ));
    q.bind_all(some.iter().map(|f| &f.0)).add(")");
    let mut items: Vec<Listed> = q.rows(tx)?.iter().map(listed).collect();
    for item in &mut items {
        item.score = some.iter().find(|f| f.0 == item.id).map(|f| f.1);
    }
    items.sort_by_key(|i| some.iter().position(|f| f.0 == i.id));
    Ok(items)
}
