//! A queue that connection threads take jobs from. Jobs of one key never run at the
//! same time; within a key they keep their order.

use super::job::Run;
use std::collections::{HashSet, VecDeque};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

#[derive(Default)]
pub(super) struct Queue {
    state: Mutex<State>,
    wake: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Box<dyn Run>>,
    busy: HashSet<u64>,
    closed: bool,
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A job pushed after the close is dropped: its waiter hears that nothing answers.
    pub(super) fn push(&self, job: Box<dyn Run>) {
        let mut state = self.lock();
        if !state.closed {
            state.jobs.push_back(job);
            drop(state);
            self.wake.notify_one();
        }
    }

    /// The next job whose key is free; `None` once closed and empty.
    pub(super) fn take(&self) -> Option<Box<dyn Run>> {
        let mut state = self.lock();
        loop {
            if let Some(job) = state.next_free() {
                return Some(job);
            }
            if state.closed && state.jobs.is_empty() {
                return None;
            }
            state = self.wake.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Another job, if one waits already: a group commit takes it along.
    pub(super) fn take_waiting(&self) -> Option<Box<dyn Run>> {
        self.lock().next_free()
    }

    pub(super) fn done(&self, key: u64) {
        if key != 0 {
            self.lock().busy.remove(&key);
            self.wake.notify_all();
        }
    }

    pub(super) fn close(&self) {
        self.lock().closed = true;
        self.wake.notify_all();
    }
}

impl State {
    fn next_free(&mut self) -> Option<Box<dyn Run>> {
        let at = self.jobs.iter().position(|j| j.key() == 0 || !self.busy.contains(&j.key()))?;
        let job = self.jobs.remove(at)?;
        if job.key() != 0 {
            self.busy.insert(job.key());
        }
        Some(job)
    }
}
