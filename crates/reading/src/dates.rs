//! Dates and hours as Moroccan Arabic and French write them, weekdays held against the calendar.

use crate::Scene;
use crate::calendar::Date;
use crate::lexicon::class::*;
use crate::text::Kind;

/// A date said in the text.
#[derive(Clone, Debug)]
pub(crate) struct When {
    /// Tokens.
    pub from: usize,
    pub to: usize,
    pub date: Option<Date>,
    pub end: Option<Date>,
    /// The weekday said is another than the calendar's.
    pub clashes: bool,
}

impl When {
    fn new(from: usize, to: usize, date: Option<Date>) -> Self {
        When { from, to, date, end: None, clashes: false }
    }

    /// Known to the month or better.
    pub fn is_near(&self) -> bool {
        self.date.is_some_and(|d| d.month > 0)
    }
}

/// Whether the words around a date look ahead or back.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Ahead,
    Back,
    Open,
}

pub(crate) fn dates(scene: &Scene, from: usize, to: usize) -> Vec<When> {
    let mut found: Vec<When> = Vec::new();
    let mut at = from;
    while at < to {
        let when = numeric(scene, at)
            .or_else(|| day_and_month(scene, at, to, from))
            .or_else(|| month_and_year(scene, at, to))
            .or_else(|| weekend(scene, at, to))
            .or_else(|| weekday_alone(scene, at, to, from));
        match when {
            Some(when) if when.to > at => {
                at = when.to;
                found.push(when);
            }
            _ => at += 1,
        }
    }
    found
}

/// `16-09-2015`, `14/06/2025`, `2025-06-14`.
fn numeric(scene: &Scene, at: usize) -> Option<When> {
    let text = &scene.text;
    let [a, b, c] = [text.number(at)?, text.number(at + 2)?, text.number(at + 4)?];
    let sign = |i| text.is_sign(i, &['-', '/', '.', '–']);
    if !sign(at + 1) || !sign(at + 3) {
        return None;
    }
    let (year, month, day) = if a > 1000 { (a, b, c) } else { (c, b, a) };
    let date = real(year, month, day)?;
    let mut when = When::new(at, at + 5, Some(date));
    if let Some((first, weekday)) = weekday_before(scene, at) {
        when.from = first;
        when.clashes = date.weekday() != Some(weekday);
    }
    Some(when)
}

fn real(year: u64, month: u64, day: u64) -> Option<Date> {
    let date = Date {
        year: i32::try_from(year).ok()?,
        month: u8::try_from(month).ok()?,
        day: u8::try_from(day).ok()?,
    };
    (date.is_full() && date.is_real() && (1900..2100).contains(&date.year)).then_some(date)
}

/// A day of the month at this token: a number, or an ordinal in Arabic ("سابع فبراير").
fn day_at(scene: &Scene, at: usize) -> Option<u8> {
    let text = &scene.text;
    if let Some(n) = text.number(at) {
        return u8::try_from(n).ok().filter(|n| (1..=31).contains(n));
    }
    let token = text.tokens.get(at)?;
    if token.arabic && token.known.is(ORDINAL) {
        return scene.value(at, ORDINAL).parse().ok();
    }
    (text.fold(at) == "premier").then_some(1)
}

