//! Sentences as the press writes them, of people who do not exist.

use reading::{Context, Date, Lists, Proposal, Reading, Record, Voice, read};

fn reading(text: &str, published: &str) -> Reading {
    let context = Context { published: Date::parse(published), lists: Lists::shipped() };
    read(text, &context).unwrap()
}

fn record(text: &str, published: &str) -> Record {
    reading(text, published).record()
}

fn names(record: &Record) -> Vec<&str> {
    record.people.iter().map(|p| p.name.as_str()).collect()
}

fn roles<'a>(record: &'a Record, name: &str) -> Vec<&'a str> {
    let person = record.people.iter().find(|p| p.name == name).expect(name);
    person.roles.iter().map(String::as_str).collect()
}

/// (person, role, start, end)
fn held(record: &Record) -> Vec<(&str, &str, &str, &str)> {
    let text = |d: &'_ Option<String>| -> &str {
        d.as_deref().map_or("", |d| Box::leak(d.to_owned().into_boxed_str()))
    };
    record
        .positions
        .iter()
        .map(|p| (p.person.as_str(), p.role.as_str(), text(&p.start), text(&p.end)))
        .collect()
}

#[test]
fn an_arabic_gathering_has_its_day_hour_hall_chair_and_number() {
    let r = record(
        "ترأست الأخت زينب التازي، عضو المكتب السياسي، يوم الأحد 14 شتنبر 2025 على الساعة الثالثة والنصف زوالا بقاعة الأفراح بمدينة تيفلت، لقاء تواصليا بحضور أزيد من 300 مشارك.",
        "2025-09-15",
    );
    let event = &r.events[0];
    assert_eq!((event.kind, event.date.as_deref()), ("meeting", Some("2025-09-14")));
    assert_eq!((event.time.as_deref(), event.area.as_deref()), (Some("15:30"), Some("تيفلت")));
    assert!(event.place.as_deref().is_some_and(|p| p.starts_with("قاعة الأفراح")), "{event:?}");
    assert_eq!(
        (event.headcount, event.chair.as_slice()),
        (Some(300), &["زينب التازي".to_owned()][..])
    );
    assert_eq!(roles(&r, "زينب التازي"), ["عضو المكتب السياسي"]);
    assert!(r.inconsistencies.is_empty());
}

#[test]
fn a_french_gathering_too() {
    let r = record(
        "Le parti tiendra son congrès provincial le samedi 20 septembre 2025 à partir de 10h30 à la salle des fêtes à Tiflet, sous la présidence de Mme Zineb Tazi, membre du Bureau politique.",
        "2025-09-15",
    );
    let event = &r.events[0];
    assert_eq!((event.kind, event.date.as_deref()), ("congress", Some("2025-09-20")));
    assert_eq!((event.time.as_deref(), event.area.as_deref()), (Some("10:30"), Some("Tiflet")));
    assert_eq!(event.chair, ["Zineb Tazi"]);
    assert_eq!(roles(&r, "Zineb Tazi"), ["membre du Bureau politique"]);
}

#[test]
fn a_weekday_that_contradicts_the_date_is_found_and_the_date_kept() {
    for (text, words) in [
        ("انعقد الاجتماع يوم الاثنين 10 يونيو 2025 بالخميسات.", "الاثنين 10 يونيو 2025"),
        (
            "Le parti a organisé, le lundi 10 juin 2025, une réunion à Khémisset.",
            "lundi 10 juin 2025",
        ),
    ] {
        let reading = reading(text, "2025-06-12");
        assert_eq!(reading.findings.len(), 1, "{text}");
        assert!(reading.findings[0].evidence.text.contains(words));
        assert_eq!(
            (reading.findings[0].kind, reading.findings[0].weekday),
            ("weekday_mismatch", Some(2))
        );
        let event =
            reading.claims.iter().find(|c| matches!(c.proposal, Proposal::Event(_))).unwrap();
        assert_eq!(event.findings.len(), 1);
        assert_eq!(reading.record().events[0].date.as_deref(), Some("2025-06-10"));
    }
}

#[test]
fn relative_days_hang_on_the_publication() {
    for (text, published, date) in [
        ("انعقد أمس الأحد بسلا اجتماع للفرع.", "2025-06-16", "2025-06-15"),
        ("ينعقد الاجتماع المقبل للفرع يوم الجمعة 3 يناير القادم بسلا.", "2024-12-30", "2025-01-03"),
        ("سينعقد المؤتمر بسلا السبت المقبل.", "2025-06-16", "2025-06-21"),
        ("La réunion s'est tenue samedi dernier à Salé.", "2025-06-16", "2025-06-14"),
        ("La section a tenu hier une réunion à Salé.", "2025-06-16", "2025-06-15"),
    ] {
        let r = record(text, published);
        assert_eq!(r.events.first().and_then(|e| e.date.as_deref()), Some(date), "{text}");
    }
}

