//! Which script a name is written in.

/// The two scripts this crate knows, and everything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    Arabic,
    Latin,
    Other,
}

impl Script {
    /// The script most letters of `text` belong to; `Other` when it has no
    /// Arabic and no Latin letter.
    ///
    /// ```
    /// use names::Script;
    /// assert_eq!(Script::of("محمد لحموش"), Script::Arabic);
    /// assert_eq!(Script::of("Mohamed Lahmouche"), Script::Latin);
    /// assert_eq!(Script::of("2025"), Script::Other);
    /// ```
    pub fn of(text: &str) -> Script {
        let (mut arabic, mut latin) = (0usize, 0usize);
        for c in text.chars() {
            match script_of(c) {
                Script::Arabic => arabic += 1,
                Script::Latin => latin += 1,
                Script::Other => {}
            }
        }
        match (arabic, latin) {
            (0, 0) => Script::Other,
            (a, l) if a >= l => Script::Arabic,
            _ => Script::Latin,
        }
    }
}

pub(crate) fn script_of(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        '\u{620}'..='\u{64A}'
        | '\u{66E}'..='\u{6D3}'
        | '\u{6FA}'..='\u{6FF}'
        | '\u{750}'..='\u{77F}'
        | '\u{8A0}'..='\u{8C7}'
        | '\u{FB50}'..='\u{FDFB}'
        | '\u{FE70}'..='\u{FEFC}' => Script::Arabic,
        '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' if c.is_alphabetic() => Script::Latin,
        _ => Script::Other,
    }
}
