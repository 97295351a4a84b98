# الرسالة التي يبعثها المسؤول.
invitations-message =
    السلام عليكم { $name }،
    أنتم مدعوون إلى: { $title }، { $when }، { $where }، ضمن وفد { $of }.
    أجيبوا بنعم أو لا من هنا:
    { $link }

# صفحة الدعوة.
invitations-title = دعوة
invitations-of = الوفد:
invitations-asked = ، هذه دعوة موجهة إليكم. هل ستحضرون؟
invitations-comes = : سُجّل حضوركم.
invitations-declined = : سُجّل اعتذاركم. ما زال بإمكانكم تغيير الجواب.
invitations-answer = الجواب
invitations-yes = نعم، سأحضر
invitations-no = لا، لن أحضر
invitations-keep = حفظ
invitations-boards = أين تركبون الحافلة
invitations-boards-help = الدوار أو الحي أو المحطة. يُترك فارغاً لمن يأتي بوسيلته.
invitations-companions = من يرافقكم
invitations-companions-help = اسم في كل سطر، خمسة على الأكثر. كل واحد يأخذ مكاناً من أماكن الوفد.
invitations-companions-title = المرافقون
invitations-companion = مرافقة لأحد المدعوين
invitations-companion-off = لن يحضر
invitations-their-ticket = التذكرة
invitations-card = بطاقة للطبع
invitations-calendar = إضافة إلى اليومية
invitations-name-title = اسمي مكتوب خطأ
invitations-name = الاسم الكامل
invitations-name-help = اكتبوه كما في البطاقة، بالعربية أو بالفرنسية. يؤكده المسؤول عن الوفد.
invitations-name-do = اقتراح التصحيح
invitations-name-said = اقترحتم:
invitations-objection-title = عدم الاتصال بي
invitations-objection-text = لن تتوصلوا بعدها بأي رسالة من هنا، لهذا اللقاء أو لغيره. ويبقى مكانكم محفوظاً.
invitations-object = المرجو عدم الاتصال بي
invitations-objects = طلبتم عدم الاتصال بكم.
invitations-agree = يمكن الاتصال بي من جديد
done-invitation-yes = سُجّل جوابكم، إلى اللقاء.
done-invitation-no = سُجّل جوابكم، وشكراً على الإخبار.
done-invitation-companion = أُعيد المكان.
done-invitation-name = اقتُرح التصحيح على المسؤول عن الوفد.
done-invitation-objects = سُجّل طلبكم: لا رسائل بعد الآن.
done-invitation-agrees = سُجّل ذلك.