fn day_and_month(scene: &Scene, at: usize, to: usize, from: usize) -> Option<When> {
    let text = &scene.text;
    let mut days = vec![day_at(scene, at)?];
    let mut j = at + 1;
    if text.is_word(j) && matches!(text.fold(j), "er") {
        j += 1;
    }
    loop {
        let mut k = j;
        while k < to
            && (text.is_sign(k, &['،', ',', '-', '–', '/'])
                || (text.is_word(k)
                    && matches!(text.fold(k), "و" | "et" | "au" | "الي" | "a" | "غايه")))
        {
            k += 1;
        }
        match day_at(scene, k) {
            Some(day) if k > j && k < to => {
                days.push(day);
                j = k + 1;
            }
            _ => break,
        }
        if days.len() > 10 {
            return None;
        }
    }
    if text.is_word(j)
        && matches!(text.fold(j), "من" | "de")
        && (j + 1..j + 3).any(|i| text.tokens.get(i).is_some_and(|t| t.known.is(MONTH)))
    {
        j += 1;
    }
    if text.is_word(j) && matches!(text.stem(j), "شهر") {
        j += 1;
    }
    let month_token = text.tokens.get(j).filter(|t| j < to && t.known.is(MONTH))?;
    let month: u8 = scene.value(j, MONTH).parse().ok()?;
    j += usize::from(month_token.known.words.max(1));
    // "كانون الثاني" and such end here; then a year or a word that places it.
    let (year, mut stop) = year_after(scene, j, to);
    let side = side_after(scene, j, to);
    let weekday = weekday_before(scene, at);
    let first = weekday.map_or(at, |w| w.0).max(from);
    let known = |day: u8| match year {
        Some(year) => real(year, month.into(), day.into()),
        None => year_of(scene.published, month, day, weekday.map(|w| w.1), side.0),
    };
    if side.0 != Side::Open {
        stop = stop.max(side.1);
    }
    let date = known(days[0]);
    let mut when = When::new(first, stop, date);
    if days.len() > 1 {
        when.end = known(days[days.len() - 1]).filter(|end| date.is_some_and(|d| d < *end));
    } else if text.is_word(stop) && text.fold(stop) == "الي" {
        // "من 4 غشت إلى الثامن منه", "إلى الجمعة 17 منه"
        let last = stop + 1 + usize::from(scene.is(stop + 1, WEEKDAY));
        if text.is_word(last + 1) && text.fold(last + 1) == "منه" {
            when.end = day_at(scene, last).and_then(known);
            when.to = last + 2;
        }
    }
    if let (Some(date), Some((_, weekday))) = (date, weekday) {
        when.clashes = date.weekday() != Some(weekday);
    }
    Some(when)
}

/// The weekday written before a day, with where it begins.
fn weekday_before(scene: &Scene, at: usize) -> Option<(usize, u8)> {
    let text = &scene.text;
    let mut k = at;
    let mut found = None;
    while k > 0 {
        let before = k - 1;
        if text.tokens[before].known.is(WEEKDAY) {
            found = Some((before, scene.value(before, WEEKDAY).parse().ok()?));
        } else if text.is_word(before)
            && matches!(text.fold(before), "و" | "et" | "le")
            && found.is_none()
        {
        } else if !text.is_sign(before, &['،', ',', '(']) || found.is_some() || at - before > 2 {
            break;
        }
        k = before;
    }
    let (first, weekday) = found?;
    // Several weekdays belong to several days; the first to the first.
    Some((first, weekday))
}

fn year_after(scene: &Scene, at: usize, to: usize) -> (Option<u64>, usize) {
    let text = &scene.text;
    let mut k = at;
    for _ in 0..3 {
        if k < to
            && text.is_word(k)
            && matches!(text.stem(k), "من" | "سنه" | "عام" | "de" | "l" | "annee")
        {
            k += 1;
        }
    }
    if k == at && text.is_sign(k, &['،', ',']) {
        k += 1;
    }
    match text.number(k).filter(|y| k < to && (1900..2100).contains(y)) {
        Some(year) => (Some(year), k + 1),
        None => (None, at),
    }
}

fn side_of(word: &str) -> Side {
    match word {
        "المقبل" | "المقبله" | "القادم" | "القادمه" | "prochain" | "prochaine" | "prochains" => {
            Side::Ahead
        }
        "الماضي" | "الماضيه" | "المنصرم" | "المنصرمه" | "الفارط" | "dernier" | "derniere"
        | "passe" | "ecoule" => Side::Back,
        _ => Side::Open,
    }
}

fn side_after(scene: &Scene, at: usize, to: usize) -> (Side, usize) {
    for k in at..to.min(at + 1) {
        if scene.text.is_word(k) {
            let side = side_of(scene.text.fold(k));
            if side != Side::Open {
                return (side, k + 1);
            }
        }
    }
    (Side::Open, at)
}

