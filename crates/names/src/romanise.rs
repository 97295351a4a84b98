//! Arabic words in Latin letters, as Moroccan papers have them.
//!
//! The rules are the French spelling of Moroccan civil registers, which is close
//! to BGN/PCGN 1956 without its dots and macrons: ش ch, خ kh, غ gh, و ou, ج j,
//! ق k or q, the article El apart, Abdel- and -eddine glued. What the rules leave
//! open (the short vowels, doubled s) is taken from counted spellings.

use crate::costs::Cost;
use crate::particles::{self, Particle};
use crate::spell::Speller;
use crate::usual::Usual;

/// A piece of a name that is written on its own, with its likely spellings.
pub(crate) type Choices = Vec<(String, f32)>;

/// The parts of an Arabic name in Latin letters.
pub(crate) fn parts(words: &[&str], speller: &Speller) -> Vec<Choices> {
    let mut out: Vec<Choices> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let word = words[at];
        let next = words.get(at + 1).copied();
        if let (Some(last), "الدين") = (out.last_mut(), word) {
            *last = last
                .iter()
                .map(|(t, p)| (format!("{}eddine", t.trim_end_matches('e')), *p))
                .collect();
        } else if let (Some(last), "الله") = (out.last_mut(), word) {
            *last = last.iter().map(|(t, p)| (format!("{t}allah"), *p)).collect();
        } else if let (Some(stem), Some("الله")) =
            (word.strip_suffix("عبد").filter(|s| !s.is_empty()), next)
        {
            let before = if stem == "بن" { "ben".to_owned() } else { best(stem, speller) };
            out.push(vec![
                (format!("{before}abdellah"), -0.5),
                (format!("{before}abdallah"), -0.6),
            ]);
            at += 1;
        } else if let (Some(next), "عبد") = (next, word) {
            out.push(servant(next, speller));
            at += 1;
        } else if let Some(rest) = word.strip_prefix("عبدال").filter(|r| r.chars().count() > 2)
        {
            out.push(servant(&format!("ال{rest}"), speller));
        } else if let (Some(Particle::Prefix(..)), Some(latin)) =
            (particles::arabic(word), particle(word))
            && next.is_some()
        {
            out.push(vec![(latin.to_owned(), 0.0)]);
        } else if let Some(stem) = word.strip_prefix("ال").filter(|r| r.chars().count() > 2) {
            out.push(with_article(word, stem, speller));
        } else {
            out.push(word_choices(word, speller));
        }
        at += 1;
    }
    out
}

/// The likeliest spelling alone.
fn best(word: &str, speller: &Speller) -> String {
    word_choices(word, speller).into_iter().next().map(|c| c.0).unwrap_or_default()
}

/// The usual Latin form of a particle that stands apart.
fn particle(word: &str) -> Option<&'static str> {
    Some(match word {
        "بن" | "ابن" | "إبن" => "ben",
        "بنت" => "bent",
        "بو" => "bou",
        "أبو" | "ابو" | "أبي" | "ابي" => "abou",
        "ولد" => "ould",
        "أولاد" | "اولاد" | "ولاد" => "oulad",
        "آيت" | "ايت" | "أيت" => "ait",
        "بني" => "beni",
        "سيدي" => "sidi",
        "سي" => "si",
        "مولاي" => "moulay",
        "لالة" | "للا" | "لالا" => "lalla",
        "أم" | "ام" => "oum",
        "الحاج" => "el haj",
        "حاج" => "haj",
        _ => return None,
    })
}

/// Abd and the name of God, in one word: Abdelkrim, Abderrahim.
fn servant(next: &str, speller: &Speller) -> Choices {
    let whole = Usual::shipped().latin_of(&format!("عبد {next}"));
    let mut out: Choices = ranked(whole, speller);
    let stem = next.strip_prefix("ال").unwrap_or(next);
    if stem == "له" || next == "الله" {
        return out;
    }
    for (text, odds) in word_choices(stem, speller).into_iter().take(6) {
        let article = match assimilated(stem) {
            Some(sun) if text.starts_with(sun) => format!("e{sun}"),
            _ => "el".to_owned(),
        };
        out.push((format!("abd{article}{text}"), odds - speller.cost(Cost::BuiltBehind)));
    }
    out
}

