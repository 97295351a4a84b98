//! `GET /api/v1/gatherings/{id}/stream`: says that something changed, and nothing else.
//! What changed is asked again, under the asker's own rights; those are asked again at
//! every look, and the stream ends where they have ended.

use super::store::{self, ChangeNumber};
use crate::access::{Cx, Op};
use crate::app::App;
use crate::kernel::{Refusal, Result};
use crate::web::{Credential, Req, Response};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, MissedTickBehavior};
use tokio_stream::wrappers::ReceiverStream;

/// How often the database is asked, for what other nodes and the command line do.
const LOOK: Duration = Duration::from_millis(500);
/// Between two looks, however many scans this process takes meanwhile.
const PAUSE: Duration = Duration::from_millis(100);
/// Between two messages.
const SPEAK: Duration = Duration::from_secs(1);
/// A comment keeps the line open through proxies.
const BREATHE: Duration = Duration::from_secs(15);

type Chunk = std::result::Result<Bytes, Infallible>;

pub async fn open(req: Req) -> Result<Response> {
    let gathering = req.param("id");
    let credential = req.credential().ok_or_else(|| Refusal::new(401, "not_signed_in"))?;
    let notices = req.app.notices.listen(&gathering);
    let line = Line { app: req.app.clone(), cx: req.cx.clone(), op: req.op, gathering, credential };
    let permit = req.permit()?;
    let id = line.gathering.clone();
    let first = req.look(move |tx, _| store::change_number(tx, &permit, &id)).await?;
    let (sender, receiver) = mpsc::channel::<Chunk>(4);
    tokio::spawn(line.follow(first, notices, sender));
    let mut response = Response::new(Body::from_stream(ReceiverStream::new(receiver)));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

struct Line {
    app: Arc<App>,
    cx: Cx,
    op: Op,
    gathering: String,
    credential: Credential,
}

impl Line {
    async fn follow(
        self,
        mut told: ChangeNumber,
        mut notices: watch::Receiver<u64>,
        sender: mpsc::Sender<Chunk>,
    ) {
        let mut stop = self.app.stopping.subscribe();
        let mut tick = tokio::time::interval(LOOK);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let mut spoke: Option<Instant> = None;
        let mut breathed = Instant::now();
        if say(&sender, ": open\n\n").await.is_none() {
            return;
        }
        loop {
            tokio::select! {
                () = sender.closed() => return,
                _ = stop.wait_for(|s| *s) => return,
                _ = tick.tick() => {}
                Ok(()) = notices.changed() => {}
            }
            // Ended rights, a vanished gathering, a closed database: the line ends, and
            // whoever opens it again is told why.
            let Ok(now) = self.look().await else { return };
            let may_speak = spoke.is_none_or(|at| at.elapsed() >= SPEAK);
            let word = if now != told && may_speak {
                told = now;
                spoke = Some(Instant::now());
                Some("data: changed\n\n")
            } else {
                (breathed.elapsed() >= BREATHE).then_some(": still here\n\n")
            };
            if let Some(word) = word {
                breathed = Instant::now();
                if say(&sender, word).await.is_none() {
                    return;
                }
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn look(&self) -> Result<ChangeNumber> {
        let (credential, gathering, op) =
            (self.credential.clone(), self.gathering.clone(), self.op);
        let now = self.app.clock.now();
        self.app
            .look(&self.cx, move |tx, _| {
                let actor =
                    credential.actor(tx, now)?.ok_or_else(|| Refusal::new(401, "not_signed_in"))?;
                store::change_number(tx, &actor.permit(op)?, &gathering)
            })
            .await
    }
}

async fn say(sender: &mpsc::Sender<Chunk>, word: &'static str) -> Option<()> {
    sender.send(Ok(Bytes::from_static(word.as_bytes()))).await.ok()
}
