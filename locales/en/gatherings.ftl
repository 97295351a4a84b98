# Gatherings.
gatherings-title = Gatherings
gatherings-none = No gathering yet
gatherings-none-text = Make the gathering, then share its places out among provinces and communes.
gatherings-none-seen = No gathering within your scope. Ask the administration to make your delegation.
gatherings-new-title = New gathering
gatherings-new-do = Make the gathering
gatherings-edit-title = Change the gathering
gatherings-save = Save
gatherings-edit = Change
gatherings-back = Back to the delegation
gatherings-choose = Choose
gatherings-when = When
gatherings-where = Where
gatherings-who = Who convenes and chairs
gatherings-field-title = Title of the gathering
gatherings-field-kind = Kind
gatherings-field-kind-help = For example: regional meeting, rally.
gatherings-field-starts = Begins
gatherings-field-doors-open = Doors open
gatherings-field-doors-close = Doors close
gatherings-field-venue = Venue
gatherings-field-venue-area = Territory of the venue
gatherings-field-area-help = Write the name or the code and choose from the list; a name that several territories bear is not enough.
gatherings-field-venue-capacity = How many it holds
gatherings-field-convened = Convened by the body
gatherings-field-convened-words = Or who convenes, in words
gatherings-field-convened-alone = Who convenes
gatherings-convened-unseen = The body named already, outside your scope
gatherings-field-chair = Chaired by
gatherings-field-chair-help = Look the person up by name, or write below who chairs.
gatherings-field-chair-words = Or chaired by, in words
gatherings-chair-none = No person chosen

# Delegations.
gatherings-delegations = Delegations
gatherings-delegation-new = New delegation
gatherings-delegation-below = Delegation below
gatherings-delegation-edit = Change the delegation
gatherings-delegation-do = Make the delegation
gatherings-field-area = Territory
gatherings-field-body = Or a body
gatherings-field-body-help = A territory or a body, not both.
gatherings-limits = Numbers
gatherings-limits-above = Target and quota are set by the level above.
gatherings-within = Within the delegation
gatherings-field-target = Target
gatherings-field-target-help = People promised. Left empty, the quota stands for it.
gatherings-field-quota = Quota
gatherings-field-quota-help = The most allowed, where places are scarce.
gatherings-field-reserve = Reserve
gatherings-field-reserve-help = Places kept back.
gatherings-field-overbook = Overbooking, per cent
gatherings-field-overbook-help = 0 to 100: more names than places, for those who will not come.
gatherings-field-leader = Leader of the delegation
gatherings-field-leader-help = Look the person up by name, in either script.
gatherings-leader-none = Not named yet
gatherings-pick-search = Name of the person
gatherings-pick-unseen = The person named already, outside your scope
gatherings-pick-none = Nobody of this name in your scope.
gatherings-field-fixed = Fixed by
gatherings-field-fixed-help = The meeting or decision that fixed the number.
gatherings-field-fixed-kept = A meeting or a body fixed them, and stays. Write here to put words in its place.
gatherings-numbers = Numbers
gatherings-of-target = target { $n_shown }
gatherings-confirmed-here = confirmed here
gatherings-confirmed-below = confirmed here and below
gatherings-gap = { $n ->
    [one] { $n_shown } to go
   *[other] { $n_shown } to go
 }
gatherings-gap-none = target reached
gatherings-given-below = Given below
gatherings-left-here = Places left here
gatherings-population = Population

# Sharing out at once.
gatherings-split-title = Share out by territory
gatherings-split-target = { $n ->
    [one] { $n_shown } person left, proposed. Put it right, then save; nought means no delegation.
   *[other] { $n_shown } people left, proposed. Put them right, then save; nought means no delegation.
 }
gatherings-split-quota = { $n ->
    [one] { $n_shown } place left, proposed. Put it right, then save; nought means no delegation.
   *[other] { $n_shown } places left, proposed. Put them right, then save; nought means no delegation.
 }
gatherings-split-by = Share out by
gatherings-split-by-population = Population
gatherings-split-by-members = Members
gatherings-split-by-turnout = Last turnout
gatherings-split-by-equal = Equally
gatherings-split-by-hand = By hand
gatherings-split-members = Active members
gatherings-split-turnout = Came last time
gatherings-split-count = Count again
gatherings-split-rounded = +1: what is left goes to the largest remainders.
gatherings-split-given = { $n ->
    [one] { $n_shown } place shared out
   *[other] { $n_shown } places shared out
 }
gatherings-split-rest = { $n ->
    [one] { $n_shown } left
   *[other] { $n_shown } left
 }
gatherings-split-too-many = { $n ->
    [one] { $n_shown } place too many
   *[other] { $n_shown } places too many
 }
gatherings-split-paste = Paste a list: territory, places, leader, phone
gatherings-split-list = One territory a line
gatherings-split-list-help = For example: Tiflet 40 Malika Outaleb 06 12 34 56 78. Somebody unknown is entered where a phone stands there. Nothing is saved before you have looked.
gatherings-split-unread = Lines without a known territory:
gatherings-split-places = Number of places
gatherings-split-leader = Name, number or phone
gatherings-split-do = Make these delegations
gatherings-split-none = Nothing to share out
gatherings-split-none-text = Every territory below has its delegation, or there is none. To change a share, open its delegation and edit it.

# Enrolments.
gatherings-places = List
gatherings-all = All
gatherings-no-places = The list is empty
gatherings-no-places-text = Add somebody, paste a list of names, or keep a place without a name.
gatherings-nobody-here = Nobody in this state.
gatherings-placeholder = Place without a name
gatherings-status-nominated = { $g ->
    [female] nominated
   *[other] nominated
 }
