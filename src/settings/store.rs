//! SQL of settings: rows of a name and a value.

use crate::args;
use crate::db::Tx;
use crate::kernel::{Bilingual, Lang, Result};

/// The organisation's name, empty where nobody has said it yet.
pub fn organisation(tx: &mut Tx) -> Result<Bilingual> {
    let rows =
        tx.query("SELECT name, value FROM settings WHERE name LIKE 'organisation.%'", &[])?;
    let of = |lang: Lang| rows.iter().find(|r| r.text(0) == key(lang)).map(|r| r.text(1));
    Ok(Bilingual::new(of(Lang::Ar), of(Lang::Fr), of(Lang::En)))
}

pub(super) fn set_organisation(tx: &mut Tx, name: &Bilingual) -> Result<()> {
    tx.execute("DELETE FROM settings WHERE name LIKE 'organisation.%'", &[])?;
    let given = [(Lang::Ar, &name.ar), (Lang::Fr, &name.fr), (Lang::En, &name.en)];
    for (lang, text) in given {
        let Some(text) = text else { continue };
        tx.execute(
            "INSERT INTO settings (name, value) VALUES ($1, $2)",
            args![key(lang), text],
        )?;
    }
    Ok(())
}

fn key(lang: Lang) -> String {
    format!("organisation.{}", lang.code())
}
