//! The territories in memory, as a file's rows name them: by code, or by a name that is
//! one within the caller's scope.

use super::super::area_scope;
use crate::access::Permit;
use crate::areas;
use crate::db::Tx;
use crate::kernel::Result;
use std::collections::HashMap;

pub(super) struct Places {
    paths: HashMap<String, String>,
    by_name: HashMap<String, Vec<(String, bool)>>,
    /// Paths of the scope; none for the whole organisation.
    scope: Option<Vec<String>>,
}

const COMMUNES: [&str; 2] = ["urban_commune", "rural_commune"];

impl Places {
    pub fn read(tx: &mut Tx, permit: &Permit) -> Result<Self> {
        let scope = if permit.is_whole() { None } else { Some(area_scope::scope_paths(tx, permit)?) };
        let mut out = Self { paths: HashMap::new(), by_name: HashMap::new(), scope };
        for area in areas::all(tx)? {
            let within = out.holds(&area.path);
            // A name means the territory of today.
            if within && area.valid_until.is_none() {
                let mut folded: Vec<String> =
                    [&area.name.ar, &area.name.fr, &area.name.en].into_iter().flatten().map(|n| names::fold(n)).collect();
                folded.sort();
                folded.dedup();
                for name in folded {
                    let commune = COMMUNES.contains(&area.kind.as_str());
                    out.by_name.entry(name).or_default().push((area.code.clone(), commune));
                }
            }
            out.paths.insert(area.code, area.path);
        }
        Ok(out)
    }

    fn holds(&self, path: &str) -> bool {
        self.scope.as_ref().is_none_or(|roots| roots.iter().any(|root| path.starts_with(root.as_str())))
    }

    /// The code that a cell means, within the scope; `communes` alone where the column is
    /// theirs.
    pub fn find(&self, text: &str, communes: bool) -> Option<String> {
        if let Some(path) = self.paths.get(text) {
            return self.holds(path).then(|| text.to_owned());
        }
        let all = self.by_name.get(&names::fold(text))?;
        let mut named = all.iter().filter(|(_, commune)| *commune || !communes);
        match (named.next(), named.next()) {
            (Some((code, _)), None) => Some(code.clone()),
            _ => None,
        }
    }

    /// Where somebody goes of whom no area is said; `Err` where one must be.
    pub fn default(&self) -> std::result::Result<Option<String>, ()> {
        match self.scope.as_deref() {
            None => Ok(None),
            Some([root]) => Ok(root.trim_end_matches('/').rsplit('/').next().map(str::to_owned)),
            Some(_) => Err(()),
        }
    }
}
