//! argon2id with the crate's defaults (19 MiB, two passes): about 20 ms of one core.

use crate::kernel::{Error, Result};
use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};

/// At least ten characters: length protects, rules of composition do not.
pub const SHORTEST: usize = 10;
pub const LONGEST: usize = 200;

pub fn hash(password: &str, salt: [u8; 16]) -> Result<String> {
    let hash = Argon2::default()
        .hash_password_with_salt(password.as_bytes(), &salt)
        .map_err(|e| Error::unknown(e.to_string()))?;
    Ok(hash.to_string())
}

/// Takes as long for an account that is not there as for one that is.
pub fn verify(password: &str, stored: Option<&str>) -> bool {
    const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$aGFkaXIgbm9ib2R5ISE$\
                          7zv6Zc2LzF0R2x1Yl0dJr1u3z9k0oPpQmYb3H1n8s9E";
    let parsed = PasswordHash::new(stored.unwrap_or(NOBODY));
    let right = parsed
        .is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok());
    right && stored.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_right_password_opens() {
        let stored = hash("مرحبا بالجميع 1", [7; 16]).expect("hashes");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("مرحبا بالجميع 1", Some(&stored)));
        assert!(!verify("مرحبا بالجميع 2", Some(&stored)));
        assert!(!verify("anything at all", None));
    }

    #[test]
    fn nobodys_hash_is_a_real_one() {
        use argon2::password_hash::phc::PasswordHash;
        assert!(PasswordHash::new("$argon2id$v=19$m=19456,t=2,p=1$aGFkaXIgbm9ib2R5ISE$7zv6Zc2LzF0R2x1Yl0dJr1u3z9k0oPpQmYb3H1n8s9E").is_ok());
    }
}
