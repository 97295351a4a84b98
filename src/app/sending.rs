//! By what messages leave the house, as the installation is told from outside: a server for
//! mail, gateways for SMS and WhatsApp. Secrets stand in it; it never shows them.

use super::trust::{Authorities, SETTING as CA_FILE};
use crate::kernel::{Error, Result};
use std::fmt;

#[derive(Debug, Clone, Default)]
pub struct Sending {
    pub mail: Option<Smtp>,
    pub sms: Option<Gateway>,
    pub whatsapp: Option<Gateway>,
    /// Beside those of the machine.
    pub authorities: Authorities,
}

/// How the way to the mail server is kept closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// TLS from the first byte.
    Tls,
    /// TLS begun by STARTTLS, and nothing is said without it.
    StartTls,
    /// In the clear: to this machine itself alone, unless TLS is asked for there too.
    Plain,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Smtp {
    pub host: String,
    pub port: u16,
    pub wire: Wire,
    pub login: Option<(String, String)>,
    /// Who it is from: `Organisation <address>` or an address.
    pub from: String,
}

/// A call of HTTP that takes one message.
#[derive(Clone, PartialEq, Eq)]
pub struct Gateway {
    pub url: String,
    pub token: Option<String>,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.wire)
    }
}

impl fmt::Debug for Gateway {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.url)
    }
}

impl Sending {
    /// From the settings `HADIR_SMTP`, `HADIR_MAIL_FROM`, `HADIR_SMS_GATEWAY`,
    /// `HADIR_WHATSAPP_GATEWAY` and `HADIR_CA_FILE`; one that cannot be read stops the start,
    /// named.
    pub fn read(setting: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let said =
            |name: &str| setting(name).map(|v| v.trim().to_owned()).filter(|v| !v.is_empty());
        let gateway = |name: &str| {
            let read = |url: String| {
                Gateway::parse(&url).ok_or_else(|| {
                    wrong(name, "https://TOKEN@host/path; http only to this machine itself")
                })
            };
            said(name).map(read).transpose()
        };
        let mail = match (said("HADIR_SMTP"), said("HADIR_MAIL_FROM")) {
            (None, _) => None,
            (Some(_), None) => {
                return Err(wrong("HADIR_MAIL_FROM", "an address, as HADIR_SMTP is set"));
            }
            (Some(_), Some(from)) if from.parse::<lettre::message::Mailbox>().is_err() => {
                return Err(wrong("HADIR_MAIL_FROM", "an address, or: Name <address>"));
            }
            (Some(url), Some(from)) => Some(Smtp::parse(&url, from).ok_or_else(|| {
                wrong("HADIR_SMTP", "smtps://user:password@host or smtp://user:password@host:587")
            })?),
        };
        Ok(Self {
            mail,
            sms: gateway("HADIR_SMS_GATEWAY")?,
            whatsapp: gateway("HADIR_WHATSAPP_GATEWAY")?,
            authorities: said(CA_FILE)
                .map_or(Ok(Authorities::default()), |f| Authorities::read(&f))?,
        })
    }

    pub fn is_silent(&self) -> bool {
        self.mail.is_none() && self.sms.is_none() && self.whatsapp.is_none()
    }
}

/// Names the setting and its shape, never its value.
fn wrong(name: &str, shape: &str) -> Error {
    Error::unknown(format!("{name} cannot be read; it is to be {shape}"))
}

impl Smtp {
    fn parse(url: &str, from: String) -> Option<Self> {
        let (scheme, user, place) = parts(url)?;
        let (host, port) = host_and_port(place.trim_end_matches('/'))?;
        let wire = match scheme {
            "smtps" => Wire::Tls,
            "smtp" if is_here(host) => Wire::Plain,
            "smtp" | "smtp+starttls" => Wire::StartTls,
            _ => return None,
        };
        let usual = match wire {
            Wire::Tls => 465,
            Wire::StartTls => 587,
            Wire::Plain => 25,
        };
        let login = match user {
            None => None,
            Some(user) => {
                let (name, password) = user.split_once(':')?;
                Some((decoded(name)?, decoded(password)?))
            }
        };
        Some(Self { host: host.to_owned(), port: port.unwrap_or(usual), wire, login, from })
    }
}

