//! Capacities as papers name them: in both languages, in the right gender, and for a
//! communiqué in their group. The list is data; what it does not know stays as it was said.

use crate::kernel::Lang;
use crate::meetings::Words;
use crate::people::model::Gender;
use serde::Deserialize;
use std::sync::LazyLock;

const FILE: &str = include_str!("../../../data/capacities.csv");

#[derive(Debug, Deserialize)]
pub struct Capacity {
    pub group: String,
    ar_m: String,
    ar_f: String,
    fr_m: String,
    fr_f: String,
    ar_group: String,
    fr_group: String,
}

impl Capacity {
    fn forms(&self) -> [&str; 4] {
        [&self.ar_m, &self.ar_f, &self.fr_m, &self.fr_f]
    }

    pub fn title(&self, lang: Lang, gender: Option<Gender>) -> &str {
        match (lang, gender) {
            (Lang::Ar, Some(Gender::Female)) => &self.ar_f,
            (Lang::Ar, _) => &self.ar_m,
            (_, Some(Gender::Female)) => &self.fr_f,
            (_, _) => &self.fr_m,
        }
    }

    /// Those who came in it, together.
    pub fn together(&self, lang: Lang) -> &str {
        if lang == Lang::Ar { &self.ar_group } else { &self.fr_group }
    }
}

/// A faulty line is left out; a test refuses it.
static ALL: LazyLock<Vec<Capacity>> =
    LazyLock::new(|| csv::Reader::from_reader(FILE.as_bytes()).deserialize().flatten().collect());

/// Their forms as words are compared with them.
static FOLDED: LazyLock<Vec<[String; 4]>> =
    LazyLock::new(|| ALL.iter().map(|c| c.forms().map(names::fold)).collect());

pub fn all() -> &'static [Capacity] {
    &ALL
}

/// The one that these words are.
fn exactly(said: &str) -> Option<&'static Capacity> {
    let said = names::fold(said);
    ALL.iter().zip(FOLDED.iter()).find(|(_, forms)| forms.contains(&said)).map(|(c, _)| c)
}

/// The one that these words begin with: "présidente de la commune de Khémisset".
fn begun(said: &str) -> Option<&'static Capacity> {
    let said = names::fold(said);
    let begins = |form: &String| {
        let rest = said.strip_prefix(form.as_str())?;
        (rest.is_empty() || rest.starts_with(' ')).then_some(form.len())
    };
    let fit = |forms: &[String; 4]| forms.iter().filter_map(begins).max();
    let all = ALL.iter().zip(FOLDED.iter()).filter_map(|(c, forms)| Some((fit(forms)?, c)));
    all.max_by_key(|(n, _)| *n).map(|(_, c)| c)
}

/// What its words are, in any of their languages.
pub fn known(words: &Words) -> Option<&'static Capacity> {
    words.all().into_iter().find_map(|w| exactly(w).or_else(|| begun(w)))
}

fn is_of(lang: Lang, text: &str) -> bool {
    let arabic = text.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    (lang == Lang::Ar) == arabic
}

/// What the words themselves tell of who bears them: « militante ».
fn told(capacity: &Capacity, words: &Words) -> Option<Gender> {
    let said: Vec<String> = words.all().into_iter().map(names::fold).collect();
    let is = |form: &str, other: &str| form != other && said.contains(&names::fold(form));
    let female = is(&capacity.ar_f, &capacity.ar_m) || is(&capacity.fr_f, &capacity.fr_m);
    female.then_some(Gender::Female)
}

/// As a paper in this language names it: the words themselves where they are in it, else
/// the title of the same capacity.
pub fn title(lang: Lang, words: &Words, gender: Option<Gender>) -> String {
    let own = words.get(lang);
    let gender = gender.or_else(|| known(words).and_then(|c| told(c, words)));
    if let Some(c) = exactly(own) {
        return c.title(lang, gender).to_owned();
    }
    match known(words) {
        Some(c) if !is_of(lang, own) => c.title(lang, gender).to_owned(),
        _ => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read() {
        assert_eq!(ALL.len(), FILE.lines().count() - 1);
    }

    #[test]
    fn a_title_is_in_the_language_and_the_gender_of_who_bears_it() {
        let said =
            |words: &str, lang, gender| title(lang, &Words::Line(words.into()), Some(gender));
        let woman = Gender::Female;
        assert_eq!(said("عضو المكتب السياسي", Lang::Ar, woman), "عضوة المكتب السياسي");
        assert_eq!(said("عضو المكتب السياسي", Lang::Fr, woman), "membre du Bureau politique");
        assert_eq!(said("militant", Lang::Fr, woman), "militante");
        assert_eq!(said("militante", Lang::Ar, Gender::Male), "مناضل");
        let unknown = |words: &str, lang| title(lang, &Words::Line(words.into()), None);
        assert_eq!(unknown("مناضلة", Lang::Fr), "militante");
        assert_eq!(unknown("militant", Lang::Ar), "مناضل");
        let words = "présidente de la commune de Khémisset";
        assert_eq!(said(words, Lang::Fr, woman), words);
        assert_eq!(said(words, Lang::Ar, woman), "رئيسة الجماعة");
        assert_eq!(said("Hakim de la place", Lang::Ar, woman), "Hakim de la place");
    }
}
