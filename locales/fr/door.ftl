# The doors: phones, verdicts, what the scans make true.
door-title = La porte
door-pair-title = Relier ce téléphone à une porte
door-pair-say = Demandez le code à la personne responsable de la rencontre et tapez-le ici. Il sert une seule fois, pendant dix minutes.
door-pair-code = Code
door-pair-name = Nom du téléphone
door-pair-name-say = Ce qui le distingue des autres, par exemple : téléphone de l’accueil 2
door-pair-gate = Porte
door-pair-gate-say = Par exemple : porte 2
door-pair-do = Relier le téléphone
done-paired = Le téléphone est relié.
door-scan-online = En ligne
door-scan-offline = Hors réseau
door-scan-sent = Tout est envoyé
door-scan-waiting = Scans non envoyés :
door-scan-inside = dans la salle
door-scan-next = Scanner le billet suivant
door-scan-direction = Sens
door-scan-in = Entrée
door-scan-out = Sortie
door-scan-paste = Code du billet, en toutes lettres
door-scan-check = Vérifier
door-scan-photo = Photo du billet
door-scan-leave = Dissocier ce téléphone
door-scan-closed = Les portes ne sont pas ouvertes à cette heure.
door-scan-empty = Tapez d’abord le code du billet.
door-scan-no-code = Aucun code lisible sur la photo. Rapprochez-vous, avec plus de lumière.
door-scan-no-camera = La caméra n’est pas disponible ici. Photographiez le billet ou tapez son code.
door-scan-refused = Ce scan n’a pas été accepté. Recommencez.
door-scan-unpaired = Ce téléphone n’est plus relié à la porte. Demandez un nouveau code.
door-scan-looking = Vérification
door-scan-try-again = Pas de réseau : le scan est gardé et partira seul. Pas de verdict avant.
door-verdict-admitted = Entrez
door-verdict-duplicate = Déjà entré
door-verdict-left = Sortie
door-verdict-stop = N’entrez pas
door-reason-not-issued-here = Billet inconnu ici
door-reason-not-a-ticket = Ce code n’est pas un billet
door-reason-bad-signature = Billet falsifié
door-reason-other-gathering = Billet d’une autre rencontre
door-reason-ticket-revoked = Billet annulé
door-reason-doors-closed = Hors des heures d’ouverture des portes
door-reason-already-inside = Quelqu’un est déjà entré avec ce billet. Demandez la carte nationale.
door-incident-duplicate = Billet déjà utilisé pour entrer
door-incident-revoked = Billet annulé
door-incident-forged = Billet falsifié
door-incident-unknown = Code inconnu
door-incident-wrong-gathering = Billet d’une autre rencontre
door-incident-outside-hours = Hors des heures d’ouverture
door-doors-title = Les portes
door-doors-code = Code pour relier un téléphone
door-doors-code-say = Dictez ce code, ou faites scanner le dessin. Sur le téléphone, ouvrir :
door-doors-code-until = Valable une fois, jusqu’à
door-doors-code-picture = Lien pour relier le téléphone
door-doors-inside = dans la salle maintenant
door-doors-admitted = { $n ->
    [0] Personne n’est encore entré.
    [one] { $n_shown } personne est entrée.
   *[other] { $n_shown } personnes sont entrées.
}
door-doors-duplicates = { $n ->
    [0] Aucun doublon.
    [one] { $n_shown } doublon.
   *[other] { $n_shown } doublons.
}
door-doors-incidents = Refus et doublons
door-doors-when = Heure
door-doors-what = Ce qui s’est passé
door-doors-gate = Porte
door-doors-other-gate = Première porte
door-doors-devices = Téléphones
door-doors-device = Téléphone
door-doors-scans = Scans
door-doors-last = Dernier scan
door-doors-never = Rien encore
door-doors-none = Aucun téléphone aux portes
door-doors-none-say = Créez un code ; la personne à la porte ouvre cette adresse sur son téléphone et y tape le code :
door-doors-make-code = Code pour un téléphone
door-doors-revoke = Retirer
door-doors-revoke-ask = Plus aucun scan de ce téléphone ne sera accepté. Continuer ?
door-doors-revoked = Retiré :
done-device-revoked = Le téléphone est retiré.
error-pairing-code-invalid = Ce code est faux, déjà utilisé ou expiré.
field-pairing-code-invalid = Code faux, déjà utilisé ou expiré
field-not-a-picture = Ce fichier n’est pas une image lisible
audit-door-code-create = { $who } a créé un code pour relier un téléphone
audit-device-pair = Un téléphone a été relié à une porte
audit-device-refused = Un téléphone a essayé un code faux
audit-device-revoke = { $who } a retiré un téléphone des portes
audit-scan-record = { $n ->
    [one] { $who } a enregistré { $n_shown } scan
   *[other] { $who } a enregistré { $n_shown } scans
}
door-walk-ins-title = Arrivées sans inscription
door-walk-ins-of = Commune ou délégation
door-walk-ins-elsewhere = D’ailleurs
door-walk-ins-heads = Combien de personnes
door-walk-ins-heads-say = Vide : une.
door-walk-ins-name = Nom
door-walk-ins-name-say = Si la personne veut le donner.
door-walk-ins-do = Compter
door-walk-ins-counted = comptées à la porte
door-walk-ins-sums = Par commune
door-walk-ins-entries = Une par une
door-walk-ins-strike = Rayer
door-walk-ins-strike-ask = Rayer cette ligne ? Elle ne compte plus.
door-walk-ins-struck = rayée
done-walk-in = Compté.
done-walk-in-struck = La ligne est rayée.
door-arrivals-title = Présences d’après la liste
door-arrivals-numbers = Numéros ou noms de celles et ceux qui sont là
door-arrivals-numbers-say = Comme sur la liste imprimée : 1 4 7-12. Un nom par ligne va aussi.
door-arrivals-do = Noter ces présences
door-arrivals-all = { $n ->
    [0] Toute la liste est là
    [one] Toute la liste est là ({ $n_shown } personne)
   *[other] Toute la liste est là ({ $n_shown } personnes)
}
door-arrivals-entered = { $n ->
    [0] Aucune entrée nouvelle.
    [one] { $n_shown } personne est entrée.
   *[other] { $n_shown } personnes sont entrées.
}
door-arrivals-already = { $n ->
    [one] { $n_shown } était déjà à l’intérieur : elle compte une fois.
   *[other] { $n_shown } étaient déjà à l’intérieur : elles comptent une fois.
}
door-arrivals-refused = { $n ->
    [one] { $n_shown } n’a pas pu entrer : billet annulé.
   *[other] { $n_shown } n’ont pas pu entrer : billets annulés.
}
door-arrivals-here = de la liste sont dans la salle
door-arrivals-away = pas encore
door-arrivals-from = Lieu de montée
door-arrivals-inside = dans la salle
door-list-title = Faire entrer une liste
door-list-show = Voir la liste
door-list-say = Décochez les numéros de la liste imprimée qui manquent.
door-list-do = Faire entrer les cochés
door-list-none = Personne de cette liste n’attend.
door-list-no-ticket = sans billet
door-list-refused = N’entrent pas :
door-list-offline = Sans réseau, scannez les billets un par un.
door-tools-walk-in = Sans inscription
door-tools-list = Toute une liste
field-not-on-the-list = N’est pas sur la liste.
audit-walk-in-record = { $n ->
    [one] { $who } a compté { $n_shown } venue sans inscription
   *[other] { $who } a compté { $n_shown } venues sans inscription
}
audit-walk-in-read = { $n ->
    [one] { $who } a lu { $n_shown } nom de personne venue sans inscription
   *[other] { $who } a lu { $n_shown } noms de personnes venues sans inscription
}
audit-walk-in-strike = { $who } a rayé une venue sans inscription
audit-device-by-hand = { $who } a ouvert la porte des listes entrées à la main
door-walk-in-kept = Gardé ; part dès qu’il y a du réseau.
door-list-admitted = Entrées :
door-list-inside = Déjà dans la salle :
error-walk-in-id-conflict = Ce numéro a déjà servi pour une autre venue.
