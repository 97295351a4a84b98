# الأجل والنسب المستهدفة.
terms-title = الأجل والنسب المستهدفة
terms-text = تظهر للمسؤولين وعلى اللوحة، ولا تمنع شيئاً.
terms-until = آخر أجل للأسماء
terms-until-help = بعده يمكن استرجاع الأماكن الفارغة.
terms-women = نسبة النساء المستهدفة، بالمئة
terms-youth = نسبة الشباب المستهدفة، بالمئة
terms-youth-help = أقل من 35 سنة يوم اللقاء.
terms-told-women = النساء: { $percent } % ({ $known } من { $of } ممن عُرف ذلك عنهم)، والهدف { $aim } %
terms-told-youth = الشباب: { $percent } % ({ $known } من { $of } ممن عُرف ذلك عنهم)، والهدف { $aim } %
terms-told-until = آخر أجل للأسماء: { $at }
