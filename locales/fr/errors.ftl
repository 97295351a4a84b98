# Refusals: what happened, and what to do.
error-invalid = Certaines informations sont à corriger.
error-not-found = Cette adresse n’existe pas, ou n’est pas dans votre périmètre.
error-forbidden = Vos droits ne permettent pas cette opération. Demandez-la à l’administration.
error-not-signed-in = Il faut d’abord se connecter.
error-bad-credentials = Le jeton d’accès est incorrect ou a expiré.
error-wrong-login = Courriel ou mot de passe incorrect. Vérifiez-les et essayez de nouveau.
error-too-many-tries = Trop d’essais à la suite. Attendez un quart d’heure avant de recommencer.
error-bad-csrf-token = Cette page a expiré. Revenez-y, actualisez-la, puis envoyez de nouveau.
error-bad-json = Le contenu envoyé n’est pas du JSON valable.
error-bad-encoding = L’encodage du contenu est incorrect : il faut de l’UTF-8.
error-too-deep = Le contenu est imbriqué au-delà de ce qui est accepté.
error-too-large = Le contenu dépasse la taille acceptée.
error-broken-off = L’envoi s’est interrompu avant la fin. Essayez de nouveau.
error-unsupported-content-type = Ce type de contenu n’est pas accepté ici.
error-method-not-allowed = Cette adresse n’accepte pas cette méthode.
error-bad-idempotency-key = L’en-tête Idempotency-Key n’est pas valable.
error-idempotency-conflict = Cette clé a déjà servi pour un autre contenu.
error-last-admin = C’est le droit de la dernière personne qui administre. Donnez-le d’abord à un autre compte.
error-busy = Le système est occupé. Essayez de nouveau dans un instant.
error-unknown-error = Une panne imprévue est survenue. Rien de cette demande n’a été enregistré. Essayez de nouveau ; si elle se répète, donnez son numéro à l’administration.

# Faults of one field.
field-missing = Ce champ est nécessaire.
field-empty = Ce champ est vide.
field-too-long = Le texte est trop long.
field-too-many = Il y a plus d’éléments que ce qui est accepté.
field-invisible-character = Le texte contient un caractère invisible. Saisissez-le au lieu de le coller.
field-unknown = N’existe pas, ou n’est pas dans votre périmètre.
field-unknown-value = Choisissez une valeur de la liste.
field-unknown-field = Champ inconnu.
field-out-of-range = Le nombre est hors des limites.
field-not-a-number = Écrivez un nombre.
field-not-a-whole-number = Écrivez un nombre entier, sans virgule.
field-not-a-text = Écrivez un texte.
field-not-a-boolean = La réponse est oui ou non.
field-not-a-list = Une liste est attendue.
field-not-an-object = Un groupe de champs est attendu.
field-bad-date = Écrivez une année, un mois et une année, ou un jour complet, par exemple 2003-06-12.
field-bad-time = Écrivez le jour et l’heure.
field-bad-cursor = Cette page de la liste n’existe pas. Revenez au début de la liste.
field-bad-email = Ce n’est pas une adresse de courriel.
field-taken = Déjà pris par un autre compte.
field-area-outside-scope = Ce territoire est hors de votre périmètre. Choisissez-en un qui en fait partie.
field-before-beginning = La fin précède le début.
field-one-scope-only = Choisissez un seul périmètre.
field-needs-a-scope = Ce rôle demande un périmètre : territoire, organisation, rencontre ou délégation.
field-password-too-short = Le mot de passe est trop court : 10 caractères au moins.
field-wrong-password = Le mot de passe actuel est incorrect.

# Les responsables qui entrent par un lien.
error-leader-link-gone = Ce lien ne mène plus nulle part, ou n’a jamais existé. Demandez-en un nouveau à votre coordination.
error-no-leader = Personne ne conduit cette délégation : désignez d’abord la personne responsable.
error-pin-locked = Cinq codes faux : l’accès est bloqué. Demandez un nouveau lien à votre coordination.
field-bad-pin = Le code a de quatre à huit chiffres.
field-pin-too-simple = Ce code se devine trop vite : ni suite, ni le même chiffre partout.
field-pins-differ = Les deux codes ne sont pas les mêmes.
