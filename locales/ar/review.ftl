# People entered twice: the list, the pair, merges and their undoing.
review-title = بطاقات قد تكون مكررة
review-text = بطاقتان لشخص واحد؟ لا يُدمج شيء دون قرارك.
review-link = { $n ->
    [0] البطاقات المكررة
    [one] بطاقتان قد تكونان لشخص واحد
    [two] حالتا تكرار للمراجعة
    [few] { $n_shown } حالات تكرار للمراجعة
    [many] { $n_shown } حالة تكرار للمراجعة
   *[other] { $n_shown } حالة تكرار للمراجعة
 }
review-tabs = البطاقات المكررة
review-waiting = للمراجعة
review-merged = المدمجة
review-score = تشابه { $percent }٪
review-reason-name = الاسم نفسه
review-reason-birth-date = تاريخ الازدياد نفسه
review-reason-phone = الهاتف نفسه
review-reason-email = البريد الإلكتروني نفسه
review-reason-number = رقم العضوية نفسه
review-shown = { $n ->
    [zero] لا شيء في هذه الصفحة
    [one] حالة واحدة في هذه الصفحة
    [two] حالتان في هذه الصفحة
    [few] { $n_shown } حالات في هذه الصفحة
    [many] { $n_shown } حالة في هذه الصفحة
   *[other] { $n_shown } حالة في هذه الصفحة
 }
review-empty-title = لا بطاقات مكررة للمراجعة
review-empty-text = تظهر هنا البطاقات المتشابهة فور تسجيلها أو استيرادها.
review-pair-title = شخص واحد أم شخصان؟
review-pair-text = قارن بين البطاقتين. يمكن التراجع عن الدمج خلال 30 يوماً؛ ومن قيل إنهما شخصان لا يُقترحان بعد ذلك أبداً.
review-first = البطاقة الأولى
review-second = البطاقة الثانية
review-names-title = الاسمان جزءاً بجزء
review-names-table = أجزاء الاسمين المتقابلة
review-step = العلاقة
review-step-same = الحروف نفسها
review-step-spelling = كتابة أخرى
review-step-transliteration = النطق نفسه بالكتابة الأخرى
review-step-particle = تختلف الأداة فقط
review-step-initial = الحرف الأول
review-step-unlike = تشابه ضعيف
review-step-missing = في جهة واحدة
review-facts-title = البطاقتان
review-facts-table = ما تقوله البطاقتان
review-fact = المعلومة
review-names = الأسماء
review-agrees = متطابق
review-differs = مختلف
review-shares = مشترك
review-record = البطاقة كاملة
review-one-side = في جهة واحدة
review-decide = قرارك
review-do-keep-first = الشخص نفسه: الإبقاء على البطاقة الأولى
review-do-keep-second = الشخص نفسه: الإبقاء على البطاقة الثانية
review-do-different = هما شخصان
review-number-title = لمن رقم العضوية { $number }؟
review-number-text = البطاقتان تحملان هذا الرقم. إذا كانا شخصين فلا يبقى إلا لأحدهما.
review-merged-title = بطاقات مدمجة
review-merged-text = يمكن التراجع عن كل دمج خلال 30 يوماً: تعود البطاقة بكل ما كان لها.
review-merged-forgotten = بطاقة مدمجة
review-merged-into = دُمجت مع { $name }
review-merged-on = بتاريخ { $date }
review-merged-until = يمكن التراجع إلى غاية { $date }
review-merged-over = لم يعد التراجع ممكناً
review-merged-later = يجب التراجع أولاً عن دمج أحدث
review-merged-undo = التراجع عن الدمج
review-merged-ask = التراجع عن هذا الدمج؟ تعود البطاقة بما كان لها، ويبقى هنا ما أُضيف بعده.
review-merged-shown = { $n ->
    [zero] لا شيء في هذه الصفحة
    [one] دمج واحد في هذه الصفحة
    [two] دمجان في هذه الصفحة
    [few] { $n_shown } عمليات دمج في هذه الصفحة
    [many] { $n_shown } عملية دمج في هذه الصفحة
   *[other] { $n_shown } عملية دمج في هذه الصفحة
 }
review-merged-empty-title = لا دمج بعد
review-merged-empty-text = تظهر هنا البطاقات المدمجة لاسترجاعها عند الحاجة.
review-find-title = هل للشخص بطاقة أخرى؟
review-find-text = ابحث عن البطاقة الأخرى للشخص: { $name }، ثم قارن بينهما.
review-find-link = هل للشخص بطاقة أخرى؟
review-person-title = بطاقات دُمجت مع هذه
review-person-waits = { $n ->
    [zero] لا بطاقة تشبه هذه.
    [one] بطاقة أخرى تشبه هذه.
    [two] بطاقتان أخريان تشبهان هذه.
    [few] { $n_shown } بطاقات أخرى تشبه هذه.
    [many] { $n_shown } بطاقة أخرى تشبه هذه.
   *[other] { $n_shown } بطاقة أخرى تشبه هذه.
 }
review-person-look = مراجعة
done-people-merged = صارت البطاقتان بطاقة واحدة.
done-people-different = تم تسجيل أنهما شخصان مختلفان.
done-people-parted = تم التراجع عن الدمج.
error-already-merged = سبق دمج هذه البطاقة مع أخرى.
error-merged-since = يجب التراجع أولاً عن دمج أحدث.
error-undo-expired = مرّت 30 يوماً: لم يعد التراجع عن هذا الدمج ممكناً.
field-same-person = هي البطاقة نفسها.
field-merged = دُمجت هذه البطاقة مع أخرى. اختر البطاقة الباقية.
audit-person-merge = { $who }: دمج بطاقتين لشخص واحد
audit-person-merge-undo = { $who }: التراجع عن دمج بطاقتين
audit-duplicate-different = { $who }: التصريح بأن بطاقتين متشابهتين لشخصين مختلفين
audit-duplicates-read = { $n ->
    [zero] { $who }: الاطلاع على لائحة تكرار فارغة
    [one] { $who }: الاطلاع على حالة تكرار واحدة
    [two] { $who }: الاطلاع على حالتي تكرار
    [few] { $who }: الاطلاع على { $n_shown } حالات تكرار
    [many] { $who }: الاطلاع على { $n_shown } حالة تكرار
   *[other] { $who }: الاطلاع على { $n_shown } حالة تكرار
 }
audit-merges-read = { $n ->
    [zero] { $who }: الاطلاع على لائحة دمج فارغة
    [one] { $who }: الاطلاع على عملية دمج واحدة
    [two] { $who }: الاطلاع على عمليتي دمج
    [few] { $who }: الاطلاع على { $n_shown } عمليات دمج
    [many] { $who }: الاطلاع على { $n_shown } عملية دمج
   *[other] { $who }: الاطلاع على { $n_shown } عملية دمج
 }
audit-person-name-confirm = { $who }: تأكيد اسم مقترح
audit-person-name-drop = { $who }: استبعاد اسم مقترح
