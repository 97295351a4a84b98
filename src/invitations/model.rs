//! What an invitation is: its link, its text, what may be answered.

use crate::gatherings::{Gathering, Status};
use crate::kernel::draw::hash_token;
use crate::kernel::{FieldError, Keys, Lang, Refusal, Result, text};
use crate::web::language::{Said, say_with};
use crate::web::{Form, format};
use jiff::tz::TimeZone;

/// The secret part of a link's address: it follows from the invitation's id, so that the
/// text can be offered again without being stored.
pub fn token_of(keys: &Keys, id: &str) -> String {
    let mac = keys.hash("invitation link", id);
    data_encoding::BASE32_NOPAD.encode(&mac[..16]).to_ascii_lowercase()
}

/// What is stored of it.
pub fn token_hash(token: &str) -> [u8; 32] {
    hash_token(&token.to_ascii_lowercase())
}

/// Whom a link invites.
#[derive(Debug, Clone)]
pub struct Invited {
    pub id: String,
    pub enrolment: String,
    pub person: String,
    pub gathering: String,
    pub delegation: String,
    /// The delegation's path: how far the link reaches.
    pub path: String,
    pub status: Status,
}

/// The words of the message, as a leader sends them.
pub fn text(
    lang: Lang,
    zone: &TimeZone,
    g: &Gathering,
    name: &str,
    of: &str,
    link: &str,
) -> String {
    let when = format::moment(lang, g.starts_at, zone);
    let given = names::called(name);
    say_with(
        lang,
        "invitations-message",
        &[
            ("name", Said::Text(given)),
            ("title", Said::Text(g.title.get(lang))),
            ("when", Said::Text(&when)),
            ("where", Said::Text(g.venue.name.get(lang))),
            ("of", Said::Text(of)),
            ("link", Said::Text(link)),
        ],
    )
}

/// Companions of one person at most, those named before included.
pub const MOST_COMPANIONS: usize = 5;
const LONGEST_NAME: usize = 120;
const LONGEST_PLACE: usize = 120;

/// What somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub comes: bool,
    pub boards: Option<String>,
    pub companions: Vec<String>,
}

impl Answer {
    pub fn read(form: &Form) -> Result<Self> {
        let mut faults = Vec::new();
        let comes = match form.get("answer") {
            "yes" => true,
            "no" => false,
            _ => {
                faults.push(FieldError::new("answer", "missing"));
                false
            }
        };
        let boards = line(form, "boards", LONGEST_PLACE, &mut faults);
        let mut companions = Vec::new();
        for said in form.get("companions").lines().map(str::trim).filter(|l| !l.is_empty()) {
            match text::line(said, LONGEST_NAME) {
                Ok(name) => companions.push(name),
                Err(code) => faults.push(FieldError::new("companions", code)),
            }
        }
        if companions.len() > MOST_COMPANIONS {
            faults.push(FieldError::new("companions", "too_many"));
        }
        if !faults.is_empty() {
            return Err(Refusal::fields(faults).into());
        }
        Ok(Self { comes, boards, companions })
    }
}

/// How somebody says their name is written.
pub fn read_name(form: &Form) -> Result<String> {
    text::line(form.get("name"), LONGEST_NAME).map_err(|code| Refusal::field("name", code).into())
}

fn line(form: &Form, field: &str, most: usize, faults: &mut Vec<FieldError>) -> Option<String> {
    if form.get(field).trim().is_empty() {
        return None;
    }
    text::line(form.get(field), most).map_err(|code| faults.push(FieldError::new(field, code))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::from_pairs(pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect())
    }

    #[test]
    fn an_answer_is_yes_or_no_with_whom_and_from_where() {
        let said = form(&[("answer", "yes"), ("companions", " فاطمة\r\n\r\nKarim B. ")]);
        let read = Answer::read(&said).expect("an answer");
        assert_eq!((read.comes, read.boards.as_deref()), (true, None));
        assert_eq!(read.companions, ["فاطمة", "Karim B."]);
        for bad in [
            vec![("answer", "perhaps")],
            vec![("answer", "yes"), ("boards", "a\u{202e}b")],
            vec![("answer", "yes"), ("companions", "a\nb\nc\nd\ne\nf")],
        ] {
            assert!(Answer::read(&form(&bad)).is_err(), "{bad:?}");
        }
    }
}
