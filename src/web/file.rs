//! Forms with a file: read from the body that was already bounded.

use super::{Form, Req};
use crate::kernel::{Refusal, Result};
use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};

/// What such a form sent: its fields, and the one file.
pub struct Sent {
    pub fields: Form,
    pub file: Option<Vec<u8>>,
}

impl Req {
    /// The fields of a form with a file, and the file of this name.
    pub async fn sent_file(&self, name: &str) -> Result<Sent> {
        let mut request = Request::new(Body::from(self.body.clone()));
        *request.headers_mut() = self.headers.clone();
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| broken())?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
            let field = part.name().unwrap_or_default().to_owned();
            if field == name {
                let bytes = part.bytes().await.map_err(|_| broken())?;
                file = Some(bytes.to_vec()).filter(|b| !b.is_empty());
            } else {
                fields.push((field, part.text().await.map_err(|_| broken())?));
            }
        }
        Ok(Sent { fields: Form::from_pairs(fields), file })
    }

    /// The file alone, which must be there.
    pub async fn file(&self, name: &'static str) -> Result<Vec<u8>> {
        let sent = self.sent_file(name).await?;
        Ok(sent.file.ok_or_else(|| Refusal::field(name, "missing"))?)
    }
}

fn broken() -> Refusal {
    Refusal::new(400, "bad_form")
}
