# Les rencontres.
gatherings-title = Rencontres
gatherings-none = Aucune rencontre pour l’instant
gatherings-none-text = Créez la rencontre, puis répartissez ses places entre provinces et communes.
gatherings-none-seen = Aucune rencontre dans votre périmètre. Demandez à l’administration de créer votre délégation.
gatherings-new-title = Nouvelle rencontre
gatherings-new-do = Créer la rencontre
gatherings-edit-title = Modifier la rencontre
gatherings-save = Enregistrer
gatherings-edit = Modifier
gatherings-back = Revenir à la délégation
gatherings-choose = Choisissez
gatherings-when = Quand
gatherings-where = Où
gatherings-who = Convocation et présidence
gatherings-field-title = Titre de la rencontre
gatherings-field-kind = Nature
gatherings-field-kind-help = Par exemple : rencontre de communication, meeting.
gatherings-field-starts = Commence le
gatherings-field-doors-open = Ouverture des portes
gatherings-field-doors-close = Fermeture des portes
gatherings-field-venue = Salle ou lieu
gatherings-field-venue-area = Territoire du lieu
gatherings-field-area-help = Écrivez le nom ou le code et choisissez une proposition ; un nom que plusieurs territoires portent ne suffit pas.
gatherings-field-venue-capacity = Capacité du lieu
gatherings-field-convened = Organisation qui convoque
gatherings-field-convened-words = Ou qui convoque, en toutes lettres
gatherings-field-convened-alone = Qui convoque
gatherings-convened-unseen = L’organisation déjà indiquée, hors de votre périmètre
gatherings-field-chair = Présidée par
gatherings-field-chair-help = Cherchez la personne par son nom, ou écrivez ci-dessous qui préside.
gatherings-field-chair-words = Ou présidée par, en toutes lettres
gatherings-chair-none = Aucune personne choisie

# Les délégations.
gatherings-delegations = Délégations
gatherings-delegation-new = Nouvelle délégation
gatherings-delegation-below = Délégation au-dessous
gatherings-delegation-edit = Modifier la délégation
gatherings-delegation-do = Créer la délégation
gatherings-field-area = Territoire
gatherings-field-body = Ou une organisation
gatherings-field-body-help = Un territoire ou une organisation, pas les deux.
gatherings-limits = Nombres
gatherings-limits-above = L’objectif et le quota se fixent au niveau supérieur.
gatherings-within = Dans la délégation
gatherings-field-target = Objectif
gatherings-field-target-help = Les personnes promises. Vide : le quota en tient lieu.
gatherings-field-quota = Quota
gatherings-field-quota-help = Le plus de places permises, là où elles sont comptées.
gatherings-field-reserve = Réserve
gatherings-field-reserve-help = Des places gardées, ni données ni remplies.
gatherings-field-overbook = Surréservation, en pour cent
gatherings-field-overbook-help = De 0 à 100 : plus de noms que de places, pour compenser les absences.
gatherings-field-leader = Responsable de la délégation
gatherings-field-leader-help = Cherchez la personne par son nom, dans l’une ou l’autre écriture.
gatherings-leader-none = Pas encore désigné
gatherings-pick-search = Nom de la personne
gatherings-pick-unseen = La personne déjà indiquée, hors de votre périmètre
gatherings-pick-none = Personne de ce nom dans votre périmètre.
gatherings-field-fixed = Nombres fixés par
gatherings-field-fixed-help = La réunion ou la décision qui a fixé le nombre.
gatherings-field-fixed-kept = Une réunion ou une organisation les a fixés, et y reste. Écrivez ici pour la remplacer.
gatherings-numbers = Nombres
gatherings-of-target = objectif { $n_shown }
gatherings-confirmed-here = ont confirmé ici
gatherings-confirmed-below = ont confirmé, toutes délégations comprises
gatherings-gap = { $n ->
    [one] il en manque { $n_shown }
   *[other] il en manque { $n_shown }
 }
gatherings-gap-none = objectif atteint
gatherings-given-below = Répartis au-dessous
gatherings-left-here = Places restantes ici
gatherings-population = Population

# Répartir d’un coup.
gatherings-split-title = Répartir par territoire
gatherings-split-target = { $n ->
    [one] Reste { $n_shown } personne, proposée. Corrigez, puis enregistrez ; zéro : pas de délégation.
   *[other] Restent { $n_shown } personnes, proposées. Corrigez, puis enregistrez ; zéro : pas de délégation.
 }
