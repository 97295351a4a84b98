# بعد اللقاء.
after-title = من حضر
after-came = حضروا
after-had-said-yes = كانوا قد أكدوا
after-by = حسب المجال
after-percent = من الهدف
after-absent = أكدوا ولم يحضروا
after-not-yet = أكدوا ولم يصلوا بعد
after-absent-none = حضر كل من أكد.
after-absent-more = { $n ->
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و{ $n_shown } آخرون
 }
after-walk-ins = { $n ->
    [one] حضر شخص واحد بدون تسجيل
    [two] حضر شخصان بدون تسجيل
    [few] حضر { $n_shown } أشخاص بدون تسجيل
    [many] حضر { $n_shown } شخصاً بدون تسجيل
   *[other] حضر { $n_shown } شخص بدون تسجيل
}
after-col-walk-ins = بدون تسجيل
thanks-title = كلمات الشكر
thanks-text = نصوص جاهزة للنسخ: لمسؤولة أو مسؤول كل وفد، ولأهل كل جماعة.
thanks-none = لا أحد يُشكر بعد
thanks-none-text = تظهر هنا الوفود التي حضر منها أحد.
thanks-leader = إلى من قاد الوفد
thanks-area = إلى أهل المنطقة
thanks-came = { $n ->
    [one] حضر شخص واحد
    [two] حضر شخصان
    [few] حضر { $n_shown } أشخاص
    [many] حضر { $n_shown } شخصاً
   *[other] حضر { $n_shown } شخص
}
thanks-more = { $n ->
    [one] ووفد آخر.
    [two] ووفدان آخران.
    [few] و{ $n_shown } وفود أخرى.
    [many] و{ $n_shown } وفداً آخر.
   *[other] و{ $n_shown } وفد آخر.
}
thanks-to-leader = { $g ->
    [female] الأخت الفاضلة { $name }، مسؤولة وفد { $of }،
   *[other] الأخ الفاضل { $name }، مسؤول وفد { $of }،
}
thanks-to-area = أخواتنا وإخواننا في { $of }،
thanks-body = شكراً لكم ولكل من لبّى الدعوة إلى «{ $title }».
thanks-count = { $n ->
    [one] حضر من وفدكم شخص واحد من أصل { $target }.
    [two] حضر من وفدكم شخصان من أصل { $target }.
    [few] حضر من وفدكم { $n_shown } أشخاص من أصل { $target }.
    [many] حضر من وفدكم { $n_shown } شخصاً من أصل { $target }.
   *[other] حضر من وفدكم { $n_shown } شخص من أصل { $target }.
}
thanks-close = بحضوركم نجح اللقاء. دمتم في خدمة الصالح العام.
years-title = حضور الأقاليم والجماعات عبر السنين
years-text = لكل لقاء انتهى: من حضر، وكم كان الموعود به، والنسبة.
years-level = المستوى الترابي
years-regions = الجهات
years-provinces = العمالات والأقاليم
years-communes = الجماعات
years-of = من { $n }
years-no-part = لم يشارك
years-none = لا لقاء انتهى بعد
years-none-text = بعد أول لقاء يظهر هنا ما جاء به كل مجال ترابي.
