# البلاغات: أجزاء النص.
communiques-title-prepares = { $body }: التحضير لـ«{ $gathering }»
communiques-context = في إطار التحضير لـ«{ $gathering }» المقرر يوم { $day }،{ " " }
communiques-held = { $lead }عقد { $body }، يوم { $day }{ $held }، { $kind }{ $presided }.
communiques-held-f = { $lead }عقدت { $body }، يوم { $day }{ $held }، { $kind }{ $presided }.
communiques-place = { " " }({ $place })
communiques-chair = { " " }ترأسه { $chair }
communiques-chair-f = { " " }ترأسته { $chair }
communiques-represents = ممثلون عن «{ $name }»
communiques-present = وحضر الاجتماع { $who }.
communiques-purpose = وخُصص الاجتماع لـ«{ $gathering }»{ $presided } يوم { $day }، على الساعة { $hour } ({ $hall })، وللتعبئة من أجل مشاركة فاعلة ومشرفة.
communiques-presides = { " " }الذي يترأسه { $chair }،
communiques-presides-f = { " " }الذي تترأسه { $chair }،
communiques-agenda = وتناول الاجتماع: { $items }.
communiques-interventions = { $n ->
    [zero] ولم تُسجل أي مداخلة.
    [one] وسُجلت مداخلة واحدة.
    [two] وسُجلت مداخلتان.
    [few] وسُجلت { $n_shown } مداخلات.
    [many] وسُجلت { $n_shown } مداخلة.
   *[other] وسُجلت { $n_shown } مداخلة.
}
communiques-number = وحُدد عدد المشاركين عن «{ $area }» في { $n }.
communiques-decisions = وقرر الاجتماع:
communiques-satisfaction = وجرت الأشغال في روح من المسؤولية والانضباط نوّه بها رئيس الجلسة، { $chair }.
communiques-appeal = ووُجّه نداء إلى المناضلات والمناضلين من أجل تعبئة شاملة.
communiques-thanks = ووُجّه باسم { $chair } الشكر إلى كل الحاضرات والحاضرين على انخراطهم.
communiques-closing = عاش العمل المشترك في { $organisation }.
communiques-copy-ar = نسخ الرسالة بالعربية
communiques-copy-fr = نسخ الرسالة بالفرنسية
error-communique-published = نُشر هذا البلاغ ولم يعد يتغير. انشروا بلاغاً آخر لتصحيحه.
error-version-awaited = تنقص إحدى الصيغتين. اكتبوها، أو ضعوا عليها علامة الانتظار.
audit-communique-create = بدأ { $who } بلاغاً
audit-communique-update = عدّل { $who } بلاغاً
audit-communique-publish = نشر { $who } بلاغاً
communiques-satisfaction-f = وجرت الأشغال في روح من المسؤولية والانضباط نوّهت بها رئيسة الجلسة، { $chair }.
communiques-appeal-f = ووُجّه نداء إلى المناضلات والمناضلين من أجل تعبئة شاملة.
communiques-thanks-f = ووُجّه باسم { $chair } الشكر إلى كل الحاضرات والحاضرين على انخراطهم.

communiques-appeal-of = ووُجّه نداء إلى مناضلات ومناضلي العائلة { $adjective } من أجل تعبئة شاملة.
communiques-thanks-of = ووُجّه باسم { $chair } الشكر إلى كل الحاضرات والحاضرين على التزامهم { $adjective }.
communiques-slogan = «{ $slogan }»
communiques-title = البلاغات
communiques-none = لا يوجد أي بلاغ
communiques-none-text = يبدأ البلاغ من صفحة الاجتماع.
communiques-start = بدء بلاغ
communiques-number-title = بلاغ رقم { $number }
communiques-meeting = الاجتماع
communiques-text = النص
communiques-awaited = الصيغة المنتظرة
communiques-awaited-none = لا شيء، الصيغتان متوفرتان
communiques-embargo = محظور النشر إلى غاية
communiques-publish = نشر
communiques-publish-ask = بعد النشر لا يتغير البلاغ ويقرؤه الجميع. هل يُنشر؟
communiques-open = فتح الصفحة العمومية
communiques-state-draft = مسودة
communiques-state-embargoed = تحت الحظر
communiques-state-published = منشور
done-communique = حُفظ البلاغ.
done-published = نُشر البلاغ.

communiques-photos = الصور
communiques-photo-file = الملف (JPEG أو PNG أو WebP)
communiques-photo-help = يُحذف من الملف مكان التصوير وآلته. ست صور على الأكثر.
communiques-photo-alt = ما يظهر في الصورة
communiques-photo-alt-help = لمن لا يرى الصورة: «المكتب أثناء الاجتماع».
communiques-photo-caption = شرح الصورة
communiques-photo-add = إضافة الصورة
communiques-photo-earlier = تقديم الصورة { $name }
communiques-photo-remove = حذف الصورة { $name }
error-photos-full = لهذا البلاغ ست صور بالفعل.
done-photo = حُفظت الصور.
audit-communique-photo = أضاف { $who } صورة إلى بلاغ
audit-communique-photo-change = غيّر { $who } صورة في بلاغ
audit-communique-photo-remove = حذف { $who } صورة من بلاغ
