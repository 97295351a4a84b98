//! Pages.

use encoding_rs::WINDOWS_1256;
use plain::{Form, Limits};

use crate::{code, read, text};

const SENTENCES: [&str; 3] = [
    "Le parti a organisé, le samedi 14 juin 2025 à Khémisset, une réunion présidée par Mme Hind Benjelloun, membre du Bureau politique.",
    "Y ont pris part les élus de la province, les présidents des conseils et les membres du Conseil national.",
    "La participation de la province a été fixée à 1 000 personnes, selon un communiqué.",
];

fn paragraphs() -> String {
    SENTENCES.map(|sentence| format!("<p>{sentence}</p>\n")).concat()
}

fn page(body: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Réunion — La Rive</title>\
         <style>p {{ color: red }}</style><script>if (a < b) document.write('<p>rien</p>')</script></head>\
         <body class='home has-sidebar'><header><a href=/>La Rive</a></header>\
         <nav><ul><li><a href=/a>Accueil</a><li><a href=/b>Politique</a></ul></nav>{body}\
         <footer><p>Tous droits réservés à La Rive, journal imaginaire, depuis toujours et à jamais.</p></footer></body></html>"
    )
}

#[test]
fn the_article_is_read_and_what_stands_around_it_is_not() {
    let around = "<aside><p>Lire aussi : une longue phrase sur un autre sujet, qui n’est pas de l’article mais lui ressemble.</p></aside>";
    let wanted = SENTENCES.join("\n");
    for body in [
        format!("<main><article>{}</article></main>{around}", paragraphs()),
        format!("<main>{}</main>{around}", paragraphs()),
        format!(
            "<div id=page><div class=content>{}</div><div class=sidebar>{around}</div></div>",
            paragraphs()
        ),
        format!("<table><tr><td>{}<td>{around}</table>", paragraphs()),
        format!("<div itemprop=articleBody>{}</div><article>{around}</article>", paragraphs()),
    ] {
        assert_eq!(text(page(&body)), wanted, "{body}");
    }
    assert_eq!(read(page(&paragraphs())).form, Form::Html);
}

#[test]
fn a_page_of_teasers_has_no_article_of_its_own() {
    let teaser =
        |n: usize| format!("<article><h2>Titre {n}</h2><p>{}</p></article>", SENTENCES[n % 3]);
    let found = text(page(&(0..9).map(teaser).collect::<String>()));
    for n in 0..9 {
        assert!(found.contains(&format!("Titre {n}")), "{found}");
    }
}

#[test]
fn what_is_hidden_is_not_read() {
    let body = format!(
        "<article>{}<p hidden>caché</p><p style='display : none'>caché</p><div aria-hidden=true><p>caché</div>\
         <span hidden><span>a</span>caché</span><template>caché</template><noscript>caché</noscript>\
         <svg><title>caché</title><text>caché</text></svg><select><option>caché</select><!-- caché --></article>",
        paragraphs()
    );
    assert_eq!(text(page(&body)), SENTENCES.join("\n"));
}

#[test]
fn lines_are_those_one_sees() {
    let body = "<h1>Le <em>titre</em></h1><p>une\n   seule   ligne<br>puis l’autre</p><ul><li>un<li>deux</ul>\
                <table><tr><th>Nom<th>Ville<tr><td>Saïd<td>Salé</table><pre>a\n  b</pre><div>x<span>y</span> z</div>";
    let lines =
        "Le titre\nune seule ligne\npuis l’autre\nun\ndeux\nNom\tVille\nSaïd\tSalé\na\nb\nxy z";
    assert_eq!(text(page(body)), lines);
}

#[test]
fn entities_are_letters() {
    let body = "<p>&Eacute;lu &agrave; Sal&eacute; &laquo;&nbsp;1&#8239;000&nbsp;&raquo; &amp; &#x645; &lt;p&gt; AT&T &bidon;</p>";
    assert_eq!(text(page(body)), "Élu à Salé «\u{A0}1\u{202F}000\u{A0}» & م <p> AT&T &bidon;");
}

