//! The rule of an ex-officio post: whoever holds a post, or a role in a body, sits here.
//! Who that is on a day is looked up in what is held, never stored. Where it finds nobody,
//! or more people than there are seats, it says so and asks.

use super::holds::{Member, on_day};
use super::model::Post;
use crate::access::Permit;
use crate::args;
use crate::bodies;
use crate::db::{Query, Row, Tx};
use crate::kernel::{Bilingual, Fields, Lang, Result};
use crate::web::language::{self, Said};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeSet;
use utoipa::ToSchema;

/// A post by its id, or a role in a body.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Rule {
    Post { post: String },
    Role { body: String, role: Bilingual },
}

/// `Rule` as the API takes it: `post`, or `body` with `role`.
#[derive(ToSchema)]
#[allow(dead_code)] // read by the description alone
pub struct RuleRequest {
    post: Option<String>,
    body: Option<String>,
    role: Option<Bilingual>,
}

/// A rule as it is told: ids only of what the reader may see.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RuleShown {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub post: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub body: Option<String>,
    pub role: Bilingual,
    pub body_name: Bilingual,
}

/// What a rule asks somebody to settle.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RuleFinding {
    /// `ex_officio_nobody`, `ex_officio_too_many`.
    #[schema(example = "ex_officio_nobody")]
    pub code: &'static str,
    /// `ask`: somebody is asked to settle it.
    pub severity: &'static str,
    pub message: Bilingual,
    pub post: String,
}

/// Somebody whom a rule finds, and whether the reader may see them.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived {
    pub member: Member,
    pub is_seen: bool,
}

impl Rule {
    pub fn read(f: &mut Fields, longest: usize) -> Option<Self> {
        let (post, body) = (f.id("post"), f.id("body"));
        let role = f.bilingual("role", longest);
        if f.has_errors() {
            return None;
        }
        match (post, body, role) {
            (Some(post), None, None) => Some(Self::Post { post }),
            (None, Some(body), Some(role)) => Some(Self::Role { body, role }),
            (None, None, None) => {
                f.wrong("post", "missing");
                None
            }
            (None, Some(_), None) => {
                f.wrong("role", "missing");
                None
            }
            (None, None, Some(_)) => {
                f.wrong("body", "missing");
                None
            }
            _ => {
                f.wrong("post", "post_or_role");
                None
            }
        }
    }
}

/// Columns of a rule in a query that joins `post_rules` as `r`.
pub(super) const COLUMNS: &str = "r.of_post, r.of_body, r.of_role_ar, r.of_role_fr, r.of_role_en";

pub(super) fn of_row(row: &Row, at: usize) -> Option<Rule> {
    match (row.maybe(at), row.maybe(at + 1)) {
        (Some(post), _) => Some(Rule::Post { post }),
        (None, Some(body)) => Some(Rule::Role { body, role: row.bilingual(at + 2) }),
        (None, None) => None,
    }
}

/// Writes the rule of a post in place of the one before.
pub(super) fn set(tx: &mut Tx, post: &str, rule: Option<&Rule>) -> Result<()> {
    tx.execute("DELETE FROM post_rules WHERE post = $1", args![post])?;
    let (of_post, of_body, role) = match rule {
        None => return Ok(()),
        Some(Rule::Post { post }) => (Some(post), None, Bilingual::default()),
        Some(Rule::Role { body, role }) => (None, Some(body), role.clone()),
    };
    tx.execute(
        "INSERT INTO post_rules (post, basis, of_post, of_body, of_role_ar, of_role_fr, of_role_en)
         VALUES ($1, 'ex_officio', $2, $3, $4, $5, $6)",
        args![post, of_post, of_body, role.ar, role.fr, role.en],
    )?;
    Ok(())
}

/// Fills in how each rule is told to this reader.
pub(super) fn tell(tx: &mut Tx, permit: &Permit, posts: &mut [Post]) -> Result<()> {
    for post in posts.iter_mut() {
        let (of_post, body, role) = match &post.rule {
            None => continue,
            Some(Rule::Role { body, role }) => (None, body.clone(), role.clone()),
            Some(Rule::Post { post }) => {
                let sql = "SELECT body, role_ar, role_fr, role_en FROM posts WHERE id = $1";
                let Some(row) = tx.one(sql, args![post])? else { continue };
                (Some(post.clone()), row.text(0), row.bilingual(1))
            }
        };
        let is_seen = bodies::visible(tx, permit, &body)?.is_some();
        let names = bodies::names(tx, std::slice::from_ref(&body))?;
        post.sits_by = Some(RuleShown {
            body_name: names.get(&body).cloned().unwrap_or_default(),
            post: of_post.filter(|_| is_seen),
            body: is_seen.then_some(body),
            role,
        });
    }
    Ok(())
}

/// Everybody whom a rule finds on this day, each once.
fn sitters(tx: &mut Tx, rule: &Rule, day: Date) -> Result<Vec<(String, String)>> {
    let (mut found, mut asked) = (Vec::new(), BTreeSet::new());
    let mut open = vec![rule.clone()];
    while let Some(rule) = open.pop() {
        match &rule {
            Rule::Role { body, role } => found.extend(of_role(tx, body, role, day)?),
            // A rule may lead to a post that has one itself; a circle is walked once.
            Rule::Post { post } if asked.insert(post.clone()) => {
                found.extend(of_post(tx, post, day)?);
                let sql = format!("SELECT {COLUMNS} FROM post_rules r WHERE r.post = $1");
                open.extend(tx.one(&sql, args![post])?.and_then(|r| of_row(&r, 0)));
            }
            Rule::Post { .. } => {}
        }
    }
    let mut seen = BTreeSet::new();
    found.retain(|(person, _)| seen.insert(person.clone()));
    Ok(found)
}

