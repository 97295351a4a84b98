//! `hadir check`: the database, the audit's chain, the counters. Writes nothing, makes
//! nothing; works beside a running server.

use super::counters;
use super::data;
use crate::app::Config;
use crate::audit;
use crate::db::{Db, Tx, integrity, look_untouched, migrate};
use crate::kernel::{Draw, Error, Keys, Result};
use std::path::Path;
use std::process::ExitCode;

/// Every finding is a line; `ok` where there is none.
pub fn run(config: Config) -> Result<ExitCode> {
    bring_up_to_date(&config)?;
    let keys = Keys::find(&config.keys)?;
    let findings = look_untouched(&config.place, |tx| findings(tx, keys.as_ref(), &config.keys))?;
    for finding in &findings {
        data(finding);
    }
    if findings.is_empty() {
        data("ok");
    }
    Ok(ExitCode::from(u8::from(!findings.is_empty())))
}

/// An older schema is brought up to date, as by every command; a newer one is refused.
fn bring_up_to_date(config: &Config) -> Result<()> {
    let schema = look_untouched(&config.place, migrate::applied)?;
    if schema == migrate::newest() {
        return Ok(());
    }
    if schema == 0 {
        return Err(Error::unknown("there is nothing in this database yet"));
    }
    Db::open(&config.place, Draw::fresh().bytes())?.close();
    Ok(())
}

fn findings(tx: &mut Tx, keys: Option<&Keys>, folder: &Path) -> Result<Vec<String>> {
    let mut findings = integrity(tx)?;
    match keys {
        Some(keys) => findings.extend(audit::verify(tx, keys)?),
        None => findings.push(format!(
            "the keys folder {} is missing, so the audit cannot be verified: put this installation's own \
             folder there, or name it by --keys",
            folder.display()
        )),
    }
    findings.extend(counters::check(tx)?);
    Ok(findings)
}
