//! Reads the fields of a request, JSON or form alike, and gathers every fault with
//! its dotted path, so that a person sees all of them at once. A field that nobody
//! asked for is a fault, never ignored.

use super::{Bilingual, FieldError, PartialDate, Refusal, Result, Time, text};
use jiff::tz::TimeZone;
use serde_json::{Map, Value};

pub struct Fields {
    given: Map<String, Value>,
    prefix: String,
    errors: Vec<FieldError>,
    /// Set when the values come from a form, where everything is text and times are
    /// wall clock times of this zone.
    form: Option<TimeZone>,
}

/// What a PATCH says of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Absent,
    Null,
    Given,
}

impl Fields {
    pub fn of(value: Value) -> Result<Self> {
        Self::at(value, String::new(), None).map_err(|e| Refusal::fields(vec![e]).into())
    }

    /// The same fields from a form: numbers and flags are read from text, an empty
    /// field is none.
    pub fn of_form(value: Value, zone: &TimeZone) -> Result<Self> {
        Self::at(value, String::new(), Some(zone.clone()))
            .map_err(|e| Refusal::fields(vec![e]).into())
    }

    fn at(value: Value, prefix: String, form: Option<TimeZone>) -> Result<Self, FieldError> {
        match value {
            Value::Object(given) => Ok(Self { given, prefix, errors: Vec::new(), form }),
            _ => Err(FieldError::new(prefix.trim_end_matches('.'), "not_an_object")),
        }
    }

    pub fn state(&self, key: &str) -> State {
        match self.given.get(key) {
            None => State::Absent,
            Some(Value::Null) => State::Null,
            Some(_) => State::Given,
        }
    }

    pub fn wrong(&mut self, key: &str, code: &'static str) {
        self.errors.push(FieldError::new(format!("{}{key}", self.prefix), code));
    }

    /// Whether a text was given: for fields that are an id or an object.
    pub fn is_text(&self, key: &str) -> bool {
        self.given.get(key).is_some_and(Value::is_string)
    }

    /// Whether this field, or one inside it, is faulty already.
    pub fn has_error(&self, key: &str) -> bool {
        let path = format!("{}{key}", self.prefix);
        self.errors.iter().any(|e| {
            e.field.strip_prefix(&path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        })
    }

    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.given.remove(key).filter(|v| !v.is_null())
    }

    /// Any value, as it is: for what is read elsewhere.
    pub fn raw(&mut self, key: &str) -> Option<Value> {
        self.take(key)
    }

