//! A file read against what is there: what each row would do, and what is wrong with it.

use super::cells::{self, Cells};
use crate::access::{Cx, Op};
use crate::areas;
use crate::db::Tx;
use crate::gatherings::model::{
    Delegation, Enrolment, EnrolmentChange, Holder, NewEnrolment, Spot, Status,
};
use crate::gatherings::store::{delegation, enrolment, gathering};
use crate::kernel::report::{Rejected, Report};
use crate::kernel::{Refusal, Result};
use crate::people;
use std::collections::{HashMap, HashSet};

#[derive(Debug, Clone)]
pub(super) struct Step {
    pub row: u64,
    pub delegation: String,
    pub act: Act,
}

#[derive(Debug, Clone)]
pub(super) enum Act {
    Enrol(NewEnrolment),
    Change(String, EnrolmentChange),
}

pub(super) struct Plan {
    pub report: Report,
    pub steps: Vec<Step>,
}

/// What a rejected row is told, for the codes that are this import's own.
pub(super) fn message(code: &str) -> &'static str {
    match code {
        "quota_exceeded" => "the delegation has no place left",
        "already_enrolled" => "holds a place in another delegation of this gathering",
        "unknown_area" => "no delegation of yours in this gathering",
        "ambiguous_name" => "several people bear this name here: give the membership number",
        "duplicate_row" => "stands in this file already",
        "unknown_person" => "no such number, and no name",
        _ => "cannot be taken as it is",
    }
}

pub(super) fn read(tx: &mut Tx, cx: &mut Cx, id: &str, bytes: &[u8]) -> Result<Plan> {
    cx.permit(Op::EnrolmentWrite)?;
    let found = gathering::visible(tx, &cx.permit(Op::GatheringRead)?, id)?;
    found.ok_or_else(|| Refusal::not_found(id))?;
    let unreadable = |fault| Ok(Plan { report: Report::unreadable(fault), steps: Vec::new() });
    let table = match sheet::read(bytes, &sheet::Limits::default()) {
        Ok(table) => table,
        Err(e) => return unreadable(Rejected::from(e)),
    };
    let columns = cells::find(&table.header)
        .and_then(|c| c.need_one_of(&["area", "delegation"]).map(|()| c))
        .and_then(|c| {
            let somebody = [
                "membership_number",
                "name_latn",
                "name_ar",
                "given_latn",
                "given_ar",
                "family_latn",
                "family_ar",
                "placeholder",
            ];
            c.need_one_of(&somebody).map(|()| c)
        });
    let columns = match columns {
        Ok(columns) => columns,
        Err(fault) => return unreadable(fault),
    };
    let mut reader = Reader::new(tx, cx, id)?;
    let mut report = Report::default();
    let mut steps = Vec::new();
    for row in &table.rows {
        report.rows += 1;
        let read = match Cells::read(&columns, row) {
            Ok(cells) => reader.row(tx, cx, &cells)?,
            Err(faults) => {
                report.rejected.extend(faults);
                continue;
            }
        };
        match read {
            Ok(None) => report.unchanged += 1,
            Ok(Some((delegation, act))) => {
                match &act {
                    Act::Enrol(_) => report.created += 1,
                    Act::Change(..) => report.updated += 1,
                }
                steps.push(Step { row: row.number, delegation, act });
            }
            Err((field, code)) => report.rejected.push(Rejected::new(
                row.number,
                columns.header(field),
                code,
                message(code),
            )),
        }
    }
    // One delegation's rows together, in the order of the file.
    steps.sort_by(|a, b| a.delegation.cmp(&b.delegation));
    Ok(Plan { report, steps })
}

/// What a row would do; none where it is so already. Or the faulty field and its code.
type Read = Result<Option<(String, Act)>, (&'static str, &'static str)>;

struct Reader {
    /// Those that may be filled, with the places that are left as the file is read.
    delegations: Vec<Delegation>,
    left: HashMap<String, i64>,
    by_person: HashMap<String, Enrolment>,
    /// Places without a name, by delegation and words: each row of a file meets one.
    by_words: HashMap<(String, String), Vec<Enrolment>>,
    met: HashSet<String>,
}

impl Reader {
    fn new(tx: &mut Tx, cx: &Cx, gathering: &str) -> Result<Self> {
        let permit = cx.permit(Op::EnrolmentWrite)?;
        let delegations = delegation::tree(tx, &permit, gathering)?;
        let left = delegations.iter().filter_map(|d| Some((d.id.clone(), d.room()? - d.taking)));
        let (mut by_person, mut by_words) = (HashMap::new(), HashMap::<_, Vec<_>>::new());
        for e in enrolment::of_gathering(tx, &permit, gathering)?.into_iter().rev() {
            if let Some(words) = &e.placeholder {
                by_words.entry((e.delegation.clone(), words.clone())).or_default().push(e);
            } else if let Some(person) = e.person.clone() {
                // One that takes a place speaks for its person before one that does not.
                let before: Option<&Enrolment> = by_person.get(&person);
                if before.is_none_or(|b| !b.status.takes_a_place()) {
                    by_person.insert(person, e);
                }
            }
        }
        Ok(Self { left: left.collect(), delegations, by_person, by_words, met: HashSet::new() })
    }

