//! `hadir backup FILE`: everything as one SQLite file, from either engine, online.

use super::{talk, with_app};
use crate::app::Config;
use crate::jobs;
use crate::kernel::Result;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Args)]
pub struct BackupArgs {
    /// The file to write; an older copy of that name is replaced
    file: PathBuf,
}

pub fn run(config: Config, args: BackupArgs) -> Result<ExitCode> {
    let keys = config.keys.clone();
    with_app(config, |app| jobs::copy_to(app, &app.system("backup"), &args.file))?;
    talk(&format!(
        "{} holds everything but the keys. The keys folder is kept apart and must be copied too: {}\n\
         Without it nobody can read the phone numbers and the tickets of this copy.",
        args.file.display(),
        keys.display()
    ));
    Ok(ExitCode::SUCCESS)
}
