//! What the board's pages show, in the words and numbers of one language.

use super::pace::{Pace, When, heard_at};
use super::tree::{Counts, Line, Tree};
use crate::kernel::{Lang, Time};
use crate::web::Page;
use crate::web::language::{Said, say, say_with};

/// The stage bar: each stage holds the ones after it.
#[derive(Debug, Clone)]
pub struct Bar {
    pub scale: i64,
    pub target: i64,
    pub quota: Option<i64>,
    pub nominated: i64,
    pub invited: i64,
    pub confirmed: i64,
    pub present: i64,
    pub forecast: Option<(i64, i64)>,
    pub label: String,
}

impl Bar {
    pub fn of(lang: Lang, target: i64, quota: Option<i64>, counts: &Counts) -> Self {
        let confirmed = counts.confirmed;
        let invited = confirmed + counts.invited;
        let nominated = invited + counts.nominated;
        let longest = [target, quota.unwrap_or(0), nominated, counts.present, 1];
        let said = [
            ("nominated", Said::Number(nominated)),
            ("invited", Said::Number(invited)),
            ("confirmed", Said::Number(confirmed)),
            ("present", Said::Number(counts.present)),
        ];
        Self {
            scale: longest.into_iter().max().unwrap_or(1),
            target,
            quota: quota.filter(|q| *q != target),
            nominated,
            invited,
            confirmed,
            present: counts.present,
            forecast: None,
            label: say_with(lang, "board-bar-label", &said),
        }
    }
}

/// The number people act on, and its gap.
pub struct Figure {
    pub n: String,
    pub of: String,
    pub what: String,
    pub gap: String,
    pub none: String,
}

/// At most two: what is confirmed of the target; who has come, or who has yet to answer.
pub fn figures(p: &Page, target: i64, counts: &Counts, when: &When) -> Vec<Figure> {
    let mut out = vec![confirmed(p, target, counts)];
    let gap = (counts.confirmed - counts.present).max(0);
    if when.doors() || counts.present > 0 {
        let key = if when.over() { "board-absent" } else { "board-on-the-way" };
        out.push(Figure {
            n: p.num(counts.present),
            of: p.tn("board-of", counts.confirmed),
            what: p.tn("board-arrived", counts.present),
            gap: if gap > 0 { p.tn(key, gap) } else { String::new() },
            none: if gap == 0 { p.t("board-all-here") } else { String::new() },
        });
    } else if counts.nominated + counts.invited > 0 {
        out.push(Figure {
            n: p.num(counts.nominated + counts.invited),
            of: String::new(),
            what: p.tn("board-waiting", counts.nominated + counts.invited),
            gap: String::new(),
            none: String::new(),
        });
    }
    out
}

pub fn confirmed(p: &Page, target: i64, counts: &Counts) -> Figure {
    let gap = target - counts.confirmed;
    Figure {
        n: p.num(counts.confirmed),
        of: p.tn("board-of-target", target),
        what: p.tn("board-confirmed", counts.confirmed),
        gap: if gap > 0 { p.tn("board-gap", gap) } else { String::new() },
        none: if gap <= 0 { p.t("board-gap-none") } else { String::new() },
    }
}

/// How long ago, in the words people use: minutes, hours, days.
pub fn ago(p: &Page, at: Time, now: Time) -> String {
    let seconds = (now.seconds() - at.seconds()).max(0);
    match seconds {
        0..60 => p.t("board-now"),
        60..3600 => p.tn("board-ago-minutes", seconds / 60),
        3600..86400 => p.tn("board-ago-hours", seconds / 3600),
        _ => p.tn("board-ago-days", seconds / 86400),
    }
}

/// How long until, or since: the hall's clock.
pub fn until(p: &Page, at: Time, now: Time) -> String {
    let seconds = at.seconds() - now.seconds();
    match seconds {
        ..0 => p.t("hall-begun"),
        0..3600 => p.tn("hall-in-minutes", (seconds + 59) / 60),
        // « dans 95 min » says more than « dans 1 heure » to who waits.
        3600..7200 => p.tn("hall-in-minutes", (seconds + 59) / 60),
        7200..86400 => p.tn("hall-in-hours", seconds / 3600),
        _ => p.tn("hall-in-days", seconds / 86400),
    }
}

