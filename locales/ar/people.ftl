people-title = الأشخاص
people-search = اسم أو رقم العضوية
people-search-phone = اسم أو رقم أو هاتف
people-add = إضافة شخص
people-bring = استيراد لائحة
people-area = المجال الترابي
people-area-all = كل المجالات
people-table = لائحة الأشخاص
people-name = الاسم
people-number = رقم العضوية
people-shown = { $n ->
    [zero] لا أحد في هذه الصفحة
    [one] شخص واحد في هذه الصفحة
    [two] شخصان في هذه الصفحة
    [few] { $n_shown } أشخاص في هذه الصفحة
    [many] { $n_shown } شخصاً في هذه الصفحة
   *[other] { $n_shown } شخص في هذه الصفحة
 }
people-empty-title = لا توجد نتيجة
people-empty-text = لا أحد مسجل في هذا المجال.
people-empty-name = جرّب كتابة أخرى للاسم أو جزءاً منه، بإحدى الكتابتين. وإن لم يكن الشخص مسجلاً بعد فأضفه.
people-empty-name-read = جرّب كتابة أخرى للاسم أو جزءاً منه، بإحدى الكتابتين.
people-empty-both = قد يكون الشخص في مجال آخر: ابحث عنه في كل المجالات، أو جرّب كتابة أخرى للاسم.
people-empty-all = عرض كل الأشخاص
people-empty-anywhere = البحث في كل المجالات
people-none-title = لا أحد هنا بعد
people-none-text = أضف شخصاً، أو استورد لائحة من ملف CSV أو Excel.
people-none-read = لم يُسجَّل أحد بعد في مجالك.
people-export-title = تصدير اللائحة
people-export-text = ملف CSV بكل ما يُحفظ عن أشخاص هذه اللائحة. يُسجَّل التصدير وسببه.
people-export-reason = سبب التصدير
people-export-do = تنزيل CSV
people-new-title = إضافة شخص
people-new-text = يكفي الاسم، بإحدى الكتابتين.
people-edit-title = تصحيح المعلومات
people-form-name-arab = الاسم بالحروف العربية
people-form-name-latn = الاسم بالحروف اللاتينية
people-form-name-more = اسم آخر
people-form-name-more-hint = اسم عند الازدياد، أو لقب، أو كما طُبع في وثيقة.
people-form-given = الاسم الشخصي
people-form-family = الاسم العائلي
people-form-script = الكتابة
people-form-kind = النوع
people-script-Arab = عربية
people-script-Latn = لاتينية
people-kind-main = الاسم المعتاد
people-kind-birth = الاسم عند الازدياد
people-kind-alias = لقب أو صيغة أخرى
people-kind-printed = كما طُبع
people-gender = الجنس
people-gender-female = أنثى
people-gender-male = ذكر
people-gender-unknown = غير معروف
people-civil = الحالة المدنية
people-birth-date = تاريخ الازدياد
people-birth-hint = سنة، أو شهر وسنة، أو يوم كامل:
people-birth-locality = مكان الازدياد
people-home = مجال السكن
people-home-none = بدون مجال
people-home-hint = الرمز، أو اسم لا يحمله إلا مجال واحد.
people-contact = الاتصال
people-phone = الهاتف
people-email = البريد الإلكتروني
people-membership = العضوية
people-member-since = تاريخ الانخراط
people-member-status = وضعية العضوية
people-status-active = نشيطة
people-status-lapsed = منتهية
people-status-left = مغادرة التنظيم
people-status-none = بدون عضوية
people-status-unsaid = غير محدد
people-skills = الكفاءات
people-skills-hint = كفاءة في كل سطر.
people-save = حفظ
people-likely-title = قد يكون هذا الشخص مسجلاً من قبل
people-likely-text = لم يُحفظ شيء بعد. افتح البطاقة إن كان هو نفسه، أو احفظه كشخص جديد إن كان شخصاً آخر.
people-likely-do = حفظ كشخص جديد
people-likely-score = تشابه { $percent }٪
people-likely-it-is = نعم، الشخص نفسه
people-likely-typed = ما كتبته
people-likely-there = مسجل من قبل
people-found-as = الاسم المطابق:
people-proposed = مقترح
people-proposed-title-Arab = اسم مقترح بالحروف العربية
people-proposed-title-Latn = اسم مقترح بالحروف اللاتينية
people-proposed-text = يبقى الاقتراح معلَّماً إلى أن يؤكده أحد، ولا يُطبع قبل ذلك.
people-proposed-none = بدون اقتراح
people-proposed-do = اقتراح الاسم بالكتابة الأخرى
people-proposed-confirm = تأكيد هذا الاسم
people-proposed-drop = استبعاد
people-further = أرقام عضوية أخرى
done-name-confirmed = تم تأكيد الاسم.
done-name-dropped = تم استبعاد الاقتراح.
people-show-names = أسماء أخرى
people-show-edit = تصحيح
people-show-delete = حذف
people-show-delete-ask = حذف هذا الشخص وكل ما يُحفظ عنه؟ لا رجعة في ذلك.
people-show-number = رقم العضوية
people-show-nothing = لا شيء مسجل.
people-show-born = تاريخ الازدياد: { $date }
people-show-in = مكان الازدياد: { $place }
done-person = تم حفظ الشخص.
done-person-changed = تم حفظ التصحيح.
done-person-deleted = تم حذف الشخص.
error-area-outside-scope = هذا المجال خارج نطاقك. اختر مجالاً ضمنه.
error-person-in-use = ما زالت مشاركة أو مسؤولية في لقاء مرتبطة بهذا الشخص. احذفها أولاً.
field-wrong-script = الاسم ليس مكتوباً بهذه الحروف.
field-bad-phone = هذا ليس رقم هاتف صحيحاً.
field-unknown-area = لا يوجد مجال ترابي بهذا الرمز أو الاسم.
audit-person-create = { $who }: تسجيل شخص
audit-person-read = { $who }: الاطلاع على بطاقة شخص
audit-person-update = { $who }: تصحيح بطاقة شخص
audit-person-delete = { $who }: حذف شخص
audit-people-read = { $n ->
    [zero] { $who }: الاطلاع على لائحة أشخاص فارغة
    [one] { $who }: الاطلاع على لائحة فيها شخص واحد
    [two] { $who }: الاطلاع على لائحة فيها شخصان
    [few] { $who }: الاطلاع على لائحة فيها { $n_shown } أشخاص
    [many] { $who }: الاطلاع على لائحة فيها { $n_shown } شخصاً
   *[other] { $who }: الاطلاع على لائحة فيها { $n_shown } شخص
 }
