//! A territory's page with its bodies and their posts, held and open.

use crate::access::Op;
use crate::bodies::{self, Body, posts};
use crate::kernel::{Error, Result};
use crate::web::{Page, Req, Response};
use askama::Template;

#[derive(Template)]
#[template(path = "tenures/area.html")]
struct Section {
    p: Page,
    code: String,
    bodies: Vec<Line>,
    sees_people: bool,
}

struct Line {
    id: String,
    name: String,
    kind: String,
    seats: i64,
    held: i64,
    open: i64,
}

/// The page is that of the areas' room, the section comes from here.
pub async fn show(mut req: Req) -> Result<Response> {
    if req.cx.permit(Op::BodyRead).is_ok() {
        req.attached = section(&req).await?;
    }
    crate::areas::pages::show(req).await
}

async fn section(req: &Req) -> Result<String> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let code = req.param("code");
    let area = code.clone();
    let today = posts::api::today(&req.cx);
    let (found, seats) = req
        .look(move |tx, _| {
            let found = bodies::of_area(tx, &permit, &area)?;
            let ids: Vec<String> = found.iter().map(|b| b.id.clone()).collect();
            let mut seats = posts::of_bodies(tx, &permit, &ids)?;
            // Counts alone: nobody is shown, so nothing is written down.
            posts::holds::seat(tx, None, &mut seats, today)?;
            Ok((found, seats))
        })
        .await?;
    let p = req.page("areas");
    let page = Section {
        bodies: found.iter().map(|b| line(&p, b, &seats)).collect(),
        sees_people: req.cx.permit(Op::PersonRead).is_ok(),
        code,
        p,
    };
    page.render().map_err(Error::unknown)
}

fn line(p: &Page, body: &Body, all: &[posts::Post]) -> Line {
    let own: Vec<&posts::Post> = all.iter().filter(|o| o.body == body.id).collect();
    let seats = own.iter().map(|o| o.seats).sum();
    let open = own.iter().map(|o| o.vacant).sum();
    Line {
        id: body.id.clone(),
        name: p.text(&body.name).to_owned(),
        kind: p.t(&format!("tenures-body-kind-{}", body.kind)),
        seats,
        held: seats - open,
        open,
    }
}
