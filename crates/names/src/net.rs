//! The small network on top: from the features of two names to one score.

/// Hidden cells.
pub(crate) const HIDDEN: usize = 48;

/// One hidden layer of `HIDDEN` cells over `N` inputs, one answer.
#[derive(Clone)]
pub(crate) struct Net<const N: usize> {
    pub hidden: [[f32; N]; HIDDEN],
    pub bias: [f32; HIDDEN],
    pub out: [f32; HIDDEN],
    pub out_bias: f32,
}

impl<const N: usize> Net<N> {
    /// Reads a net from its numbers, row by row; `None` when there are too few.
    pub fn from_numbers(numbers: &[f32]) -> Option<Net<N>> {
        let mut net = Net {
            hidden: [[0.0; N]; HIDDEN],
            bias: [0.0; HIDDEN],
            out: [0.0; HIDDEN],
            out_bias: 0.0,
        };
        let (rows, rest) = numbers.split_at_checked(HIDDEN * N)?;
        for (row, values) in net.hidden.iter_mut().zip(rows.chunks_exact(N)) {
            row.copy_from_slice(values);
        }
        net.bias.copy_from_slice(rest.get(..HIDDEN)?);
        net.out.copy_from_slice(rest.get(HIDDEN..2 * HIDDEN)?);
        net.out_bias = *rest.get(2 * HIDDEN)?;
        Some(net)
    }

    /// The answer before it is squeezed to 0..1.
    pub fn answer(&self, features: &[f32; N]) -> f32 {
        let mut sum = self.out_bias;
        for ((row, bias), weight) in self.hidden.iter().zip(&self.bias).zip(&self.out) {
            let reached: f32 = bias + row.iter().zip(features).map(|(w, f)| w * f).sum::<f32>();
            sum += weight * reached.max(0.0);
        }
        sum
    }
}

/// Squeezes an answer to 0..1.
pub(crate) fn squeeze(answer: f32) -> f32 {
    1.0 / (1.0 + (-answer).exp())
}
