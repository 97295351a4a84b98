tenures-finding-end-before-beginning = { $role }: النهاية ({ $to }) قبل البداية ({ $from })
tenures-finding-territory-not-yet = { $role }: «{ $area }» لم تكن قائمة بعد، فتاريخ إحداثها { $date }
tenures-finding-territory-no-more = { $role }: «{ $area }» لم تعد قائمة بعد { $date }
tenures-finding-outside-its-whole = { $role }: تواريخها خارج مدة { $other } التي هي جزء منها
tenures-finding-order-contradicted = { $role }: قيل إنها جاءت بعد { $other }، والتواريخ تقول غير ذلك
tenures-finding-incompatible-offices = { $rule }: { $role }، { $other }
tenures-finding-roles-not-reconciled = { $role } و{ $other } في هيئة واحدة: لا يقول المصدر هل تزامنتا أم تعاقبتا

audit-tenure-create = { $who }: إضافة مهمة إلى مسار شخص
audit-tenure-read = { $who }: الاطلاع على مسار شخص
audit-tenure-update = { $who }: تصحيح مهمة في مسار شخص
audit-tenure-delete = { $who }: حذف مهمة من مسار شخص
audit-post-create = { $who }: إحداث منصب في هيئة

error-seat-taken = لهذا المنصب مقعد واحد، ويشغله شخص آخر في المدة نفسها.
error-too-many-tenures = بلغ هذا المسار أقصى عدد من المهام.
field-body-or-name = اختر الهيئة أو اكتب اسمها، لا الأمرين معاً.
field-other-body = هذا المنصب تابع لهيئة أخرى.
field-cycle = بهذا الاختيار تصير المهمة تابعة لنفسها.

