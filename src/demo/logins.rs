//! One login for each role, all with one password that everybody knows: for a world
//! in which nothing is real.

use super::plan::{PROVINCE, TIFLET};
use crate::access::Role;
use crate::accounts::actions::{self, NewAccount};
use crate::accounts::{Scope, account_by_login};
use crate::app::App;
use crate::args;
use crate::kernel::{Error, Result};

pub const PASSWORD: &str = "hadir demo 2026";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Login {
    pub role: &'static str,
    pub email: String,
    /// Where the role holds, in words.
    pub holds: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logins {
    pub password: &'static str,
    pub all: Vec<Login>,
}

enum Where {
    Whole,
    Province,
    Sale,
    Gathering,
    Tiflet,
}

type Line = (&'static str, &'static str, Role, Where, &'static str);

const LINES: [Line; 9] = [
    ("admin", "أمينة الحجوي", Role::Admin, Where::Whole, "the whole organisation"),
    ("coordinator", "سلمى بنيس", Role::Coordinator, Where::Province, "the province of Khémisset"),
    (
        "rabat",
        "نور الدين الفيلالي",
        Role::Coordinator,
        Where::Gathering,
        "the gathering as a whole, its doors",
    ),
    ("sale", "طارق السهلي", Role::Coordinator, Where::Sale, "the prefecture of Salé"),
    ("secretary", "كوثر الودغيري", Role::Secretary, Where::Province, "the province of Khémisset"),
    ("recruiter", "هشام قدوري", Role::Recruiter, Where::Province, "the province of Khémisset"),
    ("press", "إيمان شهبون", Role::Press, Where::Province, "the province of Khémisset"),
    ("leader", "مليكة أوطالب", Role::Leader, Where::Tiflet, "the delegation of Tiflet"),
    ("auditor", "العربي بنصالح", Role::Auditor, Where::Whole, "reads everything, writes nothing"),
];

/// Makes those that are not there. Each is a transaction: hashing a password is slow.
pub(super) fn make(app: &App, gathering: &str) -> Result<Logins> {
    let id = gathering.to_owned();
    let tiflet = app.db.read_now(move |tx| {
        let sql = "SELECT id FROM delegations WHERE gathering = $1 AND area = $2";
        Ok(tx.one(sql, args![id, TIFLET])?.map(|r| r.text(0)))
    })?;
    let tiflet =
        tiflet.ok_or_else(|| Error::unknown("the demo has lost the delegation of Tiflet"))?;
    let mut all = Vec::new();
    for (role, name, of, place, holds) in LINES {
        let scope = match place {
            Where::Whole => Scope::Whole,
            Where::Province => Scope::Area(PROVINCE.into()),
            Where::Sale => Scope::Area("04.441".into()),
            Where::Gathering => Scope::Gathering(gathering.to_owned()),
            Where::Tiflet => Scope::Delegation(tiflet.clone()),
        };
        let email = format!("{role}@hadir.example");
        let new = NewAccount {
            email: Some(email.clone()),
            phone: None,
            name: name.to_owned(),
            password: PASSWORD.to_owned(),
            grant: Some((of, scope)),
        };
        let login = email.clone();
        if app.db.read_now(move |tx| Ok(account_by_login(tx, &login)?.is_none()))? {
            app.act_now(&app.system("demo"), move |tx, cx| {
                actions::create(tx, cx, &new).map(drop)
            })?;
        }
        all.push(Login { role, email, holds });
    }
    Ok(Logins { password: PASSWORD, all })
}
