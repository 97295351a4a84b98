# Refusals: what happened, and what to do.
error-invalid = بعض المعلومات تحتاج إلى تصحيح.
error-not-found = لا يوجد هذا العنوان، أو أنه خارج نطاقك.
error-forbidden = هذه العملية ليست ضمن صلاحياتك. اطلبها من مدير النظام.
error-not-signed-in = يلزم تسجيل الدخول أولاً.
error-bad-credentials = رمز الدخول غير صحيح أو انتهت مدته.
error-wrong-login = البريد أو كلمة المرور غير صحيحة. تحقق منهما ثم أعد المحاولة.
error-too-many-tries = محاولات كثيرة متتالية. انتظر ربع ساعة ثم أعد المحاولة.
error-bad-csrf-token = انتهت صلاحية هذه الصفحة. ارجع إليها وحدّثها ثم أعد الإرسال.
error-bad-json = المحتوى المرسل ليس JSON سليماً.
error-bad-encoding = ترميز المحتوى غير سليم. المطلوب UTF-8.
error-too-deep = المحتوى متداخل أكثر مما يُقبل.
error-too-large = المحتوى أكبر مما يُقبل.
error-broken-off = انقطع الإرسال قبل نهايته. أعد المحاولة.
error-unsupported-content-type = نوع المحتوى غير مقبول هنا.
error-method-not-allowed = هذا العنوان لا يقبل هذه الطريقة.
error-bad-idempotency-key = مفتاح Idempotency-Key غير صالح.
error-idempotency-conflict = سبق استعمال هذا المفتاح مع محتوى آخر.
error-last-admin = هذه صلاحية آخر مدير للنظام. امنحها لحساب آخر قبل سحبها.
error-busy = النظام مشغول الآن. أعد المحاولة بعد لحظات.
error-unknown-error = وقع عطب لم نتوقعه. لم يُحفظ شيء من هذا الطلب. أعد المحاولة، وإن تكرر فأبلغ مدير النظام برقم العطب.

# Faults of one field.
field-missing = هذه الخانة ضرورية.
field-empty = هذه الخانة فارغة.
field-too-long = النص أطول من اللازم.
field-too-many = العناصر أكثر مما يُقبل.
field-invisible-character = في النص حرف لا يُرى. أعد كتابته بدل لصقه.
field-unknown = لا يوجد، أو أنه خارج نطاقك.
field-unknown-value = اختر قيمة من اللائحة.
field-unknown-field = خانة غير معروفة.
field-out-of-range = الرقم خارج الحدود المقبولة.
field-not-a-number = اكتب رقماً.
field-not-a-whole-number = اكتب رقماً صحيحاً بدون فاصلة.
field-not-a-text = اكتب نصاً.
field-not-a-boolean = المطلوب نعم أو لا.
field-not-a-list = المطلوب لائحة.
field-not-an-object = المطلوب مجموعة خانات.
field-bad-date = اكتب سنة، أو شهراً وسنة، أو يوماً كاملاً، مثل ⁦2003-06-12⁩.
field-bad-time = اكتب اليوم والساعة.
field-bad-cursor = رقم الصفحة غير صالح. ارجع إلى بداية اللائحة.
field-bad-email = هذا ليس عنوان بريد إلكتروني.
field-taken = مستعمل في حساب آخر.
field-area-outside-scope = هذا المجال خارج نطاقك. اختر مجالاً من نطاقك.
field-before-beginning = النهاية قبل البداية.
field-one-scope-only = اختر نطاقاً واحداً فقط.
field-needs-a-scope = هذا الدور يحتاج إلى نطاق: مجال ترابي أو هيئة أو لقاء أو وفد.
field-password-too-short = كلمة المرور قصيرة: 10 حروف على الأقل.
field-wrong-password = كلمة المرور الحالية غير صحيحة.

# المسؤولون الذين يدخلون برابط.
error-leader-link-gone = هذا الرابط لم يعد يوصل إلى شيء، أو لم يوجد قط. اطلبوا رابطاً جديداً من التنسيق.
error-no-leader = لا أحد يقود هذا الوفد: عيّن أولاً المسؤول عنه.
error-pin-locked = خمس محاولات خاطئة: الولوج مقفل. اطلبوا رابطاً جديداً من التنسيق.
field-bad-pin = يتكون الرمز من أربعة إلى ثمانية أرقام.
field-pin-too-simple = يسهل تخمين هذا الرمز: لا أرقام متتابعة ولا رقم مكرر.
field-pins-differ = الرمزان غير متطابقين.