    fn row(&mut self, tx: &mut Tx, cx: &mut Cx, cells: &Cells) -> Result<Read> {
        let delegation = match self.delegation(tx, cells)? {
            Ok(delegation) => delegation,
            Err(fault) => return Ok(Err(fault)),
        };
        if let Some(words) = &cells.placeholder {
            let same = self.by_words.get_mut(&(delegation.id.clone(), words.clone()));
            let there = same.and_then(Vec::pop);
            return Ok(self.settle(&delegation, cells, there, Holder::Placeholder(words.clone())));
        }
        let known = match self.person(tx, cx, cells, &delegation)? {
            Ok(known) => known,
            Err(fault) => return Ok(Err(fault)),
        };
        let mark = known.clone().unwrap_or_else(|| {
            let names: Vec<String> = cells.names.iter().map(|n| names::fold(&n.whole())).collect();
            format!(
                "{}|{}|{}",
                delegation.id,
                cells.number.as_deref().unwrap_or_default(),
                names.join("|")
            )
        });
        if !self.met.insert(mark) {
            return Ok(Err(("membership_number", "duplicate_row")));
        }
        let there = known.as_ref().and_then(|id| self.by_person.get(id)).cloned();
        if there.as_ref().is_some_and(|e| e.delegation != delegation.id && e.status.takes_a_place())
        {
            return Ok(Err(("membership_number", "already_enrolled")));
        }
        let there = there.filter(|e| e.delegation == delegation.id);
        let holder = known.map_or_else(|| Holder::New(Box::new(cells.person())), Holder::Person);
        Ok(self.settle(&delegation, cells, there, holder))
    }

    fn settle(
        &mut self,
        to: &Delegation,
        cells: &Cells,
        there: Option<Enrolment>,
        holder: Holder,
    ) -> Read {
        let before = there.as_ref().map(|e| e.status);
        let after = cells.status.or(before).unwrap_or_default();
        let takes = |status: Option<Status>| i64::from(status.is_some_and(Status::takes_a_place));
        let more = takes(Some(after)) - takes(before);
        if let Some(left) = self.left.get_mut(&to.id) {
            if more > *left {
                return Err(("status", "quota_exceeded"));
            }
            *left -= more;
        }
        let Some(there) = there else {
            let item = NewEnrolment { holder, capacity: cells.capacity.clone(), status: after };
            return Ok(Some((to.id.clone(), Act::Enrol(item))));
        };
        let capacity = cells.capacity.clone().filter(|c| there.capacity.as_ref() != Some(c));
        if capacity.is_none() && after == there.status {
            return Ok(None);
        }
        let change =
            EnrolmentChange { holder: None, capacity: capacity.map(Some), status: Some(after) };
        Ok(Some((to.id.clone(), Act::Change(there.id, change))))
    }

    /// By its id, by the code of its area, or by a name that only one of them bears.
    fn delegation(
        &self,
        tx: &mut Tx,
        cells: &Cells,
    ) -> Result<Result<Delegation, (&'static str, &'static str)>> {
        if let Some(id) = &cells.delegation {
            let found = self.delegations.iter().find(|d| d.id == *id).cloned();
            return Ok(found.ok_or(("delegation", "bad_value")));
        }
        let said = cells.area.as_deref().unwrap_or_default();
        let of =
            |code: &str| self.delegations.iter().find(|d| d.spot.area() == Some(code)).cloned();
        if let Some(found) = of(said) {
            return Ok(Ok(found));
        }
        let mut found: Vec<Delegation> =
            areas::by_name(tx, said)?.iter().filter_map(|code| of(code)).collect();
        Ok(match found.pop() {
            Some(one) if found.is_empty() => Ok(one),
            _ => Err(("area", "unknown_area")),
        })
    }

    /// Somebody known, by number or by exactly this name in the area; none for somebody
    /// new.
    fn person(
        &self,
        tx: &mut Tx,
        cx: &mut Cx,
        cells: &Cells,
        to: &Delegation,
    ) -> Result<Result<Option<String>, (&'static str, &'static str)>> {
        let permit = cx.permit(Op::PersonRead)?;
        if let Some(number) = &cells.number {
            if let Some(id) = people::with_number(tx, &permit, number)? {
                return Ok(Ok(Some(id)));
            }
            if cells.names.is_empty() {
                return Ok(Err(("membership_number", "unknown_person")));
            }
        }
        let Spot::Area(area) = &to.spot else { return Ok(Ok(None)) };
        let mut found: Vec<String> = Vec::new();
        for name in &cells.names {
            found.extend(people::named_in(tx, &permit, area, &name.whole())?);
        }
        found.sort();
        found.dedup();
        Ok(match found.len() {
            // A number of its own makes a namesake somebody else.
            _ if cells.number.is_some() => Ok(None),
            0 => Ok(None),
            1 => Ok(found.pop()),
            _ => Err(("name_latn", "ambiguous_name")),
        })
    }
}
