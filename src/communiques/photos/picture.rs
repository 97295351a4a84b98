//! A photograph from a stranger's hands, turned the right way up and drawn anew: no place,
//! no camera, no name stays in it, whatever the file said.

use crate::kernel::{Error, Refusal, Result};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage};
use std::io::Cursor;
use tokio::sync::Semaphore;

/// One at a time: unpacking a photograph takes tens of megabytes.
static TURN: Semaphore = Semaphore::const_new(1);

const WIDEST: u32 = 12_000;
const MOST_BYTES: u64 = 200 << 20;
/// The longer side of what is kept.
const LONGEST: u32 = 1600;
/// How well it is drawn: the first that is small enough.
const QUALITIES: [u8; 3] = [82, 70, 50];
const LARGEST: usize = 1 << 20;

#[derive(Debug, Clone)]
pub struct Picture {
    /// JPEG.
    pub bytes: Vec<u8>,
    pub width: i64,
    pub height: i64,
}

/// From JPEG, PNG or WebP.
pub async fn redrawn(file: Vec<u8>) -> Result<Picture> {
    let _turn = TURN.acquire().await.map_err(Error::unknown)?;
    let drawn = tokio::task::spawn_blocking(move || redraw(&file));
    let drawn = drawn.await.map_err(Error::unknown)?;
    drawn.ok_or_else(|| Refusal::field("file", "not_a_picture").into())
}

fn redraw(file: &[u8]) -> Option<Picture> {
    let picture = unpack(file)?;
    let longest = picture.width().max(picture.height());
    let picture = if longest > LONGEST { picture.thumbnail(LONGEST, LONGEST) } else { picture };
    let plain = on_white(&picture);
    let drawn = QUALITIES.iter().filter_map(|quality| {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, *quality).encode_image(&plain).ok()?;
        Some(bytes)
    });
    let bytes = drawn.into_iter().find(|bytes| bytes.len() <= LARGEST)?;
    let (width, height) = (i64::from(plain.width()), i64::from(plain.height()));
    Some(Picture { bytes, width, height })
}

fn unpack(file: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MOST_BYTES {
        return None;
    }
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(turned);
    Some(picture)
}

/// What is seen through is white, as the page is.
fn on_white(picture: &DynamicImage) -> RgbImage {
    let seen = picture.to_rgba8();
    let mut plain = RgbImage::new(seen.width(), seen.height());
    for (to, from) in plain.pixels_mut().zip(seen.pixels()) {
        let [r, g, b, a] = from.0.map(u32::from);
        let over = |c: u32| ((c * a + 255 * (255 - a)) / 255) as u8;
        to.0 = [over(r), over(g), over(b)];
    }
    plain
}
