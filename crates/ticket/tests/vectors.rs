//! `vectors.json` is what any other reader of tickets, in whatever language, is tested against.
//! This test makes the file anew and compares; with `WRITE_VECTORS=1` it writes it.

use std::path::Path;

use serde::Serialize;
use ticket::{Parsed, Signer, Verifier, card_key, parse, seal, ticket_id, to_hex};

#[derive(Serialize)]
struct Vectors {
    about: &'static str,
    seed: String,
    public_key: String,
    tickets: Vec<Ticket>,
    refused: Vec<Refused>,
    sealed: Vec<Sealed>,
}

#[derive(Serialize)]
struct Ticket {
    secret: String,
    text: String,
    signature: String,
    id: String,
    gathering: &'static str,
    card_key: String,
}

#[derive(Serialize)]
struct Refused {
    why: &'static str,
    text: String,
    /// `not_a_ticket`, `malformed` or `does_not_verify`.
    outcome: &'static str,
}

#[derive(Serialize)]
struct Sealed {
    key: String,
    nonce: String,
    aad: &'static str,
    plaintext: &'static str,
    sealed: String,
}

#[test]
fn the_shared_vectors_are_what_this_code_makes() {
    let made = serde_json::to_string_pretty(&vectors()).expect("plain texts") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors.json");
    if std::env::var_os("WRITE_VECTORS").is_some() {
        std::fs::write(&path, &made).expect("vectors.json can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("vectors.json stands beside Cargo.toml");
    assert_eq!(kept, made, "a change here breaks every ticket and door already out");
}

fn vectors() -> Vectors {
    let seed: [u8; 32] = std::array::from_fn(|i| i as u8);
    let signer = Signer::from_seed(seed);
    let secrets =
        [[0; 16], [0xff; 16], *b"hadir test vecto", std::array::from_fn(|i| (i * 17) as u8)];
    let gatherings = ["0198a000-0000-7000-8000-000000000001", "g", "تجمع الرباط", ""];
    let tickets: Vec<Ticket> = secrets
        .iter()
        .zip(gatherings)
        .map(|(secret, gathering)| ticket(&signer, secret, gathering))
        .collect();
    let refused = refused(&signer, &tickets[2].text);
    let key = card_key(&secrets[2], gatherings[2]);
    let card = r#"{"given":"سعيد","delegation":"تمارة","capacity":"مندوب"}"#;
    Vectors {
        about: "Bytes in lower-case hexadecimal; gathering, aad and plaintext in UTF-8; sealed is nonce, ciphertext, tag.",
        seed: to_hex(&seed),
        public_key: to_hex(&signer.public_key()),
        tickets,
        refused,
        sealed: vec![
            sealed(&key, [0; 24], "", ""),
            sealed(&key, std::array::from_fn(|i| i as u8), "card", card),
            sealed(&seed, [0xa5; 24], "tickets.secret", "sixteen bytes ok"),
        ],
    }
}

fn ticket(signer: &Signer, secret: &[u8; 16], gathering: &'static str) -> Ticket {
    let text = signer.issue(*secret);
    let Parsed::WellFormed(code) = parse(&text) else { panic!("just issued") };
    Ticket {
        secret: to_hex(secret),
        text,
        signature: to_hex(&code.signature),
        id: to_hex(&ticket_id(secret)),
        gathering,
        card_key: to_hex(&card_key(secret, gathering)),
    }
}

fn refused(signer: &Signer, text: &str) -> Vec<Refused> {
    let swapped_end = match text.chars().last() {
        Some('A') => 'B',
        _ => 'A',
    };
    let last = text.len() - 1;
    let cases = [
        ("empty", String::new()),
        ("a web address", "https://example.org/".to_owned()),
        ("lower-case prefix", text.replacen("HD1", "hd1", 1)),
        ("another version", text.replacen("HD1", "HD2", 1)),
        ("a space in front", format!(" {text}")),
        ("the prefix alone", "HD1.".to_owned()),
        ("a space behind", format!("{text} ")),
        ("a line feed behind", format!("{text}\n")),
        ("padding behind", format!("{text}======")),
        ("last character cut", text[..last].to_owned()),
        ("lower-case body", format!("HD1.{}", text[4..].to_lowercase())),
        ("a digit that base32 has not", format!("{}1", &text[..last])),
        ("a letter beyond ASCII", format!("{}é", &text[..last - 1])),
        ("last character changed", format!("{}{swapped_end}", &text[..last])),
        (
            "first character changed",
            format!("HD1.{}{}", if &text[4..5] == "A" { 'B' } else { 'A' }, &text[5..]),
        ),
        ("another organiser", Signer::from_seed([1; 32]).issue(*b"hadir test vecto")),
        ("no signature", format!("HD1.{}", "A".repeat(128))),
    ];
    let verifier = Verifier::new(&signer.public_key()).expect("the signer's own key");
    cases
        .into_iter()
        .map(|(why, text)| {
            let outcome = match parse(&text) {
                Parsed::NotATicket => "not_a_ticket",
                Parsed::Malformed => "malformed",
                Parsed::WellFormed(code) => {
                    assert!(!verifier.verify(&code), "{why}");
                    "does_not_verify"
                }
            };
            Refused { why, text, outcome }
        })
        .collect()
}

fn sealed(key: &[u8; 32], nonce: [u8; 24], aad: &'static str, plaintext: &'static str) -> Sealed {
    let sealed = to_hex(&seal(key, &nonce, aad.as_bytes(), plaintext.as_bytes()));
    Sealed { key: to_hex(key), nonce: to_hex(&nonce), aad, plaintext, sealed }
}
