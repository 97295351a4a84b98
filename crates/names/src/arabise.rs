//! Latin words in Arabic letters: usual names by their usual spelling, particles
//! by theirs, the rest by what its letters stand for (ou و, ch ش, kh خ, gh غ,
//! gu and g گ or ك, a final a ة ...).

use crate::costs::Cost;
use crate::loose;
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
        let choices = word_choices(word, speller, at + 1 == words.len());
        out.push(if servant {
            let known = Usual::shipped().servant_of(word).into_iter().take(2);
            let known: Choices =
                known.map(|t| (t.to_owned(), -speller.cost(Cost::Usual))).collect();
            let behind = if known.is_empty() { 0.0 } else { speller.cost(Cost::Built) };
            let choices = choices.into_iter().map(|(t, p)| (t, p - behind));
            let built = choices.map(|(t, p)| (format!("عبد {}", with_article(&t)), p)).chain(known);
            once(built.collect())
        } else if article {
            choices.into_iter().map(|(t, p)| (with_article(&t), p)).collect()
        } else if at > 0 && at + 1 == words.len() {
            // Families drop the article in Latin script more often than in Arabic.
            let with =
                choices.iter().take(4).filter(|(t, _)| !t.starts_with("ال") && !t.contains(' '));
            let nisba = word.ends_with('i') && word.len() > 4;
            let known =
                if Usual::shipped().has_given(word) { speller.cost(Cost::Given) } else { 0.0 };
            let cost = known + speller.cost(if nisba { Cost::Bare } else { Cost::BareElse });
            let with: Choices = with.map(|(t, p)| (with_article(t), p - cost)).collect();
            choices.into_iter().chain(with).collect()
        } else {
            choices
        });
        (article, servant) = (false, false);
    }
    out
}

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
        for (text, odds) in word_choices(rest, speller, true).into_iter().take(4) {
            out.push((format!("{arabic}{text}"), odds - speller.cost(Cost::Descent)));
            if latin == "ben" {
                let apart = speller.cost(Cost::DescentApart);
                out.push((format!("{arabic} {text}"), odds - apart));
            }
        }
    }
    out
}

fn word_choices(word: &str, speller: &Speller, is_family: bool) -> Choices {
    let word = shorthand::long_form(word).unwrap_or(word);
    let (first, rank) = (speller.cost(Cost::Usual), speller.cost(Cost::Rank));
    let mut out: Choices = Usual::shipped()
        .arabic_of(word)
        .into_iter()
        .take(5)
        .enumerate()
        .map(|(place, text)| (text.to_owned(), -first - rank * place as f32))
        .collect();
    out.extend(speller.known(word));
    let mut built = speller.cost(Cost::Built);
    if out.is_empty() {
        built *= HALF;
        let loose = speller.cost(Cost::Loose);
        let heard = loose::arabic_of(word, is_family).into_iter().take(4);
        let heard = heard.map(|(text, place)| (text.to_owned(), -loose - rank * place as f32));
        out.extend(heard.filter(|_| particles::after_abd(word).is_none()));
    }
    if !out.is_empty() {
        out.extend(speller.write(word, 12).into_iter().map(|(t, p)| (t, p - built)));
        return once(out);
    }
    if let Some(stem) = particles::after_abd(word) {
        let stems = if stem == "lah" {
            vec![("الله".to_owned(), 0.0)]
        } else {
            word_choices(stem, speller, is_family)
        };
        return stems.into_iter().map(|(t, p)| (format!("عبد {}", with_article(&t)), p)).collect();
    }
    if let Some(stem) = particles::before_din(word) {
        return word_choices(stem, speller, is_family)
            .into_iter()
            .map(|(t, p)| (format!("{t} الدين"), p))
            .collect();
    }
    out.extend(descent(word, speller));
    out.extend(origin(word, speller));
    let glued = particles::glued_article(word);
    // The spoken l- alone is a weaker sign than el- or a doubled sun letter.
    let cost = speller.cost(if glued == 1 { Cost::Spoken } else { Cost::Glued });
    if glued > 0
        && let Some(stem) = word.get(glued..)
    {
        let stems = Usual::shipped().arabic_of(stem).into_iter().map(|t| (t.to_owned(), -first));
        let stems = stems.chain(speller.known(stem)).chain(speller.write(stem, 8));
        out.extend(stems.map(|(t, p)| (with_article(&t), p - cost)));
    }
    out.extend(speller.write(word, 12));
    let lost = speller.cost(Cost::Lost);
    if word.starts_with('l') {
        let loses = |text: &str| !text.starts_with('ل') && !text.starts_with("ال");
        out.iter_mut().filter(|c| loses(&c.0)).for_each(|c| c.1 -= lost);
    } else if glued > 1 {
        out.iter_mut().filter(|c| !c.0.starts_with("ال")).for_each(|c| c.1 -= lost);
    }
    once(out)
}

/// How much of its cost a spelling has that competes with names that only sound alike.
const HALF: f32 = 0.5;

/// Slimani: a name that is known, and the ending of origin.
fn origin(word: &str, speller: &Speller) -> Choices {
    let Some(stem) = word.strip_suffix('i').filter(|s| s.len() > 3) else {
        return Choices::new();
    };
    let (cost, silent) = (speller.cost(Cost::Origin), format!("{stem}e"));
    let known = [stem, &silent].into_iter().flat_map(|stem| Usual::shipped().arabic_of(stem));
    let known = known.filter(|t| !t.contains(' ') && !t.ends_with(['ي', 'ى'])).take(3).enumerate();
    let rank = speller.cost(Cost::Rank);
    known
        .map(|(place, t)| {
            let stem = t.trim_end_matches(['ة', 'ا']);
            (format!("{stem}ي"), -cost - rank * place as f32)
        })
        .collect()
}
