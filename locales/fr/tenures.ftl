tenures-finding-end-before-beginning = { $role } : la fin ({ $to }) précède le début ({ $from })
tenures-finding-territory-not-yet = { $role } : « { $area } » n’existait pas encore, sa création date de { $date }
tenures-finding-territory-no-more = { $role } : « { $area } » n’existe plus après { $date }
tenures-finding-outside-its-whole = { $role } : les dates sortent de { $other }, dont ceci fait partie
tenures-finding-order-contradicted = { $role } : serait venu après { $other }, les dates disent le contraire
tenures-finding-incompatible-offices = { $rule } : { $role }, { $other }
tenures-finding-roles-not-reconciled = { $role } et { $other } dans un même organisme : la source ne dit pas si c’était en même temps ou l’un après l’autre

audit-tenure-create = { $who } a ajouté une fonction à un parcours
audit-tenure-read = { $who } a lu le parcours d’une personne
audit-tenure-update = { $who } a corrigé une fonction dans un parcours
audit-tenure-delete = { $who } a retiré une fonction d’un parcours
audit-post-create = { $who } a créé un poste dans un organisme

error-seat-taken = Ce poste n’a qu’un siège, et quelqu’un d’autre l’occupe dans la même période.
error-too-many-tenures = Ce parcours a atteint le nombre maximal de fonctions.
field-body-or-name = Choisissez l’organisme ou écrivez son nom, pas les deux.
field-other-body = Ce poste relève d’un autre organisme.
field-cycle = La fonction se trouverait ainsi rattachée à elle-même.

