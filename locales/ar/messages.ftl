messages-title = الرسائل
messages-text = ما يُرسَل تلقائياً: ما ينتظر، وما أُرسل، وما لم يصل ولماذا. لا تظهر هنا العناوين ولا الأرقام.
messages-silent = هذه المنصة لا ترسل شيئاً تلقائياً: كل شيء يُرسَل يدوياً، بروابط كل لائحة. يمكن للإدارة تحديد خادم للبريد الإلكتروني أو بوابة للرسائل القصيرة أو واتساب.
messages-no-address = العنوان العمومي للمنصة غير محدد (HADIR_PUBLIC_URL): بدونه لا تؤدي الروابط إلى شيء، فلا يُرسَل أي شيء تلقائياً.
messages-back = رجوع
messages-states = الحالات
messages-all = الكل
messages-kind = الموضوع
messages-any-kind = كل المواضيع
messages-channel = الوسيلة
messages-any-channel = كل الوسائل
messages-filter = تصفية
messages-empty-title = لا توجد رسائل
messages-empty-text = تُطلب الدعوات والتذكيرات والتذاكر من صفحة اللقاء، والاستدعاءات من صفحة الاجتماع.
messages-to-gatherings = عرض اللقاءات
messages-somebody = شخص خارج نطاقكم
messages-leaves-at = سترسل { $at }
messages-asked-at = طُلبت { $at }
messages-tries = { $n ->
    [one] محاولة واحدة
    [two] محاولتان
    [few] { $n_shown } محاولات
    [many] { $n_shown } محاولة
   *[other] { $n_shown } محاولة
 }
messages-retry = إعادة الإرسال
messages-withdraw = سحب

messages-kind-invitation = دعوة
messages-kind-reminder = تذكير
messages-kind-convocation = استدعاء
messages-kind-ticket = تذكرة
messages-kind-thanks = شكر
messages-channel-whatsapp = واتساب
messages-channel-sms = رسالة قصيرة
messages-channel-mail = بريد إلكتروني
messages-state-queued = في الانتظار
messages-state-sending = قيد الإرسال
messages-state-sent = أُرسلت
messages-state-failed = رُفضت
messages-state-given-up = تُركت بعد محاولات
messages-state-withdrawn = سُحبت
messages-lang = لغة الرسالة
messages-lang-ar = العربية
messages-lang-fr = الفرنسية
messages-lang-en = الإنجليزية

messages-error-unreachable = خادم الإرسال لا يجيب
messages-error-timeout = تأخر خادم الإرسال في الجواب
messages-error-certificate = شهادة خادم الإرسال غير صحيحة
messages-error-tls = فشل الاتصال المشفَّر بخادم الإرسال
messages-error-no-starttls = خادم البريد لا يوفر اتصالاً مشفَّراً، فلم يُرسَل إليه شيء
messages-error-no-login = خادم البريد لا يوفر وسيلة تعريف مناسبة
messages-error-http = أجابت البوابة بالرمز { $code }
messages-error-smtp = أجاب خادم البريد بالرمز { $code }
messages-error-address = العنوان غير صالح
messages-error-closed = لم تعد هذه الوسيلة متاحة
messages-error-internal = خطأ داخلي، انظر سجل الخادم
messages-error-gone = لم يعد موضوع الرسالة موجوداً
messages-error-objects = طلب هذا الشخص عدم الاتصال به
messages-error-replaced = صار المكان لشخص آخر
messages-error-over = فات الأوان: لقد بدأ
messages-error-answered = أجاب هذا الشخص في هذه الأثناء
messages-error-no-address = لم يعد لهذا الشخص عنوان أو رقم
messages-error-stopped = أُوقفت قاعدة التذكير

messages-of-gathering = الدعوات والتذكيرات
messages-gathering-text = من بقي إخباره في نطاقكم، وبأي وسيلة، ومن يبقى إخباره يدوياً.
messages-see-all = عرض الرسائل
messages-by = { $from } عبر { $to }
messages-by-hand = { $n ->
    [one] شخص واحد يبقى إخباره يدوياً
    [two] شخصان يبقى إخبارهما يدوياً
    [few] { $n_shown } أشخاص يبقى إخبارهم يدوياً
    [many] { $n_shown } شخصاً يبقى إخبارهم يدوياً
   *[other] { $n_shown } شخص يبقى إخبارهم يدوياً
 }
