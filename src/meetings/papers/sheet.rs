//! The minutes as values for the press: what the page to print shows, in the same order.

use super::blocks::{self, Block};
use super::html::{Tongues, rows, spaced};
use super::kept::{Line, Minutes};
use super::phrases::say;
use crate::kernel::{Bilingual, Lang, Time};
use paper::{Annex, Attendee, Cell, Folio, Letterhead, Moment, Named, Said, Seal, Sheet, Sign};

pub fn minutes(minutes: &Minutes, tongues: Tongues, now: Time) -> Sheet {
    let langs = tongues.all();
    let facts = &minutes.facts;
    let version = minutes.version.as_ref();
    let title = facts.meeting.title.get(langs[0]).to_owned();
    let texts: Vec<(Lang, Vec<Block>)> =
        langs.iter().map(|l| (*l, blocks::read(minutes.text(*l)))).collect();
    let number = version.map_or(0, |v| v.version).to_string();
    let state = format!("meetings-phase-line-{}", minutes.phase());
    let hash = version.and_then(|v| v.hash.as_deref()).unwrap_or_default();
    let is_closed = !hash.is_empty();
    Sheet {
        ident: format!("minutes/{}", facts.meeting.id),
        made: Some(moment(version.map_or(now, |v| v.saved_at))),
        running: title.clone(),
        title,
        author: facts.organisation.get(langs[0]).to_owned(),
        folio: folio(langs[0]),
        letterhead: letterhead(&facts.organisation, &facts.body),
        rows: rows(&texts).into_iter().map(cells).collect(),
        pictures: Vec::new(),
        state: in_each(&langs, |l| say(l, &state, &[("version", &number)])),
        signs: if is_closed { signs(minutes, &langs) } else { Vec::new() },
        annex: Some(annex(&langs, &minutes.annex)),
        seal: langs.iter().filter(|_| is_closed).map(|l| seal(*l, hash)).collect(),
        langs: langs.into_iter().map(tongue).collect(),
    }
}

pub fn tongue(lang: Lang) -> paper::Lang {
    if lang == Lang::Ar { paper::Lang::Ar } else { paper::Lang::Fr }
}

pub fn said(lang: Lang, text: impl Into<String>) -> Said {
    Said { lang: tongue(lang), text: text.into() }
}

pub fn in_each(langs: &[Lang], words: impl Fn(Lang) -> String) -> Vec<Said> {
    langs.iter().map(|l| said(*l, words(*l))).collect()
}

pub fn folio(lang: Lang) -> Folio {
    let of = |key: &str| say(lang, key, &[]);
    Folio { page: of("meetings-min-page"), of: of("meetings-min-page-of") }
}

pub fn letterhead(organisation: &Bilingual, body: &Bilingual) -> Letterhead {
    let of = |lang| [organisation.get(lang).to_owned(), body.get(lang).to_owned()];
    Letterhead { ar: of(Lang::Ar), fr: of(Lang::Fr) }
}

pub fn moment(time: Time) -> Moment {
    let at = time.zoned(&jiff::tz::TimeZone::UTC);
    let small = |n: i8| u8::try_from(n).unwrap_or_default();
    (
        i32::from(at.year()),
        small(at.month()),
        small(at.day()),
        small(at.hour()),
        small(at.minute()),
        small(at.second()),
    )
}

fn cells(row: Vec<(Lang, Option<Block>)>) -> Vec<Cell> {
    row.into_iter().map(|(l, b)| Cell { lang: tongue(l), block: b.map(block) }).collect()
}

fn block(block: Block) -> paper::Block {
    match block {
        Block::Title(text) => paper::Block::Title { text },
        Block::Heading(text) => paper::Block::Heading { text },
        Block::Text(text) => paper::Block::Text { text },
        Block::Decision { number, text, manner } => paper::Block::Decision { number, text, manner },
    }
}

/// The chair by name; who keeps the minutes writes theirs.
fn signs(minutes: &Minutes, langs: &[Lang]) -> Vec<Sign> {
    let chair = minutes.facts.chair.as_ref().and_then(|c| c.name.as_ref());
    let names = chair.map(|name| in_each(langs, |l| name.get(l).to_owned()));
    let roles = |key: &str| in_each(langs, |l| say(l, key, &[]));
    vec![
        Sign { roles: roles("meetings-min-sign-chair"), names: names.unwrap_or_default() },
        Sign { roles: roles("meetings-min-sign-secretary"), names: Vec::new() },
    ]
}

fn annex(langs: &[Lang], lines: &[Line]) -> Annex {
    let of = |lang: Lang, key: &str| said(lang, say(lang, key, &[]));
    let first = langs[0];
    let mut columns = vec![of(first, "meetings-min-no")];
    columns.extend(langs.iter().map(|l| of(*l, "meetings-min-name-capacity")));
    columns.extend(["meetings-min-arrival", "meetings-min-signature"].map(|key| of(first, key)));
    let named = |line: &Line, l: Lang| Named {
        lang: tongue(l),
        name: line.name.get(l).to_owned(),
        titles: line.titles.get(l).to_owned(),
    };
    let person = |line: &Line| Attendee {
        names: langs.iter().map(|l| named(line, *l)).collect(),
        arrived: line.arrived.get(first).to_owned(),
    };
    Annex {
        headings: in_each(langs, |l| say(l, "meetings-min-annex", &[])),
        columns,
        people: lines.iter().map(person).collect(),
    }
}

fn seal(lang: Lang, hash: &str) -> Seal {
    Seal { lang: tongue(lang), text: say(lang, "meetings-min-hash", &[]), hash: spaced(hash) }
}
