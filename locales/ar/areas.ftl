areas-title = المجال الترابي
areas-search = اسم بالعربية أو باللاتينية، أو رمز
areas-filter = النوع
areas-filter-all = الكل
areas-table = لائحة المجالات الترابية
areas-name = الاسم
areas-kind = النوع
areas-code = الرمز
areas-population = السكان
areas-within = ينتمي إلى
areas-shown = { $n ->
    [zero] لا مجال في هذه الصفحة
    [one] مجال واحد في هذه الصفحة
    [two] مجالان في هذه الصفحة
    [few] { $n_shown } مجالات في هذه الصفحة
    [many] { $n_shown } مجالاً في هذه الصفحة
   *[other] { $n_shown } مجال في هذه الصفحة
 }
areas-empty-title = لا توجد نتيجة
areas-empty-text = جرب اسماً آخر بإحدى الكتابتين، أو أزل شرط النوع.
areas-empty-all = عرض كل المجالات
areas-none-title = لا توجد مجالات ترابية بعد
areas-none-text = تُقرأ من ملفات: استعمل الأمر hadir import areas على الخادم، أو حمّل ما يأتي مع البرنامج: الجهات والعمالات والأقاليم، وجماعات الخميسات ومقاطعات الرباط.
areas-none-load = حمّل مجالات المغرب الترابية
done-areas-loaded = حُمّلت المجالات الترابية.

areas-show-population = { $n ->
    [zero] بدون سكان
    [one] نسمة واحدة
    [two] نسمتان
    [few] { $n_shown } نسمات
    [many] { $n_shown } نسمة
   *[other] { $n_shown } نسمة
 }
areas-show-census = إحصاء 2024
areas-show-code = الرمز
areas-show-from = قائم منذ
areas-show-until = انتهى في
areas-show-ended = هذا مجال لم يعد قائماً. يبقى هنا لأن المهام السابقة تشير إليه كما كان.
areas-show-place = الموقع
areas-show-children = ما يضمه
areas-show-children-count = { $n ->
    [zero] لا شيء
    [one] مجال واحد
    [two] مجالان
    [few] { $n_shown } مجالات
    [many] { $n_shown } مجالاً
   *[other] { $n_shown } مجال
 }
areas-show-no-children = لا يضم مجالات أصغر منه.
areas-map-title = الخريطة
areas-map-text = كل دائرة مجال، وحجمها بقدر سكانه. الشمال في الأعلى.

areas-kind-country = دولة
areas-kind-region = جهة
areas-kind-region_1997 = جهة (من 1997 إلى 2015)
areas-kind-prefecture = عمالة
areas-kind-province = إقليم
areas-kind-district_prefecture = عمالة مقاطعات
areas-kind-urban_commune = جماعة حضرية
areas-kind-rural_commune = جماعة قروية
areas-kind-arrondissement = مقاطعة
areas-kind-constituency = دائرة انتخابية
