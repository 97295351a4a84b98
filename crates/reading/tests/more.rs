//! More ways in which offices and gatherings are told, of people who do not exist.

mod told;

use reading::Record;
use told::record;

/// Role or body, start, end of what one person held.
fn held(record: &Record, name: &str) -> Vec<String> {
    let dash = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".into());
    let of = record.positions.iter().filter(|p| p.person == name);
    of.map(|p| {
        let body = p.organisation.clone().unwrap_or_default();
        let role = if p.role.is_empty() { &body } else { &p.role };
        format!("{role} | {} | {}", dash(&p.start), dash(&p.end))
    })
    .collect()
}

fn roles(record: &Record, name: &str) -> Vec<String> {
    record.people.iter().filter(|p| p.name == name).flat_map(|p| p.roles.clone()).collect()
}

/// Kind, day, last day and town of the events.
fn events(record: &Record) -> Vec<String> {
    let dash = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".into());
    let told = |e: &reading::Event| {
        format!("{} | {} | {} | {}", e.kind, dash(&e.date), dash(&e.end_date), dash(&e.area))
    };
    record.events.iter().map(told).collect()
}

#[test]
fn the_chair_of_a_body_for_years_is_an_office() {
    let r = record(
        "انتخب رشيد أوعبو رئيسا لمجلس جماعة تازارين. وسبق لأوعبو أن ترأس المجلس ذاته من 2009 إلى غاية 2015.\n\
         كما ترأس جمعية نخيل درعة. وترأس أوعبو دورة المجلس يوم الخميس 4 ماي 2023.",
        "2023-05-06",
    );
    assert_eq!(
        held(&r, "رشيد أوعبو"),
        [
            "رئيسا لمجلس جماعة تازارين | - | -",
            "ترأس المجلس | 2009 | 2015",
            "ترأس جمعية نخيل درعة | - | -"
        ]
    );
}

#[test]
fn a_seat_is_held_by_who_sits() {
    let r = record(
        "Samir Bouhlal siège au conseil régional depuis 2015. Il avait siégé de 2003 à 2009 à la Chambre \
         des conseillers. Les statuts exigent d'avoir siégé au conseil du parti.\n\
         La réunion s'est tenue au siège de la commune.",
        "2019-03-01",
    );
    assert_eq!(
        held(&r, "Samir Bouhlal"),
        ["siège au conseil régional | 2015 | -", "Chambre des conseillers | 2003 | 2009"]
    );
}

#[test]
fn bodies_are_joined_one_after_the_other() {
    let r = record(
        "Hanane Bennis milite au parti. Elle intègre son conseil national en 2012 et le bureau politique en \
         2016. Elle anime l'association Amal Rif, qu'elle préside depuis 2014.",
        "2019-03-01",
    );
    assert_eq!(
        held(&r, "Hanane Bennis"),
        ["conseil national | 2012 | -", "bureau politique | 2016 | -", "préside | 2014 | -"]
    );
    assert_eq!(r.positions[2].organisation.as_deref(), Some("association Amal Rif"));
}

#[test]
fn what_a_sentence_begins_with_has_its_own_years() {
    let r = record(
        "Karim Benjelloun s'est exprimé. Ingénieur au port de Safi jusqu'en 1990, il fut nommé directeur de \
         l'Office des mines en 1991. Membre du Bureau politique de 1995 à 2001, il en assura le \
         secrétariat de 1998 à 2000.",
        "2010-01-01",
    );
    assert_eq!(
        held(&r, "Karim Benjelloun"),
        [
            "Ingénieur au port de Safi | - | 1990",
            "directeur de l'Office des mines | 1991 | -",
            "Membre du Bureau politique | 1995 | 2001",
            "secrétariat | 1998 | 2000"
        ]
    );
    assert!(r.inconsistencies.is_empty());
}

#[test]
fn the_year_of_one_clause_is_not_that_of_the_next() {
    let r = record(
        "ولد مراد الزيتوني بوزان. انخرط في الحزب سنة 1984، وانتخب عضوا بمجلسه الوطني سنة 1998. كما انتخب \
         نائبا برلمانيا في 1997 و2007، ليصبح وزيرا للصحة سنة 2012.",
        "2015-01-01",
    );
    assert_eq!(
        held(&r, "مراد الزيتوني"),
        ["عضوا بمجلسه الوطني | 1998 | -", "نائبا برلمانيا | 1997 | -", "وزيرا للصحة | 2012 | -"]
    );
}

