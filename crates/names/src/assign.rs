//! Which part of one name stands for which part of the other.

/// Pairs rows with columns one to one so that the sum of `worth` is greatest;
/// what is worth nothing stays alone. `worth` is row by row.
pub(crate) fn assign(worth: &[f32], rows: usize, columns: usize) -> Vec<(usize, usize)> {
    let mut ranked: Vec<(usize, usize)> = (0..rows * columns)
        .map(|k| (k / columns, k % columns))
        .filter(|&(r, c)| worth[r * columns + c] > 0.0)
        .collect();
    ranked.sort_by(|&(a, b), &(c, d)| worth[c * columns + d].total_cmp(&worth[a * columns + b]));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (r, c) in ranked {
        if !pairs.iter().any(|&(a, b)| a == r || b == c) {
            pairs.push((r, c));
        }
    }
    improve(worth, columns, &mut pairs);
    pairs.sort_unstable();
    pairs
}

/// Greedy choice errs by crossing: exchange partners while that gains.
fn improve(worth: &[f32], columns: usize, pairs: &mut [(usize, usize)]) {
    let at = |r: usize, c: usize| worth[r * columns + c];
    let mut gained = true;
    while gained {
        gained = false;
        for i in 0..pairs.len() {
            for j in i + 1..pairs.len() {
                let ((a, b), (c, d)) = (pairs[i], pairs[j]);
                if at(a, d) > 0.0
                    && at(c, b) > 0.0
                    && at(a, d) + at(c, b) > at(a, b) + at(c, d) + 1e-4
                {
                    pairs[i] = (a, d);
                    pairs[j] = (c, b);
                    gained = true;
                }
            }
        }
    }
}
