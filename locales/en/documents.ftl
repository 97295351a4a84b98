# The reading desk: texts from outside, and what they claim.
web-nav-documents = Documents
web-op-document-read = Read documents and what they claim
web-op-document-write = Bring documents
web-op-claim-judge = Accept or refuse what a document claims
documents-title = Press review
documents-new = Bring a text
documents-new-text = Paste the article or the communiqué. What it claims is picked out sentence by sentence; nothing is written into our records before your answer.
documents-search = Search the texts, in Arabic or French
documents-weeks = Weeks
documents-all-weeks = All
documents-week = Week of { $day }
documents-none = No document
documents-none-text = Paste a first article: the people, offices, meetings and gatherings it names will be picked out.
documents-none-found = Nothing like it
documents-none-found-text = No document holds these words, or speaks of what you are looking for.
documents-untitled = Text without a title
documents-to-check = to be checked
documents-copies = { $n ->
    [one] The same dispatch once more
   *[other] The same dispatch { $n_shown } times more
}
documents-waiting-of = { $n ->
    [0] no fact
    [one] waiting, of { $n_shown } fact
   *[other] waiting, of { $n_shown } facts
}
documents-reliability-ours = our own
documents-reliability-official = official
documents-reliability-press = press
documents-reliability-unnamed = unnamed sources
documents-field-text = Text
documents-field-text-help = As it appeared, 5 MB at most. Invisible characters are taken out.
documents-field-title = Title
documents-field-url = Address
documents-field-source = Newspaper or office
documents-field-published = Published on
documents-field-published-help = A year, a month or a day.
documents-field-reliability = Where it comes from
documents-field-reliability-help = What rests on one unnamed source only is marked so.
documents-field-area = Territory
documents-field-area-help = Who will see this text. Left empty: your own scope.
documents-read-it = Read this text
done-document = The text is kept. Nothing else is written yet.
done-claim-accepted = Written, with its source.
done-claim-rejected = Refused, and remembered so.
done-claim-person = What concerns this person is written, with its source; what contradicts waits for your answer.
documents-the-text = The text
documents-we-hold = We hold
documents-no-source = no source
documents-says = What the text says
documents-says-nothing = No fact was picked out of this text.
documents-nothing-written = Nothing is written before your answer.
documents-original = Original text
documents-removed = { $n ->
    [one] One invisible character was taken out of the text.
   *[other] { $n_shown } invisible characters were taken out of the text.
}
documents-is-copy = The same words, or nearly, were brought before.
documents-first = See the first text
documents-facts = { $n ->
    [0] No fact
    [one] One fact
   *[other] { $n_shown } facts
}
documents-waiting = { $n ->
    [0] none waits
    [one] one waits for your answer
   *[other] { $n_shown } wait for your answer
}
documents-key-person = person
documents-key-life = birth
documents-key-tenure = office, mandate or studies
documents-key-event = meeting, gathering or number
documents-key-hear = unnamed source
documents-key-move = next, previous
documents-to-words = to the words of the text
documents-accept = Accept
documents-refuse = Refuse
documents-correct = Correct
documents-accept-so = Accept it so
documents-accept-all = { $n ->
    [one] Accept what waits
   *[other] Accept the { $n_shown } that wait
}
documents-take-text = Take the dates of the text
documents-note-both = Note both
documents-who = Who is meant?
documents-somebody-new = Somebody new
documents-person-known = known person
documents-person-new = new person
documents-events = Meetings and gatherings
documents-kind-person = person
documents-kind-birth = birth
documents-kind-meeting = meeting held
documents-kind-gathering = gathering to come
documents-kind-target = target
documents-kind-note = remark only
documents-kind-number = number
documents-state-open = waiting
documents-state-accepted = accepted
documents-state-rejected = refused
documents-undated = without dates
documents-since = since { $from }
documents-until = until { $to }
documents-from-to = { $from } to { $to }
documents-change-known = This is { $name }; one source more.
documents-change-new = Opens a new record.
documents-change-which = Several people come near: say which, or somebody new.
documents-change-birth = Completes the birth on their record.
documents-change-tenure = Adds to the career: { $years }.
documents-change-agrees = Agrees with the career ({ $years }); one source more.
documents-change-target = Fixes the target of this territory’s delegation.
documents-change-note = Kept with its words, written nowhere else.
documents-of-participants = participants
documents-of-votes = votes
documents-of-seats = seats
documents-of-members = members
documents-of-candidates = candidates
documents-of-other = in number
documents-voice-quoted = Words quoted
documents-voice-unnamed-sources = Unnamed source:
documents-voice-communique = By a communiqué:
documents-voice-statement = Statement:
documents-open-person = the record
documents-open-meeting = the meeting
documents-open-gathering = the gathering
documents-open-delegation = the delegation
documents-field-name = Name
documents-field-birth-date = Date of birth
documents-field-birth-place = Place of birth
documents-field-kind = Kind
documents-field-role = Office, mandate or degree
documents-field-body-name = Organisation
documents-field-began = Began
documents-field-ended = Ended
documents-field-as = What it is
documents-field-event-title = Title
documents-field-date = Date
documents-field-date-text = The date as it is written
documents-field-time = Hour
documents-field-place = Place
documents-field-event-area = Territory
documents-field-chair = Who presides
documents-field-value = Number
documents-match-same = Same name
documents-match-spelling = Same name, spelled otherwise
documents-match-alike = Similar name
documents-match-agrees = In the career already, same dates
documents-match-office = Same office, other dates
documents-match-day = On the same day
documents-finding-weekday-mismatch = The day of the week does not fit the date.
documents-finding-end-before-start = The end comes before the beginning.
documents-finding-differs-in-text = Elsewhere the text gives other dates for the same office.
documents-finding-other-holder-in-text = Elsewhere the text gives this office to somebody else.
documents-finding-birth-differs = Contradicts the birth we hold
documents-finding-dates-differ = Contradicts what we hold
documents-finding-other-holder = We hold somebody else in this post
documents-event-meeting = Meeting
documents-event-session = Session
documents-event-congress = Congress
documents-event-rally = Rally
documents-event-other = Activity
documents-instance-of = Instance of
documents-instance = Instance
documents-read-in = Where it was read, and in which words
documents-of-person = All the texts
documents-hearsay = one source only, unnamed
error-claim-accepted = It is accepted and written already: correct it on its own record.
error-claim-ambiguous = Several people bear a similar name. Open “Correct” and say who is meant.
error-claim-needs-gathering = This number is promised for a gathering: accept that first, or say which.
field-bad-address = Write an address that begins with https:// or http://.
audit-document-create = { $who } brought a document
audit-document-read = { $who } read a document and what it claims
audit-claim-accept = { $who } accepted what a document claims
audit-claim-reject = { $who } refused what a document claims
documents-field-file = File
documents-field-file-help = Text, web page, Word or PDF, 20 MB at most. Or paste the text below.
field-no-text = There is no text in this file.
field-no-text-layer = This PDF is made of pictures alone: paste its text.
field-letters-unknown = This PDF does not say which letters it shows: paste its text.
field-too-many-parts = This file has more parts than are accepted.
field-too-deep = This file is nested deeper than is accepted.
field-too-much-work = This file takes too much work to read: paste its text.
field-bomb = This file unpacks to far more than its size: it is not read.
field-encrypted = This file is protected by a password.
field-not-understood = This file is damaged, or of another kind.
documents-field-address = Fetch from this address
documents-field-address-help = In place of a text or a file, and only from:
field-address-alone = The address stands alone: no text, no file and no other address beside it.
field-address-not-listed = No text is fetched from this address: the site is not on this installation’s list.
field-address-redirected-out = This address leads on to a site that is not on the list: nothing was taken.
field-address-too-many-redirects = This address leads from page to page without an end.
field-address-not-public = The name of this site leads to a machine of a private network: nothing is fetched there.
field-address-too-large = This page is larger than 5 MB.
field-address-too-slow = The page did not arrive in time. Try again, or paste the text.
field-address-wrong-type = There is no text, web page, Word file or PDF there.
field-address-not-there = The site does not give this page: check the address, or paste the text.
field-address-unreachable = The site does not answer. Try again, or paste the text.
