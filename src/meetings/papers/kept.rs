//! The minutes as they are kept: each version saved, the approved one frozen with a hash
//! and the list of who was there.

use super::blocks;
use super::facts::Facts;
use super::phrases::hour;
use super::{since, text};
use crate::access::Cx;
use crate::args;
use crate::audit;
use crate::db::{Row, Tx};
use crate::kernel::{Bilingual, Lang, Refusal, Result, Time};
use crate::meetings::actions::{self, meeting as meetings};
use crate::meetings::model::Meeting;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

/// In this order; approved, nothing changes any more.
pub const PHASES: [&str; 4] = ["draft", "read", "approved", "published"];

#[derive(Debug, Clone)]
pub struct Version {
    pub version: i64,
    pub phase: String,
    pub text: Bilingual,
    /// What the facts said when it was saved, as far as it was noted then.
    pub facts: Bilingual,
    pub annex: Option<Vec<Line>>,
    pub hash: Option<String>,
    pub saved_at: Time,
}

/// One line of the list of who was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub name: Bilingual,
    pub titles: Bilingual,
    pub arrived: Bilingual,
}

const SELECT: &str = "SELECT version, phase, text_ar, text_fr, annex, hash, saved_at, facts_ar,
    facts_fr FROM minutes WHERE meeting = $1";

fn version(row: &Row) -> Version {
    Version {
        version: row.int(0),
        phase: row.text(1),
        text: Bilingual::new(row.maybe(2), row.maybe(3), None),
        facts: Bilingual::new(row.maybe(7), row.maybe(8), None),
        annex: row.maybe(4).and_then(|kept| serde_json::from_str(&kept).ok()),
        hash: row.maybe(5),
        saved_at: row.time(6),
    }
}

pub fn versions(tx: &mut Tx, meeting: &str) -> Result<Vec<Version>> {
    let sql = format!("{SELECT} ORDER BY version");
    Ok(tx.query(&sql, args![meeting])?.iter().map(version).collect())
}

fn newest(tx: &mut Tx, meeting: &str) -> Result<Option<Version>> {
    let sql = format!("{SELECT} ORDER BY version DESC LIMIT 1");
    Ok(tx.one(&sql, args![meeting])?.as_ref().map(version))
}

/// The minutes as they stand: those kept, or what the facts make of it.
pub struct Minutes {
    pub facts: Facts,
    pub version: Option<Version>,
    pub text: Bilingual,
    /// What the facts make of it now.
    pub generated: Bilingual,
    pub annex: Vec<Line>,
}

impl Minutes {
    pub fn phase(&self) -> &str {
        self.version.as_ref().map_or(PHASES[0], |v| v.phase.as_str())
    }

    pub fn text(&self, lang: Lang) -> &str {
        self.text.get(lang)
    }

    /// Whether they may still be corrected.
    pub fn is_open(&self) -> bool {
        self.facts.meeting.frozen_at.is_none() && matches!(self.phase(), "draft" | "read")
    }
}

pub fn of(tx: &mut Tx, cx: &mut Cx, meeting: Meeting) -> Result<Minutes> {
    let id = meeting.id.clone();
    let facts = Facts::load(tx, cx, meeting)?;
    let version = newest(tx, &id)?;
    let generated = generated(&facts, cx);
    let text = match &version {
        Some(kept) => kept.text.clone(),
        None => generated.clone(),
    };
    let annex = match version.as_ref().and_then(|v| v.annex.clone()) {
        Some(frozen) => frozen,
        None => annex(&facts, cx),
    };
    Ok(Minutes { facts, version, text, generated, annex })
}

