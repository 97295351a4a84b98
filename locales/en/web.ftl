# The frame's menu.
web-nav-list = My list
web-nav-gatherings = Gatherings
web-nav-meetings = Meetings
web-nav-people = People
web-nav-bodies = Bodies
web-nav-areas = Areas
web-nav-accounts = Accounts
web-nav-audit = Audit
web-menu-own = My account
web-menu-rights = Who may do what
web-menu-settings = Settings
web-home-title = Home

# Errors.
web-error-title-not-found = This page does not exist
web-error-title-forbidden = This page is not among your rights
web-error-title-no-rights = You hold no right yet
web-error-no-rights = Your account is open, but no right was given to it, or its time is over. Ask an administrator, then try again.
web-error-title-refused = The request was not accepted
web-error-title-unknown = Something went wrong
web-error-home = Go to the home page
web-error-back = Back to the page before
web-error-again = Try again
web-error-number = Number of the fault
web-fault = { $field }: { $fault }

# Roles.
web-role-admin = admin
web-role-coordinator = coordinator
web-role-secretary = secretary
web-role-recruiter = recruiter
web-role-press = press officer
web-role-leader = delegation leader
web-role-auditor = auditor

# The table of rights.
web-rights-title = Who may do what
web-rights-text = Each role has its operations, within the scope it was given for. What lies outside the scope is not seen at all.
web-rights-table = Table of rights
web-rights-operation = Operation
web-rights-whole = whole organisation
web-rights-whole-text = “Whole organisation”: a right within an area or a delegation does not do here.
web-rights-may = yes
web-rights-may-not = no
web-rights-group-people = People
web-rights-group-places = Areas and bodies
web-rights-group-gatherings = Gatherings and delegations
web-rights-group-door = Tickets and door
web-rights-group-house = Accounts and system
web-rights-group-more = Other operations

# Operations.
web-op-account-read = See accounts and their rights
web-op-account-write = Open an account
web-op-area-import = Import areas
web-op-area-read = See areas
web-op-attendance-read = See attendance
web-op-audit-read = Read the audit
web-op-board-read = See the board of a gathering
web-op-body-read = See bodies
web-op-body-write = Change bodies
web-op-communique-read = See communiqués
web-op-communique-write = Write and publish communiqués
web-op-delegation-read = See delegations
web-op-delegation-write = Change delegations and their numbers
web-op-device-read = See door devices
web-op-device-write = Pair and remove door devices
web-op-door-pair = Pair a phone with the door
web-op-door-scan = Scan tickets at the door
web-op-enrolment-read = See enrolments
web-op-enrolment-write = Enrol people in delegations
web-op-gathering-read = See gatherings
web-op-gathering-write = Organise gatherings
web-op-grant-write = Give and revoke rights
web-op-meeting-read = See meetings and minutes
web-op-meeting-write = Hold meetings and keep minutes
web-op-leader-invite = Call leaders in by a link
web-op-metrics-read = See the server’s figures
web-op-own-read = Manage one’s own account
web-op-person-delete = Delete people
web-op-person-export = Export people
web-op-person-import = Import people
web-op-person-read = See people
web-op-person-write = Change people
web-op-session-open = Sign in
web-op-settings-write = Change the settings
web-op-tenure-read = See careers
web-op-tenure-write = Change careers
web-op-ticket-issue = Issue tickets
web-op-ticket-read = See tickets
web-op-message-read = See messages that are sent
web-op-message-write = Send messages
web-op-presence-write = Note by hand who came
web-op-duplicate-read = See pairs of people who may be one, and merges
web-op-import-read = See imports and their reports
