areas-title = Territoires
areas-search = Nom, dans l’une ou l’autre écriture, ou code
areas-filter = Type
areas-filter-all = Tous
areas-table = Liste des territoires
areas-name = Nom
areas-kind = Type
areas-code = Code
areas-population = Population
areas-within = Fait partie de
areas-shown = { $n ->
    [one] { $n_shown } territoire sur cette page
   *[other] { $n_shown } territoires sur cette page
 }
areas-empty-title = Aucun résultat
areas-empty-text = Essayez un autre nom, dans l’une ou l’autre écriture, ou retirez le filtre.
areas-empty-all = Voir tous les territoires
areas-none-title = Pas encore de territoires
areas-none-text = Ils se lisent dans des fichiers (hadir import areas sur le serveur) ; ou chargez ceux que le programme apporte : régions, provinces et préfectures, communes de Khémisset et arrondissements de Rabat.
areas-none-load = Charger les territoires du Maroc
done-areas-loaded = Les territoires sont chargés.

areas-show-population = { $n ->
    [one] { $n_shown } habitant
   *[other] { $n_shown } habitants
 }
areas-show-census = recensement de 2024
areas-show-code = Code
areas-show-from = Existe depuis
areas-show-until = A pris fin
areas-show-ended = Ce territoire n’existe plus. Il reste ici parce que des mandats passés s’y rapportent.
areas-show-place = Position
areas-show-children = Ce qu’il contient
areas-show-children-count = { $n ->
    [one] { $n_shown } territoire
   *[other] { $n_shown } territoires
 }
areas-show-no-children = Il ne contient pas de territoire plus petit.
areas-map-title = Carte
areas-map-text = Un cercle par territoire, grand selon sa population. Le nord est en haut.

areas-kind-country = pays
areas-kind-region = région
areas-kind-region_1997 = région (1997-2015)
areas-kind-prefecture = préfecture
areas-kind-province = province
areas-kind-district_prefecture = préfecture d’arrondissements
areas-kind-urban_commune = commune urbaine
areas-kind-rural_commune = commune rurale
areas-kind-arrondissement = arrondissement
areas-kind-constituency = circonscription
