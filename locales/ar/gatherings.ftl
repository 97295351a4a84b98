# اللقاءات.
gatherings-title = اللقاءات
gatherings-none = لا يوجد أي لقاء بعد
gatherings-none-text = إنشاء اللقاء أولاً، ثم وزّع أماكنه على الأقاليم والجماعات.
gatherings-none-seen = لا يوجد لقاء ضمن نطاقك. اطلب من الإدارة أن تُحدث وفدك.
gatherings-new-title = لقاء جديد
gatherings-new-do = إنشاء اللقاء
gatherings-edit-title = تعديل اللقاء
gatherings-save = حفظ
gatherings-edit = تعديل
gatherings-back = العودة إلى الوفد
gatherings-choose = اختر
gatherings-when = الموعد
gatherings-where = المكان
gatherings-who = الدعوة والرئاسة
gatherings-field-title = عنوان اللقاء
gatherings-field-kind = نوعه
gatherings-field-kind-help = مثلاً: لقاء تواصلي، مهرجان خطابي.
gatherings-field-starts = يبدأ يوم
gatherings-field-doors-open = فتح الأبواب
gatherings-field-doors-close = إغلاق الأبواب
gatherings-field-venue = القاعة أو المكان
gatherings-field-venue-area = المجال الترابي للمكان
gatherings-field-area-help = اكتب الاسم أو الرمز واختر من الاقتراحات؛ الاسم الذي تحمله عدة مجالات لا يكفي.
gatherings-field-venue-capacity = سعة المكان
gatherings-field-convened = الهيئة الداعية
gatherings-field-convened-words = أو الجهة الداعية كما تُكتب
gatherings-field-convened-alone = الجهة الداعية
gatherings-convened-unseen = الهيئة المحددة من قبل، وهي خارج نطاقك
gatherings-field-chair = يرأسه
gatherings-field-chair-help = ابحث عن الشخص باسمه، أو اكتب تحته من يرأس اللقاء.
gatherings-field-chair-words = أو من يرأسه، كما يُكتب
gatherings-chair-none = بدون اختيار شخص

# الوفود.
gatherings-delegations = الوفود
gatherings-delegation-new = وفد جديد
gatherings-delegation-below = وفد تحت هذا الوفد
gatherings-delegation-edit = تعديل الوفد
gatherings-delegation-do = أحدث الوفد
gatherings-field-area = المجال الترابي
gatherings-field-body = أو هيئة
gatherings-field-body-help = اختر مجالاً ترابياً أو هيئة، لا الاثنين معاً.
gatherings-limits = الأعداد
gatherings-limits-above = الهدف والحصة يحددهما من يشرف على الوفد الأعلى.
gatherings-within = داخل الوفد
gatherings-field-target = الهدف
gatherings-field-target-help = عدد من يُنتظر حضورهم. إن تُرك فارغاً فهو الحصة.
gatherings-field-quota = الحصة
gatherings-field-quota-help = أقصى عدد مسموح به، حيث الأماكن معدودة.
gatherings-field-reserve = الاحتياط
gatherings-field-reserve-help = أماكن تبقى دون توزيع.
gatherings-field-overbook = الحجز الزائد بالمئة
gatherings-field-overbook-help = من 0 إلى 100: أسماء أكثر من الأماكن، تحسباً لمن يتغيب.
gatherings-field-leader = مسؤول الوفد أو مسؤولته
gatherings-field-leader-help = ابحث عن الشخص باسمه، بإحدى الكتابتين.
gatherings-leader-none = لم يعيَّن بعد
gatherings-pick-search = اسم الشخص
gatherings-pick-unseen = الشخص المعيَّن من قبل، وهو خارج نطاقك
gatherings-pick-none = لا أحد بهذا الاسم ضمن نطاقك.
gatherings-field-fixed = حُددت الأعداد في
gatherings-field-fixed-help = الاجتماع أو القرار الذي حدد العدد.
gatherings-field-fixed-kept = حددها اجتماع أو هيئة، ويبقى ذلك. اكتب هنا لتغييره.
gatherings-numbers = الأعداد
gatherings-of-target = الهدف { $n_shown }
gatherings-confirmed-here = أكدوا في هذا الوفد
gatherings-confirmed-below = أكدوا في هذا الوفد وما تحته
gatherings-gap = { $n ->
    [zero] لا ينقص أحد
    [one] ينقص شخص واحد
    [two] ينقص شخصان
    [few] ينقص { $n_shown } أشخاص
    [many] ينقص { $n_shown } شخصاً
   *[other] ينقص { $n_shown } شخص
 }
