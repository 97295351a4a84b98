//! Says that work on an import went on, and nothing else; the page asks again.

use crate::app::App;
use crate::imports::store;
use crate::kernel::{Refusal, Result};
use crate::web::{Credential, Req, Response};
use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// Between two looks at the database.
const LOOK: Duration = Duration::from_millis(700);

pub async fn open(req: Req) -> Result<Response> {
    let credential = req.credential().ok_or_else(|| Refusal::new(401, "not_signed_in"))?;
    let (app, cx, id) = (req.app.clone(), req.cx.clone(), req.param("id"));
    let line = Line { app, owner: cx.actor.id(), id, credential };
    let first = line.look().await?;
    let (sender, receiver) = mpsc::channel(4);
    let mut response = Response::new(Body::from_stream(ReceiverStream::new(receiver)));
    if !first.busy {
        // A browser that is told so does not ask again.
        let mut over = Response::new(Body::empty());
        *over.status_mut() = StatusCode::NO_CONTENT;
        return Ok(over);
    }
    tokio::spawn(line.follow(first, sender));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    headers.insert("x-accel-buffering", HeaderValue::from_static("no"));
    Ok(response)
}

#[derive(PartialEq, Eq)]
struct Seen {
    busy: bool,
    written: i64,
}

struct Line {
    app: Arc<App>,
    owner: String,
    id: String,
    credential: Credential,
}

impl Line {
    async fn follow(self, mut told: Seen, sender: mpsc::Sender<Result<Bytes, Infallible>>) {
        let mut stop = self.app.stopping.subscribe();
        loop {
            tokio::select! {
                () = sender.closed() => return,
                _ = stop.wait_for(|s| *s) => return,
                () = tokio::time::sleep(LOOK) => {}
            }
            let Ok(now) = self.look().await else { return };
            let word = if now == told { ": still here\n\n" } else { "data: changed\n\n" };
            let over = !now.busy;
            told = now;
            if sender.send(Ok(Bytes::from_static(word.as_bytes()))).await.is_err() || over {
                return;
            }
        }
    }

    async fn look(&self) -> Result<Seen> {
        let (id, owner) = (self.id.clone(), self.owner.clone());
        let (credential, now) = (self.credential.clone(), self.app.clock.now());
        let read = move |tx: &mut crate::db::Tx| {
            credential.actor(tx, now)?.ok_or_else(|| Refusal::new(401, "not_signed_in"))?;
            let found = store::progress(tx, &owner, &id)?;
            found.ok_or_else(|| Refusal::not_found(&id).into())
        };
        let (state, written) = self.app.db.read(read).await?;
        Ok(Seen { busy: state.is_busy(), written })
    }
}
