# Signing in.
accounts-login-title = تسجيل الدخول
accounts-login-do = دخول
accounts-login-help = نسيت كلمة المرور؟ اتصل بمدير النظام في هيئتك.
accounts-login-name = البريد الإلكتروني أو رقم الهاتف
accounts-name = الاسم الكامل
accounts-email = البريد الإلكتروني
accounts-phone = رقم الهاتف
accounts-password = كلمة المرور
accounts-password-help = 10 حروف على الأقل. جملة قصيرة تتذكرها خير من كلمة معقدة.

# The first start.
accounts-setup-title = أول مدير للنظام
accounts-setup-text = هذا النظام جديد ولا حساب فيه بعد. صاحب هذا الحساب يفتح حسابات الآخرين ويمنح الصلاحيات.
accounts-setup-do = فتح الحساب والدخول

# The list.
accounts-title = الحسابات
accounts-text = لكل شخص حسابه: لا حسابات مشتركة. الصلاحية دور داخل نطاق.
accounts-count = { $n ->
    [zero] لا حساب
    [one] حساب واحد
    [two] حسابان
    [few] { $n_shown } حسابات
    [many] { $n_shown } حساباً
   *[other] { $n_shown } حساب
 }
accounts-open-one = فتح حساب
accounts-settings = الإعدادات
accounts-rights = من يستطيع ماذا
accounts-grants = صلاحياته
accounts-audit = عملياته في السجل
accounts-no-grants = بدون صلاحية: لا يرى شيئاً بعد.
accounts-you = حسابك
accounts-disabled = موقوف
accounts-revoke = سحب
accounts-revoke-of = سحب: { $what }
accounts-revoke-ask = سحب هذه الصلاحية؟ يسري ذلك فوراً، من الطلب الموالي.
accounts-grant-open = منح صلاحية
accounts-grant-do = منح الصلاحية
accounts-role = الدور
accounts-role-choose = اختر دوراً
accounts-scope = النطاق
accounts-place = رمز المجال أو معرّف الهيئة أو اللقاء أو الوفد
accounts-place-help = اكتب أول الاسم واختر المجال من الاقتراحات. اتركه فارغاً لكل المنظمة.
accounts-from = ابتداء من
accounts-until = إلى غاية
accounts-reason = السبب
accounts-scope-whole = كل المنظمة
accounts-scope-area = مجال ترابي
accounts-scope-body = هيئة
accounts-scope-gathering = لقاء
accounts-scope-delegation = وفد
accounts-grant-from = ابتداء من { $date }
accounts-grant-until = إلى غاية { $date }

# A new one.
accounts-new-title = حساب جديد
accounts-new-text = سلّم كلمة المرور لصاحب الحساب يداً بيد، واطلب منه تغييرها.
accounts-new-do = فتح الحساب

# One's own.
accounts-own-title = حسابي
accounts-own-grants = صلاحياتي
accounts-own-none = لم تُمنح لك أي صلاحية بعد. اطلبها من مدير النظام.
accounts-own-rights = من يستطيع ماذا
accounts-own-password = تغيير كلمة المرور
accounts-own-password-text = بعد التغيير تُغلق كل الجلسات المفتوحة بهذا الحساب، ويُطلب منك الدخول من جديد.
accounts-own-old = كلمة المرور الحالية
accounts-own-new = كلمة المرور الجديدة
accounts-own-do = تغيير كلمة المرور

done-account = فُتح الحساب. امنحه الآن صلاحية.
done-grant = مُنحت الصلاحية.
done-revoked = سُحبت الصلاحية.
done-password = تغيرت كلمة المرور. ادخل بها الآن.
