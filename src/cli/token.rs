//! `hadir token create`.

use super::{data, usage, with_app};
use crate::accounts::actions::{self, fold_email};
use crate::app::Config;
use crate::kernel::{PartialDate, Result, Time};
use clap::{Args, Subcommand};
use std::process::ExitCode;

#[derive(Args)]
pub struct TokenArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make an API token with its account's rights; prints it, once
    Create {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// The last day it holds: 2026-12-31, or a time with an offset
        #[arg(long)]
        expires: Option<String>,
    },
}

pub fn run(config: Config, args: TokenArgs) -> Result<ExitCode> {
    let What::Create { email, name, expires } = args.what;
    let Some(email) = fold_email(&email) else { return Ok(usage("--email is no e-mail address")) };
    let zone = crate::kernel::time::zone(&config.zone)?;
    let expires = match expires.as_deref() {
        None => None,
        Some(text) => match end_of(text, &zone) {
            Some(time) => Some(time),
            None => return Ok(usage("--expires is a date like 2026-12-31")),
        },
    };
    let token = with_app(config, |app| {
        app.act_now(&app.system("token"), move |tx, cx| {
            actions::create_token(tx, cx, &email, &name, expires)
        })
    })?;
    data(&token);
    Ok(ExitCode::SUCCESS)
}

/// A day holds to its end.
fn end_of(text: &str, zone: &jiff::tz::TimeZone) -> Option<Time> {
    if let Some(time) = Time::parse(text) {
        return Some(time);
    }
    let day = PartialDate::parse(text)?.latest();
    Time::parse_local(&format!("{day}T23:59:59"), zone)
}