gatherings-split-quota = { $n ->
    [one] Reste { $n_shown } place, proposée. Corrigez, puis enregistrez ; zéro : pas de délégation.
   *[other] Restent { $n_shown } places, proposées. Corrigez, puis enregistrez ; zéro : pas de délégation.
 }
gatherings-split-by = Répartir selon
gatherings-split-by-population = Population
gatherings-split-by-members = Membres
gatherings-split-by-turnout = Dernière présence
gatherings-split-by-equal = Parts égales
gatherings-split-by-hand = À la main
gatherings-split-members = Membres actifs
gatherings-split-turnout = Venus la dernière fois
gatherings-split-count = Recompter
gatherings-split-rounded = +1 : l’arrondi va aux plus forts restes.
gatherings-split-given = { $n ->
    [one] { $n_shown } place répartie
   *[other] { $n_shown } places réparties
 }
gatherings-split-rest = { $n ->
    [one] il en reste { $n_shown }
   *[other] il en reste { $n_shown }
 }
gatherings-split-too-many = { $n ->
    [one] { $n_shown } place de trop
   *[other] { $n_shown } places de trop
 }
gatherings-split-paste = Coller une liste : territoire, places, responsable, téléphone
gatherings-split-list = Un territoire par ligne
gatherings-split-list-help = Par exemple : Tiflet 40 Malika Outaleb 06 12 34 56 78. Une personne inconnue est créée si son téléphone est là. Rien n’est enregistré avant votre relecture.
gatherings-split-unread = Lignes sans territoire reconnu :
gatherings-split-places = Nombre de places
gatherings-split-leader = Nom, numéro ou téléphone
gatherings-split-do = Créer ces délégations
gatherings-split-none = Rien à répartir
gatherings-split-none-text = Tous les territoires au-dessous ont déjà leur délégation, ou il n’y en a pas. Pour changer la part de l’une d’elles, ouvrez-la et modifiez-la.

# Les inscrits.
gatherings-places = Liste
gatherings-all = Tous
gatherings-no-places = La liste est vide
gatherings-no-places-text = Ajoutez une personne, collez une liste de noms, ou réservez une place sans nom.
gatherings-nobody-here = Personne dans cet état.
gatherings-placeholder = Place réservée sans nom
gatherings-status-nominated = { $g ->
    [female] proposée
   *[other] proposé
 }
gatherings-status-nominated-many = Proposés
gatherings-status-invited = { $g ->
    [female] invitée
   *[other] invité
 }
gatherings-status-invited-many = Invités
gatherings-status-confirmed = { $g ->
    [female] confirmée
   *[other] confirmé
 }
gatherings-status-confirmed-many = Confirmés
gatherings-status-declined = { $g ->
    [female] excusée
   *[other] excusé
 }
gatherings-status-declined-many = Excusés
gatherings-status-withdrawn = { $g ->
    [female] retirée
   *[other] retiré
 }
gatherings-status-withdrawn-many = Retirés
gatherings-do-nominated = Proposer à nouveau
gatherings-do-invited = Inviter
gatherings-do-confirmed = Confirmer
gatherings-do-declined = Noter l’excuse
gatherings-do-withdrawn = Retirer
gatherings-replace = Remplacer ou modifier
gatherings-ticket = Billet
gatherings-cards = Cartes d’entrée
gatherings-place-title = Une place de la délégation
gatherings-replace-title = Remplacement
gatherings-replace-text = La place et son état restent ; l’ancien billet est annulé.
gatherings-replace-do = Remplacer
gatherings-add-title = Ajouter à la liste
gatherings-add-search = Chercher par nom ou n° d’adhérent
gatherings-add-nobody = Personne de ce nom. Ajoutez-la comme nouvelle personne.
gatherings-add-do = Ajouter
gatherings-add-new = Nouvelle personne
gatherings-add-list = Coller une liste de noms
gatherings-add-placeholder = Place réservée sans nom
gatherings-field-name = Nom complet
gatherings-field-phone = Téléphone
gatherings-field-capacity = Qualité
gatherings-field-capacity-help = Par exemple : conseillère communale, militant.
gatherings-field-placeholder = Pour qui
gatherings-field-placeholder-help = Par exemple : une membre de l’organisation des femmes. Le nom viendra plus tard.
gatherings-field-list = Les noms, un par ligne
gatherings-field-list-help = Tels que reçus par message : téléphones et remarques sont reconnus. Rien n’est enregistré avant votre relecture.
gatherings-list-read = Lire la liste
gatherings-list-title = Relire la liste
gatherings-list-text = { $n ->
    [one] Voici le nom tel qu’il a été compris. Corrigez, puis enregistrez ; une ligne sans nom est laissée de côté.
   *[other] Voici { $n_shown } noms tels qu’ils ont été compris. Corrigez, puis enregistrez ; une ligne sans nom est laissée de côté.
 }
