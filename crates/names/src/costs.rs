//! What the ways of putting a proposal together cost, in nats: learned by `train`, one number
//! for each direction.

/// A choice made on the way to a proposal.
#[derive(Clone, Copy)]
pub(crate) enum Cost {
    /// A usual spelling of the tables made by hand, the first of them.
    Usual,
    /// Each place further down among the usual spellings.
    Rank,
    /// A spelling several people bear.
    Attested,
    /// One put together from letters although others are known.
    Built,
    /// The same behind an article or Abd.
    BuiltBehind,
    /// El written apart from its name.
    Apart,
    /// The article glued to the name as it sounds: Ennaciri.
    Glued,
    /// No article where the other script has one, before a sun letter or a nisba.
    Bare,
    /// The same before any other letter.
    BareElse,
    /// Al instead of El; an article where the other script has none.
    Other,
    /// An article put before a given name everybody knows.
    Given,
    /// The spoken article, an l alone.
    Spoken,
    /// An article or an l read as nothing.
    Lost,
    /// A particle taken off a name that is known; off, and written apart.
    Descent,
    DescentApart,
    /// A known name with the ending of origin.
    Origin,
    /// A listed name that only sounds alike.
    Loose,
    /// The weight of the runs of letters.
    Runs,
    /// Two ways of spelling, French and English, in one name.
    Mixed,
    /// What each further part in English spelling is spared.
    Spared,
}

const NAMES: [&str; 20] = [
    "usual",
    "rank",
    "attested",
    "built",
    "built-behind",
    "apart",
    "glued",
    "bare",
    "bare-else",
    "other",
    "given",
    "spoken",
    "lost",
    "descent",
    "descent-apart",
    "origin",
    "loose",
    "runs",
    "mixed",
    "spared",
];

/// As assumed before anything is learned.
const ASSUMED: [f32; 20] = [
    0.4, 0.9, 0.0, 2.5, 2.0, 0.5, 2.0, 0.7, 1.6, 2.0, 2.0, 2.4, 2.5, 0.4, 1.4, 1.0, 1.2, 0.8, 0.3,
    0.3,
];

pub(crate) struct Costs([f32; 20]);

impl Default for Costs {
    fn default() -> Costs {
        Costs(ASSUMED)
    }
}

impl Costs {
    pub fn of(&self, cost: Cost) -> f32 {
        self.0[cost as usize]
    }

    pub fn set(&mut self, name: &str, value: &str) {
        if let (Some(at), Ok(value)) = (NAMES.iter().position(|n| *n == name), value.parse()) {
            self.0[at] = value;
        }
    }

    /// Each cost by name, as assumed.
    pub fn assumed() -> impl Iterator<Item = (&'static str, f32)> {
        NAMES.into_iter().zip(ASSUMED)
    }
}