gatherings-gap-none = بلغ الهدف
gatherings-given-below = موزعة على ما تحته
gatherings-left-here = أماكن باقية هنا
gatherings-population = السكان

# توزيع الأماكن دفعة واحدة.
gatherings-split-title = توزيع على المجالات
gatherings-split-target = { $n ->
    [zero] لم يبق شيء للتوزيع. عدّل الأعداد ثم احفظ؛ الصفر يعني: لا وفد.
    [one] بقي شخص واحد للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [two] بقي شخصان للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [few] بقي { $n_shown } أشخاص للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [many] بقي { $n_shown } شخصاً للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
   *[other] بقي { $n_shown } شخص للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
 }
gatherings-split-quota = { $n ->
    [zero] لم يبق مكان للتوزيع. عدّل الحصص ثم احفظ؛ الصفر يعني: لا وفد.
    [one] بقي مكان واحد للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [two] بقي مكانان للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [few] بقيت { $n_shown } أماكن للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
    [many] بقي { $n_shown } مكاناً للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
   *[other] بقي { $n_shown } مكان للتوزيع. عدّل ثم احفظ؛ الصفر يعني: لا وفد.
 }
gatherings-split-by = التوزيع حسب
gatherings-split-by-population = السكان
gatherings-split-by-members = الأعضاء
gatherings-split-by-turnout = آخر حضور
gatherings-split-by-equal = بالتساوي
gatherings-split-by-hand = باليد
gatherings-split-members = الأعضاء النشيطون
gatherings-split-turnout = حضروا آخر مرة
gatherings-split-count = أعد الحساب
gatherings-split-rounded = +1: ما يبقى يذهب إلى أكبر البواقي.
gatherings-split-given = { $n ->
    [zero] لم يوزع أي مكان
    [one] وُزّع مكان واحد
    [two] وُزّع مكانان
    [few] وُزّعت { $n_shown } أماكن
    [many] وُزّع { $n_shown } مكاناً
   *[other] وُزّع { $n_shown } مكان
 }
gatherings-split-rest = { $n ->
    [zero] لم يبق شيء
    [one] بقي مكان واحد
    [two] بقي مكانان
    [few] بقيت { $n_shown } أماكن
    [many] بقي { $n_shown } مكاناً
   *[other] بقي { $n_shown } مكان
 }
gatherings-split-too-many = { $n ->
    [one] مكان زائد
    [two] مكانان زائدان
    [few] { $n_shown } أماكن زائدة
    [many] { $n_shown } مكاناً زائداً
   *[other] { $n_shown } مكان زائد
 }
gatherings-split-paste = ألصق لائحة: المجال، الأماكن، المسؤول، الهاتف
gatherings-split-list = مجال في كل سطر
gatherings-split-list-help = مثلاً: تيفلت 40 مليكة أوطالب 0612345678. يُضاف الشخص غير المعروف إذا كان هاتفه مذكوراً. لا يُحفظ شيء قبل مراجعتك.
gatherings-split-unread = سطور لم يُعرف مجالها:
gatherings-split-places = عدد الأماكن
gatherings-split-leader = الاسم أو الرقم أو الهاتف
gatherings-split-do = أحدث هذه الوفود
gatherings-split-none = لا شيء يُوزَّع
gatherings-split-none-text = كل المجالات التابعة لها وفود، أو ليس تحت هذا الوفد مجال. لتغيير نصيب وفد، افتحه وعدّله.

# المسجلون.
gatherings-places = اللائحة
gatherings-all = الكل
gatherings-no-places = اللائحة فارغة
gatherings-no-places-text = أضف شخصاً، أو ألصق لائحة أسماء، أو احجز مكاناً بدون اسم.
gatherings-nobody-here = لا أحد في هذه الحالة.
gatherings-placeholder = مكان محجوز بدون اسم
gatherings-status-nominated = { $g ->
    [female] مقترحة
   *[other] مقترح
 }
gatherings-status-nominated-many = مقترحون
gatherings-status-invited = { $g ->
    [female] مدعوة
   *[other] مدعو
 }
gatherings-status-invited-many = مدعوون
gatherings-status-confirmed = { $g ->
    [female] مؤكدة
   *[other] مؤكد
 }
