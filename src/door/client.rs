//! What a door phone loads: compiled in.

pub const FILES: &[(&str, &str, &[u8])] = &[];
