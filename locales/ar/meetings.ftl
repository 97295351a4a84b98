# الاجتماعات: ملاحظات ورفض وسجل.
meetings-finding-weekday-mismatch = يوم الأسبوع لا يوافق التاريخ: إنه { $right }.
meetings-finding-date-mismatch = الكلمات تقول { $said }، وساعة البداية تقول { $begins }.
meetings-finding-notice-short = { $given ->
    [0] لم يُوجَّه الاستدعاء قبل يوم الاجتماع،
    [one] وُجِّه الاستدعاء قبل الاجتماع بيوم واحد،
    [two] وُجِّه الاستدعاء قبل الاجتماع بيومين،
    [few] وُجِّه الاستدعاء قبل الاجتماع بـ{ $given_shown } أيام،
    [many] وُجِّه الاستدعاء قبل الاجتماع بـ{ $given_shown } يوماً،
   *[other] وُجِّه الاستدعاء قبل الاجتماع بـ{ $given_shown } يوم،
} { $asked ->
    [one] والقاعدة تطلب يوماً واحداً.
    [two] والقاعدة تطلب يومين.
    [few] والقاعدة تطلب { $asked_shown } أيام.
    [many] والقاعدة تطلب { $asked_shown } يوماً.
   *[other] والقاعدة تطلب { $asked_shown } يوم.
}
error-minutes-frozen = صودق على المحضر: لم يعد هذا الاجتماع يتغير.
error-agenda-full = في جدول الأعمال 500 نقطة بالفعل.
error-pdf-not-built = هذه النسخة مبنية بدون PDF. اطبعوا الصفحة، أو خذوا ملف Word.
error-minutes-out-of-turn = المحضر ليس في المرحلة التي تسبق هذه.
audit-meeting-create = أحدث { $who } اجتماعاً
audit-meeting-update = عدّل { $who } اجتماعاً
audit-meeting-convene = استدعى { $who } إلى اجتماع
audit-meeting-end = رفع { $who } جلسة أو استأنفها
audit-meeting-attend = { $n ->
    [zero] لم يسجل { $who } أي شخص في اجتماع
    [one] سجل { $who } شخصاً في اجتماع
    [two] سجل { $who } شخصين في اجتماع
    [few] سجل { $who } { $n_shown } أشخاص في اجتماع
    [many] سجل { $who } { $n_shown } شخصاً في اجتماع
   *[other] سجل { $who } { $n_shown } شخص في اجتماع
}
audit-meeting-mark = سجل { $who } وصولاً أو مغادرة أو جواباً
audit-meeting-agenda = عدّل { $who } جدول أعمال
audit-meeting-hear = سجل { $who } مداخلة
audit-meeting-decide = سجل { $who } قراراً
audit-meeting-finish-decision = تتبع { $who } قراراً
audit-minutes-save = حفظ { $who } محضراً
audit-minutes-phase = نقل { $who } محضراً إلى المرحلة الموالية
audit-minutes-read = قرأ { $who } محضراً

