//! Streams unpacked: never more than the budget has, whatever they say, and however often they were
//! packed over.

use std::io::Read;
use std::ops::Range;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use super::budget::Budget;
use super::file::File;
use super::object::{Dict, Object};
use crate::Refusal;

/// How often a stream may be packed over.
const MOST: usize = 4;

/// The bytes of a stream; none where it is packed as only pictures are.
pub(super) fn unpack(
    file: &mut File<'_>,
    dict: &Dict,
    range: Range<usize>,
) -> Result<Option<Vec<u8>>, Refusal> {
    let filters = names(file, dict)?;
    let Some(filters) = filters.filter(|filters| filters.len() <= MOST) else { return Ok(None) };
    let predicted = predictor(file, dict)?;
    let mut bytes = std::borrow::Cow::Borrowed(file.raw(&range));
    for filter in &filters {
        file.budget.steps(bytes.len())?;
        let unpacked = match &**filter {
            b"FlateDecode" | b"Fl" => inflate(&bytes, &mut file.budget)?,
            b"ASCIIHexDecode" | b"AHx" => from_hex(&bytes),
            b"ASCII85Decode" | b"A85" => from_85(&bytes),
            b"RunLengthDecode" | b"RL" => from_runs(&bytes, &mut file.budget)?,
            // Every page of a locked file is; this one says that nothing was done.
            b"Crypt" => bytes.to_vec(),
            _ => return Ok(None),
        };
        bytes = unpacked.into();
    }
    let bytes = match predicted {
        Some(columns) => unpredict(&bytes, columns),
        None => bytes.into_owned(),
    };
    file.budget.bytes(bytes.len())?;
    Ok(Some(bytes))
}

fn names(file: &mut File<'_>, dict: &Dict) -> Result<Option<Vec<Box<[u8]>>>, Refusal> {
    let filter = if dict.get("Filter").is_some() { "Filter" } else { "F" };
    let items = match file.value(dict, filter)? {
        Object::Null => return Ok(Some(Vec::new())),
        Object::Name(name) => return Ok(Some(vec![name])),
        Object::Array(items) => items,
        _ => return Ok(None),
    };
    let mut names = Vec::new();
    for item in items.iter().take(MOST + 1) {
        match file.follow(item)? {
            Object::Name(name) => names.push(name),
            _ => return Ok(None),
        }
    }
    Ok(Some(names))
}

/// Bytes in a row, where rows are told by what differs from the row above.
fn predictor(file: &mut File<'_>, dict: &Dict) -> Result<Option<usize>, Refusal> {
    let given = match file.value(dict, "DecodeParms")? {
        Object::Array(items) => match items.last() {
            Some(last) => file.follow(last)?,
            None => Object::Null,
        },
        given => given,
    };
    let Some(given) = given.dict() else { return Ok(None) };
    let of = |key| given.get(key).and_then(Object::index);
    let bits = of("Columns").unwrap_or(1).saturating_mul(of("Colors").unwrap_or(1));
    let bytes = bits.saturating_mul(of("BitsPerComponent").unwrap_or(8)).div_ceil(8);
    Ok((of("Predictor").unwrap_or(1) >= 10).then_some(bytes.max(1)))
}

fn inflate(bytes: &[u8], budget: &mut Budget) -> Result<Vec<u8>, Refusal> {
    let most = budget.bytes_left();
    let mut unpacked = Vec::new();
    // What comes out before a fault in the packing is what was written; some programs leave the
    // checksum away, or the two bytes in front.
    let _ = ZlibDecoder::new(bytes).take(most + 1).read_to_end(&mut unpacked);
    if unpacked.is_empty() {
        let _ = DeflateDecoder::new(bytes).take(most + 1).read_to_end(&mut unpacked);
    }
    if unpacked.len() as u64 > most {
        // Asks for more than there is.
        budget.bytes(unpacked.len())?;
    }
    budget.steps(unpacked.len())?;
    Ok(unpacked)
}

fn from_hex(bytes: &[u8]) -> Vec<u8> {
    let digits = bytes.iter().take_while(|byte| **byte != b'>');
    let digits: Vec<u8> =
        digits.filter_map(|byte| char::from(*byte).to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).unwrap_or(&0)).collect()
}

fn from_85(bytes: &[u8]) -> Vec<u8> {
    let mut unpacked = Vec::new();
    let mut group = Vec::with_capacity(5);
    for &byte in bytes.strip_prefix(b"<~").unwrap_or(bytes) {
        match byte {
            b'~' => break,
            b'z' if group.is_empty() => unpacked.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            _ => {}
        }
        if group.len() == 5 {
            unpacked.extend(of_85(&group));
            group.clear();
        }
    }
    if group.len() > 1 {
        let kept = group.len() - 1;
        group.resize(5, 84);
        unpacked.extend(&of_85(&group)[..kept]);
    }
    unpacked
}

fn of_85(group: &[u8]) -> [u8; 4] {
    let value = group
        .iter()
        .fold(0u32, |value, digit| value.wrapping_mul(85).wrapping_add(u32::from(*digit)));
    value.to_be_bytes()
}

fn from_runs(bytes: &[u8], budget: &mut Budget) -> Result<Vec<u8>, Refusal> {
    let mut unpacked = Vec::new();
    let mut rest = bytes;
    while let [len, after @ ..] = rest {
        match len {
            128 => break,
            0..=127 => {
                let run = &after[..after.len().min(usize::from(*len) + 1)];
                unpacked.extend(run);
                rest = &after[run.len()..];
            }
            _ => {
                let Some(byte) = after.first() else { break };
                unpacked.resize(unpacked.len() + 257 - usize::from(*len), *byte);
                rest = &after[1..];
            }
        }
        if unpacked.len() as u64 > budget.bytes_left() {
            budget.bytes(unpacked.len())?;
        }
    }
    Ok(unpacked)
}

/// Rows of PNG with a byte in front that says how each differs from the one above or from itself.
fn unpredict(bytes: &[u8], columns: usize) -> Vec<u8> {
    let mut rows: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut above_at = None;
    for row in bytes.chunks(columns.saturating_add(1)) {
        let start = rows.len();
        let Some((kind, row)) = row.split_first() else { break };
        for (at, &byte) in row.iter().enumerate() {
            let left = if at > 0 { rows[start + at - 1] } else { 0 };
            let above = |at: usize| above_at.map_or(0, |above: usize| rows[above + at]);
            let (up, corner) = (above(at), if at > 0 { above(at - 1) } else { 0 });
            rows.push(byte.wrapping_add(match kind {
                1 => left,
                2 => up,
                3 => ((u16::from(left) + u16::from(up)) / 2) as u8,
                4 => nearest(left, up, corner),
                _ => 0,
            }));
        }
        above_at = Some(start);
    }
    rows
}

/// Which of the three the sum of the first two less the third is nearest to.
fn nearest(left: u8, up: u8, corner: u8) -> u8 {
    let sum = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |value: u8| (sum - i16::from(value)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}