gatherings-list-known = Déjà connu :
gatherings-list-said = Tel que reçu
gatherings-list-save = Enregistrer la liste
gatherings-list-none = Aucun nom dans ce texte
gatherings-list-none-text = Collez un nom par ligne.
gatherings-list-taken = { $n ->
    [one] { $n_shown } personne est inscrite. Les lignes qui restent disent pourquoi.
   *[other] { $n_shown } personnes sont inscrites. Les lignes qui restent disent pourquoi.
 }

# Ce qui vient d’être fait.
done-gathering = La rencontre est enregistrée.
done-delegation = La délégation est enregistrée.
done-split = Les délégations sont créées.
done-enrolment = Ajouté à la liste.
done-list = Toute la liste est inscrite.
done-answer = La réponse est notée.
done-place = La place est enregistrée.

# Refus et leurs raisons.
error-quota-exceeded = Il n’y a pas assez de places : le quota ne se dépasse pas. Diminuez le nombre ou demandez un quota plus grand.
error-quota-above-open = Des délégations au-dessous n’ont pas de quota. Donnez-leur-en un d’abord.
error-delegation-exists = Ce territoire ou cette organisation a déjà sa délégation dans cette rencontre.
error-already-enrolled = Cette personne a déjà une place dans cette rencontre.
field-quota-needed = La délégation au-dessus a un quota : il en faut un ici.
field-target-or-quota-needed = Indiquez un objectif ou un quota.
field-area-or-body-needed = Choisissez un territoire ou une organisation.
field-area-or-body-only = Un territoire ou une organisation, pas les deux.
field-cannot-be-changed = Ne change plus après la création.
field-one-holder-needed = À qui la place ? Une personne, une nouvelle personne, ou une place sans nom.
field-one-holder-only = Un seul des trois.

# Le journal.
audit-gathering-create = { $who } a créé une rencontre
audit-gathering-update = { $who } a modifié une rencontre
audit-body-create = { $who } a créé une organisation
audit-delegation-create = { $who } a créé une délégation
audit-delegation-update = { $who } a modifié une délégation
audit-enrolment-create = { $n ->
    [one] { $who } a inscrit { $n_shown } personne dans une délégation
   *[other] { $who } a inscrit { $n_shown } personnes dans une délégation
 }
audit-enrolment-update = { $who } a modifié une inscription
audit-enrolment-import = { $n ->
    [one] { $who } a importé { $n_shown } inscription d’un fichier
   *[other] { $who } a importé { $n_shown } inscriptions d’un fichier
 }
field-nobody-called-so = Personne de ce nom ou de ce numéro dans votre périmètre. Ajoutez d’abord la personne, ou corrigez.
field-several-called-so = Plusieurs personnes portent ce nom : écrivez le numéro d’adhésion ou le téléphone.
gatherings-unused-title = Reprendre les places vides
gatherings-unused-text = { $n ->
    [one] { $n_shown } place n’a pas de nom. Cochez les délégations dont les places vides reviennent ici ; les noms déjà inscrits restent.
   *[other] { $n_shown } places n’ont pas de nom. Cochez les délégations dont les places vides reviennent ici ; les noms déjà inscrits restent.
 }
gatherings-unused-none = Aucune place vide
gatherings-unused-none-text = Toutes les places données au-dessous ont un nom.
gatherings-unused-given = Données
gatherings-unused-used = Prises
gatherings-unused-left = Vides
gatherings-unused-do = Reprendre les places cochées
done-taken-back = Les places vides sont revenues ici.
done-terms = Le délai et les objectifs sont notés.

gatherings-move-title = Déplacer des places
gatherings-move-from = De
gatherings-move-places = Combien de places
gatherings-move-to = Vers
gatherings-move-choose = Choisir
gatherings-move-do = Déplacer les places
gatherings-move-none = Aucune place à déplacer
gatherings-move-none-text = Toutes les places données au-dessous ont un nom, ou il n’y a qu’une délégation.
done-moved = Les places sont déplacées.
gatherings-split-sheet = Ou un fichier de tableur
gatherings-split-sheet-help = Une ligne par territoire : territoire, places, responsable, téléphone. XLSX ou CSV. Rien n’est enregistré avant que vous ayez vu ce qui a été compris.
