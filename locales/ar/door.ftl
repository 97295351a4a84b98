# The doors: phones, verdicts, what the scans make true.
door-title = الباب
door-pair-title = ربط هذا الهاتف بباب
door-pair-say = اطلب الرمز من مسؤول اللقاء واكتبه هنا. يصلح مرة واحدة، لعشر دقائق.
door-pair-code = الرمز
door-pair-name = اسم الهاتف
door-pair-name-say = ما يعرف به بين الهواتف الأخرى، مثل: هاتف الاستقبال 2
door-pair-gate = الباب
door-pair-gate-say = مثل: الباب 2
door-pair-do = ربط الهاتف
done-paired = تم ربط الهاتف.
door-scan-online = متصل
door-scan-offline = بدون شبكة
door-scan-sent = كل شيء مُرسل
door-scan-waiting = مسح لم يُرسل بعد:
door-scan-inside = في القاعة
door-scan-next = امسح التذكرة التالية
door-scan-direction = الاتجاه
door-scan-in = دخول
door-scan-out = خروج
door-scan-paste = رمز التذكرة، مكتوباً
door-scan-check = تحقق
door-scan-photo = صورة التذكرة
door-scan-leave = فصل هذا الهاتف
door-scan-closed = الأبواب غير مفتوحة في هذا الوقت.
door-scan-empty = اكتب رمز التذكرة أولاً.
door-scan-no-code = لم يظهر أي رمز في الصورة. اقترب أكثر، في ضوء أحسن.
door-scan-no-camera = الكاميرا غير متاحة هنا. التقط صورة للتذكرة أو اكتب رمزها.
door-scan-refused = لم يقبل هذا المسح. أعد المحاولة.
door-scan-unpaired = لم يعد هذا الهاتف مربوطاً بالباب. اطلب رمزاً جديداً.
door-scan-looking = جار التحقق
door-scan-try-again = لا شبكة: المسح محفوظ وسيرسل وحده. لا حكم قبل ذلك.
door-verdict-admitted = دخول
door-verdict-duplicate = دخول سابق
door-verdict-left = خروج
door-verdict-stop = لا دخول
door-reason-not-issued-here = تذكرة غير معروفة هنا
door-reason-not-a-ticket = هذا الرمز ليس تذكرة
door-reason-bad-signature = تذكرة مزورة
door-reason-other-gathering = تذكرة لقاء آخر
door-reason-ticket-revoked = تذكرة ملغاة
door-reason-doors-closed = خارج أوقات فتح الأبواب
door-reason-already-inside = دخل أحد بهذه التذكرة من قبل. اطلب البطاقة الوطنية.
door-incident-duplicate = تذكرة دخل بها أحد من قبل
door-incident-revoked = تذكرة ملغاة
door-incident-forged = تذكرة مزورة
door-incident-unknown = رمز غير معروف
door-incident-wrong-gathering = تذكرة لقاء آخر
door-incident-outside-hours = خارج أوقات فتح الأبواب
door-doors-title = الأبواب
door-doors-code = رمز ربط هاتف
door-doors-code-say = أملِ هذا الرمز على حامل الهاتف، أو دعه يصوّر الرسم. يفتح في هاتفه:
door-doors-code-until = صالح مرة واحدة إلى غاية
door-doors-code-picture = رابط ربط الهاتف
door-doors-inside = في القاعة الآن
door-doors-admitted = { $n ->
    [zero] لم يدخل أحد بعد.
    [one] دخل شخص واحد.
    [two] دخل شخصان.
    [few] دخل { $n_shown } أشخاص.
    [many] دخل { $n_shown } شخصاً.
   *[other] دخل { $n_shown } شخص.
}
door-doors-duplicates = { $n ->
    [zero] لا تكرار.
    [one] تكرار واحد.
    [two] تكراران.
    [few] { $n_shown } حالات تكرار.
   *[other] { $n_shown } حالة تكرار.
}
door-doors-incidents = ما رُفض أو تكرر
door-doors-when = الوقت
door-doors-what = ما وقع
door-doors-gate = الباب
door-doors-other-gate = الباب الأول
door-doors-devices = الهواتف
door-doors-device = الهاتف
door-doors-scans = عدد المسوح
door-doors-last = آخر مسح
door-doors-never = لا شيء بعد
door-doors-none = لا هاتف عند الأبواب بعد
door-doors-none-say = أنشئ رمزاً، واطلب من كل مكلف بباب أن يفتح هذا العنوان في هاتفه ويكتب الرمز فيه:
door-doors-make-code = رمز لهاتف جديد
door-doors-revoke = سحب الهاتف
door-doors-revoke-ask = لن يقبل أي مسح من هذا الهاتف بعد الآن. هل تريد المتابعة؟
door-doors-revoked = سُحب:
done-device-revoked = سُحب الهاتف.
error-pairing-code-invalid = هذا الرمز غير صحيح، أو استعمل من قبل، أو انتهى أجله.
field-pairing-code-invalid = رمز غير صحيح، أو مستعمل، أو منتهي الأجل
field-not-a-picture = هذا الملف ليس صورة مقروءة
audit-door-code-create = أنشأ { $who } رمزاً لربط هاتف
audit-device-pair = رُبط هاتف بباب
audit-device-refused = محاولة ربط هاتف برمز غير صحيح
audit-device-revoke = سحب { $who } هاتفاً من الأبواب
audit-scan-record = { $n ->
    [zero] أرسل { $who } ما لم يقرأ
    [one] سجل { $who } مسحاً واحداً
    [two] سجل { $who } مسحين
    [few] سجل { $who } { $n_shown } مسوح
    [many] سجل { $who } { $n_shown } مسحاً
   *[other] سجل { $who } { $n_shown } مسح
}
door-walk-ins-title = وافدون بدون تسجيل
door-walk-ins-of = الجماعة أو الوفد
door-walk-ins-elsewhere = من جهة أخرى
door-walk-ins-heads = كم شخصاً
door-walk-ins-heads-say = إذا تُرك فارغاً: شخص واحد.
door-walk-ins-name = الاسم
door-walk-ins-name-say = إذا أراد صاحبه أن يعطيه.
door-walk-ins-do = احتساب
door-walk-ins-counted = احتُسبوا عند الباب
door-walk-ins-sums = حسب الجماعة
door-walk-ins-entries = واحداً واحداً
door-walk-ins-strike = شطب
door-walk-ins-strike-ask = هل تشطبون هذا السطر؟ لن يُحتسب بعد ذلك.
door-walk-ins-struck = مشطوب
done-walk-in = تم الاحتساب.
done-walk-in-struck = شُطب السطر.
door-arrivals-title = الحضور حسب اللائحة
door-arrivals-numbers = أرقام الحاضرين أو أسماؤهم
door-arrivals-numbers-say = كما في اللائحة المطبوعة، بينها فراغ؛ والمتتالية: أولها وآخرها وبينهما شَرطة. ويصح أيضاً اسم في كل سطر.
door-arrivals-do = تسجيل حضورهم
door-arrivals-all = { $n ->
    [zero] اللائحة كلها حاضرة
    [one] اللائحة كلها حاضرة (شخص واحد)
    [two] اللائحة كلها حاضرة (شخصان)
    [few] اللائحة كلها حاضرة ({ $n_shown } أشخاص)
    [many] اللائحة كلها حاضرة ({ $n_shown } شخصاً)
   *[other] اللائحة كلها حاضرة ({ $n_shown } شخص)
}
door-arrivals-entered = { $n ->
    [zero] لم يدخل أحد جديد.
    [one] دخل شخص واحد.
    [two] دخل شخصان.
    [few] دخل { $n_shown } أشخاص.
    [many] دخل { $n_shown } شخصاً.
   *[other] دخل { $n_shown } شخص.
}
door-arrivals-already = { $n ->
    [one] شخص واحد كان في الداخل: يُحتسب مرة واحدة.
    [two] شخصان كانا في الداخل: يُحتسبان مرة واحدة.
    [few] { $n_shown } أشخاص كانوا في الداخل: يُحتسبون مرة واحدة.
    [many] { $n_shown } شخصاً كانوا في الداخل: يُحتسبون مرة واحدة.
   *[other] { $n_shown } شخص كانوا في الداخل: يُحتسبون مرة واحدة.
}
door-arrivals-refused = { $n ->
    [one] شخص واحد لم يدخل: تذكرته ملغاة.
    [two] شخصان لم يدخلا: تذكرتاهما ملغاتان.
    [few] { $n_shown } أشخاص لم يدخلوا: تذاكرهم ملغاة.
    [many] { $n_shown } شخصاً لم يدخلوا: تذاكرهم ملغاة.
   *[other] { $n_shown } شخص لم يدخلوا: تذاكرهم ملغاة.
}
door-arrivals-here = من اللائحة في القاعة
door-arrivals-away = لم يصلوا بعد
door-arrivals-from = مكان الركوب
door-arrivals-inside = في القاعة
door-list-title = إدخال لائحة كاملة
door-list-show = عرض اللائحة
door-list-say = أزيلوا العلامة عن أرقام الغائبين في اللائحة المطبوعة.
door-list-do = إدخال المؤشر عليهم
door-list-none = لا أحد من هذه اللائحة ينتظر.
door-list-no-ticket = دون تذكرة
door-list-refused = لا يدخلون:
door-list-offline = دون شبكة، امسحوا التذاكر واحدة واحدة.
door-tools-walk-in = بدون تسجيل
door-tools-list = لائحة كاملة
field-not-on-the-list = ليس في اللائحة.
audit-walk-in-record = { $n ->
    [one] احتساب حضور واحد بدون تسجيل من طرف { $who }
    [two] احتساب حضورين بدون تسجيل من طرف { $who }
    [few] احتساب { $n_shown } حالات حضور بدون تسجيل من طرف { $who }
   *[other] احتساب { $n_shown } حالة حضور بدون تسجيل من طرف { $who }
}
audit-walk-in-read = { $n ->
    [one] اطلاع { $who } على اسم واحد ممن حضروا بدون تسجيل
    [two] اطلاع { $who } على اسمين ممن حضروا بدون تسجيل
    [few] اطلاع { $who } على { $n_shown } أسماء ممن حضروا بدون تسجيل
    [many] اطلاع { $who } على { $n_shown } اسماً ممن حضروا بدون تسجيل
   *[other] اطلاع { $who } على { $n_shown } اسم ممن حضروا بدون تسجيل
}
audit-walk-in-strike = شطب حضور بدون تسجيل من طرف { $who }
audit-device-by-hand = فتح باب اللوائح المدخلة يدوياً من طرف { $who }
door-walk-in-kept = محفوظ، ويُرسل متى توفرت الشبكة.
door-list-admitted = دخلوا:
door-list-inside = كانوا في القاعة:
error-walk-in-id-conflict = سبق استعمال هذا الرقم لحضور آخر.