    fn string(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            Value::String(s) => Some(s),
            _ => {
                self.wrong(key, "not_a_text");
                None
            }
        }
    }

    fn read<T>(
        &mut self,
        key: &str,
        read: impl FnOnce(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let text = self.string(key)?;
        read(&text).map_err(|code| self.wrong(key, code)).ok()
    }

    fn needed<T: Default>(&mut self, key: &str, got: Option<T>, before: usize) -> T {
        if got.is_none() && self.errors.len() == before {
            self.wrong(key, "missing");
        }
        got.unwrap_or_default()
    }

    /// One line of at most `max` characters.
    pub fn line(&mut self, key: &str, max: usize) -> Option<String> {
        self.read(key, |t| text::line(t, max))
    }

    pub fn need_line(&mut self, key: &str, max: usize) -> String {
        let before = self.errors.len();
        let got = self.line(key, max);
        self.needed(key, got, before)
    }

    pub fn long(&mut self, key: &str, max: usize) -> Option<String> {
        self.read(key, |t| text::long(t, max))
    }

    /// A secret: taken as it is, neither trimmed nor folded.
    pub fn secret(&mut self, key: &str, max: usize) -> Option<String> {
        self.read(key, |t| if t.chars().count() > max { Err("too_long") } else { Ok(t.to_owned()) })
    }

    pub fn whole(&mut self, key: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let mut value = self.take(key)?;
        if self.form.is_some() {
            value = value.as_str().and_then(typed_number).map_or(value, Value::from);
        }
        match value.as_i64() {
            Some(n) if range.contains(&n) => Some(n),
            Some(_) => {
                self.wrong(key, "out_of_range");
                None
            }
            None => {
                self.wrong(
                    key,
                    if value.is_number() { "not_a_whole_number" } else { "not_a_number" },
                );
                None
            }
        }
    }

    pub fn flag(&mut self, key: &str) -> Option<bool> {
        match self.take(key)? {
            Value::Bool(b) => Some(b),
            Value::String(_) if self.form.is_some() => Some(true),
            _ => {
                self.wrong(key, "not_a_boolean");
                None
            }
        }
    }

    /// One of a closed list of words.
    pub fn choice<T>(&mut self, key: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.read(key, |t| parse(t).ok_or("unknown_value"))
    }

    pub fn date(&mut self, key: &str) -> Option<PartialDate> {
        self.read(key, |t| PartialDate::parse(t).ok_or("bad_date"))
    }

    pub fn time(&mut self, key: &str) -> Option<Time> {
        let zone = self.form.clone();
        self.read(key, |t| {
            let local = zone.and_then(|z| Time::parse_local(t, &z));
            local.or_else(|| Time::parse(t)).ok_or("bad_time")
        })
    }

    /// The same, or a whole day, whose moment `of_day` tells.
    pub fn time_or_day(
        &mut self,
        key: &str,
        of_day: impl FnOnce(&str) -> Option<Time>,
    ) -> Option<Time> {
        let moment = self.given.get(key).and_then(Value::as_str).and_then(of_day);
        if moment.is_some() {
            self.take(key);
        }
        moment.or_else(|| self.time(key))
    }

    /// An opaque id: looked up later; here only its shape is held to sense.
    pub fn id(&mut self, key: &str) -> Option<String> {
        self.read(key, |t| text::line(t, 100))
    }

    pub fn bilingual(&mut self, key: &str, max: usize) -> Option<Bilingual> {
        self.texts(key, |f, lang| f.line(lang, max))
    }

    /// The same, of several lines.
    pub fn bilingual_long(&mut self, key: &str, max: usize) -> Option<Bilingual> {
        self.texts(key, |f, lang| f.long(lang, max))
    }

    fn texts(
        &mut self,
        key: &str,
        read: impl Fn(&mut Fields, &str) -> Option<String>,
    ) -> Option<Bilingual> {
        let before = self.errors.len();
        let text = self.object(key, |f| Bilingual {
            ar: read(f, "ar"),
            fr: read(f, "fr"),
            en: read(f, "en"),
        })?;
        if text.is_empty() && self.errors.len() == before {
            self.wrong(key, "missing");
        }
        text.some()
    }

    pub fn object<T>(&mut self, key: &str, read: impl FnOnce(&mut Fields) -> T) -> Option<T> {
        let value = self.take(key)?;
        self.inner(value, key, read)
    }

    fn inner<T>(
        &mut self,
        value: Value,
        key: &str,
        read: impl FnOnce(&mut Fields) -> T,
    ) -> Option<T> {
        match Fields::at(value, format!("{}{key}.", self.prefix), self.form.clone()) {
            Ok(mut fields) => {
                let out = read(&mut fields);
                fields.refuse_the_rest();
                self.errors.append(&mut fields.errors);
                Some(out)
            }
            Err(e) => {
                self.errors.push(e);
                None
            }
        }
    }

    fn array(&mut self, key: &str, max: usize) -> Option<Vec<Value>> {
        match self.take(key)? {
            Value::Array(items) if items.len() <= max => Some(items),
            Value::Array(_) => {
                self.wrong(key, "too_many");
                None
            }
            _ => {
                self.wrong(key, "not_a_list");
                None
            }
        }
    }

    pub fn list<T>(
        &mut self,
        key: &str,
        max: usize,
        mut read: impl FnMut(&mut Fields) -> T,
    ) -> Option<Vec<T>> {
        let items = self.array(key, max)?;
        let mut out = Vec::with_capacity(items.len());
        for (i, item) in items.into_iter().enumerate() {
            out.extend(self.inner(item, &format!("{key}[{i}]"), &mut read));
        }
        Some(out)
    }

    /// A list of lines, each read by `read`.
    pub fn lines<T>(
        &mut self,
        key: &str,
        max: usize,
        mut read: impl FnMut(&str) -> Result<T, &'static str>,
    ) -> Option<Vec<T>> {
        let items = self.array(key, max)?;
        let mut out = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            let got = item.as_str().ok_or("not_a_text").and_then(&mut read);
            match got {
                Ok(value) => out.push(value),
                Err(code) => self.wrong(&format!("{key}[{i}]"), code),
            }
        }
        Some(out)
    }

    /// A list whose items are each read as a field of their own, `key[i]`.
    pub fn each<T>(
        &mut self,
        key: &str,
        max: usize,
        mut read: impl FnMut(&mut Fields, &str) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.array(key, max)?;
        let mut out = Vec::with_capacity(items.len());
        for (i, item) in items.into_iter().enumerate() {
            let at = format!("{key}[{i}]");
            if item.is_null() {
                self.wrong(&at, "not_a_text");
                continue;
            }
            self.given.insert(at.clone(), item);
            out.extend(read(self, &at));
        }
        Some(out)
    }

    fn refuse_the_rest(&mut self) {
        let rest: Vec<String> = self.given.keys().cloned().collect();
        for key in rest {
            // The name is echoed, so it is held to a length and to visible letters.
            let shown: String = key.chars().filter(|c| !text::is_forbidden(*c)).take(100).collect();
            self.wrong(&shown, "unknown_field");
        }
        self.given.clear();
    }

    /// Every fault at once, or nothing to say.
    pub fn finish(mut self) -> Result<()> {
        self.refuse_the_rest();
        if self.errors.is_empty() { Ok(()) } else { Err(Refusal::fields(self.errors).into()) }
    }

    /// The faults, for a list whose items are judged each for itself.
    pub fn into_errors(mut self) -> Vec<FieldError> {
        self.refuse_the_rest();
        self.errors
    }

    /// One item of a list that is the body itself: paths begin with `[i]`.
    pub fn item(value: Value, prefix: String) -> Result<Self, FieldError> {
        Self::at(value, format!("{prefix}."), None)
    }
}

/// What a PATCH says of a field: nothing, that it is cleared, its new value.
pub type Change<T> = Option<Option<T>>;

pub fn change<T>(
    f: &mut Fields,
    key: &str,
    read: impl FnOnce(&mut Fields, &str) -> Option<T>,
) -> Change<T> {
    match f.state(key) {
        State::Absent => None,
        State::Null => {
            f.raw(key);
            Some(None)
        }
        State::Given => Some(read(f, key)),
    }
}

/// A field that may be changed but not cleared.
pub fn change_needed<T>(
    f: &mut Fields,
    key: &str,
    read: impl FnOnce(&mut Fields, &str) -> Option<T>,
) -> Option<T> {
    if f.state(key) == State::Null {
        f.wrong(key, "missing");
    }
    change(f, key, read).flatten()
}

/// `1 000`, `1.000`, `١٠٠٠`: a number as people type it into a form.
fn typed_number(text: &str) -> Option<i64> {
    let digits: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '.' | ',' | '\u{00A0}' | '\u{202F}'))
        .map(|c| match c {
            '\u{0660}'..='\u{0669}' => (b'0' + (c as u32 - 0x0660) as u8) as char,
            c => c,
        })
        .collect();
    digits.parse().ok()
}
