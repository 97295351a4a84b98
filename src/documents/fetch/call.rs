//! One call to one listed host: every step of the way is looked at before a connection is
//! made, the redirects too, and the connection goes to the very numbers that were looked at.

use super::Refused;
use super::public::is_public;
use crate::app::fetching::{Fetching, numbers};
use crate::app::trust::Authorities;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::Url;

/// What came back.
pub struct Fetched {
    pub bytes: Vec<u8>,
    /// As the server names it.
    pub charset: Option<String>,
    /// A name for it that says its kind, where its bytes may leave that open.
    pub name: &'static str,
}

const MOST: u64 = 5 << 20;
const REDIRECTS: u32 = 3;

/// Blocks until the page is there, is refused, or patience is over.
pub fn fetch(fetching: &Fetching, address: &str) -> Result<Fetched, Refused> {
    let mut url = Url::parse(address).map_err(|_| Refused::NotListed)?;
    if !fetching.lists(&url) {
        return Err(Refused::NotListed);
    }
    url.set_fragment(None);
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(fetching.patience))
        .http_status_as_error(false)
        .max_redirects(REDIRECTS)
        .proxy(None)
        .user_agent("Hadir")
        .accept("text/html, text/plain, application/pdf, */*;q=0.1")
        .accept_encoding("identity")
        .max_idle_connections(0)
        .tls_config(Authorities::default().tls())
        .build();
    let guard = Guard { fetching: fetching.clone(), system: DefaultResolver::default() };
    let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), guard);
    let answer = agent.get(url.as_str()).call().map_err(why)?;
    if answer.status().as_u16() != 200 {
        return Err(Refused::NotThere);
    }
    let said = |name: &str| {
        let value = answer.headers().get(name)?.to_str().ok()?;
        Some(value.trim().to_ascii_lowercase())
    };
    if said("content-encoding").is_some_and(|e| e != "identity") {
        return Err(Refused::WrongType);
    }
    let (name, charset) = kind(said("content-type").as_deref()).ok_or(Refused::WrongType)?;
    if said("content-length").and_then(|l| l.parse::<u64>().ok()).is_some_and(|l| l > MOST) {
        return Err(Refused::TooLarge);
    }
    let bytes = answer.into_body().into_with_config().limit(MOST).read_to_vec().map_err(why)?;
    Ok(Fetched { bytes, charset, name })
}

/// The kinds that are read, as a server may call them; what it gives no name is told by its
/// bytes.
fn kind(said: Option<&str>) -> Option<(&'static str, Option<String>)> {
    let said = said.unwrap_or_default();
    let (kind, more) = said.split_once(';').unwrap_or((said, ""));
    let name = match kind.trim() {
        "text/html" | "application/xhtml+xml" => "page.html",
        "text/plain" => "page.txt",
        "" | "application/octet-stream" | "application/pdf" => "",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => "",
        _ => return None,
    };
    let charset = more.split(';').find_map(|part| {
        let (key, value) = part.split_once('=')?;
        (key.trim() == "charset").then(|| value.trim().trim_matches('"').to_owned())
    });
    Some((name, charset))
}

fn why(error: ureq::Error) -> Refused {
    match error {
        ureq::Error::Timeout(_) => Refused::TooSlow,
        ureq::Error::TooManyRedirects => Refused::TooManyRedirects,
        ureq::Error::BodyExceedsLimit(_) => Refused::TooLarge,
        ureq::Error::Other(ours) => ours.downcast::<Refused>().map_or(Refused::Unreachable, |r| *r),
        _ => Refused::Unreachable,
    }
}

/// Asked for the numbers of a host before each connection, that of a redirect as well.
#[derive(Debug)]
struct Guard {
    fetching: Fetching,
    system: DefaultResolver,
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &ureq::http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let refused = |why: Refused| ureq::Error::Other(Box::new(why));
        let url = Url::parse(&uri.to_string()).map_err(|_| refused(Refused::RedirectedOut))?;
        if !self.fetching.lists(&url) {
            return Err(refused(Refused::RedirectedOut));
        }
        let found = self.system.resolve(uri, config, timeout)?;
        let listed = numbers(&url);
        // Of several numbers any might be called: all of them are to be fit.
        if found.iter().all(|at| listed == Some(at.ip()) || is_public(at.ip())) {
            return Ok(found);
        }
        Err(refused(Refused::NotPublic))
    }
}

#[cfg(test)]
mod tests {
    use super::kind;

    #[test]
    fn the_kinds_that_are_read_and_no_other() {
        let arabic = Some(("page.html", Some("windows-1256".to_owned())));
        assert_eq!(kind(Some("text/html; q=1; charset=\"windows-1256\"")), arabic);
        assert_eq!(kind(Some("text/plain")), Some(("page.txt", None)));
        assert_eq!(kind(Some("application/pdf")), Some(("", None)));
        assert_eq!(kind(None), Some(("", None)));
        for other in ["image/png", "application/json", "text/css", "video/mp4", "texthtml"] {
            assert_eq!(kind(Some(other)), None, "{other}");
        }
    }
}
