//! Any bytes that are UTF-8: no panic, and evidence that stands where it says.
#![no_main]

use libfuzzer_sys::fuzz_target;
use reading::{Context, Date, Heading, Lists, read};

fuzz_target!(|file: &str| {
    let (heading, text) = Heading::parse(file);
    let published = heading.published.or(Date::parse("2025-06-14"));
    let Ok(reading) = read(text, &Context { published, lists: Lists::shipped() }) else { return };
    let scalars: Vec<char> = text.chars().collect();
    for claim in &reading.claims {
        let words: String = scalars[claim.evidence.start..claim.evidence.end].iter().collect();
        assert_eq!(words, claim.evidence.text);
    }
});
