imports-title = استيراد لائحة أشخاص
imports-columns = الأعمدة المعروفة، بأي ترتيب
imports-file = الملف
imports-partial = تسجيل الأسطر السليمة ولو رُفضت أخرى
imports-partial-hint = وإلا فسطر واحد مرفوض يوقف الملف كله.
imports-back = إلى لائحة الأشخاص
imports-report-dry = نتيجة التجربة: لم يُسجَّل شيء
imports-report-done = تمت قراءة الملف وتسجيله
imports-report-refused = لم يُسجَّل شيء: هناك أسطر مرفوضة
imports-report-refused-text = صحّحها في ملفك واستورده من جديد، أو أشّر على الخانة في أسفل الصفحة لتسجيل الأسطر الأخرى.
imports-report-unreadable = تعذرت قراءة الملف
imports-rows = أسطر الملف
imports-created = أشخاص جدد
imports-updated = معلومات تغيرت
imports-unchanged = بدون تغيير
imports-rejected = أسطر مرفوضة
imports-rejects-do = تنزيل الأسطر المرفوضة
imports-line = السطر
imports-column = العمود
imports-fault = السبب
imports-duplicates = تكرارات محتملة
imports-more = { $n ->
    [zero] لا شيء آخر
    [one] وسطر آخر
    [two] وسطران آخران
    [few] و{ $n_shown } أسطر أخرى
    [many] و{ $n_shown } سطراً آخر
   *[other] و{ $n_shown } سطر آخر
 }
error-bad-form = تعذرت قراءة الاستمارة المرسلة.
field-unknown-column = العمود «{ $detail }» غير معروف، أو مكرر.
field-missing-column = ينقص عمود: { $detail }.
field-empty-file = الملف فارغ.
field-no-list = اختر ملفاً أو الصق لائحة.
field-not-a-table = هذا الملف ليس جدول CSV ولا Excel.
field-bad-encoding = ترميز الملف غير مقروء (السطر { $detail }). احفظه بترميز UTF-8.
field-too-large = الملف أكبر مما يُقبل.
field-formula-cell = الخانة تبدأ كصيغة حساب.
field-bad-value = القيمة غير مقبولة.
imports-text = ملف CSV أو Excel، أو لائحة منسوخة من رسالة. سترى أولاً ما فُهم من كل عمود، ثم تجربة، ولا يُسجَّل شيء قبل ذلك. الملف نفسه مرة أخرى لا يغير شيئاً، والخانة الفارغة لا تمحو شيئاً.
imports-this = لائحة أشخاص
imports-look = الاطلاع على الأعمدة
imports-file-hint = CSV أو XLSX، إلى حدود 20 ميغابايت. ينتظر هنا يوماً على الأكثر، ولا يراه غيرك.
imports-pasted = أو الصق اللائحة
imports-pasted-hint = شخص في كل سطر كما في الرسائل: الاسم والهاتف، بأي من الكتابتين. أو خانات منسوخة من جدول.
imports-identity = رقم البطاقة الوطنية للتعريف لا يُحفظ أبداً.
imports-recent = لوائحك في الثلاثين يوماً الأخيرة
imports-recent-written = { $n ->
    [zero] لم يُسجَّل أحد
    [one] سُجّل شخص واحد
    [two] سُجّل شخصان
    [few] سُجّل { $n_shown } أشخاص
    [many] سُجّل { $n_shown } شخصاً
   *[other] سُجّل { $n_shown } شخص
 }
