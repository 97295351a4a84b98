//! From where texts may be fetched, as the installation is told from outside: the hosts of
//! `HADIR_FETCH_FROM`, and nowhere else. Off unless it is told.

use crate::kernel::{Error, Result};
use std::net::IpAddr;
use std::time::Duration;
use url::{Host, Url};

#[derive(Debug, Clone)]
pub struct Fetching {
    places: Vec<Listed>,
    /// How long one text may take, its redirects with it.
    pub patience: Duration,
}

/// A host by its whole name, or an address by its numbers; with a port, that one alone.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    host: Host<String>,
    port: Option<u16>,
}

impl Default for Fetching {
    fn default() -> Self {
        Self { places: Vec::new(), patience: Duration::from_secs(10) }
    }
}

impl Fetching {
    /// From the setting `HADIR_FETCH_FROM`; one that cannot be read stops the start.
    pub fn read(setting: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let list = setting("HADIR_FETCH_FROM").unwrap_or_default();
        Self::of(&list).ok_or_else(|| {
            Error::unknown(
                "HADIR_FETCH_FROM cannot be read; it is to be names of hosts with commas between",
            )
        })
    }

    /// `www.larive.example, 127.0.0.1:8999`; none where one of them is no host.
    pub fn of(list: &str) -> Option<Self> {
        let named = list.split(',').map(str::trim).filter(|name| !name.is_empty());
        let places = named.map(Listed::parse).collect::<Option<_>>()?;
        Some(Self { places, ..Self::default() })
    }

    pub fn is_off(&self) -> bool {
        self.places.is_empty()
    }

    pub fn hosts(&self) -> impl Iterator<Item = String> + '_ {
        self.places.iter().map(|p| p.host.to_string())
    }

    /// Whether this address lies on the list: by http or https, at their own ports where the
    /// list names none, and without a name or a password in it.
    pub fn lists(&self, url: &Url) -> bool {
        matches!(url.scheme(), "http" | "https")
            && url.username().is_empty()
            && url.password().is_none()
            && self.places.iter().any(|place| place.is(url))
    }
}

impl Listed {
    fn parse(name: &str) -> Option<Self> {
        let url = Url::parse(&format!("http://{name}")).ok()?;
        let whole = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let bare = whole && url.username().is_empty() && url.password().is_none();
        let bare = bare && !name.contains(['/', '*', '\\', '@']);
        // The parser leaves out the port that http has by itself.
        let port = url.port().or_else(|| name.ends_with(":80").then_some(80));
        bare.then(|| Some(Self { host: url.host()?.to_owned(), port }))?
    }

    fn is(&self, url: &Url) -> bool {
        let port = match self.port {
            Some(port) => url.port_or_known_default() == Some(port),
            None => url.port().is_none(),
        };
        port && url.host().map(|h| h.to_owned()).as_ref() == Some(&self.host)
    }
}

/// The numbers that an address is written in, where it has no name.
pub fn numbers(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Domain(_) => None,
        Host::Ipv4(ip) => Some(ip.into()),
        Host::Ipv6(ip) => Some(ip.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lists(list: &str, address: &str) -> bool {
        let fetching = Fetching::of(list).expect("a list");
        Url::parse(address).is_ok_and(|url| fetching.lists(&url))
    }

    #[test]
    fn nothing_said_fetches_nothing() {
        assert!(Fetching::read(|_| None).expect("silence").is_off());
        assert!(Fetching::of(" , ").expect("silence").is_off());
        assert!(!lists("", "https://larive.example/"));
    }

    #[test]
    fn a_host_is_listed_by_its_whole_name() {
        let list = "larive.example, WWW.Khemisset.Example,127.0.0.1:8999";
        for address in [
            "https://larive.example/a?b#c",
            "http://larive.example:80/",
            "https://LARIVE.example:443/",
            "https://www.khemisset.example/",
            "http://127.0.0.1:8999/a",
        ] {
            assert!(lists(list, address), "{address}");
        }
        for address in [
            "https://www.larive.example/",
            "https://larive.example./",
            "https://larive.example.evil.example/",
            "https://larive.example@evil.example/",
            "https://larive.example:secret@larive.example/",
            "https://someone@larive.example/",
            "https://larive.example:8443/",
            "https://larive.example:80/",
            "ftp://larive.example/",
            "file:///etc/passwd",
            "http://127.0.0.1/",
            "http://127.0.0.1:9000/",
            "http://localhost:8999/",
            "http://[::1]:8999/",
        ] {
            assert!(!lists(list, address), "{address}");
        }
        // What numbers mean is what counts, however they are written.
        assert!(lists("127.0.0.1:8999", "http://0x7f000001:8999/"));
        assert!(lists("[::1]:8999", "http://[0:0:0:0:0:0:0:1]:8999/"));
    }

    #[test]
    fn what_is_no_host_stops_the_start() {
        for list in
            ["a b", "larive.example/presse", "https://larive.example", "*.example", "u@a.example"]
        {
            assert!(Fetching::of(list).is_none(), "{list}");
            let told = Fetching::read(|_| Some(list.to_owned())).expect_err("refused").to_string();
            assert!(told.contains("HADIR_FETCH_FROM"));
        }
    }
}
