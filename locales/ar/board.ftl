# The board: where each delegation stands.
board-crumb = لوحة الوفود
board-bar-label = مقترح { $nominated_shown }، مدعو { $invited_shown }، مؤكد { $confirmed_shown }، حاضر { $present_shown }
board-of-target = الهدف { $n_shown }
board-of = من { $n_shown }
board-confirmed =
    { $n ->
        [one] أكد الحضور
        [two] أكدا الحضور
       *[other] أكدوا الحضور
    }
board-gap =
    { $n ->
        [one] ينقص شخص واحد لبلوغ الهدف
        [two] ينقص شخصان لبلوغ الهدف
        [few] ينقص { $n_shown } أشخاص لبلوغ الهدف
        [many] ينقص { $n_shown } شخصاً لبلوغ الهدف
       *[other] ينقص { $n_shown } شخص لبلوغ الهدف
    }
board-gap-of = ينقص { $n_shown } من { $of_shown }
board-gap-none = بُلغ الهدف
board-arrived =
    { $n ->
        [one] وصل إلى القاعة
        [two] وصلا إلى القاعة
       *[other] وصلوا إلى القاعة
    }
board-on-the-way =
    { $n ->
        [one] مؤكد واحد لم يصل بعد
        [two] مؤكدان لم يصلا بعد
        [few] { $n_shown } مؤكدين لم يصلوا بعد
        [many] { $n_shown } مؤكداً لم يصلوا بعد
       *[other] { $n_shown } من المؤكدين لم يصلوا بعد
    }
board-absent =
    { $n ->
        [one] مؤكد واحد لم يحضر
        [two] مؤكدان لم يحضرا
        [few] { $n_shown } مؤكدين لم يحضروا
        [many] { $n_shown } مؤكداً لم يحضروا
       *[other] { $n_shown } من المؤكدين لم يحضروا
    }
board-all-here = وصل كل من أكدوا
board-waiting =
    { $n ->
        [one] لم يؤكد بعد
        [two] لم يؤكدا بعد
       *[other] لم يؤكدوا بعد
    }
board-chaired = برئاسة { $name }
board-clock = الآن { $at }
board-live = تتجدد الأرقام وحدها · كما كانت في { $at }
board-comma = {"، "}
board-and-more =
    { $n ->
        [one] {" "}وغيرها
        [two] {" "}وغيرها
       *[other] {" "}و{ $n_shown } غيرها
    }
board-places =
    { $n ->
        [zero] لا مكان
        [one] مكان واحد
        [two] مكانان
        [few] { $n_shown } أماكن
        [many] { $n_shown } مكاناً
       *[other] { $n_shown } مكان
    }
board-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n_shown } أشخاص
        [many] { $n_shown } شخصاً
       *[other] { $n_shown } شخص
    }
board-inhabitants =
    { $n ->
        [one] نسمة واحدة
        [two] نسمتان
        [few] { $n_shown } نسمات
       *[other] { $n_shown } نسمة
    }

# What needs somebody.
board-needs = ما يحتاج إليك الآن
board-needs-none = لا شيء ينتظرك الآن.
board-need-silent =
    { $n ->
        [one] وفد واحد صامت منذ ثلاثة أيام أو أكثر
        [two] وفدان صامتان منذ ثلاثة أيام أو أكثر
        [few] { $n_shown } وفود صامتة منذ ثلاثة أيام أو أكثر
        [many] { $n_shown } وفداً صامتاً منذ ثلاثة أيام أو أكثر
       *[other] { $n_shown } وفد صامت منذ ثلاثة أيام أو أكثر
    }
board-need-answers =
    { $n ->
        [one] مدعو واحد لم يجب
        [two] مدعوان لم يجيبا
        [few] { $n_shown } مدعوين لم يجيبوا
        [many] { $n_shown } مدعواً لم يجيبوا
       *[other] { $n_shown } مدعو لم يجيبوا
    }
board-need-answers-detail = اللقاء في أقل من أسبوع
board-need-answers-soon = اللقاء وشيك أو جارٍ
board-need-unsplit = أماكن لم توزع على الوفود
board-need-reserve = احتياط لم يوزع
board-need-reserve-detail = يمكن نقله إلى من أتم لائحته
board-need-leader =
    { $n ->
        [one] وفد واحد بلا مسؤول
        [two] وفدان بلا مسؤول
        [few] { $n_shown } وفود بلا مسؤول
        [many] { $n_shown } وفداً بلا مسؤول
       *[other] { $n_shown } وفد بلا مسؤول
    }

