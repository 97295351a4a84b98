# The doors: phones, verdicts, what the scans make true.
door-title = The door
door-pair-title = Pair this phone with a door
door-pair-say = Ask whoever is in charge of the gathering for the code and type it here. It works once, for ten minutes.
door-pair-code = Code
door-pair-name = Name of the phone
door-pair-name-say = What tells it from the others, for example: reception phone 2
door-pair-gate = Gate
door-pair-gate-say = For example: gate 2
door-pair-do = Pair the phone
done-paired = The phone is paired.
door-scan-online = Online
door-scan-offline = No network
door-scan-sent = Everything is sent
door-scan-waiting = Scans not yet sent:
door-scan-inside = in the hall
door-scan-next = Scan the next ticket
door-scan-direction = Direction
door-scan-in = In
door-scan-out = Out
door-scan-paste = The ticket’s code, as text
door-scan-check = Check
door-scan-photo = Picture of the ticket
door-scan-leave = Unpair this phone
door-scan-closed = The doors are not open at this hour.
door-scan-empty = Type the ticket’s code first.
door-scan-no-code = No code can be read in the picture. Move closer, with more light.
door-scan-no-camera = The camera is not available here. Take a picture of the ticket or type its code.
door-scan-refused = This scan was not taken. Try again.
door-scan-unpaired = This phone is no longer paired with the door. Ask for a new code.
door-scan-looking = Checking
door-scan-try-again = No network: the scan is kept and will go by itself. No verdict before that.
door-verdict-admitted = Come in
door-verdict-duplicate = Already in
door-verdict-left = Left
door-verdict-stop = No entry
door-reason-not-issued-here = Ticket not known here
door-reason-not-a-ticket = This code is no ticket
door-reason-bad-signature = Forged ticket
door-reason-other-gathering = Ticket of another gathering
door-reason-ticket-revoked = Revoked ticket
door-reason-doors-closed = Outside the doors’ hours
door-reason-already-inside = Somebody is already in with this ticket. Ask for the identity card.
door-incident-duplicate = Ticket already used to come in
door-incident-revoked = Revoked ticket
door-incident-forged = Forged ticket
door-incident-unknown = Unknown code
door-incident-wrong-gathering = Ticket of another gathering
door-incident-outside-hours = Outside the doors’ hours
door-doors-title = The doors
door-doors-code = Code to pair a phone
door-doors-code-say = Read this code aloud, or have the drawing scanned. On the phone, open:
door-doors-code-until = Valid once, until
door-doors-code-picture = Link to pair the phone
door-doors-inside = in the hall now
door-doors-admitted = { $n ->
    [0] Nobody has come in yet.
    [one] { $n_shown } person has come in.
   *[other] { $n_shown } people have come in.
}
door-doors-duplicates = { $n ->
    [0] No duplicates.
    [one] { $n_shown } duplicate.
   *[other] { $n_shown } duplicates.
}
door-doors-incidents = Refusals and duplicates
door-doors-when = Time
door-doors-what = What happened
door-doors-gate = Gate
door-doors-other-gate = First gate
door-doors-devices = Phones
door-doors-device = Phone
door-doors-scans = Scans
door-doors-last = Last scan
door-doors-never = Nothing yet
door-doors-none = No phone at the doors yet
door-doors-none-say = Make a code; whoever stands at the door opens this address on the phone and types it there:
door-doors-make-code = Code for a phone
door-doors-revoke = Revoke
door-doors-revoke-ask = No scan of this phone will be taken any more. Go on?
door-doors-revoked = Revoked:
done-device-revoked = The phone is revoked.
error-pairing-code-invalid = This code is wrong, already used or expired.
field-pairing-code-invalid = Wrong, used or expired code
field-not-a-picture = This file is no readable picture
audit-door-code-create = { $who } made a code to pair a phone
audit-device-pair = A phone was paired with a door
audit-device-refused = A phone tried a wrong code
audit-device-revoke = { $who } revoked a phone at the doors
audit-scan-record = { $n ->
    [one] { $who } recorded { $n_shown } scan
   *[other] { $who } recorded { $n_shown } scans
}
door-walk-ins-title = Came without being listed
door-walk-ins-of = Commune or delegation
door-walk-ins-elsewhere = From elsewhere
door-walk-ins-heads = How many people
door-walk-ins-heads-say = Left empty: one.
door-walk-ins-name = Name
door-walk-ins-name-say = If they want to give it.
door-walk-ins-do = Count
door-walk-ins-counted = counted at the door
door-walk-ins-sums = By commune
door-walk-ins-entries = One by one
door-walk-ins-strike = Strike off
door-walk-ins-strike-ask = Strike this line off? It will not count any more.
door-walk-ins-struck = struck off
done-walk-in = Counted.
done-walk-in-struck = The line is struck off.
door-arrivals-title = Who came, by the list
door-arrivals-numbers = Numbers or names of those who are here
door-arrivals-numbers-say = As on the printed list: 1 4 7-12. A name a line will do as well.
door-arrivals-do = Note that they came
door-arrivals-all = { $n ->
    [0] The whole list is here
    [one] The whole list is here ({ $n_shown } person)
   *[other] The whole list is here ({ $n_shown } people)
}
door-arrivals-entered = { $n ->
    [0] Nobody new came in.
    [one] { $n_shown } person came in.
   *[other] { $n_shown } people came in.
}
door-arrivals-already = { $n ->
    [one] { $n_shown } was inside already and counts once.
   *[other] { $n_shown } were inside already and count once.
}
door-arrivals-refused = { $n ->
    [one] { $n_shown } could not come in: the ticket was revoked.
   *[other] { $n_shown } could not come in: their tickets were revoked.
}
door-arrivals-here = of the list are in the hall
door-arrivals-away = not yet
door-arrivals-from = Where they board
door-arrivals-inside = in the hall
door-list-title = Let a whole list in
door-list-show = Show the list
door-list-say = Untick the numbers of the printed list that are missing.
door-list-do = Let the ticked ones in
door-list-none = Nobody of this list is waiting.
door-list-no-ticket = no ticket
door-list-refused = Stay outside:
door-list-offline = Without a network, scan the tickets one by one.
door-tools-walk-in = Not listed
door-tools-list = A whole list
field-not-on-the-list = Is not on the list.
audit-walk-in-record = { $n ->
    [one] { $who } counted { $n_shown } arrival without a listing
   *[other] { $who } counted { $n_shown } arrivals without a listing
}
audit-walk-in-read = { $n ->
    [one] { $who } read { $n_shown } name of those who came unlisted
   *[other] { $who } read { $n_shown } names of those who came unlisted
}
audit-walk-in-strike = { $who } struck an unlisted arrival off
audit-device-by-hand = { $who } opened the door of lists entered by hand
door-walk-in-kept = Kept; goes out as soon as there is a network.
door-list-admitted = Let in:
door-list-inside = Already in the hall:
error-walk-in-id-conflict = This id stands for another arrival.
