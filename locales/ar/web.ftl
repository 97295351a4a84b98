# The frame's menu.
web-nav-list = لائحتي
web-nav-gatherings = اللقاءات
web-nav-meetings = الاجتماعات
web-nav-people = الأشخاص
web-nav-bodies = الهيئات
web-nav-areas = المجال الترابي
web-nav-accounts = الحسابات
web-nav-audit = سجل العمليات
web-menu-own = حسابي
web-menu-rights = من يستطيع ماذا
web-menu-settings = الإعدادات
web-home-title = البداية

# Errors.
web-error-title-not-found = لا توجد هذه الصفحة
web-error-title-forbidden = هذه الصفحة ليست ضمن صلاحياتك
web-error-title-no-rights = لا صلاحية لك بعد
web-error-no-rights = حسابك مفتوح، لكن لم تُمنح له أي صلاحية، أو انتهت مدتها. اطلبها من مدير النظام ثم أعد المحاولة.
web-error-title-refused = لم يُقبل الطلب
web-error-title-unknown = وقع عطب
web-error-home = إلى البداية
web-error-back = العودة إلى الصفحة السابقة
web-error-again = إعادة المحاولة
web-error-number = رقم العطب
web-fault = { $field }: { $fault }

# Roles.
web-role-admin = مدير النظام / مديرة النظام
web-role-coordinator = منسق / منسقة
web-role-secretary = كاتب / كاتبة
web-role-recruiter = مكلف بالترشيحات / مكلفة بالترشيحات
web-role-press = مكلف بالإعلام / مكلفة بالإعلام
web-role-leader = مسؤول الوفد / مسؤولة الوفد
web-role-auditor = مراقب / مراقبة

# The table of rights.
web-rights-title = من يستطيع ماذا
web-rights-text = لكل دور عملياته، داخل النطاق الذي مُنح له. ما كان خارج النطاق لا يظهر أصلاً.
web-rights-table = جدول الصلاحيات
web-rights-operation = العملية
web-rights-whole = كل المنظمة
web-rights-whole-text = «كل المنظمة»: لا تكفي هنا صلاحية داخل مجال أو وفد.
web-rights-may = نعم
web-rights-may-not = لا
web-rights-group-people = الأشخاص
web-rights-group-places = المجال الترابي والهيئات
web-rights-group-gatherings = اللقاءات والوفود
web-rights-group-door = التذاكر والباب
web-rights-group-house = الحسابات والنظام
web-rights-group-more = عمليات أخرى

# Operations.
web-op-account-read = الاطلاع على الحسابات وصلاحياتها
web-op-account-write = فتح حساب
web-op-area-import = استيراد المجال الترابي
web-op-area-read = الاطلاع على المجال الترابي
web-op-attendance-read = الاطلاع على الحضور
web-op-audit-read = الاطلاع على سجل العمليات
web-op-board-read = الاطلاع على لوحة اللقاء
web-op-body-read = الاطلاع على الهيئات
web-op-body-write = تعديل الهيئات
web-op-communique-read = الاطلاع على البلاغات
web-op-communique-write = تحرير البلاغات ونشرها
web-op-delegation-read = الاطلاع على الوفود
web-op-delegation-write = تعديل الوفود وأعدادها
web-op-device-read = الاطلاع على أجهزة الباب
web-op-device-write = ربط أجهزة الباب وفصلها
web-op-door-pair = ربط هاتف بالباب
web-op-door-scan = مسح التذاكر عند الباب
web-op-enrolment-read = الاطلاع على التسجيلات
web-op-enrolment-write = تسجيل الأشخاص في الوفود
web-op-gathering-read = الاطلاع على اللقاءات
web-op-gathering-write = تنظيم اللقاءات
web-op-grant-write = منح الصلاحيات وسحبها
web-op-meeting-read = الاطلاع على الاجتماعات والمحاضر
web-op-meeting-write = تدبير الاجتماعات والمحاضر
web-op-leader-invite = فتح ولوج برابط للمسؤولين عن الوفود
web-op-metrics-read = الاطلاع على مؤشرات الخادم
web-op-own-read = تدبير الحساب الخاص
web-op-person-delete = حذف الأشخاص
web-op-person-export = تصدير الأشخاص
web-op-person-import = استيراد الأشخاص
web-op-person-read = الاطلاع على الأشخاص
web-op-person-write = تعديل الأشخاص
web-op-session-open = الدخول إلى الحساب
web-op-settings-write = تغيير إعدادات النظام
web-op-tenure-read = الاطلاع على مسارات الأشخاص
web-op-tenure-write = تعديل مسارات الأشخاص
web-op-ticket-issue = إصدار التذاكر
web-op-ticket-read = الاطلاع على التذاكر
web-op-message-read = رؤية الرسائل المرسلة
web-op-message-write = إرسال الرسائل
web-op-presence-write = تسجيل الحضور يدوياً
web-op-duplicate-read = الاطلاع على من قد يكونان شخصًا واحدًا وعلى عمليات الدمج
web-op-import-read = الاطلاع على عمليات الاستيراد وتقاريرها
