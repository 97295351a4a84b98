//! The typefaces of what is set as PDF or drawn as a picture: one Arabic and one Latin that
//! belong together, regular and semibold, each a whole TrueType file.

/// Arabic and Latin, regular and semibold.
pub const ALL: [&[u8]; 4] = [
    include_bytes!("../fonts/arabic-400.ttf"),
    include_bytes!("../fonts/arabic-600.ttf"),
    include_bytes!("../fonts/latin-400.ttf"),
    include_bytes!("../fonts/latin-600.ttf"),
];

#[cfg(test)]
mod tests {
    #[test]
    fn each_is_a_typeface_of_its_own() {
        for (at, face) in super::ALL.iter().enumerate() {
            assert!(face.starts_with(&[0, 1, 0, 0]), "no TrueType: {at}");
            assert!(!super::ALL[..at].contains(face), "{at} stands twice");
        }
    }
}
