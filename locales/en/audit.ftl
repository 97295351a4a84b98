audit-title = Audit
audit-text = Who did what, and when. Nothing here is deleted or changed.
audit-filter-subject = Id of a thing, a person or an account
audit-filter-on = Operations about { $id }
audit-filter-all = All operations
audit-table = Operations
audit-when = Hour
audit-what = Operation
audit-subject = About
audit-shown = { $n ->
    [one] { $n_shown } operation on this page
   *[other] { $n_shown } operations on this page
 }
audit-empty-title = No operations
audit-empty-text = Nothing was written down about this id.

audit-who-nobody = Somebody without an account
audit-who-system = The system
audit-who-device = A device at the door

audit-account-create = { $who } opened an account
audit-account-password = { $who } changed their password
audit-grant-create = { $who } gave the role “{ $role }”
audit-grant-revoke = { $who } revoked a right
audit-token-create = { $who } made an access token
audit-session-open = { $who } signed in
audit-session-close = { $who } signed out
audit-session-refused = A sign-in was refused
audit-refused = Refused, outside the scope or the rights: { $who }
audit-settings-change = { $who } changed the settings
audit-area-import = { $n ->
    [one] { $who } imported { $n_shown } area
   *[other] { $who } imported { $n_shown } areas
 }

audit-account-close = { $who } closed a way in by link
audit-leader-link = { $who } made a link for a leader
audit-leader-link-revoke = { $who } took a leader’s link away
audit-leader-bind = { $who } bound a phone to a delegation’s way in
audit-leader-pin-wrong = A wrong PIN on a leader’s phone
audit-leader-pin-lock = Five wrong PINs: a leader’s way in is locked
audit-who-invited = Somebody invited, by their link
audit-enrolment-order = { $who } changed the order of a list
audit-substitute-create = { $who } noted a substitute
audit-substitute-delete = { $who } took a substitute away
audit-substitute-order = { $who } changed the order of the substitutes
audit-invitation-make = { $n ->
    [one] { $who } prepared { $n_shown } invitation
   *[other] { $who } prepared { $n_shown } invitations
 }
audit-invitation-revoke = { $who } revoked an invitation
audit-invitation-answer = An invitation was answered: { $who }
audit-invitation-name = A name’s correction was proposed: { $who }
audit-invitation-name-settle = { $who } settled a name’s correction
audit-person-object = Asked not to be contacted: { $who }
audit-person-agree = May be contacted again: { $who }
audit-delegation-take-back = { $n ->
    [one] { $who } took { $n_shown } empty place back
   *[other] { $who } took { $n_shown } empty places back
 }
audit-gathering-terms = { $who } set the deadline and the aims
audit-attendance-export = { $who } exported the attendance by territory

audit-message-ask = { $n ->
    [one] { $who } asked for { $n_shown } message to be sent
   *[other] { $who } asked for { $n_shown } messages to be sent
 }
audit-message-send = { $n ->
    [one] { $n_shown } message leaves: { $who }
   *[other] { $n_shown } messages leave: { $who }
 }
audit-message-end = { $n ->
    [one] { $n_shown } message has left: { $who }
   *[other] { $n_shown } messages have left: { $who }
 }
audit-message-retry = { $who } queued a message again
audit-message-withdraw = { $who } withdrew a message
audit-reminder-rule = { $who } added a rule of reminders
audit-reminder-stop = { $who } stopped a rule of reminders
audit-delegation-hand-over = { $who } moved places from one delegation to another