#[test]
fn an_office_falls_to_somebody() {
    let r = record(
        "انتخب المجلس، يوم الأحد 3 شتنبر 2023، مكتبه الجديد. وآلت أمانة المال إلى سعيد الخضراوي، وعادت مهمة \
         كاتب المجلس إلى الشاب أنوار الزياني.",
        "2023-09-05",
    );
    assert_eq!(held(&r, "سعيد الخضراوي"), ["أمانة المال | 2023-09-03 | -"]);
    assert_eq!(held(&r, "أنوار الزياني"), ["كاتب المجلس | 2023-09-03 | -"]);
    let r = record(
        "La présidence de la commission est revenue à M. Jaouad Zemmouri. La présidence du congrès a été \
         confiée à Mme Salma Rifi.",
        "2023-09-05",
    );
    assert_eq!(held(&r, "Jaouad Zemmouri"), ["présidence de la commission | - | -"]);
    assert!(r.positions.iter().all(|p| !p.person.contains("Rifi")));
}

#[test]
fn one_name_has_one_spelling() {
    let r = record(
        "عبد العالي الرحماني ونجيب السوسي مستشاران. يشغل الرحماني منصب نائب رئيس جماعة أزيلال.",
        "2023-09-05",
    );
    assert_eq!(held(&r, "عبد العالي الرحماني"), ["نائب رئيس جماعة أزيلال | - | -"]);
}

#[test]
fn who_was_elected_stands_in_the_lines_below() {
    let r = record(
        "جرت يوم الثلاثاء 21 شتنبر 2021 بتالسينت جلسة انتخاب المكتب المسير. وأسفرت عملية الانتخاب عن فوز كل من:\n\
         - إدريس بوعرفة نائبا أول للرئيس؛\n- فاطنة أيت علا نائبة ثانية.\n\
         وحضر الجلسة المستشار حميد الزاهي نائبا عن زميله.",
        "2021-09-22",
    );
    assert_eq!(held(&r, "إدريس بوعرفة"), ["نائبا أول للرئيس | 2021-09-21 | -"]);
    assert_eq!(held(&r, "فاطنة أيت علا"), ["نائبة ثانية | 2021-09-21 | -"]);
    assert!(held(&r, "حميد الزاهي").is_empty());
    let r = record(
        "Les congressistes ont désigné, samedi 2 mars 2024, un bureau dont voici les membres : Chaimaa Rguig, \
         première vice-présidente ; M. Anas El Guerrouj, secrétaire général ; et Taha Sekkat, trésorier.",
        "2024-03-04",
    );
    assert_eq!(held(&r, "Anas El Guerrouj").len(), 1);
    assert!(held(&r, "Chaimaa Rguig")[0].starts_with("première vice-présidente"));
    assert!(held(&r, "Taha Sekkat")[0].starts_with("trésorier"));
}

#[test]
fn a_ceremony_installs_somebody_that_day() {
    let r = record(
        "جرى أمس الاثنين بمقر العمالة، بحضور رؤساء المصالح الخارجية، حفل تنصيب السيد رشيد بنعبو مديرا جديدا \
         للوكالة الحضرية.\nورشيد بنعبو، المزداد بصفرو سنة 1974، مهندس خريج المدرسة المحمدية سنة 1999، اشتغل \
         مفتشا بمكناس إلى أن أحيل على التقاعد سنة 2020، وهو رئيس جمعية المهندسين منذ 2015.",
        "2022-03-08",
    );
    assert_eq!(
        held(&r, "رشيد بنعبو"),
        [
            "مديرا جديدا للوكالة الحضرية | 2022-03-07 | -",
            "خريج | - | 1999",
            "مفتشا بمكناس | - | 2020",
            "رئيس جمعية المهندسين | 2015 | -"
        ]
    );
    assert!(roles(&r, "رشيد بنعبو").contains(&"مهندس".to_owned()));
}

#[test]
fn a_seat_is_won_and_a_party_founded() {
    let r = record(
        "ولد كمال الزيدي بوزان. كان من مؤسسي حزب الوفاق سنة 1978، وحاز على مقعد بمجلس النواب سنة 1984. التحق \
         بكلية العلوم التي حصل منها على الإجازة سنة 1971.",
        "2015-01-01",
    );
    assert_eq!(
        held(&r, "كمال الزيدي"),
        ["مؤسسي حزب الوفاق | 1978 | -", "مقعد بمجلس النواب | 1984 | -", "الإجازة | - | 1971"]
    );
    assert_eq!(r.positions[2].organisation.as_deref(), Some("كلية العلوم"));
}

#[test]
fn what_somebody_was_before_is_not_what_the_vote_was_for() {
    let r = record(
        "Le scrutin suit l'annulation, le 17 mai 2022, de l'élection de Mustapha Taouil, ancien président de \
         la commune de Midar.",
        "2022-07-22",
    );
    assert_eq!(held(&r, "Mustapha Taouil"), ["ancien président de la commune de Midar | - | -"]);
}

