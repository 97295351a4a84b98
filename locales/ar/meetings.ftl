# الاجتماعات: ملاحظات ورفض وسجل.
meetings-finding-weekday-mismatch = يوم الأسبوع لا يوافق التاريخ: إنه { $right }.
meetings-finding-date-mismatch = الكلمات تقول { $said }، وساعة البداية تقول { $begins }.
meetings-finding-notice-short = وُجِّه الاستدعاء قبل الاجتماع بعدد أيام قدره { $given }، والقاعدة تطلب { $asked }.
error-minutes-frozen = صودق على المحضر: لم يعد هذا الاجتماع يتغير.
error-agenda-full = في جدول الأعمال 500 نقطة بالفعل.
error-pdf-not-built = هذه النسخة مبنية بدون PDF. اطبعوا الصفحة، أو خذوا ملف Word.
error-minutes-out-of-turn = المحضر ليس في المرحلة التي تسبق هذه.
audit-meeting-create = أحدث { $who } اجتماعاً
audit-meeting-update = عدّل { $who } اجتماعاً
audit-meeting-convene = استدعى { $who } إلى اجتماع
audit-meeting-end = رفع { $who } جلسة أو استأنفها
audit-meeting-attend = { $n ->
    [zero] لم يسجل { $who } أي شخص في اجتماع
    [one] سجل { $who } شخصاً في اجتماع
    [two] سجل { $who } شخصين في اجتماع
    [few] سجل { $who } { $n_shown } أشخاص في اجتماع
    [many] سجل { $who } { $n_shown } شخصاً في اجتماع
   *[other] سجل { $who } { $n_shown } شخص في اجتماع
}
audit-meeting-mark = سجل { $who } وصولاً أو مغادرة أو جواباً
audit-meeting-agenda = عدّل { $who } جدول أعمال
audit-meeting-hear = سجل { $who } مداخلة
audit-meeting-decide = سجل { $who } قراراً
audit-meeting-finish-decision = تتبع { $who } قراراً
audit-minutes-save = حفظ { $who } محضراً
audit-minutes-phase = نقل { $who } محضراً إلى المرحلة الموالية
audit-minutes-read = قرأ { $who } محضراً
