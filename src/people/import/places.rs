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
    /// Provinces and prefectures by name: their paths, within the scope or not.
    provinces: HashMap<String, Vec<String>>,
    /// Paths of the scope; none for the whole organisation.
    scope: Option<Vec<String>>,
}

/// Words that a list puts before the name of a province or a commune.
const KINDS: [&str; 9] = [
    "province",
    "prefecture",
    "commune",
    "municipalite",
    "اقليم",
    "عماله",
    "جماعه",
    "الجماعه",
    "بلديه",
];

/// Without "commune de", "إقليم".
fn bare(text: &str) -> String {
    let folded = names::fold(&text.replace(['\'', '’'], " "));
    let mut words: Vec<&str> = folded.split(' ').collect();
    if words.len() > 1 && KINDS.contains(&words[0]) {
        words.remove(0);
        if words.len() > 1 && ["de", "d", "du"].contains(&words[0]) {
            words.remove(0);
        }
    }
    words.join(" ")
}

const PROVINCES: [&str; 3] = ["province", "prefecture", "district_prefecture"];
const COMMUNES: [&str; 2] = ["urban_commune", "rural_commune"];

impl Places {
    pub fn read(tx: &mut Tx, permit: &Permit) -> Result<Self> {
        let scope =
            if permit.is_whole() { None } else { Some(area_scope::scope_paths(tx, permit)?) };
        let mut out = Self {
            paths: HashMap::new(),
            by_name: HashMap::new(),
            provinces: HashMap::new(),
            scope,
        };
        for area in areas::all(tx)? {
            let within = out.holds(&area.path);
            // A name means the territory of today.
            if area.valid_until.is_none() {
                let mut folded: Vec<String> = [&area.name.ar, &area.name.fr, &area.name.en]
                    .into_iter()
                    .flatten()
                    .map(|n| names::fold(n))
                    .collect();
                folded.sort();
                folded.dedup();
                for name in folded {
                    if PROVINCES.contains(&area.kind.as_str()) {
                        let all = out.provinces.entry(name.clone()).or_default();
                        all.push(area.path.clone());
                    }
                    if within {
                        let commune = COMMUNES.contains(&area.kind.as_str());
                        out.by_name.entry(name).or_default().push((area.code.clone(), commune));
                    }
                }
            }
            out.paths.insert(area.code, area.path);
        }
        Ok(out)
    }

    fn holds(&self, path: &str) -> bool {
        self.scope
            .as_ref()
            .is_none_or(|roots| roots.iter().any(|root| path.starts_with(root.as_str())))
    }

    /// The code that a cell means, within the scope; `communes` alone where the column is
    /// theirs; `province` tells communes of one name apart.
    pub fn find(&self, text: &str, communes: bool, province: Option<&str>) -> Option<String> {
        if let Some(path) = self.paths.get(text) {
            return self.holds(path).then(|| text.to_owned());
        }
        let all = self.by_name.get(&names::fold(text)).or_else(|| self.by_name.get(&bare(text)))?;
        let named: Vec<&String> =
            all.iter().filter(|(_, commune)| *commune || !communes).map(|(code, _)| code).collect();
        match (&named[..], province) {
            ([one], _) => Some((*one).clone()),
            (_, Some(province)) => self.narrowed(&named, province),
            _ => None,
        }
    }

    fn narrowed(&self, named: &[&String], province: &str) -> Option<String> {
        let roots = self
            .provinces
            .get(&names::fold(province))
            .or_else(|| self.provinces.get(&bare(province)))?;
        let mut within = named.iter().filter(|code| {
            let path = self.paths.get(**code);
            path.is_some_and(|p| roots.iter().any(|root| p.starts_with(root.as_str())))
        });
        match (within.next(), within.next()) {
            (Some(code), None) => Some((*code).clone()),
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
