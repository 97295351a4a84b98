imports-title = Importer une liste de personnes
imports-columns = Colonnes reconnues, dans n’importe quel ordre
imports-file = Fichier
imports-partial = Enregistrer les bonnes lignes même si d’autres sont refusées
imports-partial-hint = Sinon, une seule ligne refusée arrête tout le fichier.
imports-back = Vers la liste des personnes
imports-report-dry = Résultat de l’essai : rien n’est enregistré
imports-report-done = Le fichier est lu et enregistré
imports-report-refused = Rien n’est enregistré : des lignes sont refusées
imports-report-refused-text = Corrigez-les dans votre fichier et apportez-le de nouveau, ou cochez la case au bas de la page pour enregistrer les autres.
imports-report-unreadable = Le fichier n’a pas pu être lu
imports-rows = Lignes du fichier
imports-created = Nouvelles personnes
imports-updated = Fiches modifiées
imports-unchanged = Inchangées
imports-rejected = Lignes refusées
imports-rejects-do = Télécharger les lignes refusées
imports-line = Ligne
imports-column = Colonne
imports-fault = Motif
imports-duplicates = Doublons possibles
imports-more = { $n ->
    [one] et { $n_shown } autre ligne
   *[other] et { $n_shown } autres lignes
 }
error-bad-form = Le formulaire envoyé est illisible.
field-unknown-column = La colonne « { $detail } » n’est pas connue, ou figure deux fois.
field-missing-column = Il manque une colonne : { $detail }.
field-empty-file = Le fichier est vide.
field-no-list = Choisissez un fichier ou collez une liste.
field-not-a-table = Ce fichier n’est ni un tableau CSV ni un classeur Excel.
field-bad-encoding = L’encodage du fichier est illisible (ligne { $detail }). Enregistrez-le en UTF-8.
field-too-large = Le fichier dépasse la taille acceptée.
field-formula-cell = La case commence comme une formule.
field-bad-value = La valeur n’est pas acceptée.
imports-text = Un fichier CSV ou Excel, ou une liste collée depuis un message. Vous verrez d’abord ce qui est compris de chaque colonne, puis un essai ; rien n’est enregistré avant. Le même fichier, une seconde fois, ne change rien ; une case vide n’efface rien.
imports-this = Une liste de personnes
imports-look = Voir les colonnes
imports-file-hint = CSV ou XLSX, jusqu’à 20 Mo. Il attend ici un jour au plus, et vous seul le voyez.
imports-pasted = Ou collez la liste
imports-pasted-hint = Une personne par ligne, comme dans un message : nom, téléphone, dans l’une ou l’autre écriture. Ou des cellules copiées d’un tableur.
imports-identity = Le numéro de la carte nationale (CIN) n’est jamais conservé.
imports-recent = Vos listes des trente derniers jours
imports-recent-written = { $n ->
    [one] { $n_shown } personne enregistrée
   *[other] { $n_shown } personnes enregistrées
 }
