//! How far a right reaches, as conditions of queries. Trees are paths: every code from
//! the root, each followed by a slash; a subtree is the range of one prefix.

use super::Op;
use crate::db::Query;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    pub whole: bool,
    /// Paths of area subtrees.
    pub areas: Vec<String>,
    /// Paths of body subtrees.
    pub bodies: Vec<String>,
    /// Paths of delegation subtrees.
    pub delegations: Vec<String>,
    /// Ids of gatherings held as a whole.
    pub gatherings: Vec<String>,
}

/// What every path below this one is smaller than.
pub fn prefix_end(path: &str) -> String {
    // '/' ends every path; '0' is the character after it.
    format!("{}0", path.strip_suffix('/').unwrap_or(path))
}

impl Reach {
    pub fn whole() -> Self {
        Self { whole: true, ..Self::default() }
    }

    pub fn gathering(id: &str) -> Self {
        Self { gatherings: vec![id.to_owned()], ..Self::default() }
    }

    pub fn join(mut self, other: &Reach) -> Self {
        self.whole |= other.whole;
        for (mine, theirs) in [
            (&mut self.areas, &other.areas),
            (&mut self.bodies, &other.bodies),
            (&mut self.delegations, &other.delegations),
            (&mut self.gatherings, &other.gatherings),
        ] {
            mine.extend(theirs.iter().filter(|t| !mine.contains(t)).cloned().collect::<Vec<_>>());
        }
        self
    }

    /// Whether where somebody lives is all that tells whether they are in it.
    pub fn is_areas(&self) -> bool {
        self.delegations.is_empty() && self.gatherings.is_empty()
    }

    /// The code of the area, where the scope has one and no other.
    pub fn only_area(&self) -> Option<&str> {
        match &self.areas[..] {
            [path] if !self.whole => path.trim_end_matches('/').rsplit('/').next(),
            _ => None,
        }
    }

    pub fn holds_area_path(&self, path: &str) -> bool {
        self.whole || self.areas.iter().any(|a| path.starts_with(a.as_str()))
    }
}

/// Proof that an operation may be done. Only `Actor::permit` makes one; every query
/// of a feature takes one.
#[derive(Debug, Clone)]
pub struct Permit {
    op: Op,
    reach: Reach,
}

impl Permit {
    pub(super) fn new(op: Op, reach: Reach) -> Self {
        Self { op, reach }
    }

    pub fn op(&self) -> Op {
        self.op
    }

    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    pub fn is_whole(&self) -> bool {
        self.reach.whole
    }

    /// `column` holds an area's code that lies in the scope.
    pub fn on_area(&self, q: &mut Query, column: &str) {
        self.any(q, |p, q| p.area_terms(q, column));
    }