/// The year of a day and month: the one nearest to the publication that the words allow.
fn year_of(
    published: Option<Date>,
    month: u8,
    day: u8,
    weekday: Option<u8>,
    side: Side,
) -> Option<Date> {
    let published = published?;
    let fit = |year| Some(Date { year, month, day }).filter(|d| d.is_real());
    if published.month == 0 {
        return fit(published.year);
    }
    let middle = Date { day: if published.day == 0 { 15 } else { published.day }, ..published };
    let candidates =
        [published.year - 1, published.year, published.year + 1].into_iter().filter_map(fit);
    let distance = |date: &Date| {
        let days = date.number() - middle.number();
        let wrong_side = match side {
            Side::Ahead => days < 0,
            Side::Back => days > 0,
            Side::Open => false,
        };
        let off = weekday.is_some_and(|w| date.weekday() != Some(w)) && days.abs() > 150;
        days.abs() + if wrong_side { 10_000 } else { 0 } + if off { 5_000 } else { 0 }
    };
    candidates.min_by_key(distance)
}

fn month_and_year(scene: &Scene, at: usize, to: usize) -> Option<When> {
    let text = &scene.text;
    let token = text.tokens.get(at).filter(|t| t.known.is(MONTH))?;
    let month: u8 = scene.value(at, MONTH).parse().ok()?;
    let after = at + usize::from(token.known.words.max(1));
    let (year, stop) = year_after(scene, after, to);
    if let Some(year) = year {
        return Some(When::new(at, stop, Some(Date { year: year as i32, month, day: 0 })));
    }
    let (side, stop) = side_after(scene, after, to);
    let named =
        at > 0 && text.is_word(at - 1) && matches!(text.stem(at - 1), "شهر" | "mois" | "في");
    if side == Side::Open && !named {
        return None;
    }
    let date = year_of(scene.published, month, 1, None, side);
    Some(When::new(at, stop, date.map(|d| Date { day: 0, ..d })))
}

/// "نهاية الأسبوع الماضي", "le week-end dernier": Saturday and Sunday before.
fn weekend(scene: &Scene, at: usize, to: usize) -> Option<When> {
    let text = &scene.text;
    let word = |i: usize| if i < to && text.is_word(i) { text.fold(i) } else { "" };
    let arabic = matches!(
        text.tokens.get(at).filter(|t| t.kind == Kind::Word).map(|_| text.stem(at)),
        Some("نهايه")
    ) && word(at + 1) == "الاسبوع";
    let stop = if arabic { at + 2 } else { at + 1 };
    if !arabic && !matches!(word(at), "week-end" | "weekend") {
        return None;
    }
    let side = side_of(word(stop));
    let published = scene.published.filter(|p| p.is_full())?;
    let since_saturday = (i64::from(published.weekday()?) - 6).rem_euclid(7);
    let saturday = match side {
        Side::Ahead => published.plus(7 - since_saturday),
        _ => published.plus(-since_saturday),
    };
    let mut when = When::new(at, stop + usize::from(side != Side::Open), Some(saturday));
    when.end = Some(saturday.plus(1));
    Some(when)
}

