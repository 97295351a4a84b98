//! From the order on paper to the order of writing. A line that holds Arabic is drawn by position;
//! read from its left edge its letters come last first, its numbers and Latin words the right way.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Right,
    Left,
    Digit,
    /// Stands within a number between two digits: 14/06/2025, 1.600, 15:00.
    Joint,
    Neutral,
}

/// The pieces of a line from left to right, put into the order of writing. True where the line runs
/// from the right.
pub(super) fn order(pieces: &mut [String]) -> bool {
    let classes: Vec<Class> = pieces.iter().map(|piece| class_of(piece)).collect();
    let count = |class| classes.iter().filter(|known| **known == class).count();
    let (right, left) = (count(Class::Right), count(Class::Left));
    if right == 0 {
        return false;
    }
    if right >= left {
        turn(pieces);
        return true;
    }
    for (from, to) in runs(&classes, |class| class == Class::Right, |_, _, _| true) {
        turn(&mut pieces[from..to]);
    }
    false
}

/// Turns pieces round, but for what runs from the left within them.
fn turn(pieces: &mut [String]) {
    pieces.reverse();
    let classes: Vec<Class> = pieces.iter().map(|piece| class_of(piece)).collect();
    let from_left = |class| matches!(class, Class::Left | Class::Digit);
    let joins = |between: &[Class], one, other| match (one, other) {
        (Class::Digit, Class::Digit) => matches!(between, [] | [Class::Joint]),
        _ => !between.contains(&Class::Right),
    };
    for (from, to) in runs(&classes, from_left, joins) {
        pieces[from..to].reverse();
    }
    mirror(pieces);
}

/// Stretches that begin and end with a piece that is wanted, and go on over what lies between two
/// of them where they may be joined.
fn runs(
    classes: &[Class],
    wanted: impl Fn(Class) -> bool,
    joins: impl Fn(&[Class], Class, Class) -> bool,
) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for at in (0..classes.len()).filter(|at| wanted(classes[*at])) {
        match runs.last_mut() {
            Some((_, to)) if joins(&classes[*to..at], classes[*to - 1], classes[at]) => {
                *to = at + 1
            }
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// Brackets are drawn mirrored in a line from the right. Some programs tell which sign was written,
/// others which was drawn: those that close before anything was opened were drawn.
fn mirror(pieces: &mut [String]) {
    for (opens, closes) in [("(", ")"), ("[", "]"), ("«", "»"), ("{", "}"), ("<", ">")] {
        let first = pieces.iter().find(|piece| *piece == opens || *piece == closes);
        if first.is_none_or(|first| first != closes) {
            continue;
        }
        for piece in pieces.iter_mut() {
            if piece == opens {
                *piece = closes.to_owned();
            } else if piece == closes {
                *piece = opens.to_owned();
            }
        }
    }
}

fn class_of(piece: &str) -> Class {
    let mut class = Class::Neutral;
    for c in piece.chars() {
        match c {
            '0'..='9' | '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}' => class = Class::Digit,
            '.' | ',' | ':' | '/' | '\u{66B}' | '\u{66C}' => class = Class::Joint,
            '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
                if c.is_alphabetic() =>
            {
                return Class::Right;
            }
            c if c.is_alphabetic() => return Class::Left,
            _ => {}
        }
    }
    class
}

#[cfg(test)]
mod tests {
    use super::order;

    /// As it is drawn, a letter a piece.
    fn ordered(drawn: &str) -> String {
        let mut pieces: Vec<String> = drawn.chars().map(String::from).collect();
        order(&mut pieces);
        pieces.concat()
    }

    fn reversed(text: &str) -> String {
        text.chars().rev().collect()
    }

    #[test]
    fn arabic_is_turned_round() {
        assert_eq!(ordered(&reversed("اجتماع المكتب السياسي")), "اجتماع المكتب السياسي");
        assert_eq!(ordered("Réunion à 15:00"), "Réunion à 15:00");
    }

    #[test]
    fn numbers_and_latin_words_stay() {
        let drawn =
            format!("{} 2025 {} 14/06 {}", reversed("بسلا"), reversed("سنة"), reversed("يوم"));
        assert_eq!(ordered(&drawn), "يوم 14/06 سنة 2025 بسلا");
        let drawn = format!("{} RNI du Maroc {}", reversed("حزب"), reversed("عضو"));
        assert_eq!(ordered(&drawn), "عضو RNI du Maroc حزب");
        // Parts of a date with hyphens come one after the other.
        let drawn = format!("2025-06-14 {}", reversed("يوم"));
        assert_eq!(ordered(&drawn), "يوم 14-06-2025");
    }

    #[test]
    fn an_arabic_word_in_a_french_line_is_turned_by_itself() {
        let drawn = format!("Le mot {} veut dire présent", reversed("حاضر هنا"));
        assert_eq!(ordered(&drawn), "Le mot حاضر هنا veut dire présent");
    }

    #[test]
    fn brackets_open_before_they_close() {
        assert_eq!(ordered(&reversed("نص (بين) قوسين")), "نص (بين) قوسين");
        assert_eq!(ordered(&reversed("نص )بين( قوسين")), "نص (بين) قوسين");
    }
}
