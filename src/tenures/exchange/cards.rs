//! One person for other programs: a card for the telephone (vCard 4.0) and what is dated
//! to the day for a calendar (iCalendar).

use crate::access::Op;
use crate::kernel::calendar::{escaped, fold};
use crate::kernel::{PartialDate, Result};
use crate::people::{self, Person};
use crate::tenures::actions;
use crate::tenures::model::Tenure;
use crate::web::{Page, Req, Response};
use axum::body::Body;
use axum::http::{HeaderValue, header};
use jiff::ToSpan;

/// `/people/{id}/card.vcf`
pub async fn card(req: Req) -> Result<Response> {
    let id = req.param("id");
    let sees_careers = req.cx.permit(Op::TenureRead).is_ok();
    let (person, career) = req
        .act(move |tx, cx| {
            let person = people::actions::read(tx, cx, &id)?;
            let career = if sees_careers {
                let career = actions::read(tx, cx, &person.id)?;
                actions::called(tx, career)?
            } else {
                Vec::new()
            };
            Ok((person, career))
        })
        .await?;
    let p = req.page("people");
    Ok(file("text/vcard; charset=utf-8", "card.vcf", vcard(&p, &person, &career)))
}

/// `/people/{id}/career.ics`
pub async fn calendar(req: Req) -> Result<Response> {
    let id = req.param("id");
    let career = req
        .act(move |tx, cx| {
            let career = actions::read(tx, cx, &id)?;
            actions::called(tx, career)
        })
        .await?;
    let p = req.page("people");
    let stamp = req.cx.now.zoned(&jiff::tz::TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let text = ical(&p, &career, &stamp);
    Ok(file("text/calendar; charset=utf-8", "career.ics", text))
}

fn file(kind: &'static str, name: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

fn vcard(p: &Page, person: &Person, career: &[Tenure]) -> Vec<u8> {
    let mut out = String::new();
    let mut line = |text: String| fold(&mut out, &text);
    line("BEGIN:VCARD".into());
    line("VERSION:4.0".into());
    line(format!("UID:{}", escaped(&person.id)));
    line(format!("FN:{}", escaped(p.text(&person.name))));
    for name in &person.said.names {
        let part = |t: &Option<String>| escaped(t.as_deref().unwrap_or_default());
        line(format!("N;ALTID=1:{};{};;;", part(&name.family), part(&name.given)));
    }
    for phone in &person.said.phones {
        line(format!("TEL;VALUE=uri:tel:{phone}"));
    }
    for email in &person.said.emails {
        line(format!("EMAIL:{}", escaped(email)));
    }
    if let Some(born) = person.said.birth_date.as_deref().and_then(PartialDate::parse) {
        line(format!(
            "BDAY:{}",
            born.to_string().replace('-', if born.day.is_some() { "" } else { "-" })
        ));
    }
    let held = career.iter().filter(|t| t.said.is_office() && !t.said.is_refuted());
    let now =
        held.filter(|t| t.said.began.is_some() && t.said.span().end == crate::kernel::End::Open);
    for tenure in now {
        line(format!("TITLE:{}", escaped(p.text(&tenure.said.role))));
    }
    line("END:VCARD".into());
    out.into_bytes()
}

/// Beginnings and ends that are known to the day.
fn ical(p: &Page, career: &[Tenure], stamp: &str) -> Vec<u8> {
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hadir//Careers//AR"] {
        fold(&mut out, text);
    }
    for tenure in career.iter().filter(|t| !t.said.is_refuted()) {
        for (key, date) in
            [("tenures-began", tenure.said.began), ("tenures-ended", tenure.said.ended)]
        {
            let Some(date) = date.filter(|d| d.day.is_some()) else { continue };
            let day = date.first_day();
            let next = day.saturating_add(1.day());
            let summary = format!("{}: {}", p.t(key), p.text(&tenure.said.role));
            for text in [
                "BEGIN:VEVENT".to_owned(),
                format!("UID:{}-{key}@hadir", tenure.id),
                format!("DTSTAMP:{stamp}"),
                format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d")),
                format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")),
                format!("SUMMARY:{}", escaped(&summary)),
                "END:VEVENT".to_owned(),
            ] {
                fold(&mut out, &text);
            }
        }
    }
    fold(&mut out, "END:VCALENDAR");
    out.into_bytes()
}
