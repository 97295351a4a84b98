//! What people need by the clock: those entered are compared with everybody, wherever
//! they live, and what is kept for undoing a merge is forgotten in time.

use crate::app::App;
use crate::kernel::Result;
use crate::people::{merging, pairs};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// One look at those who wait to be compared; how many there were. Read from a snapshot
/// first, so that the writer only writes.
pub fn compare(app: &App) -> Result<usize> {
    let (cx, sight) = (app.system("pairs"), pairs::everywhere()?);
    let seen = sight.clone();
    let found = app.look_now(&cx, move |tx, cx| pairs::look(tx, cx, &seen))?;
    if found.is_empty() {
        return Ok(0);
    }
    app.act_now(&cx, move |tx, cx| pairs::keep_found(tx, cx, &sight, &found))
}

/// Forgets what is kept no longer.
pub fn forget_merges(app: &App) -> Result<()> {
    let cx = app.system("merges");
    app.act_now(&cx, |tx, cx| merging::forget_old(tx, cx.now).map(drop))
}

/// How long one spell of comparing goes on.
const SPELL: Duration = Duration::from_millis(200);

/// Looks once a second until the server stops, and forgets once an hour.
pub async fn people(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    let mut tick = tokio::time::interval(Duration::from_secs(1));
    let mut ticks = 0u64;
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            _ = stopped.wait_for(|s| *s) => return,
        }
        let (app, hour) = (app.clone(), ticks.is_multiple_of(3600));
        ticks += 1;
        let done = tokio::task::spawn_blocking(move || {
            if hour {
                forget_merges(&app)?;
            }
            // A large list is compared little by little: others work meanwhile.
            #[allow(clippy::disallowed_methods)] // how long it goes on at a time
            let begun = Instant::now();
            while compare(&app)? > 0 && begun.elapsed() < SPELL {}
            Ok(())
        });
        let done: std::result::Result<Result<()>, _> = done.await;
        if let Ok(Err(error)) = done {
            tracing::error!(%error, "people entered could not be compared");
        }
    }
}
