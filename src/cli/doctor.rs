//! `hadir doctor`: what is wrong with this installation, in plain words. Looks, and
//! changes nothing.

use super::data;
use crate::app::Config;
use crate::app::fetching::Fetching;
use crate::app::sending::Sending;
use crate::db::{Place, Tx, engine_version, look_untouched, migrate, postgres_made};
use crate::jobs;
use crate::kernel::clock::SystemClock;
use crate::kernel::{Clock, Keys, Result, Time, time};
use crate::messages;
use clap::Args;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Args)]
pub struct DoctorArgs {
    /// The address people reach it by
    #[arg(long, env = "HADIR_PUBLIC_URL")]
    public_url: Option<String>,
    /// Where the nightly copies go
    #[arg(long, env = "HADIR_BACKUP_DIR")]
    backup_dir: Option<PathBuf>,
}

/// Free room below which writing will soon fail, and below which one should know.
const TOO_LITTLE: u64 = 512 << 20;
const LITTLE: u64 = 2 << 30;

#[derive(Default)]
struct Visit {
    lines: Vec<String>,
    wrong: u32,
}

impl Visit {
    fn wrong(&mut self, text: impl AsRef<str>) {
        self.wrong += 1;
        self.lines.push(format!("wrong: {}", text.as_ref()));
    }

    fn note(&mut self, text: impl AsRef<str>) {
        self.lines.push(format!("note: {}", text.as_ref()));
    }

    fn fine(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }
}

pub fn run(config: Config, args: DoctorArgs) -> Result<ExitCode> {
    let now = SystemClock.now();
    let mut visit = Visit::default();
    visit.fine(format!("Hadir {}, schema {}", env!("CARGO_PKG_VERSION"), migrate::newest()));
    if let Err(error) = time::zone(&config.zone) {
        visit.wrong(format!("the time zone {} is not known: {error}", config.zone));
    }
    keys(&mut visit, &config.keys);
    let looked = look_untouched(&config.place, |tx| database(tx, &mut visit, now, &args));
    if let Err(error) = looked {
        visit.wrong(format!("the database cannot be read: {error}"));
    }
    address(&mut visit, args.public_url.as_deref());
    sending(&mut visit, args.public_url.as_deref());
    fetching(&mut visit);
    room(&mut visit, &config, args.backup_dir.as_deref());
    for line in &visit.lines {
        data(line);
    }
    if visit.wrong == 0 {
        data("nothing is wrong");
    }
    Ok(ExitCode::from(u8::from(visit.wrong > 0)))
}

fn keys(visit: &mut Visit, folder: &Path) {
    let shown = folder.display();
    match Keys::find(folder) {
        Err(error) => visit.wrong(format!("the keys in {shown} cannot be read: {error}")),
        Ok(None) => visit.wrong(format!(
            "the keys folder {shown} is missing. A server that starts now makes new keys, which open \
             nothing that the old ones sealed: put this installation's own folder there"
        )),
        Ok(Some(_)) => {
            let open = std::fs::metadata(folder).is_ok_and(|m| m.permissions().mode() & 0o077 != 0);
            if open {
                visit.wrong(format!("others on this machine may enter the keys folder {shown}: chmod 700"));
            }
            for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
                if file.metadata().is_ok_and(|m| m.is_file() && m.permissions().mode() & 0o077 != 0) {
                    visit.wrong(format!("others may read {}: chmod 600", file.path().display()));
                }
            }
        }
    }
}

fn database(tx: &mut Tx, visit: &mut Visit, now: Time, args: &DoctorArgs) -> Result<()> {
    let (engine, version) = (tx.engine().name(), engine_version(tx)?);
    let schema = migrate::applied(tx)?;
    visit.fine(format!("the database is {engine} {version}, schema {schema}"));
    if let Some((collation, encoding)) = postgres_made(tx)? {
        if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
            visit.wrong(format!(
                "the database was made with collation {collation}; it must be C, or lists come in another order"
            ));
        }
        if encoding != "UTF8" {
            visit.wrong(format!("the database was made with encoding {encoding}; it must be UTF8"));
        }
    }
    if schema > migrate::newest() {
        visit.wrong("the database was written by a newer Hadir: use that version");
        return Ok(());
    }
    if schema < migrate::newest() {
        visit.note("the next command brings the schema up to date; take a copy first");
        return Ok(());
    }
    clock(tx, visit, now)?;
    unsent(tx, visit, now)?;
    copies(tx, visit, now, args.backup_dir.as_deref())
}

