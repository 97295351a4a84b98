imports-title = استيراد لائحة أشخاص
imports-text = ملف CSV أو Excel، سطر لكل شخص. رقم العضوية يربط كل سطر بصاحبه: الملف نفسه مرة أخرى لا يغير شيئاً، والخانة الفارغة لا تمحو شيئاً.
imports-columns = الأعمدة المعروفة، بأي ترتيب
imports-file = الملف
imports-file-hint = CSV أو XLSX، إلى حدود 20 ميغابايت.
imports-dry = تجربة فقط
imports-dry-hint = يُقرأ الملف ويُقارن، ولا يُكتب شيء.
imports-partial = كتابة الأسطر السليمة ولو رُفضت أخرى
imports-partial-hint = وإلا فسطر واحد مرفوض يوقف الملف كله.
imports-do = قراءة الملف
imports-back = إلى لائحة الأشخاص
imports-report-dry = نتيجة التجربة: لم يُكتب شيء
imports-report-done = تمت قراءة الملف وكتابته
imports-report-refused = لم يُكتب شيء: صحّح الأسطر المرفوضة ثم أعد الاستيراد
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
imports-duplicates-text = سُجّل أصحاب هذه الأسطر. قارن كل واحد بمن يشبهه.
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
field-not-a-table = هذا الملف ليس جدول CSV ولا Excel.
field-bad-encoding = ترميز الملف غير مقروء (السطر { $detail }). احفظه بترميز UTF-8.
field-too-large = الملف أكبر مما يُقبل.
field-formula-cell = الخانة تبدأ كصيغة حساب.
field-bad-value = القيمة غير مقبولة.
