# La table de lecture : textes venus du dehors, et ce qu’ils affirment.
web-nav-documents = Documents
web-op-document-read = Lire les documents et ce qu’ils affirment
web-op-document-write = Apporter des documents
web-op-claim-judge = Accepter ou refuser ce qu’affirme un document
documents-title = Revue de presse
documents-new = Apporter un texte
documents-new-text = Collez l’article ou le communiqué. Ce qu’il affirme est relevé phrase par phrase ; rien n’est écrit dans nos fiches avant votre réponse.
documents-search = Chercher dans les textes, en arabe ou en français
documents-weeks = Semaines
documents-all-weeks = Tout
documents-week = Semaine du { $day }
documents-none = Aucun document
documents-none-text = Collez un premier article : les personnes, les mandats, les réunions et les rencontres qu’il nomme seront relevés.
documents-none-found = Rien de tel
documents-none-found-text = Aucun document ne contient ces mots, ou ne parle de ce que vous cherchez.
documents-untitled = Texte sans titre
documents-to-check = à vérifier
documents-copies = { $n ->
    [one] La même dépêche, une fois encore
   *[other] La même dépêche, { $n_shown } fois encore
}
documents-waiting-of = { $n ->
    [0] aucun fait
    [one] en attente, sur { $n_shown } fait
   *[other] en attente, sur { $n_shown } faits
}
documents-reliability-ours = de nous
documents-reliability-official = officiel
documents-reliability-press = presse
documents-reliability-unnamed = sources non nommées
documents-field-text = Texte
documents-field-text-help = Tel qu’il a paru, 5 Mo au plus. Les caractères invisibles sont retirés.
documents-field-title = Titre
documents-field-url = Adresse
documents-field-source = Journal ou service
documents-field-published = Paru le
documents-field-published-help = Une année, un mois ou un jour.
documents-field-reliability = D’où il vient
documents-field-reliability-help = Ce qui ne repose que sur une source non nommée est marqué comme tel.
documents-field-area = Territoire
documents-field-area-help = Qui verra ce texte. Sans réponse : votre propre périmètre.
documents-read-it = Lire ce texte
done-document = Le texte est gardé. Rien d’autre n’est encore écrit.
done-claim-accepted = C’est écrit, avec sa source.
done-claim-rejected = C’est refusé, et retenu comme tel.
done-claim-person = Ce qui concerne cette personne est écrit, avec sa source ; ce qui contredit attend votre réponse.
documents-the-text = Le texte
documents-we-hold = Nous tenons
documents-no-source = sans source
documents-says = Ce que dit le texte
documents-says-nothing = Aucun fait n’a été relevé dans ce texte.
documents-nothing-written = Rien n’est écrit avant votre réponse.
documents-original = Texte d’origine
documents-removed = { $n ->
    [one] Un caractère invisible a été retiré du texte.
   *[other] { $n_shown } caractères invisibles ont été retirés du texte.
}
documents-is-copy = Les mêmes mots, ou presque, ont déjà été apportés.
documents-first = Voir le premier texte
documents-facts = { $n ->
    [0] Aucun fait
    [one] Un fait
   *[other] { $n_shown } faits
}
documents-waiting = { $n ->
    [0] rien n’attend
    [one] un attend votre réponse
   *[other] { $n_shown } attendent votre réponse
}
documents-key-person = personne
documents-key-life = naissance
documents-key-tenure = fonction, mandat ou études
documents-key-event = réunion, rencontre ou nombre
documents-key-hear = source non nommée
documents-key-move = suivant, précédent
documents-to-words = aux mots du texte
documents-accept = Accepter
documents-refuse = Refuser
documents-correct = Corriger
documents-accept-so = Accepter ainsi
documents-accept-all = { $n ->
    [one] Accepter ce qui attend
   *[other] Accepter les { $n_shown } qui attendent
}
documents-take-text = Prendre les dates du texte
documents-note-both = Noter les deux
documents-who = De qui s’agit-il ?
documents-somebody-new = Une personne nouvelle
documents-person-known = personne reconnue
documents-person-new = personne nouvelle
documents-events = Réunions et rencontres
documents-kind-person = personne
documents-kind-birth = naissance
documents-kind-meeting = réunion tenue
documents-kind-gathering = rencontre à venir
documents-kind-target = objectif
documents-kind-note = simple remarque
documents-kind-number = nombre
documents-state-open = en attente
documents-state-accepted = accepté
documents-state-rejected = refusé
documents-undated = sans dates
documents-since = depuis { $from }
documents-until = jusqu’en { $to }
documents-from-to = { $from } à { $to }
documents-change-known = C’est { $name } ; une source de plus.
documents-change-new = Ouvre une fiche nouvelle.
documents-change-which = Plusieurs personnes s’en approchent : dites laquelle, ou une nouvelle.
documents-change-birth = Complète la naissance sur sa fiche.
documents-change-tenure = Ajoute au parcours : { $years }.
documents-change-agrees = Concorde avec le parcours ({ $years }) ; une source de plus.
documents-change-target = Fixe l’objectif de la délégation de ce territoire.
documents-change-note = Gardé avec ses mots, sans être écrit ailleurs.
documents-of-participants = participants
documents-of-votes = voix
documents-of-seats = sièges
documents-of-members = membres
documents-of-candidates = candidats
documents-of-other = en nombre
documents-voice-quoted = Propos rapportés
documents-voice-unnamed-sources = Source non nommée :
documents-voice-communique = D’après un communiqué :
documents-voice-statement = Déclaration :
documents-open-person = la fiche
documents-open-meeting = la réunion
documents-open-gathering = la rencontre
documents-open-delegation = la délégation
documents-field-name = Nom
documents-field-birth-date = Date de naissance
documents-field-birth-place = Lieu de naissance
documents-field-kind = Nature
documents-field-role = Fonction, mandat ou diplôme
documents-field-body-name = Organisme
documents-field-began = Début
documents-field-ended = Fin
documents-field-as = Ce que c’est
documents-field-event-title = Intitulé
documents-field-date = Date
documents-field-date-text = La date, telle qu’elle est écrite
documents-field-time = Heure
documents-field-place = Lieu
documents-field-event-area = Territoire
documents-field-chair = Qui préside
documents-field-value = Nombre
documents-match-same = Même nom
documents-match-spelling = Même nom, autrement écrit
documents-match-alike = Nom proche
documents-match-agrees = Déjà au parcours, mêmes dates
documents-match-office = Même fonction, autres dates
documents-match-day = Le même jour
documents-finding-weekday-mismatch = Le jour de la semaine ne va pas avec la date.
documents-finding-end-before-start = La fin précède le début.
documents-finding-differs-in-text = Le texte donne ailleurs d’autres dates pour la même fonction.
documents-finding-other-holder-in-text = Le texte donne ailleurs cette fonction à une autre personne.
documents-finding-birth-differs = Contredit la naissance que nous tenons
documents-finding-dates-differ = Contredit ce que nous tenons
documents-finding-other-holder = Nous tenons une autre personne à ce poste
documents-event-meeting = Réunion
documents-event-session = Session
documents-event-congress = Congrès
documents-event-rally = Rassemblement
documents-event-other = Activité
documents-instance-of = Instance de
documents-instance = Instance
documents-read-in = Lu où, et dans quels mots
documents-of-person = Tous les textes
documents-hearsay = une seule source, non nommée
error-claim-accepted = C’est déjà accepté et écrit : corrigez-le sur sa propre fiche.
error-claim-ambiguous = Plusieurs personnes portent un nom semblable. Ouvrez « Corriger » et dites laquelle.
error-claim-needs-gathering = Ce nombre est promis pour une rencontre : acceptez-la d’abord, ou dites laquelle.
field-bad-address = Écrivez une adresse qui commence par https:// ou http://.
audit-document-create = { $who } a apporté un document
audit-document-read = { $who } a lu un document et ce qu’il affirme
audit-claim-accept = { $who } a accepté ce qu’affirme un document
audit-claim-reject = { $who } a refusé ce qu’affirme un document
documents-field-file = Fichier
documents-field-file-help = Texte, page web, Word ou PDF, 20 Mo au plus. Ou collez le texte ci-dessous.
field-no-text = Ce fichier ne contient aucun texte.
field-no-text-layer = Ce PDF n’est fait que d’images : collez-en le texte.
field-letters-unknown = Ce PDF ne dit pas quelles lettres il montre : collez-en le texte.
field-too-many-parts = Ce fichier a plus de parties que ce qui est accepté.
field-too-deep = Ce fichier est imbriqué au-delà de ce qui est accepté.
field-too-much-work = Ce fichier demande trop de travail pour être lu : collez-en le texte.
field-bomb = Ce fichier se déplie en bien plus que sa taille : il n’est pas lu.
field-encrypted = Ce fichier est protégé par un mot de passe.
field-not-understood = Ce fichier est abîmé, ou d’un autre type.
documents-field-address = Aller chercher à cette adresse
documents-field-address-help = À la place d’un texte ou d’un fichier, et seulement chez :
field-address-alone = L’adresse va seule : sans texte, sans fichier et sans autre adresse.
field-address-not-listed = On ne va pas chercher de texte à cette adresse : ce site n’est pas sur la liste de cette installation.
field-address-redirected-out = Cette adresse renvoie vers un site qui n’est pas sur la liste : rien n’a été pris.
field-address-too-many-redirects = Cette adresse renvoie sans fin d’une page à l’autre.
field-address-not-public = Le nom de ce site mène à une machine d’un réseau privé : on n’y va pas.
field-address-too-large = Cette page dépasse 5 Mo.
field-address-too-slow = La page n’est pas arrivée à temps. Réessayez, ou collez le texte.
field-address-wrong-type = Il n’y a là ni texte, ni page web, ni Word, ni PDF.
field-address-not-there = Le site ne donne pas cette page : vérifiez l’adresse, ou collez le texte.
field-address-unreachable = Le site ne répond pas. Réessayez, ou collez le texte.
