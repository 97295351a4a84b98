//! Somebody with a browser: keeps cookies, takes the hidden token of the form it sends.

use super::{Reply, World};
use axum::body::Body;
use axum::http::{Request, header};
use std::collections::BTreeMap;

pub struct Visitor<'w> {
    world: &'w World,
    pub cookies: BTreeMap<String, String>,
    /// Further headers of every request.
    pub headers: Vec<(&'static str, String)>,
}

impl<'w> Visitor<'w> {
    pub fn new(world: &'w World) -> Self {
        Self { world, cookies: BTreeMap::new(), headers: Vec::new() }
    }

    async fn send(&mut self, method: &str, path: &str, body: Option<String>) -> Reply {
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let mut request = Request::builder().method(method).uri(path);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        if body.is_some() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let body = body.map_or_else(Body::empty, Body::from);
        let reply = self.world.send(request.body(body).expect("a request")).await;
        for line in reply.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie of letters");
            let (name, rest) = line.split_once('=').expect("a cookie has a name");
            let value = rest.split(';').next().unwrap_or_default();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        reply
    }

    pub async fn get(&mut self, path: &str) -> Reply {
        self.send("GET", path, None).await
    }

    /// Posts fields as they are, the token only if it is among them.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let pairs: Vec<String> =
            fields.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect();
        self.send("POST", path, Some(pairs.join("&"))).await
    }

    /// A form with a file, as a browser sends it: `(name, file name, content)`, without a
    /// file name for a field. Opens the page for the address that its form posts to.
    pub async fn bring(&mut self, page: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Reply {
        let form = self.get(page).await;
        let at = form.text.find("?csrf=").expect("the form's address");
        let query: String = form.text[at..].chars().take_while(|c| *c != '"').collect();
        let mut body = Vec::new();
        for (name, file, content) in parts {
            let file = file.map(|f| format!("; filename=\"{f}\"")).unwrap_or_default();
            let head =
                format!("--xyz\r\ncontent-disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--xyz--\r\n");
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request = Request::builder()
            .method("POST")
            .uri(format!("{page}{query}"))
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
            .body(Body::from(body));
        self.world.send(request.expect("a request")).await
    }

    /// A form that could carry a file and carries none, to an address with its token.
    pub async fn send_parts(&mut self, address: &str, fields: &[(&str, &str)]) -> Reply {
        let mut body = String::new();
        for (name, value) in fields {
            body.push_str(&format!(
                "--xyz\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str("--xyz--\r\n");
        let cookies: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
        let request = Request::builder()
            .method("POST")
            .uri(address)
            .header(header::COOKIE, cookies.join("; "))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=xyz")
            .body(Body::from(body));
        self.world.send(request.expect("a request")).await
    }

    /// Opens the page, takes its token and sends its form to `action`.
    pub async fn submit(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Reply {
        let token = token_of(&self.get(page).await);
        let mut all = vec![("csrf", token.as_str())];
        all.extend_from_slice(fields);
        self.post(action, &all).await
    }

    /// Through the page, as a person does.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Reply {
        self.submit("/login", "/login", &[("email", email), ("password", password)]).await
    }
}

/// The token in the first form of a page.
pub fn token_of(page: &Reply) -> String {
    let field = "name=\"csrf\" value=\"";
    let at = page.text.find(field).unwrap_or_else(|| panic!("no token in {}", page.text));
    page.text[at + field.len()..].chars().take_while(|c| *c != '"').collect()
}

fn encode(text: &str) -> String {
    text.bytes()
        .map(|b| match b {
            b if b.is_ascii_alphanumeric() => (b as char).to_string(),
            b => format!("%{b:02X}"),
        })
        .collect()
}