/// For who may read the meeting; the reading is written down.
pub fn read(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Minutes> {
    let meeting = actions::seen(tx, cx, id)?;
    let minutes = of(tx, cx, meeting)?;
    audit::record(tx, cx, "minutes.read", id, &json!({}))?;
    Ok(minutes)
}

fn generated(facts: &Facts, cx: &Cx) -> Bilingual {
    let of = |lang| blocks::write(&text::minutes(facts, lang, &cx.zone));
    Bilingual::both(of(Lang::Ar), of(Lang::Fr))
}

/// Who was there, by their first capacity, then by name, as the paper lists them.
fn annex(facts: &Facts, cx: &Cx) -> Vec<Line> {
    let mut rows: Vec<_> = facts
        .present()
        .map(|(a, who)| {
            let rank = who.capacities.iter().filter_map(rank).min().unwrap_or(usize::MAX);
            let both = |of: &dyn Fn(Lang) -> String| Bilingual::both(of(Lang::Ar), of(Lang::Fr));
            let line = Line {
                name: both(&|l| who.name.as_ref().map(|n| n.get(l).to_owned()).unwrap_or_default()),
                titles: both(&|l| super::facts::joined(l, &who.titles(l))),
                arrived: both(&|l| a.arrived_at.map(|t| hour(l, t, &cx.zone)).unwrap_or_default()),
            };
            (rank, names::fold(line.name.get(Lang::Fr)), a.id.clone(), line)
        })
        .collect();
    rows.sort_by(|a, b| (a.0, &a.1, &a.2).cmp(&(b.0, &b.1, &b.2)));
    rows.into_iter().map(|(_, _, _, line)| line).collect()
}

fn rank(words: &crate::meetings::Words) -> Option<usize> {
    let known = super::capacities::known(words)?;
    super::capacities::all().iter().position(|c| c.group == known.group)
}

/// One more version, as somebody corrected it. What changed in the facts before it was
/// saved and was not taken over is still told afterwards.
pub fn save(tx: &mut Tx, cx: &mut Cx, id: &str, text: &Bilingual) -> Result<()> {
    let minutes = open(tx, cx, id)?;
    let before = minutes.version.as_ref();
    let facts = before.map_or(&minutes.generated, |v| &v.facts).clone();
    keep(tx, cx, &minutes, text, &facts)
}

/// A part that the facts say otherwise by now, into the text; `print` names it as it was
/// seen.
pub fn take_over(tx: &mut Tx, cx: &mut Cx, id: &str, lang: Lang, print: &str) -> Result<()> {
    let minutes = open(tx, cx, id)?;
    let Some(version) = &minutes.version else {
        return Err(Refusal::conflict("facts_changed_again").about(id).into());
    };
    let told = since::parts(version.facts.get(lang), minutes.generated.get(lang));
    let part = told.iter().find(|part| part.print() == print);
    let part = part.ok_or_else(|| Refusal::conflict("facts_changed_again").about(id))?;
    let mut text = version.text.clone();
    let mut facts = version.facts.clone();
    let (in_text, in_facts) = match lang {
        Lang::Ar => (&mut text.ar, &mut facts.ar),
        _ => (&mut text.fr, &mut facts.fr),
    };
    *in_text = Some(part.into_text(in_text.as_deref().unwrap_or_default()));
    *in_facts = Some(part.into_facts());
    keep(tx, cx, &minutes, &text, &facts)
}

/// For a correction: 409 once they are approved.
fn open(tx: &mut Tx, cx: &mut Cx, id: &str) -> Result<Minutes> {
    let meeting = actions::held(tx, cx, id)?;
    let minutes = of(tx, cx, meeting)?;
    if !minutes.is_open() {
        return Err(Refusal::conflict("minutes_frozen").about(id).into());
    }
    Ok(minutes)
}

fn keep(
    tx: &mut Tx,
    cx: &mut Cx,
    minutes: &Minutes,
    text: &Bilingual,
    facts: &Bilingual,
) -> Result<()> {
    let id = &minutes.facts.meeting.id;
    let next = minutes.version.as_ref().map_or(1, |v| v.version + 1);
    let new = New { version: next, phase: minutes.phase(), text, facts, annex: None };
    insert(tx, cx, id, &new)?;
    audit::record(tx, cx, "minutes.save", id, &json!({ "version": next })).map(drop)
}

/// To the next step: read by those present, approved and frozen, published.
pub fn advance(tx: &mut Tx, cx: &mut Cx, id: &str, phase: &str) -> Result<()> {
    let meeting = actions::held(tx, cx, id)?;
    let minutes = of(tx, cx, meeting)?;
    let at = PHASES.iter().position(|p| *p == minutes.phase()).unwrap_or_default();
    if PHASES.get(at + 1).is_none_or(|next| *next != phase) {
        return Err(Refusal::conflict("minutes_out_of_turn").about(id).into());
    }
    let next = minutes.version.as_ref().map_or(1, |v| v.version + 1);
    let frozen = (at + 1 >= 2).then_some(minutes.annex.as_slice());
    let facts = minutes.version.as_ref().map_or(&minutes.generated, |v| &v.facts);
    let new = New { version: next, phase, text: &minutes.text, facts, annex: frozen };
    insert(tx, cx, id, &new)?;
    if phase == "approved" {
        meetings::freeze(tx, cx, id)?;
    }
    audit::record(tx, cx, "minutes.phase", id, &json!({ "version": next, "phase": phase }))
        .map(drop)
}

/// A version as it is written down.
struct New<'v> {
    version: i64,
    phase: &'v str,
    text: &'v Bilingual,
    facts: &'v Bilingual,
    annex: Option<&'v [Line]>,
}