messages-objecting = { $n ->
    [one] شخص واحد طلب عدم الاتصال به
    [two] شخصان طلبا عدم الاتصال بهما
    [few] { $n_shown } أشخاص طلبوا عدم الاتصال بهم
    [many] { $n_shown } شخصاً طلبوا عدم الاتصال بهم
   *[other] { $n_shown } شخص طلبوا عدم الاتصال بهم
 }
messages-more-due = هناك المزيد: يتوقف العد هنا، ولا يتوقف الإرسال.
messages-due-invitation = دعوات للإرسال
messages-due-ticket = تذاكر للإرسال
messages-due-thanks = شكر للحاضرين
messages-none-due-invitation = كل المقترحين توصلوا بالدعوة.
messages-none-due-ticket = كل المؤكدين توصلوا بتذكرتهم.
messages-none-due-thanks = لم يبق من يُشكر.
messages-send-invitation = { $n ->
    [one] إرسال دعوة واحدة
    [two] إرسال دعوتين
    [few] إرسال { $n_shown } دعوات
    [many] إرسال { $n_shown } دعوة
   *[other] إرسال { $n_shown } دعوة
 }
messages-send-ticket = { $n ->
    [one] إرسال تذكرة واحدة
    [two] إرسال تذكرتين
    [few] إرسال { $n_shown } تذاكر
    [many] إرسال { $n_shown } تذكرة
   *[other] إرسال { $n_shown } تذكرة
 }
messages-send-thanks = { $n ->
    [one] إرسال رسالة شكر واحدة
    [two] إرسال رسالتي شكر
    [few] إرسال { $n_shown } رسائل شكر
    [many] إرسال { $n_shown } رسالة شكر
   *[other] إرسال { $n_shown } رسالة شكر
 }
messages-send-ask = { $n ->
    [one] سترسل رسالة واحدة ولا يمكن استرجاعها.
    [two] سترسل رسالتان ولا يمكن استرجاعهما.
    [few] { $n_shown } رسائل سترسل ولا يمكن استرجاعها.
    [many] { $n_shown } رسالة سترسل ولا يمكن استرجاعها.
   *[other] { $n_shown } رسالة سترسل ولا يمكن استرجاعها.
 }
messages-hand = من يُخبر يدوياً
messages-hand-text = كل رابط يفتح رسالة مكتوبة وموجهة. بعد إرسالها، سجلوا ذلك في لائحة الوفد.
messages-hand-more = { $n ->
    [one] وشخص آخر، في لائحة وفده.
    [two] وشخصان آخران، في لائحتي وفديهما.
    [few] { $n_shown } أشخاص آخرون، في لوائح وفودهم.
    [many] { $n_shown } شخصاً آخر، في لوائح وفودهم.
   *[other] { $n_shown } شخص آخر، في لوائح وفودهم.
 }
messages-copy = نسخ النص
messages-rules = التذكيرات
messages-rules-text = لا تذكّر القاعدة الشخص نفسه مرتين أبداً، ولا بين 21:00 و08:00.
messages-rule = متى يكون التذكير
messages-rule-unanswered = بلا جواب بعد مدة
messages-rule-eve = عشية اللقاء، لمن قال نعم
messages-rule-days = أيام بلا جواب
messages-rule-days-help = من 1 إلى 60. للقاعدة الأولى فقط.
messages-rule-add = إضافة القاعدة
messages-rule-stop = إيقاف
messages-rule-says-unanswered = { $n ->
    [one] بلا جواب بعد يوم واحد
    [two] بلا جواب بعد يومين
    [few] بلا جواب بعد { $n_shown } أيام
    [many] بلا جواب بعد { $n_shown } يوماً
   *[other] بلا جواب بعد { $n_shown } يوم
 }
