# People entered twice: the list, the pair, merges and their undoing.
review-title = Possible duplicates
review-text = Two records for one person? Nothing is merged without your decision.
review-link = { $n ->
    [0] Duplicates
    [one] { $n_shown } duplicate to review
   *[other] { $n_shown } duplicates to review
 }
review-tabs = Duplicates
review-waiting = To review
review-merged = Merged
review-score = { $percent } % alike
review-reason-name = same name
review-reason-birth-date = same date of birth
review-reason-phone = same phone
review-reason-email = same email
review-reason-number = same membership number
review-shown = { $n ->
    [one] { $n_shown } pair on this page
   *[other] { $n_shown } pairs on this page
 }
review-empty-title = No duplicates to review
review-empty-text = Records that look alike appear here as soon as they are entered or imported.
review-pair-title = One person?
review-pair-text = Compare the two records. A merge can be undone for 30 days; two people told to be different are never proposed again.
review-first = First record
review-second = Second record
review-names-title = The names, part by part
review-names-table = Parts of the names that answer each other
review-step = Relation
review-step-same = same letters
review-step-spelling = another spelling
review-step-transliteration = same sound in the other script
review-step-particle = but for a particle
review-step-initial = initial
review-step-unlike = little alike
review-step-missing = on one side only
review-facts-title = The two records
review-facts-table = What the two records say
review-fact = Information
review-names = Names
review-agrees = the same
review-differs = different
review-shares = in common
review-record = Whole record
review-one-side = on one side only
review-decide = Your decision
review-do-keep-first = Same person: keep the first record
review-do-keep-second = Same person: keep the second record
review-do-different = They are two people
review-number-title = Whose is membership number { $number }?
review-number-text = Both records carry this number. If they are two people, only one keeps it.
review-merged-title = Merged records
review-merged-text = Each merge can be undone for 30 days: the record comes back with all that was its own.
review-merged-forgotten = Merged record
review-merged-into = merged with { $name }
review-merged-on = on { $date }
review-merged-until = can be undone until { $date }
review-merged-over = can no longer be undone
review-merged-later = a later merge is undone first
review-merged-undo = Undo the merge
review-merged-ask = Undo this merge? The record comes back with what was its own; what was added since stays here.
review-merged-shown = { $n ->
    [one] { $n_shown } merge on this page
   *[other] { $n_shown } merges on this page
 }
review-merged-empty-title = No merges
review-merged-empty-text = Merged records appear here, to be brought back where needed.
review-find-title = Entered twice?
review-find-text = Look for the other record of { $name }, then compare the two.
review-find-link = Under another record too?
review-person-title = Records merged with this one
review-person-waits = { $n ->
    [one] Another record looks like this one.
   *[other] { $n_shown } other records look like this one.
 }
review-person-look = Review
done-people-merged = The two records are one now.
done-people-different = Noted: two different people.
done-people-parted = The merge is undone.
error-already-merged = This record has been merged with another already.
error-merged-since = A later merge is undone first.
error-undo-expired = The 30 days have passed: this merge can no longer be undone.
field-same-person = That is the same record.
field-merged = This record was merged with another. Choose the one that stays.
audit-person-merge = { $who } merged two records of one person
audit-person-merge-undo = { $who } undid the merge of two records
audit-duplicate-different = { $who } told two people who look alike to be different
audit-duplicates-read = { $n ->
    [0] { $who } looked at an empty list of duplicates
    [one] { $who } looked at { $n_shown } possible duplicate
   *[other] { $who } looked at { $n_shown } possible duplicates
 }
audit-merges-read = { $n ->
    [0] { $who } looked at an empty list of merges
    [one] { $who } looked at a list of { $n_shown } merge
   *[other] { $who } looked at a list of { $n_shown } merges
 }
audit-person-name-confirm = { $who } confirmed a proposed name
audit-person-name-drop = { $who } dropped a proposed name
