messages-title = Messages
messages-text = Ce qui part tout seul : ce qui attend, ce qui est parti, ce qui n’est pas passé et pourquoi. Les adresses et les numéros ne s’affichent pas ici.
messages-silent = Cette installation n’envoie rien elle-même : tout part à la main, par les liens de chaque liste. L’administration peut configurer un serveur de courriel ou une passerelle SMS ou WhatsApp.
messages-no-address = L’adresse publique de l’installation n’est pas configurée (HADIR_PUBLIC_URL) : sans elle les liens ne mèneraient nulle part, rien ne part tout seul.
messages-back = Retour
messages-states = États
messages-all = Tous
messages-kind = Objet
messages-any-kind = Tous les objets
messages-channel = Moyen
messages-any-channel = Tous les moyens
messages-filter = Filtrer
messages-empty-title = Aucun message
messages-empty-text = Les invitations, les rappels et les billets se demandent depuis la page d’une rencontre, les convocations depuis celle d’une réunion.
messages-to-gatherings = Voir les rencontres
messages-somebody = Une personne hors de votre périmètre
messages-leaves-at = partira { $at }
messages-asked-at = demandé { $at }
messages-tries = { $n ->
    [one] { $n_shown } tentative
   *[other] { $n_shown } tentatives
 }
messages-retry = Renvoyer
messages-withdraw = Retirer

messages-kind-invitation = Invitation
messages-kind-reminder = Rappel
messages-kind-convocation = Convocation
messages-kind-ticket = Billet
messages-kind-thanks = Remerciement
messages-channel-whatsapp = WhatsApp
messages-channel-sms = SMS
messages-channel-mail = Courriel
messages-state-queued = En attente
messages-state-sending = En cours d’envoi
messages-state-sent = Envoyé
messages-state-failed = Refusé
messages-state-given-up = Abandonné
messages-state-withdrawn = Retiré
messages-lang = Langue du message
messages-lang-ar = Arabe
messages-lang-fr = Français
messages-lang-en = Anglais

messages-error-unreachable = Le serveur d’envoi ne répond pas
messages-error-timeout = Le serveur d’envoi a trop tardé à répondre
messages-error-certificate = Le certificat du serveur d’envoi n’est pas le bon
messages-error-tls = La liaison chiffrée avec le serveur d’envoi a échoué
messages-error-no-starttls = Le serveur de courriel n’offre pas de liaison chiffrée : rien ne lui a été dit
messages-error-no-login = Le serveur de courriel n’offre pas d’identification qui convienne
messages-error-http = La passerelle a répondu { $code }
messages-error-smtp = Le serveur de courriel a répondu { $code }
messages-error-address = L’adresse ne convient pas
messages-error-closed = Ce moyen d’envoi n’est plus configuré
messages-error-internal = Erreur interne, voir le journal du serveur
messages-error-gone = L’objet du message n’existe plus
messages-error-objects = La personne a demandé à ne pas être contactée
messages-error-replaced = La place est passée à quelqu’un d’autre
messages-error-over = Trop tard : cela a déjà commencé
messages-error-answered = La personne a répondu entre-temps
messages-error-no-address = La personne n’a plus d’adresse ou de numéro
messages-error-stopped = La règle de rappel a été arrêtée

messages-of-gathering = Invitations et rappels
messages-gathering-text = Qui reste à prévenir dans votre périmètre, par quel moyen cela partirait, et qui reste à prévenir à la main.
messages-see-all = Voir les messages
messages-by = { $from } par { $to }
messages-by-hand = { $n ->
    [one] { $n_shown } personne reste à prévenir à la main
   *[other] { $n_shown } personnes restent à prévenir à la main
 }
messages-objecting = { $n ->
    [one] { $n_shown } personne a demandé à ne pas être contactée
   *[other] { $n_shown } personnes ont demandé à ne pas être contactées
 }
messages-more-due = Il y en a davantage : le compte s’arrête ici, l’envoi non.
messages-due-invitation = Invitations à envoyer
messages-due-ticket = Billets à envoyer
messages-due-thanks = Remerciements aux présents
messages-none-due-invitation = Toutes les personnes proposées ont déjà été invitées.
messages-none-due-ticket = Toutes les personnes confirmées ont déjà reçu leur billet.
messages-none-due-thanks = Personne ne reste à remercier.
messages-send-invitation = { $n ->
    [one] Envoyer { $n_shown } invitation
   *[other] Envoyer { $n_shown } invitations
 }