fn clock(tx: &mut Tx, visit: &mut Visit, now: Time) -> Result<()> {
    let latest = tx.one("SELECT COALESCE(MAX(at), 0) FROM audit", &[])?.map_or(0, |r| r.int(0));
    let ahead = (latest - now.micros()) / 1_000_000;
    if ahead > 300 {
        visit.wrong(format!(
            "the machine's clock is {} minutes behind the last entry of the audit: set it",
            ahead / 60
        ));
    }
    Ok(())
}

fn unsent(tx: &mut Tx, visit: &mut Visit, now: Time) -> Result<()> {
    let found = messages::trouble(tx, now)?;
    if found.failed > 0 {
        visit.wrong(format!(
            "messages of the last week that did not go out: {}; /messages says why",
            found.failed
        ));
    }
    if found.late > 0 {
        visit.wrong(format!(
            "messages that have waited for more than an hour: {}; is a server running, and is it told by what to send?",
            found.late
        ));
    }
    Ok(())
}

/// From where texts may be fetched.
fn fetching(visit: &mut Visit) {
    match Fetching::read(|name| std::env::var(name).ok()) {
        Err(error) => visit.wrong(error.to_string()),
        Ok(fetching) if fetching.is_off() => {}
        Ok(fetching) => {
            let hosts: Vec<String> = fetching.hosts().collect();
            visit.fine(format!("texts may be fetched from {}", hosts.join(", ")));
        }
    }
}

/// By what messages go out, and whether they can lead anywhere.
fn sending(visit: &mut Visit, url: Option<&str>) {
    match Sending::read(|name| std::env::var(name).ok()) {
        Err(error) => visit.wrong(error.to_string()),
        Ok(sending) if sending.is_silent() => {
            visit.note("nothing is sent by itself: HADIR_SMTP, HADIR_SMS_GATEWAY and HADIR_WHATSAPP_GATEWAY name nothing");
        }
        Ok(sending) => {
            let ways = [
                ("mail", sending.mail.is_some()),
                ("SMS", sending.sms.is_some()),
                ("WhatsApp", sending.whatsapp.is_some()),
            ];
            let ways: Vec<&str> = ways.iter().filter(|(_, is)| *is).map(|(w, _)| *w).collect();
            visit.fine(format!("messages go out by {}", ways.join(", ")));
            if url.is_none() {
                visit.note("invitations have links, and HADIR_PUBLIC_URL names no address for them: they do not go out");
            }
        }
    }
}

fn copies(tx: &mut Tx, visit: &mut Visit, now: Time, folder: Option<&Path>) -> Result<()> {
    let Some(folder) = folder else {
        visit.note("there is no nightly copy: name a folder by HADIR_BACKUP_DIR");
        return Ok(());
    };
    let last = jobs::backup_age(tx)?;
    match last.at {
        None => visit.wrong(format!("no nightly copy was ever written to {}", folder.display())),
        Some(at) if jobs::is_stale(at, now) => {
            visit.wrong(format!(
                "the last nightly copy is {} hours old",
                (now.seconds() - at.seconds()) / 3600
            ));
        }
        Some(_) => {}
    }
    if let Some(error) = last.error {
        visit.wrong(format!("the last nightly copy failed: {error}"));
    }
    Ok(())
}

fn address(visit: &mut Visit, url: Option<&str>) {
    let Some(url) = url else { return };
    let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    if !url.starts_with("https://") && !here.iter().any(|h| url.starts_with(h)) {
        visit.wrong(format!(
            "people reach it at {url}, where anyone on the way can read along: use https"
        ));
    }
}

fn room(visit: &mut Visit, config: &Config, backups: Option<&Path>) {
    let mut folders = vec![config.keys.clone()];
    if let Place::Sqlite(path) = &config.place {
        folders.insert(0, path.clone());
    }
    folders.extend(backups.map(Path::to_owned));
    for folder in folders {
        let Ok(stat) = rustix::fs::statvfs(&folder) else { continue };
        let free = stat.f_bavail.saturating_mul(stat.f_frsize);
        let text = format!("{} MiB are free on the disk of {}", free >> 20, folder.display());
        if free < TOO_LITTLE {
            visit.wrong(format!("only {text}"));
        } else if free < LITTLE {
            visit.note(text);
        }
    }
}
