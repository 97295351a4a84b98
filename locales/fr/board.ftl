# The board: where each delegation stands.
board-crumb = Tableau des délégations
board-bar-label = proposés { $nominated_shown }, invités { $invited_shown }, confirmés { $confirmed_shown }, présents { $present_shown }
board-of-target = objectif { $n_shown }
board-of = sur { $n_shown }
board-confirmed =
    { $n ->
        [one] a confirmé
       *[other] ont confirmé
    }
board-gap =
    { $n ->
        [one] il en manque { $n_shown } pour l’objectif
       *[other] il en manque { $n_shown } pour l’objectif
    }
board-gap-of = il en manque { $n_shown } sur { $of_shown }
board-gap-none = objectif atteint
board-arrived =
    { $n ->
        [one] est arrivé dans la salle
       *[other] sont arrivés dans la salle
    }
board-on-the-way =
    { $n ->
        [one] { $n_shown } confirmé n’est pas encore là
       *[other] { $n_shown } confirmés ne sont pas encore là
    }
board-absent =
    { $n ->
        [one] { $n_shown } confirmé n’est pas venu
       *[other] { $n_shown } confirmés ne sont pas venus
    }
board-all-here = tous les confirmés sont là
board-waiting =
    { $n ->
        [one] n’a pas encore confirmé
       *[other] n’ont pas encore confirmé
    }
board-chaired = Présidence : { $name }
board-clock = Il est { $at }
board-live = Les chiffres se mettent à jour d’eux-mêmes · état de { $at }
board-comma = {", "}
board-and-more =
    { $n ->
        [one] {" "}et { $n_shown } autre
       *[other] {" "}et { $n_shown } autres
    }
board-places =
    { $n ->
        [one] { $n_shown } place
       *[other] { $n_shown } places
    }
board-people =
    { $n ->
        [one] { $n_shown } personne
       *[other] { $n_shown } personnes
    }
board-inhabitants =
    { $n ->
        [one] { $n_shown } habitant
       *[other] { $n_shown } habitants
    }

# What needs somebody.
board-needs = Ce qui vous attend
board-needs-none = Rien ne vous attend pour l’instant.
board-need-silent =
    { $n ->
        [one] { $n_shown } délégation sans nouvelles depuis trois jours ou plus
       *[other] { $n_shown } délégations sans nouvelles depuis trois jours ou plus
    }
board-need-answers =
    { $n ->
        [one] { $n_shown } invité n’a pas répondu
       *[other] { $n_shown } invités n’ont pas répondu
    }
board-need-answers-detail = la rencontre est dans moins d’une semaine
board-need-answers-soon = la rencontre est imminente ou en cours
board-need-unsplit = Places non réparties entre les délégations
board-need-reserve = Réserve non distribuée
board-need-reserve-detail = à donner aux listes complètes
board-need-leader =
    { $n ->
        [one] { $n_shown } délégation sans responsable
       *[other] { $n_shown } délégations sans responsable
    }

# The list.
board-delegations = Délégations
board-show-all = Toutes
board-show-silent = Sans nouvelles
board-show-late = En retard
board-show-on-time = À l’heure
board-show-leaderless = Sans responsable
board-search = Commune ou instance
board-export = Exporter
board-hall = Écran de salle
board-none-fits = Aucune délégation ne répond à cette demande.
board-col-delegation = Délégation
board-col-progress = Avancement
board-col-target = Objectif
board-col-quota = Quota
board-col-reserve = Réserve
board-col-nominated = Prop.
board-col-invited = Inv.
board-col-confirmed = Conf.
board-col-present = Prés.
board-col-declined = Excusés
board-col-gap = Manque
board-col-news = Nouvelles
board-short-target = obj.
board-short-confirmed = conf.
board-short-present = prés.
board-quota = quota { $n_shown }
board-no-news = rien encore
board-now = à l’instant
board-ago-minutes = { $n_shown } min
board-ago-hours = { $n_shown } h
board-ago-days =
    { $n ->
        [one] { $n_shown } jour
       *[other] { $n_shown } jours
    }
board-silent-since =
    { $n ->
        [one] silence, { $n_shown } jour
       *[other] silence, { $n_shown } jours
    }
board-shown = { $from_shown } à { $to_shown } sur { $n_shown }

# The panel.
board-leader = Responsable
board-leader-set = désigné
board-leader-none = pas encore désigné
board-enrol = Ajouter des noms
board-open = Ouvrir la liste de la délégation
board-cards = Billets et cartes
board-change = Modifier
board-branch = Délégations en dessous
board-close = Fermer
board-empty-title = Pas encore de délégations
board-empty-text = Répartissez les places entre provinces et communes, ou entre instances : on verra ici qui tient l’objectif et qui est en retard.
board-empty-act = Répartir les places

# The hall screen.
hall-present =
    { $n ->
        [one] présent
       *[other] présents
    }
hall-on-the-way =
    { $n ->
        [one] { $n_shown } confirmé est en route
       *[other] { $n_shown } confirmés sont en route
    }
hall-delegation-of-kind = Délégation : { $name } ({ $kind })
hall-delegation-of = Délégation : { $name }
hall-doors = Ouverture des portes
hall-start = Ouverture de la rencontre
hall-begun = commencée
hall-in-minutes =
    { $n ->
        [0] maintenant
        [one] dans { $n_shown } minute
       *[other] dans { $n_shown } minutes
    }
