# The board: where each delegation stands.
board-crumb = Board
board-bar-label = nominated { $nominated_shown }, invited { $invited_shown }, confirmed { $confirmed_shown }, present { $present_shown }
board-of-target = target { $n_shown }
board-of = of { $n_shown }
board-confirmed =
    { $n ->
        [one] has confirmed
       *[other] have confirmed
    }
board-gap = { $n_shown } to go
board-gap-of = { $n_shown } of { $of_shown } missing
board-gap-none = target reached
board-arrived =
    { $n ->
        [one] has come into the hall
       *[other] have come into the hall
    }
board-on-the-way =
    { $n ->
        [one] { $n_shown } who confirmed is not here yet
       *[other] { $n_shown } who confirmed are not here yet
    }
board-absent = { $n_shown } who confirmed did not come
board-all-here = all who confirmed are here
board-waiting =
    { $n ->
        [one] has not confirmed yet
       *[other] have not confirmed yet
    }
board-chaired = Chair: { $name }
board-clock = It is { $at }
board-live = The figures renew themselves · as of { $at }
board-comma = {", "}
board-and-more = {" "}and { $n_shown } more
board-places =
    { $n ->
        [one] { $n_shown } place
       *[other] { $n_shown } places
    }
board-people =
    { $n ->
        [one] { $n_shown } person
       *[other] { $n_shown } people
    }
board-inhabitants =
    { $n ->
        [one] { $n_shown } inhabitant
       *[other] { $n_shown } inhabitants
    }

# What needs somebody.
board-needs = What needs you now
board-needs-none = Nothing needs you now.
board-need-silent =
    { $n ->
        [one] { $n_shown } delegation silent for three days or more
       *[other] { $n_shown } delegations silent for three days or more
    }
board-need-answers =
    { $n ->
        [one] { $n_shown } invited has not answered
       *[other] { $n_shown } invited have not answered
    }
board-need-answers-detail = the gathering is less than a week away
board-need-answers-soon = the gathering is about to begin or under way
board-need-unsplit = Places not divided among delegations
board-need-reserve = Reserve not given out
board-need-reserve-detail = may go to those whose lists are full
board-need-leader =
    { $n ->
        [one] { $n_shown } delegation without a leader
       *[other] { $n_shown } delegations without a leader
    }

# The list.
board-delegations = Delegations
board-show-all = All
board-show-silent = Silent
board-show-late = Late
board-show-on-time = On time
board-show-leaderless = No leader
board-search = Commune or body
board-export = Export
board-hall = Hall screen
board-none-fits = No delegation fits.
board-col-delegation = Delegation
board-col-progress = Progress
board-col-target = Target
board-col-quota = Quota
board-col-reserve = Reserve
board-col-nominated = Nom.
board-col-invited = Inv.
board-col-confirmed = Conf.
board-col-present = Pres.
board-col-declined = Declined
board-col-gap = To go
board-col-news = News
board-short-target = target
board-short-confirmed = conf.
board-short-present = pres.
board-quota = quota { $n_shown }
board-no-news = nothing yet
board-now = just now
board-ago-minutes = { $n_shown } min
board-ago-hours = { $n_shown } h
board-ago-days =
    { $n ->
        [one] { $n_shown } day
       *[other] { $n_shown } days
    }
board-silent-since =
    { $n ->
        [one] silent for { $n_shown } day
       *[other] silent for { $n_shown } days
    }
board-shown = { $from_shown } to { $to_shown } of { $n_shown }

# The panel.
board-leader = Leader
board-leader-set = named
board-leader-none = not named yet
board-enrol = Add names
board-open = Open the delegation's list
board-cards = Tickets and cards
board-change = Change
board-branch = Delegations below
board-close = Close
board-empty-title = No delegations yet
board-empty-text = Divide the places among provinces and communes, or among bodies: this page then shows who keeps the target and who is late.
board-empty-act = Divide the places

# The hall screen.
hall-present = present
hall-on-the-way =
    { $n ->
        [one] { $n_shown } who confirmed is on the way
       *[other] { $n_shown } who confirmed are on the way
    }
hall-delegation-of-kind = Delegation of { $name } ({ $kind })
hall-delegation-of = Delegation of { $name }
hall-doors = Doors open
hall-start = The gathering opens
hall-begun = under way
hall-in-minutes =
    { $n ->
        [0] now
        [one] in { $n_shown } minute
       *[other] in { $n_shown } minutes
    }
