//! Finds the code in a photograph: for phones whose browser cannot, and for pages
//! without scripts.

use crate::kernel::{Error, Refusal, Result};
use image::{GrayImage, ImageReader, Limits};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// One at a time: unpacking a photograph takes tens of megabytes.
static TURN: Semaphore = Semaphore::const_new(1);

const WIDEST: u32 = 12_000;
const MOST_BYTES: u64 = 200 << 20;
/// Sizes that are tried: small first, which is quick and forgives blur.
const SIZES: [u32; 3] = [800, 1600, 2800];

/// The text of the first code that can be read; none where there is none.
pub async fn read(file: Vec<u8>) -> Result<Option<String>> {
    let _turn = TURN.acquire().await.map_err(Error::unknown)?;
    tokio::task::spawn_blocking(move || find(&file)).await.map_err(Error::unknown)?
}

fn find(file: &[u8]) -> Result<Option<String>> {
    let picture = unpack(file).ok_or_else(|| Refusal::field("file", "not_a_picture"))?;
    let longest = picture.width().max(picture.height());
    let mut tried = 0;
    for size in SIZES {
        let size = size.min(longest);
        if size > tried {
            tried = size;
            if let Some(text) = find_at(&picture, size, longest) {
                return Ok(Some(text));
            }
        }
    }
    Ok(None)
}

fn unpack(file: &[u8]) -> Option<GrayImage> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    Some(reader.decode().ok()?.into_luma8())
}

fn find_at(picture: &GrayImage, size: u32, longest: u32) -> Option<String> {
    let scaled = |n: u32| (u64::from(n) * u64::from(size) / u64::from(longest)).max(1) as u32;
    let smaller =
        image::imageops::thumbnail(picture, scaled(picture.width()), scaled(picture.height()));
    let (width, height) = (smaller.width() as usize, smaller.height() as usize);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        smaller.get_pixel(x as u32, y as u32).0[0]
    });
    prepared.detect_grids().iter().find_map(|grid| grid.decode().ok().map(|(_, text)| text))
}
