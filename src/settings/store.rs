//! SQL of settings: rows of a name and a value.

use crate::args;
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};

/// In the languages given; the others have no row. `app` reads them.
pub(super) fn set_organisation(tx: &mut Tx, name: &Bilingual) -> Result<()> {
    tx.execute("DELETE FROM settings WHERE name LIKE 'organisation.%'", &[])?;
    let given = [("ar", &name.ar), ("fr", &name.fr), ("en", &name.en)];
    for (lang, text) in given {
        let Some(text) = text else { continue };
        tx.execute(
            "INSERT INTO settings (name, value) VALUES ($1, $2)",
            args![format!("organisation.{lang}"), text],
        )?;
    }
    Ok(())
}
