//! What the database promises to actions, the same on both engines.

use crate::support::{World, on_both};
use hadir::args;
use hadir::audit;
use hadir::db::{Engine, Tx, Value};
use hadir::kernel::{BrokenKind, Error, Result};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Barrier};
use std::task::Poll;
use std::time::Duration;

type Waiting<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// Waits for all; every one is begun before any is waited for, in their order.
async fn all<T>(mut waiting: Vec<Waiting<T>>) -> Vec<Result<T>> {
    let mut answers: Vec<Option<Result<T>>> = waiting.iter().map(|_| None).collect();
    poll_fn(move |cx| {
        for (future, answer) in waiting.iter_mut().zip(&mut answers) {
            if answer.is_none()
                && let Poll::Ready(done) = future.as_mut().poll(cx)
            {
                *answer = Some(done);
            }
        }
        if answers.iter().any(Option::is_none) {
            return Poll::Pending;
        }
        Poll::Ready(answers.iter_mut().filter_map(Option::take).collect())
    })
    .await
}

fn keep(tx: &mut Tx, name: &str, value: &str) -> Result<()> {
    tx.execute("INSERT INTO settings (name, value) VALUES ($1, $2)", args![name, value]).map(drop)
}

async fn kept(world: &World, like: &str) -> Vec<String> {
    let like = like.to_owned();
    world
        .app
        .db
        .read(move |tx| {
            let sql = "SELECT name FROM settings WHERE name LIKE $1 ORDER BY name";
            Ok(tx.query(sql, args![like])?.iter().map(|r| r.text(0)).collect())
        })
        .await
        .expect("a read")
}

#[test]
fn every_write_that_was_acknowledged_is_there() {
    on_both("db_group", |world| async move {
        let writes = (0..400)
            .map(|i| -> Waiting<()> {
                let db = world.app.db.clone();
                Box::pin(
                    async move { db.write(move |tx| keep(tx, &format!("w.{i:03}"), "x")).await },
                )
            })
            .collect();
        for done in all(writes).await {
            done.expect("acknowledged");
        }
        assert_eq!(kept(&world, "w.%").await.len(), 400);
    });
}

#[test]
fn a_job_that_fails_or_panics_takes_no_other_with_it() {
    on_both("db_fail", |world| async move {
        let writes = (0..90)
            .map(|i| -> Waiting<()> {
                let db = world.app.db.clone();
                Box::pin(async move {
                    db.write(move |tx| {
                        keep(tx, &format!("f.{i:02}"), "x")?;
                        match i % 3 {
                            0 => Ok(()),
                            1 => Err(Error::unknown("this one fails")),
                            _ => panic!("this one panics"),
                        }
                    })
                    .await
                })
            })
            .collect();
        let answers = all(writes).await;
        assert!(answers.iter().enumerate().all(|(i, a)| a.is_ok() == (i % 3 == 0)));
        let wanted: Vec<String> = (0..90).step_by(3).map(|i| format!("f.{i:02}")).collect();
        assert_eq!(kept(&world, "f.%").await, wanted);
        world.app.db.write(|tx| keep(tx, "f.after", "x")).await.expect("the writer lives");
    });
}

#[test]
fn an_attempt_that_fails_undoes_its_own_part_and_its_audit() {
    on_both("db_attempt", |world| async move {
        let app = world.app.clone();
        app.act(&app.system("test"), |tx, cx| {
            keep(tx, "a.before", "x")?;
            audit::record(tx, cx, "test.before", "a", &serde_json::json!({}))?;
            let failed = tx.attempt(|tx| {
                keep(tx, "a.inside", "x")?;
                audit::record(tx, cx, "test.inside", "a", &serde_json::json!({}))?;
                keep(tx, "a.before", "again")
            });
            assert!(failed.is_err_and(|e| e.is_broken(BrokenKind::Unique)));
            tx.attempt(|tx| keep(tx, "a.kept", "x"))?;
            audit::record(tx, cx, "test.after", "a", &serde_json::json!({})).map(drop)
        })
        .await
        .expect("the rest is kept");
        assert_eq!(kept(&world, "a.%").await, ["a.before", "a.kept"]);
        let keys = app.keys.clone();
        let faults = app.db.read(move |tx| audit::verify(tx, &keys)).await.expect("a read");
        assert_eq!(faults, Vec::<String>::new());
    });
}