gatherings-status-confirmed-many = مؤكدون
gatherings-status-declined = { $g ->
    [female] معتذرة
   *[other] معتذر
 }
gatherings-status-declined-many = معتذرون
gatherings-status-withdrawn = { $g ->
    [female] منسحبة
   *[other] منسحب
 }
gatherings-status-withdrawn-many = منسحبون
gatherings-do-nominated = إعادة الاقتراح
gatherings-do-invited = توجيه الدعوة
gatherings-do-confirmed = تأكيد
gatherings-do-declined = تسجيل الاعتذار
gatherings-do-withdrawn = سحب
gatherings-replace = تعويض أو تعديل
gatherings-ticket = التذكرة
gatherings-cards = بطاقات الدخول
gatherings-place-title = مكان في الوفد
gatherings-replace-title = تعويض
gatherings-replace-text = يبقى المكان وحالته، وتُلغى التذكرة السابقة.
gatherings-replace-do = عوّض
gatherings-add-title = إضافة إلى اللائحة
gatherings-add-search = ابحث بالاسم أو رقم العضوية
gatherings-add-nobody = لم يُعثر على أحد بهذا الاسم. أضفه كشخص جديد.
gatherings-add-do = أضف
gatherings-add-new = شخص جديد
gatherings-add-list = ألصق لائحة أسماء
gatherings-add-placeholder = مكان محجوز بدون اسم
gatherings-field-name = الاسم الكامل
gatherings-field-phone = الهاتف
gatherings-field-capacity = الصفة
gatherings-field-capacity-help = مثلاً: مستشارة جماعية، مناضل.
gatherings-field-placeholder = لمن المكان
gatherings-field-placeholder-help = مثلاً: عضوة من منظمة النساء. يُعوَّض بالاسم لاحقاً.
gatherings-field-list = الأسماء، اسم في كل سطر
gatherings-field-list-help = كما وصلتك في رسالة: أرقام الهاتف والملاحظات تُفهم وحدها. لا يُحفظ شيء قبل أن تراجعه.
gatherings-list-read = اقرأ اللائحة
gatherings-list-title = مراجعة اللائحة
gatherings-list-text = { $n ->
    [zero] لا اسم.
    [one] هذا هو الاسم كما فُهم. صححه ثم احفظ؛ السطر بلا اسم يُترك.
    [two] هذان هما الاسمان كما فُهما. صحح ثم احفظ؛ السطر بلا اسم يُترك.
    [few] هذه { $n_shown } أسماء كما فُهمت. صحح ثم احفظ؛ السطر بلا اسم يُترك.
    [many] هذه { $n_shown } اسماً كما فُهمت. صحح ثم احفظ؛ السطر بلا اسم يُترك.
   *[other] هذه { $n_shown } اسم كما فُهمت. صحح ثم احفظ؛ السطر بلا اسم يُترك.
 }
gatherings-list-known = معروف من قبل:
gatherings-list-said = كما وصل
gatherings-list-save = حفظ اللائحة
gatherings-list-none = لا أسماء في هذا النص
gatherings-list-none-text = ألصق اسماً في كل سطر.
gatherings-list-taken = { $n ->
    [zero] لم يُسجَّل أحد. في كل سطر باقٍ سببه.
    [one] سُجّل شخص واحد. في كل سطر باقٍ سببه.
    [two] سُجّل شخصان. في كل سطر باقٍ سببه.
    [few] سُجّل { $n_shown } أشخاص. في كل سطر باقٍ سببه.
    [many] سُجّل { $n_shown } شخصاً. في كل سطر باقٍ سببه.
   *[other] سُجّل { $n_shown } شخص. في كل سطر باقٍ سببه.
 }

# ما تم للتو.
done-gathering = حُفظ اللقاء.
done-delegation = حُفظ الوفد.
done-split = أُحدثت الوفود.
done-enrolment = تمت الإضافة إلى اللائحة.
done-list = سُجّلت اللائحة كلها.
done-answer = سُجّل الجواب.
done-place = حُفظ المكان.

