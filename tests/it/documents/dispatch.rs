//! One dispatch in two papers stands once, under the first that was brought; what only
//! resembles it stands for itself.

use super::{CAREER, KHEMISSET, MEETING, bring, id};
use crate::support::on_both;
use hadir::access::Role;
use hadir::accounts::Scope;
use serde_json::{Value, json};

/// The same meeting told by somebody else.
const OTHERWISE: &str = "Réunis à Khémisset autour de M. Hamza Ziraoui, député de la circonscription, les élus de la Ligue ont préparé la rencontre de communication régionale du samedi 14 juin 2025 à Rabat. Présidents de communes, membres du Conseil national et militants étaient présents le lundi 10 juin 2025. Chacun a pu dire comment sa commune remplirait les cars. La province veut y envoyer 1.000 participants, et le Secrétaire général, M. Salim Benaddi, les attend à 15h00 à la salle couverte du complexe Ibn Khaldoun.";

#[test]
fn another_headline_or_a_sentence_less_folds_under_the_first() {
    on_both("documents_near", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let first = bring(&world, &admin, MEETING, "2025-06-12").await;
        let headed = format!("Khémisset se mobilise pour Rabat\n{MEETING}");
        let cut = MEETING.rsplit_once("M. Hamza").expect("a last sentence").0;
        for text in [headed.as_str(), cut] {
            let copy = bring(&world, &admin, text, "2025-06-13").await;
            assert_eq!(copy["first"], first["id"]);
        }
        let told = bring(&world, &admin, OTHERWISE, "2025-06-12").await;
        assert!(told["first"].is_null(), "another article on the same meeting");
        let later = MEETING.replace("10 juin", "3 juin");
        let later = bring(&world, &admin, &later, "2025-06-04").await;
        assert!(later["first"].is_null(), "the same words of another day are other news");
        let list = world.get(&admin, "/documents").await.want(200);
        let ids: Vec<String> = list["items"].as_array().expect("items").iter().map(id).collect();
        assert_eq!(ids.len(), 3, "{ids:?}");
        assert!(ids.contains(&id(&first)));
    });
}

#[test]
fn arabic_with_its_signs_or_another_hamza_is_the_same() {
    on_both("documents_near_arabic", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let first = bring(&world, &admin, CAREER, "2025-06-12").await;
        let signed = CAREER
            .replace("كان", "كَانَ")
            .replace("عضوا", "عُضـــوا")
            .replace("أدى", "ادى")
            .replace("الإجازة", "الاجازة")
            .replace("إلى", "الى");
        assert_ne!(signed, CAREER);
        // Spelt otherwise it has the same fingerprint; with another headline it is near.
        let spelt = bring(&world, &admin, &signed, "2025-06-13").await;
        assert_eq!(spelt["first"], first["id"]);
        let body = signed.split_once('\n').expect("a headline").1;
        let headed = format!("عاجل: بوزلماط من جديد\n{body}");
        let near = bring(&world, &admin, &headed, "2025-06-13").await;
        assert_eq!(near["first"], first["id"]);
    });
}

#[test]
fn a_text_of_another_province_is_no_first_to_it() {
    on_both("documents_near_scope", |world| async move {
        let world = world.with_areas().await;
        let here = world.account("here", Role::Press, Scope::Area(KHEMISSET.into())).await;
        let away = world.account("away", Role::Press, Scope::Area("04.421".into())).await;
        bring(&world, &here, MEETING, "2025-06-12").await;
        let headed = format!("Ailleurs\n{MEETING}");
        let theirs = bring(&world, &away, &headed, "2025-06-12").await;
        assert_eq!(theirs["first"], Value::Null);
        let again = bring(&world, &away, MEETING, "2025-06-12").await;
        assert_eq!(again["first"], json!(id(&theirs)), "their own first");
    });
}
