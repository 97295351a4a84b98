mod docx;
mod files;
mod hostile;
mod html;
mod memory;
mod pdf;
mod random;
mod text;

use plain::{Limits, Plain, Refusal};

pub fn read(bytes: impl AsRef<[u8]>) -> Plain {
    plain::read(bytes.as_ref(), "", &Limits::default()).expect("a readable file")
}

pub fn text(bytes: impl AsRef<[u8]>) -> String {
    read(bytes).text
}

pub fn refused(bytes: impl AsRef<[u8]>) -> Refusal {
    plain::read(bytes.as_ref(), "", &Limits::default()).expect_err("an unreadable file")
}

pub fn code(bytes: impl AsRef<[u8]>) -> &'static str {
    refused(bytes).code()
}