#[test]
fn months_are_known_by_all_their_names() {
    for (text, date) in [
        ("انعقد المؤتمر يوم 3 ماي 2024 بسلا", "2024-05-03"),
        ("انعقد المؤتمر يوم 3 مايو 2024 بسلا", "2024-05-03"),
        ("انعقد المؤتمر يوم ٣ غشت ٢٠٢٤ بسلا", "2024-08-03"),
        ("انعقد المؤتمر يوم 3 أغسطس 2024 بسلا", "2024-08-03"),
        ("انعقد المؤتمر في فاتح نونبر 2024 بسلا", "2024-11-01"),
        ("انعقد المؤتمر يوم 03/11/2024 بسلا", "2024-11-03"),
        ("Le congrès s'est tenu le 1er août 2024 à Salé", "2024-08-01"),
    ] {
        assert_eq!(record(text, "2024-12-01").events[0].date.as_deref(), Some(date), "{text}");
    }
}

#[test]
fn several_days_are_one_gathering() {
    for text in [
        "المؤتمر الوطني الذي انعقد بسلا أيام 7 و8 و9 فبراير 2025",
        "Le congrès national tenu les 7, 8 et 9 février 2025 à Salé",
    ] {
        let r = record(text, "2025-03-01");
        assert_eq!(r.events.len(), 1);
        assert_eq!(
            (r.events[0].date.as_deref(), r.events[0].end_date.as_deref()),
            (Some("2025-02-07"), Some("2025-02-09"))
        );
    }
}

#[test]
fn what_is_said_of_a_gathering_later_completes_it() {
    let r = record(
        "Le parti organisera mardi 16 septembre une conférence de presse. Cette conférence aura lieu à 9h30 au siège du parti à Salé.",
        "2025-09-13",
    );
    assert_eq!(r.events.len(), 1, "{:?}", r.events);
    let event = &r.events[0];
    assert_eq!((event.date.as_deref(), event.time.as_deref()), (Some("2025-09-16"), Some("09:30")));
    assert_eq!(
        (event.place.as_deref(), event.area.as_deref()),
        (Some("siège du parti"), Some("Salé"))
    );
    let r = record(
        "نظم الحزب لقاء تواصليا يوم السبت 14 يونيو 2025 بسلا. هذا اللقاء ترأسه الأخ كريم الوزاني.",
        "2025-06-15",
    );
    assert_eq!(
        (r.events.len(), r.events[0].chair.as_slice()),
        (1, &["كريم الوزاني".to_owned()][..])
    );
}

#[test]
fn a_title_over_a_comma_may_be_somebody_elses() {
    let r = record(
        "حضر اللقاء إلى جانب الأخ الكاتب الأول، الأخت هند بنجلون والإخوة كريم الوزاني وماجد السوسي أعضاء المكتب السياسي.",
        "2025-01-01",
    );
    for name in ["كريم الوزاني", "ماجد السوسي"] {
        assert_eq!(roles(&r, name), ["أعضاء المكتب السياسي"]);
    }
    assert!(!roles(&r, "هند بنجلون").contains(&"الكاتب الأول"));
}

#[test]
fn births_deadlines_and_terms_are_no_gatherings() {
    for text in [
        "Né le 3 mai 1961 à Oulmès, M. Karim Ouazzani est élu de la commune.",
        "Les candidatures à l'élection sont reçues jusqu'au 12 juin 2025.",
        "ازداد كريم الوزاني يوم 3 ماي 1961 بوالماس وانتخب رئيسا للجماعة.",
    ] {
        assert!(record(text, "2025-06-15").events.iter().all(|e| e.date.is_none()), "{text}");
    }
}

#[test]
fn to_win_a_chair_is_to_hold_it_and_not_to_preside() {
    let r = record(
        "تمكن كريم الوزاني من الفوز برئاسة جماعة والماس يوم الخميس 16 شتنبر 2021 بحصوله على 21 صوتا مقابل 8 لماجد السوسي.",
        "2021-09-17",
    );
    assert_eq!(r.events[0].kind, "election");
    assert!(r.events[0].chair.is_empty(), "{:?}", r.events);
    assert_eq!(held(&r).len(), 1);
    assert_eq!((held(&r)[0].0, held(&r)[0].2), ("كريم الوزاني", "2021-09-16"));
}

#[test]
fn a_family_name_may_come_first_in_a_line() {
    let r = record(
        "شملت لائحة المكتب:\n– كريم الوزاني (الاستقلال)\n– بنحمو فاطمة (الحركة الشعبية)",
        "2021-09-17",
    );
    assert_eq!(names(&r), ["كريم الوزاني", "بنحمو فاطمة"]);
    assert_eq!(r.people[1].party.as_deref(), Some("الحركة الشعبية"));
}

