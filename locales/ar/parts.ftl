# What pages are built of.
parts-optional = اختياري
parts-in-arabic = بالعربية
parts-in-french = بالفرنسية
parts-in-arabic-script = بالحروف العربية
parts-in-latin-script = بالحروف اللاتينية
parts-cancel = إلغاء
parts-search = بحث
parts-crumbs = الطريق إلى هذه الصفحة
parts-pages = صفحات اللائحة
parts-first-page = إلى بداية اللائحة
parts-next-page = الصفحة التالية
parts-copy = نسخ
parts-copied = نُسخ
parts-stage-nominated = مقترح
parts-stage-invited = مدعو
parts-stage-confirmed = مؤكد
parts-stage-present = حاضر
parts-forecast = التوقع
parts-quota-where-scarce = الحصة، حيث الأماكن محدودة

# What the script says on its own.
parts-stream-late = انقطع الاتصال. الأرقام كما كانت آخر مرة.
