# The way in for a delegation's leader, on the coordinator's side.
leaders-link-title = The leader’s way in
leaders-link-text = A personal link to send by WhatsApp. On first use it is bound to that phone and a PIN is chosen; no address, no password, no app.
leaders-link-nobody = Nobody leads this delegation yet. Name its leader first.
leaders-link-name = Name the leader
leaders-link-make = Make the link
leaders-link-waiting = The link waits for its first use until { $until }. Send it to this person alone: the first phone that chooses a PIN keeps it.
leaders-link-message =
    Hello { $name },
    this is your personal way in, to fill your list. Open it on your phone and choose a PIN; from then on it works on that phone only. Please do not forward it.
    { $link }
leaders-link-over = The link was not used in time. Make another one.
leaders-link-locked = Five wrong PINs: the way in is locked. Make a new link and send it.
leaders-link-bound = In use since { $at }.
leaders-link-seen = PIN last entered: { $at }
leaders-link-again = New link
leaders-link-again-ask = Make a new link? The old one, and the phone that uses it, lose their access.
leaders-link-revoke = Take the access away
leaders-link-revoke-ask = Take the access away? The phone that uses it is signed out at once.
leaders-whatsapp = Open WhatsApp
leaders-sms = Open text messages
leaders-objects = This person has asked not to be contacted.
done-leader-link = The link is ready.
done-leader-revoked = The access was taken away.

# On the phone.
leaders-open-title = Your personal way in
leaders-open-text = Choose a PIN of four to eight digits. It will be asked for on this phone, and this link will open on no other.
leaders-open-do = Keep this PIN and go in
leaders-pin = PIN
leaders-pin-help = No run like 1234, and not the same digit throughout.
leaders-pin-again = The PIN once more
leaders-pin-title = Your PIN
leaders-pin-do = Go in
leaders-pin-wrong = { $n ->
    [one] That is not the PIN. { $n_shown } try left.
   *[other] That is not the PIN. { $n_shown } tries left.
 }
leaders-pin-forgotten = Forgotten? Ask your coordinator for a new link.
leaders-pin-unknown = This phone belongs to no way in. Open the link you received, or ask your coordinator for a new one.
leaders-pin-login = Sign in another way

# The leader's page.
leaders-choose-title = My delegations
leaders-places = My places
leaders-confirmed-of = said yes
leaders-waiting = { $n ->
    [one] { $n_shown } without an answer
   *[other] { $n_shown } without an answer
 }
leaders-empty = { $n ->
    [one] { $n_shown } without a name
   *[other] { $n_shown } without a name
 }
leaders-free = { $n ->
    [one] { $n_shown } place free
   *[other] { $n_shown } places free
 }
leaders-standing = { $n ->
    [one] { $n_shown } substitute
   *[other] { $n_shown } substitutes
 }
leaders-my-people = Search among my people
leaders-add-substitute = Substitute
leaders-contacts = Take from the contacts
leaders-contacts-many = Take several contacts
leaders-print = Print the list
leaders-no-places-text = Search for somebody, write a name, or paste the list you received on WhatsApp.
leaders-tab-all = All
leaders-tab-waiting = No answer
leaders-tab-confirmed = Yes
leaders-tab-declined = No
leaders-tab-here = Arrived
leaders-here = present
leaders-arrived = { $n ->
    [one] { $n_shown } person has arrived
   *[other] { $n_shown } people have arrived
 }
leaders-excuse = Note the excuse
leaders-excuse-ask = They had said yes. Note the excuse?
leaders-with = with { $name }
leaders-boards = boards at { $place }
leaders-by-link = by the link
leaders-name-said = Says the name is written:
leaders-name-yes = Correct it
leaders-name-no = Leave it
leaders-invite-whatsapp = Invite by WhatsApp
leaders-remind-whatsapp = Remind by WhatsApp
leaders-invite-sms = SMS
leaders-sent = Invitation sent
leaders-yes = Yes
leaders-no = No
leaders-more = Text and more
leaders-copy-text = Copy the text
leaders-up = Up
leaders-down = Down
leaders-step-back = Make a substitute
leaders-new-link = Revoke the link that was sent
leaders-substitutes = Substitutes
leaders-substitutes-none = Nobody yet. When somebody says no, a substitute takes the place in one tap.
leaders-call-up = Give a place
leaders-first = To the top
leaders-print-back = Back to the list
leaders-print-count = { $n ->
    [one] { $n_shown } name
   *[other] { $n_shown } names
 }
leaders-print-confirmed = { $n ->
    [one] { $n_shown } yes
   *[other] { $n_shown } yes
 }
leaders-print-number = No.
leaders-print-status = State
leaders-print-boards = Boards at
leaders-print-mark = Boarded
done-substitute = Noted among the substitutes.
done-substitute-gone = Taken off the substitutes.
done-order = The order is changed.
done-name = That is settled.
done-new-link = The old link is revoked; the text has a new one.
leaders-until = Names until { $at }. After it empty places may go back to the province.
leaders-until-passed = The deadline passed on { $at }: empty places may be taken back.
leaders-answered = { $n ->
    [one] { $n_shown } person has answered
   *[other] { $n_shown } people have answered
}
leaders-all-title = Links of the leaders
leaders-all-text = A link for each leader of the delegations below, to be sent to each of them.
leaders-all-make = Make the missing links
leaders-all-none = Nobody leads the delegations below yet
leaders-all-none-text = Name the leaders as you share the places out, or one by one.
leaders-all-nobody = Nobody is named
leaders-all-missing = No link yet
leaders-all-waiting = A link to send
leaders-all-bound = The way in is open
leaders-all-over = The link is over
leaders-all-locked = Locked
done-leader-links = The links are ready.