# pages
tenures-title = المسار
tenures-to-table = الجدول
tenures-table = المسار في جدول: الأحدث أولاً
tenures-none = لا يوجد شيء مسجل في هذا المسار بعد.
tenures-undated = بلا تاريخ
tenures-at-once = في آن واحد
tenures-today = إلى اليوم
tenures-pause = انقطاع
tenures-pause-text = لا انتداب ولا مهمة انتخابية
tenures-pause-derived = مستنتج من التواريخ
tenures-key-mandate = انتداب
tenures-key-party = مهمة حزبية
tenures-key-else = دراسة وعمل ونوادٍ
tenures-key-fade = طرف غير معروف تاريخه
tenures-key-pause = انقطاع عن الانتخابات
tenures-lane-study = دراسة
tenures-lane-job = عمل
tenures-lane-business = أعمال
tenures-lane-mandate = انتدابات
tenures-lane-party = الحزب
tenures-lane-club = نوادٍ
tenures-kind = النوع
tenures-kind-study = دراسة
tenures-kind-job = وظيفة
tenures-kind-competition = مباراة
tenures-kind-mandate = انتداب
tenures-kind-function = مهمة داخل مجلس
tenures-kind-party-post = مهمة حزبية
tenures-kind-club = نادٍ أو جمعية
tenures-kind-business = مشروع أو مقاولة
tenures-end-state = كيف هو الآن
tenures-end-state-ended = انتهى
tenures-end-state-ongoing = مستمر
tenures-end-state-unknown = غير معروف
tenures-end-state-planned = مرتقب
tenures-end-ended = انتهى، بلا تاريخ
tenures-end-planned = مرتقب
tenures-end-unknown = غير معروف
tenures-how = كيف بدأ
tenures-how-elected = بالانتخاب
tenures-how-indirect-election = بانتخاب غير مباشر
tenures-how-appointed = بالتعيين
tenures-how-competition = بمباراة
tenures-how-co-opted = بالاختيار
tenures-how-ex-officio = بالصفة
tenures-how-other = غير ذلك
tenures-status = درجة التحقق
tenures-status-claimed = مصرح به
tenures-status-inferred = مستنتج
tenures-status-imported = مستورد
tenures-status-verified = تم التحقق منه
tenures-status-refuted = تبين خطؤه
tenures-rule-official = نص رسمي
tenures-rule-secondary = عن مصدر ثانوي
tenures-basis = كيف يُشغل
tenures-basis-elected = بالانتخاب
tenures-basis-appointed = بالتعيين
tenures-basis-ex-officio = بالصفة
tenures-body-kind-instance = هيئة تنظيمية
tenures-body-kind-institution = مؤسسة
tenures-from = من
tenures-to = إلى
tenures-role = المهمة
tenures-body = الهيئة
tenures-source = المصدر
tenures-acts = إجراءات
tenures-correct = تصحيح
tenures-add = ملء الاستمارة
tenures-quick = أضف سطراً كما يُحكى
tenures-quick-hint = السنوات ثم المهمة ثم الهيئة. تراجعه قبل حفظه. مثلاً:
tenures-quick-sample = 2003-2009 عضو بالمكتب المسير لجماعة تيفلت
tenures-quick-do = اقرأ السطر
tenures-read-from = قُرئ من السطر:
tenures-findings = ما ينبغي النظر فيه
tenures-because = معروف، لأن
tenures-because-do = سجل الجواب
tenures-because-said = معروف: { $text }
tenures-because-drop = إلغاء الجواب
tenures-title-end-before-beginning = نهاية قبل البداية
tenures-title-territory-not-yet = مجال ترابي لم يكن قائماً
tenures-title-territory-no-more = مجال ترابي لم يعد قائماً
tenures-title-outside-its-whole = خارج مدة الانتداب
tenures-title-order-contradicted = ترتيب يخالف التواريخ
tenures-title-incompatible-offices = حالة تنافٍ
tenures-title-roles-not-reconciled = مهمتان في هيئة واحدة
tenures-title-job-beside-mandate = عمل وانتداب في آن واحد
tenures-title-weekday-mismatch = يوم الأسبوع لا يوافق التاريخ
tenures-note-within = ضمن: { $role }
tenures-note-after = بعد: { $role }
tenures-note-constituency = الدائرة: { $text }
tenures-note-election = اقتراع: { $text }
tenures-note-behalf = باسم: { $text }
tenures-note-end = سبب النهاية: { $text }
tenures-new = إضافة إلى المسار
tenures-edit = تصحيح في المسار
tenures-delete = حذف من المسار
tenures-delete-ask = هل تحذف هذا من المسار؟ لا يمكن التراجع.
tenures-choose = اختر
tenures-none-chosen = لا شيء
tenures-unsaid = غير مذكور
tenures-where = أين
tenures-when = متى
tenures-course = كيف بدأ وكيف انتهى
tenures-body-name = اسم الهيئة
tenures-body-kept = أو هيئة مسجلة هنا
tenures-body-hint = اكتب الاسم أو اختر، لا الأمرين معاً.
tenures-post = المقعد
tenures-area = المجال الترابي
tenures-area-hint = الاسم أو الرمز، كما كان في ذلك الوقت
tenures-constituency = الدائرة الانتخابية
tenures-began = البداية
tenures-ended = النهاية
tenures-after = جاء بعد
tenures-after-hint = حين لا يُعرف التاريخ ويُعرف الترتيب
tenures-within = جزء من
tenures-within-hint = الانتداب الذي تدخل فيه المهمة
tenures-how-text = تفاصيل البداية
tenures-how-text-hint = في الانتخاب غير المباشر: الهيئة الناخبة والمقعد
tenures-election = الاقتراع
tenures-behalf = باسم حزب
tenures-end-cause = سبب النهاية
tenures-outcomes = الحصيلة
tenures-source-text = من أين عُرف هذا
tenures-save = حفظ
tenures-bodies = الهيئات
tenures-bodies-none = لا توجد هيئات بعد
tenures-bodies-none-text = سجل الهيئات والمجالس لتظهر مناصبها ومقاعدها الشاغرة.
tenures-body-title = اسم الهيئة
tenures-body-new = هيئة جديدة
tenures-body-parent = تابعة لـ
tenures-body-start = قائمة منذ
tenures-body-end = إلى غاية
tenures-body-from = منذ { $date }
tenures-body-until = إلى غاية { $date }
tenures-body-children = الهيئات التابعة
tenures-as-of = التشكيلة بتاريخ
tenures-as-of-do = عرض
tenures-sits = من فيها بتاريخ { $date }
tenures-nobody = لا أحد مسجل بهذا التاريخ.
tenures-holder = الشخص
tenures-seats = عدد المقاعد
tenures-post-new = منصب جديد
tenures-share-women = النساء
tenures-share-of = { $from } من { $to }
tenures-share-statutes = يحيل القانون على القوانين الأساسية ({ $text })، ونسبتها غير مسجلة هنا
tenures-share-quota = الحد المطلوب { $from }، أساسه: { $to }
tenures-area-bodies = هيئات هذا المجال
tenures-area-none = لا توجد هيئة مسجلة هنا.
tenures-area-people = أشخاصه
tenures-held = مشغول
tenures-open = شاغر
tenures-posts = المقاعد
tenures-vcard = بطاقة الاتصال
tenures-ical = التواريخ في مفكرة
done-tenure = أضيف إلى المسار.
done-tenure-changed = صُحح المسار.
done-tenure-deleted = حُذف من المسار.
done-finding-answered = سُجل الجواب.
done-body = سُجلت الهيئة.
done-post = أُحدث المنصب.
tenures-finding-job-beside-mandate = { $role } و{ $other } في المدة نفسها
tenures-finding-weekday-mismatch = { $role }: { $date } كان يوم { $weekday } لا يوم { $other }
tenures-weekday-0 = الاثنين
tenures-weekday-1 = الثلاثاء
tenures-weekday-2 = الأربعاء
tenures-weekday-3 = الخميس
tenures-weekday-4 = الجمعة
tenures-weekday-5 = السبت
tenures-weekday-6 = الأحد
audit-tenure-import = { $who }: استيراد مسارات من ملف
audit-finding-answer = { $who }: تسجيل جواب عن ملاحظة في مسار شخص
audit-tenure-export = { $who }: تصدير المسارات
audit-popolo-export = { $who }: تصدير المسارات بصيغة Popolo
audit-popolo-import = { $who }: استيراد مسارات بصيغة Popolo
tenures-infos = { $n ->
    [one] ملاحظة واحدة للعلم
    [two] ملاحظتان للعلم
    [few] { $n_shown } ملاحظات للعلم
    [many] { $n_shown } ملاحظة للعلم
   *[other] { $n_shown } ملاحظة للعلم
}
tenures-sum-held = { $n ->
    [one] مهمة واحدة
    [two] مهمتان
    [few] { $n_shown } مهام
    [many] { $n_shown } مهمة
   *[other] { $n_shown } مهمة
}
tenures-sum-mandates = { $n ->
    [one] انتداب واحد
    [two] انتدابان
    [few] { $n_shown } انتدابات
    [many] { $n_shown } انتداباً
   *[other] { $n_shown } انتداب
}
tenures-sum-pauses = { $n ->
    [one] انقطاع واحد
    [two] انقطاعان
    [few] { $n_shown } انقطاعات
    [many] { $n_shown } انقطاعاً
   *[other] { $n_shown } انقطاع
}
tenures-pause-years = { $n ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $n_shown } سنوات
    [many] { $n_shown } سنة
   *[other] { $n_shown } سنة
}
tenures-missing-dates = { $n ->
    [one] سطر واحد بلا تاريخ بداية: من يعرفه؟
    [two] سطران بلا تاريخ بداية: من يعرفهما؟
    [few] { $n_shown } أسطر بلا تاريخ بداية: من يعرفها؟
    [many] { $n_shown } سطراً بلا تاريخ بداية: من يعرفها؟
   *[other] { $n_shown } سطر بلا تاريخ بداية: من يعرفها؟
}
tenures-unseen = { $n ->
    [one] وشخص آخر لا يدخل في نطاقك
    [two] وشخصان آخران لا يدخلان في نطاقك
    [few] و{ $n_shown } أشخاص آخرين لا يدخلون في نطاقك
    [many] و{ $n_shown } شخصاً آخر لا يدخلون في نطاقك
   *[other] و{ $n_shown } شخص آخر لا يدخلون في نطاقك
}
tenures-vacant = { $n ->
    [one] مقعد شاغر واحد
    [two] مقعدان شاغران
    [few] { $n_shown } مقاعد شاغرة
    [many] { $n_shown } مقعداً شاغراً
   *[other] { $n_shown } مقعد شاغر
}
tenures-vacant-of = { $n ->
    [one] شاغر
    [two] مقعدان شاغران
    [few] { $n_shown } مقاعد شاغرة
    [many] { $n_shown } مقعداً شاغراً
   *[other] { $n_shown } مقعد شاغر
}
tenures-share-unknown = { $n ->
    [one] غير معروف لشخص واحد
    [two] غير معروف لشخصين
    [few] غير معروف لـ{ $n_shown } أشخاص
    [many] غير معروف لـ{ $n_shown } شخصاً
   *[other] غير معروف لـ{ $n_shown } شخص
}
tenures-more-bodies = { $n ->
    [one] وهيئة أخرى
    [two] وهيئتان أخريان
    [few] و{ $n_shown } هيئات أخرى
    [many] و{ $n_shown } هيئة أخرى
   *[other] و{ $n_shown } هيئة أخرى
}
tenures-finding-body-not-yet = { $role }: «{ $area }» لم تكن قائمة بعد، فتاريخ إحداثها { $date }
tenures-finding-body-no-more = { $role }: «{ $area }» لم تعد قائمة بعد { $date }
tenures-title-body-not-yet = هيئة لم تكن قائمة
tenures-title-body-no-more = هيئة لم تعد قائمة
tenures-finding-ex-officio-nobody = { $role }: المقعد بالصفة لمن يتولى مهمة «{ $other }» ({ $body })، ولا أحد مسجل فيها بهذا التاريخ: من يتولاها؟
tenures-finding-ex-officio-too-many = { $role }: { $n ->
    [two] شخصان
    [few] { $n_shown } أشخاص
    [many] { $n_shown } شخصاً
   *[other] { $n_shown } شخص
} لـ{ $seats ->
    [one] مقعد واحد
    [two] مقعدين
    [few] { $seats_shown } مقاعد
    [many] { $seats_shown } مقعداً
   *[other] { $seats_shown } مقعد
} بالصفة لمن يتولى مهمة «{ $other }» ({ $body }): من منهم يجلس؟
tenures-title-ex-officio-nobody = مقعد بالصفة لا يشغله أحد
tenures-title-ex-officio-too-many = أكثر من المقاعد بالصفة
audit-body-update = { $who }: تعديل هيئة
audit-body-delete = { $who }: حذف هيئة
audit-post-update = { $who }: تعديل منصب
audit-post-delete = { $who }: حذف منصب
audit-threshold-create = { $who }: تسجيل نسبة تحددها القوانين الأساسية
audit-threshold-delete = { $who }: حذف نسبة تحددها القوانين الأساسية
error-post-in-use = سبق أن شُغل هذا المنصب أو تسميه قاعدة، فلا يمكن حذفه.
error-body-in-use = يرتبط بهذه الهيئة منصب أو مسار أو هيئة تابعة أو لقاء أو صلاحية، فلا يمكن حذفها. حدد لها تاريخ نهاية بدل ذلك.
error-seat-shared = يشغل هذا المنصب شخصان أو أكثر في المدة نفسها، فلا يمكن أن يصير مقعداً واحداً.
field-not-ex-officio = لا تكون القاعدة إلا لمنصب يُشغل بالصفة.
field-post-or-role = اختر منصباً، أو هيئة مع مهمة، لا الأمرين معاً.
field-area-ambiguous = يحمل هذا الاسم أكثر من مجال ترابي. اختر واحداً، أو أضف النوع بين قوسين.
tenures-area-of = أي مجال ترابي؟
tenures-body-edit = تعديل الهيئة
tenures-body-change = تعديل
tenures-body-delete = حذف الهيئة
tenures-body-delete-ask = هل تحذف هذه الهيئة؟ لا يمكن التراجع.
tenures-body-not-there = لم تكن هذه الهيئة قائمة بهذا التاريخ.
tenures-post-edit = تعديل المنصب
tenures-post-delete = حذف المنصب
tenures-post-delete-ask = هل تحذف هذا المنصب؟ لا يمكن التراجع.
tenures-posts-all = المناصب
tenures-seats-n = { $n ->
    [one] مقعد واحد
    [two] مقعدان
    [few] { $n_shown } مقاعد
    [many] { $n_shown } مقعداً
   *[other] { $n_shown } مقعد
}
tenures-role-feminine = المهمة بصيغة المؤنث
tenures-role-feminine-hint = مثلاً: رئيسة، نائبة الرئيس. اتركه فارغاً إذا لم تتغير الصيغة.
tenures-rule = من يشغله بالصفة
tenures-rule-hint = اختر المنصب الذي يجلس شاغلوه هنا، أو هيئة والمهمة التي تُتولى فيها.
tenures-rule-post = من يشغلون منصب
tenures-rule-body = أو في الهيئة
tenures-rule-role = من يتولون مهمة
tenures-rule-hidden = قاعدة خارج نطاقك، تبقى كما هي:
tenures-sits-by = بالصفة: { $from }، { $to }
tenures-share-below = { $n ->
    [few] أقل من { $n_shown } سنوات
   *[other] أقل من { $n_shown } سنة
}
tenures-share-own = القوانين الأساسية: { $from }، أساسه: { $to }
tenures-share-women-of = النساء
tenures-share-young-of = الشباب
tenures-thresholds = النسب التي تحددها القوانين الأساسية
tenures-thresholds-text = نسبة النساء والشباب التي تطلبها قوانينكم الأساسية في هيئاتكم. تُقارن بها تشكيلة كل هيئة، ولا تمنع شيئاً.
tenures-thresholds-none = لم تُحدد أي نسبة بعد، وصفحات الهيئات تقول ذلك.
tenures-threshold-new = نسبة جديدة
tenures-threshold-share = الفئة
tenures-threshold-least = على الأقل (%)
tenures-threshold-age = أقل من (سنة)
tenures-threshold-age-hint = للشباب وحدهم
tenures-threshold-from = سارية منذ
tenures-threshold-when = السريان
tenures-threshold-source = المادة من القوانين الأساسية
tenures-threshold-delete = حذف
tenures-threshold-delete-ask = هل تحذف هذه النسبة؟
done-body-changed = عُدلت الهيئة.
done-body-deleted = حُذفت الهيئة.
done-post-changed = عُدل المنصب.
done-post-deleted = حُذف المنصب.
done-threshold = سُجلت النسبة.
done-threshold-deleted = حُذفت النسبة.
audit-tenure-unimport = { $who }: إلغاء جزء من استيراد مسارات
tenures-export-table = المسارات (CSV)
tenures-export-popolo = المسارات (Popolo)
audit-gatherings-export = { $who }: تصدير اللقاءات والوفود والتسجيلات
