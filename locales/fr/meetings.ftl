# Réunions : remarques, refus, journal.
meetings-finding-weekday-mismatch = Le jour de la semaine ne va pas avec la date : c’est le { $right }.
meetings-finding-date-mismatch = Les mots disent le { $said }, l’heure de début dit le { $begins }.
meetings-finding-notice-short = { $given ->
    [0] La convocation n’est pas partie avant le jour de la réunion
    [one] La convocation est partie { $given_shown } jour avant la réunion
   *[other] La convocation est partie { $given_shown } jours avant la réunion
} ; la règle en demande { $asked_shown }.
error-minutes-frozen = Le procès-verbal est approuvé : cette réunion ne change plus.
error-agenda-full = L’ordre du jour compte déjà 500 points.
error-pdf-not-built = Cette version est construite sans PDF. Imprimez la page, ou prenez le fichier Word.
error-minutes-out-of-turn = Le procès-verbal n’est pas à l’étape qui précède celle-ci.
audit-meeting-create = { $who } a créé une réunion
audit-meeting-update = { $who } a modifié une réunion
audit-meeting-convene = { $who } a convoqué une réunion
audit-meeting-end = { $who } a levé ou repris une séance
audit-meeting-attend = { $n ->
    [one] { $who } a noté une personne présente à une réunion
   *[other] { $who } a noté { $n_shown } personnes à une réunion
}
audit-meeting-mark = { $who } a noté une arrivée, un départ ou une réponse
audit-meeting-agenda = { $who } a modifié un ordre du jour
audit-meeting-hear = { $who } a noté une intervention
audit-meeting-decide = { $who } a enregistré une décision
audit-meeting-finish-decision = { $who } a suivi une décision
audit-minutes-save = { $who } a enregistré un procès-verbal
audit-minutes-phase = { $who } a fait passer un procès-verbal à l’étape suivante
audit-minutes-read = { $who } a lu un procès-verbal

# Le procès-verbal.
meetings-print = Imprimer
meetings-kind-organisational = une réunion organisationnelle
meetings-kind-ordinary = une réunion ordinaire
meetings-kind-extraordinary = une réunion extraordinaire
meetings-kind-communication = une rencontre de communication
meetings-kind-other = une réunion
meetings-min-title = Procès-verbal : { $title }
meetings-min-opening = { $body } s’est réuni le { $day }{ $words }, en présence des personnes portées sur la liste ci-jointe.
meetings-min-opening-f = { $body } s’est réunie le { $day }{ $words }, en présence des personnes portées sur la liste ci-jointe.
meetings-min-at = { " " }à { $hour }
meetings-min-place = { " " }({ $place })
meetings-min-chair = , sous la présidence de { $chair }
meetings-min-quorum = Le quorum est réuni : { $present } membres présents sur { $members }, { $needed } étant nécessaires.
meetings-min-no-quorum = Le quorum n’est pas réuni : { $present } membres présents sur { $members }, { $needed } étant nécessaires.
meetings-min-excused = Absents excusés : { $names }.
meetings-min-represented = Représentés : { $names }.
meetings-min-agenda = Ordre du jour
meetings-min-interventions = Interventions
meetings-min-decisions = Décisions
meetings-min-decision = Décision { $number }
meetings-min-unanimity = Adoptée à l’unanimité
meetings-min-consensus = Adoptée par consensus
meetings-min-votes = Pour { $for } · Contre { $against } · Abstention { $abstained }
meetings-min-owner = Exécution confiée à { $who }.
meetings-min-due = Avant le { $day }.
meetings-min-closed = La séance a été levée à { $hour }.
meetings-min-annex = Annexe : liste de présence
meetings-min-page = page
meetings-min-page-of = sur
meetings-min-no = N°
meetings-min-name = Nom
meetings-min-capacity = Qualité
meetings-min-name-capacity = Nom et qualité
meetings-min-arrival = Arrivée
meetings-min-signature = Signature
meetings-min-sign-chair = La présidence de séance
meetings-min-sign-secretary = Le secrétariat de séance
meetings-min-hash = Texte clos, empreinte :
meetings-phase-line-draft = Brouillon
meetings-phase-line-read = Lu par les présents, version { $version }
meetings-phase-line-approved = Approuvé, version { $version }
meetings-phase-line-published = Publié, version { $version }

