//! The posts of a body: a new one from the body's page, the form of one to change, with
//! the rule of an ex-officio seat.

use super::body::{bases, show_body};
use super::form::Choice;
use crate::access::Op;
use crate::bodies::{self, posts};
use crate::kernel::Result;
use crate::web::{Form, Page, Req, Response, page_reply, redirect};
use askama::Template;

#[derive(Template)]
#[template(path = "posts/edit.html")]
struct Edit {
    p: Page,
    id: String,
    body: String,
    body_name: String,
    role: String,
    f: Form,
    bases: Vec<Choice>,
    /// Posts and bodies that a rule may name.
    of_posts: Vec<Choice>,
    of_bodies: Vec<Choice>,
    /// A rule that names what the reader may not see: it stays.
    hidden_rule: String,
    delete: String,
    back: String,
}

/// A new post, from the body's page. One that somebody sits in by right goes on to its
/// rule.
pub async fn create(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let made = match req.form_fields(&form, posts::NewPost::read) {
        Ok(new) => {
            let body = id.clone();
            req.act(move |tx, cx| posts::actions::create(tx, cx, &body, &new)).await
        }
        Err(error) => Err(error),
    };
    match made {
        Ok(post) if post.basis.as_deref() == Some("ex_officio") && post.rule.is_none() => {
            Ok(redirect(&format!("/posts/{}/edit?done=post", post.id)))
        }
        Ok(_) => Ok(redirect(&format!("/bodies/{id}?done=post"))),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            show_body(&req, p, status, form).await
        }
    }
}

pub async fn edit(req: Req) -> Result<Response> {
    let id = req.param("id");
    let post = req.act(move |tx, cx| posts::actions::held(tx, cx, &id)).await?;
    let form = form_of(&post);
    show(&req, req.page("bodies"), 200, post, form).await
}

async fn show(req: &Req, p: Page, status: u16, post: posts::Post, f: Form) -> Result<Response> {
    let permit = req.cx.permit(Op::BodyRead)?;
    let (all, seats) = req
        .look(move |tx, _| {
            let all = bodies::all_visible(tx, &permit)?;
            let ids: Vec<String> = all.iter().map(|b| b.id.clone()).collect();
            let seats = posts::of_bodies(tx, &permit, &ids)?;
            Ok((all, seats))
        })
        .await?;
    let name = |id: &str| {
        all.iter().find(|b| b.id == id).map(|b| p.text(&b.name).to_owned()).unwrap_or_default()
    };
    let others = seats.iter().filter(|o| o.id != post.id);
    let page = Edit {
        bases: bases(&p, f.get("basis")),
        of_posts: others
            .map(|o| Choice {
                value: o.id.clone(),
                label: format!("{} · {}", name(&o.body), p.text(&o.role)),
                chosen: f.get("sits_by.post") == o.id,
            })
            .collect(),
        of_bodies: all
            .iter()
            .map(|b| Choice {
                value: b.id.clone(),
                label: p.text(&b.name).to_owned(),
                chosen: f.get("sits_by.body") == b.id,
            })
            .collect(),
        hidden_rule: match &post.sits_by {
            Some(rule) if rule.body.is_none() => {
                p.span("tenures-sits-by", p.text(&rule.role), p.text(&rule.body_name))
            }
            _ => String::new(),
        },
        body_name: name(&post.body),
        role: p.text(&post.role).to_owned(),
        delete: format!("/posts/{}/delete", post.id),
        back: format!("/bodies/{}", post.body),
        body: post.body,
        id: post.id,
        f,
        p,
    };
    page_reply(status, &page)
}

fn form_of(post: &posts::Post) -> Form {
    let mut pairs: Vec<(String, String)> = vec![("seats".into(), post.seats.to_string())];
    let mut put = |name: &str, value: &Option<String>| {
        pairs.extend(value.clone().map(|v| (name.to_owned(), v)));
    };
    put("basis", &post.basis);
    let feminine = post.role_feminine.clone().unwrap_or_default();
    for (name, text) in [("role", &post.role), ("role_feminine", &feminine)] {
        put(&format!("{name}.ar"), &text.ar);
        put(&format!("{name}.fr"), &text.fr);
        put(&format!("{name}.en"), &text.en);
    }
    let is_seen = post.sits_by.as_ref().is_some_and(|s| s.body.is_some());
    match post.rule.as_ref().filter(|_| is_seen) {
        Some(posts::Rule::Post { post }) => put("sits_by.post", &Some(post.clone())),
        Some(posts::Rule::Role { body, role }) => {
            put("sits_by.body", &Some(body.clone()));
            put("sits_by.role.ar", &role.ar);
            put("sits_by.role.fr", &role.fr);
            put("sits_by.role.en", &role.en);
        }
        None => {}
    }
    Form::from_pairs(pairs)
}

pub async fn update(req: Req) -> Result<Response> {
    let (id, form) = (req.param("id"), req.form()?);
    let saved = match req.form_fields(&form, posts::NewPost::read) {
        Ok(new) => {
            let which = id.clone();
            req.act(move |tx, cx| posts::actions::replace(tx, cx, &which, &new)).await
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(post) => Ok(redirect(&format!("/bodies/{}?done=post-changed", post.body))),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            let post = req.act(move |tx, cx| posts::actions::held(tx, cx, &id)).await?;
            show(&req, p, status, post, form).await
        }
    }
}

pub async fn delete(req: Req) -> Result<Response> {
    let id = req.param("id");
    match req.act(move |tx, cx| posts::actions::delete(tx, cx, &id)).await {
        Ok(post) => Ok(redirect(&format!("/bodies/{}?done=post-deleted", post.body))),
        Err(error) => {
            let (p, status) = req.page("bodies").refused(error)?;
            let id = req.param("id");
            let post = req.act(move |tx, cx| posts::actions::held(tx, cx, &id)).await?;
            let form = form_of(&post);
            show(&req, p, status, post, form).await
        }
    }
}
