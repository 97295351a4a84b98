//! A whole name parted: by script, then into given and family name.

/// Which part a column's header puts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    GivenFirst,
    FamilyFirst,
}

impl Order {
    /// "Nom et prénom" is family first, "الاسم والنسب" is not.
    pub fn of_header(header: &str) -> Option<Self> {
        let folded = names::fold(&header.replace(['/', '&', '_', '-'], " "));
        let words: Vec<&str> =
            folded.split(' ').map(|w| w.strip_prefix('و').unwrap_or(w)).collect();
        let at = |of: &[&str]| words.iter().position(|w| of.contains(w));
        let family = at(&["nom", "noms", "النسب", "العايلي", "العائلي", "family", "last"]);
        let given = at(&["prenom", "prenoms", "الشخصي", "given", "first"]);
        // In Arabic the plain word for a name means the given one beside النسب.
        let given = given.or_else(|| at(&["الاسم"]).filter(|_| words.contains(&"النسب")));
        match (family, given) {
            (Some(f), Some(g)) if f < g => Some(Self::FamilyFirst),
            (Some(_), Some(_)) => Some(Self::GivenFirst),
            _ => None,
        }
    }
}

/// What stands in Arabic and what in Latin letters; signs between both go.
pub(super) fn by_script(text: &str) -> [Option<String>; 2] {
    let of = |wanted: names::Script| {
        let words: Vec<&str> =
            text.split_whitespace().filter(|w| names::Script::of(w) == wanted).collect();
        (!words.is_empty()).then(|| words.join(" "))
    };
    match (of(names::Script::Arabic), of(names::Script::Latin)) {
        (None, None) => [None, None],
        (Some(_), None) => [Some(text.to_owned()), None],
        (None, Some(_)) => [None, Some(text.to_owned())],
        both => [both.0, both.1],
    }
}

const HONORIFICS: [&str; 14] = [
    "السيد",
    "السيده",
    "الانسه",
    "للا",
    "m",
    "mr",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "ste",
    "السيدين",
    "الاخ",
];

/// Words that belong to the one after them.
const BEFORE: [&str; 40] = [
    "el",
    "al",
    "ben",
    "bent",
    "bint",
    "ibn",
    "bin",
    "bou",
    "abou",
    "abu",
    "ait",
    "ould",
    "oulad",
    "ouled",
    "abd",
    "abdel",
    "sidi",
    "si",
    "moulay",
    "my",
    "lalla",
    "hadj",
    "haj",
    "hajj",
    "oum",
    "ال",
    "بن",
    "ابن",
    "بنت",
    "بو",
    "ابو",
    "ايت",
    "ولد",
    "اولاد",
    "عبد",
    "سيدي",
    "مولاي",
    "الحاج",
    "ام",
    "ابي",
];
/// Words that belong to the one before them.
const AFTER: [&str; 8] = ["eddine", "eddin", "dine", "allah", "الدين", "الله", "الزهرا", "الزهره"];
/// With these in front a name is a given one, whatever it is by itself.
const GIVEN_BEFORE: [&str; 12] =
    ["sidi", "si", "moulay", "my", "lalla", "abd", "abdel", "سيدي", "مولاي", "عبد", "hadj", "الحاج"];

struct Unit<'a> {
    words: Vec<&'a str>,
    folded: Vec<String>,
}

impl Unit<'_> {
    fn is_given(&self) -> bool {
        let [first, ..] = &self.folded[..] else { return false };
        let compound = self.folded.last().is_some_and(|l| AFTER.contains(&l.as_str()));
        if GIVEN_BEFORE.contains(&first.as_str()) || (compound && self.folded.len() > 1) {
            return true;
        }
        // With its article an Arabic given name is rather a family's.
        let article = first.strip_prefix("ال").is_some_and(|r| r.chars().count() > 2);
        self.words.len() == 1 && !article && names::is_usual_given(self.words[0])
    }

    fn is_capitals(&self) -> bool {
        let text: String = self.words.concat();
        text.chars().filter(|c| c.is_alphabetic()).count() > 1
            && !text.chars().any(char::is_lowercase)
    }
}

/// Given and family name of a whole name in one script; a single word is no family's.
pub(super) fn split(whole: &str, order: Option<Order>) -> (Option<String>, Option<String>) {
    let units = units(whole);
    if units.len() < 2 {
        return (Some(joined(&units)).filter(|g| !g.is_empty()), None);
    }
    let (given, family) = by_capitals(&units).unwrap_or_else(|| by_order(&units, order));
    (Some(given), Some(family))
}

fn units(whole: &str) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit<'_>> = Vec::new();
    let mut open = false;
    for word in whole.split_whitespace() {
        let folded = names::fold(word);
        if folded.is_empty() || (units.is_empty() && !open && HONORIFICS.contains(&folded.as_str()))
        {
            continue;
        }
        let joins = open || (AFTER.contains(&folded.as_str()) && !units.is_empty());
        open = BEFORE.contains(&folded.as_str());
        match units.last_mut().filter(|_| joins) {
            Some(unit) => {
                unit.words.push(word);
                unit.folded.push(folded);
            }
            None => units.push(Unit { words: vec![word], folded: vec![folded] }),
        }
    }
    units
}