# المحضر.
meetings-print = طباعة
meetings-kind-organisational = اجتماعاً تنظيمياً
meetings-kind-ordinary = اجتماعاً عادياً
meetings-kind-extraordinary = اجتماعاً استثنائياً
meetings-kind-communication = لقاءً تواصلياً
meetings-kind-other = اجتماعاً
meetings-min-title = محضر: { $title }
meetings-min-opening = عقد { $body } { $kind } يوم { $day }{ $words }، وبحضور المذكورين في لائحة الحضور رفقته.
meetings-min-opening-f = عقدت { $body } { $kind } يوم { $day }{ $words }، وبحضور المذكورين في لائحة الحضور رفقته.
meetings-min-at = { " " }على الساعة { $hour }
meetings-min-place = { " " }({ $place })
meetings-min-chair = ، برئاسة { $chair }
meetings-min-quorum = توفر النصاب القانوني: { $present } من الأعضاء حاضرون من أصل { $members }، والمطلوب { $needed }.
meetings-min-no-quorum = لم يتوفر النصاب القانوني: { $present } من الأعضاء حاضرون من أصل { $members }، والمطلوب { $needed }.
meetings-min-excused = المعتذرون: { $names }.
meetings-min-represented = الممثَّلون: { $names }.
meetings-min-agenda = جدول الأعمال
meetings-min-interventions = المداخلات
meetings-min-decisions = القرارات
meetings-min-decision = القرار { $number }
meetings-min-unanimity = صودق عليه بالإجماع
meetings-min-consensus = صودق عليه بالتوافق
meetings-min-votes = نعم { $for } · لا { $against } · امتناع { $abstained }
meetings-min-owner = يُعهد بالتنفيذ إلى { $who }.
meetings-min-due = قبل { $day }.
meetings-min-closed = رُفعت الجلسة على الساعة { $hour }.
meetings-min-annex = ملحق: لائحة الحضور
meetings-min-page = صفحة
meetings-min-page-of = من
meetings-min-no = ر.ت
meetings-min-name = الاسم
meetings-min-capacity = الصفة
meetings-min-name-capacity = الاسم والصفة
meetings-min-arrival = الوصول
meetings-min-signature = التوقيع
meetings-min-sign-chair = رئاسة الجلسة
meetings-min-sign-secretary = كتابة الجلسة
meetings-min-hash = نص مقفل، بصمته:
meetings-phase-line-draft = مسودة
meetings-phase-line-read = قُرئ على الحاضرين، الصيغة { $version }
meetings-phase-line-approved = مصادق عليه، الصيغة { $version }
meetings-phase-line-published = منشور، الصيغة { $version }

