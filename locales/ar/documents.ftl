# منضدة القراءة: نصوص من الخارج وما تقوله.
web-nav-documents = الوثائق
web-op-document-read = قراءة الوثائق وما تقوله
web-op-document-write = إضافة الوثائق
web-op-claim-judge = قبول ما تقوله وثيقة أو رفضه
documents-title = قراءة الصحف
documents-new = إضافة نص
documents-new-text = ألصقوا المقال أو البلاغ. يُستخرج ما يقوله جملة جملة، ولا يُكتب شيء في البطاقات قبل جوابكم.
documents-search = البحث في النصوص بالعربية أو الفرنسية
documents-weeks = الأسابيع
documents-all-weeks = الكل
documents-week = أسبوع { $day }
documents-none = لا توجد وثائق
documents-none-text = ألصقوا مقالاً أول: يُستخرج منه من ذُكر من أشخاص ومهام واجتماعات ولقاءات.
documents-none-found = لا يوجد ما يطابق ذلك
documents-none-found-text = لا وثيقة تتضمن هذه الكلمات أو تتحدث عما تبحثون عنه.
documents-untitled = نص بدون عنوان
documents-to-check = للتحقق
documents-copies = { $n ->
    [zero] لا نسخة أخرى من الخبر
    [one] الخبر نفسه مرة أخرى
    [two] الخبر نفسه مرتين أخريين
    [few] الخبر نفسه { $n_shown } مرات أخرى
    [many] الخبر نفسه { $n_shown } مرة أخرى
   *[other] الخبر نفسه { $n_shown } مرة أخرى
 }
documents-waiting-of = { $n ->
    [zero] لا معطى
    [one] في الانتظار من معطى واحد
    [two] في الانتظار من معطيين
    [few] في الانتظار من { $n_shown } معطيات
    [many] في الانتظار من { $n_shown } معطى
   *[other] في الانتظار من { $n_shown } معطى
 }
documents-reliability-ours = منا
documents-reliability-official = رسمي
documents-reliability-press = صحافة
documents-reliability-unnamed = مصادر غير مسماة
documents-field-text = النص
documents-field-text-help = كما نُشر، في حدود 5 ميغابايت. تُحذف الأحرف غير المرئية.
documents-field-title = العنوان
documents-field-url = الرابط
documents-field-source = الجريدة أو المصلحة
documents-field-published = تاريخ النشر
documents-field-published-help = سنة أو شهر أو يوم.
documents-field-reliability = مصدره
documents-field-reliability-help = ما لا يستند إلا إلى مصدر غير مسمى يُشار إليه.
documents-field-area = المجال الترابي
documents-field-area-help = من يرى هذا النص. بدون جواب: مجالكم.
documents-read-it = قراءة هذا النص
done-document = حُفظ النص. لم يُكتب بعدُ شيء آخر.
done-claim-accepted = كُتب مع مصدره.
done-claim-rejected = رُفض، وحُفظ الرفض.
done-claim-person = كُتب ما يخص هذا الشخص مع مصدره، وما يتناقض ينتظر جوابكم.
documents-the-text = النص
documents-we-hold = ما لدينا
documents-no-source = بدون مصدر
documents-says = ما يقوله النص
documents-says-nothing = لم يُستخرج من هذا النص أي معطى.
documents-nothing-written = لا يُكتب شيء قبل جوابكم.
documents-original = النص الأصلي
documents-removed = { $n ->
    [zero] لم يُحذف شيء من النص.
    [one] حُذف من النص حرف واحد غير مرئي.
    [two] حُذف من النص حرفان غير مرئيين.
    [few] حُذفت من النص { $n_shown } أحرف غير مرئية.
    [many] حُذف من النص { $n_shown } حرفاً غير مرئي.
   *[other] حُذف من النص { $n_shown } حرف غير مرئي.
 }
documents-is-copy = سبقت إضافة الكلمات نفسها، أو ما يكاد يطابقها.
documents-first = النص الأول
documents-facts = { $n ->
    [zero] لا معطيات
    [one] معطى واحد
    [two] معطيان
    [few] { $n_shown } معطيات
    [many] { $n_shown } معطى
   *[other] { $n_shown } معطى
 }