messages-rule-says-eve = عشية اللقاء، لمن قال نعم

messages-letters = الإرسال بالبريد الإلكتروني
messages-letters-silent = هذه المنصة لا ترسل بريداً إلكترونياً: يُبعث الاستدعاء يدوياً، مطبوعاً أو منسوخاً.
messages-letters-nobody = لا يُعرف أي عضو في الهيئة في هذا التاريخ.
messages-letters-to-send = { $n ->
    [one] عضو واحد له عنوان
    [two] عضوان لهما عنوان
    [few] { $n_shown } أعضاء لهم عنوان
    [many] { $n_shown } عضواً لهم عنوان
   *[other] { $n_shown } عضو لهم عنوان
 }
messages-letters-waiting = { $n ->
    [one] رسالة واحدة في الانتظار
    [two] رسالتان في الانتظار
    [few] { $n_shown } رسائل في الانتظار
    [many] { $n_shown } رسالة في الانتظار
   *[other] { $n_shown } رسالة في الانتظار
 }
messages-letters-sent = { $n ->
    [one] أُرسلت رسالة واحدة
    [two] أُرسلت رسالتان
    [few] { $n_shown } رسائل أُرسلت
    [many] { $n_shown } رسالة أُرسلت
   *[other] { $n_shown } رسالة أُرسلت
 }
messages-letters-failed = { $n ->
    [one] رسالة واحدة لم تصل
    [two] رسالتان لم تصلا
    [few] { $n_shown } رسائل لم تصل
    [many] { $n_shown } رسالة لم تصل
   *[other] { $n_shown } رسالة لم تصل
 }
messages-letters-by-hand = { $n ->
    [one] عضو واحد يُستدعى يدوياً
    [two] عضوان يُستدعيان يدوياً
    [few] { $n_shown } أعضاء يُستدعون يدوياً
    [many] { $n_shown } عضواً يُستدعون يدوياً
   *[other] { $n_shown } عضو يُستدعون يدوياً
 }
messages-letters-send = { $n ->
    [one] استدعاء وإرسال رسالة واحدة
    [two] استدعاء وإرسال رسالتين
    [few] استدعاء وإرسال { $n_shown } رسائل
    [many] استدعاء وإرسال { $n_shown } رسالة
   *[other] استدعاء وإرسال { $n_shown } رسالة
 }
messages-letters-send-more = { $n ->
    [one] إرسال رسالة واحدة
    [two] إرسال رسالتين
    [few] إرسال { $n_shown } رسائل
    [many] إرسال { $n_shown } رسالة
   *[other] إرسال { $n_shown } رسالة
 }
messages-calendar = إضافة إلى اليومية

# ما تقوله الرسائل.
messages-subject-invitation = دعوة: { $title }
messages-subject-unanswered = في انتظار جوابكم: { $title }
messages-subject-eve = تذكير: { $title }
messages-subject-ticket = تذكرتكم: { $title }
messages-subject-thanks = شكراً لكم: { $title }
messages-subject-convocation = استدعاء: { $title }
messages-text-unanswered =
    السلام عليكم { $name }،
    ما زلنا ننتظر جوابكم بخصوص: { $title }، { $when }، { $where }.
    أجيبوا بنعم أو لا من هنا:
    { $link }
messages-text-eve =
    السلام عليكم { $name }،
    أخبرتمونا بحضوركم: { $title }، { $when }، { $where }.
    تذكرتكم هنا:
    { $link }
messages-text-ticket =
    السلام عليكم { $name }،
    هذه تذكرتكم لحضور: { $title }، { $when }، { $where }. أظهروها عند الباب:
    { $link }
messages-text-thanks =
    السلام عليكم { $name }،
    شكراً لكم على حضوركم: { $title }.

done-messages-asked = الرسائل في قائمة الانتظار، وهي ترسل الآن.
done-message-retry = عادت الرسالة إلى قائمة الانتظار.
done-message-withdrawn = سُحبت الرسالة.
done-reminder-rule = القاعدة سارية.
done-reminder-stopped = أُوقفت القاعدة.
