# Après la rencontre.
after-title = Qui est venu
after-came = venus
after-had-said-yes = avaient dit oui
after-by = Par territoire
after-percent = De l’objectif
after-absent = Avaient dit oui, ne sont pas venus
after-not-yet = Ont confirmé, pas encore arrivés
after-absent-none = Tous ceux qui avaient dit oui sont venus.
after-absent-more = { $n ->
    [one] et { $n_shown } autre
   *[other] et { $n_shown } autres
 }
after-walk-ins = { $n ->
    [one] { $n_shown } personne est venue sans être inscrite
   *[other] { $n_shown } personnes sont venues sans être inscrites
}
after-col-walk-ins = Sans inscription
thanks-title = Remerciements
thanks-text = Des textes à copier : pour la ou le responsable de chaque délégation, et pour toute la commune.
thanks-none = Personne à remercier encore
thanks-none-text = Les délégations dont quelqu’un est venu apparaissent ici.
thanks-leader = Pour qui a conduit la délégation
thanks-area = Pour toutes et tous
thanks-came = { $n ->
    [one] { $n_shown } personne est venue
   *[other] { $n_shown } personnes sont venues
}
thanks-more = { $n ->
    [one] et { $n_shown } autre délégation.
   *[other] et { $n_shown } autres délégations.
}
thanks-to-leader = { $g ->
    [female] Chère { $name }, responsable de la délégation « { $of } »,
   *[other] Cher { $name }, responsable de la délégation « { $of } »,
}
thanks-to-area = À toutes et à tous, { $of },
thanks-body = Merci à vous et à celles et ceux qui ont répondu à l’appel pour « { $title } ».
thanks-count = { $n ->
    [one] { $n_shown } personne est venue de chez vous, sur { $target } attendues.
   *[other] { $n_shown } personnes sont venues de chez vous, sur { $target } attendues.
}
thanks-close = C’est votre présence qui a fait cette rencontre. À bientôt.
years-title = Ce que chaque territoire a apporté au fil des ans
years-text = Pour chaque rencontre terminée : qui est venu, combien étaient promis, et la part.
years-level = Niveau de territoire
years-regions = Régions
years-provinces = Préfectures et provinces
years-communes = Communes
years-of = sur { $n }
years-no-part = sans part
years-none = Aucune rencontre terminée
years-none-text = Après la première rencontre, ce que chaque territoire a apporté se lit ici.
