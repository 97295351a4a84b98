# مساء التنسيق.
evening-title = حصيلة المساء
evening-since = منذ { $at }
evening-said-yes = نعم
evening-new-names = أسماء جديدة
evening-said-no = لا
evening-silent = الصامتة
evening-silent-none = لا وفد صامتاً.
evening-heard = آخر خبر
evening-who = المسؤول
evening-leader = الاتصال
evening-behind = المتأخرة
evening-behind-none = لا وفد متأخراً.
evening-gap = الناقص
evening-news = ما تغيّر
evening-news-none = لم يتغيّر شيء منذ أمس.
evening-status = الحصيلة للمجموعة
evening-status-text = مجالات ترابية وأرقام، بلا اسم أي شخص.
evening-copy-ar = نسخ بالعربية
evening-copy-fr = نسخ بالفرنسية
evening-board = اللوحة
evening-status-count = أكدوا: { $confirmed } من { $target } (الناقص { $gap })
evening-status-news = منذ أمس: +{ $confirmed } نعم، +{ $named } أسماء، { $declined } لا
evening-status-behind = المتأخرة:
evening-status-silent = بلا خبر منذ:
picture-all = المجموع
picture-more = { $n ->
    [one] ووفد آخر
    [two] ووفدان آخران
    [few] و{ $n_shown } وفود أخرى
    [many] و{ $n_shown } وفداً آخر
   *[other] و{ $n_shown } وفد آخر
}
evening-picture = صورة اللوحة
evening-picture-text = اضغطوا مطولاً على الصورة لإرسالها إلى المجموعة، أو نزّلوها.
evening-picture-ar = صورة بالعربية
evening-picture-fr = صورة بالفرنسية
