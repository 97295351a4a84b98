imports-title = Import a list of people
imports-columns = Known columns, in any order
imports-file = File
imports-partial = Write the good lines even when others are refused
imports-partial-hint = Otherwise a single refused line keeps the whole file out.
imports-back = To the list of people
imports-report-dry = Result of the trial: nothing is written
imports-report-done = The file is read and written
imports-report-refused = Nothing is written: rows are refused
imports-report-refused-text = Correct them in your file and bring it again, or tick the box at the foot of the page to write the others.
imports-report-unreadable = The file could not be read
imports-rows = Lines in the file
imports-created = New people
imports-updated = Changed
imports-unchanged = Unchanged
imports-rejected = Refused lines
imports-rejects-do = Download the refused lines
imports-line = Line
imports-column = Column
imports-fault = Reason
imports-duplicates = Possible duplicates
imports-more = { $n ->
    [one] and { $n_shown } more line
   *[other] and { $n_shown } more lines
 }
error-bad-form = The form that was sent cannot be read.
field-unknown-column = The column “{ $detail }” is not known, or stands twice.
field-missing-column = A column is missing: { $detail }.
field-empty-file = The file is empty.
field-no-list = Choose a file or paste a list.
field-not-a-table = This file is neither CSV nor an Excel workbook.
field-bad-encoding = The file’s encoding cannot be read (line { $detail }). Save it as UTF-8.
field-too-large = The file is larger than is accepted.
field-formula-cell = The cell begins as a formula.
field-bad-value = The value is not accepted.
imports-text = A CSV or Excel file, or a list pasted from a message. You see first what each column is taken for, then a trial; nothing is written before. The same file a second time changes nothing; an empty cell clears nothing.
imports-this = A list of people
imports-look = Look at the columns
imports-file-hint = CSV or XLSX, up to 20 MB. It waits here for a day at most, and only you see it.
imports-pasted = Or paste the list
imports-pasted-hint = One person a line, as in a message: name, phone, in either script. Or cells copied from a spreadsheet.
imports-identity = Numbers of identity cards (CIN) are never kept.
imports-recent = Your lists of the last thirty days
imports-recent-written = { $n ->
    [one] { $n_shown } person written
   *[other] { $n_shown } people written
 }
imports-state-waiting = waiting
imports-state-trying = being tried
imports-state-tried = tried
imports-state-writing = being written
imports-state-written = written
imports-state-undoing = being taken back
imports-state-undone = taken back
imports-columns-title = What the columns say
imports-columns-text = Correct what was misunderstood, leave out what is of no use. The script of each name decides where it goes. Your choice is remembered for the same header.
imports-values = First values
imports-taken-for = Taken for
imports-taken-for-column = The column { $column } is taken for
imports-field-none = Leave out
imports-field-membership-number = Membership number
imports-field-given-ar = Given name, Arabic
imports-field-family-ar = Family name, Arabic
imports-field-name-ar = Whole name, Arabic
imports-field-given-latn = Given name
imports-field-family-latn = Family name
imports-field-name-latn = Whole name
imports-field-gender = Gender
imports-field-birth-date = Date of birth
imports-field-birth-place = Place of birth
imports-field-home-area = Territory (code or name)
imports-field-commune = Commune
imports-field-province = Province (tells communes of one name apart)
imports-field-phone = Phone
imports-field-phone-2 = Second phone
imports-field-email = E-mail
imports-field-membership-since = Member since
imports-field-membership-status = Membership status
imports-try = Try without writing
imports-write = Write
imports-discard = Drop this list
imports-busy-trying = The list is read and compared
imports-busy-writing = The list is being written
imports-busy-undoing = The list is being taken back
imports-busy-shown = { $from } of { $to }
imports-busy-text = You may close this page and come back: the work goes on.
imports-busy-look = See how far it is
imports-cut-off = The work stopped half-way. What is written stays written; nothing will be written twice.
imports-go-on = Go on
imports-duplicates-text = These lines look like people already known. They are written all the same: compare them.
imports-report-undone = The list was taken back
imports-undo = Take this list back
imports-undo-text = Until { $until } all that this list did can be taken back: people it made whom nobody has changed or enrolled since go away, people it changed are as they were. What has changed since stays, and is shown to you.
imports-undo-do = Take the whole list back
imports-undo-ask = Take the whole list back?
imports-kept = What stays
imports-kept-changed-since = changed since
imports-kept-in-use = enrolled or named elsewhere
imports-kept-number-taken = the membership number is taken
done-import-undone = The list is taken back.
error-import-taken-over = This work was taken over elsewhere.
error-import-file-gone = The file is no longer here: send it again.
error-import-undone = This list was taken back already.
error-import-not-written = Nothing of this list is written.
error-import-too-old = This list is more than thirty days old: it can no longer be taken back.
field-column-twice = Another column is taken for this already.
audit-import-write = { $n ->
    [one] { $who } imported a list of one line
   *[other] { $who } imported a list of { $n_shown } lines
 }
audit-import-undo = { $n ->
    [one] { $who } took an imported list back: one person
   *[other] { $who } took an imported list back: { $n_shown } people
 }
audit-person-unimport = { $n ->
    [one] { $who } took one person of an imported list back
   *[other] { $who } took { $n_shown } people of an imported list back
 }
imports-careers = Import careers
imports-careers-text = A table of careers (CSV or Excel), or a Popolo file from another installation. It is read whole, then written at once; the same file again changes nothing.
imports-careers-kind = Kind of file
imports-careers-tenures = A table of careers
imports-careers-popolo = A Popolo file
imports-careers-created = Added
imports-careers-updated = Changed
imports-careers-recent = Your files of the last thirty days
imports-careers-written = { $n ->
    [one] { $n_shown } line written
   *[other] { $n_shown } lines written
}
imports-careers-undo = Take back
imports-careers-undo-ask = Take back all that this file added or changed? What has changed since stays.
done-careers-undone = The file is taken back.
done-careers-undone-but = The file is taken back. What has changed since, or is used elsewhere, stayed.
