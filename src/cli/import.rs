//! `hadir import KIND FILE`: the report as JSON in every case.

use super::{data, talk, usage, with_app};
use crate::app::{App, Config};
use crate::areas::shipped;
use crate::imports::{self, Kind, Order};
use crate::kernel::report::{Rejected, Report, rejects_csv};
use crate::kernel::{Error, Refusal, Result};
use crate::people::import::left_out;
use bytes::Bytes;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[derive(Args)]
pub struct ImportArgs {
    /// areas, people, enrolments, tenures or popolo
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
        ("areas" | "people" | "tenures" | "popolo", None) | ("enrolments", Some(_)) => {}
        ("enrolments", None) => return Ok(usage("import enrolments FILE --gathering ID")),
        _ => {
            return Ok(usage(
                "import areas|people|tenures|popolo FILE, or import enrolments FILE --gathering ID",
            ));
        }
    }
    let bytes = match &args.file {
        None if args.kind == "areas" => Bytes::from(shipped::file()),
        None => return Ok(usage("which file?")),
        Some(file) => match std::fs::read(file) {
            Ok(bytes) => Bytes::from(bytes),
            Err(e) => return Ok(usage(&format!("{}: {e}", file.display()))),
        },
    };
    let outcome = with_app(config, |app| import(app, &args, &bytes));
    let (report, refused_whole) = match outcome {
        Ok(report) => (report, None),
        Err(Error::Refusal(refusal)) => (refused(&refusal), Some(refusal)),
        Err(error) => return Err(error),
    };
    data(&serde_json::to_string(&report)?);
    if let Some(refusal) = refused_whole {
        return Err(Error::Refusal(refusal));
    }
    if let Some(out) = &args.rejects {
        write_rejects(out, &bytes, &report)?;
    }
    let failed = report.is_unreadable() || (!report.rejected.is_empty() && args.rejects.is_none());
    Ok(ExitCode::from(u8::from(failed)))
}

fn import(app: &App, args: &ImportArgs, bytes: &Bytes) -> Result<Report> {
    let cx = app.system("import");
    if let Some(file) = &args.file {
        talk(&format!("reading {}", file.display()));
    }
    let kind = Kind::parse(&args.kind).unwrap_or(Kind::People);
    if kind == Kind::People {
        for column in left_out(bytes) {
            talk(&format!("the column {column} is not kept"));
        }
    }
    let order = Order {
        kind,
        bytes: bytes.clone(),
        dry: args.dry_run,
        partial: args.rejects.is_some(),
        gathering: args.gathering.clone(),
    };
    let written = AtomicU64::new(0);
    let progress = move |more: u64| {
        let before = written.fetch_add(more, Ordering::Relaxed);
        if before / 1000 < (before + more) / 1000 {
            talk(&format!("{} people written", before + more));
        }
        Ok(())
    };
    let outcome = imports::run_now(app, &cx, &order, Arc::new(progress))?;
    if let Some(id) = outcome.import {
        talk(&format!("import {id}: may be taken back for thirty days"));
    }
    Ok(outcome.report)
}

/// Nothing was read: why, as the one entry of the report.
fn refused(refusal: &Refusal) -> Report {
    let code = refusal.errors.first().map_or(refusal.code, |e| e.code);
    let about = refusal.subject.as_deref().unwrap_or_default();
    let message = format!("{} {about}", code.replace('_', " "));
    Report::unreadable(Rejected::new(0, None, code, message.trim()))
}

fn write_rejects(out: &Path, bytes: &[u8], report: &Report) -> Result<()> {
    if let Some(csv) = rejects_csv(bytes, report) {
        std::fs::write(out, csv)?;
    }
    Ok(())
}