# Pages.
meetings-title = Réunions
meetings-new = Nouvelle réunion
meetings-new-do = Créer la réunion
meetings-edit = Modifier la réunion
meetings-none = Aucune réunion
meetings-none-text = Créez la réunion d’une instance : présences, décisions et procès-verbal y tiennent ensemble.
meetings-search = Chercher dans les procès-verbaux et communiqués
meetings-years = Années
meetings-to-check = À vérifier
meetings-field-body = Instance
meetings-field-kind = Nature
meetings-field-title = Titre
meetings-field-starts = Commence le
meetings-field-date-text = La date en toutes lettres
meetings-field-date-text-help = Par exemple : mardi 10 juin 2025. Un jour qui ne va pas avec la date est signalé.
meetings-field-place = Lieu
meetings-field-chair = Présidée par
meetings-field-chair-help = Cherchez la personne par son nom, dans l’une ou l’autre écriture.
meetings-field-chair-words = Ou en toutes lettres
meetings-field-prepares = Prépare la rencontre
meetings-prepares-none = Aucune
meetings-chair-none = Personne pour l’instant
meetings-date-differs = La date en toutes lettres n’est pas celle du début.
meetings-kind-name-organisational = Réunion organisationnelle
meetings-kind-name-ordinary = Réunion ordinaire
meetings-kind-name-extraordinary = Réunion extraordinaire
meetings-kind-name-communication = Rencontre de communication
meetings-kind-name-other = Autre réunion
meetings-convocation = Convocation
meetings-minutes = Procès-verbal
meetings-minutes-both = Arabe et français
meetings-minutes-word = Fichier Word
meetings-minutes-pdf = PDF
meetings-minutes-help = Une ligne vide sépare les paragraphes ; « ## » commence un titre, « > » une ligne de décision.
meetings-chaired-by = Présidée par { $name }
meetings-frozen = Le procès-verbal est approuvé : la réunion ne change plus.
meetings-attendance = Présences
meetings-heads-present = { $n ->
    [one] { $n_shown } présent
   *[other] { $n_shown } présents
}
meetings-heads-excused = { $n ->
    [one] { $n_shown } excusé
   *[other] { $n_shown } excusés
}
meetings-heads-represented = { $n ->
    [one] { $n_shown } représenté
   *[other] { $n_shown } représentés
}
meetings-heads-coming = { $n ->
    [one] { $n_shown } annoncé
   *[other] { $n_shown } annoncés
}
meetings-quorum-met = Quorum réuni : { $from } membres sur { $to }
meetings-quorum-missing = Quorum non réuni : { $from } membres sur { $to }
meetings-name = Nom
meetings-capacity = Qualité
meetings-represents = Représente
meetings-state = État
meetings-state-present = Présence
meetings-state-excused = Absence excusée
meetings-state-represented = Par représentant
meetings-state-absent = Absence
meetings-state-coming = Venue annoncée
meetings-attend-do = Noter
meetings-arrived-at = Arrivée : { $name }
meetings-left-at = Départ : { $name }
meetings-mark-arrived = Noter l’arrivée
meetings-mark-left = Noter le départ
meetings-more = { $n ->
    [one] Montrer { $n_shown } personne de plus
   *[other] Montrer { $n_shown } personnes de plus
}
meetings-item = Point de l’ordre du jour
meetings-item-below = Sous le point
meetings-item-top = Aucun
meetings-item-do = Ajouter le point
meetings-item-closed = Clos
meetings-item-close-do = Clore
meetings-item-open-do = Rouvrir
meetings-up = Monter
meetings-down = Descendre
meetings-speaker = Qui parle
meetings-on-item = Sur le point
meetings-on-none = Aucun
meetings-said = Ce qui a été dit
meetings-said-at = Heure
meetings-hear-do = Noter l’intervention
meetings-decided = Décision
meetings-decided-ar = Décision en arabe
meetings-decided-fr = Décision en français
meetings-manner = Mode d’adoption
meetings-manner-unanimity = À l’unanimité
meetings-manner-consensus = Par consensus
meetings-manner-vote = Par un vote
meetings-votes-for = Pour
meetings-votes-against = Contre
meetings-votes-abstained = Abstentions
meetings-due = À faire avant le
meetings-sets-target = Cette décision fixe l’objectif de « { $name } »
meetings-target-area = Code du territoire
meetings-target = Objectif
meetings-quota = Quota
meetings-reserve = Réserve
meetings-decide-do = Enregistrer la décision
meetings-fixed = Délégation fixée
meetings-done = Exécutée
meetings-done-do = Marquer comme exécutée
meetings-undone-do = Pas encore exécutée
meetings-end-do = Lever la séance
meetings-resume-do = Reprendre la séance
meetings-phase-draft = Brouillon
meetings-phase-read = Lu en séance
meetings-phase-approved = Approuvé
meetings-phase-published = Publié
meetings-advance-read = A été lu en séance
meetings-advance-approved = Approuver et fermer le texte
meetings-advance-published = Publier
meetings-versions = Versions
meetings-version = Comparer à la version { $n_shown }
meetings-not-convened = Pas encore partie
meetings-convened-at = Partie le { $name }
meetings-convene-do = Noter l’envoi de la convocation
meetings-copy = Copier pour WhatsApp ou SMS
meetings-letter = { $body } : convocation à « { $title } », le { $day } à { $hour }.
meetings-letter-place = Lieu : { $place }
meetings-letter-agenda = Ordre du jour :
meetings-letter-answer = Merci de répondre : je viens, je m’excuse, ou je me fais représenter.
done-meeting = La réunion est enregistrée.
done-noted = C’est noté.
done-minutes = Le procès-verbal est enregistré.
done-convened = La convocation est partie.
meetings-since = Les faits ont changé depuis
meetings-since-text = Depuis que ce procès-verbal est enregistré, la réunion dit autre chose. Reprenez chaque partie, ou laissez le texte comme il est.
meetings-since-corrected = Cette partie a été corrigée à la main : votre texte reste, les nouveaux mots viennent après lui.
meetings-since-take-ar = Reprendre dans le texte arabe
meetings-since-take-fr = Reprendre dans le texte français
error-facts-changed-again = Les faits ont encore changé : regardez de nouveau.
meetings-state-present-m = Présent
meetings-state-present-f = Présente
meetings-state-excused-m = Excusé
meetings-state-excused-f = Excusée
meetings-state-represented-m = Représenté
meetings-state-represented-f = Représentée
meetings-state-absent-m = Absent
meetings-state-absent-f = Absente
meetings-state-coming-m = Attendu
meetings-state-coming-f = Attendue
meetings-mark-left-m = Noter le départ
meetings-mark-left-f = Noter le départ
meetings-owner = À la charge de
meetings-instead = La délégation a déjà un objectif de { $from } : le remplacer par { $to }
error-delegation-changed = L’objectif de cette délégation a changé entre-temps : regardez le nombre de nouveau.
meetings-statutes = Quorum, majorité et délai
meetings-statutes-text = Ce que les statuts de cet organisme demandent à ses réunions. Une règle avertit, une personne décide.
meetings-statutes-none = Rien n’est noté : l’usage vaut, plus de la moitié, et trois jours pour la convocation.
meetings-statutes-new = Ajouter une règle
meetings-statutes-asks = Ce qui est demandé
meetings-statutes-percent = Plus de (en %)
meetings-statutes-remove = Retirer
meetings-asks-quorum = Quorum : membres présents
meetings-asks-majority = Majorité : voix pour, parmi les exprimées
meetings-asks-quorum-more = Quorum : plus de { $n } % des membres
meetings-asks-majority-more = Majorité : plus de { $n } % des voix exprimées
meetings-statutes-removed = Retirer : { $name }
meetings-statutes-percent-help = Pour un quorum ou une majorité : 50 pour « plus de la moitié ».
meetings-statutes-days = Jours avant la réunion
meetings-statutes-days-help = Pour un délai de convocation.
meetings-statutes-kind-help = Pour un délai : les réunions qu’il concerne.
meetings-statutes-kind-all = Toutes les réunions
meetings-statutes-until-help = Une date ici clôt la règle.
meetings-statutes-change = Corriger ou clore
meetings-statutes-corrected = Corriger ou clore : { $name }
meetings-asks-notice = Délai : jours entre la convocation et la réunion
meetings-asks-notice-more = { $n ->
    [one] Convocation : { $n_shown } jour avant la réunion au moins
   *[other] Convocation : { $n_shown } jours avant la réunion au moins
}
meetings-majority-missing = { $from } voix pour, il en fallait { $to }
audit-statute-create = { $who } a ajouté une règle de réunion
audit-statute-delete = { $who } a retiré une règle de réunion
audit-statute-update = { $who } a corrigé une règle de réunion
field-not-of-this-rule = Ce champ ne va pas avec ce qui est demandé.
meetings-finding-no-such-day = Ce jour n’existe pas : { $said }.
