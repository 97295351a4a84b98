//! By what people can be reached, without opening what is sealed; whoever asks has seen to
//! the permit.

use crate::db::{Query, Tx};
use crate::kernel::Result;
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reached {
    pub phone: bool,
    pub email: bool,
    /// They have asked not to be contacted.
    pub objects: bool,
}

pub fn reached(tx: &mut Tx, ids: &[String]) -> Result<HashMap<String, Reached>> {
    let mut out: HashMap<String, Reached> = HashMap::with_capacity(ids.len());
    for some in ids.chunks(500) {
        let mut q =
            Query::new("SELECT DISTINCT person, kind FROM person_contacts WHERE person IN (");
        q.bind_all(some).add(")");
        q.each(tx, |row| {
            let to = out.entry(row.text(0)).or_default();
            match row.text(1).as_str() {
                "phone" => to.phone = true,
                _ => to.email = true,
            }
            Ok(())
        })?;
    }
    for id in super::objects(tx, ids)? {
        out.entry(id).or_default().objects = true;
    }
    Ok(out)
}
