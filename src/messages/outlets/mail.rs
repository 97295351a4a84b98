//! Mail by SMTP. What stands in a header is one line and encoded where it is not plain
//! letters; a mail that is tried again has the same Message-ID.

use super::{Outcome, Patience, name_of, of_tls};
use crate::app::sending::{Smtp, Wire};
use crate::app::trust::Authorities;
use crate::kernel::{Error, Result, Time};
use crate::messages::compose::Letter;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, Message, SmtpTransport, Transport};
use std::time::{Duration, SystemTime};

pub struct Mail {
    transport: SmtpTransport,
    from: Mailbox,
}

/// Letters of a subject: what does not fit a line of a list of mails helps nobody.
const SUBJECT: usize = 200;

impl Mail {
    pub fn open(smtp: &Smtp, trust: &Authorities, patience: Patience) -> Result<Self> {
        let from: Mailbox = smtp.from.parse().map_err(Error::unknown)?;
        let parameters = || parameters(&smtp.host, trust);
        let tls = match smtp.wire {
            Wire::Tls => Tls::Wrapper(parameters()?),
            Wire::StartTls => Tls::Required(parameters()?),
            Wire::Plain => Tls::None,
        };
        let mut builder = SmtpTransport::builder_dangerous(&smtp.host)
            .port(smtp.port)
            .tls(tls)
            .timeout(Some(patience.connect))
            .hello_name(ClientId::Domain(from.email.domain().to_owned()));
        if let Some((name, password)) = &smtp.login {
            builder = builder.credentials(Credentials::new(name.clone(), password.clone()));
        }
        Ok(Self { transport: builder.build(), from })
    }

    pub fn send(&self, letter: &Letter, now: Time) -> Outcome {
        let Ok(address) = letter.to.parse::<Address>() else {
            return Outcome::Never("address".into());
        };
        let Ok(mail) = self.written(letter, address, now) else {
            return Outcome::Never("address".into());
        };
        match self.transport.send(&mail) {
            Ok(answer) => {
                // "2.0.0 Ok: queued as 4F3A1": the last word is what it is called there.
                let said = answer.first_line().unwrap_or_default();
                Outcome::Sent(said.split_whitespace().last().and_then(name_of))
            }
            Err(error) => refused(&error),
        }
    }

    fn written(
        &self,
        letter: &Letter,
        to: Address,
        now: Time,
    ) -> std::result::Result<Message, lettre::error::Error> {
        let m = &letter.message;
        let name = Some(one_line(&letter.name)).filter(|n| !n.is_empty());
        let at = SystemTime::UNIX_EPOCH + Duration::from_secs(now.seconds().max(0).unsigned_abs());
        let builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name, to))
            .subject(one_line(&letter.subject).chars().take(SUBJECT).collect::<String>())
            .date(at)
            .message_id(Some(format!("<{}@{}>", m.id, self.from.email.domain())))
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".into(),
            ))
            .raw_header(HeaderValue::new(
                HeaderName::new_from_ascii_str("Content-Language"),
                m.lang.code().into(),
            ));
        let text = SinglePart::plain(letter.text.clone());
        match &letter.event {
            None => builder.singlepart(text),
            Some(event) => {
                let kind = ContentType::parse("text/calendar; charset=utf-8; method=PUBLISH");
                let kind = kind.unwrap_or(ContentType::TEXT_PLAIN);
                let file = Attachment::new("hadir.ics".into()).body(event.clone(), kind);
                builder.multipart(MultiPart::mixed().singlepart(text).singlepart(file))
            }
        }
    }
}

fn parameters(host: &str, trust: &Authorities) -> Result<TlsParameters> {
    let mut builder = TlsParameters::builder(host.to_owned());
    for authority in trust.iter() {
        let certificate = Certificate::from_der(authority.to_vec()).map_err(Error::unknown)?;
        builder = builder.add_root_certificate(certificate);
    }
    builder.build().map_err(Error::unknown)
}

/// Nothing in a header begins a new line, or turns the direction of what follows.
fn one_line(text: &str) -> String {
    let turns = |c: char| {
        matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}')
    };
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let kept: String = plain.chars().filter(|c| !turns(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn refused(error: &lettre::transport::smtp::Error) -> Outcome {
    let code = error.status().map(u16::from);
    let later = |error: String| Outcome::Later { error, after: None };
    match code {
        // Our own way in is refused, not this mail: it waits until somebody mends that.
        Some(code @ (421 | 454 | 530 | 534 | 535 | 538)) => later(format!("smtp_{code}")),
        Some(code) if error.is_permanent() => Outcome::Never(format!("smtp_{code}")),
        Some(code) => later(format!("smtp_{code}")),
        None if error.is_timeout() => later("timeout".into()),
        None => later(of_tls(error).unwrap_or_else(|| offered(error)).into()),
    }
}

/// The server is there, and does not offer what is asked of it.
fn offered(error: &lettre::transport::smtp::Error) -> &'static str {
    if !error.is_client() {
        "unreachable"
    } else if error.to_string().contains("STARTTLS") {
        "no_starttls"
    } else {
        "no_login"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_one_line_in_one_direction() {
        assert_eq!(one_line("a\r\nBcc: b@c\u{202e}d\u{2067}\te"), "a Bcc: b@cd e");
        assert_eq!(one_line("  اللقاء\nالجهوي  "), "اللقاء الجهوي");
    }
}
