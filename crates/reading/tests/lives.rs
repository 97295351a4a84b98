//! Lives and sittings as portraits and reports tell them, of people who do not exist.

mod told;

use reading::Record;
use told::record;

/// Kind, role, organisation, start, end of what one person held.
fn held(record: &Record, name: &str) -> Vec<String> {
    let dash = |s: &Option<String>| s.clone().unwrap_or_else(|| "-".into());
    let of = record.positions.iter().filter(|p| p.person == name);
    of.map(|p| {
        let (start, end) = (dash(&p.start), dash(&p.end));
        format!("{} | {} | {} | {start} | {end}", p.kind, p.role, dash(&p.organisation))
    })
    .collect()
}

#[test]
fn a_servant_of_the_state_holds_posts_and_no_mandates() {
    let r = record(
        "عين عبد الحق الورياغلي، أمس الأحد، عاملا على إقليم جرسيف خلفا لمصطفى القادري.\n\
         الورياغلي، حاصل على دبلوم الدراسات العليا في القانون العام من جامعة محمد الأول بوجدة سنة 1995. \
         التحق بوزارة الداخلية سنة 1997 قائدا بعمالة وجدة أنجاد، قبل أن يعين سنة 2004 رئيسا لدائرة أحفير، \
         ثم كاتبا عاما لعمالة الناظور من سنة 2012 إلى 2018، فعاملا على إقليم فكيك.",
        "2023-11-20",
    );
    assert_eq!(
        held(&r, "عبد الحق الورياغلي"),
        [
            "job | عاملا على إقليم جرسيف | - | 2023-11-19 | -",
            "education | دبلوم الدراسات العليا في القانون العام | جامعة محمد الأول بوجدة | - | 1995",
            "job | قائدا بعمالة وجدة أنجاد | - | 1997 | -",
            "job | رئيسا لدائرة أحفير | - | 2004 | -",
            "job | كاتبا عاما لعمالة الناظور | - | 2012 | 2018",
            // What comes after another is not of the same years.
            "job | عاملا على إقليم فكيك | - | - | -",
        ]
    );
}

#[test]
fn a_man_of_business_founds_a_firm_and_takes_a_chair() {
    let r = record(
        "ولد الحاج إبراهيم الكثيري سنة 1955 بتارودانت. تابع دراسته بالمعهد العالي للتجارة بالدار البيضاء \
         حيث تخرج سنة 1979. وشغل منصب مدير مالي بشركة الأسماك المغربية من 1980 حتى 1988 قبل أن يؤسس سنة \
         1989 شركة \"سوس للنقل\".\nوتولى رئاسة الغرفة التجارية بأكادير لولايتين متتاليتين من 1997 إلى 2009.",
        "2021-08-14",
    );
    assert_eq!(
        held(&r, "إبراهيم الكثيري"),
        [
            "education | تخرج | المعهد العالي للتجارة بالدار البيضاء | - | 1979",
            "job | مدير مالي بشركة الأسماك المغربية | شركة الأسماك المغربية | 1980 | 1988",
            "business | يؤسس | شركة \"سوس للنقل\" | 1989 | -",
            "mandate | رئاسة الغرفة التجارية بأكادير | الغرفة التجارية بأكادير | 1997 | 2009",
        ]
    );
}

#[test]
fn she_goes_on_being_whom_the_portrait_is_about() {
    let r = record(
        "Née à Tiznit en 1979, Rachida Amzil a grandi à Agadir. Diplômée de l'ENCG d'Agadir en 2001, elle \
         rejoint la Banque populaire où elle occupe le poste de directrice d'agence de 2005 à 2012.\n\
         Militante du parti depuis 2008, elle est élue conseillère communale d'Aourir en 2015. En septembre \
         2021, elle est élue présidente du conseil communal avec 21 voix sur 33, devançant Lahcen Boumezgour.\n\
         Elle est également vice-présidente de l'association Tamaynut depuis 2017.",
        "2022-01-17",
    );
    assert_eq!(
        held(&r, "Rachida Amzil"),
        [
            "education | Diplômée | ENCG d'Agadir | - | 2001",
            "job |  | Banque populaire | - | -",
            "job | directrice d'agence | agence | 2005 | 2012",
            "mandate | conseillère communale d'Aourir | - | 2015 | -",
            "mandate | présidente du conseil communal | conseil communal | 2021-09 | -",
            "association | vice-présidente de l'association Tamaynut | association Tamaynut | 2017 | -",
        ]
    );
    assert!(held(&r, "Lahcen Boumezgour").is_empty());
}

