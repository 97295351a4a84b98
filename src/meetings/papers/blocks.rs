//! A text in parts, written so that people can correct it: an empty line ends a part, `#`
//! begins a title, `##` a heading, `>` the lines of a decision.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Title(String),
    Heading(String),
    Text(String),
    /// Its number, what it says, how it was taken and who sees to it.
    Decision {
        number: String,
        text: String,
        manner: String,
    },
}

pub fn read(text: &str) -> Vec<Block> {
    let mut out = Vec::new();
    for part in text.split("\n\n").map(str::trim).filter(|p| !p.is_empty()) {
        out.push(if let Some(title) = part.strip_prefix("# ") {
            Block::Title(title.trim().to_owned())
        } else if let Some(heading) = part.strip_prefix("## ") {
            Block::Heading(heading.trim().to_owned())
        } else if part.lines().all(|l| l.starts_with('>')) {
            decision(part)
        } else {
            Block::Text(part.to_owned())
        });
    }
    out
}

fn decision(part: &str) -> Block {
    let lines: Vec<&str> = part.lines().map(|l| l.trim_start_matches('>').trim()).collect();
    let (first, rest) = lines.split_first().map_or(("", &[][..]), |(f, r)| (*f, r));
    let (last, middle) = match rest {
        [text] => ("", std::slice::from_ref(text)),
        _ => rest.split_last().map_or(("", &[][..]), |(l, m)| (*l, m)),
    };
    Block::Decision { number: first.to_owned(), text: middle.join("\n"), manner: last.to_owned() }
}

pub fn write(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Title(t) => format!("# {t}"),
        Block::Heading(t) => format!("## {t}"),
        Block::Text(t) => t.clone(),
        Block::Decision { number, text, manner } => {
            let lines =
                std::iter::once(number.as_str()).chain(text.lines()).chain([manner.as_str()]);
            lines.map(|l| format!("> {l}")).collect::<Vec<_>>().join("\n")
        }
    };
    blocks.iter().map(one).collect::<Vec<_>>().join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let blocks = vec![
            Block::Title("Procès-verbal".into()),
            Block::Text("Le bureau s’est réuni.\n1. Cars".into()),
            Block::Heading("1. Cars".into()),
            Block::Decision {
                number: "Décision 1".into(),
                text: "Mille places.\nTrente cars.".into(),
                manner: "À l’unanimité".into(),
            },
        ];
        assert_eq!(read(&write(&blocks)), blocks);
        assert_eq!(
            read("> Décision 2\n> Rien"),
            [Block::Decision {
                number: "Décision 2".into(),
                text: "Rien".into(),
                manner: String::new()
            }]
        );
    }
}
