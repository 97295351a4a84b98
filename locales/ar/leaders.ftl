# ولوج المسؤول عن الوفد، من جهة التنسيق.
leaders-link-title = ولوج المسؤول عن الوفد
leaders-link-text = رابط شخصي يُرسل عبر واتساب. عند أول استعمال يرتبط بذلك الهاتف ويُختار رمز سري؛ بلا بريد إلكتروني ولا كلمة مرور ولا تطبيق.
leaders-link-nobody = لا أحد يقود هذا الوفد بعد. عيّن أولاً المسؤول عنه.
leaders-link-name = تعيين المسؤول
leaders-link-make = إنشاء الرابط
leaders-link-waiting = ينتظر الرابط أول استعمال إلى غاية { $until }. أرسله إلى المعني وحده: أول هاتف يختار رمزاً يحتفظ به.
leaders-link-message =
    السلام عليكم { $name }،
    هذا ولوجكم الشخصي لملء لائحتكم. افتحوه على هاتفكم واختاروا رمزاً سرياً، ولن يعمل بعد ذلك إلا على هذا الهاتف. المرجو عدم إرساله إلى غيركم.
    { $link }
leaders-link-over = لم يُستعمل الرابط في أجله. أنشئ رابطاً جديداً.
leaders-link-locked = خمس محاولات خاطئة: الولوج مقفل. أنشئ رابطاً جديداً وأرسله.
leaders-link-bound = الولوج مفتوح منذ { $at }.
leaders-link-seen = آخر إدخال للرمز: { $at }
leaders-link-again = رابط جديد
leaders-link-again-ask = إنشاء رابط جديد؟ يفقد الرابط القديم والهاتف الذي يستعمله الولوج.
leaders-link-revoke = سحب الولوج
leaders-link-revoke-ask = سحب الولوج؟ يُفصل الهاتف الذي يستعمله في الحين.
leaders-whatsapp = فتح واتساب
leaders-sms = فتح الرسائل القصيرة
leaders-objects = طلب هذا الشخص عدم الاتصال به.
done-leader-link = الرابط جاهز.
done-leader-revoked = سُحب الولوج.

# على الهاتف.
leaders-open-title = ولوجكم الشخصي
leaders-open-text = اختاروا رمزاً سرياً من أربعة إلى ثمانية أرقام. سيُطلب منكم على هذا الهاتف، ولن يُفتح هذا الرابط على هاتف آخر.
leaders-open-do = حفظ الرمز والدخول
leaders-pin = الرمز السري
leaders-pin-help = لا أرقام متتابعة مثل 1234، ولا الرقم نفسه مكرراً.
leaders-pin-again = الرمز مرة ثانية
leaders-pin-title = رمزكم السري
leaders-pin-do = دخول
leaders-pin-wrong = { $n ->
    [one] الرمز غير صحيح. بقيت محاولة واحدة.
    [two] الرمز غير صحيح. بقيت محاولتان.
    [few] الرمز غير صحيح. بقيت { $n_shown } محاولات.
   *[other] الرمز غير صحيح. بقيت { $n_shown } محاولة.
 }
leaders-pin-forgotten = نسيتم الرمز؟ اطلبوا رابطاً جديداً من التنسيق.
leaders-pin-unknown = هذا الهاتف غير مرتبط بأي ولوج. افتحوا الرابط الذي توصلتم به، أو اطلبوا رابطاً جديداً من التنسيق.
leaders-pin-login = الدخول بطريقة أخرى

# صفحة المسؤول عن الوفد.
leaders-choose-title = وفودي
leaders-places = أماكني
leaders-confirmed-of = أكدوا
leaders-waiting = { $n ->
    [zero] لا أحد بلا جواب
    [one] واحد بلا جواب
    [two] اثنان بلا جواب
   *[other] { $n_shown } بلا جواب
 }
leaders-empty = { $n ->
    [zero] لا مكان بلا اسم
    [one] مكان واحد بلا اسم
    [two] مكانان بلا اسم
    [few] { $n_shown } أماكن بلا اسم
    [many] { $n_shown } مكاناً بلا اسم
   *[other] { $n_shown } مكان بلا اسم
 }
leaders-free = { $n ->
    [zero] لا مكان متاحاً
    [one] مكان متاح
    [two] مكانان متاحان
    [few] { $n_shown } أماكن متاحة
    [many] { $n_shown } مكاناً متاحاً
   *[other] { $n_shown } مكان متاح
 }