#[test]
fn a_death_and_a_burial_are_told() {
    let r = record(
        "Karim Bennani, ancien ministre des Mines, s'est éteint samedi à Casablanca. Il a été inhumé dimanche \
         au cimetière des Chouhada, en présence du chef du gouvernement Younes Kettani.",
        "2018-01-15",
    );
    assert_eq!(events(&r), ["other | 2018-01-13 | - | Casablanca", "other | 2018-01-14 | - | -"]);
    assert_eq!(roles(&r, "Younes Kettani"), ["chef du gouvernement"]);
    let r = record(
        "وافته المنية مساء أمس الاثنين بالرباط عن عمر ناهز 79 سنة. وكان القيادي والوزير السابق محمد الشرقاوي قد \
         ألقى كلمة بالمركب الثقافي محمد خير الدين.",
        "2020-11-17",
    );
    assert_eq!(events(&r), ["other | 2020-11-16 | - | الرباط"]);
    assert_eq!(r.people.len(), 1);
    assert_eq!(roles(&r, "محمد الشرقاوي"), ["القيادي", "الوزير السابق"]);
}

#[test]
fn when_somebody_was_elected_is_no_event_of_a_report() {
    let r = record(
        "وحضرت الندوة النائبة البرلمانية مينة بوهدود، التي انتخبت في شتنبر 2021 عن الدائرة الجهوية.",
        "2025-03-10",
    );
    assert!(r.events.is_empty());
    assert_eq!(held(&r, "مينة بوهدود"), ["النائبة البرلمانية | 2021-09 | -"]);
}

#[test]
fn two_days_are_one_visit() {
    let r = record(
        "Une délégation a effectué lundi et mardi une visite de terrain à Zagora. Près de 150 fellahs y ont \
         pris part.",
        "2025-04-16",
    );
    assert_eq!(events(&r), ["other | 2025-04-14 | 2025-04-15 | Zagora"]);
    assert_eq!(r.events[0].headcount, Some(150));
}

#[test]
fn who_came_is_counted_for_the_gathering_spoken_of() {
    let r = record(
        "عقد المكتب الإقليمي بتاونات، يوم الأحد 11 فبراير 2024، اجتماعه الدوري.\n\
         وتقرر عقد دورة المجلس يوم الأحد 10 مارس 2024 بغفساي.\nوحضر الاجتماع 23 عضوا.",
        "2024-02-13",
    );
    let counted: Vec<_> = r.events.iter().map(|e| (e.kind, e.headcount)).collect();
    assert_eq!(counted, [("meeting", Some(23)), ("session", None)]);
}

#[test]
fn a_charge_is_given_and_a_title_is_none() {
    let r = record(
        "Le Bureau politique charge le frère Yassine Daoudi de la coordination du parti dans la région, en \
         remplacement du frère Mohamed Rami. M. Daoudi, natif de Taza et ancien maire d'Aknoul, a occupé \
         plusieurs postes, notamment celui de directeur régional (2011-2018), puis d'inspecteur général à \
         partir de 2018.",
        "2022-09-14",
    );
    assert_eq!(
        held(&r, "Yassine Daoudi"),
        [
            "coordination du parti | - | -",
            "directeur régional | 2011 | 2018",
            "inspecteur général | 2018 | -",
            "ancien maire d'Aknoul | - | -"
        ]
    );
    assert_eq!(held(&r, "Mohamed Rami"), ["coordination du parti | - | -"]);
}

#[test]
fn a_spring_appoints_nobody_and_the_green_march_is_no_rally() {
    let r = record(
        "وضع رئيس جماعة عين الشكاك، التهامي الغرباوي، مساء أمس الأربعاء استقالته من رئاسة المجلس.",
        "2022-06-30",
    );
    assert_eq!(roles(&r, "التهامي الغرباوي"), ["رئيس جماعة عين الشكاك"]);
    assert_eq!(r.positions[0].end.as_deref(), Some("2022-06-29"));
    let r = record(
        "Un meeting organisé jeudi place de la Marche verte, à Ben Taïeb, a réuni 400 sympathisants.",
        "2022-07-22",
    );
    assert_eq!(events(&r), ["rally | 2022-07-21 | - | Ben Taïeb"]);
    assert_eq!(r.events[0].headcount, Some(400));
    assert!(r.people.is_empty());
}

