//! Latin words in Arabic letters: usual names by their usual spelling, particles
//! by theirs, the rest by what its letters stand for (ou و, ch ش, kh خ, gh غ,
//! gu and g گ or ك, a final a ة ...).

use crate::particles::{self, Particle};
use crate::romanise::{Choices, once};
use crate::shorthand;
use crate::spell::Speller;
use crate::usual::Usual;

/// The parts of a Latin name in Arabic letters.
pub(crate) fn parts(words: &[&str], speller: &Speller) -> Vec<Choices> {
    let mut out: Vec<Choices> = Vec::new();
    let mut article = false;
    let mut servant = false;
    for (at, &word) in words.iter().enumerate() {
        let particle = words.get(at + 1).and_then(|next| particles::latin(word, next));
        if !out.is_empty()
            && !servant
            && (particles::is_din(word, article) || particles::is_allah(word))
        {
            let suffix = if particles::is_allah(word) { " الله" } else { " الدين" };
            if let Some(last) = out.last_mut() {
                last.iter_mut().for_each(|c| c.0.push_str(suffix));
            }
            article = false;
            continue;
        }
        match particle {
            Some(Particle::Article) => {
                article = true;
                continue;
            }
            Some(Particle::Abd) => {
                servant = true;
                continue;
            }
            Some(Particle::Prefix(_, usual)) => {
                out.push(vec![(prefix(word, usual).to_owned(), 0.0)]);
                article = false;
                continue;
            }
            None => {}
        }
        let choices = word_choices(word, speller);
        out.push(if servant {
            choices.into_iter().map(|(t, p)| (format!("عبد {}", with_article(&t)), p)).collect()
        } else if article {
            choices.into_iter().map(|(t, p)| (with_article(&t), p)).collect()
        } else if at > 0 && at + 1 == words.len() {
            // Families drop the article in Latin script more often than in Arabic.
            let with =
                choices.iter().take(4).filter(|(t, _)| !t.starts_with("ال") && !t.contains(' '));
            let nisba = word.ends_with('i') && word.len() > 4;
            let cost = if nisba { DROPPED_OF_ORIGIN } else { DROPPED };
            let with: Choices = with.map(|(t, p)| (with_article(t), p - cost)).collect();
            choices.into_iter().chain(with).collect()
        } else {
            choices
        });
        (article, servant) = (false, false);
    }
    out
}

/// How much less likely an article is that is not written.
const DROPPED: f32 = 2.5;
/// The same for a name of origin: Cherkaoui is الشرقاوي.
const DROPPED_OF_ORIGIN: f32 = 0.3;

fn with_article(word: &str) -> String {
    match word {
        "له" | "لله" | "الله" => "الله".to_owned(),
        _ if word.starts_with("ال") && word.chars().count() > 4 => word.to_owned(),
        _ => format!("ال{word}"),
    }
}

fn prefix(word: &str, usual: &str) -> &'static str {
    match usual {
        _ if word == "si" => "سي",
        _ if matches!(word, "bou" | "bu") => "بو",
        "ben" => "بن",
        "bent" => "بنت",
        "bou" => "أبو",
        "ould" => "ولد",
        "oulad" => "أولاد",
        "ait" => "آيت",
        "beni" => "بني",
        "sidi" => "سيدي",
        "moulay" => "مولاي",
        "lalla" => "لالة",
        "oum" => "أم",
        _ => "الحاج",
    }
}

/// Benabdallah, Belkacem, Boumediene: the particle glued to a name that is known.
fn descent(word: &str, speller: &Speller) -> Choices {
    let mut out = Choices::new();
    for (latin, arabic) in [("bel", "بل"), ("ben", "بن"), ("bou", "بو"), ("ait", "آيت ")] {
        let Some(rest) = word.strip_prefix(latin).filter(|r| r.len() > 2) else { continue };
        if Usual::shipped().arabic_of(rest).is_empty() && particles::after_abd(rest).is_none() {
            continue;
        }
        for (text, odds) in word_choices(rest, speller).into_iter().take(4) {
            out.push((format!("{arabic}{text}"), odds - 0.4));
            if latin == "ben" {
                out.push((format!("{arabic} {text}"), odds - 1.4));
            }
        }
    }
    out
}

fn word_choices(word: &str, speller: &Speller) -> Choices {
    let word = shorthand::long_form(word).unwrap_or(word);
    let mut out: Choices = Usual::shipped()
        .arabic_of(word)
        .into_iter()
        .take(5)
        .enumerate()
        .map(|(rank, text)| (text.to_owned(), -0.4 - 0.8 * rank as f32))
        .collect();
    out.extend(speller.known(word));
    if !out.is_empty() {
        out.extend(speller.write(word, 6).into_iter().map(|(t, p)| (t, p - 3.5)));
        return once(out);
    }
    if let Some(stem) = particles::after_abd(word) {
        let stems = if stem == "lah" {
            vec![("الله".to_owned(), 0.0)]
        } else {
            word_choices(stem, speller)
        };
        return stems.into_iter().map(|(t, p)| (format!("عبد {}", with_article(&t)), p)).collect();
    }
    if let Some(stem) = particles::before_din(word) {
        return word_choices(stem, speller)
            .into_iter()
            .map(|(t, p)| (format!("{t} الدين"), p))
            .collect();
    }
    out.extend(descent(word, speller));
    let glued = particles::glued_article(word);
    // The spoken l- alone is a weaker sign than el- or a doubled sun letter.
    let cost = if glued == 1 { 2.4 } else { 0.7 };
    if glued > 0
        && let Some(stem) = word.get(glued..)
    {
        let stems = Usual::shipped().arabic_of(stem).into_iter().map(|t| (t.to_owned(), -0.8));
        let stems = stems.chain(speller.known(stem)).chain(speller.write(stem, 8));
        out.extend(stems.map(|(t, p)| (with_article(&t), p - cost)));
    }
    out.extend(speller.write(word, 12));
    if word.starts_with('l') {
        let loses = |text: &str| !text.starts_with('ل') && !text.starts_with("ال");
        out.iter_mut().filter(|c| loses(&c.0)).for_each(|c| c.1 -= LOST);
    } else if glued > 1 {
        out.iter_mut().filter(|c| !c.0.starts_with("ال")).for_each(|c| c.1 -= LOST);
    }
    once(out)
}

/// How much less likely it is that an l at the beginning stands for nothing, or an el for
/// anything but the article.
const LOST: f32 = 2.5;
