//! `/gatherings/{id}/terms`: the deadline and the aims, for those who hold the gathering.

use super::store::{self, Shares, Terms};
use crate::access::{Cx, Op};
use crate::audit;
use crate::db::Tx;
use crate::gatherings::{Gathering, gathering_is_held, gathering_visible};
use crate::kernel::{Fields, Refusal, Result};
use crate::web::language::{Said, say_with};
use crate::web::{Crumb, Form, Page, Req, Response, page_reply, redirect};
use askama::Template;
use serde_json::json;

#[derive(Template)]
#[template(path = "gatherings/terms.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: String,
    form: Form,
    told: Vec<String>,
}

impl Show {
    fn labels(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("nominate_until", "terms-until"),
            ("women_percent", "terms-women"),
            ("youth_percent", "terms-youth"),
        ]
    }

    fn back(&self) -> String {
        format!("/gatherings/{}", self.id)
    }
}

/// The aims beside what is: one line for each that is set.
pub fn told(p: &Page, terms: &Terms, shares: &Shares) -> Vec<String> {
    let line = |key: &str, aim: Option<i64>, n: i64, of: i64| {
        let aim = aim?;
        let percent = if of > 0 { n * 100 / of } else { 0 };
        let said = [
            ("aim", Said::Text(&p.num(aim))),
            ("percent", Said::Text(&p.num(percent))),
            ("known", Said::Text(&p.num(n))),
            ("of", Said::Text(&p.num(of))),
        ];
        Some(say_with(p.language(), key, &said))
    };
    [
        line("terms-told-women", terms.women_percent, shares.women, shares.of_gender),
        line("terms-told-youth", terms.youth_percent, shares.young, shares.of_age),
    ]
    .into_iter()
    .flatten()
    .chain(terms.nominate_until.map(|t| p.ta("terms-told-until", "at", &p.moment(&t))))
    .collect()
}

pub async fn show(req: Req) -> Result<Response> {
    show_with(&req, req.page("gatherings"), 200, None).await
}

async fn show_with(req: &Req, p: Page, status: u16, typed: Option<Form>) -> Result<Response> {
    let id = req.param("id");
    let page = req
        .look(move |tx, cx| {
            let g = held(tx, cx, &id)?;
            let terms = store::of(tx, &id)?;
            let permit = cx.permit(Op::BoardRead)?;
            let shares = store::shares(tx, &permit, &id, g.starts_at, &cx.zone)?;
            Ok(Show {
                crumbs: vec![
                    Crumb::new(p.t("gatherings-title"), "/gatherings"),
                    Crumb::new(p.text(&g.title), format!("/gatherings/{id}")),
                    Crumb::new(p.t("terms-title"), ""),
                ],
                told: told(&p, &terms, &shares),
                form: typed.clone().unwrap_or_else(|| filled(cx, &terms)),
                id: id.clone(),
                p: p.clone(),
            })
        })
        .await?;
    page_reply(status, &page)
}

fn held(tx: &mut Tx, cx: &Cx, id: &str) -> Result<Gathering> {
    let found = gathering_visible(tx, &cx.permit(Op::GatheringRead)?, id)?
        .ok_or_else(|| Refusal::not_found(id))?;
    if !gathering_is_held(tx, &cx.permit(Op::GatheringWrite)?, id)? {
        return Err(Refusal::forbidden(id).into());
    }
    Ok(found)
}

fn filled(cx: &Cx, terms: &Terms) -> Form {
    let mut form = Form::default();
    let text = |n: Option<i64>| n.map_or_else(String::new, |n| n.to_string());
    form.set(
        "nominate_until",
        terms.nominate_until.map_or_else(String::new, |t| t.local_input(&cx.zone)),
    );
    form.set("women_percent", text(terms.women_percent));
    form.set("youth_percent", text(terms.youth_percent));
    form
}

fn read(f: &mut Fields) -> Terms {
    Terms {
        nominate_until: f.time("nominate_until"),
        women_percent: f.whole("women_percent", 0..=100),
        youth_percent: f.whole("youth_percent", 0..=100),
    }
}

pub async fn update(req: Req) -> Result<Response> {
    let (form, id) = (req.form()?, req.param("id"));
    let done = match req.form_fields(&form, read) {
        Ok(terms) => {
            let id = id.clone();
            req.act(move |tx, cx| {
                held(tx, cx, &id)?;
                store::keep(tx, &id, &terms)?;
                audit::record(tx, cx, "gathering.terms", &id, &json!({})).map(drop)
            })
            .await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(redirect(&format!("/gatherings/{id}?done=terms"))),
        Err(error) => {
            let (p, status) = req.page("gatherings").refused(error)?;
            show_with(&req, p, status, Some(form)).await
        }
    }
}
