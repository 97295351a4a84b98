# After the gathering.
after-title = Who came
after-came = came
after-had-said-yes = had said yes
after-by = By territory
after-percent = Of the target
after-absent = Had said yes and stayed away
after-not-yet = Have said yes and are not there yet
after-absent-none = Everybody who had said yes came.
after-absent-more = { $n ->
    [one] and { $n_shown } other
   *[other] and { $n_shown } others
 }
after-walk-ins = { $n ->
    [one] { $n_shown } person came without being listed
   *[other] { $n_shown } people came without being listed
}
after-col-walk-ins = Not listed
thanks-title = Thanks
thanks-text = Texts to copy: for the leader of each delegation, and for everybody of the commune.
thanks-none = Nobody to thank yet
thanks-none-text = Delegations of which somebody came appear here.
thanks-leader = To who led the delegation
thanks-area = To everybody there
thanks-came = { $n ->
    [one] { $n_shown } person came
   *[other] { $n_shown } people came
}
thanks-more = { $n ->
    [one] and { $n_shown } more delegation.
   *[other] and { $n_shown } more delegations.
}
thanks-to-leader = Dear { $name }, leader of the delegation of { $of },
thanks-to-area = To everybody in { $of },
thanks-body = Thank you, and everybody who answered the call to “{ $title }”.
thanks-count = { $n ->
    [one] { $n_shown } person came from you, of { $target } expected.
   *[other] { $n_shown } people came from you, of { $target } expected.
}
thanks-close = It was your being there that made it. Until soon.
years-title = What each territory brought over the years
years-text = For each gathering that is over: who came, how many were promised, and the share.
years-level = Level of territory
years-regions = Regions
years-provinces = Prefectures and provinces
years-communes = Communes
years-of = of { $n }
years-no-part = no part
years-none = No gathering is over yet
years-none-text = After the first one, what each territory brought is read here.
