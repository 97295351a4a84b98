//! A queue that connection threads take jobs from. Jobs of one key never run at the
//! same time; within a key they keep their order. Of the threads that wait the last to
//! come is the first to go: few connections stay busy, with their statements planned,
//! where taking turns would keep all of them half asleep.

use super::job::Run;
use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, Thread};

#[derive(Default)]
pub(super) struct Queue {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Box<dyn Run>>,
    busy: HashSet<u64>,
    closed: bool,
    /// Who waits for a job, the last to come at the end.
    idle: Vec<Thread>,
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
            state.wake_one();
        }
    }

    /// The next job whose key is free; `None` once closed and empty.
    pub(super) fn take(&self) -> Option<Box<dyn Run>> {
        let own = thread::current();
        loop {
            let mut state = self.lock();
            // Woken for nothing, it still stands there.
            state.idle.retain(|waiting| waiting.id() != own.id());
            if let Some(job) = state.next_free() {
                return Some(job);
            }
            if state.closed && state.jobs.is_empty() {
                return None;
            }
            state.idle.push(own.clone());
            drop(state);
            // A wake that came in between is kept for it.
            thread::park();
        }
    }

    /// Another job, if one waits already: a group commit takes it along.
    pub(super) fn take_waiting(&self) -> Option<Box<dyn Run>> {
        self.lock().next_free()
    }

    pub(super) fn done(&self, key: u64) {
        if key != 0 {
            let mut state = self.lock();
            state.busy.remove(&key);
            // Who calls this takes one of the jobs of the key; another may be free, too.
            if !state.jobs.is_empty() {
                state.wake_one();
            }
        }
    }

    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        while state.wake_one() {}
    }
}

impl State {
    /// Whether anybody waited.
    fn wake_one(&mut self) -> bool {
        let waiting = self.idle.pop();
        if let Some(thread) = &waiting {
            thread.unpark();
        }
        waiting.is_some()
    }

    fn next_free(&mut self) -> Option<Box<dyn Run>> {
        let at = self.jobs.iter().position(|j| j.key() == 0 || !self.busy.contains(&j.key()))?;
        let job = self.jobs.remove(at)?;
        if job.key() != 0 {
            self.busy.insert(job.key());
        }
        Some(job)
    }
}
