//! A small world to test in: an installation of its own on each engine, its clock set,
//! people who sign in by the name of their role, calls that read like sentences.

pub mod described;
pub mod gateway;
pub mod golden;
mod hall;
pub mod place;
pub mod program;
pub mod province;
pub mod site;
pub mod smtp;
pub mod tls;
mod visitor;
mod world;

pub use hall::{Hall, Phone, SAADIA, going_in, going_out, scan_at};
pub use visitor::{Visitor, token_of};
pub use world::{NOW, PASSWORD, Reply, World};

use hadir::app::Config;
use std::future::Future;

/// Runs a test on both engines, each in an installation of its own.
pub fn on_both<F, Fut>(name: &str, test: F)
where
    F: Fn(World) -> Fut,
    Fut: Future<Output = ()>,
{
    on_both_told(name, |_| {}, test);
}

/// The same with an installation that is told more.
pub fn on_both_told<F, Fut>(name: &str, told: impl Fn(&mut Config), test: F)
where
    F: Fn(World) -> Fut,
    Fut: Future<Output = ()>,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    for place in place::fresh(name) {
        runtime.block_on(async {
            let world = World::open_told(&place, &told).await;
            test(world).await;
        });
        place.drop();
    }
}