#[test]
fn the_title_and_the_day_are_what_the_page_says() {
    let told = |head: &str, body: &str| {
        let plain = read(format!("<!doctype html><head>{head}</head>{body}"));
        (plain.title.unwrap_or_default(), plain.published.unwrap_or_default())
    };
    let body = paragraphs();
    assert_eq!(
        told(
            "<title>Un</title><meta property='og:title' content='Deux'><meta property=article:published_time content=2025-06-14T15:00:00+01:00>",
            &body
        ),
        ("Deux".into(), "2025-06-14T15:00:00+01:00".into())
    );
    assert_eq!(
        told(
            "<title> Un \n titre </title>",
            &format!("<article>{body}<time datetime=2025-06-13>hier</time></article>")
        ),
        ("Un titre".into(), "2025-06-13".into())
    );
    assert_eq!(
        told(
            "<title>Un</title><meta name=date content='14 juin'><script type=application/ld+json>{\"datePublished\" : \"2025-06-12\"}</script>",
            &format!("<h1>Trois</h1>{body}")
        ),
        ("Trois".into(), "2025-06-12".into())
    );
    assert_eq!(
        told("<script>x = {\"datePublished\": \"2025-06-12\"}</script>", &body),
        Default::default()
    );
}

#[test]
fn a_page_in_an_old_encoding_is_read_by_its_own_word() {
    let arabic = "ترأست الأخت هند بنجلون اجتماعا بسلا";
    let page = format!("<html><meta charset=windows-1256><p>{arabic}</p></html>");
    assert_eq!(text(WINDOWS_1256.encode(&page).0), arabic);
    // And where it says nothing, by its letters.
    let page = format!("<html><p>{arabic}</p></html>");
    assert_eq!(text(WINDOWS_1256.encode(&page).0), arabic);
    let utf16: Vec<u8> =
        format!("\u{FEFF}{page}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text(utf16), arabic);
}

#[test]
fn the_word_of_a_server_goes_before_the_pages_own() {
    let arabic = "انعقد بمقر الحزب اجتماع ترأسته الأخت هند بنجلون.";
    let page = format!("<html><meta charset=windows-1252><p>{arabic}</p></html>");
    let bytes = WINDOWS_1256.encode(&page).0;
    let sent = plain::Sent { name: "", charset: Some("Windows-1256") };
    let read = plain::read_sent(&bytes, &sent, &plain::Limits::default()).expect("a page");
    assert_eq!(read.text, arabic);
    // A word that is wrong of UTF-8, or is no encoding, changes nothing.
    for charset in ["windows-1252", "utf-9", ""] {
        let sent = plain::Sent { name: "", charset: Some(charset) };
        let page = format!("<html><p>{arabic}</p></html>");
        let read = plain::read_sent(page.as_bytes(), &sent, &plain::Limits::default());
        assert_eq!(read.expect("a page").text, arabic);
    }
    let text = WINDOWS_1256.encode("قال: نعم").0;
    let sent = plain::Sent { name: "", charset: Some("windows-1256") };
    let read = plain::read_sent(&text, &sent, &plain::Limits::default()).expect("a text");
    assert_eq!(read.text, "قال: نعم");
}

#[test]
fn a_page_of_scripts_alone_has_no_text() {
    assert_eq!(
        code(
            "<!doctype html><title>Application</title><div id=app></div><script>run('bonjour')</script>"
        ),
        "no_text"
    );
}

#[test]
fn menus_alone_are_read_where_there_is_nothing_else() {
    assert_eq!(text("<html><body><nav>Accueil</nav></body>"), "Accueil");
}

#[test]
fn a_piece_of_a_page_is_html_by_its_name() {
    let piece = "Bonjour <b>à tous</b>";
    let named = |name| plain::read(piece.as_bytes(), name, &Limits::default()).unwrap().text;
    assert_eq!(named("salut.HTM"), "Bonjour à tous");
    assert_eq!(named("salut.txt"), piece);
}
