//! The people who may be meant by a name: brought forward by the keys of names, the rare
//! ones first, so that a name that thousands bear costs no more than another.

use super::leads::{Leads, counted};
use super::list::{Seated, lives_within, within};
use crate::access::Permit;
use crate::db::{Query, Tx};
use crate::kernel::Result;
use std::collections::{BTreeMap, HashMap, HashSet};

/// People compared for one search.
const COMPARED: usize = 120;
/// So many are enough without the keys of single parts.
const SOME: usize = 30;
/// People brought forward by one key.
const PER_KEY: i64 = 60;
/// A key that no more people have than this is rare.
const RARE: i64 = 60;
/// Rows of one key or beginning that are gone through at most, so that no search is dear:
/// of what more people bear, those who answer the rest as well are met soon enough.
const MANY: i64 = 1000;
/// Keys and beginnings looked up for one search.
const KEYS: usize = 24;
/// Below this the other names of a person are looked at, too.
const DOUBTFUL: f64 = 0.6;

/// Who may be answered: the permit's people, in an area where one was asked for.
pub(super) struct Scope<'p> {
    permit: &'p Permit,
    area: Option<&'p str>,
    /// Few people in all, told by more than where they live: they are gone through rather
    /// than the keys.
    few: bool,
}

impl<'p> Scope<'p> {
    pub fn new(tx: &mut Tx, permit: &'p Permit, area: Option<&'p str>) -> Result<Self> {
        let mut scope = Self { permit, area, few: false };
        if !permit.is_whole() && !permit.reach().is_areas() {
            let mut q = Query::new("SELECT COUNT(*) FROM (SELECT 1 FROM people p WHERE ");
            scope.add(&mut q);
            q.add(" LIMIT ").bind(MANY).add(") AS counted");
            scope.few = q.scalar::<i64>(tx)?.unwrap_or(0) < MANY;
        }
        Ok(scope)
    }

    /// Nobody is left out: a row of a key is somebody who may be answered.
    fn is_everybody(&self) -> bool {
        self.permit.is_whole() && self.area.is_none()
    }

    fn add(&self, q: &mut Query) {
        within(q, self.permit, self.area);
    }

    /// The same of a key `k`, which knows where its person lives.
    fn add_key(&self, q: &mut Query) {
        lives_within(q, self.permit, self.area, "k.person", "k.home");
    }

    /// `people p` with what limits them: by the rows before it, or all of the few.
    fn people(&self, q: &mut Query) {
        q.add("people p WHERE ").add(if self.few { "" } else { "p.id = k.person AND " });
        self.add(q);
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
        self.with(tx, scope, &[whole])?;
        let keys: Vec<&str> = keys.iter().take(KEYS).map(String::as_str).collect();
        let mut counted: Vec<(i64, &str)> =
            counts(tx, &keys)?.into_iter().zip(keys).filter(|c| c.0 > 0).collect();
        // Pairs of parts say more than parts, and the rarer the more.
        counted.sort_by_key(|(n, key)| (*n > RARE, !key.starts_with("p:"), *n));
        let common: Vec<&str> = counted.iter().filter(|c| c.0 > RARE).map(|c| c.1).collect();
        for (_, key) in counted.iter().filter(|c| c.0 <= RARE) {
            if self.people.len() >= SOME && !key.starts_with("p:") {
                break;
            }
            self.with(tx, scope, &[key])?;
        }
        // Two pairs of three parts are all of them: the other two would lead to the same people.
        if let [first, second, ..] = common[..]
            && first.starts_with("p:")
            && self.people.len() < COMPARED
        {
            self.with(tx, scope, &[first, second])?;
        }
        for key in common {
            if self.people.len() >= if key.starts_with("p:") { COMPARED } else { SOME } {
                break;
            }
            self.with(tx, scope, &[key])?;
        }
        Ok(())
    }

    /// People who have all of these keys, the first of them leading.
    fn with(&mut self, tx: &mut Tx, scope: &Scope<'_>, keys: &[&str]) -> Result<()> {
        let [first, others @ ..] = keys else { return Ok(()) };
        let first = [(*first).to_owned()];
        let others: Vec<[String; 1]> = others.iter().map(|k| [(*k).to_owned()]).collect();
        let others: Vec<Leads<'_>> = others.iter().map(|k| Leads::Part(k)).collect();
        self.led(tx, scope, Leads::Part(&first), &others)
    }