#[test]
fn a_participle_at_the_beginning_is_of_who_comes_after() {
    let r = record(
        "Mme Souad Zerhouni y a pris part.\nÉlu conseiller communal en 2009, M. Mohamed Ghazaoui préside la commune.",
        "2024-10-02",
    );
    assert_eq!(
        held(&r, "Mohamed Ghazaoui"),
        [
            "mandate | conseiller communal | - | 2009 | -",
            "mandate | préside la commune | commune | - | -"
        ]
    );
    assert!(held(&r, "Souad Zerhouni").is_empty());
}

#[test]
fn how_somebody_was_elected_is_no_part_of_the_office() {
    let r = record(
        "وجدد الحاضرون الثقة في السيد إدريس الشرادي كاتبا إقليميا للحزب لولاية ثانية، فيما تم انتخاب نادية \
         الحسناوي أمينة للمال بإجماع الحاضرين. كما تم انتخاب المستشارة كريمة أيت الحاج نائبة ثالثة للرئيس.",
        "2025-03-03",
    );
    assert_eq!(held(&r, "إدريس الشرادي"), ["party | كاتبا إقليميا للحزب | الحزب | - | -"]);
    assert_eq!(held(&r, "نادية الحسناوي"), ["party | أمينة للمال | - | - | -"]);
    assert_eq!(held(&r, "كريمة أيت الحاج"), ["mandate | نائبة ثالثة للرئيس | - | - | -"]);
}

#[test]
fn a_body_that_meets_holds_a_meeting() {
    let r = record(
        "اجتمع المكتب السياسي لحزب الوفاق يوم الثلاثاء 6 ماي 2025 بالمقر المركزي بالرباط برئاسة الأمينة \
         العامة السيدة مليكة الدغوغي.",
        "2025-05-07",
    );
    let event = &r.events[0];
    assert_eq!((event.kind, event.date.as_deref()), ("meeting", Some("2025-05-06")));
    assert_eq!(
        (event.area.as_deref(), event.chair.as_slice()),
        (Some("الرباط"), &["مليكة الدغوغي".to_owned()][..])
    );
    assert_eq!(event.organiser.as_deref(), Some("المكتب السياسي لحزب الوفاق"));
}

#[test]
fn a_session_is_named_after_its_month_and_held_on_its_day() {
    let r = record(
        "احتضنت قاعة الاجتماعات بمقر جماعة أزرو، صباح اليوم الخميس، أشغال الدورة العادية لشهر ماي، برئاسة \
         السيد حميد أوعلا رئيس المجلس.",
        "2024-05-09",
    );
    let days: Vec<_> = r.events.iter().map(|e| (e.date.as_deref(), e.area.as_deref())).collect();
    assert_eq!(days, [(Some("2024-05-09"), Some("أزرو"))]);
}

#[test]
fn a_sentence_that_breaks_off_states_nothing() {
    for text in ["تكليف رشيد العبدي بمهمة", "انتخب رشيد العبدي", "Rachid Abdi a été nommé"]
    {
        assert!(record(text, "2025-05-06").positions.is_empty(), "{text}");
    }
}

#[test]
fn who_moderates_presides_and_who_came_is_counted_a_sentence_later() {
    let r = record(
        "نظم حزب الإنصاف بوزان، أول أمس الجمعة، ندوة أطرها كل من النائب البرلماني رشيد الزياني والأستاذ \
         الجامعي منير بلقاضي، وسيرها الكاتب المحلي عثمان الهواري.\n\
         وعرف اللقاء حضور عدد من رؤساء الجماعات، إضافة إلى حوالي مائتي مناضل.",
        "2025-05-18",
    );
    let event = &r.events[0];
    assert_eq!(
        (event.chair.as_slice(), event.headcount),
        (&["عثمان الهواري".to_owned()][..], Some(200))
    );
    let teacher = r.people.iter().find(|p| p.name == "منير بلقاضي").unwrap();
    assert_eq!(teacher.roles, ["الأستاذ الجامعي"]);
}

