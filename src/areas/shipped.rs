//! The territories that the program brings along, as plain facts (`data/areas`).

use super::import;
use crate::access::Cx;
use crate::app::App;
use crate::kernel::{Error, Result};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        &[$(include_str!(concat!("../../data/areas/", $name, ".csv"))),*]
    };
}

const FILES: &[&str] = files![
    "ma_regions",
    "ma_provinces",
    "ma_khemisset_communes",
    "ma_rabat",
    "ma_regions_1997_2015",
];

/// All of them as one file: they share their header.
pub fn file() -> Vec<u8> {
    let rows = |text: &'static str| text.split_inclusive('\n').skip(1);
    let header = FILES.first().and_then(|text| text.split_inclusive('\n').next());
    header.into_iter().chain(FILES.iter().flat_map(|text| rows(text))).collect::<String>().into()
}

/// Loads them; what is there already stays as it is in them.
pub fn load(app: &App, cx: &Cx) -> Result<()> {
    let report = import::run(app, cx, &file(), false, false)?;
    match report.rejected.first() {
        None => Ok(()),
        Some(fault) => Err(Error::unknown(format!("the territories: {}", fault.message))),
    }
}

#[cfg(test)]
mod tests {
    use super::FILES;

    #[test]
    fn the_files_share_their_header_and_end_their_last_line() {
        let header = |text: &str| text.lines().next().map(str::to_owned);
        for text in FILES {
            assert_eq!(header(text), header(FILES[0]));
            assert!(text.ends_with('\n'));
        }
    }
}
