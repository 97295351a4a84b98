//! Changing the settings.

use super::store;
use crate::access::{Cx, Op};
use crate::app::Voice;
use crate::audit;
use crate::db::Tx;
use crate::kernel::{Bilingual, Result};
use serde_json::json;

/// The organisation's name anew, in the languages it is given in.
pub fn name_organisation(tx: &mut Tx, cx: &mut Cx, name: &Bilingual) -> Result<()> {
    cx.permit(Op::SettingsWrite)?;
    store::set_organisation(tx, name)?;
    audit::record(tx, cx, "settings.change", "organisation", &json!({}))?;
    Ok(())
}

/// The name, and how the organisation speaks of itself.
pub fn change(tx: &mut Tx, cx: &mut Cx, name: &Bilingual, voice: &Voice) -> Result<()> {
    cx.permit(Op::SettingsWrite)?;
    store::set_organisation(tx, name)?;
    store::set_voice(tx, voice)?;
    audit::record(tx, cx, "settings.change", "organisation", &json!({ "voice": true }))?;
    Ok(())
}