#[test]
fn what_prepares_a_congress_is_none() {
    let r = record(
        "Sous la présidence de Mme Naïma Berrada, coordinatrice régionale, une réunion préparatoire du 3e \
         congrès régional s'est tenue samedi dernier à Berkane.\n\
         Le congrès, prévu du 24 au 26 mars 2023 à Saïdia, réunira près de 1 200 délégués.",
        "2023-03-06",
    );
    let told: Vec<_> = r.events.iter().map(|e| (e.kind, e.date.as_deref(), e.headcount)).collect();
    assert_eq!(
        told,
        [("meeting", Some("2023-03-04"), None), ("congress", Some("2023-03-24"), Some(1200))]
    );
}

#[test]
fn a_governor_is_named_after_his_province() {
    let r = record(
        "انعقد بمقر عمالة تارودانت صباح يومه الإثنين 10 فبراير 2020 اجتماع اللجنة الإقليمية برئاسة السيد \
         عامل الإقليم الحسين أمزال وبحضور رئيس المجلس الإقليمي أحمد أونجار.",
        "2020-02-10",
    );
    assert_eq!(r.events[0].chair, ["الحسين أمزال"]);
    assert_eq!(r.people[0].roles, ["عامل الإقليم"]);
}

#[test]
fn who_came_before_is_not_whom_the_portrait_goes_on_about() {
    let r = record(
        "Rachid Benkirouche a été nommé, lundi 11 mars 2024, directeur provincial de l'agriculture à \
         Khémisset. Il succède à M. Abdelhak Sebti, parti à la retraite.\n\
         Né en 1968 à Tiflet, cet ancien conseiller communal de Tiflet a rejoint le ministère de \
         l'Intérieur en 1994.",
        "2024-03-12",
    );
    assert_eq!(
        held(&r, "Rachid Benkirouche"),
        [
            "job | directeur provincial de l'agriculture | - | 2024-03-11 | -",
            "job |  | ministère de l'Intérieur | 1994 | -",
            "mandate | conseiller communal de Tiflet | - | - | -",
        ]
    );
    // His was the office until that day, and nothing else.
    assert_eq!(
        held(&r, "Abdelhak Sebti"),
        ["job | directeur provincial de l'agriculture | - | - | 2024-03-11"]
    );
}

#[test]
fn a_school_named_hope_is_nobody() {
    let r = record(
        "أشرف رئيس جمعية الأمل عبد السلام الزموري، السبت 18 ماي 2024 بمدرسة الأمل بوالماس، على لقاء \
         تواصلي حضره أزيد من 300 شخص.",
        "2024-05-20",
    );
    let names: Vec<&str> = r.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["عبد السلام الزموري"]);
    assert_eq!(r.people[0].roles, ["رئيس جمعية الأمل"]);
}

#[test]
fn who_saw_the_light_and_won_a_seat_is_called_by_his_name() {
    let r = record(
        "رأى هشام الدرقاوي النور سنة 1971 بدوار آيت سعيد ضواحي خنيفرة. بعد حصوله على الإجازة في التاريخ \
         من كلية الآداب بمكناس سنة 1994، اشتغل أستاذا بالتعليم الثانوي ببني ملال لمدة عشر سنوات.\n\
         وفي انتخابات 8 شتنبر 2021 ظفر بمقعد بمجلس النواب عن دائرة خنيفرة.",
        "2022-07-10",
    );
    assert_eq!(
        held(&r, "هشام الدرقاوي"),
        [
            "education | الإجازة في التاريخ | كلية الآداب بمكناس | - | 1994",
            "job | أستاذا بالتعليم الثانوي ببني ملال | - | - | -",
            "mandate | مقعد بمجلس النواب | مجلس النواب | 2021-09-08 | -",
        ]
    );
}