gatherings-status-nominated-many = Nominated
gatherings-status-invited = { $g ->
    [female] invited
   *[other] invited
 }
gatherings-status-invited-many = Invited
gatherings-status-confirmed = { $g ->
    [female] confirmed
   *[other] confirmed
 }
gatherings-status-confirmed-many = Confirmed
gatherings-status-declined = { $g ->
    [female] declined
   *[other] declined
 }
gatherings-status-declined-many = Declined
gatherings-status-withdrawn = { $g ->
    [female] withdrawn
   *[other] withdrawn
 }
gatherings-status-withdrawn-many = Withdrawn
gatherings-do-nominated = Nominate again
gatherings-do-invited = Invite
gatherings-do-confirmed = Confirm
gatherings-do-declined = Decline
gatherings-do-withdrawn = Withdraw
gatherings-replace = Replace or change
gatherings-ticket = Ticket
gatherings-cards = Entry cards
gatherings-place-title = A place in the delegation
gatherings-replace-title = Replacement
gatherings-replace-text = Place and status stay; the old ticket is revoked.
gatherings-replace-do = Replace
gatherings-add-title = Add to the list
gatherings-add-search = Find by name or membership number
gatherings-add-nobody = Nobody of that name. Add them as somebody new.
gatherings-add-do = Add
gatherings-add-new = Somebody new
gatherings-add-list = Paste a list of names
gatherings-add-placeholder = Place without a name
gatherings-field-name = Full name
gatherings-field-phone = Phone
gatherings-field-capacity = Capacity
gatherings-field-capacity-help = For example: councillor, activist.
gatherings-field-placeholder = For whom
gatherings-field-placeholder-help = For example: a member of the women’s organisation. The name comes later.
gatherings-field-list = Names, one a line
gatherings-field-list-help = As they came in a message: phones and notes are understood. Nothing is saved before you have read it.
gatherings-list-read = Read the list
gatherings-list-title = Read the list over
gatherings-list-text = { $n ->
    [one] This is the name as it was understood. Put it right, then save; a line without a name is left out.
   *[other] These are { $n_shown } names as they were understood. Put them right, then save; a line without a name is left out.
 }
gatherings-list-known = Known already:
gatherings-list-said = As it came
gatherings-list-save = Save the list
gatherings-list-none = No names in this text
gatherings-list-none-text = Paste one name a line.
gatherings-list-taken = { $n ->
    [one] { $n_shown } person is enrolled. The lines that are left say why.
   *[other] { $n_shown } people are enrolled. The lines that are left say why.
 }

# What was just done.
done-gathering = The gathering is saved.
done-delegation = The delegation is saved.
done-split = The delegations are made.
done-enrolment = Added to the list.
done-list = The whole list is enrolled.
done-answer = The answer is noted.
done-place = The place is saved.

# Refusals.
error-quota-exceeded = There are not enough places: a quota is not to be passed. Ask for less, or for a larger quota.
error-quota-above-open = Delegations below have no quota. Give them one first.
error-delegation-exists = This territory or body has its delegation in this gathering already.
error-already-enrolled = This person has a place in this gathering already.
field-quota-needed = The delegation above has a quota: one is needed here.
field-target-or-quota-needed = Give a target or a quota.
field-area-or-body-needed = Choose a territory or a body.
field-area-or-body-only = A territory or a body, not both.
field-cannot-be-changed = Stays as it was made.
field-one-holder-needed = Whose place? Somebody, somebody new, or a place without a name.
field-one-holder-only = Only one of the three.

# The audit.
audit-gathering-create = { $who } made a gathering
audit-gathering-update = { $who } changed a gathering
audit-body-create = { $who } made a body
audit-delegation-create = { $who } made a delegation
audit-delegation-update = { $who } changed a delegation
audit-enrolment-create = { $n ->
    [one] { $who } enrolled { $n_shown } person in a delegation
   *[other] { $who } enrolled { $n_shown } people in a delegation
 }
audit-enrolment-update = { $who } changed an enrolment
audit-enrolment-import = { $n ->
    [one] { $who } imported { $n_shown } enrolment from a file
   *[other] { $who } imported { $n_shown } enrolments from a file
 }
field-nobody-called-so = Nobody in your scope is called so. Add the person first, or correct what you typed.
field-several-called-so = Several people are called so: write the membership number or the phone.
gatherings-unused-title = Take empty places back
gatherings-unused-text = { $n ->
    [one] { $n_shown } place has no name. Tick the delegations whose empty places come back here; names already entered stay.
   *[other] { $n_shown } places have no name. Tick the delegations whose empty places come back here; names already entered stay.
 }
gatherings-unused-none = No empty place
gatherings-unused-none-text = All places given below have a name.
gatherings-unused-given = Given
gatherings-unused-used = Taken
gatherings-unused-left = Empty
gatherings-unused-do = Take the ticked ones back
done-taken-back = The empty places came back here.
done-terms = Deadline and aims are noted.

gatherings-move-title = Move places
gatherings-move-from = From
gatherings-move-places = How many places
gatherings-move-to = To
gatherings-move-choose = Choose
gatherings-move-do = Move the places
gatherings-move-none = No place to move
gatherings-move-none-text = All places given below have a name, or there is one delegation only.
done-moved = The places have moved.
gatherings-split-sheet = Or a spreadsheet file
gatherings-split-sheet-help = A row for each territory: territory, places, leader, phone. XLSX or CSV. Nothing is saved before you have seen what was understood.
