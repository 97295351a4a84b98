//! Forty lines as they stand in groups of a phone: Arabic and Latin names, phones in every
//! notation, bullets, numbers, pictures, remarks. All of them are of nobody.

use sheet::split_names_list;

const LINES: &str = include_str!("whatsapp.tsv");

fn cases() -> Vec<[String; 4]> {
    let seen = |text: &str| {
        text.replace('⇥', "\t").replace("‹RLM›", "\u{200f}").replace("‹LRM›", "\u{200e}")
    };
    LINES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut cells = line.split('\t').map(seen);
            std::array::from_fn(|_| cells.next().unwrap_or_default())
        })
        .collect()
}

#[test]
fn lines_of_a_group_are_understood_each_for_itself() {
    let cases = cases();
    assert_eq!(cases.len(), 40);
    let mut wrong = Vec::new();
    for [line, name, phone, note] in &cases {
        let read = split_names_list(line);
        let [one] = read.as_slice() else { panic!("{line} is {} lines", read.len()) };
        let said = [&one.name, one.phone.as_ref().unwrap_or(&String::new())].map(Clone::clone);
        let remark = one.note.clone().unwrap_or_default();
        if said != [name.clone(), phone.clone()] || remark != *note {
            wrong.push(format!("{line}: {said:?} {remark:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_whole_message_is_as_many_people_as_it_has_lines() {
    let message: Vec<String> = cases().into_iter().map(|[line, ..]| line).collect();
    let pasted = format!("السلام عليكم\nلائحة المشاركين:\n{}\n\nشكرا", message.join("\r\n"));
    let read: Vec<_> =
        split_names_list(&pasted).into_iter().filter(|line| !line.names_nobody()).collect();
    assert_eq!(read.len(), 40);
    assert!(read.iter().all(|line| !line.name.is_empty()));
}
