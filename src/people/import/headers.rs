//! What the columns of a list are, by their headers in French, Arabic and English as
//! people write them, and where a header says nothing, by what stands below it.

use crate::kernel::phone;
use crate::kernel::report::{Columns, Rejected};
use std::collections::HashMap;
use std::sync::LazyLock;

/// The fields a column may be taken for, in the order in which they are offered.
pub const FIELDS: [&str; 19] = [
    "membership_number",
    "given_ar",
    "family_ar",
    "name_ar",
    "given_latn",
    "family_latn",
    "name_latn",
    "gender",
    "birth_date",
    "birth_place",
    "home_area",
    "commune",
    "province",
    "phone",
    "phone_2",
    "email",
    "membership_since",
    "membership_status",
    "capacity",
];

/// Fields that enrolments have and people have not.
const OF_ENROLMENTS: [&str; 1] = ["capacity"];

/// Those that a list of people fills.
pub fn of_people() -> impl Iterator<Item = &'static str> {
    FIELDS.into_iter().filter(|f| !OF_ENROLMENTS.contains(f))
}

/// The field of this name.
pub fn field(name: &str) -> Option<&'static str> {
    FIELDS.into_iter().find(|f| *f == name)
}

/// What one column is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    Field(&'static str),
    /// Known, and not kept: an identity card's number.
    Identity,
    /// Known, and not kept here: a number of the list, a signature, remarks.
    LeftOut,
    Unknown,
}

/// A header's meaning, before its neighbours have been looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Is(&'static str),
    /// A part of a name, its script told by the header's.
    Given,
    Family,
    Whole,
    /// "Nom": the family beside a given name, else all of it.
    Nom,
    /// "الاسم": the given name beside a family's, else all of it.
    Ism,
    Identity,
    LeftOut,
}

const WORDS: &[(Word, &str)] = &[
    (
        Word::Is("membership_number"),
        "membership number|member number|member no|n adhérent|numéro adhérent|n d'adhérent|\
         n d'adhésion|n adhésion|numéro de membre|n membre|n carte|n carte d'adhérent|\
         n carte adhésion|matricule|code adhérent|رقم العضوية|رقم الانخراط|رقم المنخرط|\
         رقم المنخرطة|رقم البطاقة|رقم بطاقة الانخراط|رقم بطاقة العضوية|رقم العضو",
    ),
    (
        Word::Given,
        "given|given name|given names|first name|forename|prénom|prénoms|الاسم الشخصي|\
         الأسماء الشخصية|الإسم الشخصي",
    ),
    (
        Word::Family,
        "family|family name|last name|surname|nom de famille|nom patronymique|patronyme|\
         الاسم العائلي|الإسم العائلي|النسب|اللقب|اسم العائلة",
    ),
    (
        Word::Whole,
        "name|full name|names|nom complet|nom et prénom|nom et prénoms|nom prénom|nom prénoms|\
         noms et prénoms|prénom et nom|prénoms et nom|prénom nom|identité|nom & prénom|\
         nom / prénom|الاسم الكامل|الإسم الكامل|الاسم والنسب|الإسم والنسب|الاسم و النسب|\
         النسب والاسم|الاسم العائلي والشخصي|الاسم الشخصي والعائلي|الأسماء الكاملة|الاسم التام|\
         الاسم الشخصي والاسم العائلي|الاسم العائلي والاسم الشخصي",
    ),
    (Word::Nom, "nom|noms"),
    (Word::Ism, "الاسم|الإسم|اسم|الأسماء"),
    (Word::Is("gender"), "gender|sex|sexe|genre|civilité|النوع|الجنس"),
    (
        Word::Is("birth_date"),
        "birth date|date of birth|born|date de naissance|naissance|né le|née le|né e le|ddn|\
         date naiss|تاريخ الازدياد|تاريخ الإزدياد|تاريخ الميلاد|تاريخ الولادة|سنة الازدياد|\
         année de naissance|birth year",
    ),
    (
        Word::Is("birth_place"),
        "birth place|place of birth|lieu de naissance|lieu|né à|née à|lieu naissance|\
         مكان الازدياد|مكان الإزدياد|مكان الميلاد|مكان الولادة|محل الازدياد",
    ),
    (
        Word::Is("home_area"),
        "home area|area|territoire|code territoire|code commune|code|المجال|رمز الجماعة|\
         المجال الترابي",
    ),
    (
        Word::Is("commune"),
        "commune|commune de résidence|communes|collectivité|commune territoriale|municipality|\
         الجماعة|جماعة السكن|الجماعة الترابية|جماعة|الجماعة المحلية",
    ),
    (
        Word::Is("province"),
        "province|préfecture|province préfecture|préfecture province|préfecture ou province|\
         الإقليم|العمالة|العمالة أو الإقليم|الإقليم أو العمالة|العمالة الإقليم|عمالة أو إقليم",
    ),
    (
        Word::Is("phone"),
        "phone|phone number|mobile|mobile phone|téléphone|tél|n téléphone|n de téléphone|n tél|\
         téléphone portable|tél portable|téléphone mobile|gsm|n gsm|tél gsm|portable|n portable|\
         whatsapp|n whatsapp|contact|الهاتف|رقم الهاتف|الهاتف النقال|الهاتف المحمول|\
         رقم الهاتف النقال|الجوال|النقال|هاتف|واتساب|رقم الواتساب",
    ),
    (
        Word::Is("email"),
        "email|e mail|mail|courriel|adresse électronique|adresse mail|adresse email|\
         adresse e mail|البريد الإلكتروني|البريد الالكتروني|البريد|الإيميل",
    ),
    (
        Word::Is("membership_since"),
        "membership since|member since|adhérent depuis|adhérente depuis|membre depuis|\
         date d'adhésion|date adhésion|adhésion|année d'adhésion|تاريخ الانخراط|تاريخ العضوية|\
         سنة الانخراط|منخرط منذ|عضو منذ",
    ),
    (
        Word::Is("membership_status"),
        "membership status|statut|statut d'adhésion|statut de l'adhérent|statut adhérent|\
         situation d'adhésion|وضعية الانخراط|وضعية العضوية|حالة العضوية",
    ),
    (Word::Is("capacity"), "capacity|qualité|fonction|الصفة|المهمة|صفة"),
    (
        Word::Identity,
        "cin|cni|cnie|n cin|n cnie|n cni|carte nationale|n carte nationale|\
         carte d'identité|carte d'identité nationale|n de la cin|identity card|national id|\
         رقم البطاقة الوطنية|البطاقة الوطنية|رقم ب و|ب و|رقم البطاقة الوطنية للتعريف|\
         رقم بطاقة التعريف|رقم بطاقة التعريف الوطنية|ب ت و|رقم ب ت و|بطاقة التعريف الوطنية",
    ),
    (
        Word::LeftOut,
        "n|numéro|numéro d'ordre|n d'ordre|n ordre|ordre|id|no|row|rang|observation|observations|\
         remarque|remarques|note|notes|signature|émargement|adresse|profession|région|cercle|\
         âge|age|douar|quartier|section|الرقم|رقم|ر ت|الرقم الترتيبي|رقم ترتيبي|الترتيب|\
         ملاحظات|ملاحظة|التوقيع|الإمضاء|العنوان|المهنة|الجهة|الدائرة|السن|العمر|الدوار|الحي|الفرع",
    ),
];

