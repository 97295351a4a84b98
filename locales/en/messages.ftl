messages-title = Messages
messages-text = What goes out by itself: what waits, what has left, what did not get through and why. Addresses and numbers are not shown here.
messages-silent = This installation sends nothing by itself: everything goes by hand, by the links of each list. The administrator can name a mail server or a gateway for SMS or WhatsApp.
messages-no-address = The installation’s public address is not named (HADIR_PUBLIC_URL): links would lead nowhere without it, so nothing goes out by itself.
messages-back = Back
messages-states = States
messages-all = All
messages-kind = Kind
messages-any-kind = Every kind
messages-channel = Way
messages-any-channel = Every way
messages-filter = Filter
messages-empty-title = No messages
messages-empty-text = Invitations, reminders and tickets are asked for on the page of a gathering, convocations on that of a meeting.
messages-to-gatherings = See the gatherings
messages-somebody = Somebody outside your scope
messages-leaves-at = leaves { $at }
messages-asked-at = asked for { $at }
messages-tries = { $n ->
    [one] { $n_shown } try
   *[other] { $n_shown } tries
 }
messages-retry = Send again
messages-withdraw = Withdraw

messages-kind-invitation = Invitation
messages-kind-reminder = Reminder
messages-kind-convocation = Convocation
messages-kind-ticket = Ticket
messages-kind-thanks = Thanks
messages-channel-whatsapp = WhatsApp
messages-channel-sms = SMS
messages-channel-mail = E-mail
messages-state-queued = Queued
messages-state-sending = On its way
messages-state-sent = Sent
messages-state-failed = Refused
messages-state-given-up = Given up
messages-state-withdrawn = Withdrawn
messages-lang = Language of the message
messages-lang-ar = Arabic
messages-lang-fr = French
messages-lang-en = English

messages-error-unreachable = What it is sent by does not answer
messages-error-timeout = What it is sent by took too long to answer
messages-error-certificate = The certificate of what it is sent by is not the right one
messages-error-tls = The encrypted connection to what it is sent by failed
messages-error-no-starttls = The mail server offers no encrypted connection: nothing was said to it
messages-error-no-login = The mail server offers no way to sign in that fits
messages-error-http = The gateway answered { $code }
messages-error-smtp = The mail server answered { $code }
messages-error-address = The address will not do
messages-error-closed = This way is not configured any more
messages-error-internal = Internal error, see the server’s log
messages-error-gone = What it is about is not there any more
messages-error-objects = They have asked not to be contacted
messages-error-replaced = The place is somebody else’s now
messages-error-over = Too late: it has begun
messages-error-answered = They have answered since
messages-error-no-address = They have no address or number any more
messages-error-stopped = The rule that asked for it was stopped

messages-of-gathering = Invitations and reminders
messages-gathering-text = Who is still to be written to within your scope, by which way that would go, and who stays by hand.
messages-see-all = See the messages
messages-by = { $from } by { $to }
messages-by-hand = { $n ->
    [one] { $n_shown } person stays by hand
   *[other] { $n_shown } people stay by hand
 }
messages-objecting = { $n ->
    [one] { $n_shown } person has asked not to be contacted
   *[other] { $n_shown } people have asked not to be contacted
 }
messages-more-due = There are more: the count stops here, the sending does not.
messages-due-invitation = Invitations to send
messages-due-ticket = Tickets to send
messages-due-thanks = Thanks to those who came
messages-none-due-invitation = Everybody nominated has been invited.
messages-none-due-ticket = Everybody confirmed has their ticket.
messages-none-due-thanks = Nobody is left to thank.
messages-send-invitation = { $n ->
    [one] Send { $n_shown } invitation
   *[other] Send { $n_shown } invitations
 }
messages-send-ticket = { $n ->
    [one] Send { $n_shown } ticket
   *[other] Send { $n_shown } tickets
 }
messages-send-thanks = { $n ->
    [one] Send { $n_shown } message of thanks
   *[other] Send { $n_shown } messages of thanks
 }
messages-send-ask = { $n ->
    [one] { $n_shown } message goes out and cannot be called back.
   *[other] { $n_shown } messages go out and cannot be called back.
 }
messages-hand = To be written to by hand
messages-hand-text = Each link opens a message that is written and addressed. Once it is sent, mark it on the delegation’s list.
messages-hand-more = { $n ->
    [one] And { $n_shown } more, on the list of their delegation.
   *[other] And { $n_shown } more, on the lists of their delegations.
 }
messages-copy = Copy the text
messages-rules = Reminders
messages-rules-text = A rule never reminds anybody twice, nor between 21:00 and 08:00.
messages-rule = When to remind
messages-rule-unanswered = Not answered after some days
messages-rule-eve = The day before, those who said yes
messages-rule-days = Days without an answer
messages-rule-days-help = From 1 to 60. Only for the first rule.
messages-rule-add = Add the rule
messages-rule-stop = Stop
messages-rule-says-unanswered = { $n ->
    [one] Not answered after { $n_shown } day
   *[other] Not answered after { $n_shown } days
 }
messages-rule-says-eve = The day before, those who said yes

messages-letters = By e-mail
messages-letters-silent = This installation sends no e-mail: the convocation goes by hand, printed or copied.
messages-letters-nobody = No member of the body is known on this day.
messages-letters-to-send = { $n ->
    [one] { $n_shown } member has an address
   *[other] { $n_shown } members have an address
 }
messages-letters-waiting = { $n ->
    [one] { $n_shown } e-mail waits
   *[other] { $n_shown } e-mails wait
 }
messages-letters-sent = { $n ->
    [one] { $n_shown } e-mail was sent
   *[other] { $n_shown } e-mails were sent
 }
messages-letters-failed = { $n ->
    [one] { $n_shown } e-mail did not get through
   *[other] { $n_shown } e-mails did not get through
 }
messages-letters-by-hand = { $n ->
    [one] { $n_shown } member to convene by hand
   *[other] { $n_shown } members to convene by hand
 }
messages-letters-send = { $n ->
    [one] Convene, and send { $n_shown } e-mail
   *[other] Convene, and send { $n_shown } e-mails
 }
messages-letters-send-more = { $n ->
    [one] Send { $n_shown } e-mail
   *[other] Send { $n_shown } e-mails
 }
messages-calendar = Put into the calendar

# What the messages say.
messages-subject-invitation = Invitation: { $title }
messages-subject-unanswered = Your answer is awaited: { $title }
messages-subject-eve = Reminder: { $title }
messages-subject-ticket = Your ticket: { $title }
messages-subject-thanks = Thank you: { $title }
messages-subject-convocation = Convocation: { $title }
messages-text-unanswered =
    Hello { $name },
    your answer is awaited: { $title }, { $when }, { $where }.
    Say yes or no here:
    { $link }
messages-text-eve =
    Hello { $name },
    you said that you come: { $title }, { $when }, { $where }.
    Your ticket is here:
    { $link }
messages-text-ticket =
    Hello { $name },
    this is your ticket for: { $title }, { $when }, { $where }. Show it at the door:
    { $link }
messages-text-thanks =
    Hello { $name },
    thank you for having come: { $title }.

done-messages-asked = The messages are queued: they leave now.
done-message-retry = The message is queued again.
done-message-withdrawn = The message is withdrawn.
done-reminder-rule = The rule holds.
done-reminder-stopped = The rule is stopped.