# pages
tenures-title = Parcours
tenures-to-table = Le tableau
tenures-table = Le parcours en tableau, du plus récent au plus ancien
tenures-none = Rien n’est encore noté dans ce parcours.
tenures-undated = Sans date
tenures-at-once = En même temps
tenures-today = à ce jour
tenures-pause = Pause
tenures-pause-text = Ni mandat ni fonction élective
tenures-pause-derived = Déduit des dates
tenures-key-mandate = Mandat
tenures-key-party = Fonction dans le parti
tenures-key-else = Études, emplois, clubs
tenures-key-fade = Date non connue
tenures-key-pause = Pause sans mandat
tenures-lane-study = Études
tenures-lane-job = Emplois
tenures-lane-business = Entreprise
tenures-lane-mandate = Mandats
tenures-lane-party = Parti
tenures-lane-club = Clubs
tenures-kind = Nature
tenures-kind-study = Études
tenures-kind-job = Emploi
tenures-kind-competition = Concours
tenures-kind-mandate = Mandat
tenures-kind-function = Fonction dans un conseil
tenures-kind-party-post = Fonction dans le parti
tenures-kind-club = Club ou association
tenures-kind-business = Entreprise
tenures-end-state = État
tenures-end-state-ended = Terminé
tenures-end-state-ongoing = En cours
tenures-end-state-unknown = Non connu
tenures-end-state-planned = Prévu
tenures-end-ended = terminé, sans date
tenures-end-planned = prévu
tenures-end-unknown = non connu
tenures-how = Accès
tenures-how-elected = Élection
tenures-how-indirect-election = Élection indirecte
tenures-how-appointed = Nomination
tenures-how-competition = Concours
tenures-how-co-opted = Cooptation
tenures-how-ex-officio = De droit
tenures-how-other = Autre
tenures-status = Vérification
tenures-status-claimed = Déclaré
tenures-status-inferred = Déduit
tenures-status-imported = Importé
tenures-status-verified = Vérifié
tenures-status-refuted = Réfuté
tenures-rule-official = Texte officiel
tenures-rule-secondary = D’après une source secondaire
tenures-basis = Mode d’accès
tenures-basis-elected = Par élection
tenures-basis-appointed = Par nomination
tenures-basis-ex-officio = De droit
tenures-body-kind-instance = Instance de l’organisation
tenures-body-kind-institution = Institution
tenures-from = Du
tenures-to = Au
tenures-role = Fonction
tenures-body = Organisme
tenures-source = Source
tenures-acts = Actions
tenures-correct = Corriger
tenures-add = Remplir le formulaire
tenures-quick = Ajoutez une ligne, comme on la raconte
tenures-quick-hint = Les années, la fonction, l’organisme. Vous relisez avant d’enregistrer. Par exemple :
tenures-quick-sample = 2003-2009 membre du bureau de la commune de Tiflet
tenures-quick-do = Lire la ligne
tenures-read-from = Lu dans la ligne :
tenures-findings = À examiner
tenures-because = C’est connu, parce que
tenures-because-do = Noter la réponse
tenures-because-said = C’est connu : { $text }
tenures-because-drop = Retirer la réponse
tenures-title-end-before-beginning = Fin avant le début
tenures-title-territory-not-yet = Territoire pas encore créé
tenures-title-territory-no-more = Territoire disparu
tenures-title-outside-its-whole = En dehors du mandat
tenures-title-order-contradicted = Ordre contraire aux dates
tenures-title-incompatible-offices = Cumul interdit
tenures-title-roles-not-reconciled = Deux fonctions dans un organisme
tenures-title-job-beside-mandate = Emploi et mandat en même temps
tenures-title-weekday-mismatch = Jour de semaine et date
tenures-note-within = Dans le cadre de : { $role }
tenures-note-after = Après : { $role }
tenures-note-constituency = Circonscription : { $text }
tenures-note-election = Scrutin : { $text }
tenures-note-behalf = Au nom de : { $text }
tenures-note-end = Fin : { $text }
tenures-new = Ajouter au parcours
tenures-edit = Corriger le parcours
tenures-delete = Retirer du parcours
tenures-delete-ask = Retirer cette fonction du parcours ? On ne peut pas revenir en arrière.
tenures-choose = Choisir
tenures-none-chosen = Aucun
tenures-unsaid = Non dit
tenures-where = Où
tenures-when = Quand
tenures-course = Accès, fin, résultats
tenures-body-name = Nom de l’organisme
tenures-body-kept = Ou un organisme enregistré ici
tenures-body-hint = Écrivez le nom ou choisissez, pas les deux.
tenures-post = Poste
tenures-area = Territoire
tenures-area-hint = Nom ou code, tel qu’il était alors
tenures-constituency = Circonscription
tenures-began = Début
tenures-ended = Fin
tenures-after = Venu après
tenures-after-hint = Quand la date manque et que l’ordre est connu
tenures-within = Fait partie de
tenures-within-hint = Le mandat dans lequel la fonction est exercée
tenures-how-text = Précisions sur l’accès
tenures-how-text-hint = Pour une élection indirecte : le collège qui élit et le siège
tenures-election = Scrutin
tenures-behalf = Au nom de quel parti
tenures-end-cause = Cause de la fin
tenures-outcomes = Résultats
tenures-source-text = D’où on le sait
tenures-save = Enregistrer
tenures-bodies = Organismes
tenures-bodies-none = Aucun organisme
tenures-bodies-none-text = Enregistrez les instances et les conseils : leurs postes et leurs sièges vacants apparaîtront.
tenures-body-title = Nom
tenures-body-new = Nouvel organisme
tenures-body-parent = Relève de
tenures-body-start = Existe depuis
tenures-body-end = Jusqu’en
tenures-body-from = depuis { $date }
tenures-body-until = jusqu’en { $date }
tenures-body-children = Organismes rattachés
tenures-as-of = Composition à la date du
tenures-as-of-do = Afficher
tenures-sits = Qui siège le { $date }
tenures-nobody = Personne n’est noté à cette date.
tenures-holder = Personne
tenures-seats = Sièges
tenures-post-new = Nouveau poste
tenures-share-women = Femmes
tenures-share-of = { $from } sur { $to }
tenures-share-statutes = La loi renvoie aux statuts ({ $text }) ; leur proportion n’est pas donnée ici
tenures-share-quota = Seuil : { $from }, selon : { $to }
tenures-area-bodies = Organismes de ce territoire
tenures-area-none = Aucun organisme n’est enregistré ici.
tenures-area-people = Ses personnes
tenures-held = Pourvus
tenures-open = Vacants
tenures-posts = Sièges
tenures-vcard = Carte de visite
tenures-ical = Dates pour l’agenda
done-tenure = C’est ajouté au parcours.
done-tenure-changed = Le parcours est corrigé.
done-tenure-deleted = C’est retiré du parcours.
done-finding-answered = La réponse est notée.
done-body = L’organisme est enregistré.
done-post = Le poste est créé.
tenures-finding-job-beside-mandate = { $role } et { $other } pendant la même période
tenures-finding-weekday-mismatch = { $role } : le { $date } était un { $weekday }, non un { $other }
tenures-weekday-0 = lundi
tenures-weekday-1 = mardi
tenures-weekday-2 = mercredi
tenures-weekday-3 = jeudi
tenures-weekday-4 = vendredi
tenures-weekday-5 = samedi
tenures-weekday-6 = dimanche
audit-tenure-import = { $who } a importé des parcours depuis un fichier
audit-finding-answer = { $who } a répondu à une remarque sur un parcours
audit-tenure-export = { $who } a exporté des parcours
audit-popolo-export = { $who } a exporté les parcours au format Popolo
audit-popolo-import = { $who } a importé des parcours au format Popolo
tenures-infos = { $n ->
    [one] { $n_shown } remarque, pour information
   *[other] { $n_shown } remarques, pour information
}
tenures-sum-held = { $n ->
    [one] { $n_shown } étape
   *[other] { $n_shown } étapes
}
tenures-sum-mandates = { $n ->
    [one] { $n_shown } mandat
   *[other] { $n_shown } mandats
}
tenures-sum-pauses = { $n ->
    [one] { $n_shown } pause
   *[other] { $n_shown } pauses
}
tenures-pause-years = { $n ->
    [one] { $n_shown } an
   *[other] { $n_shown } ans
}
tenures-missing-dates = { $n ->
    [one] { $n_shown } ligne n’a pas de date de début : qui la connaît ?
   *[other] { $n_shown } lignes n’ont pas de date de début : qui les connaît ?
}
tenures-unseen = { $n ->
    [one] Et { $n_shown } personne hors de votre périmètre
   *[other] Et { $n_shown } personnes hors de votre périmètre
}
tenures-vacant = { $n ->
    [one] { $n_shown } siège vacant
   *[other] { $n_shown } sièges vacants
}
tenures-vacant-of = { $n ->
    [one] vacant
   *[other] { $n_shown } vacants
}
tenures-share-unknown = { $n ->
    [one] non connu pour { $n_shown } personne
   *[other] non connu pour { $n_shown } personnes
}
tenures-more-bodies = { $n ->
    [one] et { $n_shown } autre organisme
   *[other] et { $n_shown } autres organismes
}
tenures-finding-body-not-yet = { $role } : « { $area } » n’existait pas encore, sa création date de { $date }
tenures-finding-body-no-more = { $role } : « { $area } » n’existe plus après { $date }
tenures-title-body-not-yet = Organisme pas encore créé
tenures-title-body-no-more = Organisme disparu
tenures-finding-ex-officio-nobody = { $role } : le siège revient de droit à qui exerce la fonction « { $other } » ({ $body }). Personne n’y est noté à cette date : qui l’exerce ?
tenures-finding-ex-officio-too-many = { $role } : { $n_shown } personnes pour { $seats_shown } { $seats ->
    [one] siège
   *[other] sièges
} revenant de droit à la fonction « { $other } » ({ $body }). Qui siège ?
tenures-title-ex-officio-nobody = Siège de droit sans titulaire
tenures-title-ex-officio-too-many = Trop de personnes pour un siège de droit
audit-body-update = { $who } a modifié un organisme
audit-body-delete = { $who } a supprimé un organisme
audit-post-update = { $who } a modifié un poste
audit-post-delete = { $who } a supprimé un poste
audit-threshold-create = { $who } a noté une proportion fixée par les statuts
audit-threshold-delete = { $who } a retiré une proportion fixée par les statuts
error-post-in-use = Ce poste a été occupé, ou une règle le désigne : il ne peut pas être supprimé.
error-body-in-use = Un poste, un parcours, un organisme rattaché, une rencontre ou un droit d’accès se rapporte à cet organisme : il ne peut pas être supprimé. Donnez-lui plutôt une date de fin.
error-seat-shared = Deux personnes au moins occupent ce poste dans la même période : il ne peut pas devenir un siège unique.
field-not-ex-officio = Une règle ne vaut que pour un poste pourvu de droit.
field-post-or-role = Choisissez un poste, ou un organisme avec une fonction, pas les deux.
field-area-ambiguous = Plusieurs territoires portent ce nom. Choisissez, ou ajoutez la nature entre parenthèses.
tenures-area-of = Quel territoire ?
tenures-body-edit = Modifier l’organisme
tenures-body-change = Modifier
tenures-body-delete = Supprimer l’organisme
tenures-body-delete-ask = Supprimer cet organisme ? On ne peut pas revenir en arrière.
tenures-body-not-there = À cette date, cet organisme n’existait pas.
tenures-post-edit = Modifier le poste
tenures-post-delete = Supprimer le poste
tenures-post-delete-ask = Supprimer ce poste ? On ne peut pas revenir en arrière.
tenures-posts-all = Postes
tenures-seats-n = { $n ->
    [one] { $n_shown } siège
   *[other] { $n_shown } sièges
}
tenures-role-feminine = La fonction au féminin
tenures-role-feminine-hint = Par exemple : présidente, vice-présidente. Laissez vide si la forme est la même.
tenures-rule = Qui siège de droit
tenures-rule-hint = Choisissez le poste dont les titulaires siègent ici, ou un organisme et la fonction qu’on y exerce.
tenures-rule-post = Titulaires du poste
tenures-rule-body = Ou, dans l’organisme
tenures-rule-role = qui exercent la fonction
tenures-rule-hidden = Règle hors de votre périmètre, conservée :
tenures-sits-by = de droit : { $from }, { $to }
tenures-share-below = { $n ->
    [one] Moins de { $n_shown } an
   *[other] Moins de { $n_shown } ans
}
tenures-share-own = Statuts : { $from }, selon : { $to }
tenures-share-women-of = Femmes
tenures-share-young-of = Jeunes
tenures-thresholds = Proportions fixées par les statuts
tenures-thresholds-text = La part des femmes et des jeunes que vos statuts demandent dans vos instances. Elle est comparée à la composition de chacune ; elle n’empêche rien.
tenures-thresholds-none = Aucune proportion n’est donnée : les pages des instances le disent.
tenures-threshold-new = Nouvelle proportion
tenures-threshold-share = Part
tenures-threshold-least = Au moins, en %
tenures-threshold-age = Moins de (ans)
tenures-threshold-age-hint = Pour les jeunes seulement
tenures-threshold-from = En vigueur depuis
tenures-threshold-when = En vigueur
tenures-threshold-source = Article des statuts
tenures-threshold-delete = Retirer
tenures-threshold-delete-ask = Retirer cette proportion ?
done-body-changed = L’organisme est modifié.
done-body-deleted = L’organisme est supprimé.
done-post-changed = Le poste est modifié.
done-post-deleted = Le poste est supprimé.
done-threshold = La proportion est notée.
done-threshold-deleted = La proportion est retirée.
audit-tenure-unimport = { $who } a repris une partie d’un import de parcours
tenures-export-table = Parcours (CSV)
tenures-export-popolo = Parcours (Popolo)
audit-gatherings-export = { $who } a exporté les rencontres, délégations et inscriptions
