# Le soir de la coordination.
evening-title = Point du soir
evening-since = Depuis { $at }
evening-said-yes = Oui
evening-new-names = Nouveaux noms
evening-said-no = Non
evening-silent = Silencieuses
evening-silent-none = Aucune délégation silencieuse.
evening-heard = Dernière nouvelle
evening-who = Responsable
evening-leader = Relancer
evening-behind = En retard
evening-behind-none = Aucune délégation en retard.
evening-gap = Manquent
evening-news = Ce qui a changé
evening-news-none = Rien n’a changé depuis hier.
evening-status = Le point, pour le groupe
evening-status-text = Des territoires et des nombres, aucun nom de personne.
evening-copy-ar = Copier en arabe
evening-copy-fr = Copier en français
evening-board = Le tableau
evening-status-count = Confirmés : { $confirmed } sur { $target } (manquent { $gap })
evening-status-news = Depuis hier : +{ $confirmed } oui, +{ $named } noms, { $declined } non
evening-status-behind = En retard :
evening-status-silent = Sans nouvelles depuis :
picture-all = Total
picture-more = { $n ->
    [one] et { $n_shown } autre délégation
   *[other] et { $n_shown } autres délégations
}
evening-picture = Image du tableau
evening-picture-text = Appuyez longuement sur l’image pour l’envoyer au groupe, ou téléchargez-la.
evening-picture-ar = Image en arabe
evening-picture-fr = Image en français
