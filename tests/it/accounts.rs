//! Sign in, rights.

use crate::support::on_both;

#[test]
fn nobody_is_told_anything_without_credentials() {
    on_both("accounts_nobody", |world| async move {
        assert_eq!(world.get("", "/accounts").await.status, 401);
        assert_eq!(world.get("hadir_wrong", "/accounts").await.status, 401);
    });
}
