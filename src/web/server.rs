//! The router made of the routes, and the server around it: graceful stop, live
//! connections, compressed answers.

use super::health::{FAULTS, REQUESTS};
use super::{Response, headers, routes, serve};
use crate::app::App;
use crate::kernel::{Error, Result};
use axum::extract::{ConnectInfo, Request};
use axum::middleware::{AddExtension, Next, from_fn};
use axum::routing::{MethodFilter, on};
use axum::{Extension, Router};
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc, watch};
use tower::Layer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

pub fn router(app: &Arc<App>) -> Router {
    let mut router = Router::new();
    for route in routes::all() {
        let (app, route) = (app.clone(), Arc::new(route));
        let filter = MethodFilter::try_from(route.method.clone()).unwrap_or(MethodFilter::GET);
        let path = route.path;
        router = router.route(
            path,
            on(filter, move |request: Request| serve::serve(app.clone(), route.clone(), request)),
        );
    }
    let (nowhere, wrong) = (app.clone(), app.clone());
    let secure = app.config.public_url.as_deref().is_some_and(|u| u.starts_with("https:"));
    router
        .fallback(move |request: Request| serve::no_route(nowhere.clone(), request, 404))
        .method_not_allowed_fallback(move |request: Request| {
            serve::no_route(wrong.clone(), request, 405)
        })
        .layer(from_fn(move |request: Request, next: Next| around(request, next, secure)))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::new())
}

async fn around(request: Request, next: Next, secure: bool) -> Response {
    let response = headers::add(next.run(request).await, secure);
    REQUESTS.fetch_add(1, Ordering::Relaxed);
    if response.status().is_server_error() {
        FAULTS.fetch_add(1, Ordering::Relaxed);
    }
    response
}

pub struct Server {
    listener: TcpListener,
    router: Router,
    app: Arc<App>,
    pub address: SocketAddr,
}

/// Who opens a connection and says nothing, or word by word, holds it no longer than this.
const HEADERS_WITHIN: Duration = Duration::from_secs(30);
/// More connections than these wait until others end.
const CONNECTIONS: usize = 4096;

impl Server {
    pub async fn bind(app: &Arc<App>, listen: &str) -> Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, router: router(app), app: app.clone(), address })
    }

    /// Serves until `stop` turns true; requests that are being answered are finished.
    pub async fn run(self, mut stop: watch::Receiver<bool>) -> Result<()> {
        let room = Arc::new(Semaphore::new(CONNECTIONS));
        let (open, mut all_ended) = mpsc::channel::<()>(1);
        loop {
            let place = room.clone().acquire_owned().await.map_err(Error::unknown)?;
            let accepted = tokio::select! {
                accepted = self.listener.accept() => accepted,
                _ = stop.wait_for(|s| *s) => break,
            };
            let Ok((stream, peer)) = accepted else {
                // No descriptor is free, or the caller has gone already.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let service = Extension(ConnectInfo(peer)).layer(self.router.clone());
            let (stop, open) = (stop.clone(), open.clone());
            tokio::spawn(async move {
                connection(stream, service, stop).await;
                drop((place, open));
            });
        }
        self.app.stopping.send_replace(true);
        drop(open);
        // Nothing is ever sent: it answers when the last connection has let go.
        all_ended.recv().await;
        Ok(())
    }
}

async fn connection(
    stream: TcpStream,
    service: AddExtension<Router, ConnectInfo<SocketAddr>>,
    mut stop: watch::Receiver<bool>,
) {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new()).header_read_timeout(HEADERS_WITHIN);
    let service = TowerToHyperService::new(service);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = served.as_mut() => return,
        _ = stop.wait_for(|s| *s) => served.as_mut().graceful_shutdown(),
    }
    let _ = served.await;
}
