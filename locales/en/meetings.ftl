# Meetings: findings, refusals, audit.
meetings-finding-weekday-mismatch = The day of the week does not fit the date: it is { $right }.
meetings-finding-date-mismatch = The words say { $said }, the beginning says { $begins }.
meetings-finding-notice-short = The convocation went out { $given } day(s) before the meeting; the rule asks for { $asked }.
error-minutes-frozen = The minutes are approved: this meeting no longer changes.
error-agenda-full = The agenda has 500 items already.
error-pdf-not-built = This build has no PDF. Print the page, or take the Word file.
error-minutes-out-of-turn = The minutes are not at the step before this one.
audit-meeting-create = { $who } made a meeting
audit-meeting-update = { $who } changed a meeting
audit-meeting-convene = { $who } convened a meeting
audit-meeting-end = { $who } closed or resumed a sitting
audit-meeting-attend = { $n ->
    [one] { $who } noted one person at a meeting
   *[other] { $who } noted { $n_shown } people at a meeting
}
audit-meeting-mark = { $who } noted an arrival, a departure or an answer
audit-meeting-agenda = { $who } changed an agenda
audit-meeting-hear = { $who } noted an intervention
audit-meeting-decide = { $who } recorded a decision
audit-meeting-finish-decision = { $who } followed a decision up
audit-minutes-save = { $who } saved minutes
audit-minutes-phase = { $who } moved minutes to the next step
audit-minutes-read = { $who } read minutes