leaders-standing = { $n ->
    [one] احتياطي واحد
    [two] احتياطيان
    [few] { $n_shown } احتياطيين
    [many] { $n_shown } احتياطياً
   *[other] { $n_shown } احتياطي
 }
leaders-my-people = ابحث عن شخص بالاسم
leaders-add-substitute = احتياطي
leaders-contacts = اختر من جهات الاتصال
leaders-contacts-many = اختر عدة جهات اتصال
leaders-print = اطبع اللائحة
leaders-no-places-text = ابحث عن شخص، أو اكتب اسماً، أو ألصق اللائحة التي توصلت بها عبر واتساب.
leaders-tab-all = الكل
leaders-tab-waiting = بلا جواب
leaders-tab-confirmed = نعم
leaders-tab-declined = لا
leaders-tab-here = وصلوا
leaders-here = { $g ->
    [female] حاضرة
   *[other] حاضر
 }
leaders-arrived = { $n ->
    [one] وصل شخص واحد إلى القاعة
    [two] وصل شخصان إلى القاعة
    [few] وصل { $n_shown } أشخاص إلى القاعة
    [many] وصل { $n_shown } شخصاً إلى القاعة
   *[other] وصل { $n_shown } شخص إلى القاعة
 }
leaders-excuse = تسجيل الاعتذار
leaders-excuse-ask = سبق تأكيد الحضور. تسجيل الاعتذار؟
leaders-with = مع { $name }
leaders-boards = يركب من { $place }
leaders-by-link = عبر الرابط
leaders-name-said = يقول إن اسمه يُكتب:
leaders-name-yes = صحّح الاسم
leaders-name-no = اتركه كما هو
leaders-invite-whatsapp = ادعُ بواتساب
leaders-remind-whatsapp = ذكّر بواتساب
leaders-invite-sms = رسالة قصيرة
leaders-sent = أُرسلت الدعوة
leaders-yes = نعم
leaders-no = لا
leaders-more = النص والمزيد
leaders-copy-text = نسخ النص
leaders-up = إلى الأعلى
leaders-down = إلى الأسفل
leaders-step-back = حوّل إلى الاحتياط
leaders-new-link = ألغِ الرابط المرسل
leaders-substitutes = الاحتياطيون
leaders-substitutes-none = لا أحد بعد. إذا اعتذر أحد أخذ احتياطي مكانه بضغطة واحدة.
leaders-call-up = أعطه مكاناً
leaders-first = اجعله الأول
leaders-print-back = الرجوع إلى اللائحة
leaders-print-count = { $n ->
    [one] اسم واحد
    [two] اسمان
    [few] { $n_shown } أسماء
    [many] { $n_shown } اسماً
   *[other] { $n_shown } اسم
 }
leaders-print-confirmed = { $n ->
    [one] أكد واحد
    [two] أكد اثنان
   *[other] أكد { $n_shown }
 }
leaders-print-number = رقم
leaders-print-status = الحالة
leaders-print-boards = يركب من
leaders-print-mark = ركب
done-substitute = سُجّل ضمن الاحتياطيين.
done-substitute-gone = سُحب من الاحتياطيين.
done-order = تغيّر الترتيب.
done-name = تم ذلك.
done-new-link = أُلغي الرابط القديم، والنص يحمل رابطاً جديداً.
leaders-until = آخر أجل للأسماء: { $at }. بعده يمكن أن ترجع الأماكن الفارغة إلى الإقليم.
leaders-until-passed = انتهى الأجل منذ { $at }: يمكن استرجاع الأماكن الفارغة.
leaders-answered = { $n ->
    [one] أجاب شخص واحد
    [two] أجاب شخصان
    [few] أجاب { $n_shown } أشخاص
    [many] أجاب { $n_shown } شخصاً
   *[other] أجاب { $n_shown } شخص
}
leaders-all-title = روابط المسؤولين
leaders-all-text = رابط لكل مسؤولة أو مسؤول عن الوفود أسفله، يُرسل إلى كل واحد منهم.
leaders-all-make = إنشاء الروابط الناقصة
leaders-all-none = لا أحد يقود الوفود أسفله بعد
leaders-all-none-text = عيّنوا المسؤولين عند توزيع الأماكن، أو واحداً واحداً.
leaders-all-nobody = لم يُعيَّن أحد
leaders-all-missing = لا رابط بعد
leaders-all-waiting = رابط للإرسال
leaders-all-bound = الولوج مفتوح
leaders-all-over = رابط منتهي الصلاحية
leaders-all-locked = موقوف
done-leader-links = الروابط جاهزة.
