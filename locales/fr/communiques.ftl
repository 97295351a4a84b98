# Communiqués : les parties du texte.
communiques-title-prepares = { $body } : préparation de « { $gathering } »
communiques-context = Dans le cadre de la préparation de « { $gathering } », prévue le { $day },{ " " }
communiques-held = { $lead }{ $body } a tenu, le { $day }{ $held }, { $kind }{ $presided }.
communiques-place = { " " }({ $place })
communiques-chair = , présidée par { $chair }
communiques-represents = des représentants de l’organisation « { $name } »
communiques-present = Y ont pris part { $who }.
communiques-purpose = Elle a été consacrée à « { $gathering } »{ $presided } le { $day }, à { $hour } ({ $hall }), et à la mobilisation pour une participation active et honorable.
communiques-presides = , que présidera { $chair },
communiques-agenda = Elle a porté sur : { $items }.
communiques-interventions = { $n ->
    [one] Une intervention a souligné la nécessité de réunir tous les efforts.
   *[other] { $n_shown } interventions ont souligné la nécessité de réunir tous les efforts.
}
communiques-number = Le nombre des participants de « { $area } » a été fixé à { $n }.
communiques-decisions = La réunion a décidé :
communiques-satisfaction = { $chair } s’est félicité de l’esprit de responsabilité et de discipline qui a marqué les travaux.
communiques-appeal = Appel a été lancé aux militantes et aux militants pour une mobilisation générale.
communiques-thanks = { $chair } a remercié toutes les personnes présentes de leur engagement.
communiques-closing = Vive { $organisation }.
communiques-copy-ar = Copier le message en arabe
communiques-copy-fr = Copier le message en français
error-communique-published = Ce communiqué est publié : il ne change plus. Publiez-en un autre pour le rectifier.
error-version-awaited = Une version manque. Écrivez-la, ou marquez-la comme attendue.
audit-communique-create = { $who } a commencé un communiqué
audit-communique-update = { $who } a modifié un communiqué
audit-communique-publish = { $who } a publié un communiqué
communiques-satisfaction-f = { $chair } s’est félicitée de l’esprit de responsabilité et de discipline qui a marqué les travaux.
communiques-appeal-f = Appel a été lancé aux militantes et aux militants pour une mobilisation générale.
communiques-thanks-f = { $chair } a remercié toutes les personnes présentes de leur engagement.

communiques-appeal-of = Appel a été lancé aux militantes et aux militants de la famille { $adjective } pour une mobilisation générale.
communiques-thanks-of = { $chair } a remercié toutes les personnes présentes de leur engagement { $adjective }.
communiques-slogan = « { $slogan } »
communiques-title = Communiqués
communiques-none = Aucun communiqué
communiques-none-text = Un communiqué commence par la page d’une réunion.
communiques-start = Commencer un communiqué
communiques-number-title = Communiqué n° { $number }
communiques-meeting = La réunion
communiques-text = Texte
communiques-awaited = Version attendue
communiques-awaited-none = Aucune, les deux sont là
communiques-embargo = Embargo jusqu’au
communiques-publish = Publier
communiques-publish-ask = Publié, le communiqué ne change plus et tout le monde peut le lire. Le publier ?
communiques-open = Ouvrir la page publique
communiques-state-draft = Brouillon
communiques-state-embargoed = Sous embargo
communiques-state-published = Publié
done-communique = Le communiqué est enregistré.
done-published = Le communiqué est publié.

communiques-photos = Photographies
communiques-photo-file = Fichier (JPEG, PNG ou WebP)
communiques-photo-help = Le lieu et l’appareil sont effacés du fichier. Six photographies au plus.
communiques-photo-alt = Ce que l’on voit
communiques-photo-alt-help = Pour qui ne voit pas l’image : « Le bureau pendant la réunion ».
communiques-photo-caption = Légende
communiques-photo-add = Ajouter la photographie
communiques-photo-earlier = Avancer la photographie { $name }
communiques-photo-remove = Retirer la photographie { $name }
error-photos-full = Ce communiqué a déjà six photographies.
done-photo = La photographie est enregistrée.
audit-communique-photo = { $who } a ajouté une photographie à un communiqué
audit-communique-photo-change = { $who } a changé une photographie d’un communiqué
audit-communique-photo-remove = { $who } a retiré une photographie d’un communiqué