hall-in-hours =
    { $n ->
        [one] in { $n_shown } hour
       *[other] in { $n_shown } hours
    }
hall-in-days =
    { $n ->
        [one] in { $n_shown } day
       *[other] in { $n_shown } days
    }
hall-last-entry = Last entry { $at }
hall-last-entry-gate = Last entry { $at }, { $gate }
hall-plan-label =
    { $n ->
        [one] The hall: one delegation, its benches as long as its places, filling with those who come; dashed is silent
       *[other] The hall: { $n_shown } delegations, each with benches as long as its places, filling with those who come; dashed is silent
    }
hall-full =
    { $n ->
        [one] { $n_shown } delegation complete
       *[other] { $n_shown } delegations complete
    }
hall-near = Still missing
hall-silent =
    { $n ->
        [one] silent, { $n_shown } place
       *[other] silent, { $n_shown } places
    }
hall-silent-present = silent, { $n_shown } of { $of_shown } here
hall-silent-confirmed = silent, { $n_shown } of { $of_shown }
hall-not-here = { $n_shown } of { $of_shown } missing

# The gathering's own page.
gathering-page-change = Change
gathering-page-next = What comes next
gathering-page-when = Date
gathering-page-doors = Doors
gathering-page-doors-both = from { $from } to { $to }
gathering-page-doors-from = open from { $at }
gathering-page-doors-until = close at { $at }
gathering-page-venue = Venue
gathering-page-capacity = Capacity
gathering-page-convened = Convened by
gathering-page-chair = Chair
gathering-page-fixed = Number fixed by
gathering-page-divide = Divide the places
gathering-page-to-board = Board
gathering-page-to-tickets = Tickets
gathering-page-to-door = Doors and phones
gathering-page-to-hall = Hall screen
gathering-page-more =
    { $n ->
        [one] { $n_shown } delegation: see the board
       *[other] { $n_shown } delegations: see the board
    }
gathering-page-over-capacity =
    { $n ->
        [one] The target is { $n_shown } place above the hall's capacity.
       *[other] The target is { $n_shown } places above the hall's capacity.
    }

# The home page.
home-title = Home
home-hello = Welcome, { $name }
home-not-divided = The places of this gathering are not divided among delegations yet.
home-doors = To work
home-door-gathering-new = New gathering
home-door-gatherings = All gatherings
home-door-person-new = New person
home-door-people = Find a person
home-door-import = Import a list
home-door-accounts = Accounts and rights
home-door-audit = Audit
home-copy-none = No nightly copy is set up: this installation names no folder for it (HADIR_BACKUP_DIR).
home-copy-not-yet = No nightly copy has been taken yet.
home-copy-old = The last copy is old: { $at }.
home-copy-last = Last copy: { $at }.
home-copy-failed = The last attempt at a copy failed. See the server’s log, or the command hadir doctor.
home-empty-gathering-title = No gathering to come
home-empty-gathering-text = Begin with a gathering: its date, its venue, then its places divided among delegations.
home-empty-gathering-act = New gathering
home-empty-leader-title = No gathering to come for your delegation
home-empty-leader-text = As soon as places are given to you they appear here, to be filled with names.
home-empty-leader-act = All gatherings
home-empty-person-title = Begin with people
home-empty-person-text = Search in Arabic or Latin letters, or add who is missing.
home-empty-person-act = People
home-empty-audit-title = No gathering to come
home-empty-audit-text = Every write and every reading is written down: read the audit.
home-empty-audit-act = Audit
home-empty-none-title = Nothing here yet
home-empty-none-text = Your account has no right yet that shows anything here. Ask whoever manages the accounts.
home-empty-none-act = My account

# Audit.
audit-board-export =
    { $n ->
        [one] { $who } exported the board of a gathering ({ $n_shown } delegation)
       *[other] { $who } exported the board of a gathering ({ $n_shown } delegations)
    }
home-door-meeting-new = New meeting
home-door-communiques = Communiqués
home-due = Decisions to carry out
home-due-late = Late

gathering-page-to-messages = Invitations and reminders
home-door-messages = Messages
home-messages-failed = { $n ->
    [one] { $n_shown } message of this week did not get through: see “Messages”.
   *[other] { $n_shown } messages of this week did not get through: see “Messages”.
 }
home-messages-late = { $n ->
    [one] { $n_shown } message has been waiting for more than an hour: see “Messages”.
   *[other] { $n_shown } messages have been waiting for more than an hour: see “Messages”.
 }