#[test]
fn whom_a_gathering_awaits_is_told_after_the_verb() {
    let fr = record(
        "Les participants ont examiné les préparatifs du meeting national prévu le dimanche 23 février à \
         16 heures au complexe Mohammed V de Casablanca, que présidera le secrétaire général Omar Ait \
         Hammou.",
        "2025-02-03",
    );
    assert_eq!(fr.events[0].chair, ["Omar Ait Hammou"]);
    let ar = record(
        "وخصص الاجتماع للتحضير للتجمع الخطابي الذي سيحتضنه المركب الرياضي بفاس يوم السبت 29 نونبر على \
         الساعة الثالثة بعد الزوال برئاسة الأمين العام عبد الرحيم الحمداوي.",
        "2025-11-18",
    );
    let rally = ar.events.iter().find(|e| e.kind == "rally").expect("the rally");
    assert_eq!(rally.place.as_deref(), Some("المركب الرياضي بفاس"));
    assert_eq!(
        (rally.area.as_deref(), &rally.chair[..]),
        (Some("فاس"), &["عبد الرحيم الحمداوي".to_owned()][..])
    );
}

#[test]
fn a_parents_trade_and_the_day_of_an_election_are_not_her_offices() {
    let r = record(
        "Fille d'instituteur, Meryem Aït Lahcen naît en 1979 à Midelt.\n\
         Élue conseillère communale à Midelt lors des élections du 4 septembre 2015, elle devient \
         vice-présidente du conseil provincial de 2016 à 2021. Elle est battue aux législatives de 2021 par \
         Hassan Ouchrif et se consacre à son association, qu'elle préside depuis 2014.",
        "2023-05-06",
    );
    assert_eq!(
        held(&r, "Meryem Aït Lahcen"),
        [
            "mandate | conseillère communale | - | 2015-09-04 | -",
            "mandate | vice-présidente du conseil provincial | conseil provincial | 2016 | 2021",
        ]
    );
    assert!(r.people.iter().all(|p| !p.roles.iter().any(|r| r == "instituteur")));
    assert!(r.events.iter().all(|e| e.chair.is_empty()), "{:?}", r.events);
}

#[test]
fn a_pasha_who_is_not_named_leaves_the_chair_empty() {
    let r = record(
        "انتخب، صباح اليوم الأربعاء، السيد كمال أوزين رئيسا لجماعة أزرو، بعد حصوله على 19 صوتا مقابل 11 صوتا \
         لمنافسه عبد الإله الشرقاوي، خلال جلسة احتضنتها قاعة الاجتماعات بمقر الجماعة وترأسها باشا المدينة.",
        "2021-09-22",
    );
    assert!(r.events.iter().all(|e| e.chair.is_empty()), "{:?}", r.events);
    assert_eq!(
        held(&r, "كمال أوزين"),
        ["mandate | رئيسا لجماعة أزرو | جماعة أزرو | 2021-09-22 | -"]
    );
}

#[test]
fn where_a_working_life_began_keeps_its_year() {
    let fr = record(
        "Meryem Aït Lahcen a débuté comme institutrice à Fès en 1990 puis elle a été nommée en 1998 \
         directrice d'école.",
        "2023-05-06",
    );
    assert_eq!(
        held(&fr, "Meryem Aït Lahcen"),
        ["job | institutrice | - | 1990 | -", "job | directrice d'école | école | 1998 | -"]
    );
    let ar = record(
        "بدأ رشيد الكتامي مساره المهني أستاذا للرياضيات بالحسيمة سنة 1988، قبل أن يعين سنة 2001 مديرا لثانوية الريف.",
        "2023-05-06",
    );
    assert_eq!(held(&ar, "رشيد الكتامي").len(), 2, "{:?}", held(&ar, "رشيد الكتامي"));
}

#[test]
fn each_of_a_list_is_elected_to_the_office_after_the_name() {
    let r = record(
        "انتخب، صباح اليوم الأربعاء، السيد كمال أوزين رئيسا لجماعة أزرو. كما تم انتخاب كل من فاطمة الزهراء \
         بوعزة نائبة أولى، ومحمد أمغار نائبا ثانيا، وسعيد الرامي كاتبا للمجلس.",
        "2021-09-22",
    );
    for (name, office) in [
        ("فاطمة الزهراء بوعزة", "mandate | نائبة أولى | - | 2021-09-22 | -"),
        ("محمد أمغار", "mandate | نائبا ثانيا | - | 2021-09-22 | -"),
        ("سعيد الرامي", "mandate | كاتبا للمجلس | المجلس | 2021-09-22 | -"),
    ] {
        assert_eq!(held(&r, name), [office], "{name}");
    }
}
