//! People and places across Arabic and Latin script.
//!
//! One Moroccan is محمد لحموش on her card and *Mohamed Lahmouche*, *M'hamed
//! Lahmouch* or *LAHMOUCHE Med* on three lists. This crate answers six
//! questions about such names, without any file, network or table of people:
//!
//! | question | function |
//! |---|---|
//! | Which letters are the same to somebody who searches? | [`fold`], [`tokens`] |
//! | Under which strings is a name stored so that it is found in either script? | [`keys`], [`prefix_keys`] |
//! | How alike are two names, and why? | [`compare`], [`compare_places`], [`score`] |
//! | Which of many names is meant? | [`Registry`], [`rank`] |
//! | Does a name begin as what is typed so far? | [`begun`] |
//! | How is it written in the other script? | [`propose`] |
//!
//! ```
//! use names::{Reason, compare, keys};
//!
//! let found = compare("عبد الرحيم بن سعيد", "BENSAID Abderrahim");
//! assert!(found.score > 0.9);
//! assert_eq!(found.alignment[0].reason, Reason::Transliteration);
//!
//! let stored = keys("عبد الرحيم بن سعيد");
//! assert!(keys("Bensaid").iter().any(|k| stored.contains(k)));
//! ```
//!
//! **A name alone never merges anybody.** A score says how alike two names are,
//! not whether two people are one: Morocco has thousands called Mohamed Alaoui.
//!
//! # What is taken as the same, and where that is written down
//!
//! | letters | rule | source |
//! |---|---|---|
//! | ش *ch*, خ *kh*, غ *gh*, و *ou*, ج *j*/*dj*, گ *gu* before *e i* | French spelling of North Africa | civil registers of Morocco, Algeria and Tunisia; BGN/PCGN lists of Maghreb names after national maps |
//! | ش *sh*, و *w*/*oo*/*u*, ي *y*/*ee*, ق *q*, ذ *dh*, ث *th* | English spelling | BGN/PCGN 1956 system for Arabic; ALA-LC Arabic table |
//! | š ṯ ḏ ḫ ġ ǧ and ʿ ʾ | scholarly letters, read as sh th dh kh gh j | DIN 31635; ISO 233 and ISO 233-2 |
//! | أ إ آ ؤ ئ, ة/ه, ى/ي, tashkeel, tatweel | search folding | Unicode Standard ch. 9 (Arabic); common practice of Arabic search |
//! | گ ڭ ݣ, ڤ, پ, چ, ی, ک | Moroccan and Persian letters | Unicode names of the letters; ڭ as in official names of Moroccan communes |
//! | *En-Naciri*, *Ech-Chafii*, *er-Rahim* | the article before sun letters | BGN/PCGN 1956, note on the assimilated article |
//! | *El*, *Al*, *L'*, gone, glued | the article | usage of civil registers; spoken *l-* of the Maghreb (*Lahcen*, *Layachi*) |
//! | *Ben Ibn Bin*, *Bou Abou Abu*, *Ould Ouled*, *Aït*, *Sidi Si*, *Moulay My*, apart or glued | particles | usage of civil registers, communes' official lists |
//! | *Abd + al + X*, *X + ad-Din*, *X + Allah*, one word or several | compounds | BGN/PCGN 1956, note on compound names |
//! | 3 ع, 7 ح, 9 ق, 5 خ, 2 ء, 6 ط, 8 غ | digits typed on phones | chat spelling of the Maghreb and the Levant |
//! | *c* before *e i y* as س (*Hocine*), *g* before them as ج, *ph* as ف, *qu* as ق/ك | French reading | as above |
//!
//! # How it works
//!
//! A name is cleaned, cut into words, and its particles are joined to the name
//! they belong to; the place where the name proper begins is kept, so that each
//! part is compared with and without them. A part is read into about sixty
//! sounds of its script (a digraph is one, a doubled letter is one, a vowel
//! knows its place). A matrix of log-odds, learned from pairs of spellings, says
//! which sounds stand for each other; a table of usual given names knows that
//! *Hassan* is not *Houcine* and *Abraham* may be إبراهيم. Parts are assigned one
//! to one, words divided otherwise are put together, and a small network turns
//! what was found into one score. Keys are the consonants of a part in one
//! alphabet for both scripts.

/// The examples of the README are tests too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod align;
mod arabise;
mod assign;
mod begun;
mod called;
pub mod cli;
mod compare;
mod costs;
mod edit;
mod families;
mod features;
mod fold;
mod join;
mod keys;
#[doc(hidden)]
pub mod lab;
mod letters;
mod loose;
mod net;
mod particles;
mod propose;
mod rank;
mod registry;
mod romanise;
mod runs;
mod script;
mod shorthand;
mod skeleton;
mod spell;
mod style;
mod tokens;
mod units;
mod usual;
mod weights;

pub use begun::begun;
pub use called::called;
pub use compare::{Comparison, Pair, Reason, compare, compare_places, score};
pub use fold::fold;
pub use keys::{keys, prefix_keys, typed_keys};
pub use propose::propose;
pub use rank::rank;
pub use registry::Registry;
pub use script::Script;
pub use tokens::tokens;
pub use usual::{is_usual_given, usual_forms};
