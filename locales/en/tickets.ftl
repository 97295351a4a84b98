# Tickets and cards.
tickets-code = Ticket code
tickets-print = Print
tickets-public-title = Ticket
tickets-public-revoked = This ticket has been revoked
tickets-public-revoked-say = It opens no door. Whoever sent it to you can send you another.
tickets-public-doors = Doors open:
tickets-public-say = Show this code at the door, on the phone or printed. It bears no name, and lets in whoever shows it: do not publish it.
tickets-public-save = Save the code
error-unknown-ticket = This link is incomplete or no longer valid. Check that all of it was copied, or ask whoever sent it to you again.
tickets-show-title = The ticket
tickets-show-revoked = Revoked:
tickets-show-link = The ticket’s address. Whoever receives it can open it; no name is shown there.
tickets-show-code = The code in letters, for a door without a camera
tickets-show-issue = Issue the ticket
tickets-show-issue-again = Issue a new ticket
tickets-show-revoke = Revoke the ticket
tickets-show-revoke-ask = The ticket is revoked at once and will not be valid again. Go on?
tickets-show-none = No ticket yet
tickets-show-none-say = A ticket is issued once the person has confirmed.
tickets-index-title = Tickets
tickets-index-of = of { $n_shown } confirmed
tickets-index-gap = { $n ->
    [one] { $n_shown } ticket to issue
   *[other] { $n_shown } tickets to issue
}
tickets-index-none = Everyone confirmed has a ticket
tickets-index-say = The code bears no name. Send everyone their address, or print the cards and hand them out.
tickets-index-issue = Issue the missing tickets
tickets-index-cards = Cards to print
tickets-index-rotate-title = Renew all tickets
tickets-index-rotate-say = When codes have leaked: every ticket is revoked and another issued; cards must be printed and addresses sent again.
tickets-index-rotate = Renew all tickets
tickets-index-rotate-ask = { $n ->
    [one] { $n_shown } ticket will be revoked and replaced. Go on?
   *[other] { $n_shown } tickets will be revoked and replaced. Go on?
}
tickets-cards-title = Entry cards
tickets-cards-back = Back
tickets-cards-say = Ten cards a page, to cut along the lines. A card’s number is its holder’s place in the delegation’s list, in order of entry.
tickets-cards-with-names = With names
tickets-cards-without-names = Without names
tickets-cards-named-say = A card with a name points to its holder when it is lost. Hand it over in person.
tickets-cards-next = More cards
tickets-cards-none = No cards
tickets-cards-none-say = Issue the tickets first: one for everyone confirmed.
tickets-cards-number = No. { $n_shown }
done-tickets = The tickets are issued.
done-ticket = The ticket is issued.
done-ticket-revoked = The ticket is revoked.
done-rotated = The old tickets are revoked, new ones issued.
error-not-confirmed = A ticket is issued only for somebody confirmed.
audit-ticket-issue = { $n ->
    [one] { $who } issued { $n_shown } ticket
   *[other] { $who } issued { $n_shown } tickets
}
audit-ticket-read = { $who } read a ticket
audit-ticket-read-cards = { $n ->
    [one] { $who } opened { $n_shown } card to print
   *[other] { $who } opened { $n_shown } cards to print
}
audit-ticket-read-names = { $n ->
    [one] { $who } opened { $n_shown } card with a name
   *[other] { $who } opened { $n_shown } cards with names
}
audit-ticket-revoke = { $who } revoked a ticket
audit-ticket-rotate = { $n ->
    [one] { $who } revoked { $n_shown } ticket to renew it
   *[other] { $who } revoked { $n_shown } tickets to renew them
}