#[test]
fn a_broken_constraint_has_one_name_on_both_engines() {
    on_both("db_broken", |world| async move {
        let new = "INSERT INTO accounts (id, email, name, created_at) VALUES ($1, $2, 'x', 1)";
        let grant = "INSERT INTO grants (id, account, role, granted_at) VALUES ('g', 'a', $1, 1)";
        let breaks: [(&str, [&str; 2], BrokenKind, &str); 5] = [
            (new, ["b", "a@example.org"], BrokenKind::Unique, "accounts_email"),
            (grant, ["jester", ""], BrokenKind::Check, "grants_role"),
            (grant, ["leader", ""], BrokenKind::Check, "grants_whole"),
            (
                "INSERT INTO sessions (hash, account, csrf, created_at, seen_at, expires_at)
                 VALUES ($2, $1, $2, 1, 1, 1)",
                ["nobody", "BYTES"],
                BrokenKind::Foreign,
                "",
            ),
            ("INSERT INTO settings (name) VALUES ($1)", ["n", ""], BrokenKind::NotNull, ""),
        ];
        world
            .app
            .db
            .write(move |tx| tx.execute(new, args!["a", "a@example.org"]).map(drop))
            .await
            .expect("the first");
        for (sql, values, kind, name) in breaks {
            let broken = world
                .app
                .db
                .write(move |tx| {
                    let [a, b] = values;
                    let one = sql.contains("$2");
                    match (b, one) {
                        ("BYTES", _) => tx.execute(sql, args![a, b"bytes"]),
                        (_, true) => tx.execute(sql, args![a, b]),
                        (_, false) => tx.execute(sql, args![a]),
                    }
                })
                .await;
            let Err(Error::Broken(broken)) = broken else { panic!("{sql}: {broken:?}") };
            assert_eq!(broken.kind, kind, "{sql}");
            assert!(name.is_empty() || broken.name == name, "{sql}: {}", broken.name);
        }
    });
}

#[test]
fn a_value_comes_back_as_it_went() {
    on_both("db_values", |world| async move {
        let db = world.app.db.clone();
        db.write(|tx| {
            let table = "CREATE TABLE probe (n BIGINT, x DOUBLE PRECISION, t TEXT, b BYTEA)";
            tx.execute(table, &[]).map(drop)
        })
        .await
        .expect("a table");
        let rows = vec![
            vec![Value::Null, Value::Null, Value::Null, Value::Null],
            vec![
                Value::Int(i64::MIN),
                Value::Real(f64::MIN),
                Value::Text(String::new()),
                Value::Bytes(vec![]),
            ],
            vec![
                Value::Int(i64::MAX),
                Value::Real(5e-324),
                Value::Text("السلام عليكم ' \" \\ $1 ?2 😀 \u{1}".into()),
                Value::Bytes((0..=255).collect()),
            ],
            vec![
                Value::Int(0),
                Value::Real(-0.5),
                Value::Text("x".repeat(300_000)),
                Value::Bytes(vec![0; 9]),
            ],
        ];
        for row in rows {
            let back = db
                .write(move |tx| {
                    tx.execute("DELETE FROM probe", &[])?;
                    let [n, x, t, b] = &row[..] else { panic!("four values") };
                    tx.execute(
                        "INSERT INTO probe (n, x, t, b) VALUES ($1, $2, $3, $4)",
                        args![n, x, t, b],
                    )?;
                    let back = tx.one("SELECT n, x, t, b FROM probe", &[])?.expect("the row");
                    assert_eq!(back.values(), &row[..]);
                    Ok(())
                })
                .await;
            back.expect("every value comes back");
        }
    });
}

#[test]
fn a_nul_in_a_text_is_refused_and_harms_nothing() {
    on_both("db_nul", |world| async move {
        let refused = world.app.db.write(|tx| keep(tx, "n.nul", "a\0b")).await;
        assert!(refused.is_err(), "kept");
        world.app.db.write(|tx| keep(tx, "n.after", "x")).await.expect("the next is kept");
        assert_eq!(kept(&world, "n.%").await, ["n.after"]);
    });
}

