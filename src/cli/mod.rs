//! The command line: one file a command. Data goes to stdout, talk to stderr; 0 done,
//! 1 failed, 2 wrong usage.

mod account;
mod backup;
mod check;
mod counters;
mod demo;
mod doctor;
mod export;
mod import;
mod names;
mod read;
mod restore;
pub mod serve;
mod simulate;
mod token;

use crate::app::{App, Config};
use crate::db::Place;
use crate::kernel::clock::SystemClock;
use crate::kernel::{Draw, Error, Refusal, Result};
use crate::web::language;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Parser)]
#[command(
    name = "hadir",
    version,
    about = "The organising system of a federation of people by territory"
)]
struct Cli {
    #[command(flatten)]
    place: PlaceArgs,
    #[command(subcommand)]
    command: Command,
}

/// Where the installation is.
#[derive(Args, Clone)]
struct PlaceArgs {
    /// `sqlite:PATH` or `postgres://...`
    #[arg(long, global = true, env = "HADIR_DATABASE", default_value = "sqlite:hadir.db")]
    database: String,
    /// The folder of the keys that stand outside the database
    #[arg(long, global = true, env = "HADIR_KEYS")]
    keys: Option<PathBuf>,
    /// The installation's time zone
    #[arg(long, global = true, env = "HADIR_ZONE", default_value = "Africa/Casablanca")]
    zone: String,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the application
    Serve(serve::ServeArgs),
    /// Serve a made-up federation, dated so that now is the moment asked for
    Demo(demo::DemoArgs),
    /// Accounts
    Account(account::AccountArgs),
    /// API tokens
    Token(token::TokenArgs),
    /// Read a CSV or XLSX file into the database
    Import(import::ImportArgs),
    /// Write people into a CSV file
    Export(export::ExportArgs),
    /// Write everything into one SQLite file, from either engine, while others work
    Backup(backup::BackupArgs),
    /// Lay a copy into an empty place on either engine
    Restore(restore::RestoreArgs),
    /// Verify the database, the audit and the counters
    Check,
    /// Say what is wrong with this installation
    Doctor(doctor::DoctorArgs),
    /// Fill an empty database with a made-up organisation, repeatable by its seed
    Simulate(simulate::SimulateArgs),
    /// Compare names: lines `a<TAB>b` in, a score from 0 to 1 out
    Match,
    /// Find names in a registry: a query a line in, the ids of the best ten out
    Find(names::FindArgs),
    /// Read documents into facts: one JSON object a line
    Read(read::ReadArgs),
}

pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(e) => {
            let _ = e.print();
            return ExitCode::from(if e.use_stderr() { 2 } else { 0 });
        }
    };
    match run(cli) {
        Ok(code) => code,
        Err(error) => {
            talk(&explain(&error));
            ExitCode::from(1)
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode> {
    // These touch no database, whichever is named.
    match cli.command {
        Command::Match => names::compare(),
        Command::Find(args) => names::find(args),
        Command::Read(args) => read::run(&args),
        command => run_on(&cli.place, command),
    }
}

fn run_on(args: &PlaceArgs, command: Command) -> Result<ExitCode> {
    let Some(place) = Place::parse(&args.database) else {
        return Ok(usage("--database is sqlite:PATH or postgres://..."));
    };
    let config = config(args, place);
    match command {
        Command::Serve(args) => serve::run(config, args),
        Command::Demo(args) => demo::run(config, args),
        Command::Account(args) => account::run(config, args),
        Command::Token(args) => token::run(config, args),
        Command::Import(args) => import::run(config, args),
        Command::Export(args) => export::run(config, args),
        Command::Backup(args) => backup::run(config, args),
        Command::Restore(args) => restore::run(config, args),
        Command::Check => check::run(config),
        Command::Doctor(args) => doctor::run(config, args),
        Command::Simulate(args) => simulate::run(config, args),
        Command::Match | Command::Find(_) | Command::Read(_) => {
            Ok(usage("this command needs no database"))
        }
    }
}

fn config(args: &PlaceArgs, place: Place) -> Config {
    let mut config = Config::new(place);
    if let Some(keys) = &args.keys {
        config.keys.clone_from(keys);
    }
    config.zone.clone_from(&args.zone);
    config
}

fn open(config: Config) -> Result<Arc<App>> {
    App::open(config, Arc::new(SystemClock), Draw::fresh())
}

/// Opens the installation, does one thing, closes it with its last checkpoint.
fn with_app<T>(config: Config, work: impl FnOnce(&App) -> Result<T>) -> Result<T> {
    let app = open(config)?;
    let outcome = work(&app);
    app.close()?;
    outcome
}

/// Wrong usage: said, exit 2.
fn usage(text: &str) -> ExitCode {
    talk(text);
    ExitCode::from(2)
}

#[allow(clippy::print_stdout)] // the command line is where data goes out
fn data(text: &str) {
    println!("{text}");
}

fn talk(text: &str) {
    eprintln!("{text}");
}

fn explain(error: &Error) -> String {
    let Error::Refusal(refusal) = error else { return error.to_string() };
    refusal_text(refusal)
}

fn refusal_text(refusal: &Refusal) -> String {
    let lang = crate::kernel::Lang::En;
    let mut out = language::say(lang, &format!("error-{}", refusal.code.replace('_', "-")));
    for e in &refusal.errors {
        let sentence = language::say(lang, &format!("field-{}", e.code.replace('_', "-")));
        out.push_str(&format!("\n  {}: {sentence}", e.field));
    }
    out
}
