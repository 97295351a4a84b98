//! Lists as real organisations have them: their headers, their names in one column, both
//! scripts, several phones in a cell.

use crate::support::{World, on_both};
use serde_json::{Value, json};

const KHEMISSET: &str = "04.291";
const TIFLET: &str = "04.291.01.05";

async fn import(world: &World, token: &str, file: &str) -> Value {
    world.upload(token, "/imports/people", file.as_bytes()).await.want(200)
}

/// The one person of this name, whole.
async fn person(world: &World, token: &str, name: &str) -> Value {
    let found = world.get(token, &format!("/people?q={}", encode(name))).await.want(200);
    let id = found["items"][0]["id"].as_str().unwrap_or_else(|| panic!("no {name}: {found}"));
    world.get(token, &format!("/people/{id}")).await.want(200)
}

fn encode(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

fn name(script: &str, given: &str, family: &str) -> Value {
    json!({ "script": script, "given": given, "family": family, "kind": "main" })
}

#[test]
fn a_french_list_is_read_with_its_own_headers() {
    on_both("lists_french", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = "N°;NOM ET PRENOM;CIN;GSM;Commune;Province;Sexe;Date de naissance;Lieu de naissance;Observations\n\
                    1;LAHMOUCHE Mohamed;AB123456;06 12 34 56 78;Tiflet;Khémisset;H;12/06/1961;Oulmès;à jour\n\
                    2;EL ALAOUI Fatima Zahra;AE654321;0661000002 / 0537000003;Commune de Tiflet;;F;1980;;\n";
        let report = import(&world, &admin, file).await;
        assert_eq!((&report["created"], &report["rejected"]), (&json!(2), &json!([])), "{report}");
        let first = person(&world, &admin, "Mohamed Lahmouche").await;
        assert_eq!(first["names"], json!([name("Latn", "Mohamed", "LAHMOUCHE")]));
        assert_eq!(first["phones"], json!(["+212612345678"]));
        assert_eq!((&first["home_area"], &first["gender"]), (&json!(TIFLET), &json!("male")));
        assert_eq!(first["birth_date"], "1961-06-12");
        assert_eq!(first["birth_place"]["locality"], "Oulmès");
        assert!(!first.to_string().contains("AB123456"), "an identity card is never kept");
        let second = person(&world, &admin, "Fatima Zahra El Alaoui").await;
        assert_eq!(second["names"], json!([name("Latn", "Fatima Zahra", "EL ALAOUI")]));
        assert_eq!(second["phones"], json!(["+212661000002", "+212537000003"]));
        assert_eq!(second["home_area"], TIFLET);
        let again = import(&world, &admin, file).await;
        assert_eq!(again["unchanged"], 2, "{again}");
    });
}

#[test]
fn an_arabic_list_is_read_with_its_own_headers() {
    on_both("lists_arabic", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let file = "ر.ت,الاسم,النسب,رقم البطاقة الوطنية,رقم الهاتف,الجماعة,الجنس,تاريخ الازدياد,مكان الازدياد,رقم الانخراط\n\
                    1,فاطمة الزهراء,السملالي,AB1234,٠٦٦١٠٠٠٠٠٤,تيفلت,أنثى,1975/02,الرباط,خ-7\n";
        let file = file.replace("1975/02", "1975-02");
        let report = import(&world, &admin, &file).await;
        assert_eq!((&report["created"], &report["rejected"]), (&json!(1), &json!([])), "{report}");
        let found = person(&world, &admin, "السملالي").await;
        assert_eq!(found["names"], json!([name("Arab", "فاطمة الزهراء", "السملالي")]));
        assert_eq!(found["phones"], json!(["+212661000004"]));
        assert_eq!(found["membership"]["number"], "خ-7");
        assert_eq!(
            (&found["birth_date"], &found["home_area"]),
            (&json!("1975-02"), &json!(TIFLET))
        );
        // One column for the whole name, and no other.
        let whole = "الاسم,الهاتف\nعبد الرحيم بنموسى,0661000005\n";
        assert_eq!(import(&world, &admin, whole).await["created"], 1);
        let found = person(&world, &admin, "بنموسى").await;
        assert_eq!(found["names"], json!([name("Arab", "عبد الرحيم", "بنموسى")]));
    });
}

