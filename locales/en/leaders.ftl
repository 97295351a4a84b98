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
