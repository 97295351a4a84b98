//! Whole numbers of 64 bits, text, bytes and doubles: all that a column holds.

use crate::kernel::{Bilingual, Lang, PartialDate, Time};

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Int(i64),
    Real(f64),
    Text(String),
    Bytes(Vec<u8>),
}

/// A value lent to a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    Null,
    Int(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
    /// A partial date, written out where the statement is bound.
    Date(PartialDate),
}

pub trait AsArg {
    fn arg(&self) -> Arg<'_>;
}

impl AsArg for Arg<'_> {
    fn arg(&self) -> Arg<'_> {
        *self
    }
}

impl Arg<'_> {
    /// Kept for longer than what it was lent from.
    pub(super) fn kept(&self) -> Value {
        match *self {
            Self::Null => Value::Null,
            Self::Int(n) => Value::Int(n),
            Self::Real(x) => Value::Real(x),
            Self::Text(s) => Value::Text(s.to_owned()),
            Self::Bytes(b) => Value::Bytes(b.to_vec()),
            Self::Date(d) => Value::Text(d.to_string()),
        }
    }
}

impl AsArg for Value {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Null => Arg::Null,
            Self::Int(n) => Arg::Int(*n),
            Self::Real(x) => Arg::Real(*x),
            Self::Text(s) => Arg::Text(s),
            Self::Bytes(b) => Arg::Bytes(b),
        }
    }
}

macro_rules! whole {
    ($($t:ty),*) => { $(impl AsArg for $t {
        fn arg(&self) -> Arg<'_> { Arg::Int(*self as i64) }
    })* };
}
whole!(i64, i32, u32, u16, usize, bool);

impl AsArg for f64 {
    fn arg(&self) -> Arg<'_> {
        Arg::Real(*self)
    }
}

impl AsArg for str {
    fn arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl AsArg for String {
    fn arg(&self) -> Arg<'_> {
        Arg::Text(self)
    }
}

impl AsArg for [u8] {
    fn arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

impl AsArg for Vec<u8> {
    fn arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

impl<const N: usize> AsArg for [u8; N] {
    fn arg(&self) -> Arg<'_> {
        Arg::Bytes(self)
    }
}

impl AsArg for Time {
    fn arg(&self) -> Arg<'_> {
        Arg::Int(self.micros())
    }
}

impl AsArg for PartialDate {
    fn arg(&self) -> Arg<'_> {
        Arg::Date(*self)
    }
}

impl AsArg for Lang {
    fn arg(&self) -> Arg<'_> {
        Arg::Text(self.code())
    }
}

impl<T: AsArg + ?Sized> AsArg for &T {
    fn arg(&self) -> Arg<'_> {
        (**self).arg()
    }
}

impl<T: AsArg> AsArg for Option<T> {
    fn arg(&self) -> Arg<'_> {
        self.as_ref().map_or(Arg::Null, AsArg::arg)
    }
}

/// One row, in the order of its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Row(pub(super) Vec<Value>);

/// What a column is read as. A column of another kind than the query's author meant
/// is a fault of the program; it reads as that type's nothing and never panics.
pub trait FromValue: Sized {
    fn from_value(value: &Value) -> Self;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Int(n) => *n,
            Value::Real(x) => *x as i64,
            _ => 0,
        }
    }
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Self {
        i64::from_value(value) != 0
    }
}

impl FromValue for f64 {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Int(n) => *n as f64,
            Value::Real(x) => *x,
            _ => 0.0,
        }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Text(s) => s.clone(),
            _ => Self::new(),
        }
    }
}

impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Self {
        match value {
            Value::Bytes(b) => b.clone(),
            _ => Self::new(),
        }
    }
}

impl FromValue for Time {
    fn from_value(value: &Value) -> Self {
        Self::from_micros(i64::from_value(value))
    }
}

impl FromValue for Value {
    fn from_value(value: &Value) -> Self {
        value.clone()
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Self {
        (*value != Value::Null).then(|| T::from_value(value))
    }
}

impl Row {
    pub fn get<T: FromValue>(&self, column: usize) -> T {
        self.0.get(column).map_or_else(|| T::from_value(&Value::Null), T::from_value)
    }

    pub fn int(&self, column: usize) -> i64 {
        self.get(column)
    }

    pub fn flag(&self, column: usize) -> bool {
        self.get(column)
    }

    pub fn text(&self, column: usize) -> String {
        self.get(column)
    }

    pub fn maybe(&self, column: usize) -> Option<String> {
        self.get(column)
    }

    pub fn bytes(&self, column: usize) -> Vec<u8> {
        self.get(column)
    }

    pub fn time(&self, column: usize) -> Time {
        self.get(column)
    }

    pub fn date(&self, column: usize) -> Option<PartialDate> {
        self.maybe(column).and_then(|t| PartialDate::parse(&t))
    }

    /// Three columns side by side: Arabic, French, English.
    pub fn bilingual(&self, column: usize) -> Bilingual {
        Bilingual::new(self.get(column), self.get(column + 1), self.get(column + 2))
    }

    pub fn values(&self) -> &[Value] {
        &self.0
    }
}
