//! `hadir demo`: `serve` on the made-up federation, dated so that now is the moment
//! asked for.

use super::serve::{ServeArgs, lock, serve, start_log};
use super::{data, open, talk, usage};
use crate::app::Config;
use crate::demo::{Logins, Stage, prepare};
use crate::kernel::Result;
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct DemoArgs {
    /// The moment that now is: `decision`, `eve`, `door` or `after`
    #[arg(long, default_value = "door")]
    at: String,
    #[command(flatten)]
    serve: ServeArgs,
}

pub fn run(mut config: Config, args: DemoArgs) -> Result<ExitCode> {
    let Some(stage) = Stage::parse(&args.at) else {
        return Ok(usage("--at is decision, eve, door or after"));
    };
    start_log(&args.serve.log_format);
    config.public_url.clone_from(&args.serve.public_url);
    config.client_address_header.clone_from(&args.serve.client_address_header);
    let _lock = lock(&config.place)?;
    // What the installation is called is read when it is opened: made first, served then.
    let app = open(config.clone())?;
    let logins = prepare(&app, stage);
    app.close()?;
    let logins = logins?;
    let app = open(config)?;
    serve(&app, &args.serve.listen, |address| {
        let shown = args.serve.public_url.as_deref().unwrap_or(address);
        say(&logins, &args.at, shown);
    })?;
    Ok(ExitCode::SUCCESS)
}

fn say(logins: &Logins, at: &str, address: &str) {
    data(&format!("Hadir's demo ({at}): {address}"));
    for login in &logins.all {
        data(&format!("  {:<12} {:<28} {}", login.role, login.email, login.holds));
    }
    data(&format!("The password of all of them: {}", logins.password));
    talk("Nothing here is real, and everybody knows the password: keep it off the network.");
}
