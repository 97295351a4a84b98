//! The papers of a meeting: the facts of it, the minutes as text in each language, and
//! their forms: a page to print, a PDF, a file for a word processor.

pub mod blocks;
mod calendar;
pub mod capacities;
pub mod docx;
pub mod facts;
pub mod html;
pub mod kept;
mod letter;
pub mod phrases;
pub mod print;
pub mod sheet;
pub mod since;
pub mod text;

pub use calendar::calendar;
pub use letter::letter;
