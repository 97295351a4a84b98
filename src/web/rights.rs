//! The table of roles and operations, for everybody who is signed in.

use super::{Page, Req, Response, page_reply};
use crate::access::{Op, Role, table};
use crate::kernel::Result;
use askama::Template;

#[derive(Template)]
#[template(path = "web/rights.html")]
struct Rights {
    p: Page,
    roles: Vec<String>,
    groups: Vec<Group>,
    columns: usize,
}

struct Group {
    name: String,
    lines: Vec<RightsLine>,
}

struct RightsLine {
    name: String,
    op: &'static str,
    is_whole: bool,
    allowed: Vec<bool>,
    /// The roles that may, in words: how a phone shows the line.
    said: String,
}

/// The nouns of operations, in the order in which a reader looks for them.
const GROUPS: &[(&str, &[&str])] = &[
    ("people", &["person", "tenure", "candidacy", "duplicate", "import"]),
    ("places", &["area", "body", "post", "meeting", "communique", "document", "claim"]),
    ("gatherings", &["gathering", "delegation", "enrolment", "board", "message"]),
    ("door", &["ticket", "attendance", "presence", "device", "door"]),
    ("house", &["account", "grant", "settings", "audit", "own", "metrics"]),
    ("more", &[]),
];

pub async fn show(req: Req) -> Result<Response> {
    let p = req.page("rights");
    let groups = GROUPS
        .iter()
        .map(|(group, _)| Group {
            name: p.t(&format!("web-rights-group-{group}")),
            lines: table()
                .iter()
                .filter(|l| !l.roles.is_empty() && group_of(l.op) == *group)
                .map(|l| line(&p, l))
                .collect(),
        })
        .filter(|g| !g.lines.is_empty())
        .collect();
    let roles = Role::ALL.iter().map(|r| role(&p, *r)).collect();
    page_reply(200, &Rights { p, roles, groups, columns: Role::ALL.len() + 1 })
}

fn role(p: &Page, role: Role) -> String {
    p.t(&format!("web-role-{}", role.name()))
}

fn group_of(op: Op) -> &'static str {
    let noun = op.name().split('.').next().unwrap_or_default();
    GROUPS.iter().find(|(_, nouns)| nouns.contains(&noun)).map_or("more", |(group, _)| group)
}

fn line(p: &Page, line: &crate::access::Line) -> RightsLine {
    let may: Vec<String> = line.roles.iter().map(|r| role(p, *r)).collect();
    RightsLine {
        name: p.t(&format!("web-op-{}", line.op.name().replace(['.', '_'], "-"))),
        op: line.op.name(),
        is_whole: line.whole,
        allowed: Role::ALL.iter().map(|r| line.roles.contains(r)).collect(),
        said: may.join(if p.lang() == "ar" { "، " } else { ", " }),
    }
}
