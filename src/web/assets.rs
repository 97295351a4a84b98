//! Stylesheet, script, fonts: compiled in, addressed by their hash, kept for a year.

use super::Req;
use super::Response;
use super::req::reply;
use crate::kernel::{Refusal, Result};
use axum::http::{HeaderValue, header};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

struct Asset {
    /// What templates and stylesheets call it.
    name: &'static str,
    address: String,
    content: &'static str,
    bytes: Vec<u8>,
}

macro_rules! font {
    ($name:literal) => {
        (
            concat!("fonts/", $name),
            "font/woff2",
            include_bytes!(concat!("../../assets/fonts/", $name)).as_slice(),
        )
    };
}

const FONTS: &[(&str, &str, &[u8])] = &[
    font!("arabic-400.woff2"),
    font!("arabic-500.woff2"),
    font!("arabic-600.woff2"),
    font!("latin-400.woff2"),
    font!("latin-500.woff2"),
    font!("latin-600.woff2"),
];

/// One sheet, in the order of its files.
const CSS: &[&str] = &[
    include_str!("../../assets/css/tokens.css"),
    include_str!("../../assets/css/base.css"),
    include_str!("../../assets/css/parts.css"),
    include_str!("../../assets/css/lists.css"),
    include_str!("../../assets/css/career.css"),
    include_str!("../../assets/css/desk.css"),
    include_str!("../../assets/css/board.css"),
    include_str!("../../assets/css/hall.css"),
    include_str!("../../assets/css/door.css"),
    include_str!("../../assets/css/paper.css"),
];

const SCRIPT: &str = include_str!("../../assets/js/hadir.js");
const ICON: &str = include_str!("../../assets/icon.svg");

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let mut all: Vec<Asset> =
        FONTS.iter().map(|(name, content, bytes)| asset(name, content, bytes.to_vec())).collect();
    // The sheet names its fonts as files beside it; here they get their own addresses.
    let mut css = CSS.concat();
    for font in &all {
        for written in [format!("../{}", font.name), format!("/assets/{}", font.name)] {
            css = css.replace(&written, &font.address);
        }
    }
    all.push(asset("css", "text/css; charset=utf-8", css.into_bytes()));
    all.push(asset("js", "text/javascript; charset=utf-8", SCRIPT.into()));
    all.push(asset("icon.svg", "image/svg+xml", ICON.into()));
    all.extend(
        crate::door::client::FILES
            .iter()
            .map(|(name, kind, bytes)| asset(name, kind, bytes.to_vec())),
    );
    all
});

fn asset(name: &'static str, content: &'static str, bytes: Vec<u8>) -> Asset {
    let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(&bytes)[..6]);
    let file = match name {
        "css" => "hadir.css",
        "js" => "hadir.js",
        other => other,
    };
    Asset { name, address: format!("/assets/{hash}/{file}"), content, bytes }
}

/// The address of an asset, with its hash in it.
pub fn address(name: &str) -> String {
    let found = ASSETS.iter().find(|a| a.name == name);
    found.map_or_else(|| format!("/assets/{name}"), |a| a.address.clone())
}

/// `/assets/{hash}/{file}`; without the hash too, for what cannot know it.
pub async fn show(req: Req) -> Result<Response> {
    let exact = ASSETS.iter().find(|a| a.address == req.path);
    let plain = || ASSETS.iter().find(|a| format!("/assets/{}", a.name) == req.path);
    let Some(found) = exact.or_else(plain) else {
        return Err(Refusal::new(404, "not_found").into());
    };
    let mut response = reply(200, found.content, found.bytes.clone());
    let kept = if exact.is_some() { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
    Ok(response)
}