fn insert(tx: &mut Tx, cx: &Cx, meeting: &str, new: &New<'_>) -> Result<()> {
    let (text, facts) = (new.text, new.facts);
    let annex = new.annex.map(serde_json::to_string).transpose()?;
    let hash = annex.as_deref().map(|annex| fingerprint(meeting, text, annex));
    let words = [&text.ar, &text.fr].into_iter().flatten().map(|t| names::fold(t));
    let words = words.collect::<Vec<_>>().join("\n");
    tx.execute(
        "INSERT INTO minutes (meeting, version, phase, text_ar, text_fr, annex, hash, folded,
           saved_at, saved_by, facts_ar, facts_fr)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            meeting,
            new.version,
            new.phase,
            text.ar,
            text.fr,
            annex,
            hash,
            words,
            cx.now,
            cx.actor.id(),
            facts.ar,
            facts.fr
        ],
    )?;
    Ok(())
}

/// Of the meeting, both texts and the list: the same for the same paper.
fn fingerprint(meeting: &str, text: &Bilingual, annex: &str) -> String {
    let mut hash = Sha256::new();
    for part in [
        meeting,
        text.ar.as_deref().unwrap_or_default(),
        text.fr.as_deref().unwrap_or_default(),
        annex,
    ] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&hash.finalize())
}

/// Lines of two versions: those that went, those that came, those that stayed.
pub fn compared<'t>(before: &'t str, after: &'t str) -> Vec<(char, &'t str)> {
    let (a, b): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let lead = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail =
        a[lead..].iter().rev().zip(b[lead..].iter().rev()).take_while(|(x, y)| x == y).count();
    let mut out: Vec<(char, &str)> = a[..lead].iter().map(|l| (' ', *l)).collect();
    out.extend(a[lead..a.len() - tail].iter().map(|l| ('-', *l)));
    out.extend(b[lead..b.len() - tail].iter().map(|l| ('+', *l)));
    out.extend(a[a.len() - tail..].iter().map(|l| (' ', *l)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_differ_where_they_were_corrected() {
        let told = compared("a\nb\nc", "a\nx\ny\nc");
        assert_eq!(told, [(' ', "a"), ('-', "b"), ('+', "x"), ('+', "y"), (' ', "c")]);
        assert_eq!(compared("a", "a"), [(' ', "a")]);
    }
}
