//! Names to make people of. Each part is common, each pair is drawn: nobody is meant.

/// (Arabic, Latin) given names of men.
pub const MEN: &[(&str, &str)] = &[
    ("محمد", "Mohamed"), ("أحمد", "Ahmed"), ("يوسف", "Youssef"), ("إدريس", "Driss"),
    ("حسن", "Hassan"), ("الحسين", "Houssine"), ("عبد الله", "Abdellah"), ("عبد الرحيم", "Abderrahim"),
    ("عبد القادر", "Abdelkader"), ("عبد النبي", "Abdennabi"), ("مصطفى", "Mostafa"), ("خالد", "Khalid"),
    ("رشيد", "Rachid"), ("سعيد", "Said"), ("كريم", "Karim"), ("نور الدين", "Noureddine"),
    ("عز الدين", "Azeddine"), ("بوشعيب", "Bouchaib"), ("العربي", "Larbi"), ("الميلودي", "Miloudi"),
    ("حمو", "Hammou"), ("موحى", "Moha"), ("باسو", "Bassou"), ("لحسن", "Lahcen"), ("إبراهيم", "Brahim"),
    ("علي", "Ali"), ("عمر", "Omar"), ("أيوب", "Ayoub"), ("أنس", "Anas"), ("أمين", "Amine"),
    ("هشام", "Hicham"), ("طارق", "Tarik"), ("ياسين", "Yassine"), ("زكرياء", "Zakaria"),
    ("جمال", "Jamal"), ("فؤاد", "Fouad"), ("المختار", "Mokhtar"), ("بناصر", "Bennasser"),
    ("محمد أمزيان", "Mohamed Ameziane"), ("سيدي محمد", "Sidi Mohamed"), ("توفيق", "Toufik"),
    ("منير", "Mounir"), ("بلعيد", "Belaid"), ("قاسم", "Kacem"),
];

/// (Arabic, Latin) given names of women.
pub const WOMEN: &[(&str, &str)] = &[
    ("فاطمة", "Fatima"), ("فاطمة الزهراء", "Fatima Zahra"), ("خديجة", "Khadija"), ("عائشة", "Aicha"),
    ("مليكة", "Malika"), ("السعدية", "Saadia"), ("نعيمة", "Naima"), ("رابحة", "Rabha"),
    ("حليمة", "Halima"), ("رقية", "Rokia"), ("زهرة", "Zahra"), ("إيطو", "Itto"), ("تودة", "Touda"),
    ("هند", "Hind"), ("سلمى", "Salma"), ("مريم", "Meryem"), ("نادية", "Nadia"), ("حنان", "Hanane"),
    ("كوثر", "Kaoutar"), ("إيمان", "Imane"), ("سناء", "Sanae"), ("لطيفة", "Latifa"), ("أسماء", "Asmae"),
    ("بشرى", "Bouchra"), ("سميرة", "Samira"), ("وفاء", "Wafae"), ("نجاة", "Najat"), ("جميلة", "Jamila"),
    ("زينب", "Zineb"), ("هاجر", "Hajar"), ("يامنة", "Yamna"), ("الضاوية", "Daouia"),
];

/// (Arabic, Latin) family names.
pub const FAMILIES: &[(&str, &str)] = &[
    ("أوطالب", "Outaleb"), ("أوبراهيم", "Oubrahim"), ("آيت باسو", "Ait Bassou"),
    ("آيت المودن", "Ait Lmouden"), ("الزعراوي", "Zaaraoui"), ("بوسلهام", "Bouselham"),
    ("بنعلي", "Benali"), ("لكحل", "Lakhal"), ("الصنهاجي", "Sanhaji"), ("الكرواني", "Guerouani"),
    ("اليحياوي", "Yahiaoui"), ("أعراب", "Aarab"), ("زكري", "Zekri"), ("المرابط", "Lemrabet"),
    ("الحجوي", "Hajoui"), ("بوطاهر", "Boutahar"), ("أمهاوش", "Amhaouch"), ("العسري", "Lasri"),
    ("البوزيدي", "Bouzidi"), ("التيفلتي", "Tiflti"), ("الزياني", "Ziani"), ("القبلي", "Kabli"),
    ("الغرباوي", "Gharbaoui"), ("السهلي", "Sahli"), ("بلقاسمي", "Belkacemi"), ("حمداوي", "Hamdaoui"),
    ("رحموني", "Rahmouni"), ("شكراوي", "Chegraoui"), ("طالبي", "Talbi"), ("عزيزي", "Azizi"),
    ("فرحاوي", "Farhaoui"), ("قدوري", "Kaddouri"), ("لعميري", "Laamiri"), ("مزوار", "Mezouar"),
    ("ناجي", "Naji"), ("هرماش", "Harmach"), ("وعلي", "Ouali"), ("يعقوبي", "Yaakoubi"),
    ("أوحدو", "Ouhaddou"), ("أوعلا", "Ouala"), ("بوعزة", "Bouazza"), ("بوشامة", "Bouchama"),
    ("الدغمي", "Doghmi"), ("الركراكي", "Regragui"), ("السباعي", "Sbai"), ("الشاوي", "Chaoui"),
    ("الطاهري", "Tahri"), ("العوني", "Aouni"), ("الفيلالي", "Filali"), ("القادري", "Kadiri"),
    ("المنصوري", "Mansouri"), ("النجاري", "Najjari"), ("الهلالي", "Hilali"), ("الودغيري", "Oudghiri"),
    ("بنحمو", "Benhammou"), ("بنعيسى", "Benaissa"), ("بنصالح", "Bensalah"), ("بلحاج", "Belhaj"),
    ("جابري", "Jabri"), ("حجاجي", "Hajjaji"), ("خياري", "Khiari"), ("دحماني", "Dahmani"),
    ("رزوقي", "Razouki"), ("سكوري", "Sekkouri"), ("شهبون", "Chahboun"), ("صابري", "Sabri"),
    ("عروب", "Aroub"), ("غازي", "Ghazi"), ("قشاشي", "Kachachi"), ("كنوني", "Kannouni"),
    ("لمعيزي", "Lmaizi"), ("مسعودي", "Messaoudi"), ("نصيري", "Nassiri"), ("هاشمي", "Hachimi"),
    ("وزاني", "Ouazzani"), ("يزيدي", "Yazidi"), ("الزموري", "Zemmouri"), ("الحودراني", "Houderrani"),
    ("المعازيزي", "Maazizi"), ("الولماسي", "Oulmassi"),
];

/// Capacities as they are called for a woman and for a man.
pub const CAPACITIES: &[(&str, &str)] = &[
    ("مناضلة", "مناضل"),
    ("مستشارة جماعية", "مستشار جماعي"),
    ("عضوة المكتب المحلي", "عضو المكتب المحلي"),
    ("عضوة المكتب الإقليمي", "عضو المكتب الإقليمي"),
    ("الشبيبة", "الشبيبة"),
    ("منظمة النساء", "رئيس جمعية"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_stands_twice_and_each_is_in_its_script() {
        for list in [MEN, WOMEN, FAMILIES] {
            let mut seen = std::collections::BTreeSet::new();
            for (ar, latn) in list {
                assert!(seen.insert(*ar) && seen.insert(*latn), "{ar} {latn}");
                assert!(latn.is_ascii(), "{latn}");
                assert!(ar.chars().all(|c| c == ' ' || ('\u{621}'..='\u{64a}').contains(&c)), "{ar}");
            }
        }
    }
}
