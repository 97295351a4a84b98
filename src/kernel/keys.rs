//! The keys that stand outside the database: one secret in a folder of its own, all
//! others derived from it, each for one purpose.

use super::{Error, Result};
use hkdf::Hkdf;
use sha2::Sha256;
use std::path::Path;

#[derive(Clone)]
pub struct Keys {
    root: [u8; 32],
}

const FILE: &str = "installation.key";

impl Keys {
    pub fn from_root(root: [u8; 32]) -> Self {
        Self { root }
    }

    /// Reads the folder; makes it, with a fresh secret, where there is none.
    pub fn open(folder: &Path) -> Result<Self> {
        match Self::find(folder)? {
            Some(keys) => Ok(keys),
            None => Self::make(folder, &folder.join(FILE)),
        }
    }

    /// Reads the folder and makes nothing.
    pub fn find(folder: &Path) -> Result<Option<Self>> {
        let file = folder.join(FILE);
        match std::fs::read(&file) {
            Ok(bytes) => {
                let root = bytes.try_into().map_err(|_| {
                    Error::unknown(format!("{} does not hold 32 bytes", file.display()))
                })?;
                Ok(Some(Self { root }))
            }
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    fn make(folder: &Path, file: &Path) -> Result<Self> {
        use std::io::Write;
        use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        let root = super::Draw::fresh().bytes();
        // Written whole under another name first: a half-written key must never be read.
        let draft = folder.join(format!("{FILE}.{}", std::process::id()));
        let mut out = std::fs::OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&draft)?;
        out.write_all(&root)?;
        out.sync_all()?;
        match std::fs::hard_link(&draft, file) {
            Ok(()) => {
                std::fs::remove_file(&draft)?;
                std::fs::File::open(folder)?.sync_all()?;
                Ok(Self { root })
            }
            // Another process made it a moment ago: theirs counts.
            Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {
                std::fs::remove_file(&draft)?;
                Self::open(folder)
            }
            Err(e) => Err(e.into()),
        }
    }

    /// A key for one purpose.
    pub fn derive(&self, purpose: &str) -> [u8; 32] {
        let mut key = [0u8; 32];
        Hkdf::<Sha256>::new(Some(b"hadir"), &self.root)
            .expand(purpose.as_bytes(), &mut key)
            .expect("32 bytes are within what HKDF gives");
        key
    }

    /// A keyed hash: finds again what must not be readable (a phone number, an address).
    pub fn hash(&self, purpose: &str, text: &str) -> [u8; 32] {
        use hmac::{KeyInit, Mac};
        let mut mac = hmac::Hmac::<Sha256>::new_from_slice(&self.derive(purpose))
            .expect("HMAC takes keys of any length");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Encrypts for the database; `about` binds it to its row.
    pub fn seal(&self, purpose: &str, nonce: [u8; 24], about: &str, plain: &[u8]) -> Vec<u8> {
        ticket::seal(&self.derive(purpose), &nonce, about.as_bytes(), plain)
    }

    pub fn open_sealed(&self, purpose: &str, about: &str, sealed: &[u8]) -> Result<Vec<u8>> {
        ticket::open(&self.derive(purpose), about.as_bytes(), sealed).ok_or_else(|| {
            Error::unknown("a sealed value does not open with this installation's keys")
        })
    }
}