# الصفحات.
meetings-title = الاجتماعات
meetings-new = اجتماع جديد
meetings-new-do = إحداث الاجتماع
meetings-edit = تعديل الاجتماع
meetings-none = لا يوجد أي اجتماع
meetings-none-text = أحدثوا اجتماع هيئة: الحضور والقرارات والمحضر في مكان واحد.
meetings-search = البحث في المحاضر والبلاغات
meetings-years = السنوات
meetings-to-check = للتحقق
meetings-field-body = الهيئة
meetings-field-kind = النوع
meetings-field-title = العنوان
meetings-field-starts = يبدأ في
meetings-field-date-text = التاريخ بالكلمات
meetings-field-date-text-help = مثلاً: الثلاثاء 10 يونيو 2025. يُنبَّه إلى كل يوم لا يوافق تاريخه.
meetings-field-place = المكان
meetings-field-chair = برئاسة
meetings-field-chair-help = ابحثوا عن الشخص باسمه، بالحروف العربية أو اللاتينية.
meetings-field-chair-words = أو بالكلمات
meetings-field-prepares = يحضّر للقاء
meetings-prepares-none = لا شيء
meetings-chair-none = لا أحد بعد
meetings-date-differs = التاريخ بالكلمات ليس تاريخ البداية.
meetings-kind-name-organisational = اجتماع تنظيمي
meetings-kind-name-ordinary = اجتماع عادي
meetings-kind-name-extraordinary = اجتماع استثنائي
meetings-kind-name-communication = لقاء تواصلي
meetings-kind-name-other = اجتماع آخر
meetings-convocation = الاستدعاء
meetings-minutes = المحضر
meetings-minutes-both = بالعربية والفرنسية
meetings-minutes-word = ملف Word
meetings-minutes-pdf = ملف PDF
meetings-minutes-help = سطر فارغ يفصل بين الفقرات، و«##» يبدأ عنواناً، و«>» يبدأ سطراً من قرار.
meetings-chaired-by = برئاسة { $name }
meetings-frozen = صودق على المحضر: لم يعد الاجتماع يتغير.
meetings-attendance = الحضور
meetings-heads-present = { $n ->
    [zero] لا حاضر
    [one] حاضر واحد
    [two] حاضران
    [few] { $n_shown } حاضرين
    [many] { $n_shown } حاضراً
   *[other] { $n_shown } حاضر
}
meetings-heads-excused = المعتذرون: { $n_shown }
meetings-heads-represented = الممثَّلون: { $n_shown }
meetings-heads-coming = المنتظرون: { $n_shown }
meetings-quorum-met = توفر النصاب: { $from } من أصل { $to }
meetings-quorum-missing = لم يتوفر النصاب: { $from } من أصل { $to }
meetings-name = الاسم
meetings-capacity = الصفة
meetings-represents = يمثل
meetings-state = الحالة
meetings-state-present = حضور
meetings-state-excused = اعتذار
meetings-state-represented = تمثيل
meetings-state-absent = غياب
meetings-state-coming = وعد بالحضور
meetings-attend-do = تسجيل
meetings-arrived-at = الوصول: { $name }
meetings-left-at = المغادرة: { $name }
meetings-mark-arrived = تسجيل الوصول
meetings-mark-left = تسجيل المغادرة
meetings-more = عرض الباقي: { $n_shown }
meetings-item = نقطة في جدول الأعمال
meetings-item-below = تحت النقطة
meetings-item-top = لا شيء
meetings-item-do = إضافة النقطة
meetings-item-closed = مقفلة
meetings-item-close-do = إقفال
meetings-item-open-do = إعادة الفتح
meetings-up = إلى الأعلى
meetings-down = إلى الأسفل
meetings-speaker = المتدخل
meetings-on-item = في النقطة
meetings-on-none = لا شيء
meetings-said = ما قيل
meetings-said-at = الساعة
meetings-hear-do = تسجيل المداخلة
meetings-decided = القرار
meetings-decided-ar = القرار بالعربية
meetings-decided-fr = القرار بالفرنسية
meetings-manner = كيف اتُّخذ
meetings-manner-unanimity = بالإجماع
meetings-manner-consensus = بالتوافق
meetings-manner-vote = بالتصويت
meetings-votes-for = نعم
meetings-votes-against = لا
meetings-votes-abstained = امتناع
meetings-due = قبل يوم
meetings-sets-target = هذا القرار يحدد هدف «{ $name }»
meetings-target-area = رمز المجال الترابي
meetings-target = الهدف
meetings-quota = الحصة
meetings-reserve = الاحتياط
meetings-decide-do = تسجيل القرار
meetings-fixed = الوفد المحدد
meetings-done = نُفِّذ
meetings-done-do = تسجيل التنفيذ
meetings-undone-do = لم يُنفَّذ بعد
meetings-end-do = رفع الجلسة
meetings-resume-do = استئناف الجلسة
meetings-phase-draft = مسودة
meetings-phase-read = قُرئ على الحاضرين
meetings-phase-approved = مصادق عليه
meetings-phase-published = منشور
meetings-advance-read = قُرئ على الحاضرين
meetings-advance-approved = المصادقة وإقفال النص
meetings-advance-published = نشر
meetings-versions = الصيغ
meetings-version = المقارنة بالصيغة { $n_shown }
meetings-not-convened = لم يُوجَّه بعد
meetings-convened-at = وُجِّه يوم { $name }
meetings-convene-do = توجيه الاستدعاء الآن
meetings-copy = نسخ لواتساب أو رسالة قصيرة
meetings-letter = { $body }: استدعاء إلى «{ $title }» يوم { $day } على الساعة { $hour }.
meetings-letter-place = المكان: { $place }
meetings-letter-agenda = جدول الأعمال:
meetings-letter-answer = المرجو الجواب: سأحضر، أو أعتذر، أو سيمثلني غيري.
done-meeting = حُفظ الاجتماع.
done-noted = تم التسجيل.
done-minutes = حُفظ المحضر.
done-convened = وُجِّه الاستدعاء.
meetings-since = تغيرت الوقائع منذ الحفظ
meetings-since-text = منذ حفظ هذا المحضر صارت وقائع الاجتماع تقول غير ما فيه. خذوا كل جزء على حدة، أو اتركوا النص كما هو.
meetings-since-corrected = صُحح هذا الجزء باليد: يبقى نصكم وتأتي الكلمات الجديدة بعده.
meetings-since-take-ar = أخذه في النص العربي
meetings-since-take-fr = أخذه في النص الفرنسي
error-facts-changed-again = تغيرت الوقائع مرة أخرى: أعيدوا النظر.
meetings-state-present-m = حاضر
meetings-state-present-f = حاضرة
meetings-state-excused-m = معتذر
meetings-state-excused-f = معتذرة
meetings-state-represented-m = ممثَّل
meetings-state-represented-f = ممثَّلة
meetings-state-absent-m = غائب
meetings-state-absent-f = غائبة
meetings-state-coming-m = وعد بالحضور
meetings-state-coming-f = وعدت بالحضور
meetings-mark-left-m = تسجيل المغادرة
meetings-mark-left-f = تسجيل المغادرة
meetings-owner = يُعهد به إلى
meetings-instead = للوفد هدف من قبل: { $from }. تعويضه بـ{ $to }
error-delegation-changed = تغير هدف هذا الوفد في هذه الأثناء: أعيدوا النظر في العدد.
meetings-statutes = النصاب والأغلبية وأجل الاستدعاء
meetings-statutes-text = ما يطلبه النظام الأساسي لهذه الهيئة من اجتماعاتها. القاعدة تنبه، والإنسان يقرر.
meetings-statutes-none = لم يُسجل شيء: يُعمل بالعرف، أكثر من النصف، وثلاثة أيام للاستدعاء.
meetings-statutes-new = إضافة قاعدة
meetings-statutes-asks = المطلوب
meetings-statutes-percent = أكثر من (بالمائة)
meetings-statutes-remove = حذف
meetings-asks-quorum = النصاب: الأعضاء الحاضرون
meetings-asks-majority = الأغلبية: الأصوات المؤيدة من المعبر عنها
meetings-asks-quorum-more = النصاب: أكثر من { $n }% من الأعضاء
meetings-asks-majority-more = الأغلبية: أكثر من { $n }% من الأصوات المعبر عنها
meetings-statutes-removed = حذف: { $name }
meetings-statutes-percent-help = للنصاب أو الأغلبية: 50 لما هو «أكثر من النصف».
meetings-statutes-days = عدد الأيام قبل الاجتماع
meetings-statutes-days-help = لأجل الاستدعاء.
meetings-statutes-kind-help = للأجل: الاجتماعات التي يخصها.
meetings-statutes-kind-all = كل الاجتماعات
meetings-statutes-until-help = تاريخ هنا يُنهي القاعدة.
meetings-statutes-change = تصحيح أو إنهاء
meetings-statutes-corrected = تصحيح أو إنهاء: { $name }
meetings-asks-notice = الأجل: الأيام بين الاستدعاء والاجتماع
meetings-asks-notice-more = { $n ->
    [one] الاستدعاء: قبل الاجتماع بيوم واحد على الأقل
    [two] الاستدعاء: قبل الاجتماع بيومين على الأقل
    [few] الاستدعاء: قبل الاجتماع بـ{ $n_shown } أيام على الأقل
    [many] الاستدعاء: قبل الاجتماع بـ{ $n_shown } يوماً على الأقل
   *[other] الاستدعاء: قبل الاجتماع بـ{ $n_shown } يوم على الأقل
}
meetings-majority-missing = الأصوات المؤيدة { $from }، والمطلوب { $to }
audit-statute-create = أضاف { $who } قاعدة للاجتماعات
audit-statute-delete = حذف { $who } قاعدة للاجتماعات
audit-statute-update = صحح { $who } قاعدة للاجتماعات
field-not-of-this-rule = هذه الخانة لا تناسب ما هو مطلوب.
meetings-finding-no-such-day = لا وجود لهذا اليوم: { $said }.