impl Gateway {
    fn parse(url: &str) -> Option<Self> {
        let (scheme, user, place) = parts(url)?;
        let (host, _) = host_and_port(place.split(['/', '?']).next()?)?;
        let closed = scheme == "https" || (scheme == "http" && is_here(host));
        if !closed {
            return None;
        }
        let token =
            user.map(|u| decoded(u.trim_end_matches(':'))).map_or(Some(None), |t| t.map(Some))?;
        Some(Self { url: format!("{scheme}://{place}"), token })
    }
}

/// Scheme, what stands before the `@`, the rest.
fn parts(url: &str) -> Option<(&str, Option<&str>, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let end = rest.find('/').unwrap_or(rest.len());
    match rest[..end].rfind('@') {
        None => Some((scheme, None, rest)),
        Some(at) => Some((scheme, Some(&rest[..at]), &rest[at + 1..])),
    }
}

fn host_and_port(place: &str) -> Option<(&str, Option<u16>)> {
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port.parse().ok()?)),
        _ => (place, None),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let sound = |b: u8| b.is_ascii_alphanumeric() || b".-:_".contains(&b);
    (!host.is_empty() && host.bytes().all(sound)).then_some((host, port))
}

fn is_here(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "::1")
}

/// `%40` is `@`; control characters are no part of a name or a secret.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(b) = rest.next() {
        bytes.push(if b == b'%' {
            let hex = [rest.next()?, rest.next()?];
            data_encoding::HEXUPPER_PERMISSIVE.decode(&hex).ok()?[0]
        } else {
            b
        });
    }
    String::from_utf8(bytes).ok().filter(|t| !t.chars().any(char::is_control))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Sending> {
        Sending::read(|name| pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    fn mail(url: &str) -> Option<Smtp> {
        read(&[("HADIR_SMTP", url), ("HADIR_MAIL_FROM", "a@b.example")]).ok()?.mail
    }

    #[test]
    fn nothing_said_sends_nothing() {
        assert!(read(&[]).expect("silence").is_silent());
        assert!(read(&[("HADIR_SMTP", "  ")]).expect("silence").is_silent());
    }

    #[test]
    fn the_way_to_the_mail_server_is_closed_unless_it_is_here() {
        let tls = mail("smtps://a%40b:p%2Fw%3A@mail.example").expect("a server");
        assert_eq!((tls.wire, tls.port), (Wire::Tls, 465));
        assert_eq!(tls.login, Some(("a@b".to_owned(), "p/w:".to_owned())));
        let start = mail("smtp://u:p@mail.example:2525/").expect("a server");
        assert_eq!((start.wire, start.port), (Wire::StartTls, 2525));
        assert_eq!(mail("smtp://127.0.0.1:1025").expect("here").wire, Wire::Plain);
        assert_eq!(mail("smtp://[::1]").expect("here").host, "::1");
        let relay = mail("smtp+starttls://u:p@localhost").expect("a relay");
        assert_eq!((relay.wire, relay.port), (Wire::StartTls, 587));
        for bad in ["mail.example", "http://mail.example", "smtp://user@mail.example", "smtp://a b"]
        {
            assert_eq!(mail(bad), None, "{bad}");
        }
        assert!(read(&[("HADIR_SMTP", "smtps://mail.example")]).is_err(), "without a sender");
        let from = [("HADIR_SMTP", "smtps://mail.example"), ("HADIR_MAIL_FROM", "nobody")];
        assert!(read(&from).is_err(), "from nowhere");
    }

    #[test]
    fn a_file_of_authorities_that_holds_none_is_named() {
        for file in ["/nowhere/authority.pem", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")] {
            let told = read(&[("HADIR_CA_FILE", file)]).expect_err("refused").to_string();
            assert!(told.contains("HADIR_CA_FILE"), "{told}");
        }
    }

    #[test]
    fn a_gateway_is_reached_by_https_and_its_token_is_never_shown() {
        let sms = |url: &str| read(&[("HADIR_SMS_GATEWAY", url)]).ok().and_then(|s| s.sms);
        let gateway = sms("https://s%2Fecret@sms.example/v1/send?a=1").expect("a gateway");
        assert_eq!(gateway.url, "https://sms.example/v1/send?a=1");
        assert_eq!(gateway.token.as_deref(), Some("s/ecret"));
        assert!(!format!("{gateway:?}").contains("ecret"));
        assert_eq!(sms("http://sms.example/send"), None);
        assert!(sms("http://127.0.0.1:9000/send").is_some());
        let told =
            read(&[("HADIR_SMS_GATEWAY", "ftp://secret@x")]).expect_err("refused").to_string();
        assert!(told.contains("HADIR_SMS_GATEWAY") && !told.contains("secret"));
    }
}
