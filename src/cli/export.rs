//! `hadir export people|tenures|popolo|all --out FILE`: written down in the audit, with its
//! reason. `all` is one zip with a table of each kind and the Popolo file.

use super::{usage, with_app};
use crate::access::Cx;
use crate::app::{App, Config};
use crate::gatherings;
use crate::kernel::{Error, Result, text};
use crate::people;
use crate::tenures::exchange;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct ExportArgs {
    /// people, tenures, popolo or all
    kind: String,
    /// The file to write
    #[arg(long)]
    out: PathBuf,
    /// Why: kept in the audit
    #[arg(long)]
    reason: Option<String>,
}

pub fn run(config: Config, args: ExportArgs) -> Result<ExitCode> {
    if !["people", "tenures", "popolo", "all"].contains(&args.kind.as_str()) {
        return Ok(usage("export people|tenures|popolo|all --out FILE"));
    }
    let reason = match args.reason.as_deref().map(|r| text::line(r, 200)).transpose() {
        Ok(reason) => reason,
        Err(code) => return Ok(usage(&format!("--reason: {code}"))),
    };
    let file = with_app(config, |app| {
        let cx = app.system("export");
        match args.kind.as_str() {
            "all" => everything(app, &cx, reason.as_deref()),
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

/// What an organisation takes along when it leaves. Each part has its own entry.
fn everything(app: &App, cx: &Cx, reason: Option<&str>) -> Result<Vec<u8>> {
    let branch = |label: &str| Cx { draw: cx.draw.branch(label), ..cx.clone() };
    let wanted = people::export::Wanted { reason: reason.map(str::to_owned), ..Default::default() };
    let mut files = vec![
        ("people.csv", people::export::run(app, &branch("people"), &wanted)?),
        ("tenures.csv", exchange::sheet::export(app, &branch("tenures"), reason)?),
        ("popolo.json", exchange::export(app, &branch("popolo"), reason)?),
    ];
    files.extend(gatherings::export::run(app, &branch("gatherings"), reason)?);
    sheet::bundle(files.iter().map(|(name, bytes)| (*name, bytes.as_slice())))
        .map_err(Error::unknown)
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
