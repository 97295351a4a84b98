//! What is asked of the board, kept in its address: filter, search, branch, chosen row.

use crate::web::{Req, encode};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    #[default]
    All,
    Silent,
    Late,
    OnTime,
    Leaderless,
}

impl Show {
    pub const ALL: [Show; 5] =
        [Self::All, Self::Silent, Self::Late, Self::OnTime, Self::Leaderless];

    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Silent => "silent",
            Self::Late => "late",
            Self::OnTime => "on-time",
            Self::Leaderless => "leaderless",
        }
    }
}

#[derive(Debug, Clone, Default)]
pub struct Ask {
    pub gathering: String,
    pub show: Show,
    pub q: String,
    /// The delegation whose branch alone is shown.
    pub under: Option<String>,
    /// The delegation whose panel is open.
    pub delegation: Option<String>,
    /// Rows left out before this page.
    pub from: usize,
}

impl Ask {
    pub fn of(req: &Req) -> Self {
        let show = req.query("show").unwrap_or_default();
        Self {
            gathering: req.param("id"),
            show: Show::ALL.into_iter().find(|s| s.name() == show).unwrap_or_default(),
            q: req.query("q").unwrap_or_default().trim().chars().take(100).collect(),
            under: req.query("under").map(str::to_owned),
            delegation: req.query("delegation").map(str::to_owned),
            from: req.query("from").and_then(|n| n.parse().ok()).unwrap_or(0),
        }
    }

    pub fn showing(&self, show: Show) -> Self {
        Self { show, from: 0, delegation: None, ..self.clone() }
    }

    pub fn on(&self, delegation: &str) -> Self {
        Self { delegation: Some(delegation.to_owned()), ..self.clone() }
    }

    pub fn for_branch(&self, delegation: &str) -> Self {
        Self {
            gathering: self.gathering.clone(),
            under: Some(delegation.to_owned()),
            ..Self::default()
        }
    }

    pub fn from(&self, from: usize) -> Self {
        Self { from, ..self.clone() }
    }

    pub fn path(&self) -> String {
        format!("/gatherings/{}/board", self.gathering)
    }

    pub fn href(&self) -> String {
        let mut parts = Vec::new();
        if self.show != Show::All {
            parts.push(format!("show={}", self.show.name()));
        }
        for (name, value) in [
            ("q", Some(&self.q)),
            ("under", self.under.as_ref()),
            ("delegation", self.delegation.as_ref()),
        ] {
            if let Some(value) = value.filter(|v| !v.is_empty()) {
                parts.push(format!("{name}={}", encode(value)));
            }
        }
        if self.from > 0 {
            parts.push(format!("from={}", self.from));
        }
        let sign = if parts.is_empty() { "" } else { "?" };
        format!("{}{sign}{}", self.path(), parts.join("&"))
    }
}
