//! A map of points from coordinates: no tiles, nothing asked of anybody else. North is
//! up in both writing directions; a circle's area is its population.

use super::model::Area;
use crate::kernel::Lang;

/// The drawing in its own units; the sheet scales it.
pub struct Map {
    pub width: i64,
    pub height: i64,
    pub points: Vec<Point>,
}

pub struct Point {
    pub code: String,
    pub name: String,
    pub population: Option<i64>,
    pub x: String,
    pub y: String,
    pub r: String,
    pub label: Option<Label>,
}

/// A name beside its circle; only those that stand in nobody's way have one. `large` ones
/// are read on a phone too.
pub struct Label {
    pub x: String,
    pub y: String,
    pub large: bool,
}

const WIDTH: f64 = 560.0;
const MARGIN: f64 = 44.0;
const LARGEST: f64 = 24.0;
const SMALLEST: f64 = 4.0;

/// `None` where fewer than two have a place: one point shows nothing.
pub fn draw(areas: &[Area], lang: Lang) -> Option<Map> {
    let placed: Vec<(&Area, (f64, f64))> =
        areas.iter().filter_map(|a| a.place.map(|place| (a, place))).collect();
    if placed.len() < 2 {
        return None;
    }
    let frame = Frame::around(placed.iter().map(|(_, place)| *place));
    let most = placed.iter().filter_map(|(a, _)| a.population).max().unwrap_or(0).max(1) as f64;
    let mut circles: Vec<Circle> = placed
        .into_iter()
        .map(|(area, place)| {
            let share = area.population.unwrap_or(0) as f64 / most;
            let (x, y) = frame.project(place);
            Circle { area, x, y, r: (LARGEST * share.sqrt()).max(SMALLEST) }
        })
        .collect();
    // The largest first: the small ones are drawn upon them, and names go to the large.
    circles.sort_by(|a, b| b.r.total_cmp(&a.r).then_with(|| a.area.code.cmp(&b.area.code)));
    let labels = label(&circles, lang, frame.height);
    let points = circles.iter().zip(labels).map(|(c, label)| c.point(lang, label)).collect();
    Some(Map { width: WIDTH as i64, height: frame.height.ceil() as i64, points })
}

/// Degrees to units: a degree of longitude is as narrow as it is at the middle latitude.
struct Frame {
    west: f64,
    north: f64,
    squeeze: f64,
    scale: f64,
    shift: f64,
    height: f64,
}

impl Frame {
    fn around(places: impl Iterator<Item = (f64, f64)> + Clone) -> Self {
        let span = |values: &mut dyn Iterator<Item = f64>| {
            values.fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)))
        };
        let (south, north) = span(&mut places.clone().map(|p| p.0));
        let (west, east) = span(&mut places.clone().map(|p| p.1));
        let squeeze = f64::midpoint(south, north).to_radians().cos().max(0.01);
        let (wide, high) = ((east - west) * squeeze, north - south);
        let room = WIDTH - 2.0 * MARGIN;
        // A tall country is held to the height of a square, and stands in the middle.
        let scale = (room / wide.max(1e-6)).min(room / high.max(1e-6));
        let shift = f64::midpoint(room, -wide * scale);
        Self { west, north, squeeze, scale, shift, height: high * scale + 2.0 * MARGIN }
    }

    fn project(&self, (lat, lon): (f64, f64)) -> (f64, f64) {
        let x = MARGIN + self.shift + (lon - self.west) * self.squeeze * self.scale;
        (x, MARGIN + (self.north - lat) * self.scale)
    }
}

struct Circle<'a> {
    area: &'a Area,
    x: f64,
    y: f64,
    r: f64,
}

impl Circle<'_> {
    fn point(&self, lang: Lang, label: Option<Label>) -> Point {
        Point {
            code: self.area.code.clone(),
            name: self.area.name.get(lang).to_owned(),
            population: self.area.population,
            x: unit(self.x),
            y: unit(self.y),
            r: unit(self.r),
            label,
        }
    }
}

