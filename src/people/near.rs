//! The people who may be meant by a name: brought forward by the keys of names, the rare
//! ones first, so that a name that thousands bear costs no more than another.

use super::list::within;
use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::Result;
use std::collections::{BTreeMap, HashMap, HashSet};

/// People compared for one search.
const COMPARED: usize = 160;
/// People brought forward by one key that many share.
const PER_KEY: i64 = 60;
/// A key that no more people have than this is rare.
const RARE: i64 = 120;
/// From here on nobody counts any further.
const MANY: i64 = 5000;
/// Keys and beginnings looked up for one search.
const KEYS: usize = 24;
/// Below this the other names of a person are looked at, too.
const DOUBTFUL: f64 = 0.6;

/// Who may be answered: the permit's people, in an area where one was asked for.
pub(super) struct Scope<'p> {
    permit: &'p Permit,
    area: Option<&'p str>,
    /// Few people in all: they are gone through rather than the keys.
    few: bool,
}

impl<'p> Scope<'p> {
    pub fn new(tx: &mut Tx, permit: &'p Permit, area: Option<&'p str>) -> Result<Self> {
        let mut scope = Self { permit, area, few: false };
        if !permit.is_whole() || area.is_some() {
            let mut q = Query::new("SELECT COUNT(*) FROM (SELECT 1 FROM people p WHERE ");
            scope.add(&mut q);
            q.add(" LIMIT ").bind(MANY).add(") some");
            scope.few = q.scalar::<i64>(tx)?.unwrap_or(0) < MANY;
        }
        Ok(scope)
    }

    fn add(&self, q: &mut Query) {
        within(q, self.permit, self.area);
    }

    /// Everybody is answered: no row needs to be looked at for that.
    fn is_open(&self) -> bool {
        self.permit.is_whole() && self.area.is_none()
    }
}

#[derive(Default)]
pub(super) struct Near {
    people: BTreeMap<String, [Option<String>; 2]>,
}

const SHOWN: &str = "SELECT p.id, p.name_ar, p.name_latn FROM ";

impl Near {
    /// By the whole name first, then by rare keys, then by common ones that come together.
    pub fn by_keys(
        &mut self,
        tx: &mut Tx,
        scope: &Scope<'_>,
        whole: &str,
        keys: &[String],
    ) -> Result<()> {
        self.with(tx, scope, &[whole], PER_KEY)?;
        let keys: Vec<&str> = keys.iter().take(KEYS).map(String::as_str).collect();
        let mut counted: Vec<(i64, &str)> =
            counts(tx, &keys)?.into_iter().zip(keys).filter(|c| c.0 > 0).collect();
        // Pairs of parts say more than parts, and the rarer the more.
        counted.sort_by_key(|(n, key)| (*n > RARE, !key.starts_with("p:"), *n));
        let common: Vec<&str> = counted.iter().filter(|c| c.0 > RARE).map(|c| c.1).collect();
        for (_, key) in counted.iter().filter(|c| c.0 <= RARE) {
            self.with(tx, scope, &[key], RARE)?;
        }
        let mut common = common.into_iter();
        while let Some(key) = common.next() {
            if self.people.len() >= COMPARED {
                break;
            }
            if let Some(second) = common.clone().next().filter(|_| key.starts_with("p:")) {
                self.with(tx, scope, &[key, second], PER_KEY)?;
            }
            self.with(tx, scope, &[key], PER_KEY)?;
        }
        Ok(())
    }

    /// People who have all of these keys, the first of them leading.
    fn with(&mut self, tx: &mut Tx, scope: &Scope<'_>, keys: &[&str], most: i64) -> Result<()> {
        let Some((first, others)) = keys.split_first() else { return Ok(()) };
        let mut q = Query::new(SHOWN);
        let others = if scope.few {
            q.add("people p WHERE ");
            keys
        } else {
            q.add("person_keys k CROSS JOIN people p WHERE k.name_key = ").bind(*first);
            q.add(" AND p.id = k.person AND ");
            others
        };
        scope.add(&mut q);
        for key in others {
            q.add(
                " AND EXISTS (SELECT 1 FROM person_keys w WHERE w.person = p.id AND w.name_key = ",
            );
            q.bind(*key).add(")");
        }
        q.add(if scope.few { " ORDER BY p.id" } else { " ORDER BY k.person" });
        q.add(" LIMIT ").bind(most);
        self.take(&q, tx)
    }

    /// People of whom every whole word typed is a part of the name, and the last word the
    /// beginning of one: what somebody means who is still typing.
    pub fn by_beginning(&mut self, tx: &mut Tx, scope: &Scope<'_>, typed: &str) -> Result<()> {
        let mut beginnings = names::prefix_keys(typed);
        // Without a letter after its mark it would be the beginning of every key.
        beginnings.retain(|b| b.len() > "t:".len());
        let words = whole_words(typed);
        let rarest = match rarest_word(tx, &words)? {
            Some((n, at)) if n < MANY => Some(at),
            _ => None,
        };
        for beginning in beginnings.iter().take(KEYS) {
            match rarest.filter(|_| scope.is_open()) {
                Some(word) => self.word_leads(tx, scope, (word, &words), beginning)?,
                None => self.beginning_leads(tx, scope, &words, beginning)?,
            }
            if self.people.len() >= COMPARED {
                break;
            }
        }
        Ok(())
    }

