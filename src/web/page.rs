//! What every page carries: language, who is signed in, menu, token, toast.

use super::language::{self, Said};
use super::{Req, assets, errors, format, session};
use crate::access::{Actor, Op};
use crate::kernel::{Bilingual, Error, FieldError, Lang, PartialDate, Refusal, Time};
use jiff::tz::TimeZone;

pub struct NavItem {
    pub key: &'static str,
    pub href: &'static str,
    pub section: &'static str,
}

pub struct LanguageLink {
    pub code: &'static str,
    pub label: &'static str,
    pub href: String,
    pub current: bool,
}

/// A step of the way to a page.
pub struct Crumb {
    pub label: String,
    pub href: String,
}

impl Crumb {
    pub fn new(label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { label: label.into(), href: href.into() }
    }
}

/// A fault as it is told above a form, with the field it leads to.
pub struct Fault {
    pub field: String,
    pub message: String,
}

#[derive(Clone)]
pub struct Page {
    lang: Lang,
    actor: Actor,
    zone: TimeZone,
    now: Time,
    csrf: String,
    once: String,
    org: String,
    section: &'static str,
    theme: &'static str,
    toast: Option<String>,
    path: String,
    query: Vec<(String, String)>,
    errors: Vec<FieldError>,
    refusal: Option<String>,
    attached: String,
}

/// The menu: each door with the operation that opens it.
const NAV: &[(&str, &str, &str, Op)] = &[
    ("web-nav-gatherings", "/gatherings", "gatherings", Op::GatheringRead),
    ("web-nav-meetings", "/meetings", "meetings", Op::MeetingRead),
    ("web-nav-documents", "/documents", "documents", Op::DocumentRead),
    ("web-nav-people", "/people", "people", Op::PersonRead),
    ("web-nav-bodies", "/bodies", "bodies", Op::BodyRead),
    ("web-nav-areas", "/areas", "areas", Op::AreaRead),
    ("web-nav-accounts", "/accounts", "accounts", Op::AccountRead),
    ("web-nav-audit", "/audit", "audit", Op::AuditRead),
];

impl Page {
    pub fn of(req: &Req, section: &'static str) -> Self {
        let done = req.query("done").map(|d| format!("done-{d}"));
        Self {
            lang: req.cx.lang,
            actor: req.cx.actor.clone(),
            zone: req.cx.zone.clone(),
            now: req.cx.now,
            csrf: session::form_token(req),
            once: twice(&mut req.cx.draw.branch("form once")),
            org: req.app.organisation(req.cx.lang),
            section,
            theme: req.theme,
            toast: done
                .filter(|k| language::has(req.cx.lang, k))
                .map(|k| language::say(req.cx.lang, &k)),
            path: req.path.clone(),
            query: req.query.clone(),
            errors: Vec::new(),
            refusal: None,
            attached: req.attached.clone(),
        }
    }

    /// The same page after a refusal: each fault beside its field, the sentence above.
    /// An error that is no refusal goes on as it is.
    pub fn refused(mut self, error: Error) -> Result<(Self, u16), Error> {
        let Error::Refusal(refusal) = error else { return Err(error) };
        if !matches!(refusal.status, 409 | 422 | 429) {
            return Err(Error::Refusal(refusal));
        }
        self.refusal = Some(errors::sentence(self.lang, &refusal));
        self.errors = refusal.errors;
        Ok((self, refusal.status))
    }

    /// The sentence of a fault by its code alone.
    pub fn refused_as_field(&self, code: &'static str) -> String {
        errors::field_sentence(self.lang, &FieldError::new("", code))
    }

    pub fn refused_as(&self, refusal: &Refusal) -> String {
        errors::sentence(self.lang, refusal)
    }

    /// The sentence above a form that was refused; empty otherwise.
    pub fn refusal(&self) -> &str {
        self.refusal.as_deref().unwrap_or_default()
    }

    /// The fault of one field; empty where there is none.
    pub fn error(&self, field: &str) -> String {
        let found = self.errors.iter().find(|e| e.field == field);
        found.map_or_else(String::new, |e| errors::field_sentence(self.lang, e))
    }

    /// What is wrong with one field, in words.
    pub fn fault_of(&self, fault: &FieldError) -> String {
        errors::field_sentence(self.lang, fault)
    }

    /// Above a refused form: each fault under the label of its field, given as
    /// `(field, key of its label)`; a field the form does not show keeps its own name.
    pub fn faults(&self, labels: &[(&str, &str)]) -> Vec<Fault> {
        let label = |field: &str| match labels.iter().find(|(f, _)| *f == field) {
            Some((_, key)) => self.t(key),
            None => field.to_owned(),
        };
        let of = |e: &FieldError| Fault {
            message: self.t2(
                "web-fault",
                ("field", &label(&e.field)),
                ("fault", &errors::field_sentence(self.lang, e)),
            ),
            field: e.field.clone(),
        };
        self.errors.iter().map(of).collect()
    }

