# The frame of every page.
layout-product = حاضر
layout-skip = إلى المحتوى
layout-menu = القائمة
layout-sections = الأبواب
layout-languages = اللغات
layout-signed-in = الحساب: { $name }
layout-sign-out = تسجيل الخروج
layout-theme = المظهر
layout-theme-auto = حسب الجهاز
layout-theme-light = نهار
layout-theme-dark = ليل
