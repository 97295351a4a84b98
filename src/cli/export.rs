//! `hadir export people|tenures|popolo --out FILE`: written down in the audit, with its reason.

use super::{usage, with_app};
use crate::app::Config;
use crate::kernel::{Result, text};
use crate::people;
use crate::tenures::exchange;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct ExportArgs {
    /// people, tenures or popolo
    kind: String,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
    /// Why: kept in the audit
    #[arg(long)]
    reason: Option<String>,
}

pub fn run(config: Config, args: ExportArgs) -> Result<ExitCode> {
    if !["people", "tenures", "popolo"].contains(&args.kind.as_str()) {
        return Ok(usage("export people|tenures|popolo --out FILE"));
    }
    let reason = match args.reason.as_deref().map(|r| text::line(r, 200)).transpose() {
        Ok(reason) => reason,
        Err(code) => return Ok(usage(&format!("--reason: {code}"))),
    };
    let file = with_app(config, |app| {
        let cx = app.system("export");
        match args.kind.as_str() {
            "popolo" => exchange::export(app, &cx, reason.as_deref()),
            "tenures" => exchange::sheet::export(app, &cx, reason.as_deref()),
            _ => {
                let wanted =
                    people::export::Wanted { reason: reason.clone(), ..Default::default() };
                people::export::run(app, &cx, &wanted)
            }
        }
    })?;
    write_private(&args.out, &file)?;
    Ok(ExitCode::SUCCESS)
}

/// Only its owner reads what leaves the installation.
fn write_private(path: &std::path::Path, bytes: &[u8]) -> Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut out = std::fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)?;
    out.write_all(bytes)?;
    out.sync_all()?;
    Ok(())
}