#[test]
fn who_follows_whom_in_an_office() {
    let r = record(
        "عين رشيد بنعبو، يوم الاثنين 7 مارس 2022، مديرا للوكالة الحضرية. ويخلف بنعبو في هذا المنصب السيدة \
         لطيفة الصقلي. ويملك مقاولة للبناء.",
        "2022-03-08",
    );
    assert_eq!(held(&r, "لطيفة الصقلي"), ["مديرا للوكالة الحضرية | - | 2022-03-07"]);
    assert_eq!(held(&r, "رشيد بنعبو"), ["مديرا للوكالة الحضرية | 2022-03-07 | -", "يملك | - | -"]);
}

#[test]
fn a_body_convenes_what_its_verb_points_back_to() {
    let r = record(
        "ترأس الأمين الجهوي لحزب الشورى بجهة درعة تافيلالت، السيد موحى أوعلي الدمناتي، السبت فاتح يونيو 2024 \
         بوالماس، لقاء تواصليا نظمته الأمانة المحلية للحزب بمقهى الأطلس، وحضره ما يزيد عن 250 من المناضلات.",
        "2024-06-04",
    );
    let event = &r.events[0];
    assert_eq!(event.chair, ["موحى أوعلي الدمناتي"]);
    assert_eq!(event.organiser.as_deref(), Some("الأمانة المحلية للحزب"));
    assert_eq!((event.area.as_deref(), event.headcount), (Some("والماس"), Some(250)));
}

#[test]
fn who_appoints_is_not_what_she_becomes() {
    let r = record(
        "هذه سعيدة الكراوي التي عينها جلالة الملك سفيرة للمملكة بالسنغال. أسندت إليها مهمة مديرة للتعاون سنة \
         2010، وانتخبها الحزب عضوا بمكتبه السياسي سنة 2014. وترأس الكراوي منذ 2018 مؤسسة الأفق.",
        "2023-01-20",
    );
    assert_eq!(
        held(&r, "سعيدة الكراوي"),
        [
            "سفيرة للمملكة بالسنغال | - | -",
            "مديرة للتعاون | 2010 | -",
            "عضوا بمكتبه السياسي | 2014 | -",
            "ترأس | 2018 | -"
        ]
    );
}

#[test]
fn years_in_brackets_are_those_of_what_stands_before() {
    let r = record(
        "Le wali de la région de l'Oriental, gouverneur de la préfecture d'Oujda-Angad, M. Driss Moudden, a \
         présidé vendredi l'installation du nouveau gouverneur de Jerada, M. Hamza El Yazghi, nommé le 4 \
         octobre. M. El Yazghi a été successivement chef de cercle (2001-2006), secrétaire général de la \
         province de Figuig (2006-2014) et inspecteur. Il remplace à ce poste Mme Nezha Bouchaïbi.",
        "2021-10-12",
    );
    assert_eq!(
        roles(&r, "Driss Moudden"),
        ["wali de la région de l'Oriental", "gouverneur de la préfecture d'Oujda-Angad"]
    );
    let posts = held(&r, "Hamza El Yazghi");
    for post in [
        "chef de cercle | 2001 | 2006",
        "secrétaire général de la province de Figuig | 2006 | 2014",
    ] {
        assert!(posts.contains(&post.to_owned()), "{posts:?}");
    }
    assert!(posts.contains(&"inspecteur | - | -".to_owned()), "{posts:?}");
    assert_eq!(held(&r, "Nezha Bouchaïbi"), ["gouverneur de Jerada | - | 2021-10-04"]);
}

#[test]
fn who_is_carried_to_a_chair_presides_nothing() {
    let r = record(
        "L'Organisation a tenu samedi et dimanche à El Jadida son congrès. Présidés par Mme Loubna Skalli, les \
         travaux ont réuni 450 déléguées.\nBadia Rguibi a été portée à la présidence de l'organisation, contre \
         141 voix pour sa rivale Asmaa Lakhdar. L'ancienne maire de Tiflet, qui a dirigé la ville, préside \
         également depuis 2011 l'Association des femmes.",
        "2023-05-30",
    );
    assert_eq!(r.events[0].chair, ["Loubna Skalli"]);
    assert_eq!(r.events[0].headcount, Some(450));
    assert_eq!(
        held(&r, "Badia Rguibi"),
        ["présidence de l'organisation | - | -", "préside | 2011 | -", "maire de Tiflet | - | -"]
    );
}

#[test]
fn a_court_rules_and_a_window_closes() {
    let r = record(
        "قضت المحكمة الإدارية بأكادير، أول أمس الثلاثاء، بعزل الرئيس.\nوفتحت السلطات باب الترشيحات من الاثنين 13 \
         نونبر إلى الجمعة 17 منه.",
        "2023-11-09",
    );
    assert_eq!(
        events(&r),
        ["other | 2023-11-07 | - | أكادير", "other | 2023-11-13 | 2023-11-17 | -"]
    );
}
