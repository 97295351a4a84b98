use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Files as one zip, in this order; the same files give the same bytes.
pub fn bundle<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, bytes) in files {
        zip.start_file(name, how)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_bundled_is_read_again() {
        let files: [(&str, &[u8]); 2] = [("a.csv", "a\r\nأ\r\n".as_bytes()), ("b.json", b"{}")];
        let bytes = bundle(files).expect("a zip");
        assert_eq!(bytes, bundle(files).expect("the same"));
        let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).expect("a zip");
        for (name, inside) in files {
            let mut read = Vec::new();
            zip.by_name(name).expect(name).read_to_end(&mut read).expect("it unpacks");
            assert_eq!(read, inside);
        }
    }
}
