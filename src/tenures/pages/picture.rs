//! The career across: lanes by kind, years with the text, pauses shaded and named,
//! uncertain ends faded, how many at once below. Drawn for each direction; the same facts
//! follow as a table.

use super::scale::{Edge, LANES, Stretch, day, lane_of, stretch, year};
use crate::kernel::{Lang, PartialDate};
use crate::tenures::model::Tenure;
use crate::tenures::timeline::Timeline;
use crate::web::Page;
use jiff::civil::Date;

pub const WIDTH: f64 = 1216.0;
const LABELS: f64 = 134.0;
/// What nobody dated stands after today, in a column of its own.
const UNDATED: f64 = 150.0;
const ROW: f64 = 36.0;
const TOP: f64 = 44.0;

pub struct Picture {
    pub height: i64,
    pub bottom: i64,
    pub years: Vec<Mark>,
    pub votes: Vec<i64>,
    pub lanes: Vec<LaneShown>,
    pub bars: Vec<Bar>,
    pub pauses: Vec<PauseShown>,
    pub now: i64,
    pub at_once: Vec<AtOnce>,
    /// The head of the column without dates, where something is in it.
    pub undated: Option<i64>,
}

pub struct Mark {
    pub x: i64,
    pub text: String,
}

pub struct LaneShown {
    pub x: i64,
    pub sill: i64,
    pub y: i64,
    pub name: String,
}

pub struct Bar {
    pub label_x: i64,
    pub label_y: i64,
    pub label: String,
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
    pub class: String,
    /// Where it goes on: the arrow's path.
    pub arrow: String,
    pub fades: Vec<Fade>,
}

/// An end that nobody told, in steps that grow fainter.
pub struct Fade {
    pub x: i64,
    pub opacity: &'static str,
}

pub struct PauseShown {
    pub x: i64,
    pub width: i64,
    pub middle: i64,
    pub name: String,
    pub text: String,
}

pub struct AtOnce {
    pub x: i64,
    pub width: i64,
    pub middle: i64,
    pub count: usize,
    pub shade: usize,
}

/// The axis: years to the width, mirrored where the text runs from the right.
struct Axis {
    first: f64,
    last: f64,
    end: f64,
    is_rtl: bool,
}

impl Axis {
    fn x(&self, year: f64) -> f64 {
        let part = (year - self.first) / (self.last - self.first);
        self.turned(LABELS + part * (self.end - LABELS))
    }

    fn turned(&self, x: f64) -> f64 {
        if self.is_rtl { WIDTH - x } else { x }
    }

    /// The smaller x and the width between two years.
    fn between(&self, from: f64, to: f64) -> (i64, i64) {
        let (a, b) = (self.x(from), self.x(to));
        (round(a.min(b)), round((a - b).abs()).max(2))
    }
}

fn round(x: f64) -> i64 {
    x.round() as i64
}

/// How wide these letters are, near enough to keep labels apart.
fn width_of(text: &str) -> f64 {
    text.chars().count() as f64 * 7.2 + 10.0
}

/// None where nothing has a place on the axis.
pub fn draw(p: &Page, timeline: &Timeline, today: Date) -> Option<Picture> {
    let now = day(today);
    let all = &timeline.tenures;
    let placed: Vec<(&Tenure, Option<Stretch>)> =
        all.iter().map(|t| (t, stretch(t, all, now))).collect();
    let stretches = || placed.iter().filter_map(|(_, s)| s.as_ref());
    let first = stretches().map(|s| s.from).reduce(f64::min)?;
    let last = stretches().map(|s| s.to).fold(now, f64::max);
    let has_undated = placed.iter().any(|(_, s)| s.is_none());
    let axis = Axis {
        first: (first / 5.0).floor() * 5.0,
        last: last + 0.8,
        end: WIDTH - if has_undated { UNDATED } else { 12.0 },
        is_rtl: p.language() == Lang::Ar,
    };
    let (lanes, bars, bottom) = lay(p, &axis, &placed);
    Some(Picture {
        height: round(bottom) + 44,
        bottom: round(bottom),
        years: years(&axis),
        votes: votes(&axis, all),
        lanes,
        bars,
        pauses: pauses(p, &axis, timeline, now),
        now: round(axis.x(now)),
        at_once: at_once(&axis, timeline, now),
        undated: has_undated.then(|| round(axis.turned(axis.end + 12.0))),
    })
}

fn years(axis: &Axis) -> Vec<Mark> {
    let span = axis.last - axis.first;
    let step = if span > 60.0 {
        10
    } else if span > 15.0 {
        5
    } else {
        1
    };
    (round(axis.first)..=round(axis.last.floor()))
        .step_by(step)
        .map(|y| Mark { x: round(axis.x(y as f64)), text: y.to_string() })
        .collect()
}

/// The days of elections that tenures name.
fn votes(axis: &Axis, all: &[Tenure]) -> Vec<i64> {
    let dates = all.iter().filter_map(|t| PartialDate::parse(t.said.election.as_deref()?));
    let mut xs: Vec<i64> =
        dates.map(year).filter(|y| *y >= axis.first).map(|y| round(axis.x(y))).collect();
    xs.sort_unstable();
    xs.dedup();
    xs
}

type Laid = (Vec<LaneShown>, Vec<Bar>, f64);

