//! Cards as they were looked at, in Arabic and French: letters joined, a Latin name on its
//! side, nothing cut that has room. `HADIR_GOLDEN=write` draws them anew.

use picture::Card;
use resvg::tiny_skia::Pixmap;
use std::path::Path;

/// Of a thousand pixels so many may differ by more than a shade.
const MAY_DIFFER: usize = 2;
const SHADE: u8 = 48;

fn same_as_picture(name: &str, png: &[u8]) {
    let file = format!("tests/pictures/{name}.png");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("HADIR_GOLDEN").is_some_and(|v| v == "write") {
        std::fs::write(&path, png).expect("written");
        return;
    }
    let read = |bytes: &[u8]| Pixmap::decode_png(bytes).expect("a picture");
    let (kept, now) = (read(&std::fs::read(&path).expect("a golden picture")), read(png));
    assert_eq!((kept.width(), kept.height()), (now.width(), now.height()), "{name}");
    let channels = |p: &Pixmap| p.data().to_vec();
    let (a, b) = (channels(&kept), channels(&now));
    let differs = |(a, b): &(&[u8], &[u8])| a.iter().zip(*b).any(|(x, y)| x.abs_diff(*y) > SHADE);
    let different = a.chunks(4).zip(b.chunks(4)).filter(differs).count();
    let most = a.len() / 4 * MAY_DIFFER / 1000;
    assert!(different <= most, "{name}: {different} pixels differ, {most} may");
}

fn arabic(title: &str) -> Card {
    Card {
        rtl: true,
        organisation: "رابطة الجسر".into(),
        body: "المكتب الإقليمي بالخميسات".into(),
        reference: "بلاغ رقم 1/2025".into(),
        title: title.into(),
    }
}

fn french(title: &str) -> Card {
    Card {
        rtl: false,
        organisation: "Ligue Al Jisr".into(),
        body: "Bureau provincial de Khémisset".into(),
        reference: "Communiqué n°\u{a0}1/2025".into(),
        title: title.into(),
    }
}

#[test]
fn a_card_is_as_it_was_looked_at() {
    let ar = arabic(
        "المكتب الإقليمي بالخميسات: التحضير للقاء التواصلي الجهوي بقاعة Ibn Rochd يوم 14 يونيو 2025",
    );
    let fr = french(
        "Bureau provincial de Khémisset\u{a0}: préparation de «\u{a0}Rencontre de communication régionale\u{a0}»",
    );
    for (name, card) in [("card-ar", ar), ("card-fr", fr)] {
        same_as_picture(name, &picture::card(&card).expect("a card"));
    }
}

#[test]
fn a_long_title_is_set_smaller_and_an_endless_one_ends_in_a_sign() {
    let long = picture::card_svg(&arabic(&"الاجتماع التنظيمي الموسع ".repeat(10)));
    assert!(!long.contains('…') && !long.contains("font-size=\"64\""), "{long}");
    let endless = picture::card_svg(&french(&"Réunion organisationnelle élargie ".repeat(90)));
    assert!(endless.contains('…') && endless.contains("font-size=\"24\""), "{endless}");
    let name = french(&"interminable".repeat(40));
    assert!(picture::card_svg(&name).contains('…'), "one word without an end");
    assert!(picture::card(&french("")).is_ok());
}

#[test]
fn what_goes_in_is_text_and_nothing_else() {
    let hostile = "</text><image href=\"file:///etc/passwd\"/>&xxe;\u{1}";
    let drawn = picture::card_svg(&Card { body: hostile.into(), ..arabic(hostile) });
    assert!(!drawn.contains("<image") && !drawn.contains('\u{1}'), "{drawn}");
    assert!(picture::card(&arabic(hostile)).is_ok());
}