/// Words that tell the script of a name's column and nothing else.
const MARKS: &[(&str, &str)] = &[
    ("ar", "ar|arabe|arab|en arabe|بالعربية|العربية|عربي|باللغة العربية|بالحروف العربية|بالعربي"),
    (
        "latn",
        "fr|français|française|latn|latin|latine|en français|en latin|caractères latins|\
         بالفرنسية|الفرنسية|باللاتينية|اللاتينية|باللغة الفرنسية|بالحروف اللاتينية",
    ),
];

static KNOWN: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let all = WORDS.iter().flat_map(|(word, list)| list.split('|').map(move |t| (plain(t), *word)));
    all.collect()
});

static MARKED: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| {
    let all = MARKS.iter().flat_map(|(s, list)| list.split('|').map(move |t| (plain(t), *s)));
    let mut all: Vec<_> = all.collect();
    // The longest first: "en arabe" before "arabe".
    all.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    all
});

/// A header without what writers vary: signs, case, articles, the many ways of "n°".
fn plain(header: &str) -> String {
    let spaced: String = header
        .chars()
        .map(|c| if matches!(c, '_' | '\'' | '’' | '.' | '/' | '°' | 'º' | '&') { ' ' } else { c })
        .collect();
    let folded = names::fold(&spaced);
    let words = folded.split(' ').filter_map(|w| match w {
        "" | "de" | "du" | "d" | "des" | "la" | "le" | "l" | "les" | "et" | "s" | "و" => None,
        "no" | "num" | "numero" | "nr" => Some("n"),
        w => Some(w),
    });
    words.collect::<Vec<_>>().join(" ")
}

struct Read {
    word: Option<Word>,
    script: &'static str,
    /// "Téléphone 2".
    second: bool,
}

fn read(header: &str) -> Read {
    let mut text = plain(header);
    let mut script = match names::Script::of(header) {
        names::Script::Arabic => "ar",
        _ => "latn",
    };
    let mut word = KNOWN.get(&text).copied();
    for (mark, of) in MARKED.iter() {
        let rest = text.strip_suffix(mark.as_str()).and_then(|r| r.strip_suffix(' '));
        let rest = rest.or_else(|| text.strip_prefix(mark.as_str())?.strip_prefix(' '));
        if let Some(rest) = rest {
            script = of;
            text = rest.to_owned();
            word = word.or_else(|| KNOWN.get(&text).copied());
            break;
        }
    }
    let numbered = text.strip_suffix(['1', '2']).map(str::trim_end).filter(|t| !t.is_empty());
    if let (None, Some(rest)) = (word, numbered) {
        return Read { word: KNOWN.get(rest).copied(), script, second: text.ends_with('2') };
    }
    Read { word, script, second: false }
}

