//! One line as people tell it becomes the fields of the form:
//! "2003-2009 عضو بالمكتب المسير لجماعة الخميسات". What is read is a proposal that a
//! person looks over; what is not understood stays in the role, nothing is lost.

mod dates;
mod words;

pub use words::{how as how_said, kind as kind_said};

use super::model::Said;
use crate::kernel::Bilingual;

/// Reads one line. `None` for one with no word in it.
pub fn read(line: &str) -> Option<Said> {
    let dates = dates::take(line);
    let (role, body) = words::part(&dates.rest);
    if role.is_empty() && body.is_none() {
        return None;
    }
    let whole = body.as_deref().map_or_else(|| role.clone(), |b| format!("{role} {b}"));
    let role = if role.is_empty() { whole.clone() } else { role };
    Some(Said {
        kind: words::kind(&whole),
        role: in_its_script(&role),
        body_name: body.map(|b| in_its_script(&b)),
        began: dates.began,
        ended: dates.ended,
        end_state: dates.goes_on.then_some("ongoing"),
        how: words::how(&whole),
        status: "claimed",
        ..Said::default()
    })
}

fn in_its_script(text: &str) -> Bilingual {
    let arabic = text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    if arabic {
        Bilingual { ar: Some(text.to_owned()), ..Bilingual::default() }
    } else {
        Bilingual { fr: Some(text.to_owned()), ..Bilingual::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line; its kind, role, body, beginning and end.
    const LINES: &[(&str, &str, &str, &str, &str, &str)] = &[
        (
            "2003-2009 عضو بالمكتب المسير لجماعة تيفلت",
            "function",
            "عضو بالمكتب المسير",
            "جماعة تيفلت",
            "2003",
            "2009",
        ),
        ("1983-1996 inspecteur des finances", "job", "inspecteur des finances", "", "1983", "1996"),
        (
            "من 1997 إلى 2003 عضو بمجلس جهة الرباط سلا زمور زعير",
            "mandate",
            "عضو",
            "مجلس جهة الرباط سلا زمور زعير",
            "1997",
            "2003",
        ),
        ("عضو المجلس الإقليمي 2009 - 2015", "mandate", "عضو", "المجلس الإقليمي", "2009", "2015"),
        (
            "de 1997 à 2011 attaché à la chambre de commerce",
            "job",
            "attaché",
            "chambre de commerce",
            "1997",
            "2011",
        ),
        (
            "depuis 2021 conseiller de la commune de Tiflet",
            "mandate",
            "conseiller",
            "commune de Tiflet",
            "2021",
            "ongoing",
        ),
        ("رئيس نادي تيفلت لألعاب القوى", "club", "رئيس", "نادي تيفلت لألعاب القوى", "", ""),
        (
            "إجازة في الاقتصاد من كلية الحقوق 1982",
            "study",
            "إجازة في الاقتصاد",
            "كلية الحقوق",
            "1982",
            "1982",
        ),
        (
            "1984 concours des inspecteurs des finances",
            "competition",
            "concours des inspecteurs des finances",
            "",
            "1984",
            "1984",
        ),
        (
            "2003-09-12/2009-06 vice-président du conseil communal",
            "function",
            "vice-président",
            "conseil communal",
            "2003-09-12",
            "2009-06",
        ),
        ("منذ ٢٠١٦ مقاول في البناء", "business", "مقاول في البناء", "", "2016", "ongoing"),
        ("مدير غرفة الصناعة إلى غاية 2011", "job", "مدير", "غرفة الصناعة", "", "2011"),
        (
            "secrétaire provincial du parti 2010-2014",
            "party_post",
            "secrétaire provincial",
            "parti",
            "2010",
            "2014",
        ),
    ];

    #[test]
    fn a_line_becomes_the_form() {
        for (line, kind, role, body, began, ended) in LINES {
            let said = read(line).unwrap_or_else(|| panic!("{line}"));
            let text = |b: &Bilingual| b.ar.clone().or(b.fr.clone()).unwrap_or_default();
            let date = |d: Option<crate::kernel::PartialDate>| d.map(|d| d.to_string());
            let end = date(said.ended).or(said.end_state.map(str::to_owned));
            let found = (
                said.kind,
                text(&said.role),
                said.body_name.as_ref().map(text).unwrap_or_default(),
                date(said.began).unwrap_or_default(),
                end.unwrap_or_default(),
            );
            let expected = (
                *kind,
                (*role).to_owned(),
                (*body).to_owned(),
                (*began).to_owned(),
                (*ended).to_owned(),
            );
            assert_eq!(found, expected, "{line}");
        }
        assert_eq!(read("  2003-2009 "), None);
        assert_eq!(read(""), None);
    }
}
