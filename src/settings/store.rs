//! SQL of settings: rows of a name and a value.

use crate::app::Voice;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};

/// In the languages given; the others have no row. `app` reads them.
pub(super) fn set_organisation(tx: &mut Tx, name: &Bilingual) -> Result<()> {
    tx.execute("DELETE FROM settings WHERE name LIKE 'organisation.%'", &[])?;
    set(tx, "organisation", name)
}

pub(super) fn set_voice(tx: &mut Tx, voice: &Voice) -> Result<()> {
    tx.execute("DELETE FROM settings WHERE name LIKE 'voice.%'", &[])?;
    set(tx, "voice.slogan", &voice.slogan)?;
    set(tx, "voice.masculine", &voice.masculine)?;
    set(tx, "voice.feminine", &voice.feminine)
}

fn set(tx: &mut Tx, name: &str, said: &Bilingual) -> Result<()> {
    let given = [("ar", &said.ar), ("fr", &said.fr), ("en", &said.en)];
    for (lang, text) in given {
        let Some(text) = text else { continue };
        tx.execute(
            "INSERT INTO settings (name, value) VALUES ($1, $2)",
            args![format!("{name}.{lang}"), text],
        )?;
    }
    Ok(())
}