fn in_script(part: &str, script: &str) -> &'static str {
    let wanted = format!("{part}_{script}");
    FIELDS.into_iter().find(|f| *f == wanted).unwrap_or("name_latn")
}

/// What each header says by itself and beside the others.
pub fn by_header(header: &[String]) -> Vec<Guess> {
    let all: Vec<Read> = header.iter().map(|h| read(h)).collect();
    let given = all.iter().any(|r| r.word == Some(Word::Given));
    let family =
        |script: &str| all.iter().any(|r| r.word == Some(Word::Family) && r.script == script);
    let mut seen_phone = false;
    all.iter()
        .map(|r| {
            let part = |part: &str| Guess::Field(in_script(part, r.script));
            match r.word {
                None => Guess::Unknown,
                Some(Word::Is("phone")) => {
                    let second = r.second || seen_phone;
                    seen_phone = true;
                    Guess::Field(if second { "phone_2" } else { "phone" })
                }
                Some(Word::Is(field)) => Guess::Field(field),
                Some(Word::Given) => part("given"),
                Some(Word::Family) => part("family"),
                Some(Word::Whole) => part("name"),
                Some(Word::Nom) if given || family("latn") => part("family"),
                Some(Word::Ism) if family("ar") => part("given"),
                Some(Word::Nom | Word::Ism) => part("name"),
                Some(Word::Identity) => Guess::Identity,
                Some(Word::LeftOut) => Guess::LeftOut,
            }
        })
        .collect()
}

/// The columns of a file whose headers must all be known: a field stands once.
pub fn strict(header: &[String]) -> Result<Columns, Rejected> {
    let mut at = HashMap::new();
    for (i, guess) in by_header(header).into_iter().enumerate() {
        let refused =
            |message: String| Rejected::new(1, Some(&header[i]), "unknown_column", message);
        match guess {
            Guess::Field(field) if at.contains_key(field) => {
                return Err(refused(format!("the column {field} stands twice")));
            }
            Guess::Field(field) => {
                at.insert(field, i);
            }
            Guess::Unknown => return Err(refused(format!("no field is called {}", header[i]))),
            Guess::Identity | Guess::LeftOut => {}
        }
    }
    Ok(Columns::at(header, at))
}

/// For somebody who looks at it before it counts: by header, else by the values below;
/// of two columns for one field the first has it.
pub fn guess(header: &[String], samples: &[Vec<String>]) -> Vec<Guess> {
    let mut out = by_header(header);
    for (column, guess) in out.iter_mut().enumerate() {
        if *guess == Guess::Unknown {
            let values = samples.iter().filter_map(|row| row.get(column));
            *guess =
                by_values(&values.map(|v| v.trim()).filter(|v| !v.is_empty()).collect::<Vec<_>>());
        }
    }
    let mut taken = Vec::new();
    for guess in &mut out {
        if let Guess::Field(field) = *guess {
            let (free, second) = (!taken.contains(&field), field == "phone");
            *guess = match field {
                _ if free => Guess::Field(field),
                _ if second && !taken.contains(&"phone_2") => Guess::Field("phone_2"),
                _ => Guess::Unknown,
            };
            taken.extend(if let Guess::Field(f) = *guess { Some(f) } else { None });
        }
    }
    out
}

fn by_values(values: &[&str]) -> Guess {
    let most = |is: &dyn Fn(&str) -> bool| {
        !values.is_empty() && values.iter().filter(|v| is(v)).count() * 10 >= values.len() * 7
    };
    let letters = |v: &str| v.chars().all(|c| c.is_alphabetic() || " -'’.\u{64B}".contains(c));
    let words = |v: &str| v.split_whitespace().count();
    if most(&|v| phone::to_e164(v).is_some()) {
        Guess::Field("phone")
    } else if most(&|v| v.contains('@')) {
        Guess::Field("email")
    } else if most(&|v| super::columns::date(v).is_some_and(|_| v.len() > 4)) {
        Guess::Field("birth_date")
    } else if most(&|v| super::columns::gender(v).is_some()) {
        Guess::Field("gender")
    } else if most(&is_identity_card) {
        Guess::Identity
    } else if most(&|v| letters(v) && words(v) >= 2) {
        let arabic = most(&|v| names::Script::of(v) == names::Script::Arabic);
        Guess::Field(if arabic { "name_ar" } else { "name_latn" })
    } else {
        Guess::Unknown
    }
}

/// `AB123456`: the number of a Moroccan identity card.
fn is_identity_card(text: &str) -> bool {
    let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
    let digits = text[letters..].trim_start();
    (1..=2).contains(&letters)
        && (4..=7).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
}
