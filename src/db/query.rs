//! A statement put together from pieces: a scope's condition, a search, a page. Values
//! never enter the text; they are bound.

use super::Tx;
use super::value::{Arg, AsArg, FromValue, Row, Value};
use crate::kernel::Result;

#[derive(Debug, Clone, Default)]
pub struct Query {
    sql: String,
    args: Vec<Value>,
}

impl Query {
    pub fn new(sql: &str) -> Self {
        Self { sql: sql.to_owned(), args: Vec::new() }
    }

    pub fn add(&mut self, sql: &str) -> &mut Self {
        self.sql.push_str(sql);
        self
    }

    /// Binds a value and writes its place.
    pub fn bind(&mut self, value: impl AsArg) -> &mut Self {
        let place = self.place(value);
        self.sql.push_str(&place);
        self
    }

    /// Binds a value and answers its place, `$3`, for a text that names it more than once.
    pub fn place(&mut self, value: impl AsArg) -> String {
        self.args.push(owned(value.arg()));
        format!("${}", self.args.len())
    }

    /// `$1, $2, $3` for the values of an `IN`; `NULL` for none, so that `IN ()` reads. The
    /// last value fills up to one of few lengths, so that few statements are ever prepared.
    pub fn bind_all<T: AsArg>(&mut self, values: impl IntoIterator<Item = T>) -> &mut Self {
        let mut places: Vec<String> = values.into_iter().map(|v| self.place(v)).collect();
        if let Some(last) = self.args.last().filter(|_| !places.is_empty()).cloned() {
            while !places.len().is_power_of_two() {
                places.push(self.place(&last));
            }
        }
        self.sql.push_str(if places.is_empty() { "NULL" } else { "" });
        self.sql.push_str(&places.join(", "));
        self
    }

    pub fn rows(&self, tx: &mut Tx) -> Result<Vec<Row>> {
        tx.query(&self.sql, &self.lent())
    }

    pub fn row(&self, tx: &mut Tx) -> Result<Option<Row>> {
        tx.one(&self.sql, &self.lent())
    }

    pub fn each(&self, tx: &mut Tx, take: impl FnMut(Row) -> Result<()>) -> Result<()> {
        tx.each(&self.sql, &self.lent(), take)
    }

    /// The first column of the first row.
    pub fn scalar<T: FromValue>(&self, tx: &mut Tx) -> Result<Option<T>> {
        Ok(self.row(tx)?.map(|r| r.get(0)))
    }

    pub fn execute(&self, tx: &mut Tx) -> Result<u64> {
        tx.execute(&self.sql, &self.lent())
    }

    fn lent(&self) -> Vec<Arg<'_>> {
        self.args.iter().map(AsArg::arg).collect()
    }
}

fn owned(arg: Arg<'_>) -> Value {
    match arg {
        Arg::Null => Value::Null,
        Arg::Int(n) => Value::Int(n),
        Arg::Real(x) => Value::Real(x),
        Arg::Text(s) => Value::Text(s.to_owned()),
        Arg::Bytes(b) => Value::Bytes(b.to_vec()),
        Arg::Date(d) => Value::Text(d.to_string()),
    }
}