# The list.
board-delegations = الوفود
board-show-all = الكل
board-show-silent = صامتة
board-show-late = متأخرة
board-show-on-time = في الموعد
board-show-leaderless = بلا مسؤول
board-search = جماعة أو هيئة
board-export = تصدير
board-hall = شاشة القاعة
board-none-fits = لا وفد يوافق ما طلبته.
board-col-delegation = الوفد
board-col-progress = التقدم
board-col-target = الهدف
board-col-quota = الحصة
board-col-reserve = الاحتياط
board-col-nominated = مقترح
board-col-invited = مدعو
board-col-confirmed = مؤكد
board-col-present = حاضر
board-col-declined = معتذر
board-col-gap = ينقص
board-col-news = آخر خبر
board-short-target = الهدف
board-short-confirmed = أكد
board-short-present = حضر
board-quota = الحصة { $n_shown }
board-no-news = لا خبر بعد
board-now = الآن
board-ago-minutes = قبل { $n_shown } د
board-ago-hours = قبل { $n_shown } س
board-ago-days =
    { $n ->
        [one] منذ يوم
        [two] منذ يومين
        [few] منذ { $n_shown } أيام
        [many] منذ { $n_shown } يوماً
       *[other] منذ { $n_shown } يوم
    }
board-silent-since =
    { $n ->
        [one] صامت منذ يوم
        [two] صامت منذ يومين
        [few] صامت منذ { $n_shown } أيام
        [many] صامت منذ { $n_shown } يوماً
       *[other] صامت منذ { $n_shown } يوم
    }
board-shown = { $from_shown } إلى { $to_shown } من { $n_shown }

# The panel.
board-leader = مسؤول الوفد
board-leader-set = معيَّن
board-leader-none = لم يعيَّن بعد
board-enrol = أضف أسماء
board-open = افتح لائحة الوفد
board-cards = التذاكر والبطاقات
board-change = تعديل
board-branch = ما تحته من وفود
board-close = إغلاق
board-empty-title = لا وفود بعد
board-empty-text = قسّم الأماكن على الأقاليم والجماعات أو على الهيئات، فيظهر هنا من وفى ومن تأخر.
board-empty-act = قسّم الأماكن

# The hall screen.
hall-present =
    { $n ->
        [one] حاضر في القاعة
        [two] حاضران في القاعة
       *[other] حاضرون في القاعة
    }
hall-on-the-way =
    { $n ->
        [one] واحد ممن أكدوا في الطريق
        [two] اثنان ممن أكدوا في الطريق
       *[other] { $n_shown } ممن أكدوا في الطريق
    }
hall-delegation-of-kind = وفد { $kind } { $name }
hall-delegation-of = وفد { $name }
hall-doors = فتح الأبواب
hall-start = افتتاح اللقاء
hall-begun = انطلق اللقاء
hall-in-minutes =
    { $n ->
        [zero] الآن
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $n_shown } دقائق
       *[other] بعد { $n_shown } دقيقة
    }
hall-in-hours =
    { $n ->
        [one] بعد ساعة
        [two] بعد ساعتين
        [few] بعد { $n_shown } ساعات
       *[other] بعد { $n_shown } ساعة
    }
hall-in-days =
    { $n ->
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $n_shown } أيام
        [many] بعد { $n_shown } يوماً
       *[other] بعد { $n_shown } يوم
    }
hall-last-entry = آخر دخول { $at }
hall-last-entry-gate = آخر دخول { $at }، { $gate }
hall-plan-label =
    { $n ->
        [one] القاعة: وفد واحد، مدرجه بقدر أماكنه، يمتلئ بمن وصل؛ المتقطع صامت
        [two] القاعة: وفدان، لكل وفد مدرج بقدر أماكنه، يمتلئ بمن وصل؛ المتقطع صامت
        [few] القاعة: { $n_shown } وفود، لكل وفد مدرج بقدر أماكنه، يمتلئ بمن وصل؛ المتقطع صامت
        [many] القاعة: { $n_shown } وفداً، لكل وفد مدرج بقدر أماكنه، يمتلئ بمن وصل؛ المتقطع صامت
       *[other] القاعة: { $n_shown } وفد، لكل وفد مدرج بقدر أماكنه، يمتلئ بمن وصل؛ المتقطع صامت
    }
hall-full =
    { $n ->
        [one] وفد واحد اكتمل
        [two] وفدان اكتملا
        [few] { $n_shown } وفود اكتملت
        [many] { $n_shown } وفداً اكتمل
       *[other] { $n_shown } وفد اكتمل
    }
hall-near = ما زال ينقص
hall-silent =
    { $n ->
        [one] صامت، مكان واحد
        [two] صامت، مكانان
        [few] صامت، { $n_shown } أماكن
        [many] صامت، { $n_shown } مكاناً
       *[other] صامت، { $n_shown } مكان
    }
hall-silent-present = صامت، حضر { $n_shown } من { $of_shown }
hall-silent-confirmed = صامت، أكد { $n_shown } من { $of_shown }
hall-not-here = ينقص { $n_shown } من { $of_shown }

