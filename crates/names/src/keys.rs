//! Index keys: short stable strings that true matches share.

use crate::particles;
use crate::skeleton::skeletons;
use crate::units::{Name, Unit};

/// Longest skeleton that is kept in a key.
const LONGEST: usize = 12;
/// At most this many units of a name take part in pair keys.
const PAIRED: usize = 5;

/// The keys to store for a name, most selective first, without repetition.
///
/// - `p:` two parts of the name together (`p:lmc.md`, in alphabetical order, so
///   that the order of given and family name is free; with fewer letters told
///   apart than below, two parts being selective enough);
/// - `t:` one part of the name (`t:lhmc`): its consonants in one alphabet for
///   both scripts, once with its particles and once without, and once more for
///   each letter that is read in two ways (ث as t or s, ج as j or g).
///
/// Two names that are the same person's share a `t:` key at least, most share a
/// `p:` key. A name of one part has `t:` keys alone. Names in other scripts get
/// their folded words as `t:` keys. The strings change only with the major
/// version of this crate.
///
/// ```
/// let ar = names::keys("محمد لحموش");
/// let la = names::keys("LAHMOUCHE Mohamed");
/// assert!(ar.contains(&"t:lhmc".to_string()));
/// assert_eq!(ar[0], la[0]);
/// assert!(names::keys("...").is_empty());
/// ```
pub fn keys(name: &str) -> Vec<String> {
    let name = Name::read(name);
    let parts: Vec<Vec<String>> = name.units.iter().map(unit_skeletons).collect();
    let mut out = Vec::new();
    let named: Vec<&Vec<String>> = parts.iter().filter(|p| !p.is_empty()).take(PAIRED).collect();
    for (i, left) in named.iter().enumerate() {
        for right in &named[i + 1..] {
            let (a, b) = (coarse(&left[0]), coarse(&right[0]));
            let (a, b) = if a <= b { (a, b) } else { (b, a) };
            add(&mut out, format!("p:{a}.{b}"));
        }
    }
    for part in &parts {
        for skeleton in part {
            add(&mut out, format!("t:{skeleton}"));
        }
    }
    out
}

/// The beginnings to look for while somebody is still typing.
///
/// Each string `p` is a beginning of `t:` keys: `key >= p AND key < p || '\u{10FFFF}'`
/// in the table of [`keys`] finds every name with a part whose letters begin as
/// the last word typed. There are a few of them because the letters that may
/// still follow change the reading (`c` may become `ch`), and because a particle
/// may be the beginning of a longer name. Words before the last one are whole:
/// look those up with `keys`.
///
/// ```
/// let stored = names::keys("محمد لحموش");
/// let typed = names::prefix_keys("Mohamed Lah");
/// assert!(stored.iter().any(|k| typed.iter().any(|p| k.starts_with(p.as_str()))));
/// ```
pub fn prefix_keys(typed: &str) -> Vec<String> {
    let mut name = Name::read(typed);
    let Some(last) = name.units.pop() else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for skeleton in unit_skeletons(&last) {
        add(&mut out, format!("t:{skeleton}"));
    }
    for longer in unfinished(&last) {
        add(&mut out, longer);
    }
    // A range that another one holds is looked through once.
    let all = out.clone();
    out.retain(|p| !all.iter().any(|q| q != p && p.starts_with(q.as_str())));
    out
}

/// What somebody who is still typing has typed: the keys of each part that is whole, of
/// which a name must have one, and the beginnings ([`prefix_keys`]) of the last part.
///
/// ```
/// let (whole, begun) = names::typed_keys("Mohamed El Lah");
/// assert!(whole.len() == 1 && whole[0].contains(&"t:mhmd".to_string()));
/// assert!(begun.iter().any(|b| "t:lhmc".starts_with(b.as_str())));
/// ```
pub fn typed_keys(typed: &str) -> (Vec<Vec<String>>, Vec<String>) {
    let name = Name::read(typed);
    let before = name.units.len().saturating_sub(1);
    let of = |unit: &Unit| unit_skeletons(unit).iter().map(|s| format!("t:{s}")).collect();
    let whole = name.units[..before].iter().map(of).filter(|k: &Vec<String>| !k.is_empty());
    (whole.collect(), prefix_keys(typed))
}

/// What the last letter may become with the next one.
fn unfinished(unit: &Unit) -> Vec<String> {
    let followers: &[&str] = match unit.letters.chars().last() {
        Some('c' | 'g') => &["h", "e"],
        Some('s' | 't') => &["h", "ch"],
        Some('d') => &["h", "j"],
        Some('k' | 'p') => &["h"],
        _ => &[],
    };
    let mut out = Vec::new();
    for follower in followers {
        let grown = Name::read(&format!("{}{follower}", unit.letters));
        for unit in &grown.units {
            for skeleton in unit_skeletons(unit) {
                add(&mut out, format!("t:{skeleton}"));
            }
        }
    }
    if let Some(servant) = particles::abd_begun(&unit.letters) {
        let begun = Name::read_plain(&servant);
        for skeleton in begun.units.iter().flat_map(unit_skeletons) {
            add(&mut out, format!("t:{skeleton}"));
        }
    }
    if unit.letters.ends_with(['h', 'ه', 'ة']) {
        // An h at the end is silent, the same h in the middle is heard.
        for skeleton in unit_skeletons(unit) {
            add(&mut out, format!("t:{skeleton}h"));
        }
    }
    out
}

/// Stem first, then with particles; empty for a lone initial beside other words.
pub(crate) fn unit_skeletons(unit: &Unit) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    if unit.symbols.is_empty() {
        add(&mut out, unit.letters.chars().take(LONGEST).collect());
        return out;
    }
    let undoubled = unit.undoubled();
    let mut forms = [unit.stem_symbols(), undoubled.as_deref().unwrap_or(&unit.symbols)];
    if unit.stem == 1 {
        // The spoken article l- is the weakest guess: Lahmouche is لحموش.
        forms.reverse();
    }
    for part in forms {
        for skeleton in skeletons(part) {
            add(&mut out, skeleton.chars().take(LONGEST).collect());
        }
    }
    out
}

/// A skeleton without what is often lost or mixed up: two parts together are
/// selective enough to do without.
fn coarse(skeleton: &str) -> String {
    let mut out = String::with_capacity(skeleton.len());
    for (i, c) in skeleton.chars().enumerate() {
        let c = match c {
            'h' if i > 0 => continue,
            'x' => 'k',
            'z' => 'd',
            's' => 't',
            other => other,
        };
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}

fn add(out: &mut Vec<String>, key: String) {
    if !key.is_empty() && !out.contains(&key) {
        out.push(key);
    }
}
