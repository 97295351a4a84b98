//! The table of roles and operations, for everybody who is signed in.

use super::{Page, Req, Response, page_reply};
use crate::access::{Role, table};
use crate::kernel::Result;
use askama::Template;

#[derive(Template)]
#[template(path = "web/rights.html")]
struct Rights {
    p: Page,
    roles: Vec<&'static str>,
    lines: Vec<RightsLine>,
}

struct RightsLine {
    /// The key of its sentence.
    key: String,
    allowed: Vec<bool>,
}

pub async fn show(req: Req) -> Result<Response> {
    let lines = table()
        .iter()
        .filter(|line| !line.roles.is_empty())
        .map(|line| RightsLine {
            key: format!("web-op-{}", line.op.name().replace('.', "-")),
            allowed: Role::ALL.iter().map(|r| line.roles.contains(r)).collect(),
        })
        .collect();
    let roles = Role::ALL.iter().map(|r| r.name()).collect();
    page_reply(200, &Rights { p: req.page("rights"), roles, lines })
}
