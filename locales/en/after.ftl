# After the gathering.
after-title = Who came
after-came = came
after-had-said-yes = had said yes
after-by = By territory
after-percent = Of the target
after-absent = Had said yes and stayed away
after-absent-none = Everybody who had said yes came.
after-absent-more = { $n ->
    [one] and { $n_shown } other
   *[other] and { $n_shown } others
 }