    /// Faults whose field the form does not show.
    pub fn other_errors(&self, shown: &[&str]) -> Vec<String> {
        let others = self.errors.iter().filter(|e| !shown.contains(&e.field.as_str()));
        others.map(|e| format!("{}: {}", e.field, errors::field_sentence(self.lang, e))).collect()
    }

    pub fn language(&self) -> Lang {
        self.lang
    }

    pub fn lang(&self) -> &'static str {
        self.lang.code()
    }

    pub fn dir(&self) -> &'static str {
        self.lang.dir()
    }

    pub fn t(&self, key: &str) -> String {
        language::say(self.lang, key)
    }

    /// With a number `n`: plural forms choose by it, `n_shown` is its writing.
    pub fn tn(&self, key: &str, n: impl Into<i64>) -> String {
        language::say_with(self.lang, key, &[("n", Said::Number(n.into()))])
    }

    pub fn ta(&self, key: &str, name: &str, value: &str) -> String {
        language::say_with(self.lang, key, &[(name, Said::Text(value))])
    }

    /// With two texts, `from` and `to`.
    pub fn span(&self, key: &str, from: &str, to: &str) -> String {
        self.t2(key, ("from", from), ("to", to))
    }

    fn t2(&self, key: &str, a: (&str, &str), b: (&str, &str)) -> String {
        language::say_with(self.lang, key, &[(a.0, Said::Text(a.1)), (b.0, Said::Text(b.1))])
    }

    pub fn num(&self, n: impl Into<i64>) -> String {
        format::number(self.lang, n.into())
    }

    pub fn moment(&self, time: &Time) -> String {
        format::moment(self.lang, *time, &self.zone)
    }

    pub fn recent(&self, time: &Time) -> String {
        format::recent(self.lang, *time, self.now, &self.zone)
    }

    /// RFC 3339, for the `datetime` of a `<time>`.
    pub fn machine_time(&self, time: &Time) -> String {
        time.rfc3339(&self.zone)
    }

    pub fn date(&self, date: &PartialDate) -> String {
        format::partial(self.lang, *date)
    }

    pub fn text<'a>(&self, text: &'a Bilingual) -> &'a str {
        text.get(self.lang)
    }

    /// The way to a page: keys of words with their addresses, the last one empty.
    pub fn crumbs(&self, steps: &[(&str, &str)]) -> Vec<Crumb> {
        steps.iter().map(|(key, href)| Crumb::new(self.t(key), *href)).collect()
    }

    /// The same to something that has a name of its own.
    pub fn crumbs_to(&self, steps: &[(&str, &str)], name: &str) -> Vec<Crumb> {
        let mut way = self.crumbs(steps);
        way.push(Crumb::new(name, ""));
        way
    }

    /// The same to a page about something that has a page of its own.
    pub fn crumbs_about(
        &self,
        steps: &[(&str, &str)],
        name: &str,
        href: String,
        key: &str,
    ) -> Vec<Crumb> {
        let mut way = self.crumbs(steps);
        way.push(Crumb::new(name, href));
        way.push(Crumb::new(self.t(key), ""));
        way
    }

    pub fn csrf(&self) -> &str {
        &self.csrf
    }

    /// What makes a form of this page count once; see `Req::act_once`.
    pub fn once(&self) -> &str {
        &self.once
    }

    pub fn user(&self) -> Option<&str> {
        self.actor.name()
    }

    pub fn may(&self, op: &str) -> bool {
        Op::ALL.iter().find(|o| o.name() == op).is_some_and(|o| self.actor.may(*o))
    }

    pub fn org(&self) -> &str {
        &self.org
    }

    pub fn section(&self) -> &str {
        self.section
    }

    pub fn nav(&self) -> Vec<NavItem> {
        let own = NavItem { key: "web-nav-list", href: "/leader", section: "list" };
        let doors = NAV.iter().filter(|(_, _, _, op)| self.actor.may(*op));
        let doors = doors.map(|(key, href, section, _)| NavItem { key, href, section });
        self.actor.leads().then_some(own).into_iter().chain(doors).collect()
    }

    pub fn languages(&self) -> Vec<LanguageLink> {
        let others: String = self
            .query
            .iter()
            .filter(|(n, _)| n != "lang" && n != "done")
            .map(|(n, v)| format!("&{}={}", encode(n), encode(v)))
            .collect();
        [("ar", "العربية", Lang::Ar), ("fr", "Français", Lang::Fr), ("en", "English", Lang::En)]
            .into_iter()
            .map(|(code, label, lang)| LanguageLink {
                code,
                label,
                href: format!("{}?lang={code}{others}", self.path),
                current: lang == self.lang,
            })
            .collect()
    }

    pub fn theme(&self) -> &str {
        self.theme
    }

    pub fn toast(&self) -> Option<&str> {
        self.toast.as_deref()
    }

    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// The part of another room, as HTML.
    pub fn attached(&self) -> &str {
        &self.attached
    }
}

/// As long as the other token of a form.
fn twice(draw: &mut crate::kernel::Draw) -> String {
    format!("{}{}", draw.token(), draw.token())
}

/// A part of an address.
pub fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                (b as char).to_string()
            }
            b => format!("%{b:02X}"),
        })
        .collect()
}