#[test]
fn the_script_of_a_value_decides_where_it_goes() {
    on_both("lists_script", |world| async move {
        let admin = world.admin().await;
        let file = "Prénom,Nom,الاسم الكامل,téléphone\n\
                    محمد,لحموش,Mohamed Lahmouche,0661000001\n\
                    Hanane,Bakkali,,0661000002\n\
                    ,,سعيد العلوي Said Alaoui,0661000003\n\
                    Ali,Tazi,Omar Tazi,\n";
        let partial = world.upload(&admin, "/imports/people?partial=true", file.as_bytes()).await;
        let report = partial.want(200);
        assert_eq!(report["created"], 4, "{report}");
        for (asked, wanted) in [
            ("لحموش", json!({ "ar": "محمد لحموش", "fr": "Mohamed Lahmouche" })),
            ("Bakkali", json!({ "fr": "Hanane Bakkali" })),
            ("Alaoui", json!({ "ar": "سعيد العلوي", "fr": "Said Alaoui" })),
            ("Ali Tazi", json!({ "fr": "Ali Tazi" })),
        ] {
            let found = person(&world, &admin, asked).await;
            let mut name = found["name"].clone();
            name.as_object_mut().expect("a name").retain(|_, v| !v.is_null());
            assert_eq!(name, wanted, "{asked}");
        }
    });
}

#[test]
fn a_province_tells_communes_of_one_name_apart() {
    on_both("lists_province", |world| async move {
        let world = world.with_areas().await;
        let coordinator = world.coordinator(KHEMISSET).await;
        let file =
            "nom complet,commune,province,région\nHind Tazi,TIFLET,Province de Khémisset,x\n";
        let report = import(&world, &coordinator, file).await;
        assert_eq!(report["created"], 1, "{report}");
        assert_eq!(person(&world, &coordinator, "Hind Tazi").await["home_area"], TIFLET);
    });
}

#[test]
fn a_name_parted_by_hand_is_not_parted_again() {
    on_both("lists_parted", |world| async move {
        let admin = world.admin().await;
        let file = "n° adhérent,nom complet\nK-1,Ouazzi Tamnougalt Ali\n";
        import(&world, &admin, file).await;
        let found = person(&world, &admin, "Tamnougalt").await;
        let address = format!("/people/{}", found["id"].as_str().expect("an id"));
        let names = json!([{ "script": "Latn", "given": "Ali", "family": "Tamnougalt Ouazzi" }]);
        world.patch(&admin, &address, json!({ "names": names })).await.want(200);
        assert_eq!(import(&world, &admin, file).await["unchanged"], 1);
        let kept = world.get(&admin, &address).await.want(200);
        assert_eq!(kept["names"][0]["family"], "Tamnougalt Ouazzi");
    });
}

#[test]
fn enrolments_are_read_from_such_lists_too() {
    on_both("lists_enrolments", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let gathering = json!({
            "title": { "fr": "Rencontre" }, "starts_at": "2025-06-14T15:00:00+01:00",
            "venue": { "name": { "fr": "Salle" } },
        });
        let made = world.post(&admin, "/gatherings", gathering).await.want(201);
        let id = made["id"].as_str().expect("an id");
        let delegation = json!({ "area": TIFLET, "target": 10 });
        world.post(&admin, &format!("/gatherings/{id}/delegations"), delegation).await.want(201);
        let file = "ر.ت,الاسم والنسب,الجماعة,الهاتف,الصفة\n1,خديجة البقالي,تيفلت,0661000009,عضوة\n";
        let path = format!("/imports/enrolments?gathering={id}");
        let report = world.upload(&admin, &path, file.as_bytes()).await.want(200);
        assert_eq!((&report["created"], &report["rejected"]), (&json!(1), &json!([])), "{report}");
        let found = person(&world, &admin, "البقالي").await;
        assert_eq!(found["names"], json!([name("Arab", "خديجة", "البقالي")]));
        assert_eq!(found["phones"], json!(["+212661000009"]));
        let again = world.upload(&admin, &path, file.as_bytes()).await.want(200);
        assert_eq!(again["unchanged"], 1, "{again}");
    });
}
