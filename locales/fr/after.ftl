# Après la rencontre.
after-title = Qui est venu
after-came = venus
after-had-said-yes = avaient dit oui
after-by = Par territoire
after-percent = De l’objectif
after-absent = Avaient dit oui, ne sont pas venus
after-absent-none = Tous ceux qui avaient dit oui sont venus.
after-absent-more = { $n ->
    [one] et { $n_shown } autre
   *[other] et { $n_shown } autres
 }
