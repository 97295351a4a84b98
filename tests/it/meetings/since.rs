//! Minutes that were saved, and facts that changed afterwards.

use super::story::Story;
use crate::gatherings::KHEMISSET;
use crate::support::{PASSWORD, Visitor, on_both};
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::json;

/// The values of the hidden fields of this name.
fn parts(page: &str, lang: &str) -> Vec<String> {
    let lead =
        format!("name=\"lang\" value=\"{lang}\"><input type=\"hidden\" name=\"part\" value=\"");
    page.split(&lead).skip(1).map(|rest| rest.chars().take_while(|c| *c != '"').collect()).collect()
}

#[test]
fn what_changed_since_minutes_were_saved_is_taken_over_part_by_part() {
    on_both("minutes_since", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        let admin = &story.bureau.admin;
        world.account("kawtar", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("kawtar@example.org", PASSWORD).await;
        let page = format!("/meetings/{}/minutes?lang=fr", story.meeting);
        let minutes = page.split('?').next().expect("its path").to_owned();
        let text = |page: &str, lang: &str| {
            let lead = format!("id=\"f-text.{lang}\"");
            let at = page.split(&lead).nth(1).and_then(|r| r.split_once('>')).expect("the field").1;
            let escaped = at.split("</textarea>").next().expect("its end").trim_start_matches('\n');
            escaped
                .replace("&#39;", "'")
                .replace("&#60;", "<")
                .replace("&#62;", ">")
                .replace("&#38;", "&")
                .replace("&#34;", "\"")
        };
        let shown = visitor.get(&page).await.text;
        assert!(!shown.contains("id=\"since\""), "nothing was saved yet");
        let (ar, fr) = (text(&shown, "ar"), text(&shown, "fr"));
        // The excused are corrected by hand in French.
        let corrected = fr.replace("Hakima Jaouhari", "Mme Hakima Jaouhari (en voyage)");
        assert_ne!(corrected, fr);
        let fields = [("text.ar", ar.as_str()), ("text.fr", corrected.as_str())];
        assert_eq!(visitor.submit(&page, &minutes, &fields).await.status, 303);
        assert!(!visitor.get(&page).await.text.contains("id=\"since\""), "a correction is no fact");

        let path = format!("/meetings/{}", story.meeting);
        let said = json!({ "name": "Driss Ouchrif", "text": { "ar": "ثلاثون حافلة", "fr": "Trente cars." } });
        world.post(admin, &format!("{path}/interventions"), said).await.want(201);
        let away = json!({ "name": "Omar Zniber", "state": "excused" });
        world.post(admin, &format!("{path}/attendance"), away).await.want(201);

        let shown = visitor.get(&page).await.text;
        assert!(shown.contains("Les faits ont changé depuis"), "{shown}");
        assert!(shown.contains("Trente cars.") && shown.contains("Omar Zniber"));
        assert!(shown.contains("corrigée à la main"), "the part of the excused");
        let (in_ar, in_fr) = (parts(&shown, "ar"), parts(&shown, "fr"));
        assert_eq!((in_ar.len(), in_fr.len()), (2, 2), "{shown}");
        let take = async |visitor: &mut Visitor<'_>, lang: &str, part: &str| {
            let action = format!("{minutes}-facts");
            visitor.submit(&page, &action, &[("lang", lang), ("part", part)]).await
        };
        // The intervention, which is the later part: the excused wait.
        assert_eq!(take(&mut visitor, "fr", &in_fr[1]).await.status, 303);
        let shown = visitor.get(&page).await.text;
        let now = text(&shown, "fr");
        assert!(now.contains("Trente cars.") && now.contains("(en voyage)"), "{now}");
        assert!(!now.contains("Omar Zniber"), "{now}");
        assert_eq!(parts(&shown, "fr").len(), 1);
        assert_eq!(parts(&shown, "ar"), in_ar, "the Arabic text is for itself");
        // Seen before it changed again: nothing is written.
        assert_eq!(take(&mut visitor, "fr", &in_fr[1]).await.status, 409);
        // What was corrected stays, the new words come after it.
        let part = parts(&shown, "fr").remove(0);
        assert_eq!(take(&mut visitor, "fr", &part).await.status, 303);
        for part in &in_ar {
            let shown = visitor.get(&page).await.text;
            let first = parts(&shown, "ar").remove(0);
            assert_eq!(take(&mut visitor, "ar", &first).await.status, 303, "{part}");
        }
        let shown = visitor.get(&page).await.text;
        assert!(!shown.contains("id=\"since\""), "all is taken over");
        let now = text(&shown, "fr");
        let (own, new) = (now.find("(en voyage)"), now.find("Omar Zniber"));
        assert!(own.is_some() && own < new, "{now}");
        assert!(text(&shown, "ar").contains("ثلاثون حافلة"));
        // Approved, nothing is told any more.
        for phase in ["read", "approved"] {
            let action = format!("{minutes}-phase");
            assert_eq!(visitor.submit(&page, &action, &[("phase", phase)]).await.status, 303);
        }
        let csrf = crate::support::token_of(&visitor.get("/account").await);
        let late = [("csrf", csrf.as_str()), ("lang", "fr"), ("part", part.as_str())];
        let late = visitor.post(&format!("{minutes}-facts"), &late).await;
        assert_eq!(late.status, 409);
    });
}
