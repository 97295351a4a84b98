//! Arabic and French prose to dated, sourced facts.

mod calendar;
mod careers;
mod dates;
mod events;
mod lexicon;
mod numbers;
mod people;
mod record;
mod roles;
mod scene;
mod text;

pub use calendar::Date;
pub use record::{Event, Finding, Number, Person, Position, Record};
use scene::Scene;

pub(crate) fn is_arabic_sentence(scene: &Scene, from: usize, to: usize) -> bool {
    let arabic = (from..to).filter(|at| scene.is_arabic(*at)).count();
    let words = (from..to).filter(|at| scene.text.is_word(*at)).count();
    arabic * 2 >= words.max(1)
}

pub fn read(text: &str, published: Option<Date>) -> Record {
    let lexicon = lexicon::Lexicon::shipped();
    let scene = Scene::new(text, lexicon, published);
    let mut people = people::People::find(&scene);
    roles::give(&scene, &mut people);
    let counts = numbers::counts(&scene);
    let happenings = events::find(&scene, &people, &counts);
    let holdings = careers::find(&scene, &mut people, &happenings);
    let mut record = Record::default();
    for h in holdings {
        record.positions.push(Position {
            person: people.people[h.person].name.clone(),
            kind: h.kind,
            role: h.role,
            organisation: h.organisation,
            start: h.start.map(|d| d.to_string()),
            end: h.end.map(|d| d.to_string()),
            evidence: scene.text.words(h.from, h.to).to_owned(),
        });
    }
    for person in people.people.iter().filter(|p| !p.name.is_empty()) {
        record.people.push(Person { name: person.name.clone(), roles: person.roles.iter().map(|r| r.text.clone()).collect(), party: person.party.clone() });
    }
    for count in &counts {
        record.numbers.push(Number { value: count.value, of: count.of, evidence: scene.text.words(count.from, count.to).to_owned() });
    }
    for h in happenings {
        record.events.push(Event {
            kind: h.kind,
            date: h.date.map(|d| d.to_string()),
            end_date: h.end.map(|d| d.to_string()),
            time: h.time,
            place: h.place,
            area: h.area,
            chair: h.chair.iter().map(|p| people.people[*p].name.clone()).collect(),
            organiser: h.organiser,
            headcount: h.headcount,
            evidence: scene.text.words(h.from, h.to).to_owned(),
        });
    }
    for &(from, to) in &scene.text.sentences {
        for when in dates::dates(&scene, from, to) {
            if when.clashes {
                record.inconsistencies.push(Finding { kind: "weekday_mismatch", evidence: scene.text.words(when.from, when.to).to_owned() });
            }
        }
    }
    record
}

/// The date of a heading `# source | title | date`: what stands after the second bar.
pub fn heading_date(heading: &str) -> Option<Date> {
    let mut parts = heading.split('|').rev().map(str::trim);
    parts.find_map(|part| {
        if let Some(date) = Date::parse(part) {
            return Some(date);
        }
        let scene = Scene::new(part, lexicon::Lexicon::shipped(), None);
        dates::dates(&scene, 0, scene.text.tokens.len()).into_iter().find_map(|w| w.date.filter(|d| d.is_full()))
    })
}

/// `ar-001` is `ar/001`, `seed-ar` is `ar/seed`: the language first; other names stay.
pub fn id_of(stem: &str) -> String {
    match stem.split_once('-') {
        Some((language @ ("ar" | "fr"), rest)) => format!("{language}/{rest}"),
        Some((rest, language @ ("ar" | "fr"))) => format!("{language}/{rest}"),
        _ => stem.to_owned(),
    }
}