audit-person-import = { $n ->
    [zero] { $who }: استيراد لائحة بدون أشخاص
    [one] { $who }: استيراد شخص واحد من ملف
    [two] { $who }: استيراد شخصين من ملف
    [few] { $who }: استيراد { $n_shown } أشخاص من ملف
    [many] { $who }: استيراد { $n_shown } شخصاً من ملف
   *[other] { $who }: استيراد { $n_shown } شخص من ملف
 }
audit-people-import-read = { $n ->
    [zero] { $who }: قراءة ملف أشخاص فارغ
    [one] { $who }: قراءة ملف أشخاص من سطر واحد ومقارنته
    [two] { $who }: قراءة ملف أشخاص من سطرين ومقارنته
    [few] { $who }: قراءة ملف أشخاص من { $n_shown } أسطر ومقارنته
    [many] { $who }: قراءة ملف أشخاص من { $n_shown } سطراً ومقارنته
   *[other] { $who }: قراءة ملف أشخاص من { $n_shown } سطر ومقارنته
 }
audit-people-simulate = { $n ->
    [zero] { $who }: محاكاة بدون أشخاص
    [one] { $who }: محاكاة شخص واحد
    [two] { $who }: محاكاة شخصين
    [few] { $who }: محاكاة { $n_shown } أشخاص
    [many] { $who }: محاكاة { $n_shown } شخصاً
   *[other] { $who }: محاكاة { $n_shown } شخص
 }
audit-people-export = { $n ->
    [zero] { $who }: تصدير لائحة فارغة
    [one] { $who }: تصدير معلومات شخص واحد
    [two] { $who }: تصدير معلومات شخصين
    [few] { $who }: تصدير معلومات { $n_shown } أشخاص
    [many] { $who }: تصدير معلومات { $n_shown } شخصاً
   *[other] { $who }: تصدير معلومات { $n_shown } شخص
 }