    /// The person in alias `p`: by home area; for a delegation's or a gathering's scope,
    /// who is enrolled there, and who lives in the delegation's own area.
    pub fn on_person(&self, q: &mut Query, id: &str, home: &str) {
        self.any(q, |p, q| {
            let mut terms = p.area_terms(q, home);
            for path in &p.reach.delegations {
                let (a, b) = (q.place(path), q.place(prefix_end(path)));
                terms.push(format!(
                    "{id} IN (SELECT e.person FROM enrolments e JOIN delegations d ON d.id = e.delegation
                       WHERE d.path >= {a} AND d.path < {b})
                     OR EXISTS (SELECT 1 FROM delegations d JOIN areas da ON da.code = d.area
                       JOIN areas ha ON ha.code = {home}
                       WHERE d.path = {a} AND ha.path >= da.path
                         AND ha.path < SUBSTR(da.path, 1, LENGTH(da.path) - 1) || '0')"
                ));
            }
            for gathering in &p.reach.gatherings {
                let g = q.place(gathering);
                terms.push(format!("{id} IN (SELECT e.person FROM enrolments e WHERE e.gathering = {g})"));
            }
            terms
        });
    }

    /// The body in alias `b`, with its `area` and `path`.
    pub fn on_body(&self, q: &mut Query, alias: &str) {
        self.any(q, |p, q| {
            let mut terms = p.area_terms(q, &format!("{alias}.area"));
            for path in &p.reach.bodies {
                let (a, b) = (q.place(path), q.place(prefix_end(path)));
                terms.push(format!("({alias}.path >= {a} AND {alias}.path < {b})"));
            }
            terms
        });
    }

    /// The delegation in this alias: in its area or its body's, in a delegation subtree,
    /// in a gathering held by itself.
    pub fn on_delegation(&self, q: &mut Query, alias: &str) {
        self.any(q, |p, q| {
            let mut terms = p.area_terms(q, &format!("{alias}.area"));
            if !p.reach.areas.is_empty() || !p.reach.bodies.is_empty() {
                let mut body_terms = p.area_terms(q, "db.area");
                for path in &p.reach.bodies {
                    let (a, b) = (q.place(path), q.place(prefix_end(path)));
                    body_terms.push(format!("(db.path >= {a} AND db.path < {b})"));
                }
                terms.push(format!(
                    "{alias}.body IN (SELECT db.id FROM bodies db WHERE {})",
                    body_terms.join(" OR ")
                ));
            }
            for path in &p.reach.delegations {
                let (a, b) = (q.place(path), q.place(prefix_end(path)));
                terms.push(format!("({alias}.path >= {a} AND {alias}.path < {b})"));
            }
            for gathering in &p.reach.gatherings {
                let g = q.place(gathering);
                terms.push(format!("{alias}.gathering = {g}"));
            }
            terms
        });
    }

    /// The meeting in this alias: in its own area, in its body's, in a body's subtree.
    pub fn on_meeting(&self, q: &mut Query, alias: &str) {
        self.any(q, |p, q| {
            let mut terms = p.area_terms(q, &format!("{alias}.area"));
            let mut of_body = p.area_terms(q, "mb.area");
            for path in &p.reach.bodies {
                let (a, b) = (q.place(path), q.place(prefix_end(path)));
                of_body.push(format!("(mb.path >= {a} AND mb.path < {b})"));
            }
            if !of_body.is_empty() {
                let of_body = of_body.join(" OR ");
                terms
                    .push(format!("{alias}.body IN (SELECT mb.id FROM bodies mb WHERE {of_body})"));
            }
            terms
        });
    }

    /// The gathering as a whole is held: the organisation, its venue's area, itself.
    pub fn on_whole_gathering(&self, q: &mut Query, alias: &str) {
        self.any(q, |p, q| {
            let mut terms = p.area_terms(q, &format!("{alias}.venue_area"));
            for gathering in &p.reach.gatherings {
                let g = q.place(gathering);
                terms.push(format!("{alias}.id = {g}"));
            }
            terms
        });
    }

    /// The gathering is seen: held as a whole, or one of its delegations is in the scope.
    pub fn on_gathering(&self, q: &mut Query, alias: &str) {
        if self.reach.whole {
            q.add("1 = 1");
            return;
        }
        q.add("(");
        self.on_whole_gathering(q, alias);
        q.add(&format!(
            " OR EXISTS (SELECT 1 FROM delegations gd WHERE gd.gathering = {alias}.id AND "
        ));
        self.on_delegation(q, "gd");
        q.add("))");
    }

    fn area_terms(&self, q: &mut Query, column: &str) -> Vec<String> {
        if self.reach.areas.is_empty() {
            return Vec::new();
        }
        let ranges: Vec<String> = self
            .reach
            .areas
            .iter()
            .map(|path| {
                let (a, b) = (q.place(path), q.place(prefix_end(path)));
                format!("(path >= {a} AND path < {b})")
            })
            .collect();
        vec![format!("{column} IN (SELECT code FROM areas WHERE {})", ranges.join(" OR "))]
    }

    fn any(&self, q: &mut Query, terms: impl FnOnce(&Self, &mut Query) -> Vec<String>) {
        if self.reach.whole {
            q.add("1 = 1");
            return;
        }
        let terms = terms(self, q);
        if terms.is_empty() {
            q.add("1 = 0");
        } else {
            q.add("(").add(&terms.join(" OR ")).add(")");
        }
    }
}
