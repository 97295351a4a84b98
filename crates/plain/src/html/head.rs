//! What a page says of itself: its title, and the day it was published.

/// The attributes that are looked at.
#[derive(Default)]
pub(super) struct Attributes {
    pub class: String,
    pub id: String,
    pub role: String,
    pub style: String,
    pub kind: String,
    pub name: String,
    pub property: String,
    pub itemprop: String,
    pub content: String,
    pub datetime: String,
    pub aria_hidden: String,
    pub hidden: bool,
    pub pubdate: bool,
}

/// Bytes of one attribute that are kept.
const LONGEST: usize = 2_000;

impl Attributes {
    pub(super) fn set(&mut self, name: &[u8], value: &[u8]) {
        let value = &value[..value.len().min(LONGEST)];
        let place = match name {
            b"hidden" => {
                self.hidden = value != b"until-found";
                return;
            }
            b"pubdate" => {
                self.pubdate = true;
                return;
            }
            b"class" => &mut self.class,
            b"id" => &mut self.id,
            b"role" => &mut self.role,
            b"style" => &mut self.style,
            b"type" => &mut self.kind,
            b"name" => &mut self.name,
            b"property" => &mut self.property,
            b"itemprop" => &mut self.itemprop,
            b"content" => &mut self.content,
            b"datetime" => &mut self.datetime,
            b"aria-hidden" => &mut self.aria_hidden,
            _ => return,
        };
        // Of two, the first counts.
        if place.is_empty() {
            *place = String::from_utf8_lossy(value).into_owned();
        }
    }
}

#[derive(Default)]
pub(super) struct Head {
    pub published: Option<String>,
    /// How much what says it is to be believed; the lowest is most.
    rank: u8,
    social_title: Option<String>,
    pub title: String,
}

/// What pages call the day of publication, best first.
const PUBLISHED: [&str; 12] = [
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "date",
];

impl Head {
    pub(super) fn meta(&mut self, given: &Attributes) {
        for name in [&given.property, &given.name, &given.itemprop] {
            let name = name.to_ascii_lowercase();
            if let Some(rank) = PUBLISHED.iter().position(|known| *known == name) {
                self.date(rank as u8, &given.content);
            }
            if name == "og:title" && self.social_title.is_none() && !given.content.is_empty() {
                self.social_title = Some(given.content.clone());
            }
        }
    }

    /// `<time datetime>`: of the article's own.
    pub(super) fn time(&mut self, given: &Attributes, in_article: bool) {
        if given.pubdate || given.itemprop.eq_ignore_ascii_case("datepublished") {
            self.date(2, &given.datetime);
        } else if in_article {
            self.date(100, &given.datetime);
        }
    }

    /// `"datePublished": "…"` in what the page tells to machines.
    pub(super) fn linked_data(&mut self, json: &str) {
        let Some((_, rest)) = json.split_once("\"datePublished\"") else { return };
        let Some(rest) = rest.trim_start().strip_prefix(':') else { return };
        let Some(rest) = rest.trim_start().strip_prefix('"') else { return };
        if let Some((date, _)) = rest.split_once('"') {
            self.date(2, date);
        }
    }

    fn date(&mut self, rank: u8, value: &str) {
        let better = self.published.is_none() || rank < self.rank;
        if better && let Some(date) = iso(value) {
            self.published = Some(date);
            self.rank = rank;
        }
    }

    /// What the page is called where it is shared, its one heading, its title.
    pub(super) fn title<'t>(&'t self, heading: Option<&'t str>) -> Option<&'t str> {
        let title = Some(self.title.as_str()).filter(|title| !title.trim().is_empty());
        self.social_title.as_deref().or(heading).or(title)
    }
}

/// The value where it is a date by ISO 8601 with a day that exists, with a time behind it or not.
fn iso(value: &str) -> Option<String> {
    let value = value.trim();
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let digits = value.get(range)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let parted = value.as_bytes()[4] == b'-' && value.as_bytes()[7] == b'-';
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    let time = &value[10..];
    let of_time = |byte: u8| byte.is_ascii_digit() || b":.,+-Z ".contains(&byte);
    let is_time = time.is_empty()
        || (time.len() < 30 && time.starts_with(['T', ' ']) && time[1..].bytes().all(of_time));
    (parted && year >= 1000 && (1..=days).contains(&day))
        .then(|| if is_time { value.to_owned() } else { value[..10].to_owned() })
}

#[cfg(test)]
mod tests {
    use super::iso;

    #[test]
    fn a_date_is_a_day_that_exists() {
        assert_eq!(iso(" 2025-06-14 ").as_deref(), Some("2025-06-14"));
        assert_eq!(iso("2025-06-14T15:00:00+01:00").as_deref(), Some("2025-06-14T15:00:00+01:00"));
        assert_eq!(iso("2024-02-29<script>").as_deref(), Some("2024-02-29"));
        for none in ["2025-02-29", "2025-13-01", "14/06/2025", "2025-6-1", "20250614", "١٢٣٤", ""]
        {
            assert_eq!(iso(none), None, "{none}");
        }
    }
}
