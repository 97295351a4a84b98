# Tickets and cards.
tickets-code = Code du billet
tickets-print = Imprimer
tickets-public-title = Billet
tickets-public-revoked = Ce billet est annulé
tickets-public-revoked-say = Il n’ouvre aucune porte. La personne qui vous l’a envoyé peut vous en envoyer un autre.
tickets-public-doors = Ouverture des portes :
tickets-public-say = Montrez ce code à la porte, sur le téléphone ou imprimé. Il ne porte aucun nom et fait entrer la personne qui le présente : ne le publiez pas.
tickets-public-save = Enregistrer le code
error-unknown-ticket = Ce lien est incomplet ou n’est plus valable. Vérifiez qu’il est copié en entier, ou redemandez-le à la personne qui vous l’a envoyé.
tickets-show-title = Le billet
tickets-show-revoked = Annulé :
tickets-show-link = Le lien du billet. Toute personne qui le reçoit peut l’ouvrir ; aucun nom n’y paraît.
tickets-show-code = Le code en lettres, pour une porte sans appareil photo
tickets-show-issue = Émettre le billet
tickets-show-issue-again = Émettre un nouveau billet
tickets-show-revoke = Annuler le billet
tickets-show-revoke-ask = Le billet est annulé tout de suite et ne vaudra plus. Continuer ?
tickets-show-none = Pas encore de billet
tickets-show-none-say = Le billet est émis une fois la présence confirmée.
tickets-index-title = Billets
tickets-index-of = { $n ->
    [one] sur { $n_shown } confirmé
   *[other] sur { $n_shown } confirmés
}
tickets-index-gap = { $n ->
    [one] { $n_shown } billet à émettre
   *[other] { $n_shown } billets à émettre
}
tickets-index-none = Chaque confirmé a son billet
tickets-index-say = Le code ne porte aucun nom. Envoyez à chacun son lien, ou imprimez les cartes et distribuez-les.
tickets-index-issue = Émettre les billets manquants
tickets-index-cards = Cartes à imprimer
tickets-index-rotate-title = Renouveler tous les billets
tickets-index-rotate-say = Si des codes ont fuité : tous les billets sont annulés et d’autres émis ; les cartes sont à réimprimer, les liens à renvoyer.
tickets-index-rotate = Renouveler tous les billets
tickets-index-rotate-ask = { $n ->
    [one] { $n_shown } billet sera annulé et remplacé. Continuer ?
   *[other] { $n_shown } billets seront annulés et remplacés. Continuer ?
}
tickets-cards-title = Cartes d’entrée
tickets-cards-back = Retour
tickets-cards-say = Dix cartes par page, à couper le long des traits. Le numéro de la carte est celui de la personne dans la liste de la délégation, par ordre d’inscription.
tickets-cards-with-names = Avec les noms
tickets-cards-without-names = Sans les noms
tickets-cards-named-say = Une carte nominative désigne la personne si elle se perd. Remettez-la en main propre.
tickets-cards-next = Cartes suivantes
tickets-cards-none = Aucune carte
tickets-cards-none-say = Émettez d’abord les billets : un par personne confirmée.
tickets-cards-number = Nº { $n_shown }
done-tickets = Les billets sont émis.
done-ticket = Le billet est émis.
done-ticket-revoked = Le billet est annulé.
done-rotated = Les anciens billets sont annulés, les nouveaux émis.
error-not-confirmed = Un billet n’est émis que pour une personne confirmée.
audit-ticket-issue = { $n ->
    [one] { $who } a émis { $n_shown } billet
   *[other] { $who } a émis { $n_shown } billets
}
audit-ticket-read = { $who } a consulté un billet
audit-ticket-read-cards = { $n ->
    [one] { $who } a ouvert { $n_shown } carte à imprimer
   *[other] { $who } a ouvert { $n_shown } cartes à imprimer
}
audit-ticket-read-names = { $n ->
    [one] { $who } a ouvert { $n_shown } carte nominative
   *[other] { $who } a ouvert { $n_shown } cartes nominatives
}
audit-ticket-revoke = { $who } a annulé un billet
audit-ticket-rotate = { $n ->
    [one] { $who } a annulé { $n_shown } billet pour le renouveler
   *[other] { $who } a annulé { $n_shown } billets pour les renouveler
}