imports-state-waiting = en attente
imports-state-trying = essai en cours
imports-state-tried = essayée
imports-state-writing = enregistrement en cours
imports-state-written = enregistrée
imports-state-undoing = retrait en cours
imports-state-undone = retirée
imports-columns-title = Ce que disent les colonnes
imports-columns-text = Corrigez ce qui a été mal compris, laissez de côté ce qui ne sert pas. L’écriture de chaque nom décide de sa place. Votre choix est retenu pour le même en-tête.
imports-values = Premières valeurs
imports-taken-for = Lue comme
imports-taken-for-column = La colonne { $column } est lue comme
imports-field-none = Laisser de côté
imports-field-membership-number = N° d’adhérent
imports-field-given-ar = Prénom, en arabe
imports-field-family-ar = Nom de famille, en arabe
imports-field-name-ar = Nom complet, en arabe
imports-field-given-latn = Prénom
imports-field-family-latn = Nom de famille
imports-field-name-latn = Nom complet
imports-field-gender = Sexe
imports-field-birth-date = Date de naissance
imports-field-birth-place = Lieu de naissance
imports-field-home-area = Territoire (code ou nom)
imports-field-commune = Commune
imports-field-province = Province (distingue les communes de même nom)
imports-field-phone = Téléphone
imports-field-phone-2 = Second téléphone
imports-field-email = Courriel
imports-field-membership-since = Date d’adhésion
imports-field-membership-status = Statut d’adhésion
imports-try = Essayer sans enregistrer
imports-write = Enregistrer
imports-discard = Abandonner cette liste
imports-busy-trying = La liste est lue et comparée
imports-busy-writing = La liste est en cours d’enregistrement
imports-busy-undoing = La liste est retirée
imports-busy-shown = { $from } sur { $to }
imports-busy-text = Vous pouvez fermer cette page et y revenir : le travail continue.
imports-busy-look = Voir où il en est
imports-cut-off = Le travail s’est arrêté en chemin. Ce qui est écrit reste écrit ; rien ne le sera deux fois.
imports-go-on = Reprendre
imports-duplicates-text = Ces lignes ressemblent à des personnes déjà connues. Elles sont écrites tout de même : comparez.
imports-report-undone = La liste a été retirée
imports-undo = Retirer cette liste
imports-undo-text = Jusqu’au { $until }, tout ce que cette liste a fait peut être retiré : les personnes créées que nul n’a modifiées ni inscrites depuis disparaissent, les fiches modifiées redeviennent ce qu’elles étaient. Ce qui a changé depuis reste, et vous est montré.
imports-undo-do = Retirer toute la liste
imports-undo-ask = Retirer toute la liste ?
imports-kept = Ce qui reste
imports-kept-changed-since = modifiée depuis
imports-kept-in-use = inscrite ou citée ailleurs
imports-kept-number-taken = le n° d’adhérent est pris
done-import-undone = La liste est retirée.
error-import-taken-over = Ce travail a été repris ailleurs.
error-import-file-gone = Le fichier n’est plus là : envoyez-le de nouveau.
error-import-undone = Cette liste a déjà été retirée.
error-import-not-written = Rien de cette liste n’est écrit.
error-import-too-old = Cette liste a plus de trente jours : elle ne peut plus être retirée.
field-column-twice = Une autre colonne est déjà lue ainsi.
audit-import-write = { $n ->
    [one] { $who } a importé une liste d’une ligne
   *[other] { $who } a importé une liste de { $n_shown } lignes
 }
audit-import-undo = { $n ->
    [one] { $who } a retiré une liste importée : une fiche
   *[other] { $who } a retiré une liste importée : { $n_shown } fiches
 }
audit-person-unimport = { $n ->
    [one] { $who } a défait une fiche d’une liste importée
   *[other] { $who } a défait { $n_shown } fiches d’une liste importée
 }
imports-careers = Importer des parcours
imports-careers-text = Un tableau de parcours (CSV ou Excel) ou un fichier Popolo d’une autre installation. Il est lu en entier, puis écrit d’un coup ; le même fichier, une seconde fois, ne change rien.
imports-careers-kind = Nature du fichier
imports-careers-tenures = Tableau de parcours
imports-careers-popolo = Fichier Popolo
imports-careers-created = Ajouts
imports-careers-updated = Modifications
imports-careers-recent = Vos fichiers des trente derniers jours
imports-careers-written = { $n ->
    [one] { $n_shown } ligne écrite
   *[other] { $n_shown } lignes écrites
}
imports-careers-undo = Retirer
imports-careers-undo-ask = Retirer tout ce que ce fichier a ajouté ou modifié ? Ce qui a changé depuis reste.
done-careers-undone = Le fichier est retiré.
done-careers-undone-but = Le fichier est retiré. Ce qui a changé depuis, ou sert ailleurs, est resté.
