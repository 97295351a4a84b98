audit-title = Journal
audit-text = Qui a fait quoi, et quand. Rien ne s’y efface ni ne s’y modifie.
audit-filter-subject = Identifiant
audit-filter-on = Opérations concernant { $id }
audit-filter-all = Toutes les opérations
audit-table = Opérations
audit-when = Heure
audit-what = Opération
audit-subject = Concerne
audit-shown = { $n ->
    [one] { $n_shown } opération sur cette page
   *[other] { $n_shown } opérations sur cette page
 }
audit-empty-title = Aucune opération
audit-empty-text = Rien n’a été noté pour cet identifiant.

audit-who-nobody = Quelqu’un sans compte
audit-who-system = Le système
audit-who-device = Un appareil de la porte

audit-account-create = { $who } a ouvert un compte
audit-account-password = { $who } a changé son mot de passe
audit-grant-create = { $who } a donné le rôle « { $role } »
audit-grant-revoke = { $who } a retiré un droit
audit-token-create = { $who } a créé un jeton d’accès
audit-session-open = Connexion de { $who }
audit-session-close = Déconnexion de { $who }
audit-session-refused = Une connexion a été refusée
audit-refused = Demande refusée, hors périmètre ou hors droits : { $who }
audit-settings-change = { $who } a changé les réglages
audit-area-import = { $n ->
    [one] { $who } a importé { $n_shown } territoire
   *[other] { $who } a importé { $n_shown } territoires
 }

audit-account-close = { $who } a fermé un accès par lien
audit-leader-link = { $who } a créé un lien pour la personne responsable
audit-leader-link-revoke = { $who } a retiré un lien de responsable
audit-leader-bind = { $who } a lié son téléphone à l’accès d’une délégation
audit-leader-pin-wrong = Un code faux sur le téléphone d’une personne responsable
audit-leader-pin-lock = Cinq codes faux : un accès de responsable est bloqué
audit-who-invited = Une personne invitée, par son lien
audit-enrolment-order = { $who } a changé l’ordre d’une liste
audit-substitute-create = { $who } a noté une personne remplaçante
audit-substitute-delete = { $who } a retiré une personne remplaçante
audit-substitute-order = { $who } a changé l’ordre des remplaçants
audit-invitation-make = { $n ->
    [one] { $who } a préparé { $n_shown } invitation
   *[other] { $who } a préparé { $n_shown } invitations
 }
audit-invitation-revoke = { $who } a annulé une invitation
audit-invitation-answer = Réponse à une invitation : { $who }
audit-invitation-name = Correction d’un nom proposée : { $who }
audit-invitation-name-settle = { $who } a tranché une correction de nom
audit-person-object = Demande de ne plus être contacté : { $who }
audit-person-agree = Accord pour être contacté à nouveau : { $who }
audit-delegation-take-back = { $n ->
    [one] { $who } a repris { $n_shown } place vide
   *[other] { $who } a repris { $n_shown } places vides
 }
audit-gathering-terms = { $who } a fixé le délai et les parts visées
audit-attendance-export = { $who } a exporté les présences par territoire

audit-message-ask = { $n ->
    [one] { $who } a demandé l’envoi de { $n_shown } message
   *[other] { $who } a demandé l’envoi de { $n_shown } messages
 }
audit-message-send = { $n ->
    [one] { $n_shown } message part : { $who }
   *[other] { $n_shown } messages partent : { $who }
 }
audit-message-end = { $n ->
    [one] { $n_shown } message est parti : { $who }
   *[other] { $n_shown } messages sont partis : { $who }
 }
audit-message-retry = { $who } a remis un message en file
audit-message-withdraw = { $who } a retiré un message
audit-reminder-rule = { $who } a ajouté une règle de rappel
audit-reminder-stop = { $who } a arrêté une règle de rappel
audit-delegation-hand-over = { $who } a déplacé des places d’une délégation à une autre
