//! Whom this program believes when it calls somebody: the authorities that this machine
//! trusts, and those of the organisation's own where it has any.

use crate::kernel::{Error, Result};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use std::fmt;
use std::sync::Arc;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// The setting that names the file.
pub const SETTING: &str = "HADIR_CA_FILE";

/// Certificates of authorities, in DER.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Authorities(Arc<[Vec<u8>]>);

impl fmt::Debug for Authorities {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} authorities", self.0.len())
    }
}

impl Authorities {
    /// From a file of PEM; one that cannot be read, or holds none, stops the start, named.
    pub fn read(path: &str) -> Result<Self> {
        let wrong = || {
            Error::unknown(format!(
                "{SETTING} cannot be read; it is to be a file of certificates in PEM"
            ))
        };
        let text = std::fs::read(path).map_err(|_| wrong())?;
        let found: std::result::Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text).collect();
        let found = found.map_err(|_| wrong())?;
        // What is no authority is told now, not at the first message.
        let mut store = rustls::RootCertStore::empty();
        for certificate in &found {
            store.add(certificate.clone()).map_err(|_| wrong())?;
        }
        if found.is_empty() {
            return Err(wrong());
        }
        Ok(Self(found.into_iter().map(|c| c.to_vec()).collect()))
    }

    /// These beside the machine's.
    pub fn tls(&self) -> TlsConfig {
        let found = rustls_native_certs::load_native_certs().certs;
        let machine = found.iter().map(|c| c.as_ref());
        let trusted: Vec<Certificate<'static>> =
            machine.chain(self.iter()).map(|c| Certificate::from_der(c).to_owned()).collect();
        TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .root_certs(RootCerts::from(trusted))
            .build()
    }

    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(Vec::as_slice)
    }
}
