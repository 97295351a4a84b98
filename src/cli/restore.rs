//! `hadir restore FILE`: a copy into an empty place on either engine, whole or not at
//! all. Also the way from SQLite to PostgreSQL and back.

use super::{serve, talk};
use crate::access::{Actor, Cx};
use crate::app::Config;
use crate::audit;
use crate::db::Db;
use crate::db::copy::Copy;
use crate::kernel::clock::SystemClock;
use crate::kernel::{Clock, Draw, Keys, Lang, Result, time};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Args)]
pub struct RestoreArgs {
    /// A file that `hadir backup` wrote
    file: PathBuf,
}

pub fn run(config: Config, args: RestoreArgs) -> Result<ExitCode> {
    let mut copy = Copy::open(&args.file)?;
    let _lock = serve::lock(&config.place)?;
    // Keys are never made here: fresh ones would not be the copy's.
    let keys = Keys::find(&config.keys)?;
    let fits = match &keys {
        Some(keys) => copy.look(|tx| audit::keys_fit(tx, keys))?,
        None => true,
    };
    let mut draw = Draw::fresh();
    let db = Db::open(&config.place, draw.bytes())?;
    let mut cx = Cx::new(
        SystemClock.now(),
        Lang::En,
        Actor::system("restore"),
        time::zone(&config.zone)?,
        Arc::new(keys.clone().unwrap_or_else(|| Keys::from_root([0; 32]))),
        draw,
    );
    let now = cx.now;
    let rows = db.write_now(move |tx| {
        let rows = copy.lay_into(tx)?;
        let details = json!({ "count": rows, "schema": copy.schema });
        audit::record(tx, &mut cx, "database.restore", "database", &details)?;
        Ok(rows)
    })?;
    if let Some(keys) = keys.filter(|_| fits) {
        audit::checkpoint(&db, &keys, now)?;
    } else {
        talk(&format!(
            "The keys folder {} is {}: put the copy's keys folder there before anything else is run.",
            config.keys.display(),
            if fits { "not there" } else { "of another installation" }
        ));
    }
    db.close();
    talk(&format!("{rows} rows are laid in. `hadir check` looks them over."));
    Ok(ExitCode::SUCCESS)
}
