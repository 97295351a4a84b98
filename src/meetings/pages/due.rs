//! Decisions that wait to be carried out, for the home page.

use crate::access::Op;
use crate::kernel::Result;
use crate::meetings::store::course;
use crate::web::{Page, Req};

pub struct Due {
    pub text: String,
    pub href: String,
    pub day: String,
    pub is_late: bool,
}

const MOST: i64 = 8;

pub async fn of(req: &Req, p: &Page) -> Result<Vec<Due>> {
    let Ok(permit) = req.cx.permit(Op::MeetingRead) else { return Ok(Vec::new()) };
    let today = req.cx.now.zoned(&req.cx.zone).date();
    let found = req.look(move |tx, _| course::due(tx, &permit, MOST)).await?;
    let due = found.iter().filter_map(|d| {
        let day = d.due?;
        Some(Due {
            text: p.text(&d.text).to_owned(),
            href: format!("/meetings/{}#decisions", d.meeting),
            day: p.date(&day),
            is_late: day.last_day() < today,
        })
    });
    Ok(due.collect())
}