    fn word_leads(
        &mut self,
        tx: &mut Tx,
        scope: &Scope<'_>,
        (leads, words): (usize, &[Vec<String>]),
        beginning: &str,
    ) -> Result<()> {
        let mut q = Query::new(SHOWN);
        q.add("person_keys k CROSS JOIN people p WHERE k.name_key IN (").bind_all(&words[leads]);
        q.add(") AND p.id = k.person AND ");
        scope.add(&mut q);
        let others = words.iter().enumerate().filter(|(at, _)| *at != leads);
        others.for_each(|(_, word)| has_word(&mut q, word));
        begins(&mut q, beginning);
        q.add(" LIMIT ").bind(PER_KEY);
        self.take(&q, tx)
    }

    fn beginning_leads(
        &mut self,
        tx: &mut Tx,
        scope: &Scope<'_>,
        words: &[Vec<String>],
        beginning: &str,
    ) -> Result<()> {
        let mut q = Query::new(SHOWN);
        if scope.few {
            q.add("people p WHERE ");
        } else {
            q.add("person_keys k CROSS JOIN people p WHERE k.name_key >= ").bind(beginning);
            q.add(" AND k.name_key < ").bind(end_of(beginning)).add(" AND p.id = k.person AND ");
        }
        scope.add(&mut q);
        words.iter().for_each(|word| has_word(&mut q, word));
        if scope.few {
            begins(&mut q, beginning);
            q.add(" ORDER BY p.id");
        } else {
            q.add(" ORDER BY k.name_key, k.person");
        }
        q.add(" LIMIT ").bind(PER_KEY);
        self.take(&q, tx)
    }

    fn take(&mut self, q: &Query, tx: &mut Tx) -> Result<()> {
        q.each(tx, |r| {
            self.people.entry(r.text(0)).or_insert_with(|| [r.get(1), r.get(2)]);
            Ok(())
        })
    }

    /// How well each answers to what was typed, by the best of their names.
    pub fn ranked(self, tx: &mut Tx, typed: &str) -> Result<Vec<(String, f64)>> {
        let mut known: HashMap<String, f64> = HashMap::new();
        let mut found: Vec<(String, f64)> = Vec::with_capacity(self.people.len());
        for (id, names) in self.people {
            let best = names.into_iter().flatten().map(|name| {
                *known.entry(name).or_insert_with_key(|name| f64::from(names::score(typed, name)))
            });
            found.push((id, best.fold(0.0, f64::max)));
        }
        let doubtful: HashSet<String> =
            found.iter().filter(|f| f.1 < DOUBTFUL).map(|f| f.0.clone()).collect();
        let others = other_names(tx, typed, &doubtful)?;
        for (id, score) in &mut found {
            *score = score.max(others.get(id).copied().unwrap_or(0.0));
        }
        Ok(found)
    }
}

/// How many people have each key, as far as that is counted.
fn counts(tx: &mut Tx, keys: &[&str]) -> Result<Vec<i64>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut q = Query::new("SELECT ");
    for (at, key) in keys.iter().enumerate() {
        q.add(if at == 0 { "" } else { ", " });
        q.add("(SELECT COUNT(*) FROM (SELECT 1 FROM person_keys WHERE name_key = ").bind(*key);
        q.add(" LIMIT ").bind(RARE + 1).add(") some)");
    }
    let row = q.row(tx)?;
    Ok((0..keys.len()).map(|at| row.as_ref().map_or(0, |r| r.int(at))).collect())
}

/// The keys of each word before the last one.
fn whole_words(typed: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let before = words.len().saturating_sub(1);
    words[..before].iter().map(|word| names::keys(word)).filter(|keys| !keys.is_empty()).collect()
}

/// The word that the fewest people have: how many, and which.
fn rarest_word(tx: &mut Tx, words: &[Vec<String>]) -> Result<Option<(i64, usize)>> {
    let mut rarest = None;
    for (at, keys) in words.iter().enumerate() {
        let mut q =
            Query::new("SELECT COUNT(*) FROM (SELECT 1 FROM person_keys WHERE name_key IN (");
        q.bind_all(keys).add(") LIMIT ").bind(MANY).add(") some");
        let n: i64 = q.scalar(tx)?.unwrap_or(0);
        if rarest.is_none_or(|(least, _)| n < least) {
            rarest = Some((n, at));
        }
    }
    Ok(rarest)
}

fn has_word(q: &mut Query, keys: &[String]) {
    q.add(" AND EXISTS (SELECT 1 FROM person_keys w WHERE w.person = p.id AND w.name_key IN (");
    q.bind_all(keys).add("))");
}

fn begins(q: &mut Query, beginning: &str) {
    q.add(" AND EXISTS (SELECT 1 FROM person_keys b WHERE b.person = p.id AND b.name_key >= ");
    q.bind(beginning).add(" AND b.name_key < ").bind(end_of(beginning)).add(")");
}

fn end_of(beginning: &str) -> String {
    format!("{beginning}\u{10FFFF}")
}

/// The best score of the names that lists do not show: of birth, aliases, as printed.
fn other_names(tx: &mut Tx, typed: &str, ids: &HashSet<String>) -> Result<HashMap<String, f64>> {
    let mut out: HashMap<String, f64> = HashMap::new();
    if ids.is_empty() {
        return Ok(out);
    }
    let mut q = Query::new(
        "SELECT person, given, family FROM person_names WHERE kind <> 'main' AND person IN (",
    );
    q.bind_all(ids).add(")");
    q.each(tx, |r| {
        let parts: [Option<String>; 2] = [r.get(1), r.get(2)];
        let whole = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let score = f64::from(names::score(typed, &whole));
        let best = out.entry(r.text(0)).or_insert(0.0);
        *best = best.max(score);
        Ok(())
    })?;
    Ok(out)
}