hall-in-hours =
    { $n ->
        [one] dans { $n_shown } heure
       *[other] dans { $n_shown } heures
    }
hall-in-days =
    { $n ->
        [one] dans { $n_shown } jour
       *[other] dans { $n_shown } jours
    }
hall-last-entry = Dernière entrée { $at }
hall-last-entry-gate = Dernière entrée { $at }, { $gate }
hall-plan-label =
    { $n ->
        [one] La salle : une délégation, ses gradins à la mesure de ses places se remplissent de ceux qui arrivent ; en pointillé, sans nouvelles
       *[other] La salle : { $n_shown } délégations, chacune avec des gradins à la mesure de ses places, qui se remplissent de ceux qui arrivent ; en pointillé, sans nouvelles
    }
hall-full =
    { $n ->
        [one] { $n_shown } délégation au complet
       *[other] { $n_shown } délégations au complet
    }
hall-near = Manquent encore
hall-silent =
    { $n ->
        [one] silence, { $n_shown } place
       *[other] silence, { $n_shown } places
    }
hall-silent-present = silence, { $n_shown } sur { $of_shown } là
hall-silent-confirmed = silence, { $n_shown } sur { $of_shown }
hall-not-here = il en manque { $n_shown } sur { $of_shown }

# The gathering's own page.
gathering-page-change = Modifier
gathering-page-next = Et maintenant
gathering-page-when = Date
gathering-page-doors = Portes
gathering-page-doors-both = ouverture { $from }, fermeture { $to }
gathering-page-doors-from = ouvertes à partir de { $at }
gathering-page-doors-until = fermées à { $at }
gathering-page-venue = Lieu
gathering-page-capacity = Capacité
gathering-page-convened = Convoquée par
gathering-page-chair = Présidence
gathering-page-fixed = Nombre fixé par
gathering-page-divide = Répartir les places
gathering-page-to-board = Tableau des délégations
gathering-page-to-tickets = Billets
gathering-page-to-door = Portes et téléphones
gathering-page-to-hall = Écran de salle
gathering-page-more =
    { $n ->
        [one] { $n_shown } délégation : voir le tableau
       *[other] { $n_shown } délégations : voir le tableau
    }
gathering-page-over-capacity =
    { $n ->
        [one] L’objectif dépasse la capacité de la salle de { $n_shown } place.
       *[other] L’objectif dépasse la capacité de la salle de { $n_shown } places.
    }

# The home page.
home-title = Accueil
home-hello = Bonjour, { $name }
home-not-divided = Les places de cette rencontre ne sont pas encore réparties entre les délégations.
home-doors = Au travail
home-door-gathering-new = Nouvelle rencontre
home-door-gatherings = Toutes les rencontres
home-door-person-new = Nouvelle personne
home-door-people = Chercher une personne
home-door-import = Importer une liste
home-door-accounts = Comptes et droits
home-door-audit = Journal
home-copy-none = Pas de copie de sauvegarde chaque nuit : aucun dossier n’est indiqué dans cette installation (HADIR_BACKUP_DIR).
home-copy-not-yet = Aucune copie de nuit n’a encore été prise.
home-copy-old = La dernière copie de sauvegarde est ancienne : { $at }.
home-copy-last = Dernière copie de sauvegarde : { $at }.
home-copy-failed = La dernière tentative de copie a échoué. Voyez le journal du serveur, ou la commande hadir doctor.
home-empty-gathering-title = Aucune rencontre à venir
home-empty-gathering-text = Commencez par une rencontre : sa date, son lieu, puis ses places réparties entre les délégations.
home-empty-gathering-act = Nouvelle rencontre
home-empty-leader-title = Aucune rencontre à venir pour votre délégation
home-empty-leader-text = Dès que des places vous sont confiées, elles apparaissent ici, à remplir de noms.
home-empty-leader-act = Toutes les rencontres
home-empty-person-title = Commencez par les personnes
home-empty-person-text = Cherchez en arabe ou en lettres latines, ou ajoutez qui manque encore.
home-empty-person-act = Personnes
home-empty-audit-title = Aucune rencontre à venir
home-empty-audit-text = Chaque écriture et chaque lecture est consignée : lisez le journal.
home-empty-audit-act = Journal
home-empty-none-title = Rien ici pour l’instant
home-empty-none-text = Votre compte n’a encore aucun droit qui montre quelque chose ici. Demandez-le à qui gère les comptes.
home-empty-none-act = Mon compte

# Audit.
audit-board-export =
    { $n ->
        [one] { $who } a exporté le tableau d’une rencontre ({ $n_shown } délégation)
       *[other] { $who } a exporté le tableau d’une rencontre ({ $n_shown } délégations)
    }
home-door-meeting-new = Nouvelle réunion
home-door-communiques = Communiqués
home-due = Décisions à exécuter
home-due-late = En retard

gathering-page-to-messages = Invitations et rappels
home-door-messages = Messages
home-messages-failed = { $n ->
    [one] { $n_shown } message de la semaine n’est pas passé : voyez « Messages ».
   *[other] { $n_shown } messages de la semaine ne sont pas passés : voyez « Messages ».
 }
home-messages-late = { $n ->
    [one] { $n_shown } message attend depuis plus d’une heure : voyez « Messages ».
   *[other] { $n_shown } messages attendent depuis plus d’une heure : voyez « Messages ».
 }
