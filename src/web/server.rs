//! The router made of the routes, and the server around it: graceful stop, live
//! connections, compressed answers.

use super::health::{FAULTS, REQUESTS};
use super::{Response, headers, routes, serve};
use crate::app::App;
use crate::kernel::Result;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::{MethodFilter, on};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use tokio::net::TcpListener;
use tokio::sync::watch;
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

impl Server {
    pub async fn bind(app: &Arc<App>, listen: &str) -> Result<Self> {
        let listener = TcpListener::bind(listen).await?;
        let address = listener.local_addr()?;
        Ok(Self { listener, router: router(app), app: app.clone(), address })
    }

    /// Serves until `stop` turns true; requests that are being answered are finished.
    pub async fn run(self, mut stop: watch::Receiver<bool>) -> Result<()> {
        let service = self.router.into_make_service_with_connect_info::<SocketAddr>();
        let stopped = async move {
            let _ = stop.wait_for(|s| *s).await;
            self.app.stopping.send_replace(true);
        };
        axum::serve(self.listener, service).with_graceful_shutdown(stopped).await?;
        Ok(())
    }
}
