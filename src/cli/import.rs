//! `hadir import KIND FILE`: the report as JSON in every case.

use super::{data, talk, usage, with_app};
use crate::app::{App, Config};
use crate::areas;
use crate::gatherings;
use crate::kernel::Result;
use crate::kernel::report::{Report, rejects_csv};
use crate::people;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct ImportArgs {
    /// areas, people or enrolments
    kind: String,
    /// The file; of areas, those that come with the program where it is left out
    file: Option<PathBuf>,
    /// The gathering of enrolments
    #[arg(long)]
    gathering: Option<String>,
    /// Say what would happen, write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write the good rows, and the bad ones into this file
    #[arg(long)]
    rejects: Option<PathBuf>,
}

pub fn run(config: Config, args: ImportArgs) -> Result<ExitCode> {
    match (args.kind.as_str(), &args.gathering) {
        ("areas" | "people", None) | ("enrolments", Some(_)) => {}
        ("enrolments", None) => return Ok(usage("import enrolments FILE --gathering ID")),
        _ => {
            return Ok(usage("import areas|people FILE, or import enrolments FILE --gathering ID"));
        }
    }
    let bytes = match &args.file {
        None if args.kind == "areas" => areas::shipped::file(),
        None => return Ok(usage("which file?")),
        Some(file) => match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(e) => return Ok(usage(&format!("{}: {e}", file.display()))),
        },
    };
    let report = with_app(config, |app| import(app, &args, &bytes))?;
    data(&serde_json::to_string(&report)?);
    if let Some(out) = &args.rejects {
        write_rejects(out, &bytes, &report)?;
    }
    let failed = report.is_unreadable() || (!report.rejected.is_empty() && args.rejects.is_none());
    Ok(ExitCode::from(u8::from(failed)))
}

fn import(app: &App, args: &ImportArgs, bytes: &[u8]) -> Result<Report> {
    let cx = app.system("import");
    let partial = args.rejects.is_some();
    if let Some(file) = &args.file {
        talk(&format!("reading {}", file.display()));
    }
    match (args.kind.as_str(), &args.gathering) {
        (_, Some(id)) => gatherings::import::run(app, &cx, id, bytes, args.dry_run, partial),
        ("people", None) => {
            let progress = |n: u64| {
                if n.is_multiple_of(1000) {
                    talk(&format!("{n} people written"));
                }
            };
            people::import::run(app, &cx, bytes, args.dry_run, partial, &progress)
        }
        _ => areas::import::run(app, &cx, bytes, args.dry_run, partial),
    }
}

fn write_rejects(out: &Path, bytes: &[u8], report: &Report) -> Result<()> {
    if let Some(csv) = rejects_csv(bytes, report) {
        std::fs::write(out, csv)?;
    }
    Ok(())
}