# The gathering's own page.
gathering-page-change = تعديل اللقاء
gathering-page-next = الخطوات التالية
gathering-page-when = الموعد
gathering-page-doors = الأبواب
gathering-page-doors-both = من { $from } إلى { $to }
gathering-page-doors-from = تفتح { $at }
gathering-page-doors-until = تغلق { $at }
gathering-page-venue = المكان
gathering-page-capacity = السعة
gathering-page-convened = الجهة الداعية
gathering-page-chair = الرئاسة
gathering-page-fixed = من حدد العدد
gathering-page-divide = قسّم الأماكن على الوفود
gathering-page-to-board = لوحة الوفود
gathering-page-to-tickets = التذاكر
gathering-page-to-door = الأبواب والهواتف
gathering-page-to-hall = شاشة القاعة
gathering-page-more =
    { $n ->
        [one] وفد واحد، انظر اللوحة
        [two] وفدان، انظر اللوحة
        [few] { $n_shown } وفود، انظر اللوحة
        [many] { $n_shown } وفداً، انظر اللوحة
       *[other] { $n_shown } وفد، انظر اللوحة
    }
gathering-page-over-capacity =
    { $n ->
        [one] الهدف يفوق سعة القاعة بمكان واحد.
        [two] الهدف يفوق سعة القاعة بمكانين.
        [few] الهدف يفوق سعة القاعة بـ{ $n_shown } أماكن.
        [many] الهدف يفوق سعة القاعة بـ{ $n_shown } مكاناً.
       *[other] الهدف يفوق سعة القاعة بـ{ $n_shown } مكان.
    }

# The home page.
home-title = الرئيسية
home-hello = مرحباً، { $name }
home-not-divided = لم توزع أماكن هذا اللقاء على الوفود بعد.
home-doors = إلى العمل
home-door-gathering-new = لقاء جديد
home-door-gatherings = كل اللقاءات
home-door-person-new = شخص جديد
home-door-people = ابحث عن شخص
home-door-import = استيراد لائحة
home-door-accounts = الحسابات والصلاحيات
home-door-audit = سجل العمليات
home-copy-none = لا نسخة احتياطية ليلية: لم يحدد لها مجلد في هذا التنصيب (HADIR_BACKUP_DIR).
home-copy-not-yet = لم تؤخذ أي نسخة احتياطية ليلية بعد.
home-copy-old = آخر نسخة احتياطية قديمة: { $at }.
home-copy-last = آخر نسخة احتياطية: { $at }.
home-copy-failed = لم تنجح آخر محاولة لأخذ نسخة احتياطية. انظر سجل الخادم، أو الأمر hadir doctor.
home-empty-gathering-title = لا لقاء قادم
home-empty-gathering-text = ابدأ بلقاء: موعده ومكانه، ثم قسّم أماكنه على الوفود.
home-empty-gathering-act = لقاء جديد
home-empty-leader-title = لا لقاء قادم في وفدك
home-empty-leader-text = حين تُسند إليك أماكن في لقاء، تظهر هنا لتملأها بالأسماء.
home-empty-leader-act = كل اللقاءات
home-empty-person-title = ابدأ من الأشخاص
home-empty-person-text = ابحث بالعربية أو باللاتينية، أو أضف من لا يوجد بعد.
home-empty-person-act = الأشخاص
home-empty-audit-title = لا لقاء قادم
home-empty-audit-text = كل كتابة وقراءة مسجلة؛ اقرأ سجل العمليات.
home-empty-audit-act = سجل العمليات
home-empty-none-title = لا شيء هنا بعد
home-empty-none-text = لم تُمنح لحسابك صلاحية تُظهر شيئاً هنا. اطلبها ممن يدير الحسابات.
home-empty-none-act = حسابي

# Audit.
audit-board-export =
    { $n ->
        [one] صدّر { $who } لوحة اللقاء، وفد واحد
        [two] صدّر { $who } لوحة اللقاء، وفدان
        [few] صدّر { $who } لوحة اللقاء، { $n_shown } وفود
        [many] صدّر { $who } لوحة اللقاء، { $n_shown } وفداً
       *[other] صدّر { $who } لوحة اللقاء، { $n_shown } وفد
    }
home-door-meeting-new = اجتماع جديد
home-door-communiques = البلاغات
home-due = قرارات تنتظر التنفيذ
home-due-late = متأخر

gathering-page-to-messages = الدعوات والتذكيرات
home-door-messages = الرسائل
home-messages-failed = { $n ->
    [one] رسالة واحدة من هذا الأسبوع لم تصل: انظروا «الرسائل».
    [two] رسالتان من هذا الأسبوع لم تصلا: انظروا «الرسائل».
    [few] { $n_shown } رسائل من هذا الأسبوع لم تصل: انظروا «الرسائل».
   *[other] { $n_shown } رسالة من هذا الأسبوع لم تصل: انظروا «الرسائل».
 }
home-messages-late = { $n ->
    [one] رسالة واحدة تنتظر منذ أكثر من ساعة: انظروا «الرسائل».
    [two] رسالتان تنتظران منذ أكثر من ساعة: انظروا «الرسائل».
    [few] { $n_shown } رسائل تنتظر منذ أكثر من ساعة: انظروا «الرسائل».
   *[other] { $n_shown } رسالة تنتظر منذ أكثر من ساعة: انظروا «الرسائل».
 }
