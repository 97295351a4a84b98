people-title = Personnes
people-search = Nom ou n° d’adhérent
people-search-phone = Nom, numéro, téléphone
people-add = Ajouter une personne
people-bring = Importer une liste
people-area = Territoire
people-area-all = Tous les territoires
people-table = Liste des personnes
people-name = Nom
people-number = N° d’adhérent
people-shown = { $n ->
    [one] { $n_shown } personne sur cette page
   *[other] { $n_shown } personnes sur cette page
 }
people-empty-title = Aucun résultat
people-empty-text = Personne n’est enregistré dans ce territoire.
people-empty-name = Essayez une autre orthographe ou une partie du nom, dans l’une des deux écritures. Si la personne n’est pas encore enregistrée, ajoutez-la.
people-empty-name-read = Essayez une autre orthographe ou une partie du nom, dans l’une des deux écritures.
people-empty-both = La personne est peut-être dans un autre territoire : cherchez partout, ou essayez une autre orthographe.
people-empty-all = Voir tout le monde
people-empty-anywhere = Chercher dans tous les territoires
people-none-title = Personne ici pour le moment
people-none-text = Ajoutez une personne, ou importez une liste depuis un fichier CSV ou Excel.
people-none-read = Personne n’est encore enregistré dans votre périmètre.
people-export-title = Exporter la liste
people-export-text = Un fichier CSV avec ce qui est conservé sur les personnes de cette liste. L’export et son motif sont inscrits au journal.
people-export-reason = Motif de l’export
people-export-do = Télécharger le CSV
people-new-title = Ajouter une personne
people-new-text = Le nom suffit, dans l’une des deux écritures.
people-edit-title = Corriger la fiche
people-form-name-arab = Nom en lettres arabes
people-form-name-latn = Nom en lettres latines
people-form-name-more = Autre nom
people-form-name-more-hint = Nom de naissance, surnom, ou tel qu’imprimé dans un document.
people-form-given = Prénom
people-form-family = Nom de famille
people-form-script = Écriture
people-form-kind = Nature
people-script-Arab = arabe
people-script-Latn = latine
people-kind-main = nom usuel
people-kind-birth = nom de naissance
people-kind-alias = surnom ou autre forme
people-kind-printed = tel qu’imprimé
people-gender = Sexe
people-gender-female = Femme
people-gender-male = Homme
people-gender-unknown = Non renseigné
people-civil = État civil
people-birth-date = Date de naissance
people-birth-hint = Une année, un mois ou un jour complet :
people-birth-locality = Lieu de naissance
people-home = Territoire de résidence
people-home-none = Sans territoire
people-home-hint = Le code, ou un nom que porte un seul territoire.
people-contact = Contact
people-phone = Téléphone
people-email = Courriel
people-membership = Adhésion
people-member-since = Adhésion depuis
people-member-status = Statut
people-status-active = à jour
people-status-lapsed = échue
people-status-left = a quitté l’organisation
people-status-none = sans adhésion
people-status-unsaid = Non renseigné
people-skills = Compétences
people-skills-hint = Une compétence par ligne.
people-save = Enregistrer
people-likely-title = Cette personne est peut-être déjà enregistrée
people-likely-text = Rien n’est encore enregistré. Ouvrez la fiche si c’est la même personne, ou enregistrez une nouvelle personne s’il s’agit d’une autre.
people-likely-do = Enregistrer comme nouvelle personne
people-likely-score = ressemblance { $percent } %
people-likely-it-is = C’est cette personne
people-likely-typed = Votre saisie
people-likely-there = Déjà enregistrée
people-found-as = Nom trouvé :
people-proposed = proposé
people-proposed-title-Arab = Nom proposé en lettres arabes
people-proposed-title-Latn = Nom proposé en lettres latines
people-proposed-text = Une proposition reste marquée comme telle jusqu’à ce que quelqu’un la confirme ; elle n’est jamais imprimée.
people-proposed-none = Ne rien proposer
people-proposed-do = Proposer le nom dans l’autre écriture
people-proposed-confirm = Confirmer ce nom
people-proposed-drop = Écarter
people-further = Autres n° d’adhérent
done-name-confirmed = Le nom est confirmé.
done-name-dropped = La proposition est écartée.
people-show-names = Autres noms
people-show-edit = Corriger
people-show-delete = Supprimer
people-show-delete-ask = Supprimer cette personne et tout ce qui est conservé sur elle ? C’est définitif.
people-show-number = adhésion n°
people-show-nothing = Rien d’enregistré.
people-show-born = naissance : { $date }
people-show-in = lieu de naissance : { $place }
done-person = La personne est enregistrée.
done-person-changed = La correction est enregistrée.
done-person-deleted = La personne est supprimée.
error-area-outside-scope = Ce territoire est hors de votre périmètre. Choisissez-en un à l’intérieur.
error-person-in-use = Une participation ou une responsabilité dans une rencontre se rapporte encore à cette personne. Retirez-la d’abord.
field-wrong-script = Le nom n’est pas écrit dans ces lettres.
field-bad-phone = Ce n’est pas un numéro de téléphone.
field-unknown-area = Aucun territoire ne porte ce code ou ce nom.
audit-person-create = { $who } a enregistré une personne
audit-person-read = { $who } a consulté la fiche d’une personne
audit-person-update = { $who } a corrigé la fiche d’une personne
audit-person-delete = { $who } a supprimé une personne
audit-people-read = { $n ->
    [0] { $who } a consulté une liste vide de personnes
    [one] { $who } a consulté une liste de { $n_shown } personne
   *[other] { $who } a consulté une liste de { $n_shown } personnes
 }
audit-person-import = { $n ->
    [one] { $who } a importé { $n_shown } personne d’un fichier
   *[other] { $who } a importé { $n_shown } personnes d’un fichier
 }
audit-people-import-read = { $n ->
    [one] { $who } a lu et comparé un fichier de { $n_shown } ligne
   *[other] { $who } a lu et comparé un fichier de { $n_shown } lignes
 }
audit-people-simulate = { $n ->
    [one] { $who } a inventé { $n_shown } personne pour une simulation
   *[other] { $who } a inventé { $n_shown } personnes pour une simulation
 }
audit-people-export = { $n ->
    [one] { $who } a exporté { $n_shown } personne
   *[other] { $who } a exporté { $n_shown } personnes
 }
