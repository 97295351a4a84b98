# Tickets and cards.
tickets-code = رمز التذكرة
tickets-print = طباعة
tickets-public-title = تذكرة
tickets-public-revoked = هذه التذكرة ملغاة
tickets-public-revoked-say = لا تفتح أي باب. من أرسلها إليكم يمكنه أن يرسل غيرها.
tickets-public-doors = تفتح الأبواب:
tickets-public-say = أظهروا هذا الرمز عند الباب، على الهاتف أو مطبوعاً. لا يحمل أي اسم، ومن حازه دخل به: لا تنشروه.
tickets-public-save = حفظ الرمز
error-unknown-ticket = هذا الرابط ناقص أو لم يعد صالحاً. تأكد من نسخه كاملاً، أو اطلبه من جديد ممن أرسله إليك.
tickets-show-title = التذكرة
tickets-show-revoked = ألغيت:
tickets-show-link = رابط التذكرة. يفتحه كل من توصل به، ولا يظهر فيه أي اسم.
tickets-show-code = الرمز مكتوباً، لباب بدون كاميرا
tickets-show-issue = إصدار التذكرة
tickets-show-issue-again = إصدار تذكرة جديدة
tickets-show-revoke = إلغاء التذكرة
tickets-show-revoke-ask = تلغى التذكرة حالاً ولا تعود صالحة. هل تريد المتابعة؟
tickets-show-none = لا توجد تذكرة بعد
tickets-show-none-say = تصدر التذكرة بعد تأكيد الحضور.
tickets-index-title = التذاكر
tickets-index-of = { $n ->
    [one] من مؤكد واحد
    [two] من مؤكدين اثنين
    [few] من { $n_shown } مؤكدين
    [many] من { $n_shown } مؤكداً
   *[other] من { $n_shown } مؤكد
}
tickets-index-gap = { $n ->
    [one] تذكرة واحدة لم تصدر
    [two] تذكرتان لم تصدرا
    [few] { $n_shown } تذاكر لم تصدر
   *[other] { $n_shown } تذكرة لم تصدر
}
tickets-index-none = لكل مؤكد تذكرته
tickets-index-say = الرمز لا يحمل أي اسم. أرسل لكل واحد رابطه، أو اطبع البطاقات ووزعها.
tickets-index-issue = إصدار التذاكر الناقصة
tickets-index-cards = بطاقات للطباعة
tickets-index-rotate-title = تجديد كل التذاكر
tickets-index-rotate-say = إذا تسربت الرموز: تلغى كل التذاكر وتصدر غيرها، فتعاد طباعة البطاقات وإرسال الروابط.
tickets-index-rotate = تجديد كل التذاكر
tickets-index-rotate-ask = { $n ->
    [one] تلغى تذكرة واحدة وتصدر غيرها. هل تريد المتابعة؟
    [two] تلغى تذكرتان وتصدر غيرهما. هل تريد المتابعة؟
    [few] تلغى { $n_shown } تذاكر وتصدر غيرها. هل تريد المتابعة؟
   *[other] تلغى { $n_shown } تذكرة وتصدر غيرها. هل تريد المتابعة؟
}
tickets-cards-title = بطاقات الدخول
tickets-cards-back = رجوع
tickets-cards-say = عشر بطاقات في الصفحة، تقص على الخطوط. رقم البطاقة هو رقم صاحبها في لائحة الوفد، حسب ترتيب التسجيل.
tickets-cards-with-names = مع الأسماء
tickets-cards-without-names = بدون أسماء
tickets-cards-named-say = بطاقة تحمل اسماً تدل على صاحبها إن ضاعت. سلمها يداً بيد.
tickets-cards-next = البطاقات التالية
tickets-cards-none = لا توجد بطاقات
tickets-cards-none-say = أصدر التذاكر أولاً: لكل من أكد حضوره تذكرة.
tickets-cards-number = رقم { $n_shown }
done-tickets = صدرت التذاكر.
done-ticket = صدرت التذكرة.
done-ticket-revoked = ألغيت التذكرة.
done-rotated = ألغيت التذاكر القديمة وصدرت الجديدة.
error-not-confirmed = لا تصدر التذكرة إلا لمن أكد حضوره.
audit-ticket-issue = { $n ->
    [one] أصدر { $who } تذكرة واحدة
    [two] أصدر { $who } تذكرتين
    [few] أصدر { $who } { $n_shown } تذاكر
   *[other] أصدر { $who } { $n_shown } تذكرة
}
audit-ticket-read = اطلع { $who } على تذكرة
audit-ticket-read-cards = { $n ->
    [one] فتح { $who } بطاقة واحدة للطباعة
    [two] فتح { $who } بطاقتين للطباعة
    [few] فتح { $who } { $n_shown } بطاقات للطباعة
   *[other] فتح { $who } { $n_shown } بطاقة للطباعة
}
audit-ticket-read-names = { $n ->
    [one] فتح { $who } بطاقة واحدة تحمل الاسم
    [two] فتح { $who } بطاقتين تحملان الاسم
    [few] فتح { $who } { $n_shown } بطاقات تحمل الأسماء
   *[other] فتح { $who } { $n_shown } بطاقة تحمل الأسماء
}
audit-ticket-revoke = ألغى { $who } تذكرة
audit-ticket-rotate = { $n ->
    [one] ألغى { $who } تذكرة واحدة لتجديدها
    [two] ألغى { $who } تذكرتين لتجديدهما
    [few] ألغى { $who } { $n_shown } تذاكر لتجديدها
   *[other] ألغى { $who } { $n_shown } تذكرة لتجديدها
}
