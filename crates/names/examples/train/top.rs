//! Trains the small network on top by gradient descent (Adam).

use crate::data::Chance;
use names::lab::FEATURES;

/// Hidden cells of each of the nets that are averaged.
const HIDDEN: usize = names::lab::HIDDEN / NETS;
const NETS: usize = 3;

const NUMBERS: usize = HIDDEN * FEATURES + HIDDEN + HIDDEN + 1;

pub struct Point {
    pub features: [f32; FEATURES],
    pub label: f32,
    pub weight: f32,
}

fn answer(w: &[f32], f: &[f32; FEATURES]) -> (f32, [f32; HIDDEN]) {
    let mut cells = [0.0f32; HIDDEN];
    let mut sum = w[NUMBERS - 1];
    for (k, cell) in cells.iter_mut().enumerate() {
        let row = &w[k * FEATURES..(k + 1) * FEATURES];
        let reached: f32 =
            w[HIDDEN * FEATURES + k] + row.iter().zip(f).map(|(a, b)| a * b).sum::<f32>();
        *cell = reached.max(0.0);
        sum += w[HIDDEN * FEATURES + HIDDEN + k] * *cell;
    }
    (sum, cells)
}

fn train_one(points: &[Point], epochs: usize, chance: &mut Chance) -> Vec<f32> {
    let mut w: Vec<f32> = (0..NUMBERS).map(|_| (chance.unit() - 0.5) * 0.6).collect();
    let (mut first, mut second) = (vec![0.0f32; NUMBERS], vec![0.0f32; NUMBERS]);
    let mut order: Vec<usize> = (0..points.len()).collect();
    let mut step = 0i32;
    let mut mean = vec![0.0f32; NUMBERS];
    let mut means = 0.0f32;
    for epoch in 0..epochs {
        chance.shuffle(&mut order);
        let rate = 0.004 * (1.0 - epoch as f32 / epochs as f32).max(0.05);
        for batch in order.chunks(32) {
            let mut slope = vec![0.0f32; NUMBERS];
            for &i in batch {
                let p = &points[i];
                let (z, cells) = answer(&w, &p.features);
                // A person under another name altogether is no lesson about spelling.
                let hopeless = epoch > 4 && p.label > 0.5 && z < -2.5;
                let weight = p.weight * if hopeless { HOPELESS } else { 1.0 };
                let miss = (1.0 / (1.0 + (-z).exp()) - p.label) * weight / batch.len() as f32;
                slope[NUMBERS - 1] += miss;
                for k in 0..HIDDEN {
                    slope[HIDDEN * FEATURES + HIDDEN + k] += miss * cells[k];
                    if cells[k] > 0.0 {
                        let back = miss * w[HIDDEN * FEATURES + HIDDEN + k];
                        slope[HIDDEN * FEATURES + k] += back;
                        for (s, f) in slope[k * FEATURES..].iter_mut().zip(&p.features) {
                            *s += back * f;
                        }
                    }
                }
            }
            step += 1;
            let (c1, c2) = (1.0 - 0.9f32.powi(step), 1.0 - 0.999f32.powi(step));
            for k in 0..NUMBERS {
                let g = slope[k] + 1e-4 * w[k];
                first[k] = 0.9 * first[k] + 0.1 * g;
                second[k] = 0.999 * second[k] + 0.001 * g * g;
                w[k] -= rate * (first[k] / c1) / ((second[k] / c2).sqrt() + 1e-8);
            }
        }
        if epoch * 3 > epochs * 2 {
            w.iter().zip(&mut mean).for_each(|(a, m)| *m += a);
            means += 1.0;
        }
    }
    mean.iter().map(|m| m / means.max(1.0)).collect()
}

const HOPELESS: f32 = 0.3;

/// Several nets from different beginnings, side by side as one.
pub fn train(points: &[Point], epochs: usize, chance: &mut Chance) -> Vec<f32> {
    let nets: Vec<Vec<f32>> = (0..NETS).map(|_| train_one(points, epochs, chance)).collect();
    let cells = HIDDEN * FEATURES;
    let mut out: Vec<f32> = nets.iter().flat_map(|n| n[..cells].to_vec()).collect();
    out.extend(nets.iter().flat_map(|n| n[cells..cells + HIDDEN].to_vec()));
    out.extend(nets.iter().flat_map(|n| {
        n[cells + HIDDEN..cells + 2 * HIDDEN].iter().map(|v| v / NETS as f32).collect::<Vec<f32>>()
    }));
    out.push(nets.iter().map(|n| n[NUMBERS - 1]).sum::<f32>() / NETS as f32);
    out
}
