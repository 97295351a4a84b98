//! `hadir account create`.

use super::{data, usage, with_app};
use crate::access::Role;
use crate::accounts::Scope;
use crate::accounts::actions::{self, NewAccount, fold_email};
use crate::app::Config;
use crate::kernel::{Result, text};
use clap::{Args, Subcommand};
use std::process::ExitCode;

#[derive(Args)]
pub struct AccountArgs {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make an account; the password is the first line of stdin; prints its id
    Create(CreateArgs),
}

#[derive(Args)]
struct CreateArgs {
    #[arg(long)]
    email: Option<String>,
    #[arg(long)]
    phone: Option<String>,
    #[arg(long)]
    name: String,
    #[arg(long)]
    role: String,
    #[arg(long)]
    area: Option<String>,
    #[arg(long)]
    body: Option<String>,
    #[arg(long)]
    gathering: Option<String>,
    #[arg(long)]
    delegation: Option<String>,
}

pub fn run(config: Config, args: AccountArgs) -> Result<ExitCode> {
    let What::Create(args) = args.what;
    let new = match read(args) {
        Ok(new) => new,
        Err(text) => return Ok(usage(&text)),
    };
    let id = with_app(config, |app| {
        app.act_now(&app.system("account"), move |tx, cx| actions::create(tx, cx, &new))
    })?;
    data(&id);
    Ok(ExitCode::SUCCESS)
}

fn read(args: CreateArgs) -> Result<NewAccount, String> {
    let role = Role::parse(&args.role).ok_or_else(|| {
        let names: Vec<&str> = Role::ALL.iter().map(|r| r.name()).collect();
        format!("--role is one of {}", names.join(", "))
    })?;
    let mut scopes = [
        args.area.map(Scope::Area),
        args.body.map(Scope::Body),
        args.gathering.map(Scope::Gathering),
        args.delegation.map(Scope::Delegation),
    ]
    .into_iter()
    .flatten();
    let scope = scopes.next().unwrap_or(Scope::Whole);
    if scopes.next().is_some() {
        return Err("one scope only: --area, --body, --gathering or --delegation".into());
    }
    if scope == Scope::Whole && !role.may_be_whole() {
        return Err(format!(
            "{} needs a scope: --area, --body, --gathering or --delegation",
            role.name()
        ));
    }
    let email = match &args.email {
        None => None,
        Some(e) => Some(fold_email(e).ok_or("--email is no e-mail address")?),
    };
    let phone = match &args.phone {
        None => None,
        Some(p) => Some(crate::kernel::phone::to_e164(p).ok_or("--phone is no phone number")?),
    };
    if email.is_none() && phone.is_none() {
        return Err("an account has --email or --phone".into());
    }
    let name = text::line(&args.name, 120).map_err(|code| format!("--name: {code}"))?;
    let mut password = String::new();
    std::io::stdin().read_line(&mut password).map_err(|e| e.to_string())?;
    let password = password.trim_end_matches(['\r', '\n']).to_owned();
    Ok(NewAccount { email, phone, name, password, grant: Some((role, scope)) })
}
