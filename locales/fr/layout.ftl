# The frame of every page.
layout-product = Hadir
layout-skip = Aller au contenu
layout-menu = Menu
layout-sections = Rubriques
layout-languages = Langues
layout-signed-in = Compte : { $name }
layout-sign-out = Se déconnecter
layout-theme = Apparence
layout-theme-auto = Comme l’appareil
layout-theme-light = Jour
layout-theme-dark = Nuit