imports-state-waiting = في الانتظار
imports-state-trying = التجربة جارية
imports-state-tried = جُرّبت
imports-state-writing = التسجيل جارٍ
imports-state-written = سُجّلت
imports-state-undoing = السحب جارٍ
imports-state-undone = سُحبت
imports-columns-title = ما تقوله الأعمدة
imports-columns-text = صحّح ما أسيء فهمه، واترك جانباً ما لا يفيد. كتابة كل اسم تحدد مكانه. اختيارك يُحفظ للعناوين نفسها.
imports-values = القيم الأولى
imports-taken-for = يُقرأ على أنه
imports-taken-for-column = العمود { $column } يُقرأ على أنه
imports-field-none = يُترك جانباً
imports-field-membership-number = رقم العضوية
imports-field-given-ar = الاسم الشخصي
imports-field-family-ar = الاسم العائلي
imports-field-name-ar = الاسم الكامل
imports-field-given-latn = الاسم الشخصي باللاتينية
imports-field-family-latn = الاسم العائلي باللاتينية
imports-field-name-latn = الاسم الكامل باللاتينية
imports-field-gender = الجنس
imports-field-birth-date = تاريخ الازدياد
imports-field-birth-place = مكان الازدياد
imports-field-home-area = المجال الترابي (رمز أو اسم)
imports-field-commune = الجماعة
imports-field-province = الإقليم (يميز الجماعات المتشابهة الأسماء)
imports-field-phone = الهاتف
imports-field-phone-2 = هاتف ثانٍ
imports-field-email = البريد الإلكتروني
imports-field-membership-since = تاريخ الانخراط
imports-field-membership-status = وضعية العضوية
imports-try = تجربة دون تسجيل
imports-write = تسجيل
imports-discard = التخلي عن هذه اللائحة
imports-busy-trying = اللائحة تُقرأ وتُقارن
imports-busy-writing = اللائحة تُسجَّل
imports-busy-undoing = اللائحة تُسحب
imports-busy-shown = { $from } من { $to }
imports-busy-text = يمكنك إغلاق هذه الصفحة والعودة إليها: العمل مستمر.
imports-busy-look = إلى أين وصل؟
imports-cut-off = توقف العمل في الطريق. ما سُجّل باقٍ، ولن يُسجَّل شيء مرتين.
imports-go-on = متابعة
imports-duplicates-text = هذه الأسطر تشبه أشخاصاً معروفين. تُسجَّل مع ذلك: قارن بينها.
imports-report-undone = سُحبت اللائحة
imports-undo = سحب هذه اللائحة
imports-undo-text = إلى غاية { $until } يمكن سحب كل ما فعلته هذه اللائحة: من أضافتهم ولم يغيرهم أو يسجلهم أحد بعدها يُحذفون، ومن غيّرتهم يعودون كما كانوا. ما تغير بعدها يبقى ويُعرض عليك.
imports-undo-do = سحب اللائحة كلها
imports-undo-ask = هل تُسحب اللائحة كلها؟
imports-kept = ما بقي
imports-kept-changed-since = تغير بعدها
imports-kept-in-use = مسجل أو مذكور في مكان آخر
imports-kept-number-taken = رقم العضوية مأخوذ
done-import-undone = سُحبت اللائحة.
error-import-taken-over = استؤنف هذا العمل من مكان آخر.
error-import-file-gone = لم يعد الملف هنا: أرسله من جديد.
error-import-undone = سُحبت هذه اللائحة من قبل.
error-import-not-written = لم يُسجَّل شيء من هذه اللائحة.
error-import-too-old = مر على هذه اللائحة أكثر من ثلاثين يوماً: لم يعد سحبها ممكناً.
field-column-twice = عمود آخر يُقرأ على هذا النحو.
audit-import-write = { $n ->
    [zero] استيراد لائحة فارغة من طرف { $who }
    [one] استيراد لائحة من سطر واحد من طرف { $who }
    [two] استيراد لائحة من سطرين من طرف { $who }
    [few] استيراد لائحة من { $n_shown } أسطر من طرف { $who }
    [many] استيراد لائحة من { $n_shown } سطراً من طرف { $who }
   *[other] استيراد لائحة من { $n_shown } سطر من طرف { $who }
 }
audit-import-undo = { $n ->
    [zero] سحب لائحة مستوردة من طرف { $who }
    [one] سحب لائحة مستوردة (بطاقة واحدة) من طرف { $who }
    [two] سحب لائحة مستوردة (بطاقتان) من طرف { $who }
    [few] سحب لائحة مستوردة ({ $n_shown } بطاقات) من طرف { $who }
    [many] سحب لائحة مستوردة ({ $n_shown } بطاقة) من طرف { $who }
   *[other] سحب لائحة مستوردة ({ $n_shown } بطاقة) من طرف { $who }
 }
audit-person-unimport = { $n ->
    [zero] تراجع عن بطاقات لائحة مستوردة من طرف { $who }
    [one] تراجع عن بطاقة من لائحة مستوردة من طرف { $who }
    [two] تراجع عن بطاقتين من لائحة مستوردة من طرف { $who }
    [few] تراجع عن { $n_shown } بطاقات من لائحة مستوردة من طرف { $who }
    [many] تراجع عن { $n_shown } بطاقة من لائحة مستوردة من طرف { $who }
   *[other] تراجع عن { $n_shown } بطاقة من لائحة مستوردة من طرف { $who }
 }
imports-careers = استيراد المسارات
imports-careers-text = جدول مسارات (CSV أو Excel) أو ملف Popolo من تنصيب آخر. يُقرأ كاملاً ثم يُسجَّل دفعة واحدة، وإعادة الملف نفسه لا تغير شيئاً.
imports-careers-kind = نوع الملف
imports-careers-tenures = جدول مسارات
imports-careers-popolo = ملف Popolo
imports-careers-created = إضافات
imports-careers-updated = تعديلات
imports-careers-recent = ملفاتك خلال ثلاثين يوماً
imports-careers-written = { $n ->
    [one] سطر واحد مكتوب
    [two] سطران مكتوبان
    [few] { $n_shown } أسطر مكتوبة
    [many] { $n_shown } سطراً مكتوباً
   *[other] { $n_shown } سطر مكتوب
}
imports-careers-undo = سحب
imports-careers-undo-ask = هل تسحب كل ما أضافه هذا الملف أو عدّله؟ ما تغير بعد ذلك يبقى.
done-careers-undone = سُحب الملف.
done-careers-undone-but = سُحب الملف، وبقي ما تغير بعده أو ما يُستعمل في موضع آخر.
