//! Under which of their names somebody was found: lists show one name in each script, and
//! people bear more.

use super::list::Listed;
use crate::db::{Query, Tx};
use crate::kernel::Result;
use names::Script;
use std::collections::HashMap;

/// A word this like a typed one is what was meant by it.
const MEANT: f32 = 0.6;

/// The words that answer what was typed, of the name that fits best, by id; whoever asks has
/// been shown these people.
pub(super) fn of(tx: &mut Tx, typed: &str, shown: &[Listed]) -> Result<HashMap<String, String>> {
    let mut names: HashMap<&str, Vec<String>> = HashMap::new();
    for item in shown {
        let main = [item.name.ar.clone(), item.name.fr.clone()];
        names.insert(&item.id, main.into_iter().flatten().collect());
    }
    if !shown.is_empty() {
        let mut q = Query::new(
            "SELECT person, given, family FROM person_names WHERE kind <> 'main' AND person IN (",
        );
        q.bind_all(shown.iter().map(|i| &i.id)).add(") ORDER BY person, position");
        q.each(tx, |row| {
            if let Some(known) = names.get_mut(row.text(0).as_str()) {
                let parts: Vec<String> =
                    [row.maybe(1), row.maybe(2)].into_iter().flatten().collect();
                known.push(parts.join(" "));
            }
            Ok(())
        })?;
    }
    let words = |names: Vec<String>| {
        let fit = |name: &String| {
            let (words, score) = (answering(typed, name).len(), names::score(typed, name));
            (words, score)
        };
        let best = names.into_iter().map(|n| (fit(&n), n)).max_by(|x, y| {
            // In the script that was typed it needs no further explaining.
            let own = |name: &str| Script::of(name) == Script::of(typed);
            let words = x.0.0.cmp(&y.0.0).then(own(&x.1).cmp(&own(&y.1)));
            words.then(x.0.1.total_cmp(&y.0.1))
        });
        best.map(|(_, name)| answering(typed, &name).join(" ")).filter(|said| !said.is_empty())
    };
    Ok(names.into_iter().filter_map(|(id, n)| Some((id.to_owned(), words(n)?))).collect())
}

/// The words of a name that something typed stands for, or is the beginning of.
fn answering<'n>(typed: &str, name: &'n str) -> Vec<&'n str> {
    let typed: Vec<(&str, String)> =
        typed.split_whitespace().map(|t| (t, names::fold(t))).filter(|t| !t.1.is_empty()).collect();
    let answers = |word: &&str| {
        let folded = names::fold(word);
        typed.iter().any(|(t, begun)| folded.starts_with(begun) || names::score(t, word) >= MEANT)
    };
    name.split_whitespace().filter(answers).collect()
}

#[cfg(test)]
mod tests {
    use super::answering;

    #[test]
    fn words_answer_in_either_script_and_half_typed() {
        assert_eq!(answering("Lahmouche", "محمد لحموش"), ["لحموش"]);
        assert_eq!(answering("mohamed lahm", "Mohamed Lahmouche"), ["Mohamed", "Lahmouche"]);
        assert!(answering("+212661000111", "Mohamed Lahmouche").is_empty());
    }
}
