//! `/gatherings/{id}/board.csv`: the board as a table, numbers without names of people.
//! An export is written down.

use super::pages::load;
use super::tree::Tree;
use crate::audit;
use crate::kernel::{Error, Result};
use crate::web::{Req, Response};
use axum::body::Body;
use axum::http::{HeaderValue, header};
use serde_json::json;

const HEAD: [&str; 14] = [
    "area",
    "body",
    "name_ar",
    "name_fr",
    "under",
    "target",
    "quota",
    "reserve",
    "allocated",
    "nominated",
    "invited",
    "confirmed",
    "declined",
    "present",
];

pub async fn csv(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let id = req.param("id");
    let bytes = req
        .act(move |tx, cx| {
            let (_, tree) = load(tx, &permit, &id)?;
            let details = json!({ "count": tree.lines.len() });
            audit::record(tx, cx, "board.export", &id, &details)?;
            write(&tree)
        })
        .await?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    let file = HeaderValue::from_static("attachment; filename=\"board.csv\"");
    headers.insert(header::CONTENT_DISPOSITION, file);
    Ok(response)
}

fn write(tree: &Tree) -> Result<Vec<u8>> {
    // Spreadsheets read Arabic as UTF-8 only behind this mark.
    let mut writer = csv::Writer::from_writer("\u{FEFF}".as_bytes().to_vec());
    let fault = |e: csv::Error| Error::unknown(e);
    writer.write_record(HEAD).map_err(fault)?;
    for (i, line) in tree.lines.iter().enumerate() {
        let counts = &tree.sums[i];
        let under = tree.parents[i].map(|p| &tree.lines[p]);
        let under = under.and_then(|l| l.area.clone().or(l.body.clone())).unwrap_or_default();
        let quota = line.quota.map_or_else(String::new, |q| q.to_string());
        let mut record = vec![
            line.area.clone().unwrap_or_default(),
            line.body.clone().unwrap_or_default(),
            plain(line.name.ar.as_deref()),
            plain(line.name.fr.as_deref()),
            under,
            line.target.to_string(),
            quota,
        ];
        let numbers = [
            line.reserve,
            line.allocated,
            counts.nominated,
            counts.invited,
            counts.confirmed,
            counts.declined,
            counts.present,
        ];
        record.extend(numbers.map(|n| n.to_string()));
        writer.write_record(record).map_err(fault)?;
    }
    writer.into_inner().map_err(|e| Error::unknown(e.into_error()))
}

/// A name that a spreadsheet would read as a formula is led by an apostrophe.
pub(super) fn plain(name: Option<&str>) -> String {
    let name = name.unwrap_or_default();
    let formula = name.starts_with(['=', '+', '-', '@', '\t']);
    if formula { format!("'{name}") } else { name.to_owned() }
}
