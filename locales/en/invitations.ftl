# The message a leader sends.
invitations-message =
    Hello { $name },
    you are invited to: { $title }, { $when }, { $where }, with the delegation of { $of }.
    Answer yes or no here:
    { $link }

# The page of the invitation.
invitations-title = Invitation
invitations-of = Delegation:
invitations-asked = , you are invited. Will you come?
invitations-comes = : you are coming.
invitations-declined = : you are not coming. You may still change your mind.
invitations-answer = Answer
invitations-yes = Yes, I am coming
invitations-no = No, I am not coming
invitations-keep = Save
invitations-boards = Where you board the bus
invitations-boards-help = The village, the quarter or the stop. Empty where you come by yourself.
invitations-companions = Who comes with you
invitations-companions-help = One name a line, five at most. Each takes a place of the delegation.
invitations-companions-title = They come with you
invitations-companion = With somebody invited
invitations-companion-off = Does not come
invitations-their-ticket = Their ticket
invitations-card = Card to print
invitations-calendar = Put it in the calendar
invitations-name-title = My name is written wrongly
invitations-name = Full name
invitations-name-help = Write it as on your card, in Arabic or in French. The leader will confirm it.
invitations-name-do = Propose the correction
invitations-name-said = You proposed:
invitations-objection-title = Not to be contacted
invitations-objection-text = Nobody will send you a message from here any more, for this gathering or another. Your place stays.
invitations-object = Do not contact me
invitations-objects = You have asked not to be contacted.
invitations-agree = I may be contacted again
done-invitation-yes = Your answer is noted: see you there.
done-invitation-no = Your answer is noted. Thank you for saying so.
done-invitation-companion = The place is given back.
done-invitation-name = The correction is proposed to the leader.
done-invitation-objects = Noted: no more messages.
done-invitation-agrees = Noted.
