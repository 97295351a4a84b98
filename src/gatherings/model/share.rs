//! Places shared out by population.

/// Whole shares of `places` in proportion to `heads`, the rest to the largest
/// remainders (the earlier one of two equal ones). Where nobody is counted the shares
/// are equal. They add up to `places`.
pub fn share_out(places: i64, heads: &[i64]) -> Vec<i64> {
    if heads.is_empty() {
        return Vec::new();
    }
    let all: i128 = heads.iter().map(|h| i128::from(*h)).sum();
    let weighs = |h: &i64| if all > 0 { i128::from(*h) } else { 1 };
    let whole = if all > 0 { all } else { heads.len() as i128 };
    let exact: Vec<i128> = heads.iter().map(|h| i128::from(places) * weighs(h)).collect();
    let mut shares: Vec<i64> = exact.iter().map(|e| (e / whole) as i64).collect();
    let mut order: Vec<usize> = (0..heads.len()).collect();
    order.sort_by_key(|i| (std::cmp::Reverse(exact[*i] % whole), *i));
    let left = places - shares.iter().sum::<i64>();
    for i in order.into_iter().take(left.max(0) as usize) {
        shares[i] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_follow_the_heads_and_add_up() {
        assert_eq!(share_out(10, &[50, 30, 20]), [5, 3, 2]);
        assert_eq!(share_out(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(share_out(7, &[0, 0]), [4, 3]);
        assert_eq!(share_out(0, &[5, 5]), [0, 0]);
        assert_eq!(share_out(1000, &[125_834, 11_117, 103_850]).iter().sum::<i64>(), 1000);
        assert!(share_out(5, &[]).is_empty());
    }
}
