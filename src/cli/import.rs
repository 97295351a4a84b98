//! `hadir import KIND FILE`: the report as JSON in every case.

use super::{data, talk, usage, with_app};
use crate::app::{App, Config};
use crate::areas;
use crate::kernel::Result;
use crate::kernel::report::Report;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct ImportArgs {
    /// areas, people or enrolments
    kind: String,
    file: PathBuf,
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
    if !matches!(args.kind.as_str(), "areas") {
        return Ok(usage("import areas FILE"));
    }
    let bytes = match std::fs::read(&args.file) {
        Ok(bytes) => bytes,
        Err(e) => return Ok(usage(&format!("{}: {e}", args.file.display()))),
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
    talk(&format!("reading {}", args.file.display()));
    match args.kind.as_str() {
        _ => areas::import::run(app, &cx, bytes, args.dry_run, partial),
    }
}

/// The refused rows as they came, each led by its line and code.
fn write_rejects(out: &Path, bytes: &[u8], report: &Report) -> Result<()> {
    let Ok(table) = sheet::read(bytes, &sheet::Limits::default()) else { return Ok(()) };
    let header: Vec<String> = ["row", "code"]
        .into_iter()
        .map(str::to_owned)
        .chain(table.header.iter().cloned())
        .collect();
    let mut rows = Vec::new();
    for row in &table.rows {
        if let Some(fault) = report.rejected.iter().find(|r| r.row == row.number) {
            let lead = [row.number.to_string(), fault.code.clone()];
            rows.push(
                lead.into_iter().chain(row.cells.iter().map(|c| c.to_string())).collect::<Vec<_>>(),
            );
        }
    }
    std::fs::write(out, sheet::write_csv(&header, &rows))?;
    Ok(())
}