fn joined(units: &[Unit<'_>]) -> String {
    units.iter().flat_map(|u| u.words.iter().copied()).collect::<Vec<_>>().join(" ")
}

/// A family name in capitals among others that are not.
fn by_capitals(units: &[Unit<'_>]) -> Option<(String, String)> {
    let capital: Vec<bool> = units.iter().map(Unit::is_capitals).collect();
    let first = capital.iter().position(|c| *c)?;
    let end = first + capital[first..].iter().take_while(|c| **c).count();
    let mixed = capital.iter().filter(|c| **c).count() == end - first && end - first < units.len();
    if !mixed || (first > 0 && end < units.len()) {
        return None;
    }
    let (front, back) = units.split_at(if first == 0 { end } else { first });
    Some(if first == 0 { (joined(back), joined(front)) } else { (joined(front), joined(back)) })
}

/// What the names themselves say counts before what the header says.
fn by_order(units: &[Unit<'_>], order: Option<Order>) -> (String, String) {
    let given: Vec<bool> = units.iter().map(Unit::is_given).collect();
    let last = units.len() - 1;
    let order = match (given[0], given[last]) {
        (true, false) => Order::GivenFirst,
        (false, true) => Order::FamilyFirst,
        _ => order.unwrap_or(Order::GivenFirst),
    };
    match order {
        Order::GivenFirst => {
            // Without a known given name all but the last unit is one.
            let run = given.iter().take_while(|g| **g).count();
            let cut = if run == 0 { last } else { run.min(last) };
            (joined(&units[..cut]), joined(&units[cut..]))
        }
        Order::FamilyFirst => {
            let run = given.iter().rev().take_while(|g| **g).count();
            let cut = if run == 0 { 1 } else { (units.len() - run).max(1) };
            (joined(&units[cut..]), joined(&units[..cut]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_parted_as_people_mean_them() {
        for (whole, given, family) in [
            ("LAHMOUCHE Mohamed", "Mohamed", "LAHMOUCHE"),
            ("Mohamed LAHMOUCHE", "Mohamed", "LAHMOUCHE"),
            ("EL ALAOUI Moulay Ahmed", "Moulay Ahmed", "EL ALAOUI"),
            ("Fatima Zahra Bennani", "Fatima Zahra", "Bennani"),
            ("Bennani Fatima Zahra", "Fatima Zahra", "Bennani"),
            ("Youssef Ben Tachfine", "Youssef", "Ben Tachfine"),
            ("AIT ALI Fatima Ezzahra", "Fatima Ezzahra", "AIT ALI"),
            ("MOHAMED LAHMOUCHE", "MOHAMED", "LAHMOUCHE"),
            ("Nour Eddine Tazi", "Nour Eddine", "Tazi"),
            ("Mme Hanane Bakkali", "Hanane", "Bakkali"),
            ("محمد لحموش", "محمد", "لحموش"),
            ("محمد أمين العلوي", "محمد أمين", "العلوي"),
            ("لحموش محمد", "محمد", "لحموش"),
            ("عبد الرحيم بنموسى", "عبد الرحيم", "بنموسى"),
            ("فاطمة الزهراء السملالي", "فاطمة الزهراء", "السملالي"),
            ("نور الدين آيت علي", "نور الدين", "آيت علي"),
            ("مولاي أحمد العلوي", "مولاي أحمد", "العلوي"),
            ("السيدة خديجة البقالي", "خديجة", "البقالي"),
        ] {
            assert_eq!(split(whole, None), (Some(given.into()), Some(family.into())), "{whole}");
        }
        assert_eq!(split("Imane", None), (Some("Imane".into()), None));
    }

    #[test]
    fn the_header_decides_where_the_names_do_not() {
        let of = |header: &str| Order::of_header(header);
        assert_eq!(of("Nom et prénom"), Some(Order::FamilyFirst));
        assert_eq!(of("Prénom et NOM"), Some(Order::GivenFirst));
        assert_eq!(of("الاسم والنسب"), Some(Order::GivenFirst));
        assert_eq!(of("النسب والاسم"), Some(Order::FamilyFirst));
        assert_eq!(of("الاسم العائلي والشخصي"), Some(Order::FamilyFirst));
        assert_eq!(of("الاسم الكامل"), None);
        let (given, family) = split("Ouazzi Tamnougalt", Some(Order::FamilyFirst));
        assert_eq!((given.as_deref(), family.as_deref()), (Some("Tamnougalt"), Some("Ouazzi")));
    }

    #[test]
    fn both_scripts_of_one_cell_go_apart() {
        let [ar, latn] = by_script("محمد لحموش - Mohamed Lahmouche");
        assert_eq!(
            (ar.as_deref(), latn.as_deref()),
            (Some("محمد لحموش"), Some("Mohamed Lahmouche"))
        );
        assert_eq!(by_script("12345"), [None, None]);
    }
}
