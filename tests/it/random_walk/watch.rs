//! Looks at everything at one moment, in one snapshot, in the middle of the walk.

use super::ground::Ground;
use hadir::args;
use std::sync::atomic::Ordering;

/// Counts each delegation again from its rows: no counter is ever wrong, no delegation ever
/// over-full, no part ever larger than what it is a part of.
pub async fn look(ground: &Ground) {
    let gathering = ground.gathering.clone();
    let rows = ground.world.app.db.read(move |tx| {
        tx.query(
            "SELECT d.id, COALESCE(d.quota, 0), d.reserve, d.overbook_percent, d.children_quota,
               d.taking,
               (SELECT COUNT(*) FROM enrolments e WHERE e.delegation = d.id
                AND e.status IN ('nominated', 'invited', 'confirmed')),
               (SELECT COALESCE(CAST(SUM(c.quota) AS BIGINT), 0) FROM delegations c
                WHERE c.parent = d.id)
             FROM delegations d WHERE d.gathering = $1",
            args![gathering],
        )
    });
    for row in rows.await.expect("the delegations") {
        let (id, n) = (row.text(0), |i| row.int(i));
        let (quota, reserve, over, below, taking) = (n(1), n(2), n(3), n(4), n(5));
        assert_eq!(taking, n(6), "{id}: the counter and the rows");
        assert_eq!(below, n(7), "{id}: what its parts have");
        assert!(below + reserve <= quota, "{id}: {below} + {reserve} of {quota}");
        let room = (quota - below - reserve) * (100 + over) / 100;
        assert!(taking <= room, "{id}: {taking} in {room}");
    }
    ground.looks.fetch_add(1, Ordering::Relaxed);
}