#[test]
fn who_hangs_up_does_not_cancel_the_work() {
    on_both("db_hangs_up", |world| async move {
        let db = world.app.db.clone();
        let mut write: Waiting<()> =
            Box::pin(async move { db.write_keyed(7, |tx| keep(tx, "h.done", "x")).await });
        // Asked once, then given up.
        poll_fn(|cx| Poll::Ready(write.as_mut().poll(cx).is_ready())).await;
        drop(write);
        world.app.db.write_keyed(7, |_| Ok(())).await.expect("the next of that key");
        assert_eq!(kept(&world, "h.%").await, ["h.done"]);
    });
}

#[test]
fn two_acts_that_each_lean_on_what_the_other_changes_are_told_apart() {
    on_both("db_skew", |world| async move {
        let db = world.app.db.clone();
        db.write(|tx| keep(tx, "duty.a", "on").and_then(|()| keep(tx, "duty.b", "on")))
            .await
            .expect("both");
        let both_looked = (db.engine() == Engine::Postgres).then(|| Arc::new(Barrier::new(2)));
        let runs = Arc::new(AtomicU32::new(0));
        let leave = |who: &'static str| -> Waiting<bool> {
            let (db, runs, both_looked) = (db.clone(), runs.clone(), both_looked.clone());
            let mut first = true;
            Box::pin(async move {
                db.write(move |tx| {
                    runs.fetch_add(1, Ordering::SeqCst);
                    let sql =
                        "SELECT COUNT(*) FROM settings WHERE name LIKE 'duty.%' AND value = 'on'";
                    let on_duty = tx.one(sql, &[])?.map_or(0, |r| r.int(0));
                    if let Some(barrier) =
                        both_looked.as_ref().filter(|_| std::mem::take(&mut first))
                    {
                        barrier.wait();
                    }
                    if on_duty < 2 {
                        return Ok(false);
                    }
                    tx.execute("UPDATE settings SET value = 'off' WHERE name = $1", args![who])?;
                    Ok(true)
                })
                .await
            })
        };
        let left = all(vec![leave("duty.a"), leave("duty.b")]).await;
        let left = left.into_iter().filter(|l| matches!(l, Ok(true))).count();
        assert_eq!(left, 1, "one may leave, the other stays");
        let runs = runs.load(Ordering::SeqCst);
        assert!(both_looked.is_none() || runs >= 3, "the second was run again: {runs}");
    });
}

#[test]
fn a_table_that_has_just_filled_is_counted_within_seconds() {
    on_both("db_counted", |world| async move {
        let db = world.app.db.clone();
        if db.engine() == Engine::Sqlite {
            // It plans by its indexes alone.
            return;
        }
        let fill = |tx: &mut Tx| (0..2_000).try_for_each(|i| keep(tx, &format!("c.{i}"), "x"));
        db.write(fill).await.expect("kept");
        let mut counted = 0;
        for _ in 0..300 {
            let sql = "SELECT reltuples::bigint FROM pg_class WHERE oid = 'settings'::regclass";
            let found =
                db.read(move |tx| tx.one(sql, &[])).await.expect("a read").expect("a table");
            counted = found.int(0);
            if counted >= 2_000 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert!(counted >= 2_000, "{counted} rows are known of");
    });
}

#[test]
fn jobs_of_one_key_keep_their_order() {
    on_both("db_keyed", |world| async move {
        let order = Arc::new(std::sync::Mutex::new(Vec::new()));
        let writes = (0..60)
            .map(|i| -> Waiting<()> {
                let (db, order) = (world.app.db.clone(), order.clone());
                Box::pin(async move {
                    db.write_keyed(11, move |tx| {
                        keep(tx, &format!("k.{i:02}"), "x")?;
                        order.lock().expect("no panic").push(i);
                        Ok(())
                    })
                    .await
                })
            })
            .collect();
        for done in all(writes).await {
            done.expect("acknowledged");
        }
        assert_eq!(*order.lock().expect("no panic"), (0..60).collect::<Vec<_>>());
    });
}
