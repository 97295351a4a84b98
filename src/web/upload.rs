//! A file that came with a form, and the few fields beside it.

use super::{Form, Req};
use crate::kernel::{Error, Refusal, Result};
use axum::body::Body;
use axum::extract::{FromRequest, Multipart};
use axum::http::Request;

pub struct Upload {
    pub file: Vec<u8>,
    /// Fields without a file.
    pub form: Form,
}

/// Reads a body of `multipart/form-data` with the field `file`.
pub async fn read_upload(req: &Req) -> Result<Upload> {
    let mut request = Request::new(Body::from(req.body.clone()));
    *request.headers_mut() = req.headers.clone();
    let broken = || Refusal::new(400, "bad_form");
    let mut parts = Multipart::from_request(request, &()).await.map_err(|_| broken())?;
    let (mut file, mut pairs) = (None, Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|_| broken())?;
        if name == "file" {
            file = Some(bytes.to_vec());
        } else {
            let text =
                String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::new(400, "bad_encoding"))?;
            pairs.push((name, text));
        }
    }
    let file = file.ok_or_else(|| Error::from(Refusal::field("file", "missing")))?;
    Ok(Upload { file, form: Form::from_pairs(pairs) })
}
