//! The words of a line: where the body begins, what kind of thing it is.

/// What institutions are called by, folded; a body begins at one of these.
const BODIES: &[&str] = &[
    "جماعه",
    "مجلس",
    "المجلس",
    "الجماعه",
    "غرفه",
    "الغرفه",
    "حزب",
    "الحزب",
    "نادي",
    "النادي",
    "فريق",
    "كليه",
    "جامعه",
    "الجامعه",
    "وزاره",
    "عماله",
    "العماله",
    "جمعيه",
    "الجمعيه",
    "الاتحاد",
    "اتحاد",
    "شركه",
    "مقاطعه",
    "مدرسه",
    "معهد",
    "تعاونيه",
    "نقابه",
    "وكاله",
    "المكتب السياسي",
    "برلمان",
    "commune",
    "conseil",
    "chambre",
    "parti",
    "club",
    "faculte",
    "universite",
    "ministere",
    "prefecture",
    "province",
    "association",
    "region",
    "societe",
    "ecole",
    "institut",
    "cooperative",
    "syndicat",
    "agence",
    "federation",
    "parlement",
];

/// Letters that stick to the front of a word: in the, of the, and.
const STUCK: &[&str] = &["بال", "ب", "لل", "ل", "وال"];
/// Words that only join the role to the body.
const JOINS: &[&str] =
    &["de la", "de l'", "de l’", "du", "de", "des", "à la", "au", "à", "dans", "من", "في", "لدى"];

/// The role and the body.
pub fn part(text: &str) -> (String, Option<String>) {
    let words: Vec<&str> = text.split_whitespace().collect();
    for (i, word) in words.iter().enumerate().skip(1) {
        let Some(plain) = body_word(word) else { continue };
        let mut body = plain;
        for word in &words[i + 1..] {
            body.push(' ');
            body.push_str(word);
        }
        return (without_join(&words[..i].join(" ")), Some(body));
    }
    (text.to_owned(), None)
}

/// The word without what sticks to it, if an institution is called by it.
fn body_word(word: &str) -> Option<String> {
    let known = |text: &str| {
        BODIES.contains(&names::fold(text).as_str()) || BODIES.contains(&folded(text).as_str())
    };
    for lead in ["l'", "l’", "d'", "d’"] {
        if let Some(rest) = word.strip_prefix(lead).filter(|rest| known(rest)) {
            return Some(rest.to_owned());
        }
    }
    if known(word) {
        return Some(word.to_owned());
    }
    for stuck in STUCK {
        if let Some(rest) = word.strip_prefix(stuck).filter(|rest| known(rest)) {
            // "بالمجلس" is "the council": the article comes back.
            let article = if matches!(*stuck, "بال" | "لل" | "وال") { "ال" } else { "" };
            return Some(format!("{article}{rest}"));
        }
    }
    None
}

/// One spelling for the letters that are written in several ways.
fn folded(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ة' => 'ه',
            'ى' => 'ي',
            'é' | 'è' | 'ê' => 'e',
            'à' | 'â' => 'a',
            'ô' => 'o',
            'î' => 'i',
            'ç' => 'c',
            c => c,
        })
        .collect()
}

fn without_join(role: &str) -> String {
    let mut role = role.trim();
    while let Some(rest) = JOINS.iter().find_map(|join| {
        let rest = role.strip_suffix(join)?;
        (rest.is_empty() || rest.ends_with(char::is_whitespace)).then(|| rest.trim_end())
    }) {
        role = rest;
    }
    role.to_owned()
}

/// The first row of which a word stands in the line.
const KINDS: &[(&str, &[&str])] = &[
    ("competition", &["مباراه", "concours"]),
    (
        "study",
        &[
            "اجازه",
            "ماستر",
            "دكتوراه",
            "ديبلوم",
            "دبلوم",
            "باكالوريا",
            "دراسه",
            "طالب",
            "licence",
            "master",
            "doctorat",
            "diplome",
            "baccalaureat",
            "etudes",
            "etudiant",
        ],
    ),
    (
        "party_post",
        &[
            "حزب",
            "المكتب السياسي",
            "المجلس الوطني",
            "الكتابه الاقليميه",
            "parti",
            "bureau politique",
            "conseil national",
        ],
    ),
    (
        "club",
        &[
            "نادي",
            "فريق",
            "لكره",
            "العاب القوي",
            "اتحاد",
            "جمعيه",
            "club",
            "association",
            "football",
            "athletisme",
        ],
    ),
    (
        "business",
        &["مقاول", "شركه", "مشاريع", "مستثمر", "entrepreneur", "gerant", "promoteur", "entreprise"],
    ),
];

const COUNCILS: &[&str] = &[
    "جماعه",
    "الجماعه",
    "مجلس",
    "المجلس",
    "جهه",
    "مقاطعه",
    "برلمان",
    "commune",
    "communal",
    "conseil",
    "regional",
    "parlement",
];
const FUNCTIONS: &[&str] = &[
    "المكتب المسير",
    "نائب الرييس",
    "نائب الرئيس",
    "رئيس",
    "رئيسه",
    "كاتب المجلس",
    "president",
    "vice",
    "bureau",
];
const MANDATES: &[&str] = &[
    "عضو",
    "عضوه",
    "مستشار",
    "نائب",
    "منتخب",
    "برلماني",
    "conseiller",
    "membre",
    "elu",
    "depute",
    "senateur",
];

/// What kind it is, a job where nothing says otherwise.
pub fn kind(line: &str) -> &'static str {
    let text = format!(" {} ", folded(line));
    let any = |words: &[&str]| words.iter().any(|w| text.contains(w));
    if let Some((kind, _)) = KINDS.iter().find(|(_, words)| any(words)) {
        return kind;
    }
    match (any(COUNCILS), any(FUNCTIONS), any(MANDATES)) {
        (true, true, _) => "function",
        (true, _, true) => "mandate",
        (false, _, _) if any(&["مستشار جماعي", "برلماني", "depute"]) => "mandate",
        _ => "job",
    }
}

pub fn how(line: &str) -> Option<&'static str> {
    let text = folded(line);
    let any = |words: &[&str]| words.iter().any(|w| text.contains(w));
    if any(&["مباراه", "concours"]) {
        Some("competition")
    } else if any(&["متساويه الاعضاء", "paritaire", "انتخاب غير مباشر"])
    {
        Some("indirect_election")
    } else if any(&["عين ", "معين", "nomme"]) {
        Some("appointed")
    } else if any(&["انتخب", "منتخب", "elu "]) {
        Some("elected")
    } else {
        None
    }
}
