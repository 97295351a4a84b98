//! `hadir simulate`: a made-up organisation of any size, repeatable.

use super::{talk, usage, with_app};
use crate::app::Config;
use crate::kernel::Result;
use crate::simulate::{self, Wanted};
use clap::Args;
use std::process::ExitCode;

#[derive(Args)]
pub struct SimulateArgs {
    /// How many people
    #[arg(long)]
    people: u64,
    /// How many gatherings, with delegations and enrolments
    #[arg(long, default_value_t = 0)]
    gatherings: u64,
    /// One seed is one organisation
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Also into a database that holds something already
    #[arg(long)]
    add: bool,
}

/// Beyond this nobody has measured anything.
const MOST: u64 = 20_000_000;

pub fn run(config: Config, args: SimulateArgs) -> Result<ExitCode> {
    if args.people > MOST || args.gatherings > 1000 {
        return Ok(usage(&format!("at most {MOST} people and 1000 gatherings")));
    }
    let wanted =
        Wanted { people: args.people, gatherings: args.gatherings, seed: args.seed, add: args.add };
    with_app(config, |app| {
        simulate::run(app, &wanted, &|n| {
            if n % 50_000 < 1000 || n == wanted.people {
                talk(&format!("{n} people"));
            }
        })
    })?;
    talk("Nobody in it is real. `hadir account create` makes the first account.");
    Ok(ExitCode::SUCCESS)
}
