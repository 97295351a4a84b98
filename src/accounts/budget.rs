//! One budget of tries per account and per address, over password, set-up link and
//! token. It stands in the database, so that it holds on every node; who tries is
//! kept as a keyed hash.

use crate::access::Cx;
use crate::args;
use crate::db::Tx;
use crate::kernel::{Refusal, Result};

/// What a wrong try costs: a password or a link can be guessed, a token of 256 bits
/// cannot, but its tries are counted too.
#[derive(Debug, Clone, Copy)]
pub enum Cost {
    Guess,
    Token,
}

impl Cost {
    fn units(self) -> i64 {
        match self {
            Self::Guess => 10,
            Self::Token => 1,
        }
    }
}

/// Whose budget is spent.
#[derive(Debug, Clone)]
pub enum Budget {
    /// Ten wrong passwords in a quarter of an hour.
    Account(String),
    /// Forty wrong passwords, or four hundred wrong tokens: an office shares one.
    Address(String),
}

const WINDOW_SECONDS: i64 = 15 * 60;

impl Budget {
    fn units(&self) -> i64 {
        match self {
            Self::Account(_) => 100,
            Self::Address(_) => 400,
        }
    }

    fn key(&self, cx: &Cx) -> [u8; 32] {
        match self {
            Self::Account(id) => cx.keys.hash("tries of an account", id),
            Self::Address(address) => cx.keys.hash("tries of an address", address),
        }
    }

    /// 429 when it is used up.
    pub fn check(&self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        let row = tx.one("SELECT spent, until FROM tries WHERE who = $1", args![self.key(cx)])?;
        match row {
            Some(row) if row.int(0) >= self.units() && row.time(1) > cx.now => {
                let wait = row.time(1).seconds() - cx.now.seconds();
                let mut refusal = Refusal::new(429, "too_many_tries");
                refusal.retry_after = Some(wait.max(1) as u64);
                Err(refusal.into())
            }
            _ => Ok(()),
        }
    }

    pub fn spend(&self, tx: &mut Tx, cx: &Cx, cost: Cost) -> Result<()> {
        tx.execute(
            "INSERT INTO tries (who, spent, until) VALUES ($1, $2, $3)
             ON CONFLICT (who) DO UPDATE SET
               spent = CASE WHEN tries.until <= $4 THEN excluded.spent
                            ELSE tries.spent + excluded.spent END,
               until = CASE WHEN tries.until <= $4 THEN excluded.until ELSE tries.until END",
            args![self.key(cx), cost.units(), cx.now.plus_seconds(WINDOW_SECONDS), cx.now],
        )?;
        Ok(())
    }

    /// A right password wipes what its account had spent.
    pub fn forgive(&self, tx: &mut Tx, cx: &Cx) -> Result<()> {
        tx.execute("DELETE FROM tries WHERE who = $1", args![self.key(cx)])?;
        Ok(())
    }
}
