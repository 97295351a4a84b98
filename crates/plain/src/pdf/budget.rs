use crate::{Limits, Place, Refusal};

/// What reading a PDF may still cost.
pub(super) struct Budget {
    steps: u64,
    bytes: u64,
    pub(super) depth: usize,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { steps: limits.steps, bytes: limits.unpacked, depth: limits.depth }
    }

    /// Bytes looked at, operators carried out, glyphs placed.
    pub(super) fn steps(&mut self, steps: usize) -> Result<(), Refusal> {
        let left = self.steps.checked_sub(steps as u64);
        self.steps = left.ok_or(Refusal::TooMuchWork { at: Place::File })?;
        Ok(())
    }

    /// Bytes unpacked or kept.
    pub(super) fn bytes(&mut self, bytes: usize) -> Result<(), Refusal> {
        let left = self.bytes.checked_sub(bytes as u64);
        self.bytes = left.ok_or(Refusal::Bomb { at: Place::File })?;
        Ok(())
    }

    pub(super) fn bytes_left(&self) -> u64 {
        self.bytes
    }
}
