# Le message qu’envoie la personne responsable.
invitations-message =
    Bonjour { $name },
    vous êtes invité à : { $title }, { $when }, { $where }, dans la délégation { $of }.
    Répondez par oui ou par non ici :
    { $link }

# La page de l’invitation.
invitations-title = Invitation
invitations-of = Délégation :
invitations-asked = , une invitation vous est adressée. Viendrez-vous ?
invitations-comes = { " " }: votre présence est notée.
invitations-declined = { " " }: votre absence est notée. Vous pouvez encore changer d’avis.
invitations-answer = Réponse
invitations-yes = Oui, je viens
invitations-no = Non, je ne viens pas
invitations-keep = Enregistrer
invitations-boards = Où vous montez dans le car
invitations-boards-help = Le douar, le quartier ou l’arrêt. Vide si vous venez par vos propres moyens.
invitations-companions = Qui vient avec vous
invitations-companions-help = Un nom par ligne, cinq au plus. Chacun prend une place de la délégation.
invitations-companions-title = Viennent avec vous
invitations-companion = Avec une personne invitée
invitations-companion-off = Ne vient pas
invitations-their-ticket = Son billet
invitations-card = Carte à imprimer
invitations-calendar = Mettre à l’agenda
invitations-name-title = Mon nom est mal écrit
invitations-name = Nom complet
invitations-name-help = Écrivez-le comme sur votre carte, en arabe ou en français. La personne responsable le confirmera.
invitations-name-do = Proposer la correction
invitations-name-said = Vous avez proposé :
invitations-objection-title = Ne plus être contacté
invitations-objection-text = Personne ne vous enverra plus de message d’ici, pour cette rencontre ni pour une autre. Votre place reste.
invitations-object = Ne plus me contacter
invitations-objects = Vous avez demandé à ne pas être contacté.
invitations-agree = On peut me contacter à nouveau
done-invitation-yes = Votre réponse est notée : à bientôt.
done-invitation-no = Votre réponse est notée. Merci de l’avoir dit.
done-invitation-companion = La place est rendue.
done-invitation-name = La correction est proposée à la personne responsable.
done-invitation-objects = C’est noté : plus aucun message.
done-invitation-agrees = C’est noté.
