//! A text fetched by its address from a host that the installation lists: outside of any
//! transaction, on a thread of its own. What is refused is refused by name, and nothing of it
//! is kept.

mod call;
mod public;

use super::files;
use super::model::{NewDocument, without_marks};
use crate::kernel::{Error, PartialDate, Refusal, Result, text};
use crate::web::Req;
use std::fmt;

/// Why a page is not fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    NotListed,
    RedirectedOut,
    TooManyRedirects,
    /// Its name leads into this machine's own network.
    NotPublic,
    TooLarge,
    TooSlow,
    WrongType,
    /// Another answer than the page: an error, or a door that is closed.
    NotThere,
    Unreachable,
}

impl Refused {
    fn code(self) -> &'static str {
        match self {
            Self::NotListed => "address_not_listed",
            Self::RedirectedOut => "address_redirected_out",
            Self::TooManyRedirects => "address_too_many_redirects",
            Self::NotPublic => "address_not_public",
            Self::TooLarge => "address_too_large",
            Self::TooSlow => "address_too_slow",
            Self::WrongType => "address_wrong_type",
            Self::NotThere => "address_not_there",
            Self::Unreachable => "address_unreachable",
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Refused {}

/// What was brought, with its text: fetched where an address stands for it. The address
/// becomes the one it came from; what somebody said beside it stays.
pub(super) async fn brought(req: &Req, mut new: NewDocument) -> Result<NewDocument> {
    let Some(address) = new.address.take() else { return Ok(new) };
    let fetching = req.app.config.fetching.clone();
    let from = address.clone();
    let fetched = tokio::task::spawn_blocking(move || call::fetch(&fetching, &from)).await;
    let fetched = fetched
        .map_err(Error::unknown)?
        .map_err(|refused| Refusal::field("address", refused.code()))?;
    let plain = files::read_fetched(fetched.bytes, fetched.name, fetched.charset).await?;
    let line = |said: &str| {
        let short: String = without_marks(said).0.chars().take(300).collect();
        text::line(&short, 300).ok()
    };
    let day = plain.published.as_deref().and_then(|p| PartialDate::parse(p.get(..10)?));
    new.text = without_marks(&plain.text).0;
    new.title = new.title.or_else(|| plain.title.as_deref().and_then(line));
    new.published = new.published.or(day);
    new.source = new.source.or_else(|| host(&address));
    new.url = Some(address);
    Ok(new)
}

/// Where nobody said which newspaper: the host by its name.
fn host(address: &str) -> Option<String> {
    let url = url::Url::parse(address).ok()?;
    let host = url.host_str()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned())
}