/// Lanes from the top; in each as many rows as its labels need.
fn lay(p: &Page, axis: &Axis, placed: &[(&Tenure, Option<Stretch>)]) -> Laid {
    let (mut lanes, mut bars, mut y) = (Vec::new(), Vec::new(), TOP + 12.0);
    for (n, (key, _)) in LANES.iter().enumerate() {
        let here: Vec<_> = placed.iter().filter(|(t, _)| lane_of(t.said.kind) == n).collect();
        if here.is_empty() {
            continue;
        }
        lanes.push(LaneShown {
            x: round(axis.turned(0.0)),
            sill: round(y),
            y: round(y) + 24,
            name: p.t(&format!("tenures-lane-{key}")),
        });
        // The x, counted from the start of the text, up to which each row is taken.
        let mut rows: Vec<f64> = Vec::new();
        for (tenure, stretch) in here {
            let label = p.text(&tenure.said.role).to_owned();
            let (start, end) = match stretch {
                Some(s) => (axis.turned(axis.x(s.from)), axis.turned(axis.x(s.to))),
                None => (axis.end + 12.0, axis.end + 60.0),
            };
            let room = WIDTH - start;
            let label = cut(&label, room);
            let reach = end.max(start + width_of(&label)) + 4.0;
            let free = rows.iter().position(|taken| *taken <= start + 1.0);
            let row = free.unwrap_or(rows.len());
            if row == rows.len() {
                rows.push(0.0);
            }
            rows[row] = reach;
            bars.push(bar(axis, tenure, stretch.as_ref(), label, (start, y + row as f64 * ROW)));
        }
        y += rows.len() as f64 * ROW + 10.0;
    }
    (lanes, bars, y)
}

/// As many letters as there is room for.
fn cut(text: &str, room: f64) -> String {
    let most = ((room - 14.0) / 7.2).max(6.0) as usize;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

fn class_of(tenure: &Tenure, stretch: Option<&Stretch>) -> String {
    let kind = LANES[lane_of(tenure.said.kind)].0;
    let mut class = format!("t-{kind}");
    if tenure.said.kind == "function" {
        class.push_str(" t-child");
    }
    if stretch.is_none_or(|s| s.is_guess) || tenure.said.is_refuted() {
        class.push_str(" t-loose");
    }
    class
}

fn bar(
    axis: &Axis,
    tenure: &Tenure,
    stretch: Option<&Stretch>,
    label: String,
    (start, top): (f64, f64),
) -> Bar {
    let class = class_of(tenure, stretch);
    let thin = tenure.said.kind == "function";
    let (y, height) = if thin { (round(top) + 27, 5) } else { (round(top) + 25, 9) };
    let (x, width) = match stretch {
        Some(s) => axis.between(s.from, s.to),
        None => (round(axis.turned(start)) - if axis.is_rtl { 40 } else { 0 }, 40),
    };
    let forward = if axis.is_rtl { -1 } else { 1 };
    let (head_x, tail_x) = if axis.is_rtl { (x + width, x) } else { (x, x + width) };
    let mut fades = Vec::new();
    for (edge, at, way) in [
        (stretch.map_or(Edge::Sharp, |s| s.head), head_x, -forward),
        (stretch.map_or(Edge::Sharp, |s| s.tail), tail_x, forward),
    ] {
        if edge == Edge::Faded {
            for (n, opacity) in ["0.6", "0.35", "0.15"].into_iter().enumerate() {
                let from = at + way * (3 + 9 * n as i64);
                fades.push(Fade { x: if way > 0 { from } else { from - 6 }, opacity });
            }
        }
    }
    let goes_on = stretch.is_some_and(|s| s.tail == Edge::Arrow);
    let middle = y + height / 2;
    let arrow = if goes_on {
        format!("M{tail_x} {}l{} 7l{} 7Z", middle - 7, 9 * forward, -9 * forward)
    } else {
        String::new()
    };
    Bar {
        label_x: round(axis.turned(start)),
        label_y: round(top) + 19,
        label,
        x,
        y,
        width,
        height,
        class,
        arrow,
        fades,
    }
}

fn pauses(p: &Page, axis: &Axis, timeline: &Timeline, now: f64) -> Vec<PauseShown> {
    let shown = timeline.pauses.iter().map(|pause| {
        let (from, to) = (year(pause.began), pause.ended.map_or(now, year));
        let (x, width) = axis.between(from, to);
        let years = round((to - from).floor()).max(1);
        PauseShown {
            x,
            width,
            middle: x + width / 2,
            name: p.t("tenures-pause"),
            text: if width > 110 { p.tn("tenures-pause-years", years) } else { String::new() },
        }
    });
    shown.collect()
}

/// How many were held at once, part and whole counted as one.
fn at_once(axis: &Axis, timeline: &Timeline, now: f64) -> Vec<AtOnce> {
    let all = &timeline.tenures;
    let stretches: Vec<Stretch> = all
        .iter()
        .filter(|t| t.said.within.is_none() && !t.said.is_refuted())
        .filter_map(|t| stretch(t, all, now))
        .filter(|s| !s.is_guess && s.head == Edge::Sharp && s.tail != Edge::Faded)
        .collect();
    let mut edges: Vec<f64> = stretches.iter().flat_map(|s| [s.from, s.to]).collect();
    edges.sort_by(f64::total_cmp);
    let mut out: Vec<(f64, f64, usize)> = Vec::new();
    for pair in edges.windows(2) {
        let middle = f64::midpoint(pair[0], pair[1]);
        let count = stretches.iter().filter(|s| s.from < middle && middle < s.to).count();
        match out.last_mut() {
            Some(last) if last.2 == count => last.1 = pair[1],
            _ => out.push((pair[0], pair[1], count)),
        }
    }
    out.into_iter()
        .filter(|(from, to, count)| *count > 0 && to - from > 0.1)
        .map(|(from, to, count)| {
            let (x, width) = axis.between(from, to);
            AtOnce {
                x,
                width: (width - 2).max(1),
                middle: x + width / 2,
                count,
                shade: count.min(3),
            }
        })
        .collect()
}