#[test]
fn a_bureau_in_lines_gives_each_the_office_of_the_line() {
    let r = record(
        "انتخب مجلس جماعة والماس يوم الخميس 16 شتنبر 2021 مكتبه:\nالرئيس: كريم الوزاني (الاستقلال)\nالنائبة الأولى: هند بنجلون\nالكاتب: يوسف أيت علي، ونائبه: ماجد السوسي",
        "2021-09-17",
    );
    assert_eq!(names(&r), ["كريم الوزاني", "هند بنجلون", "يوسف أيت علي", "ماجد السوسي"]);
    assert_eq!(roles(&r, "هند بنجلون"), ["النائبة الأولى"]);
    assert_eq!(roles(&r, "ماجد السوسي"), ["نائبه"]);
    assert_eq!(r.people[0].party.as_deref(), Some("الاستقلال"));
    assert_eq!(r.positions.len(), 4);
    assert!(r.positions.iter().all(|p| p.start.as_deref() == Some("2021-09-16")));
}

#[test]
fn a_plural_title_is_everybodys_in_its_list() {
    let r = record(
        "Y assistaient MM. Karim Ouazzani et Majid Soussi, membres du Bureau provincial.",
        "2025-01-01",
    );
    for name in ["Karim Ouazzani", "Majid Soussi"] {
        assert_eq!(roles(&r, name), ["membres du Bureau provincial"]);
    }
    let r =
        record("حضره أعضاء المكتب الإقليمي كريم الوزاني وماجد السوسي وهند بنجلون.", "2025-01-01");
    assert_eq!(r.people.len(), 3);
    assert!(r.people.iter().all(|p| p.roles == ["أعضاء المكتب الإقليمي"]), "{:?}", r.people);
}

#[test]
fn an_arabic_career_keeps_its_years_apart() {
    let r = record(
        "ازداد كريم الوزاني سنة 1961 بوالماس، وحصل سنة 1985 على دبلوم مهندس من المدرسة الحسنية، ثم عُين سنة 1986 مديرا للمركز الفلاحي إلى غاية سنة 1999، وكان عضوا بمجلس جماعة والماس من 2003 إلى 2009 وانتخب نائبا للرئيس في الولاية الموالية إلى حدود سنة 2015.",
        "2025-01-01",
    );
    let held = held(&r);
    assert!(held.iter().any(|h| h.1.starts_with("دبلوم") && h.3 == "1985"), "{held:?}");
    assert!(held.contains(&("كريم الوزاني", "مديرا للمركز الفلاحي", "1986", "1999")), "{held:?}");
    assert!(
        held.contains(&("كريم الوزاني", "عضوا بمجلس جماعة والماس", "2003", "2009")),
        "{held:?}"
    );
    assert!(held.contains(&("كريم الوزاني", "نائبا للرئيس", "2009", "2015")), "{held:?}");
    assert!(held.iter().all(|h| h.2 != "1961" && h.3 != "1961"));
    assert!(r.events.is_empty(), "{:?}", r.events);
}

#[test]
fn a_french_career_too() {
    let r = record(
        "Né en 1961 à Oulmès, Karim Ouazzani a été directeur de l'école de Tiflet de 1986 à 1999, puis inspecteur à partir de 2001. Il a été élu président de la commune en 2015.",
        "2025-01-01",
    );
    let held = held(&r);
    assert!(
        held.contains(&("Karim Ouazzani", "directeur de l'école de Tiflet", "1986", "1999")),
        "{held:?}"
    );
    assert!(held.contains(&("Karim Ouazzani", "inspecteur", "2001", "")), "{held:?}");
    assert!(held.contains(&("Karim Ouazzani", "président de la commune", "2015", "")), "{held:?}");
}

#[test]
fn who_came_before_leaves_on_the_day_the_next_is_elected() {
    let r = record(
        "انتخب المؤتمر، يوم السبت 14 يونيو 2025 بسلا، هند بنجلون كاتبة إقليمية خلفا لكريم الوزاني بـ52 صوتا مقابل 31 لماجد السوسي.",
        "2025-06-15",
    );
    let held = held(&r);
    assert!(held.contains(&("هند بنجلون", "كاتبة إقليمية", "2025-06-14", "")), "{held:?}");
    assert!(held.contains(&("كريم الوزاني", "كاتبة إقليمية", "", "2025-06-14")), "{held:?}");
    let votes: Vec<u64> = r.numbers.iter().filter(|n| n.of == "votes").map(|n| n.value).collect();
    assert_eq!(votes, [52, 31]);
}

