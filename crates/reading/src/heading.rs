//! What a file says before its text begins.

use crate::calendar::Date;
use crate::dates;
use crate::lexicon::Lists;
use crate::scene::Scene;

/// A first line `# source | title | date`: no part of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading<'a> {
    pub source: Option<&'a str>,
    pub title: Option<&'a str>,
    pub published: Option<Date>,
}

impl<'a> Heading<'a> {
    /// The heading of a file, and the text after it.
    ///
    /// ```
    /// let (heading, text) = reading::Heading::parse("# press | A title | السبت 14 يونيو 2025\nbody");
    /// assert_eq!(heading.published, reading::Date::parse("2025-06-14"));
    /// assert_eq!((heading.title, text), (Some("A title"), "body"));
    /// ```
    pub fn parse(file: &'a str) -> (Heading<'a>, &'a str) {
        let file = file.strip_prefix('\u{feff}').unwrap_or(file);
        let line = file.split_once('\n').unwrap_or((file, ""));
        let Some(heading) = line.0.strip_prefix('#').filter(|l| l.len() < 4000) else {
            return (Heading::default(), file);
        };
        let parts: Vec<&str> = heading.split('|').map(str::trim).collect();
        let named = |at: usize| parts.get(at).copied().filter(|p| !p.is_empty());
        let published = parts.iter().skip(1).rev().find_map(|part| date(part));
        (Heading { source: named(0), title: named(1), published }, line.1)
    }
}

fn date(part: &str) -> Option<Date> {
    Date::parse(part).or_else(|| {
        let scene = Scene::new(part, Lists::shipped().lexicon(), None);
        let found = dates::dates(&scene, 0, scene.text.tokens.len());
        found.into_iter().find_map(|when| when.date.filter(|d| d.is_full()))
    })
}

/// The id of a document from the name of its file: the language first (`ar-001` is `ar/001`,
/// `seed-ar` is `ar/seed`); any other name is its own id.
pub fn id_of(stem: &str) -> String {
    match stem.split_once('-') {
        Some((language @ ("ar" | "fr"), rest)) => format!("{language}/{rest}"),
        Some((rest, language @ ("ar" | "fr"))) => format!("{language}/{rest}"),
        _ => stem.to_owned(),
    }
}
