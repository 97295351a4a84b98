//! Which numbers of the network are everybody's: a name that leads anywhere else would let a
//! page in that only this machine, or its neighbours, can see.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

/// Blocks of 4 that are not: by the registry of addresses for special purposes (IANA, RFC
/// 6890), and what is sent to many.
const KEPT: [(Ipv4Addr, u32); 15] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    // Between a provider and its customers; one cloud keeps its own secrets there.
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    // The link itself: where clouds tell a machine its secrets.
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    (Ipv4Addr::new(224, 0, 0, 0), 3),
    // A public number by which one cloud answers its own machines.
    (Ipv4Addr::new(168, 63, 129, 16), 32),
];

fn is_public_v4(ip: Ipv4Addr) -> bool {
    !KEPT.iter().any(|(block, bits)| {
        let mask = u32::MAX << (32 - bits);
        ip.to_bits() & mask == block.to_bits()
    })
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let parts = ip.segments();
    // The older numbers, written in the newer ones: as they are, or behind a translator.
    if let Some(older) = ip.to_ipv4_mapped() {
        return is_public_v4(older);
    }
    if parts[..6] == [0x64, 0xff9b, 0, 0, 0, 0] {
        return is_public_v4(Ipv4Addr::from_bits(u32::from(parts[6]) << 16 | u32::from(parts[7])));
    }
    let is_given_out = parts[0] & 0xe000 == 0x2000;
    let protocols = parts[0] == 0x2001 && parts[1] < 0x200;
    let samples =
        (parts[0] == 0x2001 && parts[1] == 0xdb8) || (parts[0] == 0x3fff && parts[1] < 0x1000);
    // 6to4 wraps any older number at all.
    is_given_out && !protocols && !samples && parts[0] != 0x2002
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_everybodys_is_public() {
        let is = |ip: &str| is_public(ip.parse().expect("an address"));
        for ip in [
            "196.200.1.1",
            "1.1.1.1",
            "172.15.255.255",
            "172.32.0.0",
            "100.63.255.255",
            "169.253.0.1",
            "2a00:1450::1",
            "2001:41d0::1",
            "::ffff:1.1.1.1",
            "64:ff9b::101:101",
        ] {
            assert!(is(ip), "{ip}");
        }
        for ip in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "100.100.100.200",
            "127.0.0.1",
            "127.255.0.9",
            "168.63.129.16",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.192",
            "192.168.1.1",
            "198.19.0.1",
            "203.0.113.7",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b::a9fe:a9fe",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
        ] {
            assert!(!is(ip), "{ip}");
        }
    }
}
