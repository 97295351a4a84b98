//! Territories.

use crate::support::on_both;

#[test]
fn a_name_alone_finds_the_province_and_the_town() {
    on_both("areas_search", |world| async move {
        let world = world.with_areas().await;
        let admin = world.admin().await;
        let found = world.get(&admin, "/areas?q=الخميسات").await.want(200);
        let codes: Vec<&str> = found["items"]
            .as_array()
            .expect("items")
            .iter()
            .filter_map(|a| a["code"].as_str())
            .collect();
        assert_eq!(codes, ["04.291", "04.291.01.01"]);
        let latin = world.get(&admin, "/areas?q=khemisset&kind=province").await.want(200);
        assert_eq!(latin["items"][0]["code"], "04.291");
    });
}
