//! A list out of a message or a sheet, made a table: then it goes the way of a file.

use crate::kernel::Lang;
use crate::people::import::headers::{Guess, by_header};
use sheet::PastedLine;

/// A text made a file.
pub struct Pasted {
    pub bytes: Vec<u8>,
    /// Its own first line is data: a header was put above it.
    pub headed: bool,
}

pub fn table(text: &str, lang: Lang) -> Pasted {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let first = lines.iter().find(|l| !l.trim().is_empty()).copied().unwrap_or_default();
    let known = |sign: char| {
        let cells: Vec<String> = first.split(sign).map(|c| c.trim().to_owned()).collect();
        let found = by_header(&cells);
        cells.len() > 1 && found.iter().any(|g| matches!(g, Guess::Field(_)))
    };
    if ['\t', ';', ','].into_iter().any(known) {
        return Pasted { bytes: text.into_bytes(), headed: false };
    }
    let filled = lines.iter().filter(|l| !l.trim().is_empty()).count();
    let tabbed = lines.iter().filter(|l| l.trim().contains('\t')).count();
    let rows =
        if tabbed * 10 >= filled * 8 && tabbed > 0 { cells(&lines) } else { message(&text, lang) };
    Pasted { bytes: written(&rows), headed: true }
}

/// Out of a sheet, without its header: the columns have numbers.
fn cells(lines: &[&str]) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> =
        lines.iter().map(|l| l.split('\t').map(|c| c.trim().to_owned()).collect()).collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    let header = (1..=width).map(|n| n.to_string()).collect();
    rows.insert(0, header);
    rows
}

/// Out of a message: name, phone, the rest.
fn message(text: &str, lang: Lang) -> Vec<Vec<String>> {
    let header = match lang {
        Lang::Ar => ["الاسم الكامل", "الهاتف", "ملاحظات"],
        Lang::Fr => ["Nom complet", "Téléphone", "Remarques"],
        Lang::En => ["Full name", "Phone", "Notes"],
    };
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for line in sheet::split_names_list(text) {
        // A line's number is that of its row below the header.
        rows.resize((line.number as usize).max(rows.len()), vec![String::new(); 3]);
        if line.names_nobody() {
            continue;
        }
        let (name, note) = both_scripts(&line);
        rows.push(vec![name, line.phone.clone().unwrap_or_default(), note]);
    }
    rows
}

/// The same name in the other script, after a dash, belongs to the name.
fn both_scripts(line: &PastedLine) -> (String, String) {
    let note = line.note.clone().unwrap_or_default();
    let (first, rest) = note.split_once(", ").unwrap_or((&note, ""));
    let scripts = (names::Script::of(&line.name), names::Script::of(first));
    let other = matches!(
        scripts,
        (names::Script::Arabic, names::Script::Latin)
            | (names::Script::Latin, names::Script::Arabic)
    );
    if other && names::score(&line.name, first) >= 0.5 {
        return (format!("{} {first}", line.name), rest.to_owned());
    }
    (line.name.clone(), note)
}

/// Every cell in quotes, as it is: what begins like a formula is refused later, in its
/// place.
fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
    let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(",");
    rows.iter().map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let table = sheet::read(&table(text, Lang::Fr).bytes, &sheet::Limits::default());
        table.expect("a table").rows.iter().map(|r| r.cells.to_vec()).collect()
    }

    #[test]
    fn lists_out_of_messages_become_tables() {
        let text = "السلام عليكم ورحمة الله\n*Liste du bureau :*\n\n1. Saïd Bennani - 06 12 34 56 78\n\
                    2️⃣ محمد لحموش - Mohamed Lahmouche 0661000001 ✅\n\
                    - 0661000002 فاطمة الزهراء بناني (تمارة)\nMerci 🙏\n";
        let found = rows(text);
        assert_eq!(found[0], ["Saïd Bennani", "0612345678", ""]);
        assert_eq!(found[1], ["محمد لحموش Mohamed Lahmouche", "0661000001", ""]);
        assert_eq!(found[2], ["فاطمة الزهراء بناني", "0661000002", "تمارة"]);
        assert_eq!(found.len(), 3, "the heading names nobody");
    }

    #[test]
    fn a_line_keeps_its_number() {
        let made = table("Saïd Bennani\n\n\nHind Tazi", Lang::Fr);
        let table = sheet::read(&made.bytes, &sheet::Limits::default()).expect("a table");
        let numbers: Vec<u64> = table.rows.iter().map(|r| r.number).collect();
        assert_eq!((made.headed, &numbers[..]), (true, &[2, 5][..]), "one more, for the header");
    }

    #[test]
    fn a_sheet_with_its_header_is_left_as_it_is_and_one_without_gets_numbers() {
        let with = table("Nom\tPrénom\tGSM\nTazi\tHind\t0612345678", Lang::Ar);
        assert!(!with.headed && with.bytes.starts_with(b"Nom\t"));
        let without = table("Tazi Hind\t0612345678\nBennani Ali\t0612345679", Lang::Ar);
        assert!(without.headed && without.bytes.starts_with(b"\"1\",\"2\"\n"));
    }
}