#[test]
fn whose_word_it_is_stays_with_the_claim() {
    let own = reading("انتخبت هند بنجلون رئيسة للجماعة يوم السبت 14 يونيو 2025.", "2025-06-15");
    let told =
        reading("علمت الجريدة من مصادر مطلعة أن هند بنجلون كانت رئيسة للجماعة.", "2025-06-15");
    let official = reading(
        "Selon un communiqué du parti, Mme Hind Benjelloun, présidente de la section, a tenu une réunion à Salé.",
        "2025-06-15",
    );
    let voice = |r: &Reading| r.claims[0].attribution.voice;
    assert_eq!(voice(&own), Voice::Own);
    assert_eq!(voice(&told), Voice::UnnamedSources);
    assert_eq!(voice(&official), Voice::Communique);
    let words = told.claims[0].attribution.words.as_ref().unwrap();
    assert_eq!(words.text, "من مصادر مطلعة");
}

#[test]
fn streets_halls_and_adjectives_are_nobody() {
    for text in [
        "وتم اللقاء بقاعة علال الفاسي قرب شارع محمد الخامس بالرباط.",
        "وشدد البلاغ على العمل السياسي النبيل وعلى الماء الصالح للشرب.",
        "La rencontre s'est tenue au complexe Moulay Rachid, avenue Mohammed Zerktouni à Salé.",
        "Le Mouvement Populaire et le Conseil National de la Presse se sont réunis à Beni Mellal.",
    ] {
        assert_eq!(names(&record(text, "2025-01-01")), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn one_person_is_one_however_often_named() {
    let r = record(
        "أكد عبد الرحمان الوزاني، رئيس المجلس، أهمية اللقاء. وأضاف الوزاني أن العمل سيتواصل. وختم عبد الرحمن الوزاني كلمته بالشكر.",
        "2025-01-01",
    );
    assert_eq!(r.people.len(), 1);
    let r = record(
        "M. Karim Ouazzani a pris la parole. M. Ouazzani a remercié les élus.",
        "2025-01-01",
    );
    assert_eq!(names(&r), ["Karim Ouazzani"]);
}

#[test]
fn counts_are_told_from_years_hours_and_shares() {
    let r = record(
        "Le conseil compte 31 membres. M. Karim Ouazzani a obtenu 21 voix sur 31, soit 68 %, le 14 juin 2025 à 15h00.",
        "2025-06-15",
    );
    let found: Vec<(u64, &str)> = r.numbers.iter().map(|n| (n.value, n.of)).collect();
    assert_eq!(found, [(31, "members"), (21, "votes"), (31, "votes")]);
}

#[test]
fn an_installations_own_places_and_bodies_are_known() {
    let text = "انعقد اجتماع يوم السبت 14 يونيو 2025 بعين الزهرة الجديدة.";
    let mut lists = Lists::shipped().clone();
    lists.add_areas(["عين الزهرة الجديدة"]);
    let context = Context { published: Date::parse("2025-06-15"), lists: &lists };
    let record = read(text, &context).unwrap().record();
    assert_eq!(record.events[0].area.as_deref(), Some("عين الزهرة الجديدة"));
}

/// The two articles beside these tests: a meeting past, a gathering to come, a career, a clash.
#[test]
fn the_two_articles_are_read_whole() {
    for (file, hall, town, chairs) in [
        (include_str!("texts/ar.txt"), "القاعة المغطاة", "سلا", ["هند بنجلون", "ماجد السوسي"]),
        (
            include_str!("texts/fr.txt"),
            "salle couverte",
            "Salé",
            ["Hind Benjelloun", "Majid Soussi"],
        ),
    ] {
        let (heading, text) = reading::Heading::parse(file);
        let r = record(text, &heading.published.unwrap().to_string());
        let on = |day: &str| r.events.iter().find(|e| e.date.as_deref() == Some(day)).unwrap();
        assert_eq!(r.events.len(), 2, "{:?}", r.events);
        assert_eq!(on("2025-06-10").chair, chairs[..1]);
        let gathering = on("2025-06-21");
        assert_eq!(
            (gathering.time.as_deref(), gathering.area.as_deref()),
            (Some("15:00"), Some(town))
        );
        assert!(gathering.place.as_deref().is_some_and(|p| p.contains(hall)));
        assert_eq!(
            (gathering.chair.as_slice(), gathering.headcount),
            (&[chairs[1].to_owned()][..], None)
        );
        assert_eq!(r.inconsistencies.len(), 1);
        assert_eq!(r.people.len(), 3);
        assert!(
            r.positions
                .iter()
                .any(|p| p.start.as_deref() == Some("1986") && p.end.as_deref() == Some("1999"))
        );
    }
}
