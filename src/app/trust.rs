//! Whom this program believes when it calls somebody: the authorities that this machine
//! trusts, by one library of TLS.

use std::sync::Arc;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

pub fn tls() -> TlsConfig {
    let found = rustls_native_certs::load_native_certs().certs;
    let trusted: Vec<Certificate<'static>> =
        found.iter().map(|c| Certificate::from_der(c).to_owned()).collect();
    TlsConfig::builder()
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::from(trusted))
        .build()
}