pub struct RowView {
    pub id: String,
    pub name: String,
    pub name_lang: &'static str,
    pub href: String,
    /// Leads to what lies below, where that is not shown on this page.
    pub opens: bool,
    pub quota: String,
    /// What kind of area it is, where the name may be that of a part of it as well.
    pub kind: String,
    pub bar: Bar,
    pub target: String,
    pub nominated: String,
    pub invited: String,
    pub confirmed: String,
    pub present: String,
    pub gap: String,
    pub gap_class: &'static str,
    pub news: String,
    pub silent: bool,
    pub sum: bool,
    pub here: bool,
}

/// One line of the board.
pub fn row(p: &Page, tree: &Tree, at: usize, pace: Pace, when: &When) -> RowView {
    let (line, counts) = (&tree.lines[at], &tree.sums[at]);
    let bar = Bar::of(p.language(), line.target, line.quota, counts);
    let gap = (line.target - counts.confirmed).max(0);
    let inner = !tree.children[at].is_empty();
    RowView {
        id: line.id.clone(),
        name: name(p, line),
        name_lang: line.name.lang_of(p.language()).code(),
        href: String::new(),
        opens: false,
        quota: bar.quota.map_or_else(String::new, |q| p.tn("board-quota", q)),
        kind: if inner { kind(p, line) } else { String::new() },
        target: p.num(line.target),
        nominated: p.num(bar.nominated),
        invited: p.num(bar.invited),
        confirmed: p.num(bar.confirmed),
        present: p.num(bar.present),
        gap: p.num(gap),
        gap_class: match pace {
            _ if gap == 0 => "gap-none",
            Pace::OnTime => "gap-some",
            Pace::Late | Pace::Silent => "gap",
        },
        news: if inner { String::new() } else { news(p, line, pace, when) },
        silent: pace == Pace::Silent && !inner,
        sum: inner,
        here: false,
        bar,
    }
}

fn news(p: &Page, line: &Line, pace: Pace, when: &When) -> String {
    if pace == Pace::Silent {
        let days = (when.now.seconds() - heard_at(line).seconds()) / 86400;
        return p.tn("board-silent-since", days);
    }
    line.news_at.map_or_else(|| p.t("board-no-news"), |at| ago(p, at, when.now))
}

pub fn kind(p: &Page, line: &Line) -> String {
    line.kind.as_ref().map_or_else(String::new, |k| p.t(&format!("areas-kind-{k}")))
}

pub fn name(p: &Page, line: &Line) -> String {
    p.text(&line.name).to_owned()
}

/// The same with what kind of area it is, where one of those below may bear its name.
pub fn whole_name(p: &Page, tree: &Tree, at: usize) -> String {
    let line = &tree.lines[at];
    let (name, kind) = (name(p, line), kind(p, line));
    match p.language() {
        _ if tree.children[at].is_empty() || kind.is_empty() => name,
        Lang::Ar => format!("{kind} {name}"),
        _ => format!("{name} ({})", kind.to_lowercase()),
    }
}

/// What needs somebody: a line of the list, and where it leads.
pub struct Need {
    pub what: String,
    pub detail: String,
    pub amount: String,
    pub href: String,
}

/// A filter with its count, kept in the address.
pub struct Sieve {
    pub label: String,
    pub href: String,
    pub current: bool,
    pub count: String,
}

pub struct Pair {
    pub label: String,
    pub value: String,
}

impl Pair {
    pub fn new(p: &Page, key: &str, value: impl Into<String>) -> Self {
        Self { label: p.t(key), value: value.into() }
    }
}

/// A few names, and how many more there are.
pub fn names(p: &Page, tree: &Tree, of: &[usize]) -> String {
    const SHOWN: usize = 3;
    let comma = say(p.language(), "board-comma");
    let mut out =
        of.iter().take(SHOWN).map(|i| name(p, &tree.lines[*i])).collect::<Vec<_>>().join(&comma);
    if of.len() > SHOWN {
        out.push_str(&p.tn("board-and-more", (of.len() - SHOWN) as i64));
    }
    out
}
