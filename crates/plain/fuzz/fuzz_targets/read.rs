//! Any bytes: no panic, none that was caught either, and a text within its bounds. The first byte
//! says which kind is wanted, so that the fuzzer need not find the beginnings by itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use plain::{Limits, Refusal, read};

const HEADS: [&[u8]; 5] = [b"", b"<!doctype html>", b"%PDF-1.7\n", b"PK\x03\x04", b"\xFF\xFE"];
/// A PDF without its end is refused before anything of it is read.
const END: &[u8] = b"\nendobj\nstartxref\n0\n%%EOF";

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let head = HEADS[usize::from(*kind) % HEADS.len()];
    let end = if head.starts_with(b"%PDF") { END } else { b"" };
    let file = [head, bytes, end].concat();
    let limits =
        Limits { bytes_out: 1 << 20, unpacked: 4 << 20, steps: 20_000_000, ..Limits::default() };
    match read(&file, "", &limits) {
        Ok(plain) => {
            assert!(!plain.text.is_empty() && plain.text.len() <= limits.bytes_out);
            assert!(plain.text.chars().all(|c| !c.is_control() || c == '\n' || c == '\t'));
        }
        Err(Refusal::NotUnderstood { why, .. }) => assert_ne!(why, "a fault while reading it"),
        Err(_) => {}
    }
});
