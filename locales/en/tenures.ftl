tenures-finding-end-before-beginning = { $role }: the end ({ $to }) comes before the beginning ({ $from })
tenures-finding-territory-not-yet = { $role }: “{ $area }” was not there yet; it dates from { $date }
tenures-finding-territory-no-more = { $role }: “{ $area }” was no more after { $date }
tenures-finding-outside-its-whole = { $role }: its dates lie outside { $other }, of which it is a part
tenures-finding-order-contradicted = { $role }: said to have come after { $other }, the dates say otherwise
tenures-finding-incompatible-offices = { $rule }: { $role }, { $other }
tenures-finding-roles-not-reconciled = { $role } and { $other } in one body: the source does not say whether at once or one after the other

audit-tenure-create = { $who } added to a career
audit-tenure-read = { $who } read a person’s career
audit-tenure-update = { $who } corrected a career
audit-tenure-delete = { $who } took something out of a career
audit-post-create = { $who } created a post in a body

error-seat-taken = This post has a single seat, and somebody else holds it in the same time.
error-too-many-tenures = This career holds as many entries as it can.
field-body-or-name = Choose the body or write its name, not both.
field-other-body = This post belongs to another body.
field-cycle = It would become a part of itself.

# pages
tenures-title = Career
tenures-to-table = The table
tenures-table = The career as a table, newest first
tenures-none = Nothing is noted in this career yet.
tenures-undated = Without a date
tenures-at-once = At once
tenures-today = to this day
tenures-pause = Pause
tenures-pause-text = No mandate, no elected office
tenures-pause-derived = Derived from the dates
tenures-key-mandate = Mandate
tenures-key-party = Party post
tenures-key-else = Studies, jobs, clubs
tenures-key-fade = Date not known
tenures-key-pause = Pause from elections
tenures-lane-study = Studies
tenures-lane-job = Jobs
tenures-lane-business = Business
tenures-lane-mandate = Mandates
tenures-lane-party = Party
tenures-lane-club = Clubs
tenures-kind = Kind
tenures-kind-study = Study
tenures-kind-job = Job
tenures-kind-competition = Competition
tenures-kind-mandate = Mandate
tenures-kind-function = Office in a council
tenures-kind-party-post = Party post
tenures-kind-club = Club or association
tenures-kind-business = Business
tenures-end-state = How it stands
tenures-end-state-ended = Ended
tenures-end-state-ongoing = Ongoing
tenures-end-state-unknown = Not known
tenures-end-state-planned = Planned
tenures-end-ended = ended, no date
tenures-end-planned = planned
tenures-end-unknown = not known
tenures-how = How it began
tenures-how-elected = Elected
tenures-how-indirect-election = Indirect election
tenures-how-appointed = Appointed
tenures-how-competition = Competition
tenures-how-co-opted = Co-opted
tenures-how-ex-officio = Ex officio
tenures-how-other = Other
tenures-status = Status
tenures-status-claimed = Claimed
tenures-status-inferred = Inferred
tenures-status-imported = Imported
tenures-status-verified = Verified
tenures-status-refuted = Refuted
tenures-rule-official = Official text
tenures-rule-secondary = From a secondary source
tenures-basis = How it is filled
tenures-basis-elected = By election
tenures-basis-appointed = By appointment
tenures-basis-ex-officio = Ex officio
tenures-body-kind-instance = Own instance
tenures-body-kind-institution = Institution
tenures-from = From
tenures-to = To
tenures-role = Role
tenures-body = Body
tenures-source = Source
tenures-acts = Actions
tenures-correct = Correct
tenures-add = Fill in the form
tenures-quick = Add a line as people tell it
tenures-quick-hint = The years, the role, the body. You look it over before it is kept. For example:
tenures-quick-sample = 2003-2009 membre du bureau de la commune de Tiflet
tenures-quick-do = Read the line
tenures-read-from = Read from the line:
tenures-findings = To be looked at
tenures-because = Known, because
tenures-because-do = Note the answer
tenures-because-said = Known: { $text }
tenures-because-drop = Withdraw the answer
tenures-title-end-before-beginning = End before the beginning
tenures-title-territory-not-yet = Territory not yet there
tenures-title-territory-no-more = Territory no longer there
tenures-title-outside-its-whole = Outside its mandate
tenures-title-order-contradicted = Order against the dates
tenures-title-incompatible-offices = Offices that exclude each other
tenures-title-roles-not-reconciled = Two roles in one body
tenures-title-job-beside-mandate = Job and mandate at once
tenures-title-weekday-mismatch = Weekday against date
tenures-note-within = Within: { $role }
tenures-note-after = After: { $role }
tenures-note-constituency = Constituency: { $text }
tenures-note-election = Election: { $text }
tenures-note-behalf = On behalf of: { $text }
tenures-note-end = Ended: { $text }
tenures-new = Add to the career
tenures-edit = Correct the career
tenures-delete = Remove from the career
tenures-delete-ask = Remove this from the career? It cannot be undone.
tenures-choose = Choose
tenures-none-chosen = None
tenures-unsaid = Not said
tenures-where = Where
tenures-when = When
tenures-course = How it began and ended
tenures-body-name = Name of the body
tenures-body-kept = Or a body kept here
tenures-body-hint = Write the name or choose, not both.
tenures-post = Post
tenures-area = Territory
tenures-area-hint = Name or code, as it was then
tenures-constituency = Constituency
tenures-began = Beginning
tenures-ended = End
tenures-after = Came after
tenures-after-hint = Where the order is known and the date is not
tenures-within = Part of
tenures-within-hint = The mandate in which the office is held
tenures-how-text = More about how it began
tenures-how-text-hint = For an indirect election: who elects, and the seat
tenures-election = Election
tenures-behalf = On behalf of which party
tenures-end-cause = Why it ended
tenures-outcomes = Outcomes
tenures-source-text = Where this is known from
tenures-save = Save
tenures-bodies = Bodies
tenures-bodies-none = No bodies yet
tenures-bodies-none-text = Enter instances and councils: their posts and vacant seats will show.
tenures-body-title = Name
tenures-body-new = New body
tenures-body-parent = Part of
tenures-body-start = Exists since
tenures-body-end = Until
tenures-body-from = since { $date }
tenures-body-until = until { $date }
tenures-body-children = Bodies below
tenures-as-of = Composition as of
tenures-as-of-do = Show
tenures-sits = Who sits on { $date }
tenures-nobody = Nobody is noted on this date.
tenures-holder = Person
tenures-seats = Seats
tenures-post-new = New post
tenures-share-women = Women
tenures-share-of = { $from } of { $to }
tenures-share-statutes = The law leaves it to the statutes ({ $text }); their share is not given here
tenures-share-quota = Threshold: { $from }, by: { $to }
tenures-area-bodies = Bodies of this territory
tenures-area-none = No body is kept here.
tenures-area-people = Its people
tenures-held = Held
tenures-open = Open
tenures-posts = Seats
tenures-vcard = Contact card
tenures-ical = Dates for a calendar
done-tenure = It is added to the career.
done-tenure-changed = The career is corrected.
done-tenure-deleted = It is removed from the career.
done-finding-answered = The answer is noted.
done-body = The body is kept.
done-post = The post is made.
tenures-finding-job-beside-mandate = { $role } and { $other } in the same period
tenures-finding-weekday-mismatch = { $role }: { $date } was a { $weekday }, not a { $other }
tenures-weekday-0 = Monday
tenures-weekday-1 = Tuesday
tenures-weekday-2 = Wednesday
tenures-weekday-3 = Thursday
tenures-weekday-4 = Friday
tenures-weekday-5 = Saturday
tenures-weekday-6 = Sunday
audit-tenure-import = { $who } imported careers from a file
audit-finding-answer = { $who } answered a finding about a career
audit-tenure-export = { $who } exported careers
audit-popolo-export = { $who } exported careers as Popolo
audit-popolo-import = { $who } imported careers from Popolo
tenures-infos = { $n ->
    [one] { $n_shown } remark, for information
   *[other] { $n_shown } remarks, for information
}
tenures-sum-held = { $n ->
    [one] { $n_shown } entry
   *[other] { $n_shown } entries
}
tenures-sum-mandates = { $n ->
    [one] { $n_shown } mandate
   *[other] { $n_shown } mandates
}
tenures-sum-pauses = { $n ->
    [one] { $n_shown } pause
   *[other] { $n_shown } pauses
}
tenures-pause-years = { $n ->
    [one] { $n_shown } year
   *[other] { $n_shown } years
}
tenures-missing-dates = { $n ->
    [one] { $n_shown } line has no date of beginning: who knows it?
   *[other] { $n_shown } lines have no date of beginning: who knows them?
}
tenures-unseen = { $n ->
    [one] And { $n_shown } person outside your scope
   *[other] And { $n_shown } people outside your scope
}
tenures-vacant = { $n ->
    [one] { $n_shown } vacant seat
   *[other] { $n_shown } vacant seats
}
tenures-vacant-of = { $n ->
    [one] vacant
   *[other] { $n_shown } vacant
}
tenures-share-unknown = { $n ->
    [one] not known of { $n_shown }
   *[other] not known of { $n_shown }
}
tenures-more-bodies = { $n ->
    [one] and { $n_shown } more body
   *[other] and { $n_shown } more bodies
}
tenures-finding-body-not-yet = { $role }: “{ $area }” was not there yet; it dates from { $date }
tenures-finding-body-no-more = { $role }: “{ $area }” was no more after { $date }
tenures-title-body-not-yet = A body not yet there
tenures-title-body-no-more = A body no longer there
tenures-finding-ex-officio-nobody = { $role }: the seat is by right of whoever is “{ $other }” ({ $body }). Nobody is noted there on this day: who is it?
tenures-finding-ex-officio-too-many = { $role }: { $n_shown } people for { $seats_shown } { $seats ->
    [one] seat
   *[other] seats
} by right of “{ $other }” ({ $body }). Who sits?
tenures-title-ex-officio-nobody = An ex-officio seat without anybody
tenures-title-ex-officio-too-many = Too many people for an ex-officio seat
audit-body-update = { $who } changed a body
audit-body-delete = { $who } removed a body
audit-post-update = { $who } changed a post
audit-post-delete = { $who } removed a post
audit-threshold-create = { $who } noted a share that the statutes ask for
audit-threshold-delete = { $who } removed a share that the statutes ask for
error-post-in-use = This post has been held, or a rule names it: it cannot be removed.
error-body-in-use = A post, a career, a body below it, a gathering or a right refers to this body: it cannot be removed. Give it an end instead.
error-seat-shared = Two people at least hold this post in the same time: it cannot become a single seat.
field-not-ex-officio = A rule is for an ex-officio post alone.
field-post-or-role = Choose a post, or a body with a role, not both.
field-area-ambiguous = Several territories bear this name. Choose one, or add its kind in brackets.
tenures-area-of = Which territory?
tenures-body-edit = Change the body
tenures-body-change = Change
tenures-body-delete = Remove the body
tenures-body-delete-ask = Remove this body? It cannot be taken back.
tenures-body-not-there = On this day this body was not there.
tenures-post-edit = Change the post
tenures-post-delete = Remove the post
tenures-post-delete-ask = Remove this post? It cannot be taken back.
tenures-posts-all = Posts
tenures-seats-n = { $n ->
    [one] { $n_shown } seat
   *[other] { $n_shown } seats
}
tenures-role-feminine = The role of a woman
tenures-role-feminine-hint = For example: présidente, vice-présidente. Leave it empty where the form is the same.
tenures-rule = Who sits by right
tenures-rule-hint = Choose the post whose holders sit here, or a body and the role held in it.
tenures-rule-post = Holders of the post
tenures-rule-body = Or, in the body
tenures-rule-role = those with the role
tenures-rule-hidden = A rule outside your scope, kept:
tenures-sits-by = by right: { $from }, { $to }
tenures-share-below = { $n ->
    [one] Under { $n_shown } year
   *[other] Under { $n_shown }
}
tenures-share-own = Statutes: { $from }, by: { $to }
tenures-share-women-of = Women
tenures-share-young-of = The young
tenures-thresholds = Shares that the statutes ask for
tenures-thresholds-text = The share of women and of the young that your statutes ask of your bodies. Each body’s composition is compared with it; it prevents nothing.
tenures-thresholds-none = No share is given: the pages of the bodies say so.
tenures-threshold-new = A new share
tenures-threshold-share = Share
tenures-threshold-least = At least, in %
tenures-threshold-age = Under (years)
tenures-threshold-age-hint = For the young only
tenures-threshold-from = In force since
tenures-threshold-when = In force
tenures-threshold-source = Article of the statutes
tenures-threshold-delete = Remove
tenures-threshold-delete-ask = Remove this share?
done-body-changed = The body is changed.
done-body-deleted = The body is removed.
done-post-changed = The post is changed.
done-post-deleted = The post is removed.
done-threshold = The share is noted.
done-threshold-deleted = The share is removed.
audit-tenure-unimport = { $who } took back a part of an import of careers
tenures-export-table = Careers (CSV)
tenures-export-popolo = Careers (Popolo)
audit-gatherings-export = { $who } exported gatherings, delegations and enrolments
