# بعد اللقاء.
after-title = من حضر
after-came = حضروا
after-had-said-yes = كانوا قد أكدوا
after-by = حسب المجال
after-percent = من الهدف
after-absent = أكدوا ولم يحضروا
after-absent-none = حضر كل من أكد.
after-absent-more = { $n ->
    [one] وواحد آخر
    [two] واثنان آخران
   *[other] و{ $n_shown } آخرون
 }
