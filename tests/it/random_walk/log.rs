//! What a client was told, in its order.

use std::collections::HashMap;

/// How a place stands: its status, and who holds it (a person's id or the words).
pub type State = (String, String);

#[derive(Debug, Default)]
pub struct Log {
    pub accepted: usize,
    pub refused: usize,
    /// Places made, with their first state; its holder is empty where it was not told.
    pub made: Vec<(String, String, State)>,
    /// What a place became by each answer, in the order of this client.
    pub became: Vec<(String, State)>,
    /// Who was put on a delegation's list of substitutes, and how many were called up or
    /// struck off.
    pub standing: Vec<(String, String)>,
    pub called_up: Vec<(String, String)>,
    pub struck: usize,
    /// Tickets that were new.
    pub issued: usize,
    /// Places moved from one delegation to another.
    pub moved: Vec<(String, String, i64)>,
    /// What one's own delegation was last set to, field by field.
    pub own: HashMap<(String, &'static str), String>,
    /// What became of the places that a guest alone decides on, by the words in them.
    pub companions: HashMap<String, bool>,
}
