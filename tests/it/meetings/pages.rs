//! The meeting played through the pages, without scripts, by the province's secretary and
//! its coordinator.

use super::story::Story;
use crate::gatherings::KHEMISSET;
use crate::support::{PASSWORD, Visitor, on_both, token_of};
use hadir::access::Role;
use hadir::accounts::Scope;

#[test]
fn a_meeting_is_made_held_and_told_through_its_pages() {
    on_both("meeting_pages_played", |world| async move {
        let world = world.with_areas().await;
        let story = Story::play(&world).await;
        world.account("kawtar", Role::Secretary, Scope::Area(KHEMISSET.into())).await;
        let mut visitor = Visitor::new(&world);
        visitor.sign_in("kawtar@example.org", PASSWORD).await;
        let body = story.bureau.body.clone();
        let fields = [
            ("body", body.as_str()),
            ("kind", "ordinary"),
            ("title.fr", "Réunion du bureau"),
            ("starts_at", "2025-06-17T17:00"),
            ("date_text", "lundi 17 juin 2025"),
            ("chair.fr", "Mme Salma Bennis"),
        ];
        // Looked at while it is typed: told, and nothing is kept.
        let mut checked = fields.to_vec();
        checked.push(("check", "live"));
        let told = visitor.submit("/meetings/new?lang=fr", "/meetings", &checked).await;
        assert_eq!(told.status, 200);
        assert!(told.text.contains("mardi 17 juin 2025"), "{}", told.text);
        // Without its year the day is one of the year in which the meeting begins.
        checked[4].1 = "lundi 17 juin";
        let told = visitor.submit("/meetings/new?lang=fr", "/meetings", &checked).await;
        assert!(told.text.contains("mardi 17 juin 2025"), "{}", told.text);
        let made = visitor.submit("/meetings/new", "/meetings", &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let page = made.header("location").split('?').next().expect("its address").to_owned();
        let shown = visitor.get(&page).await;
        assert!(shown.text.contains("mardi 17 juin 2025"), "it is still told: {}", shown.text);
        for (part, form) in [
            (
                "attendance",
                vec![("name", "Naïma Ait Bouhou"), ("capacity", "militante"), ("state", "present")],
            ),
            (
                "attendance",
                vec![
                    ("name", "Fadma Ouhaddou"),
                    ("capacity", ""),
                    ("represents", "Jeunesse"),
                    ("state", "excused"),
                ],
            ),
            ("agenda", vec![("title.fr", "Bilan"), ("title.ar", "الحصيلة")]),
            (
                "interventions",
                vec![("name", "Naïma Ait Bouhou"), ("text", "Les cars partent à midi.")],
            ),
            (
                "decisions",
                vec![
                    ("text.fr", "Trente cars"),
                    ("text.ar", ""),
                    ("manner", "vote"),
                    ("votes.for", "9"),
                    ("due", "2025-06-01"),
                ],
            ),
        ] {
            let done = visitor.submit(&page, &format!("{page}/{part}"), &form).await;
            assert_eq!(done.status, 303, "{part}: {}", done.text);
        }
        let shown = visitor.get(&page).await;
        for word in [
            "Naïma Ait Bouhou",
            "1 présent",
            "Bilan",
            "Les cars partent à midi.",
            "Pour 9",
            "militante",
        ] {
            assert!(shown.text.contains(word), "{word}: {}", shown.text);
        }
        // What was refused keeps what was typed.
        let long = "x".repeat(300);
        let refused = visitor
            .submit(&page, &format!("{page}/attendance"), &[("name", &long), ("state", "present")])
            .await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains(&long));
        let home = visitor.get("/").await;
        assert!(
            home.text.contains("Trente cars") && home.text.contains("En retard"),
            "{}",
            home.text
        );
        // The minutes: corrected, read, approved, frozen.
        let minutes = format!("{page}/minutes");
        let text = visitor.get(&minutes).await;
        assert!(text.text.contains("## Décisions"));
        let saved = visitor
            .submit(
                &minutes,
                &minutes,
                &[("text.ar", "# محضر"), ("text.fr", "# Procès-verbal corrigé\n\nRien.")],
            )
            .await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        for phase in ["read", "approved"] {
            let done =
                visitor.submit(&minutes, &format!("{minutes}-phase"), &[("phase", phase)]).await;
            assert_eq!(done.status, 303, "{phase}: {}", done.text);
        }
        let shown = visitor.get(&format!("{minutes}?against=1")).await;
        assert!(shown.text.contains("Texte clos"));
        let paper = visitor.get(&format!("{page}/minutes.html?lang=both")).await;
        for word in ["Procès-verbal corrigé", "Approuvé, version 3", "التوقيع", "militante"]
        {
            assert!(paper.text.contains(word), "{word}");
        }
        let csrf = token_of(&visitor.get("/account").await);
        let late = visitor.post(&minutes, &[("csrf", &csrf), ("text.fr", "Autre")]).await;
        assert_eq!(late.status, 409, "frozen");
        let late = visitor
            .post(
                &format!("{page}/attendance"),
                &[("csrf", &csrf), ("name", "Tard"), ("state", "present")],
            )
            .await;
        assert_eq!(late.status, 409, "frozen");
        // Found again by its words, listed by its year.
        for query in ["q=CORRIG%C3%89", "year=2025", "q=%D9%85%D8%AD%D8%B6%D8%B1"] {
            let list = visitor.get(&format!("/meetings?{query}")).await;
            assert!(list.text.contains(&page), "{query}");
        }
        assert!(!visitor.get("/meetings?year=2024").await.text.contains(&page));
        // The communiqué: started, published, open to all.
        let started = visitor.submit("/account", &format!("{page}/communiques"), &[]).await;
        let communique =
            started.header("location").split('?').next().expect("its address").to_owned();
        assert!(visitor.get(&page).await.text.contains(&communique));
        let done = visitor.submit(&communique, &format!("{communique}/publication"), &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        let shown = visitor.get(&communique).await.text;
        let at = shown.find("\"/c/").expect("its public page");
        let public: String = shown[at + 1..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(Visitor::new(&world).get(&public).await.status, 200);
        // The convocation can be copied and goes out once.
        let letter = visitor.get(&format!("/meetings/{}/convocation", story.meeting)).await;
        assert!(
            letter.text.contains("mardi 10 juin 2025")
                && letter.text.contains("الثلاثاء 10 يونيو 2025")
        );
    });
}
