tenures-finding-end-before-beginning = { $role } : la fin ({ $to }) précède le début ({ $from })
tenures-finding-territory-not-yet = { $role } : « { $area } » n’existait pas encore, sa création date de { $date }
tenures-finding-territory-no-more = { $role } : « { $area } » n’existe plus après { $date }
tenures-finding-outside-its-whole = { $role } : les dates sortent de { $other }, dont ceci fait partie
tenures-finding-order-contradicted = { $role } : serait venu après { $other }, les dates disent le contraire
tenures-finding-incompatible-offices = { $rule } : { $role }, { $other }
tenures-finding-roles-not-reconciled = { $role } et { $other } dans un même organisme : la source ne dit pas si c’était en même temps ou l’un après l’autre

audit-tenure-create = { $who } a ajouté une fonction à un parcours
audit-tenure-read = { $who } a lu le parcours d’une personne
audit-tenure-update = { $who } a corrigé une fonction dans un parcours
audit-tenure-delete = { $who } a retiré une fonction d’un parcours
audit-post-create = { $who } a créé un poste dans un organisme

error-seat-taken = Ce poste n’a qu’un siège, et quelqu’un d’autre l’occupe dans la même période.
error-too-many-tenures = Ce parcours a atteint le nombre maximal de fonctions.
field-body-or-name = Choisissez l’organisme ou écrivez son nom, pas les deux.
field-other-body = Ce poste relève d’un autre organisme.
field-cycle = La fonction se trouverait ainsi rattachée à elle-même.
