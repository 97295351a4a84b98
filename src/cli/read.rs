//! `hadir read`: documents to facts, one JSON object a line. No database.

use super::{talk, usage};
use crate::kernel::Result;
use clap::Args;
use reading::{Context, Date, Heading, LONGEST, Lists, Record};
use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct ReadArgs {
    /// Texts; a first line `# source | title | date` is a heading and no part of the text
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// When they appeared, where no heading says it: 2025, 2025-06 or 2025-06-14
    #[arg(long)]
    published: Option<String>,
    /// Print the claims too: each with its words, whose word it is, and what speaks against it
    #[arg(long)]
    claims: bool,
}

/// One document as it is printed.
#[derive(Serialize)]
struct Line<'a> {
    id: String,
    source: Option<&'a str>,
    text: &'a str,
    lang: &'static str,
    published: Option<String>,
    #[serde(flatten)]
    record: Record,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<reading::Claim>>,
}

pub fn run(args: &ReadArgs) -> Result<ExitCode> {
    let published = match args.published.as_deref().map(Date::parse) {
        None => None,
        Some(Some(date)) => Some(date),
        Some(None) => return Ok(usage("--published is 2025, 2025-06 or 2025-06-14")),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut code = ExitCode::SUCCESS;
    for path in &args.files {
        match line(path, published, args.claims) {
            Ok(line) => {
                let written = writeln!(out, "{line}");
                // Whoever reads our lines may stop when they have enough.
                if let Err(e) = written {
                    return if e.kind() == io::ErrorKind::BrokenPipe {
                        Ok(code)
                    } else {
                        Err(e.into())
                    };
                }
            }
            Err(sentence) => {
                talk(&format!("{}: {sentence}", path.display()));
                code = ExitCode::from(1);
            }
        }
    }
    match out.flush() {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(e.into()),
        _ => Ok(code),
    }
}

/// The document as a line, or the sentence that says why it is not read.
fn line(
    path: &Path,
    published: Option<Date>,
    with_claims: bool,
) -> std::result::Result<String, String> {
    let bytes = bytes(path)?;
    let file = sheet::decode(&bytes).map_err(|e| e.to_string())?;
    let (heading, text) = Heading::parse(&file);
    let published = heading.published.or(published);
    let context = Context { published, lists: Lists::shipped() };
    let reading = reading::read(text, &context).map_err(|e| e.to_string())?;
    let stem = path.file_stem().and_then(|s| s.to_str()).unwrap_or_default();
    let line = Line {
        id: reading::id_of(stem),
        source: heading.source,
        text: path.file_name().and_then(|s| s.to_str()).unwrap_or_default(),
        lang: reading.lang,
        published: published.map(|d| d.to_string()),
        record: reading.record(),
        claims: with_claims.then_some(reading.claims),
    };
    serde_json::to_string(&line).map_err(|e| e.to_string())
}

fn bytes(path: &Path) -> std::result::Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    // One more than is read tells a longer file from one that ends there.
    let most = 2 * LONGEST as u64 + 1;
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|e| e.to_string())?;
    if bytes.len() as u64 == most {
        return Err(format!(
            "more than {} bytes; texts of {LONGEST} at most are read",
            2 * LONGEST
        ));
    }
    if bytes.starts_with(b"%PDF-")
        || bytes.starts_with(b"PK\x03\x04")
        || bytes.starts_with(b"\xD0\xCF\x11\xE0")
    {
        return Err("no plain text: save its text as a file of its own first".to_owned());
    }
    Ok(bytes)
}
