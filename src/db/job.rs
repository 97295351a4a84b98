//! One piece of work for a connection thread, and the way its answer goes back.

use super::Tx;
use crate::kernel::{Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::sync::oneshot;

pub(super) trait Run: Send {
    /// Jobs of one key run one after the other; 0 is no key.
    fn key(&self) -> u64;
    /// Runs the closure once. `Ok` wants its changes kept.
    fn run(&mut self, tx: &mut Tx) -> Verdict;
    /// Sends the answer: what the closure gave, or what happened to its commit.
    fn answer(self: Box<Self>, lost: Option<Error>);
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Keep,
    Undo,
    /// The database asks for another try.
    Again,
}

pub(super) struct Job<T, F> {
    key: u64,
    work: F,
    outcome: Option<Result<T>>,
    reply: oneshot::Sender<Result<T>>,
}

impl<T, F> Job<T, F>
where
    T: Send + 'static,
    F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
{
    pub(super) fn with_answer(key: u64, work: F) -> (Box<dyn Run>, oneshot::Receiver<Result<T>>) {
        let (reply, receive) = oneshot::channel();
        (Box::new(Self { key, work, outcome: None, reply }), receive)
    }
}

impl<T, F> Run for Job<T, F>
where
    T: Send + 'static,
    F: FnMut(&mut Tx) -> Result<T> + Send + 'static,
{
    fn key(&self) -> u64 {
        self.key
    }

    fn run(&mut self, tx: &mut Tx) -> Verdict {
        // A panic in one action must not take the writer with it.
        let outcome = catch_unwind(AssertUnwindSafe(|| (self.work)(tx)))
            .unwrap_or_else(|_| Err(Error::unknown("an action panicked")));
        let verdict = match &outcome {
            Ok(_) => Verdict::Keep,
            Err(Error::Again) => Verdict::Again,
            Err(_) => Verdict::Undo,
        };
        self.outcome = Some(outcome);
        verdict
    }

    fn answer(self: Box<Self>, lost: Option<Error>) {
        let outcome = match lost {
            Some(error) => Err(error),
            None => self.outcome.unwrap_or_else(|| Err(super::stopped())),
        };
        // Nobody may be waiting any more; the work is done all the same.
        let _ = self.reply.send(outcome);
    }
}
