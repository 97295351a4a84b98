# Signing in.
accounts-login-title = Connexion
accounts-login-do = Entrer
accounts-login-help = Mot de passe oublié ? Adressez-vous à la personne qui administre le système.
accounts-login-name = Courriel ou numéro de téléphone
accounts-name = Nom complet
accounts-email = Courriel
accounts-phone = Numéro de téléphone
accounts-password = Mot de passe
accounts-password-help = 10 caractères au moins. Une courte phrase facile à retenir vaut mieux qu’un mot compliqué.

# The first start.
accounts-setup-title = Premier compte d’administration
accounts-setup-text = Cette installation est neuve et n’a encore aucun compte. Celui-ci ouvrira les autres et donnera les droits.
accounts-setup-do = Ouvrir le compte et entrer

# The list.
accounts-title = Comptes
accounts-text = À chaque personne son compte : aucun n’est partagé. Un droit est un rôle dans un périmètre.
accounts-count = { $n ->
    [one] { $n_shown } compte
   *[other] { $n_shown } comptes
 }
accounts-open-one = Ouvrir un compte
accounts-settings = Réglages
accounts-rights = Qui peut faire quoi
accounts-grants = Ses droits
accounts-audit = Ses opérations dans le journal
accounts-no-grants = Aucun droit : ce compte ne voit encore rien.
accounts-you = votre compte
accounts-disabled = suspendu
accounts-revoke = Retirer
accounts-revoke-of = Retirer : { $what }
accounts-revoke-ask = Retirer ce droit ? L’effet est immédiat, dès la prochaine demande.
accounts-grant-open = Donner un droit
accounts-grant-do = Donner ce droit
accounts-role = Rôle
accounts-role-choose = Choisissez un rôle
accounts-scope = Périmètre
accounts-place = Code du territoire, ou identifiant de l’organisation, de la rencontre ou de la délégation
accounts-place-help = Écrivez le début du nom et choisissez le territoire proposé. À laisser vide pour toute l’organisation.
accounts-from = À partir du
accounts-until = Jusqu’au
accounts-reason = Motif
accounts-scope-whole = toute l’organisation
accounts-scope-area = un territoire
accounts-scope-body = une organisation
accounts-scope-gathering = une rencontre
accounts-scope-delegation = une délégation
accounts-grant-from = à partir du { $date }
accounts-grant-until = jusqu’au { $date }

# A new one.
accounts-new-title = Nouveau compte
accounts-new-text = Remettez le mot de passe en main propre, et demandez qu’il soit changé.
accounts-new-do = Ouvrir le compte

# One's own.
accounts-own-title = Mon compte
accounts-own-grants = Mes droits
accounts-own-none = Aucun droit ne vous a encore été donné. Demandez-le à l’administration.
accounts-own-rights = Qui peut faire quoi
accounts-own-password = Changer de mot de passe
accounts-own-password-text = Toutes les sessions ouvertes avec ce compte se fermeront, et il faudra entrer de nouveau.
accounts-own-old = Mot de passe actuel
accounts-own-new = Nouveau mot de passe
accounts-own-do = Changer le mot de passe

done-account = Le compte est ouvert. Donnez-lui maintenant un droit.
done-grant = Le droit est donné.
done-revoked = Le droit est retiré.
done-password = Le mot de passe est changé. Entrez avec le nouveau.
