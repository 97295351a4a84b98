//! `hadir serve`: one server per SQLite file, a one-time link on an empty database,
//! a graceful stop.

use super::{open, talk};
use crate::accounts::actions;
use crate::app::fetching::Fetching;
use crate::app::sending::Sending;
use crate::app::{App, Config};
use crate::audit;
use crate::db::Place;
use crate::jobs;
use crate::kernel::{Error, Result};
use crate::web::Server;
use clap::Args;
use std::fs::File;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

#[derive(Args, Clone)]
pub struct ServeArgs {
    #[arg(long, env = "HADIR_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// The address people reach it by, e.g. https://hadir.example.org
    #[arg(long, env = "HADIR_PUBLIC_URL")]
    pub public_url: Option<String>,
    /// The header in which a trusted proxy in front names the client's address
    #[arg(long, env = "HADIR_CLIENT_ADDRESS_HEADER")]
    pub client_address_header: Option<String>,
    /// `human` or `json`
    #[arg(long, env = "HADIR_LOG_FORMAT", default_value = "human")]
    pub log_format: String,
}

pub fn run(mut config: Config, args: ServeArgs) -> Result<ExitCode> {
    start_log(&args.log_format);
    config.public_url.clone_from(&args.public_url);
    config.client_address_header.clone_from(&args.client_address_header);
    config.backup_dir = std::env::var_os("HADIR_BACKUP_DIR").map(Into::into);
    config.sending = Sending::read(|name| std::env::var(name).ok())?;
    config.fetching = Fetching::read(|name| std::env::var(name).ok())?;
    let _lock = lock(&config.place)?;
    let app = open(config)?;
    let link = app.act_now(&app.system("setup"), actions::make_setup_link)?;
    serve(&app, &args.listen, |address| {
        let base = args.public_url.as_deref().unwrap_or(address);
        if let Some(token) = link {
            talk(&format!(
                "This installation is empty. Make the first administrator here, within a day:\n  {base}/setup/{token}"
            ));
        }
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Logs carry ids, never names: to stderr, for people or as JSON.
pub fn start_log(format: &str) {
    use tracing_subscriber::EnvFilter;
    let filter =
        EnvFilter::try_from_env("HADIR_LOG").unwrap_or_else(|_| EnvFilter::new("warn,hadir=info"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process keeps the first log.
    let _ = if format == "json" { log.json().try_init() } else { log.try_init() };
}

/// A second server on one SQLite file is refused; the lock goes with the process, also
/// when it is killed.
pub fn lock(place: &Place) -> Result<Option<File>> {
    let Place::Sqlite(path) = place else { return Ok(None) };
    if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    let mut name = path.clone().into_os_string();
    name.push(".lock");
    let file = File::options().create(true).truncate(false).write(true).open(Path::new(&name))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => Err(Error::unknown(format!(
            "another hadir already serves {}: stop it first",
            path.display()
        ))),
        Err(std::fs::TryLockError::Error(e)) => Err(e.into()),
    }
}

/// How long an answer under way may take once the server is told to stop. The work
/// behind it is finished in any case.
const GRACE: Duration = Duration::from_secs(2);

/// Serves until Ctrl-C or a termination signal; finishes what is being answered, signs
/// the last checkpoint.
pub fn serve(app: &Arc<App>, listen: &str, ready: impl FnOnce(&str)) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(async {
        // Heard from the first moment on: who reads that it listens may stop it at once.
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let server = Server::bind(app, listen).await?;
        let address = format!("http://{}", server.address);
        talk(&format!("Hadir listens on {address}"));
        ready(&address);
        let (stop, stopped) = watch::channel(false);
        let tend = tokio::spawn(tend(app.clone(), stopped.clone()));
        let nightly = tokio::spawn(jobs::nightly(app.clone(), stopped.clone()));
        let people = tokio::spawn(jobs::people(app.clone(), stopped.clone()));
        let tidy = tokio::spawn(jobs::tidy(app.clone(), stopped.clone()));
        let messages = tokio::spawn(jobs::messages(app.clone(), stopped.clone()));
        tokio::spawn(async move {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
            let _ = stop.send(true);
        });
        let served = tokio::select! {
            served = server.run(stopped.clone()) => served,
            // A stream that stays open must not hold the stop for ever.
            () = after(stopped, GRACE) => Ok(()),
        };
        let _ = tend.await;
        let _ = nightly.await;
        let _ = people.await;
        let _ = tidy.await;
        let _ = messages.await;
        served
    });
    runtime.shutdown_timeout(Duration::from_secs(2));
    app.close()?;
    served
}

async fn after(mut stopped: watch::Receiver<bool>, grace: Duration) {
    let _ = stopped.wait_for(|s| *s).await;
    tokio::time::sleep(grace).await;
}

/// Once a second: the audit's checkpoint, and settings that another node has changed.
async fn tend(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stopped.wait_for(|s| *s) => return,
        }
        let app = app.clone();
        let done = tokio::task::spawn_blocking(move || {
            audit::checkpoint(&app.db, &app.keys, app.clock.now())?;
            app.learn_settings_now()
        });
        if let Ok(Err(error)) = done.await {
            tracing::error!(%error, "the checkpoint could not be written or the settings not be read");
        }
    }
}
