//! What a door phone loads: compiled in. `door/` holds its source; `npm run build` there
//! makes the file, and a test compares the two.

pub const FILES: &[(&str, &str, &[u8])] =
    &[("door.js", "text/javascript; charset=utf-8", include_bytes!("../../door/dist/door.js"))];
