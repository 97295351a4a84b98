//! Which part of the package is what.

use quick_xml::events::Event;

use super::package::Package;
use super::xml::attribute;
use crate::Unreadable;

/// Where things are in the package.
#[derive(Default)]
pub(super) struct Parts {
    /// The visible sheets of cells, in order.
    pub(super) sheets: Vec<String>,
    pub(super) strings: Option<String>,
    pub(super) styles: Option<String>,
    /// Whether days are counted from 1904, as early Macintosh programs did.
    pub(super) since_1904: bool,
}

struct Relation {
    id: String,
    /// The last word of its type: `worksheet`, `styles`.
    kind: String,
    path: String,
}

impl Parts {
    pub(super) fn find(package: &mut Package<'_>) -> Result<Self, Unreadable> {
        let not_a_workbook = || Unreadable::not_a_table("a zip file, but not an XLSX workbook");
        let book = relations(package, "")?
            .into_iter()
            .find(|relation| relation.kind == "officeDocument")
            .map(|relation| relation.path)
            .ok_or_else(not_a_workbook)?;
        let relations = relations(package, &book)?;
        let path_of = |kind: &str| {
            relations
                .iter()
                .find(|relation| relation.kind == kind)
                .map(|relation| relation.path.clone())
        };
        let mut parts = Self {
            strings: path_of("sharedStrings"),
            styles: path_of("styles"),
            ..Self::default()
        };
        let mut xml = package.part(&book)?.ok_or_else(not_a_workbook)?;
        let mut is_workbook = false;
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "workbook" => is_workbook = true,
                    "workbookPr" => {
                        let date1904 = attribute(&element, "date1904");
                        parts.since_1904 |= matches!(date1904.as_deref(), Some("1" | "true"));
                    }
                    "sheet"
                        if attribute(&element, "state").is_none_or(|state| state == "visible") =>
                    {
                        let id = attribute(&element, "id");
                        let sheet =
                            relations.iter().find(|relation| Some(&relation.id) == id.as_ref());
                        parts.sheets.extend(
                            sheet
                                .filter(|sheet| sheet.kind == "worksheet")
                                .map(|sheet| sheet.path.clone()),
                        );
                    }
                    _ => {}
                },
                Event::Eof if is_workbook => return Ok(parts),
                Event::Eof => return Err(not_a_workbook()),
                _ => {}
            }
        }
    }
}

/// What the part at this path refers to, from the list the package keeps beside it.
fn relations(package: &mut Package<'_>, part: &str) -> Result<Vec<Relation>, Unreadable> {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    let list = resolve(folder, &format!("_rels/{name}.rels"));
    let mut relations = Vec::new();
    let Some(mut xml) = package.part(&list)? else { return Ok(relations) };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let of = |name| attribute(&element, name).unwrap_or_default();
                if of("TargetMode") != "External" {
                    let kind = of("Type").rsplit('/').next().unwrap_or_default().to_owned();
                    relations.push(Relation {
                        id: of("Id"),
                        kind,
                        path: resolve(folder, &of("Target")),
                    });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let base = if target.starts_with('/') { "" } else { folder };
    let mut steps: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