fn of_post(tx: &mut Tx, post: &str, day: Date) -> Result<Vec<(String, String)>> {
    let mut q = Query::new("SELECT h.person, h.tenure FROM holds h WHERE h.post = ");
    q.bind(post);
    on_day(&mut q, day);
    q.add(" ORDER BY h.shown_from, h.tenure");
    Ok(q.rows(tx)?.iter().map(|r| (r.text(0), r.text(1))).collect())
}

/// The role as it was said of the person, or as their post is called, in any language
/// and either form.
fn of_role(tx: &mut Tx, body: &str, role: &Bilingual, day: Date) -> Result<Vec<(String, String)>> {
    let mut q = Query::new(
        "SELECT h.person, h.tenure, h.role_ar, h.role_fr, h.role_en, o.role_ar, o.role_fr, o.role_en,
           o.role_feminine_ar, o.role_feminine_fr, o.role_feminine_en
         FROM holds h LEFT JOIN posts o ON o.id = h.post WHERE h.body = ",
    );
    q.bind(body);
    on_day(&mut q, day);
    q.add(" ORDER BY h.shown_from, h.tenure");
    let wanted: Vec<String> =
        [&role.ar, &role.fr, &role.en].into_iter().flatten().map(|t| names::fold(t)).collect();
    let fits = |r: &&Row| {
        (2..=10)
            .any(|i| r.maybe(i).is_some_and(|said: String| wanted.contains(&names::fold(&said))))
    };
    Ok(q.rows(tx)?.iter().filter(fits).map(|r| (r.text(0), r.text(1))).collect())
}

/// Fills in whom the rule of each post finds on this day, and says where it asks.
/// `taken` tells who holds the post by themselves.
pub(super) fn derive(
    tx: &mut Tx,
    sight: Option<&Permit>,
    post: &mut Post,
    day: Date,
) -> Result<()> {
    let Some(rule) = &post.rule else { return Ok(()) };
    let found = sitters(tx, rule, day)?;
    let held: BTreeSet<String> =
        of_post(tx, &post.id, day)?.into_iter().map(|(person, _)| person).collect();
    let all: BTreeSet<&String> = held.iter().chain(found.iter().map(|(p, _)| p)).collect();
    let count = all.len() as i64;
    post.vacant = (post.seats - count).max(0);
    let visible = seen(tx, sight, &found)?;
    post.findings = asks(post, found.len() as i64, count);
    post.derived = found
        .into_iter()
        .map(|(person, tenure)| Derived {
            is_seen: visible.contains(&person),
            member: Member { person, tenure, post: Some(post.id.clone()) },
        })
        .collect();
    for one in post.derived.iter().filter(|d| d.is_seen) {
        if !post.holders.contains(&one.member.person) {
            post.holders.push(one.member.person.clone());
        }
    }
    Ok(())
}

fn seen(
    tx: &mut Tx,
    sight: Option<&Permit>,
    found: &[(String, String)],
) -> Result<BTreeSet<String>> {
    let Some(sight) = sight.filter(|_| !found.is_empty()) else { return Ok(BTreeSet::new()) };
    let mut q = Query::new("SELECT p.id FROM people p WHERE ");
    sight.on_person(&mut q, "p.id", "p.home_area");
    q.add(" AND p.id IN (").bind_all(found.iter().map(|(p, _)| p)).add(")");
    Ok(q.rows(tx)?.iter().map(|r| r.text(0)).collect())
}

fn asks(post: &Post, found: i64, held: i64) -> Vec<RuleFinding> {
    let code = match (found, held > post.seats) {
        (_, true) => "ex_officio_too_many",
        (0, _) => "ex_officio_nobody",
        _ => return Vec::new(),
    };
    let Some(rule) = &post.sits_by else { return Vec::new() };
    let say = |lang: Lang| {
        let args = [
            ("role", Said::Text(post.role.get(lang))),
            ("other", Said::Text(rule.role.get(lang))),
            ("body", Said::Text(rule.body_name.get(lang))),
            ("n", Said::Number(held)),
            ("seats", Said::Number(post.seats)),
        ];
        Some(language::say_with(
            lang,
            &format!("tenures-finding-{}", code.replace('_', "-")),
            &args,
        ))
    };
    let message = Bilingual::new(say(Lang::Ar), say(Lang::Fr), say(Lang::En));
    vec![RuleFinding { code, severity: "ask", message, post: post.id.clone() }]
}

/// Whom these posts' rules bring into their body besides those who are in it by
/// themselves: those whom the reader may see, and how many there are in all.
pub fn brought(tx: &mut Tx, posts: &[Post], body: &str, day: Date) -> Result<(Vec<Member>, i64)> {
    let all: Vec<&Derived> = posts.iter().flat_map(|p| &p.derived).collect();
    if all.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let mut q = Query::new("SELECT DISTINCT h.person FROM holds h WHERE h.body = ");
    q.bind(body);
    on_day(&mut q, day);
    q.add(" AND h.person IN (").bind_all(all.iter().map(|d| &d.member.person)).add(")");
    let inside: BTreeSet<String> = q.rows(tx)?.iter().map(|r| r.text(0)).collect();
    let more: BTreeSet<&String> =
        all.iter().map(|d| &d.member.person).filter(|p| !inside.contains(*p)).collect();
    let shown = all.iter().filter(|d| d.is_seen).map(|d| d.member.clone()).collect();
    Ok((shown, more.len() as i64))
}