    /// People whom one thing brings forward and who have all the others.
    fn led(
        &mut self,
        tx: &mut Tx,
        scope: &Scope<'_>,
        leads: Leads<'_>,
        others: &[Leads<'_>],
    ) -> Result<()> {
        let mut q = Query::new(SHOWN);
        if scope.few {
            scope.people(&mut q);
            for what in others.iter().chain([&leads]) {
                what.had_by(&mut q, "p.id");
            }
        } else {
            // The keys are settled among themselves before anybody is looked up.
            // Whoever has several of them comes as often: sorting them out here would go
            // through all before the first is answered.
            q.add("(SELECT person FROM (SELECT person FROM person_keys k WHERE ");
            leads.add(&mut q, "k");
            q.add(" AND ");
            scope.add_key(&mut q);
            if scope.is_everybody() && leads.is_one_run() {
                q.add(" ORDER BY k.name_key, k.home, k.person");
            }
            let some = PER_KEY * leads.repeats();
            q.add(" LIMIT ")
                .bind(if others.is_empty() { some } else { MANY })
                .add(") c WHERE 1 = 1");
            for what in others {
                what.had_by(&mut q, "c.person");
            }
            q.add(" LIMIT ").bind(some).add(") k CROSS JOIN ");
            scope.people(&mut q);
        }
        q.add(" LIMIT ").bind(PER_KEY * leads.repeats());
        self.take(&q, tx)
    }

    /// People of whom every whole part typed is a part of the name, and the last the
    /// beginning of one: what somebody means who is still typing.
    pub fn by_beginning(&mut self, tx: &mut Tx, scope: &Scope<'_>, typed: &str) -> Result<()> {
        let (parts, mut beginnings) = names::typed_keys(typed);
        // Without a letter after its mark it would be the beginning of every key.
        beginnings.retain(|b| b.len() > "t:".len());
        beginnings.truncate(KEYS);
        let mut rarest: Option<(i64, usize)> = None;
        for (at, part) in parts.iter().enumerate() {
            let n = counted(tx, Leads::Part(part))?;
            if rarest.is_none_or(|r| n < r.0) {
                rarest = Some((n, at));
            }
        }
        let others: Vec<Leads<'_>> = parts.iter().map(|p| Leads::Part(p)).collect();
        let Some((n, at)) = rarest else {
            return self.any_led(tx, scope, &beginnings, &others);
        };
        // Where all are common, a whole part says more than a beginning.
        let mut common = Vec::new();
        let mut rare = Vec::new();
        for beginning in &beginnings {
            let is_rare = counted(tx, Leads::Begun(beginning))? < n;
            if is_rare { rare.push(beginning.clone()) } else { common.push(beginning.as_str()) }
        }
        self.any_led(tx, scope, &rare, &others)?;
        if common.is_empty() || self.people.len() >= COMPARED {
            return Ok(());
        }
        let mut others = others;
        let leads = std::mem::replace(&mut others[at], Leads::BegunSomehow(&common));
        self.led(tx, scope, leads, &others)
    }

    /// People whom one of these beginnings brings forward, until they are enough.
    fn any_led(
        &mut self,
        tx: &mut Tx,
        scope: &Scope<'_>,
        beginnings: &[String],
        others: &[Leads<'_>],
    ) -> Result<()> {
        for beginning in beginnings {
            self.led(tx, scope, Leads::Begun(beginning), others)?;
            if self.people.len() >= COMPARED {
                break;
            }
        }
        Ok(())
    }

    /// All who are in a body.
    pub fn seated(
        &mut self,
        tx: &mut Tx,
        permit: &Permit,
        area: Option<&str>,
        seated: &Seated,
    ) -> Result<()> {
        let mut q = Query::new(SHOWN);
        q.add("people p WHERE ");
        within(&mut q, permit, area);
        seated.add(&mut q);
        q.add(" ORDER BY p.id LIMIT ").bind(MANY);
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
        self.ranked_by(tx, |name| f64::from(names::score(typed, name)))
    }

    /// The same by another measure of a name.
    pub fn ranked_by(self, tx: &mut Tx, score: impl Fn(&str) -> f64) -> Result<Vec<(String, f64)>> {
        let mut known: HashMap<String, f64> = HashMap::new();
        let mut found: Vec<(String, f64)> = Vec::with_capacity(self.people.len());
        for (id, names) in self.people {
            let best = names
                .into_iter()
                .flatten()
                .map(|name| *known.entry(name).or_insert_with_key(|name| score(name)));
            found.push((id, best.fold(0.0, f64::max)));
        }
        let doubtful: HashSet<String> =
            found.iter().filter(|f| f.1 < DOUBTFUL).map(|f| f.0.clone()).collect();
        let others = other_names(tx, &score, &doubtful)?;
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
        q.add(" LIMIT ").bind(RARE + 1).add(") AS counted)");
    }
    let row = q.row(tx)?;
    Ok((0..keys.len()).map(|at| row.as_ref().map_or(0, |r| r.int(at))).collect())
}

/// The best score of the names that lists do not show: of birth, aliases, as printed.
fn other_names(
    tx: &mut Tx,
    score: impl Fn(&str) -> f64,
    ids: &HashSet<String>,
) -> Result<HashMap<String, f64>> {
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
        let score = score(&whole);
        let best = out.entry(r.text(0)).or_insert(0.0);
        *best = best.max(score);
        Ok(())
    })?;
    Ok(out)
}
