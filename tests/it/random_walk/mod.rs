//! Fifty clients at once fill a hall for thousands of operations, with answers lost and
//! sent again. What each was told is the log; from it follows, place by place, what must
//! stand in the database at the end. On the way somebody keeps looking: at no moment has
//! a delegation more places than it may.
//!
//! `HADIR_WALK_SEED`, `HADIR_WALK_OPS` and `HADIR_WALK_CLIENTS` repeat a walk, or a smaller
//! one; `HADIR_FULL=1` makes it ten thousand operations long.

mod check;
mod client;
mod ground;
mod guest;
mod log;
mod watch;

use crate::support::on_both;
use client::Client;
use ground::Ground;
use guest::Guest;
use hadir::kernel::Draw;
use log::Log;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The invited, who answer for themselves; the other clients work on the lists.
const GUESTS: usize = 8;

struct Walk {
    seed: u64,
    operations: usize,
    clients: usize,
}

impl Walk {
    fn wanted() -> Self {
        let number = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
        let full = std::env::var("HADIR_FULL").is_ok_and(|v| v == "1");
        let usual = if full { 10_000 } else { 1_500 };
        Self {
            seed: number("HADIR_WALK_SEED").unwrap_or_else(|| Draw::fresh().below(1 << 32)),
            operations: number("HADIR_WALK_OPS").map_or(usual, |n| n as usize),
            clients: number("HADIR_WALK_CLIENTS").map_or(50, |n| (n as usize).max(1)),
        }
    }

    fn draw(&self) -> Draw {
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.seed.to_be_bytes());
        Draw::from_seed(seed)
    }
}

/// Told when a walk fails, so that it can be gone again.
struct Said<'a>(&'a Walk);

impl Drop for Said<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Walk { seed, operations, clients } = self.0;
            eprintln!(
                "to repeat it: HADIR_WALK_SEED={seed} HADIR_WALK_OPS={operations} \
                 HADIR_WALK_CLIENTS={clients}; smaller numbers may fail too"
            );
        }
    }
}

#[test]
fn fifty_clients_walk_at_random_and_end_where_their_answers_say() {
    on_both("random_walk", |world| async move {
        let walk = Walk::wanted();
        let _said = Said(&walk);
        let guests = if walk.clients > GUESTS { GUESTS } else { 0 };
        let ground = Arc::new(Ground::lay(world, guests).await);
        let each = walk.operations.div_ceil(walk.clients);
        let mut walking = Vec::new();
        for n in 0..walk.clients {
            let (ground, draw) = (ground.clone(), walk.draw().branch(&format!("client {n}")));
            walking.push(tokio::spawn(async move {
                if n < guests {
                    Guest::new(n, ground, draw).walk(each).await
                } else {
                    Client::new(n, ground, draw).walk(each).await
                }
            }));
        }
        let mut logs: Vec<Log> = Vec::new();
        for one in walking {
            logs.push(one.await.expect("nobody falls"));
        }
        watch::look(&ground).await;
        check::all(&ground, &logs).await;
        let told: usize = logs.iter().map(|l| l.accepted).sum();
        let refused: usize = logs.iter().map(|l| l.refused).sum();
        let looks = ground.looks.load(Ordering::Relaxed);
        println!("{told} accepted, {refused} refused, looked at {looks} times");
        assert!(told > walk.operations / 4, "most of what is tried must be possible");
    });
}
