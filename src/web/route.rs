//! What a route is: method, path, permission, handler, and for the API what it takes
//! and gives. A route without a permission cannot be written down.

use super::{Req, Response};
use crate::access::Op;
use crate::kernel::Result;
use axum::http::Method;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

pub type Handler =
    Arc<dyn Fn(Req) -> Pin<Box<dyn Future<Output = Result<Response>> + Send>> + Send + Sync>;

/// What a request's body may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    Nothing,
    Json,
    /// A form of a page, with its token.
    Form,
    /// A form with a file, page or API.
    File,
}

pub type NamedSchemas = Vec<(String, RefOr<Schema>)>;

/// A type of the API, by name, with those it is made of.
#[derive(Clone)]
pub struct Shape {
    pub name: String,
    pub parts: NamedSchemas,
}

impl Shape {
    pub fn of<T: ToSchema + PartialSchema>() -> Self {
        let mut parts = Vec::new();
        T::schemas(&mut parts);
        parts.push((T::name().into_owned(), T::schema()));
        Self { name: T::name().into_owned(), parts }
    }
}

/// What a call takes to which nothing needs to be said.
#[derive(ToSchema)]
pub struct Nothing {}

/// What OpenAPI says of a call.
#[derive(Clone, Default)]
pub struct Doc {
    pub summary: &'static str,
    pub query: Vec<&'static str>,
    pub request: Option<Shape>,
    pub answer: Option<Shape>,
    /// A list of what it takes is taken too, and answered 200 item by item.
    pub lists: bool,
    pub status: u16,
    /// The content type of the answer where it is not JSON.
    pub content: Option<&'static str>,
}

#[derive(Clone)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub op: Op,
    pub takes: Takes,
    pub handler: Handler,
    /// Calls of the API have one, pages none.
    pub doc: Option<Doc>,
    /// Pages that a person without a session may open.
    pub open: bool,
}

fn route<F, Fut>(method: Method, path: &'static str, op: Op, takes: Takes, handler: F) -> Route
where
    F: Fn(Req) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Response>> + Send + 'static,
{
    let handler: Handler = Arc::new(move |req| Box::pin(handler(req)));
    Route { method, path, op, takes, handler, doc: None, open: op.for_anyone() }
}

macro_rules! makers {
    ($($name:ident $method:ident $takes:ident $doc:expr);* $(;)?) => { $(
        pub fn $name<F, Fut>(path: &'static str, op: Op, handler: F) -> Route
        where
            F: Fn(Req) -> Fut + Send + Sync + 'static,
            Fut: Future<Output = Result<Response>> + Send + 'static,
        {
            let mut route = route(Method::$method, path, op, Takes::$takes, handler);
            let status: Option<u16> = $doc;
            route.doc = status.map(|status| Doc { status, ..Doc::default() });
            route
        }
    )* };
}

makers! {
    page GET Nothing None;
    submit POST Form None;
    upload POST File None;
    get GET Nothing Some(200);
    post POST Json Some(201);
    post_file POST File Some(200);
    patch PATCH Json Some(200);
    delete DELETE Nothing Some(204);
}

impl Route {
    fn doc(mut self, change: impl FnOnce(&mut Doc)) -> Self {
        if let Some(doc) = &mut self.doc {
            change(doc);
        }
        self
    }

    pub fn says(self, summary: &'static str) -> Self {
        self.doc(|d| d.summary = summary)
    }

    /// The query's parameters; any other is refused.
    pub fn query(self, names: &[&'static str]) -> Self {
        let names = names.to_vec();
        self.doc(|d| d.query = names)
    }

    pub fn takes<T: ToSchema + PartialSchema>(self) -> Self {
        self.doc(|d| d.request = Some(Shape::of::<T>()))
    }

    pub fn gives<T: ToSchema + PartialSchema>(self) -> Self {
        self.doc(|d| d.answer = Some(Shape::of::<T>()))
    }

    /// Takes one thing or a list of 1 to 1,000.
    pub fn lists(self) -> Self {
        self.doc(|d| d.lists = true)
    }

    pub fn status(self, status: u16) -> Self {
        self.doc(|d| d.status = status)
    }

    pub fn content(self, content: &'static str) -> Self {
        self.doc(|d| d.content = Some(content))
    }
}