/// The letters an article is assimilated to before a sun letter.
fn assimilated(stem: &str) -> Option<&'static str> {
    Some(match stem.chars().next()? {
        'ت' | 'ط' | 'ث' => "t",
        'د' | 'ذ' | 'ض' => "d",
        'ر' => "r",
        'ز' => "z",
        'س' | 'ص' => "s",
        'ش' => "ch",
        'ن' => "n",
        _ => return None,
    })
}

/// El apart first; then without, as many families have it; then assimilated and glued.
fn with_article(word: &str, stem: &str, speller: &Speller) -> Choices {
    let mut out = ranked(Usual::shipped().latin_of(word), speller);
    let el = speller.cost(Cost::Apart);
    let apart = out.iter().take(2).filter(|(t, _)| !t.starts_with("el"));
    let apart: Choices = apart.map(|(t, p)| (format!("el {t}"), p - el)).collect();
    out.extend(apart);
    let built = if out.is_empty() { 0.0 } else { speller.cost(Cost::BuiltBehind) };
    for (text, odds) in word_choices(stem, speller).into_iter().take(8) {
        let odds = odds - built;
        let sun = assimilated(stem);
        if let Some(sun) = sun.filter(|sun| text.starts_with(sun)) {
            out.push((format!("e{sun}{text}"), odds - speller.cost(Cost::Glued)));
        }
        // Before a sun letter the article is heard no more, and is left out more often.
        let bare = if sun.is_some() { Cost::Bare } else { Cost::BareElse };
        out.push((format!("el {text}"), odds - el));
        out.push((format!("al {text}"), odds - el - speller.cost(Cost::Other)));
        out.push((text, odds - speller.cost(bare)));
    }
    once(out)
}

fn word_choices(word: &str, speller: &Speller) -> Choices {
    let mut out = ranked(Usual::shipped().latin_of(word), speller);
    if out.is_empty() {
        out = descent(word, speller);
        out.extend(origin(word, speller));
    }
    out.extend(speller.known(word));
    let built = if out.is_empty() { 0.0 } else { speller.cost(Cost::Built) };
    out.extend(speller.write(word, 12).into_iter().map(|(t, p)| (t, p - built)));
    once(out)
}

/// Each spelling once, by its better odds, best first.
pub(crate) fn once(mut choices: Choices) -> Choices {
    choices.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut out: Choices = Vec::with_capacity(choices.len());
    for choice in choices {
        if !out.iter().any(|known| known.0 == choice.0) {
            out.push(choice);
        }
    }
    out
}

/// بنقدور, بلقاسم, بوجمعة: the particle glued to a name that is known.
fn descent(word: &str, speller: &Speller) -> Choices {
    let mut out = Choices::new();
    let cost = speller.cost(Cost::Descent);
    for (arabic, latin) in [("بن", "ben"), ("بل", "bel"), ("بو", "bou")] {
        let known = word
            .strip_prefix(arabic)
            .map(|rest| ranked(Usual::shipped().latin_of(rest), speller))
            .unwrap_or_default();
        out.extend(known.into_iter().take(4).map(|(t, p)| (format!("{latin}{t}"), p - cost)));
    }
    out
}

/// سليماني: a name that is known, and the ending of origin.
fn origin(word: &str, speller: &Speller) -> Choices {
    let Some(stem) = word.strip_suffix('ي').filter(|s| s.chars().count() > 2) else {
        return Choices::new();
    };
    let cost = speller.cost(Cost::Origin);
    let known = ranked(Usual::shipped().latin_of(stem), speller).into_iter().take(3);
    known.map(|(t, p)| (format!("{}i", t.trim_end_matches(['e', 'i'])), p - cost)).collect()
}

fn ranked(usual: Vec<&'static str>, speller: &Speller) -> Choices {
    let (first, rank) = (speller.cost(Cost::Usual), speller.cost(Cost::Rank));
    let usual = usual.into_iter().take(6).enumerate();
    usual.map(|(place, text)| (text.to_owned(), -first - rank * place as f32)).collect()
}
