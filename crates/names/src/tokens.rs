//! The words of a name.

/// The folded words of a name, in their order.
///
/// ```
/// assert_eq!(names::tokens("Saâd-Eddine El Othmani"), ["saad", "eddine", "el", "othmani"]);
/// ```
pub fn tokens(name: &str) -> Vec<String> {
    crate::fold::fold(name).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}
