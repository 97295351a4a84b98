# People entered twice: the list, the pair, merges and their undoing.
review-title = Doublons à examiner
review-text = Deux fiches pour une même personne ? Rien n’est fusionné sans votre décision.
review-link = { $n ->
    [0] Doublons
    [one] { $n_shown } doublon à examiner
   *[other] { $n_shown } doublons à examiner
 }
review-tabs = Doublons
review-waiting = À examiner
review-merged = Fusionnées
review-score = ressemblance { $percent } %
review-reason-name = même nom
review-reason-birth-date = même date de naissance
review-reason-phone = même téléphone
review-reason-email = même courriel
review-reason-number = même n° d’adhérent
review-shown = { $n ->
    [one] { $n_shown } paire sur cette page
   *[other] { $n_shown } paires sur cette page
 }
review-empty-title = Aucun doublon à examiner
review-empty-text = Les fiches qui se ressemblent apparaissent ici dès leur saisie ou leur importation.
review-pair-title = Une seule personne ?
review-pair-text = Comparez les deux fiches. Une fusion peut être annulée pendant 30 jours ; deux personnes déclarées différentes ne sont plus jamais proposées.
review-first = Première fiche
review-second = Deuxième fiche
review-names-title = Les noms, partie par partie
review-names-table = Parties des noms qui se répondent
review-step = Rapport
review-step-same = mêmes lettres
review-step-spelling = autre orthographe
review-step-transliteration = même son dans l’autre écriture
review-step-particle = à une particule près
review-step-initial = initiale
review-step-unlike = peu ressemblant
review-step-missing = d’un seul côté
review-facts-title = Les deux fiches
review-facts-table = Ce que disent les deux fiches
review-fact = Information
review-names = Noms
review-agrees = identique
review-differs = différent
review-shares = en commun
review-record = Fiche complète
review-one-side = d’un seul côté
review-decide = Votre décision
review-do-keep-first = Même personne : garder la première fiche
review-do-keep-second = Même personne : garder la deuxième fiche
review-do-different = Ce sont deux personnes
review-number-title = À qui est le n° d’adhérent { $number } ?
review-number-text = Les deux fiches portent ce numéro. Si ce sont deux personnes, une seule le garde.
review-merged-title = Fiches fusionnées
review-merged-text = Chaque fusion peut être annulée pendant 30 jours : la fiche revient avec tout ce qui était à elle.
review-merged-forgotten = Fiche fusionnée
review-merged-into = fusionnée avec { $name }
review-merged-on = le { $date }
review-merged-until = annulable jusqu’au { $date }
review-merged-over = ne peut plus être annulée
review-merged-later = une fusion plus récente s’annule d’abord
review-merged-undo = Annuler la fusion
review-merged-ask = Annuler cette fusion ? La fiche revient avec ce qui était à elle ; ce qui a été ajouté depuis reste ici.
review-merged-shown = { $n ->
    [one] { $n_shown } fusion sur cette page
   *[other] { $n_shown } fusions sur cette page
 }
review-merged-empty-title = Aucune fusion
review-merged-empty-text = Les fiches fusionnées apparaissent ici pour être rétablies au besoin.
review-find-title = Une autre fiche pour cette personne ?
review-find-text = Cherchez l’autre fiche de { $name }, puis comparez les deux.
review-find-link = Une autre fiche pour cette personne ?
review-person-title = Fiches fusionnées avec celle-ci
review-person-waits = { $n ->
    [one] Une autre fiche ressemble à celle-ci.
   *[other] { $n_shown } autres fiches ressemblent à celle-ci.
 }
review-person-look = Examiner
done-people-merged = Les deux fiches n’en font plus qu’une.
done-people-different = C’est noté : deux personnes différentes.
done-people-parted = La fusion est annulée.
error-already-merged = Cette fiche a déjà été fusionnée avec une autre.
error-merged-since = Une fusion plus récente s’annule d’abord.
error-undo-expired = Le délai de 30 jours est passé : cette fusion ne s’annule plus.
field-same-person = C’est la même fiche.
field-merged = Cette fiche a été fusionnée avec une autre. Choisissez celle qui reste.
audit-person-merge = { $who } a fusionné deux fiches d’une même personne
audit-person-merge-undo = { $who } a annulé la fusion de deux fiches
audit-duplicate-different = { $who } a déclaré différentes deux personnes qui se ressemblent
audit-duplicates-read = { $n ->
    [0] { $who } a consulté une liste vide de doublons
    [one] { $who } a consulté { $n_shown } doublon possible
   *[other] { $who } a consulté { $n_shown } doublons possibles
 }
audit-merges-read = { $n ->
    [0] { $who } a consulté une liste vide de fusions
    [one] { $who } a consulté une liste de { $n_shown } fusion
   *[other] { $who } a consulté une liste de { $n_shown } fusions
 }
audit-person-name-confirm = { $who } a confirmé un nom proposé
audit-person-name-drop = { $who } a écarté un nom proposé