fn unit(x: f64) -> String {
    format!("{x:.1}")
}

/// Left, top, right, bottom.
type Box4 = [f64; 4];

fn meets(a: &Box4, b: &Box4) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// Names below, above or beside their circles, the largest circles first: once in the letters of a
/// phone, then, where room is left, in those of a laptop.
fn label(circles: &[Circle<'_>], lang: Lang, height: f64) -> Vec<Option<Label>> {
    let mut taken: Vec<Box4> =
        circles.iter().map(|c| [c.x - c.r, c.y - c.r, c.x + c.r, c.y + c.r]).collect();
    let mut out: Vec<Option<Label>> = circles.iter().map(|_| None).collect();
    for (large, size) in [(true, 19.0), (false, 12.5)] {
        for (i, circle) in circles.iter().enumerate() {
            if out[i].is_some() {
                continue;
            }
            let half = circle.area.name.get(lang).chars().count() as f64 * size * 0.29;
            let (aside, level) = (circle.r + half + 3.0, circle.y + size * 0.3);
            let spots = [
                (circle.x, circle.y + circle.r + size),
                (circle.x, circle.y - circle.r - size * 0.35),
                (circle.x + aside, level),
                (circle.x - aside, level),
            ];
            let free = spots.into_iter().find_map(|(middle, base)| {
                let spot = [middle - half, base - size * 0.9, middle + half, base + size * 0.35];
                let inside =
                    spot[0] >= 0.0 && spot[2] <= WIDTH && spot[1] >= 0.0 && spot[3] <= height;
                let clear =
                    taken.iter().enumerate().all(|(j, other)| j == i || !meets(&spot, other));
                (inside && clear).then_some((middle, base, spot))
            });
            if let Some((x, y, spot)) = free {
                taken.push(spot);
                out[i] = Some(Label { x: unit(x), y: unit(y), large });
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Bilingual;

    fn area(code: &str, population: i64, place: Option<(f64, f64)>) -> Area {
        Area {
            code: code.into(),
            kind: "rural_commune".into(),
            name: Bilingual::both(code, code),
            parent: None,
            population: Some(population),
            valid_from: None,
            valid_until: None,
            path: String::new(),
            place,
        }
    }

    fn at(map: &Map, code: &str) -> (f64, f64, f64) {
        let p = map.points.iter().find(|p| p.code == code).expect("the point");
        let n = |text: &String| text.parse().expect("a number");
        (n(&p.x), n(&p.y), n(&p.r))
    }

    #[test]
    fn north_is_up_and_east_is_at_the_right_in_both_languages() {
        let areas = [
            area("west", 100, Some((33.8, -6.6))),
            area("east", 400, Some((33.8, -6.0))),
            area("south", 100, Some((33.4, -6.3))),
            area("nowhere", 100, None),
        ];
        for lang in [Lang::Ar, Lang::Fr] {
            let map = draw(&areas, lang).expect("a map");
            assert_eq!(map.points.len(), 3);
            assert!(at(&map, "west").0 < at(&map, "east").0);
            assert!(at(&map, "west").1 < at(&map, "south").1);
            // Four times the people, twice the radius.
            assert!((at(&map, "east").2 / at(&map, "west").2 - 2.0).abs() < 0.05);
            let (width, height) = (map.width as f64, map.height as f64);
            for p in &map.points {
                let (x, y, r) = at(&map, &p.code);
                assert!(x - r >= 0.0 && x + r <= width && y - r >= 0.0 && y + r <= height);
            }
        }
    }

    #[test]
    fn one_point_is_no_map_and_points_in_one_place_are_drawn() {
        assert!(draw(&[area("a", 1, Some((33.0, -6.0)))], Lang::Ar).is_none());
        let same = [area("a", 1, Some((33.0, -6.0))), area("b", 0, Some((33.0, -6.0)))];
        let map = draw(&same, Lang::Ar).expect("a map");
        assert!(map.points.iter().all(|p| !p.x.contains("NaN") && !p.x.contains("inf")));
    }
}
