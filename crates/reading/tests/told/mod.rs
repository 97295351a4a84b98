//! A text read as the desk reads it, with the lists that come with the crate.

use reading::{Context, Date, Lists, Record, read};

pub fn record(text: &str, published: &str) -> Record {
    let context = Context { published: Date::parse(published), lists: Lists::shipped() };
    read(text, &context).unwrap().record()
}