# الرفض وأسبابه.
error-quota-exceeded = لا مكان يكفي: الحصة لا تُتجاوز. خفّض العدد أو اطلب زيادة الحصة.
error-quota-above-open = تحت هذا الوفد وفود بلا حصة. حدد حصصها أولاً.
error-delegation-exists = لهذا المجال أو الهيئة وفد في هذا اللقاء.
error-already-enrolled = لهذا الشخص مكان في هذا اللقاء.
field-quota-needed = الوفد الأعلى له حصة، فلا بد من حصة هنا.
field-target-or-quota-needed = اكتب الهدف أو الحصة.
field-area-or-body-needed = اختر مجالاً ترابياً أو هيئة.
field-area-or-body-only = مجال ترابي أو هيئة، لا الاثنان معاً.
field-cannot-be-changed = لا يتغير بعد الإحداث.
field-one-holder-needed = لمن هذا المكان؟ شخص، أو شخص جديد، أو مكان بدون اسم.
field-one-holder-only = لواحد فقط.

# السجل.
audit-gathering-create = أنشأ { $who } لقاءً
audit-gathering-update = عدّل { $who } لقاءً
audit-body-create = أنشأ { $who } هيئة
audit-delegation-create = أحدث { $who } وفداً
audit-delegation-update = عدّل { $who } وفداً
audit-enrolment-create = { $n ->
    [zero] لم يسجل { $who } أحداً في وفد
    [one] سجل { $who } شخصاً في وفد
    [two] سجل { $who } شخصين في وفد
    [few] سجل { $who } { $n_shown } أشخاص في وفد
    [many] سجل { $who } { $n_shown } شخصاً في وفد
   *[other] سجل { $who } { $n_shown } شخص في وفد
 }
audit-enrolment-update = عدّل { $who } تسجيلاً
audit-enrolment-import = { $n ->
    [zero] لم يستورد { $who } أي تسجيل من ملف
    [one] استورد { $who } تسجيلاً من ملف
    [two] استورد { $who } تسجيلين من ملف
    [few] استورد { $who } { $n_shown } تسجيلات من ملف
    [many] استورد { $who } { $n_shown } تسجيلاً من ملف
   *[other] استورد { $who } { $n_shown } تسجيل من ملف
 }
field-nobody-called-so = لا أحد بهذا الاسم أو الرقم في نطاقك. أضف الشخص أولاً، أو صحّح ما كتبت.
field-several-called-so = أكثر من شخص بهذا الاسم: اكتب رقم العضوية أو الهاتف.
gatherings-unused-title = استرجاع الأماكن الفارغة
gatherings-unused-text = { $n ->
    [one] مكان واحد بلا اسم. ضع علامة على الوفود التي ترجع أماكنها الفارغة إلى هنا؛ وتبقى الأسماء المسجلة.
    [two] مكانان بلا اسم. ضع علامة على الوفود التي ترجع أماكنها الفارغة إلى هنا؛ وتبقى الأسماء المسجلة.
    [few] { $n_shown } أماكن بلا اسم. ضع علامة على الوفود التي ترجع أماكنها الفارغة إلى هنا؛ وتبقى الأسماء المسجلة.
    [many] { $n_shown } مكاناً بلا اسم. ضع علامة على الوفود التي ترجع أماكنها الفارغة إلى هنا؛ وتبقى الأسماء المسجلة.
   *[other] { $n_shown } مكان بلا اسم. ضع علامة على الوفود التي ترجع أماكنها الفارغة إلى هنا؛ وتبقى الأسماء المسجلة.
 }
gatherings-unused-none = لا مكان فارغاً
gatherings-unused-none-text = كل الأماكن الموزعة أسفله لها أسماء.
gatherings-unused-given = الموزعة
gatherings-unused-used = المشغولة
gatherings-unused-left = الفارغة
gatherings-unused-do = استرجاع المختار منها
done-taken-back = رجعت الأماكن الفارغة إلى هنا.
done-terms = سُجّل الأجل والنسب.

gatherings-move-title = نقل الأماكن
gatherings-move-from = من
gatherings-move-places = كم مكاناً
gatherings-move-to = إلى
gatherings-move-choose = اختاروا
gatherings-move-do = نقل الأماكن
gatherings-move-none = لا مكان يُنقل
gatherings-move-none-text = كل الأماكن الموزعة أسفله لها أسماء، أو ليس أسفله إلا وفد واحد.
done-moved = نُقلت الأماكن.
gatherings-split-sheet = أو ملف جدول
gatherings-split-sheet-help = سطر لكل مجال: المجال، الأماكن، المسؤول، الهاتف. XLSX أو CSV. لا يُحفظ شيء قبل أن تروا ما فُهم منه.
