use std::fmt;

/// Why a file is not read, and where. The code is stable; the sentence is for logs, in English and
/// without the file's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing that could be read stands in it: blank, or scripts and menus alone.
    NoText,
    /// A PDF of pictures: its pages were scanned, and nobody has read them for the machine yet.
    NoTextLayer {
        pages: usize,
    },
    /// A PDF that shows shapes and does not say which letters they are.
    LettersUnknown {
        at: Place,
    },
    /// More bytes than may come in, or than may come out.
    TooLarge {
        at: Place,
    },
    TooManyParts {
        at: Place,
    },
    TooDeep {
        at: Place,
    },
    /// More steps than a PDF may cost.
    TooMuchWork {
        at: Place,
    },
    /// Unpacks to more than is allowed.
    Bomb {
        at: Place,
    },
    /// Needs a password, or is locked against copying.
    Encrypted,
    /// Letters that are none in the encoding that the rest of the file is in.
    BadEncoding {
        at: Place,
        why: String,
    },
    /// Another kind of file, a damaged one, or one that this crate has a fault with.
    NotUnderstood {
        at: Place,
        why: &'static str,
    },
}

/// Where in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line as a text editor counts it, from 1.
    Line(u64),
    /// A byte from the beginning, from 0.
    Byte(usize),
    /// A file in a DOCX, by its path.
    Part(String),
    /// A page of a PDF, from 1.
    Page(usize),
}

impl Refusal {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoText => "no_text",
            Self::NoTextLayer { .. } => "no_text_layer",
            Self::LettersUnknown { .. } => "letters_unknown",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyParts { .. } => "too_many_parts",
            Self::TooDeep { .. } => "too_deep",
            Self::TooMuchWork { .. } => "too_much_work",
            Self::Bomb { .. } => "bomb",
            Self::Encrypted => "encrypted",
            Self::BadEncoding { .. } => "bad_encoding",
            Self::NotUnderstood { .. } => "not_understood",
        }
    }

    pub fn place(&self) -> &Place {
        match self {
            Self::NoText | Self::NoTextLayer { .. } | Self::Encrypted => &Place::File,
            Self::LettersUnknown { at }
            | Self::TooLarge { at }
            | Self::TooManyParts { at }
            | Self::TooDeep { at }
            | Self::TooMuchWork { at }
            | Self::Bomb { at }
            | Self::BadEncoding { at, .. }
            | Self::NotUnderstood { at, .. } => at,
        }
    }

    pub(crate) fn not_understood(why: &'static str) -> Self {
        Self::NotUnderstood { at: Place::File, why }
    }

    /// The same, where it did not know its place yet.
    pub(crate) fn on_page(mut self, page: usize) -> Self {
        if let Self::LettersUnknown { at }
        | Self::TooLarge { at }
        | Self::TooManyParts { at }
        | Self::TooDeep { at }
        | Self::TooMuchWork { at }
        | Self::Bomb { at }
        | Self::NotUnderstood { at, .. } = &mut self
            && *at == Place::File
        {
            *at = Place::Page(page);
        }
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code())?;
        match self.place() {
            Place::File => {}
            Place::Line(line) => write!(f, ", line {line}")?,
            Place::Byte(byte) => write!(f, ", byte {byte}")?,
            Place::Part(part) => write!(f, ", in {part:?}")?,
            Place::Page(page) => write!(f, ", page {page}")?,
        }
        match self {
            Self::NoTextLayer { pages } => write!(f, ": {pages} pages without a letter"),
            Self::BadEncoding { why, .. } => write!(f, ": {why}"),
            Self::NotUnderstood { why, .. } => write!(f, ": {why}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Refusal {}