/// "الخميس", "أمس الأحد", "samedi dernier", "hier".
fn weekday_alone(scene: &Scene, at: usize, to: usize, from: usize) -> Option<When> {
    let text = &scene.text;
    let token = text.tokens.get(at)?;
    if token.kind != Kind::Word {
        return None;
    }
    let published = scene.published.filter(|p| p.is_full());
    if matches!(text.fold(at), "hier") {
        return Some(When::new(at, at + 1, published.map(|p| p.plus(-1))));
    }
    if !token.known.is(WEEKDAY) {
        return None;
    }
    let before = if at > from && text.is_word(at - 1) { text.fold(at - 1) } else { "" };
    let bare = token.arabic && !text.fold(at).starts_with("ال") && !matches!(before, "يوم");
    if bare || matches!(before, "سوق" | "صلاه" | "خطبه" | "حي") {
        return None;
    }
    // "السبت والأحد 7 و8 فبراير": the day that follows is read with its weekday.
    let mut next = at + 1;
    while next < to
        && next < at + 6
        && (scene.is(next, WEEKDAY)
            || text.is_sign(next, &['،', ','])
            || matches!(scene.word(next), "و" | "et"))
    {
        next += 1;
    }
    if next < to
        && (numeric(scene, next).is_some() || day_and_month(scene, next, to, from).is_some())
    {
        return None;
    }
    let weekday: u8 = scene.value(at, WEEKDAY).parse().ok()?;
    let (after, mut stop) = side_after(scene, at + 1, to);
    let side = match (before, after) {
        ("اليوم", _) => Side::Open,
        ("امس", _) => Side::Back,
        (_, Side::Open) if scene.looks_ahead(from, to) => Side::Ahead,
        (_, Side::Open) => Side::Back,
        (_, side) => side,
    };
    let resolve = |weekday: u8| {
        let published = published?;
        let back = (i64::from(published.weekday()?) - i64::from(weekday)).rem_euclid(7);
        Some(match side {
            Side::Ahead => published
                .plus((7 - back) % 7 + if back == 0 && after == Side::Ahead { 7 } else { 0 }),
            _ => published.plus(-back),
        })
    };
    let mut when = When::new(at, stop, resolve(weekday));
    // "vendredi-samedi", "lundi et mardi", "السبت والأحد"
    let bound = text.is_sign(at + 1, &['-', '–']) || matches!(scene.word(at + 1), "et" | "و");
    let second = if bound { at + 2 } else { at + 1 };
    let second_is_day = scene.is(second, WEEKDAY)
        && (bound || text.tokens[second].known.and && token.arabic)
        && second < to;
    if second_is_day {
        stop = second + 1;
        when.to = stop;
        when.end = scene.value(second, WEEKDAY).parse().ok().and_then(resolve);
        if when.end < when.date {
            when.end = None;
        }
    }
    Some(when)
}

/// An hour of the day, `HH:MM`, said between two tokens.
pub(crate) fn hour(scene: &Scene, from: usize, to: usize) -> Option<String> {
    (from..to).find_map(|at| arabic_hour(scene, at, to).or_else(|| french_hour(scene, at, to)))
}

fn arabic_hour(scene: &Scene, at: usize, to: usize) -> Option<String> {
    let text = &scene.text;
    if !text.is_word(at) || !matches!(text.fold(at), "الساعه" | "للساعه" | "بالساعه")
    {
        return None;
    }
    let mut minute = 0;
    let mut hour: u64 = match text.number(at + 1) {
        Some(n) => n,
        None => scene.value(at + 1, ORDINAL).parse().ok()?,
    };
    let mut k = at + 2;
    if scene.text.tokens.get(at + 1)?.known.words > 1 {
        k += 1;
    }
    if text.is_sign(k, &[':', '.', 'h']) && text.number(k + 1).is_some_and(|m| m < 60) {
        minute = text.number(k + 1)?;
        k += 2;
    }
    for i in k..to.min(k + 5) {
        if !text.is_word(i) {
            continue;
        }
        match text.fold(i) {
            "والنصف" => minute = 30,
            "والربع" => minute = 15,
            "و" if text.number(i + 1).is_some_and(|m| m < 60) => minute = text.number(i + 1)?,
            "زوالا" | "الزوال" | "عصرا" | "مساء" | "مسا" | "المساء" | "ليلا" | "ظهرا"
                if hour < 12 =>
            {
                hour += 12
            }
            "ليلا" if hour == 12 => hour = 0,
            _ => {}
        }
    }
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

fn french_hour(scene: &Scene, at: usize, to: usize) -> Option<String> {
    let text = &scene.text;
    let hour = text.number(at).filter(|h| *h < 24)?;
    let unit = if text.is_word(at + 1) { text.fold(at + 1) } else { "" };
    let colon = text.is_sign(at + 1, &[':'])
        && text.tokens[at + 1].glued
        && text.tokens.get(at + 2).is_some_and(|t| t.glued);
    if !matches!(unit, "h" | "heures" | "heure") && !colon {
        return None;
    }
    let minute = text
        .number(at + 2)
        .filter(|m| *m < 60 && (text.tokens[at + 2].glued || unit != "h"))
        .unwrap_or(0);
    let late = (at + 2..to.min(at + 6))
        .any(|i| text.is_word(i) && matches!(text.fold(i), "soir" | "apres-midi"));
    let hour = if late && hour < 12 { hour + 12 } else { hour };
    Some(format!("{hour:02}:{minute:02}"))
}
