# The frame's menu.
web-nav-list = Ma liste
web-nav-gatherings = Rencontres
web-nav-meetings = Réunions
web-nav-people = Personnes
web-nav-bodies = Organismes
web-nav-areas = Territoires
web-nav-accounts = Comptes
web-nav-audit = Journal
web-menu-own = Mon compte
web-menu-rights = Qui peut faire quoi
web-menu-settings = Réglages
web-home-title = Accueil

# Errors.
web-error-title-not-found = Cette page n’existe pas
web-error-title-forbidden = Cette page n’est pas dans vos droits
web-error-title-no-rights = Aucun droit ne vous est donné
web-error-no-rights = Votre compte est ouvert, mais aucun droit ne lui est donné, ou la durée en est passée. Demandez-le à l’administration, puis réessayez.
web-error-title-refused = La demande n’a pas été acceptée
web-error-title-unknown = Une panne est survenue
web-error-home = Revenir à l’accueil
web-error-back = Revenir à la page précédente
web-error-again = Réessayer
web-error-number = Numéro de la panne
web-fault = { $field } : { $fault }

# Roles.
web-role-admin = administrateur / administratrice
web-role-coordinator = coordonnateur / coordonnatrice
web-role-secretary = secrétaire
web-role-recruiter = chargé / chargée des candidatures
web-role-press = attaché / attachée de presse
web-role-leader = responsable de délégation
web-role-auditor = auditeur / auditrice

# The table of rights.
web-rights-title = Qui peut faire quoi
web-rights-text = À chaque rôle ses opérations, dans le périmètre où il a été donné. Ce qui est hors du périmètre ne se voit pas.
web-rights-table = Tableau des droits
web-rights-operation = Opération
web-rights-whole = toute l’organisation
web-rights-whole-text = « Toute l’organisation » : un droit limité à un territoire ou à une délégation n’y suffit pas.
web-rights-may = oui
web-rights-may-not = non
web-rights-group-people = Personnes
web-rights-group-places = Territoires et organisations
web-rights-group-gatherings = Rencontres et délégations
web-rights-group-door = Billets et porte
web-rights-group-house = Comptes et système
web-rights-group-more = Autres opérations

# Operations.
web-op-account-read = Voir les comptes et leurs droits
web-op-account-write = Ouvrir un compte
web-op-area-import = Importer les territoires
web-op-area-read = Voir les territoires
web-op-attendance-read = Voir les présences
web-op-audit-read = Lire le journal
web-op-board-read = Voir le tableau d’une rencontre
web-op-body-read = Voir les organisations
web-op-body-write = Modifier les organisations
web-op-communique-read = Voir les communiqués
web-op-communique-write = Rédiger et publier les communiqués
web-op-delegation-read = Voir les délégations
web-op-delegation-write = Modifier les délégations et leurs nombres
web-op-device-read = Voir les appareils de la porte
web-op-device-write = Associer et retirer les appareils de la porte
web-op-door-pair = Associer un téléphone à la porte
web-op-door-scan = Lire les billets à la porte
web-op-enrolment-read = Voir les inscriptions
web-op-enrolment-write = Inscrire dans les délégations
web-op-gathering-read = Voir les rencontres
web-op-gathering-write = Organiser les rencontres
web-op-grant-write = Donner et retirer les droits
web-op-meeting-read = Voir les réunions et les procès-verbaux
web-op-meeting-write = Tenir les réunions et les procès-verbaux
web-op-leader-invite = Ouvrir un accès par lien aux responsables
web-op-metrics-read = Voir les mesures du serveur
web-op-own-read = Gérer son propre compte
web-op-person-delete = Supprimer des personnes
web-op-person-export = Exporter les personnes
web-op-person-import = Importer les personnes
web-op-person-read = Voir les personnes
web-op-person-write = Modifier les personnes
web-op-session-open = Se connecter
web-op-settings-write = Changer les réglages
web-op-tenure-read = Voir les parcours
web-op-tenure-write = Modifier les parcours
web-op-ticket-issue = Émettre les billets
web-op-ticket-read = Voir les billets
web-op-message-read = Voir les messages envoyés
web-op-message-write = Envoyer des messages
web-op-presence-write = Noter les présences à la main
web-op-duplicate-read = Voir les paires de personnes qui n’en font peut-être qu’une, et les fusions
web-op-import-read = Voir les importations et leurs rapports
