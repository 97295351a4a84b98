//! Codes as drawings: black on white whatever the page's colours, with the quiet zone
//! that readers ask for, each row's dark runs in one path.

use crate::kernel::{Error, Result};
use fast_qr::{ECL, Mode, QRBuilder, QRCode};
use std::fmt::Write;

const QUIET: usize = 4;

/// A ticket's code: all of it is alphanumeric, which keeps the drawing small.
pub fn code_picture(code: &str, label: &str) -> Result<String> {
    draw(QRBuilder::new(code).ecl(ECL::M).mode(Mode::Alphanumeric), label)
}

/// An address, for a phone's camera.
pub fn link_picture(address: &str, label: &str) -> Result<String> {
    draw(QRBuilder::new(address).ecl(ECL::M), label)
}

fn draw(builder: &QRBuilder, label: &str) -> Result<String> {
    let code = builder.build().map_err(|e| Error::unknown(e.to_string()))?;
    let side = code.size + 2 * QUIET;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"code-pic\" viewBox=\"0 0 {side} {side}\" \
         role=\"img\" aria-label=\"{}\" shape-rendering=\"crispEdges\">\
         <rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/><path fill=\"#000\" d=\"",
        escaped(label)
    );
    for row in 0..code.size {
        draw_row(&mut svg, &code, row);
    }
    svg.push_str("\"/></svg>");
    Ok(svg)
}

fn draw_row(svg: &mut String, code: &QRCode, row: usize) {
    let dark = |column: usize| column < code.size && code[row][column].value();
    let mut column = 0;
    while column < code.size {
        let begin = column;
        while dark(column) {
            column += 1;
        }
        if column > begin {
            // Writing into a String cannot fail.
            let _ = write!(
                svg,
                "M{} {}h{}v1H{}z",
                begin + QUIET,
                row + QUIET,
                column - begin,
                begin + QUIET
            );
        }
        column += 1;
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_drawn_small_with_its_quiet_zone() {
        let code = format!("HD1.{}", "A2".repeat(64));
        let svg = code_picture(&code, "\"<&").expect("a drawing");
        assert!(
            svg.contains("viewBox=\"0 0 49 49\""),
            "41 modules and twice four: {}",
            &svg[..120]
        );
        assert!(svg.contains("aria-label=\"&quot;&lt;&amp;\""));
        // The first finder pattern begins behind the quiet zone, seven modules wide.
        assert!(svg.contains("d=\"M4 4h7v1H4z"));
    }
}
