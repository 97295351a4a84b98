//! Sends what waits to be sent, and asks for what the rules of gatherings ask for.

use crate::app::App;
use crate::kernel::Error;
use crate::messages::{Open, Outlets, actions::reminding, turn};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(1);
/// Rules are asked once in so many looks.
const RULES_EVERY: u64 = 60;
/// How long a stop waits for what is on its way. What takes longer is taken up again by the
/// next start, with the same key.
const GRACE: Duration = Duration::from_secs(5);

/// Looks once a second until the server stops; not at all where nothing is to leave the
/// house.
pub async fn messages(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    if Open::of(&app.config).is_silent() {
        return;
    }
    let outlets = match Outlets::open(&app.config.sending, Default::default()) {
        Ok(outlets) => Arc::new(outlets),
        Err(error) => {
            tracing::error!(%error, "no message goes out: what they are sent by cannot be opened");
            return;
        }
    };
    let mut tick = tokio::time::interval(PAUSE);
    let mut ticks = 0u64;
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stopped.wait_for(|s| *s) => return,
        }
        let (app, outlets, over) = (app.clone(), outlets.clone(), stopped.clone());
        let rules = ticks.is_multiple_of(RULES_EVERY);
        ticks += 1;
        let mut worked = tokio::task::spawn_blocking(move || {
            if rules {
                reminding::remind(&app)?;
            }
            while !*over.borrow() && turn::turn(&app, &outlets)? > 0 {}
            Ok::<(), Error>(())
        });
        let done = tokio::select! {
            done = &mut worked => Some(done),
            _ = stopped.wait_for(|s| *s) => None,
        };
        match done {
            Some(Ok(Err(error))) => tracing::error!(%error, "messages could not be sent"),
            Some(_) => {}
            None => {
                let _ = tokio::time::timeout(GRACE, worked).await;
                return;
            }
        }
    }
}
