//! Once an hour: what lists of people leave behind when nobody comes back for them.

use crate::app::App;
use crate::imports;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(3600);

/// Until the server stops.
pub async fn tidy(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(PAUSE);
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stopped.wait_for(|s| *s) => return,
        }
        let app = app.clone();
        let done = tokio::task::spawn_blocking(move || imports::tidy(&app)).await;
        if let Ok(Err(error)) = done {
            tracing::error!(%error, "old imports could not be cleared away");
        }
    }
}