messages-send-ticket = { $n ->
    [one] Envoyer { $n_shown } billet
   *[other] Envoyer { $n_shown } billets
 }
messages-send-thanks = { $n ->
    [one] Envoyer { $n_shown } remerciement
   *[other] Envoyer { $n_shown } remerciements
 }
messages-send-ask = { $n ->
    [one] { $n_shown } message partira et ne pourra pas être rappelé.
   *[other] { $n_shown } messages partiront et ne pourront pas être rappelés.
 }
messages-hand = À prévenir à la main
messages-hand-text = Chaque lien ouvre un message déjà écrit et adressé. Une fois envoyé, notez-le sur la liste de la délégation.
messages-hand-more = { $n ->
    [one] Et { $n_shown } autre personne, sur la liste de sa délégation.
   *[other] Et { $n_shown } autres personnes, sur les listes de leurs délégations.
 }
messages-copy = Copier le texte
messages-rules = Rappels
messages-rules-text = Une règle ne rappelle jamais deux fois la même personne, ni entre 21 h 00 et 8 h 00.
messages-rule = Quand rappeler
messages-rule-unanswered = Sans réponse après un délai
messages-rule-eve = La veille, à qui a dit oui
messages-rule-days = Jours sans réponse
messages-rule-days-help = De 1 à 60. Seulement pour la première règle.
messages-rule-add = Ajouter la règle
messages-rule-stop = Arrêter
messages-rule-says-unanswered = { $n ->
    [one] Sans réponse après { $n_shown } jour
   *[other] Sans réponse après { $n_shown } jours
 }
messages-rule-says-eve = La veille, à qui a dit oui

messages-letters = Envoi par courriel
messages-letters-silent = Cette installation n’envoie pas de courriel : la convocation part à la main, imprimée ou copiée.
messages-letters-nobody = Aucun membre de l’instance n’est connu à cette date.
messages-letters-to-send = { $n ->
    [one] { $n_shown } membre a une adresse
   *[other] { $n_shown } membres ont une adresse
 }
messages-letters-waiting = { $n ->
    [one] { $n_shown } courriel en attente
   *[other] { $n_shown } courriels en attente
 }
messages-letters-sent = { $n ->
    [one] { $n_shown } courriel envoyé
   *[other] { $n_shown } courriels envoyés
 }
messages-letters-failed = { $n ->
    [one] { $n_shown } courriel n’est pas passé
   *[other] { $n_shown } courriels ne sont pas passés
 }
messages-letters-by-hand = { $n ->
    [one] { $n_shown } membre à convoquer à la main
   *[other] { $n_shown } membres à convoquer à la main
 }
messages-letters-send = { $n ->
    [one] Convoquer, et envoyer { $n_shown } courriel
   *[other] Convoquer, et envoyer { $n_shown } courriels
 }
messages-letters-send-more = { $n ->
    [one] Envoyer { $n_shown } courriel
   *[other] Envoyer { $n_shown } courriels
 }
messages-calendar = Mettre à l’agenda

# Ce que disent les messages.
messages-subject-invitation = Invitation : { $title }
messages-subject-unanswered = Votre réponse est attendue : { $title }
messages-subject-eve = Rappel : { $title }
messages-subject-ticket = Votre billet : { $title }
messages-subject-thanks = Merci : { $title }
messages-subject-convocation = Convocation : { $title }
messages-text-unanswered =
    Bonjour { $name },
    nous attendons votre réponse pour : { $title }, { $when }, { $where }.
    Répondez par oui ou par non ici :
    { $link }
messages-text-eve =
    Bonjour { $name },
    vous avez dit que vous venez : { $title }, { $when }, { $where }.
    Votre billet est ici :
    { $link }
messages-text-ticket =
    Bonjour { $name },
    voici votre billet pour : { $title }, { $when }, { $where }. Montrez-le à la porte :
    { $link }
messages-text-thanks =
    Bonjour { $name },
    merci de votre présence : { $title }.

done-messages-asked = Les messages sont en file : ils partent maintenant.
done-message-retry = Le message est de nouveau en file.
done-message-withdrawn = Le message est retiré.
done-reminder-rule = La règle est en vigueur.
done-reminder-stopped = La règle est arrêtée.
