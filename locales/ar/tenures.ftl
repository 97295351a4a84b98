tenures-finding-end-before-beginning = { $role }: النهاية ({ $to }) قبل البداية ({ $from })
tenures-finding-territory-not-yet = { $role }: «{ $area }» لم تكن قائمة بعد، فتاريخ إحداثها { $date }
tenures-finding-territory-no-more = { $role }: «{ $area }» لم تعد قائمة بعد { $date }
tenures-finding-outside-its-whole = { $role }: تواريخها خارج مدة { $other } التي هي جزء منها
tenures-finding-order-contradicted = { $role }: قيل إنها جاءت بعد { $other }، والتواريخ تقول غير ذلك
tenures-finding-incompatible-offices = { $rule }: { $role }، { $other }
tenures-finding-roles-not-reconciled = { $role } و{ $other } في هيئة واحدة: لا يقول المصدر هل تزامنتا أم تعاقبتا

audit-tenure-create = { $who }: إضافة مهمة إلى مسار شخص
audit-tenure-read = { $who }: الاطلاع على مسار شخص
audit-tenure-update = { $who }: تصحيح مهمة في مسار شخص
audit-tenure-delete = { $who }: حذف مهمة من مسار شخص
audit-post-create = { $who }: إحداث منصب في هيئة

error-seat-taken = لهذا المنصب مقعد واحد، ويشغله شخص آخر في المدة نفسها.
error-too-many-tenures = بلغ هذا المسار أقصى عدد من المهام.
field-body-or-name = اختر الهيئة أو اكتب اسمها، لا الأمرين معاً.
field-other-body = هذا المنصب تابع لهيئة أخرى.
field-cycle = بهذا الاختيار تصير المهمة تابعة لنفسها.