documents-waiting = { $n ->
    [zero] لا شيء في الانتظار
    [one] واحد ينتظر جوابكم
    [two] اثنان ينتظران جوابكم
    [few] { $n_shown } تنتظر جوابكم
    [many] { $n_shown } تنتظر جوابكم
   *[other] { $n_shown } تنتظر جوابكم
 }
documents-key-person = شخص
documents-key-life = ازدياد
documents-key-tenure = مهمة أو انتداب أو دراسة
documents-key-event = اجتماع أو لقاء أو عدد
documents-key-hear = مصدر غير مسمى
documents-key-move = التالي، السابق
documents-to-words = إلى كلمات النص
documents-accept = قبول
documents-refuse = رفض
documents-correct = تصحيح
documents-accept-so = قبول بهذا الشكل
documents-accept-all = { $n ->
    [zero] لا شيء في الانتظار
    [one] قبول ما ينتظر
    [two] قبول الاثنين المنتظرين
    [few] قبول المنتظر كله ({ $n_shown })
    [many] قبول المنتظر كله ({ $n_shown })
   *[other] قبول المنتظر كله ({ $n_shown })
 }
documents-take-text = أخذ تواريخ النص
documents-note-both = تسجيل الاثنين
documents-who = من المقصود؟
documents-somebody-new = شخص جديد
documents-person-known = شخص معروف
documents-person-new = شخص جديد
documents-events = الاجتماعات واللقاءات
documents-kind-person = شخص
documents-kind-birth = ازدياد
documents-kind-meeting = اجتماع منعقد
documents-kind-gathering = لقاء قادم
documents-kind-target = هدف
documents-kind-note = ملاحظة فقط
documents-kind-number = عدد
documents-state-open = في الانتظار
documents-state-accepted = مقبول
documents-state-rejected = مرفوض
documents-undated = بدون تواريخ
documents-since = منذ { $from }
documents-until = إلى غاية { $to }
documents-from-to = من { $from } إلى { $to }
documents-change-known = المقصود { $name }: مصدر إضافي.
documents-change-new = يفتح بطاقة جديدة.
documents-change-which = أسماء قريبة منه لأكثر من شخص: حددوا المقصود، أو شخصاً جديداً.
documents-change-birth = يُكمل الازدياد في بطاقته.
documents-change-tenure = يضيف إلى المسار: { $years }.
documents-change-agrees = يوافق المسار ({ $years }): مصدر إضافي.
documents-change-target = يحدد هدف وفد هذا المجال.
documents-change-note = يُحفظ بكلماته ولا يُكتب في مكان آخر.
documents-of-participants = مشارك
documents-of-votes = صوت
documents-of-seats = مقعد
documents-of-members = عضو
documents-of-candidates = مترشح
documents-of-other = عدداً
documents-voice-quoted = كلام منقول
documents-voice-unnamed-sources = مصدر غير مسمى:
documents-voice-communique = نقلاً عن بلاغ:
documents-voice-statement = تصريح:
documents-open-person = البطاقة
documents-open-meeting = الاجتماع
documents-open-gathering = اللقاء
documents-open-delegation = الوفد
documents-field-name = الاسم
documents-field-birth-date = تاريخ الازدياد
documents-field-birth-place = مكان الازدياد
documents-field-kind = النوع
documents-field-role = المهمة أو الانتداب أو الشهادة
documents-field-body-name = الهيئة
documents-field-began = البداية
documents-field-ended = النهاية
documents-field-as = ما هو
documents-field-event-title = العنوان
documents-field-date = التاريخ
documents-field-date-text = التاريخ كما كُتب
documents-field-time = الساعة
documents-field-place = المكان
documents-field-event-area = المجال الترابي
documents-field-chair = من يترأس
documents-field-value = العدد
documents-match-same = الاسم نفسه
documents-match-spelling = الاسم نفسه بكتابة أخرى
documents-match-alike = اسم قريب
documents-match-agrees = موجود في المسار بالتواريخ نفسها
documents-match-office = المهمة نفسها بتواريخ أخرى
documents-match-day = في اليوم نفسه
documents-finding-weekday-mismatch = يوم الأسبوع لا يوافق التاريخ.
documents-finding-end-before-start = النهاية تسبق البداية.
documents-finding-differs-in-text = يعطي النص في موضع آخر تواريخ أخرى للمهمة نفسها.
documents-finding-other-holder-in-text = يسند النص هذه المهمة في موضع آخر إلى شخص آخر.
documents-finding-birth-differs = يناقض الازدياد الذي لدينا
documents-finding-dates-differ = يناقض ما لدينا
documents-finding-other-holder = نحفظ شخصا آخر في هذا المنصب
documents-event-meeting = اجتماع
documents-event-session = دورة
documents-event-congress = مؤتمر
documents-event-rally = تجمع
documents-event-other = نشاط
documents-instance-of = تنظيم
documents-instance = تنظيم
documents-read-in = أين قُرئ ذلك وبأي كلمات
documents-of-person = كل النصوص
documents-hearsay = مصدر واحد غير مسمى
error-claim-accepted = سبق قبوله وكتابته: صححوه في بطاقته.
error-claim-ambiguous = أكثر من شخص يحمل اسماً قريباً. افتحوا «تصحيح» وحددوا المقصود.
error-claim-needs-gathering = هذا العدد مرصود للقاء: اقبلوا اللقاء أولاً، أو حددوه.
field-bad-address = اكتبوا رابطاً يبدأ بـ https:// أو http://.
audit-document-create = إضافة وثيقة من طرف { $who }
audit-document-read = قراءة وثيقة وما تقوله من طرف { $who }
audit-claim-accept = قبول ما تقوله وثيقة من طرف { $who }
audit-claim-reject = رفض ما تقوله وثيقة من طرف { $who }
documents-field-file = ملف
documents-field-file-help = نص أو صفحة ويب أو Word أو PDF، في حدود 20 ميغابايت. أو ألصقوا النص أسفله.
field-no-text = لا يتضمن هذا الملف أي نص.
field-no-text-layer = هذا الملف PDF صور فقط: ألصقوا نصه.
field-letters-unknown = هذا الملف PDF لا يذكر أي أحرف يعرض: ألصقوا نصه.
field-too-many-parts = أجزاء هذا الملف أكثر من المقبول.
field-too-deep = تداخل هذا الملف يتجاوز المقبول.
field-too-much-work = قراءة هذا الملف تتطلب عملاً كثيراً: ألصقوا نصه.
field-bomb = ينفك هذا الملف إلى أكبر بكثير من حجمه: لا يُقرأ.
field-encrypted = هذا الملف محمي بكلمة مرور.
field-not-understood = هذا الملف تالف أو من نوع آخر.
documents-field-address = جلب النص من هذا العنوان
documents-field-address-help = بدل نص ملصق أو ملف، ومن هذه المواقع فقط:
field-address-alone = يُكتب العنوان وحده: دون نص ولا ملف ولا عنوان آخر.
field-address-not-listed = لا تُجلب النصوص من هذا العنوان: الموقع غير مدرج في لائحة هذا التنصيب.
field-address-redirected-out = يحيل هذا العنوان على موقع غير مدرج في اللائحة: لم يؤخذ شيء.
field-address-too-many-redirects = يحيل هذا العنوان من صفحة إلى أخرى دون نهاية.
field-address-not-public = يقود اسم هذا الموقع إلى جهاز في شبكة خاصة: لا يُجلب منه شيء.
field-address-too-large = تتجاوز هذه الصفحة 5 ميغابايت.
field-address-too-slow = لم تصل الصفحة في الوقت المحدد. أعيدوا المحاولة أو ألصقوا النص.
field-address-wrong-type = ليس في هذا العنوان نص ولا صفحة ويب ولا ملف Word أو PDF.
field-address-not-there = لا يعطي الموقع هذه الصفحة: تحققوا من العنوان أو ألصقوا النص.
field-address-unreachable = الموقع لا يجيب. أعيدوا المحاولة أو ألصقوا النص.
