//! What an element means for the text within it.

/// The elements that are told apart; all others are `Other`, and stand within a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Other,
    /// Within a line, and known by name: a link.
    Link,
    /// Ends a line before and after itself.
    Block,
    Paragraph,
    Heading,
    /// What text is gathered in: div, section, td, body.
    Container,
    Article,
    Main,
    Cell,
    Row,
    Item,
    Pre,
    /// Around the article and not of it: nav, aside, footer.
    Around,
    /// A header: of the page, or of the article.
    Header,
    /// Its content is no text that is read: script, style, svg.
    Dropped,
    Script,
    Title,
    Time,
    Meta,
    Break,
    /// Nothing stands within it: img, input.
    Void,
    Body,
}

impl Element {
    pub(super) fn of(name: &[u8]) -> Self {
        match name {
            b"a" => Self::Link,
            b"p" => Self::Paragraph,
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Self::Heading,
            b"div" | b"section" | b"blockquote" | b"center" | b"form" | b"fieldset"
            | b"details" => Self::Container,
            b"html" | b"body" => Self::Body,
            b"article" => Self::Article,
            b"main" => Self::Main,
            b"td" | b"th" => Self::Cell,
            b"tr" => Self::Row,
            b"li" | b"dt" | b"dd" => Self::Item,
            b"pre" => Self::Pre,
            b"nav" | b"aside" | b"footer" | b"menu" => Self::Around,
            b"header" => Self::Header,
            b"script" => Self::Script,
            b"style" | b"template" | b"noscript" | b"iframe" | b"noframes" | b"object" | b"svg"
            | b"math" | b"canvas" | b"audio" | b"video" | b"select" | b"datalist" | b"textarea"
            | b"button" | b"map" | b"xmp" | b"noembed" | b"dialog" | b"rt" | b"rp" => Self::Dropped,
            b"title" => Self::Title,
            b"time" => Self::Time,
            b"meta" => Self::Meta,
            b"br" => Self::Break,
            b"hr" | b"img" | b"input" | b"link" | b"area" | b"base" | b"col" | b"embed"
            | b"param" | b"source" | b"track" | b"wbr" => Self::Void,
            b"ul" | b"ol" | b"dl" | b"table" | b"thead" | b"tbody" | b"tfoot" | b"caption"
            | b"address" | b"figure" | b"figcaption" | b"summary" | b"hgroup" | b"search"
            | b"legend" | b"head" => Self::Block,
            _ => Self::Other,
        }
    }

    /// Whether it stands within a line and breaks none.
    pub(super) fn is_inline(self) -> bool {
        matches!(self, Self::Other | Self::Link | Self::Time)
    }

    /// Whether nothing can stand within it.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Self::Break | Self::Void | Self::Meta)
    }

    /// Whether paragraphs count for it when the article is looked for.
    pub(super) fn gathers(self) -> bool {
        matches!(self, Self::Container | Self::Article | Self::Main | Self::Cell | Self::Body)
    }

    /// Whether another of its kind ends it: authors leave these open.
    pub(super) fn ends_its_like(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Cell | Self::Row)
    }
}

/// Words of classes, ids and roles that pages give to what stands around an article.
const AROUND: [&str; 34] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "sidebar",
    "footer",
    "breadcrumb",
    "breadcrumbs",
    "related",
    "share",
    "sharing",
    "social",
    "comments",
    "comment",
    "respond",
    "cookie",
    "cookies",
    "consent",
    "newsletter",
    "widget",
    "widgets",
    "advert",
    "ads",
    "banner",
    "pagination",
    "pager",
    "toolbar",
    "topbar",
    "skip",
    "complementary",
    "contentinfo",
    "popup",
    "modal",
];

/// Whether one of its words names what stands around an article. `has-sidebar` says where it is,
/// not what it is.
pub(super) fn names_surroundings(value: &str) -> bool {
    value.split_ascii_whitespace().any(|name| {
        let name = name.to_ascii_lowercase();
        let mut words = name.split(['-', '_']).filter(|word| !word.is_empty());
        let placed = ["has", "with", "no", "without", "is", "post", "entry", "article"];
        let first = words.next().unwrap_or_default();
        !placed.contains(&first) && (AROUND.contains(&first) || words.any(|w| AROUND.contains(&w)))
    })
}

/// Whether this style hides what bears it.
pub(super) fn hides(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}
