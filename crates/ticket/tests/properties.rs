//! What no change to a ticket or a sealed text may get past.

use proptest::prelude::*;
use ticket::{
    Code, PREFIX, Parsed, SEAL_OVERHEAD, Signer, TEXT_LEN, Verifier, card_key, open, parse, seal,
    ticket_id,
};

const QR_ALPHANUMERIC: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

fn admitted(verifier: &Verifier, text: &str) -> bool {
    matches!(parse(text), Parsed::WellFormed(code) if verifier.verify(&code))
}

fn verifier_of(signer: &Signer) -> Verifier {
    Verifier::new(&signer.public_key()).expect("a signer's own key")
}

#[test]
fn every_single_change_cut_and_insertion_is_refused() {
    let signer = Signer::from_seed([3; 32]);
    let verifier = verifier_of(&signer);
    let text = signer.issue(*b"sixteen bytes ok");
    assert!(admitted(&verifier, &text));
    let foreign = ['a', 'z', '0', '1', '8', '9', '=', ' ', '.', '\n', '\0', 'é', 'ا', '\u{200f}'];
    let letters: Vec<char> = ('A'..='Z').chain('2'..='7').chain(foreign).collect();
    for at in PREFIX.len()..=TEXT_LEN {
        let (head, tail) = text.split_at(at);
        assert!(at == TEXT_LEN || !admitted(&verifier, head), "cut at {at}");
        for &letter in &letters {
            let inserted = format!("{head}{letter}{tail}");
            assert!(!admitted(&verifier, &inserted), "{letter:?} added at {at}");
            if let Some(rest) = tail.get(1..) {
                let changed = format!("{head}{letter}{rest}");
                assert!(
                    changed == text || !admitted(&verifier, &changed),
                    "{letter:?} put at {at}"
                );
            }
        }
        if let Some(rest) = tail.get(1..) {
            assert!(!admitted(&verifier, &format!("{head}{rest}")), "character {at} left out");
        }
    }
}

#[test]
fn the_second_signature_of_the_same_message_is_refused() {
    // S + L signs the same message for a lax verifier: it would be a second text of one ticket.
    const L: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde,
        0x14, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let signer = Signer::from_seed([4; 32]);
    let Parsed::WellFormed(mut code) = parse(&signer.issue([9; 16])) else { panic!("just issued") };
    let mut carry = 0u16;
    for (byte, add) in code.signature[32..].iter_mut().zip(L) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        *byte = sum as u8;
        carry = sum >> 8;
    }
    assert_eq!(carry, 0);
    assert!(!verifier_of(&signer).verify(&code));
}

#[test]
fn weak_and_impossible_public_keys_are_refused() {
    let mut identity = [0; 32];
    identity[0] = 1;
    assert!(Verifier::new(&identity).is_err());
    assert!(Verifier::new(&[0; 32]).is_err());
    let no_point = [
        2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0,
    ];
    assert!(Verifier::new(&no_point).is_err());
}

#[test]
fn a_code_in_a_log_shows_its_id_and_not_its_secret() {
    let code = Code { secret: [0xab; 16], signature: [0xcd; 64] };
    let shown = format!("{code:?} {:?}", Signer::from_seed([0xef; 32]));
    assert!(shown.contains(&ticket::to_hex(&ticket_id(&code.secret))));
    for secret in ["171", "ab, ab", "abab", "cdcd", "239", "efef"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

proptest! {
    #[test]
    fn what_is_issued_is_read_back(seed: [u8; 32], secret: [u8; 16]) {
        let signer = Signer::from_seed(seed);
        let text = signer.issue(secret);
        prop_assert_eq!(text.len(), TEXT_LEN);
        prop_assert!(text.chars().all(|c| QR_ALPHANUMERIC.contains(c)));
        let Parsed::WellFormed(code) = parse(&text) else { return Err(TestCaseError::fail("not read")) };
        prop_assert_eq!(code.secret, secret);
        prop_assert_eq!(code.text(), text);
        prop_assert!(verifier_of(&signer).verify(&code));
    }

    #[test]
    fn one_changed_character_is_refused(secret: [u8; 16], at in PREFIX.len()..TEXT_LEN, letter: char) {
        let signer = Signer::from_seed([5; 32]);
        let text = signer.issue(secret);
        let changed = format!("{}{letter}{}", &text[..at], &text[at + 1..]);
        prop_assume!(changed != text);
        prop_assert!(!admitted(&verifier_of(&signer), &changed));
    }

    #[test]
    fn one_organisers_ticket_is_not_anothers(seed: [u8; 32], other: [u8; 32], secret: [u8; 16]) {
        prop_assume!(seed != other);
        let verifier = verifier_of(&Signer::from_seed(other));
        prop_assert!(!admitted(&verifier, &Signer::from_seed(seed).issue(secret)));
    }

    #[test]
    fn any_text_is_sorted_without_panic(text in ".*", body in "HD1\\.[A-Z2-7]{120,136}") {
        prop_assert_eq!(parse(&text) == Parsed::NotATicket, !text.starts_with(PREFIX));
        prop_assert_eq!(matches!(parse(&body), Parsed::WellFormed(_)), body.len() == TEXT_LEN);
    }

    #[test]
    fn a_sealed_text_opens_for_its_key_and_place_alone(
        key: [u8; 32], nonce: [u8; 24], aad: Vec<u8>, text: Vec<u8>, at: prop::sample::Index, bit in 0..8u8,
    ) {
        let sealed = seal(&key, &nonce, &aad, &text);
        prop_assert_eq!(sealed.len(), text.len() + SEAL_OVERHEAD);
        prop_assert_eq!(open(&key, &aad, &sealed), Some(text));

        let mut touched = sealed.clone();
        touched[at.index(sealed.len())] ^= 1 << bit;
        prop_assert_eq!(open(&key, &aad, &touched), None);
        prop_assert_eq!(open(&key, &aad, &sealed[..at.index(sealed.len())]), None);

        let mut other_key = key;
        other_key[at.index(32)] ^= 1 << bit;
        prop_assert_eq!(open(&other_key, &aad, &sealed), None);
        let moved = [aad.as_slice(), b"x"].concat();
        prop_assert_eq!(open(&key, &moved, &sealed), None);
    }

    #[test]
    fn ids_and_keys_part_with_their_origin(a: [u8; 16], b: [u8; 16], here in "[a-f0-9-]{1,36}", there in "[a-f0-9-]{1,36}") {
        prop_assume!(a != b && here != there);
        prop_assert_ne!(ticket_id(&a), ticket_id(&b));
        prop_assert_ne!(card_key(&a, &here), card_key(&b, &here));
        prop_assert_ne!(card_key(&a, &here), card_key(&a, &there));
        prop_assert_ne!(&card_key(&a, &here)[..16], &ticket_id(&a)[..]);
    }
}
