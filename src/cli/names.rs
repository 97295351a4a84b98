//! `hadir match` and `hadir find`: names across scripts, line by line. No database.

use super::usage;
use crate::kernel::Result;
use clap::Args;
use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct FindArgs {
    /// Lines `id<TAB>name`
    registry: PathBuf,
}

/// Whoever reads our answers may stop when they have enough.
fn done(outcome: io::Result<()>) -> Result<ExitCode> {
    match outcome {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(e.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

pub fn compare() -> Result<ExitCode> {
    done(names::cli::match_lines(io::stdin().lock(), BufWriter::new(io::stdout().lock())))
}

pub fn find(args: FindArgs) -> Result<ExitCode> {
    let registry = match std::fs::read_to_string(&args.registry) {
        Ok(text) => text,
        Err(e) => return Ok(usage(&format!("{}: {e}", args.registry.display()))),
    };
    done(names::cli::find(&registry, io::stdin().lock(), BufWriter::new(io::stdout().lock())))
}
