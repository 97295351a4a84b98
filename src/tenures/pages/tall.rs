//! The career on a phone: years run downward from today, each lane has its own kind of
//! line, labels stand beside in the order of their ends.

use super::scale::{Edge, LANES, Stretch, day, lane_of, stretch, year};
use crate::kernel::Lang;
use crate::tenures::model::Tenure;
use crate::tenures::timeline::Timeline;
use crate::web::Page;
use jiff::civil::Date;

pub const WIDTH: i64 = 328;
const YEAR: f64 = 18.0;
const TOP: f64 = 20.0;
const FIRST_TRACK: i64 = 46;
const LABEL: i64 = 182;
const LINE: i64 = 22;
/// Letters that a label has room for.
const LETTERS: usize = 20;

pub struct Tall {
    pub height: i64,
    pub years: Vec<YearMark>,
    pub rails: Vec<Rail>,
    pub labels: Vec<Label>,
    pub pauses: Vec<Shade>,
    pub from: i64,
    pub to: i64,
}

pub struct YearMark {
    pub x: i64,
    pub y: i64,
    pub line: i64,
    pub text: String,
}

pub struct Rail {
    pub class: String,
    pub d: String,
    pub arrow: String,
    pub fades: Vec<(String, &'static str)>,
    pub has_core: bool,
}

pub struct Label {
    pub x: i64,
    pub y: i64,
    pub lead: String,
    pub text: String,
}

pub struct Shade {
    pub x: i64,
    pub y: i64,
    pub height: i64,
    pub text_x: i64,
    pub text_y: i64,
    pub name: String,
}

fn round(x: f64) -> i64 {
    x.round() as i64
}

pub fn draw(p: &Page, timeline: &Timeline, today: Date) -> Option<Tall> {
    let is_rtl = p.language() == Lang::Ar;
    let turned = |x: i64| if is_rtl { WIDTH - x } else { x };
    let now = day(today);
    let all = &timeline.tenures;
    let mut placed: Vec<(&Tenure, Stretch)> =
        all.iter().filter_map(|t| Some((t, stretch(t, all, now)?))).collect();
    let first = placed.iter().map(|(_, s)| s.from).reduce(f64::min)?;
    let first = (first / 5.0).floor() * 5.0;
    let last = placed.iter().map(|(_, s)| s.to).fold(now, f64::max) + 0.5;
    let y = |year: f64| round(TOP + (last - year) * YEAR);
    placed.sort_by_key(|(t, s)| (lane_of(t.said.kind), round(s.from * 12.0)));
    let tracks = tracks(&placed);
    let step = (120 / tracks.iter().max().map_or(1, |t| t + 1) as i64).clamp(7, 14);
    let mut rails = Vec::new();
    let mut ends = Vec::new();
    for ((tenure, s), track) in placed.iter().zip(&tracks) {
        let x = turned(FIRST_TRACK + step * *track as i64);
        rails.push(rail(tenure, s, x, (y(s.from), y(s.to))));
        ends.push((y(s.to), x, cut(p.text(&tenure.said.role))));
    }
    let labels = labels(ends, &turned);
    let lowest = labels.last().map_or(0, |l: &Label| l.y);
    Some(Tall {
        height: (y(first) + 12).max(lowest + 14),
        years: years(first, last, &turned, &y),
        rails,
        labels,
        pauses: pauses(p, timeline, now, &turned, &y),
        from: turned(36),
        to: turned(WIDTH),
    })
}

fn years(
    first: f64,
    last: f64,
    turned: &impl Fn(i64) -> i64,
    y: &impl Fn(f64) -> i64,
) -> Vec<YearMark> {
    (round(first)..=last.floor() as i64)
        .step_by(5)
        .map(|n| {
            let line = y(n as f64);
            YearMark { x: turned(0), y: line + 4, line, text: n.to_string() }
        })
        .collect()
}

fn pauses(
    p: &Page,
    timeline: &Timeline,
    now: f64,
    turned: &impl Fn(i64) -> i64,
    y: &impl Fn(f64) -> i64,
) -> Vec<Shade> {
    let shown = timeline.pauses.iter().map(|pause| {
        let (top, bottom) = (y(pause.ended.map_or(now, year)), y(year(pause.began)));
        Shade {
            x: turned(36).min(turned(WIDTH)),
            y: top,
            height: bottom - top,
            text_x: turned(LABEL),
            text_y: i64::midpoint(top, bottom) + 5,
            name: p.t("tenures-pause"),
        }
    });
    shown.collect()
}

/// Beside each other where they meet; a lane never shares a track with another.
fn tracks(placed: &[(&Tenure, Stretch)]) -> Vec<usize> {
    let mut out: Vec<usize> = Vec::new();
    let (mut base, mut taken, mut lane): (usize, Vec<f64>, Option<usize>) = (0, Vec::new(), None);
    for (tenure, s) in placed {
        let here = lane_of(tenure.said.kind);
        if lane != Some(here) {
            base += taken.len();
            taken.clear();
            lane = Some(here);
        }
        let free = taken.iter().position(|end| *end <= s.from + 0.05).unwrap_or(taken.len());
        if free == taken.len() {
            taken.push(0.0);
        }
        taken[free] = s.to;
        out.push(base + free);
    }
    out
}

fn rail(tenure: &Tenure, s: &Stretch, x: i64, (bottom, top): (i64, i64)) -> Rail {
    let kind = LANES[lane_of(tenure.said.kind)].0;
    let child = if tenure.said.kind == "function" { " rail-child" } else { "" };
    let loose = if s.is_guess || tenure.said.is_refuted() { " rail-loose" } else { "" };
    let mut fades = Vec::new();
    for (edge, at, way) in [(s.head, bottom, 1), (s.tail, top, -1)] {
        if edge == Edge::Faded {
            for (n, opacity) in ["0.7", "0.45", "0.25"].into_iter().enumerate() {
                fades
                    .push((format!("M{x} {}v{}", at + way * (3 + 9 * n as i64), way * 6), opacity));
            }
        }
    }
    let arrow =
        if s.tail == Edge::Arrow { format!("M{} {top}h12l-6 -8Z", x - 6) } else { String::new() };
    Rail {
        class: format!("rail rail-{kind}{child}{loose}"),
        d: format!("M{x} {}V{}", bottom - 1, (top + 1).min(bottom - 2)),
        arrow,
        fades,
        has_core: kind == "party",
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    text.chars().take(LETTERS - 1).chain(['…']).collect()
}

/// Labels from the top, pushed down where two would touch, each led to its line.
fn labels(mut ends: Vec<(i64, i64, String)>, turned: &impl Fn(i64) -> i64) -> Vec<Label> {
    ends.sort();
    let mut out: Vec<Label> = Vec::new();
    for (end, x, text) in ends {
        let wanted = end + 12;
        let y = out.last().map_or(wanted, |last| wanted.max(last.y + LINE));
        let (near, far) = (turned(LABEL - 10), turned(LABEL - 4));
        let lead = format!("M{x} {}L{near} {}L{far} {}", end + 8, end + 8, y - 4);
        out.push(Label { x: turned(LABEL), y, lead, text });
    }
    out
}
