//! `GET /api/v1/gatherings/{id}/board`.

use super::store;
use crate::kernel::Result;
use crate::web::{Req, Response, json_reply};

pub async fn show(req: Req) -> Result<Response> {
    let permit = req.permit()?;
    let gathering = req.param("id");
    let tree = req.look(move |tx, _| store::tree(tx, &permit, &gathering)).await?;
    Ok(json_reply(200, &tree.node()))
}
