//! The same as a pasted list, from an uploaded sheet: a territory, a number of places, who
//! leads and their phone in a row. Shown in the fields of the split before anything is saved.

use super::split::show_with;
use crate::kernel::{Error, Refusal, Result};
use crate::web::{Form, Req, Response};
use sheet::{Limits, Row, Table};

pub async fn create(req: Req) -> Result<Response> {
    let list = match read(&req).await {
        Ok(list) => list,
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            return show_with(&req, p, status, Form::default()).await;
        }
    };
    let mut form = Form::default();
    form.set("step", "paste");
    form.set("list", list);
    show_with(&req, req.page("gatherings"), 200, form).await
}

async fn read(req: &Req) -> Result<String> {
    let file = req.file("file").await?;
    // Unpacking takes a while: not on a thread that answers others.
    let table = tokio::task::spawn_blocking(move || sheet::read(&file, &Limits::default()))
        .await
        .map_err(|e| Error::unknown(e.to_string()))?;
    let table = table.map_err(|why| Refusal::field("file", why.code))?;
    Ok(lines(&table))
}

/// A line a row, as somebody would have typed it. The first one is left out where it only
/// says what the columns are.
fn lines(table: &Table) -> String {
    let head = line(table.header.iter().map(String::as_str));
    let rows =
        table.rows.iter().filter(|r| r.trouble.is_empty()).map(|r: &Row| line(r.cells.iter()));
    let is_head = !head.chars().any(char::is_numeric);
    std::iter::once(head).filter(|_| !is_head).chain(rows).collect::<Vec<_>>().join("\n")
}

fn line<'c>(cells: impl Iterator<Item = &'c str>) -> String {
    let cells: Vec<String> = cells
        .map(|cell| cell.replace(['\n', '\r', '\t'], " "))
        .filter(|cell| !cell.trim().is_empty())
        .map(|cell| if is_cut_phone(&cell) { format!("0{cell}") } else { cell })
        .collect();
    cells.join("\t")
}

/// A spreadsheet takes a phone for a number and drops its zero.
fn is_cut_phone(cell: &str) -> bool {
    cell.len() == 9 && cell.starts_with(['5', '6', '7']) && cell.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_becomes_the_lines_of_a_pasted_list() {
        let of = |text: &str| {
            let table = sheet::read(text.as_bytes(), &Limits::default()).expect("a table");
            lines(&table)
        };
        assert_eq!(
            of("الجماعة;المقاعد;المسؤول;الهاتف\nتيفلت;40;مليكة أوطالب;661234567\n;;;\nوالماس;20;;"),
            "تيفلت\t40\tمليكة أوطالب\t0661234567\nوالماس\t20"
        );
        assert_eq!(of("Tiflet,40\nOulmès,20"), "Tiflet\t40\nOulmès\t20", "no heading");
    }
}
