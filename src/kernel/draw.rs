//! Chance: ids, secrets, tokens. One `Draw` holds a seed and gives the same row of
//! values each time it is begun anew, so that an action that runs again draws the
//! same ids, and a simulation replays.

use super::Time;
use hkdf::Hkdf;
use sha2::{Digest, Sha256};

#[derive(Clone)]
pub struct Draw {
    seed: [u8; 32],
    count: u64,
}

impl Draw {
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self { seed, count: 0 }
    }

    /// A seed of the operating system's chance: the one place that asks for it.
    #[expect(clippy::disallowed_methods, reason = "the one place where chance enters")]
    pub fn fresh() -> Self {
        let mut seed = [0u8; 32];
        getrandom::fill(&mut seed).expect("the operating system gives random bytes");
        Self::from_seed(seed)
    }

    /// A draw of its own for a part of the work, told apart by its label.
    pub fn branch(&self, label: &str) -> Self {
        let mut seed = [0u8; 32];
        Hkdf::<Sha256>::new(None, &self.seed)
            .expand(label.as_bytes(), &mut seed)
            .expect("32 bytes are within what HKDF gives");
        Self::from_seed(seed)
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut out = [0u8; N];
        for chunk in out.chunks_mut(32) {
            let block = Sha256::new()
                .chain_update(self.seed)
                .chain_update(self.count.to_be_bytes())
                .finalize();
            self.count += 1;
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
        out
    }

    /// A UUIDv7: its first 48 bits are the moment, so that rows lie in order of time;
    /// the ids of one draw grow in the order they were drawn.
    pub fn id(&mut self, now: Time) -> String {
        let order = (self.count & 0x0fff) as u16;
        let random: [u8; 10] = self.bytes();
        let millis = (now.micros() / 1000).max(0) as u64;
        let mut bytes = [0u8; 16];
        bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
        bytes[6..].copy_from_slice(&random);
        bytes[6] = 0x70 | (order >> 8) as u8;
        bytes[7] = order as u8;
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        uuid::Uuid::from_bytes(bytes).to_string()
    }

    /// A secret for a link, a token, a cookie: 256 bits, in letters that survive anything.
    pub fn token(&mut self) -> String {
        data_encoding::BASE64URL_NOPAD.encode(&self.bytes::<32>())
    }

    /// A code to read aloud and type: `n` characters without 0/O, 1/I/L.
    pub fn spoken_code(&mut self, n: usize) -> String {
        const LETTERS: &[u8] = b"ABCDEFGHJKMNPQRSTUVWXYZ23456789";
        let mut out = String::new();
        while out.len() < n {
            let [b] = self.bytes::<1>();
            // Refusing the tail keeps every letter equally likely.
            if (b as usize) < 256 / LETTERS.len() * LETTERS.len() {
                out.push(LETTERS[b as usize % LETTERS.len()] as char);
            }
        }
        out
    }

    /// An even choice below `n` (n > 0): for simulations and demo worlds.
    pub fn below(&mut self, n: u64) -> u64 {
        u64::from_be_bytes(self.bytes()) % n
    }
}

/// What is stored of a token: never the token.
pub fn hash_token(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
