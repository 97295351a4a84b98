audit-title = سجل العمليات
audit-text = من قام بماذا ومتى. لا يُحذف منه شيء ولا يُعدل.
audit-filter-subject = معرّف شيء أو حساب
audit-filter-on = عمليات تخص { $id }
audit-filter-all = كل العمليات
audit-table = العمليات
audit-when = الساعة
audit-what = العملية
audit-subject = المعني
audit-shown = { $n ->
    [zero] لا عملية في هذه الصفحة
    [one] عملية واحدة في هذه الصفحة
    [two] عمليتان في هذه الصفحة
    [few] { $n_shown } عمليات في هذه الصفحة
    [many] { $n_shown } عملية في هذه الصفحة
   *[other] { $n_shown } عملية في هذه الصفحة
 }
audit-empty-title = لا توجد عمليات
audit-empty-text = لم تُسجل أي عملية بهذا المعرّف.

audit-who-nobody = زائر بدون حساب
audit-who-system = النظام
audit-who-device = جهاز من أجهزة الباب

audit-account-create = فتح حساب جديد من طرف { $who }
audit-account-password = تغيير كلمة المرور من طرف { $who }
audit-grant-create = منح دور «{ $role }» من طرف { $who }
audit-grant-revoke = سحب صلاحية من طرف { $who }
audit-token-create = إحداث رمز دخول للبرامج من طرف { $who }
audit-session-open = دخول { $who }
audit-session-close = خروج { $who }
audit-session-refused = محاولة دخول لم تُقبل
audit-refused = رفض طلب من { $who }: خارج النطاق أو الصلاحيات
audit-settings-change = تغيير إعدادات النظام من طرف { $who }
audit-area-import = { $n ->
    [one] استيراد مجال ترابي واحد من طرف { $who }
    [two] استيراد مجالين ترابيين من طرف { $who }
    [few] استيراد { $n_shown } مجالات ترابية من طرف { $who }
    [many] استيراد { $n_shown } مجالاً ترابياً من طرف { $who }
   *[other] استيراد { $n_shown } مجال ترابي من طرف { $who }
 }

audit-account-close = إغلاق ولوج برابط من طرف { $who }
audit-leader-link = إنشاء رابط للمسؤول عن وفد من طرف { $who }
audit-leader-link-revoke = سحب رابط مسؤول من طرف { $who }
audit-leader-bind = ربط { $who } هاتفه بولوج وفد
audit-leader-pin-wrong = رمز خاطئ على هاتف مسؤول عن وفد
audit-leader-pin-lock = خمس محاولات خاطئة: أُقفل ولوج مسؤول عن وفد
audit-who-invited = مدعو عبر رابطه
audit-enrolment-order = تغيير ترتيب لائحة من طرف { $who }
audit-substitute-create = تسجيل احتياطي من طرف { $who }
audit-substitute-delete = سحب احتياطي من طرف { $who }
audit-substitute-order = تغيير ترتيب الاحتياطيين من طرف { $who }
audit-invitation-make = { $n ->
    [one] إعداد دعوة واحدة من طرف { $who }
    [two] إعداد دعوتين من طرف { $who }
    [few] إعداد { $n_shown } دعوات من طرف { $who }
   *[other] إعداد { $n_shown } دعوة من طرف { $who }
 }
audit-invitation-revoke = إلغاء دعوة من طرف { $who }
audit-invitation-answer = جواب على دعوة: { $who }
audit-invitation-name = اقتراح تصحيح اسم: { $who }
audit-invitation-name-settle = البت في تصحيح اسم من طرف { $who }
audit-person-object = طلب عدم الاتصال: { $who }
audit-person-agree = قبول الاتصال من جديد: { $who }
audit-delegation-take-back = { $n ->
    [one] استرجاع مكان فارغ من طرف { $who }
    [two] استرجاع مكانين فارغين من طرف { $who }
    [few] استرجاع { $n_shown } أماكن فارغة من طرف { $who }
   *[other] استرجاع { $n_shown } مكاناً فارغاً من طرف { $who }
 }
audit-gathering-terms = تحديد الأجل والنسب من طرف { $who }
audit-attendance-export = تصدير الحضور حسب المجال من طرف { $who }

audit-message-ask = { $n ->
    [one] طلب إرسال رسالة واحدة من طرف { $who }
    [two] طلب إرسال رسالتين من طرف { $who }
    [few] طلب إرسال { $n_shown } رسائل من طرف { $who }
   *[other] طلب إرسال { $n_shown } رسالة من طرف { $who }
 }
audit-message-send = { $n ->
    [one] رسالة واحدة قيد الإرسال: { $who }
    [two] رسالتان قيد الإرسال: { $who }
    [few] { $n_shown } رسائل قيد الإرسال: { $who }
   *[other] { $n_shown } رسالة قيد الإرسال: { $who }
 }
audit-message-end = { $n ->
    [one] أُرسلت رسالة واحدة: { $who }
    [two] أُرسلت رسالتان: { $who }
    [few] أُرسلت { $n_shown } رسائل: { $who }
   *[other] أُرسلت { $n_shown } رسالة: { $who }
 }
audit-message-retry = إعادة رسالة إلى قائمة الانتظار من طرف { $who }
audit-message-withdraw = سحب رسالة من طرف { $who }
audit-reminder-rule = إضافة قاعدة تذكير من طرف { $who }
audit-reminder-stop = إيقاف قاعدة تذكير من طرف { $who }
audit-delegation-hand-over = نقل أماكن من وفد إلى آخر من طرف { $who }
