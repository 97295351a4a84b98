//! What is read in files: `cargo run -p plain --example plain FILE...`
#![expect(clippy::print_stdout, reason = "what it is for")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for path in std::env::args().skip(1) {
        match plain::read(&std::fs::read(&path)?, &path, &plain::Limits::default()) {
            Ok(plain) => {
                println!(
                    "# {path}: {:?}, title {:?}, published {:?}",
                    plain.form, plain.title, plain.published
                );
                println!("{}", plain.text);
            }
            Err(refusal) => println!("# {path}: {refusal}"),
        }
    }
    Ok(())
}
