//! The reading desk as a newcomer finds it: an article on somebody's way and a communiqué of
//! a meeting, some of what they say accepted, the rest waiting. Made once.

use super::plan::PROVINCE;
use super::world::read;
use super::{set, setting};
use crate::access::Cx;
use crate::db::Tx;
use crate::documents::actions;
use crate::documents::model::{Kind, Likeness, NewDocument, Verdict};
use crate::documents::reading;
use crate::kernel::{Lang, Result};
use crate::web::format;
use jiff::ToSpan;
use serde_json::{Value, json};

const CAREER: &str = include_str!("desk/career-ar.txt");
const MEETING: &str = include_str!("desk/meeting-fr.txt");

/// Brings both, and says yes to the first of what each says.
pub fn lay(tx: &mut Tx, cx: &mut Cx) -> Result<()> {
    if setting(tx, "demo.desk")?.is_some() {
        return Ok(());
    }
    let today = cx.now.zoned(&cx.zone).date();
    let day = |days: i64| today.saturating_add(days.days());
    let long = |days: i64| format::date_long(Lang::Fr, day(days));
    // The paper was wrong by a day: the desk says so.
    let (meeting, wrong) = (long(-2), long(-1));
    let weekday = |date: &str| date.split(' ').next().unwrap_or_default().to_owned();
    let meeting = meeting.replacen(&weekday(&meeting), &weekday(&wrong), 1);
    let told = MEETING.replace("{meeting}", &meeting).replace("{gathering}", &long(12));
    bring(
        tx,
        cx,
        json!({
            "text": CAREER, "title": "ياسين بنطلحة: مسار بين التدريس والعمل الجماعي", "source": "مرآة الإقليم",
            "published": day(-3).to_string(), "area": PROVINCE,
        }),
        4,
    )?;
    bring(
        tx,
        cx,
        json!({
            "text": told, "title": "Tiflet prépare sa rencontre provinciale", "source": "Ligue Al Jisr",
            "reliability": "ours", "published": day(-1).to_string(), "area": PROVINCE,
        }),
        2,
    )?;
    set(tx, "demo.desk", "1")
}

/// Of what is said of people so much is accepted; of meetings nothing is.
fn bring(tx: &mut Tx, cx: &mut Cx, body: Value, accepted: usize) -> Result<()> {
    let new = read(body, |f| NewDocument::read(f, false))?;
    let said = reading::read(&new.text, new.published, new.lang);
    let ready = actions::prepare(tx, cx, &new, said, &Likeness::of(&new.text))?;
    actions::keep(tx, cx, &ready, &[])?;
    let of_people = ready.claims.iter().filter(|c| !matches!(c.kind, Kind::Event | Kind::Number));
    for claim in of_people.take(accepted) {
        let chosen = actions::who(tx, cx, &claim.id)?;
        actions::judge(tx, cx, &claim.id, &Verdict::accept(), &chosen)?;
    }
    Ok(())
}
