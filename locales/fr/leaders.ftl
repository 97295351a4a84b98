# L’accès de la personne responsable, côté coordination.
leaders-link-title = Accès de la personne responsable
leaders-link-text = Un lien personnel, à envoyer par WhatsApp. Au premier usage il se lie à ce téléphone et un code est choisi ; ni adresse, ni mot de passe, ni application.
leaders-link-nobody = Personne ne conduit encore cette délégation. Désignez d’abord la personne responsable.
leaders-link-name = Désigner la personne responsable
leaders-link-make = Créer le lien
leaders-link-waiting = Le lien attend son premier usage, jusqu’au { $until }. Envoyez-le à cette personne et à elle seule : le premier téléphone qui choisit un code le garde.
leaders-link-message =
    Bonjour { $name },
    voici votre accès personnel pour remplir votre liste. Ouvrez-le sur votre téléphone et choisissez un code ; il ne servira ensuite que sur ce téléphone. Ne le transférez pas.
    { $link }
leaders-link-over = Le lien n’a pas servi à temps. Créez-en un autre.
leaders-link-locked = Cinq codes faux : l’accès est bloqué. Créez un nouveau lien et envoyez-le.
leaders-link-bound = Accès ouvert depuis { $at }.
leaders-link-seen = Dernière saisie du code : { $at }
leaders-link-again = Nouveau lien
leaders-link-again-ask = Créer un nouveau lien ? L’ancien et le téléphone qui l’utilise perdent l’accès.
leaders-link-revoke = Retirer l’accès
leaders-link-revoke-ask = Retirer l’accès ? Le téléphone qui l’utilise est déconnecté aussitôt.
leaders-whatsapp = Ouvrir WhatsApp
leaders-sms = Ouvrir les SMS
leaders-objects = Cette personne a demandé à ne pas être contactée.
done-leader-link = Le lien est prêt.
done-leader-revoked = L’accès est retiré.

# Sur le téléphone.
leaders-open-title = Votre accès personnel
leaders-open-text = Choisissez un code de quatre à huit chiffres. Il vous sera demandé sur ce téléphone, et ce lien ne s’ouvrira plus sur un autre.
leaders-open-do = Garder ce code et entrer
leaders-pin = Code
leaders-pin-help = Pas une suite comme 1234, ni le même chiffre partout.
leaders-pin-again = Le code encore une fois
leaders-pin-title = Votre code
leaders-pin-do = Entrer
leaders-pin-wrong = { $n ->
    [one] Ce n’est pas le bon code. Il reste { $n_shown } essai.
   *[other] Ce n’est pas le bon code. Il reste { $n_shown } essais.
 }
leaders-pin-forgotten = Code oublié ? Demandez un nouveau lien à votre coordination.
leaders-pin-unknown = Ce téléphone n’est lié à aucun accès. Ouvrez le lien que vous avez reçu, ou demandez-en un nouveau à votre coordination.
leaders-pin-login = Se connecter autrement

# La page de la personne responsable.
leaders-choose-title = Mes délégations
leaders-places = Mes places
leaders-confirmed-of = ont dit oui
leaders-waiting = { $n ->
    [one] { $n_shown } sans réponse
   *[other] { $n_shown } sans réponse
 }
leaders-empty = { $n ->
    [one] { $n_shown } sans nom
   *[other] { $n_shown } sans nom
 }
leaders-free = { $n ->
    [one] { $n_shown } place libre
   *[other] { $n_shown } places libres
 }
leaders-standing = { $n ->
    [one] { $n_shown } remplaçant
   *[other] { $n_shown } remplaçants
 }
leaders-my-people = Chercher par nom
leaders-add-substitute = Remplaçant
leaders-contacts = Prendre dans les contacts
leaders-contacts-many = Prendre plusieurs contacts
leaders-print = Imprimer la liste
leaders-no-places-text = Cherchez quelqu’un, écrivez un nom, ou collez la liste reçue par WhatsApp.
leaders-tab-all = Tous
leaders-tab-waiting = Sans réponse
leaders-tab-confirmed = Oui
leaders-tab-declined = Non
leaders-tab-here = Arrivés
leaders-here = { $g ->
    [female] présente
   *[other] présent
 }
leaders-arrived = { $n ->
    [one] { $n_shown } personne est arrivée
   *[other] { $n_shown } personnes sont arrivées
 }
leaders-excuse = Noter l’excuse
leaders-excuse-ask = La présence était confirmée. Noter l’excuse ?
leaders-with = avec { $name }
leaders-boards = monte à { $place }
leaders-by-link = par le lien
leaders-name-said = Dit que son nom s’écrit :
leaders-name-yes = Corriger
leaders-name-no = Laisser
leaders-invite-whatsapp = Inviter par WhatsApp
leaders-remind-whatsapp = Rappeler par WhatsApp
leaders-invite-sms = SMS
leaders-sent = Invitation envoyée
leaders-yes = Oui
leaders-no = Non
leaders-more = Texte et plus
leaders-copy-text = Copier le texte
leaders-up = Monter
leaders-down = Descendre
leaders-step-back = Passer en remplaçant
leaders-new-link = Annuler le lien envoyé
leaders-substitutes = Remplaçants
leaders-substitutes-none = Personne encore. Quand quelqu’un dit non, un remplaçant prend sa place d’un geste.
leaders-call-up = Donner une place
leaders-first = En premier
leaders-print-back = Revenir à la liste
leaders-print-count = { $n ->
    [one] { $n_shown } nom
   *[other] { $n_shown } noms
 }
leaders-print-confirmed = { $n ->
    [one] { $n_shown } oui
   *[other] { $n_shown } oui
 }
leaders-print-number = N°
leaders-print-status = État
leaders-print-boards = Monte à
leaders-print-mark = Monté
done-substitute = C’est noté parmi les remplaçants.
done-substitute-gone = Retiré des remplaçants.
done-order = L’ordre est changé.
done-name = C’est réglé.
done-new-link = L’ancien lien est annulé ; le texte en porte un nouveau.
leaders-until = Noms attendus jusqu’au { $at }. Ensuite, les places vides peuvent revenir à la province.
leaders-until-passed = Le délai est passé depuis le { $at } : les places vides peuvent être reprises.
leaders-answered = { $n ->
    [one] { $n_shown } personne a répondu
   *[other] { $n_shown } personnes ont répondu
}
leaders-all-title = Liens des responsables
leaders-all-text = Un lien pour chaque responsable des délégations d’en dessous, à envoyer à chacun.
leaders-all-make = Créer les liens qui manquent
leaders-all-none = Personne ne conduit encore les délégations d’en dessous
leaders-all-none-text = Désignez les responsables en répartissant les places, ou une par une.
leaders-all-nobody = Personne n’est désigné
leaders-all-missing = Pas encore de lien
leaders-all-waiting = Lien à envoyer
leaders-all-bound = Accès ouvert
leaders-all-over = Lien périmé
leaders-all-locked = Bloqué
done-leader-links = Les liens sont prêts.
