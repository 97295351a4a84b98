# What pages are built of.
parts-optional = facultatif
parts-in-arabic = En arabe
parts-in-french = En français
parts-in-arabic-script = En lettres arabes
parts-in-latin-script = En lettres latines
parts-cancel = Annuler
parts-search = Chercher
parts-crumbs = Chemin de cette page
parts-pages = Pages de la liste
parts-first-page = Début de la liste
parts-next-page = Page suivante
parts-copy = Copier
parts-copied = Copié
parts-stage-nominated = proposés
parts-stage-invited = invités
parts-stage-confirmed = confirmés
parts-stage-present = présents
parts-forecast = Prévision
parts-quota-where-scarce = quota, là où les places sont comptées

# What the script says on its own.
parts-stream-late = Connexion interrompue. Les chiffres sont ceux de la dernière mise à jour.
