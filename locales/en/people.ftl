people-title = People
people-search = Name or membership number
people-search-phone = Name, number or phone
people-add = Add a person
people-bring = Import a list
people-area = Territory
people-area-all = All territories
people-table = List of people
people-name = Name
people-number = Membership no.
people-shown = { $n ->
    [one] { $n_shown } person on this page
   *[other] { $n_shown } people on this page
 }
people-empty-title = Nothing found
people-empty-text = Nobody is recorded in this area.
people-empty-name = Try another spelling or a part of the name, in either script. If nobody has recorded this person yet, add them.
people-empty-name-read = Try another spelling or a part of the name, in either script.
people-empty-both = The person may be in another area: search everywhere, or try another spelling.
people-empty-all = Show everybody
people-empty-anywhere = Search all areas
people-none-title = Nobody here yet
people-none-text = Add a person, or import a list from a CSV or Excel file.
people-none-read = Nobody is recorded in your area yet.
people-export-title = Export the list
people-export-text = A CSV file with what is kept about these people. The export and its reason are written down.
people-export-reason = Reason for the export
people-export-do = Download CSV
people-new-title = Add a person
people-new-text = A name is enough, in either script.
people-edit-title = Correct the record
people-form-name-arab = Name in Arabic script
people-form-name-latn = Name in Latin script
people-form-name-more = Another name
people-form-name-more-hint = A birth name, an alias, or as printed in a document.
people-form-given = Given name
people-form-family = Family name
people-form-script = Script
people-form-kind = Kind
people-script-Arab = Arabic
people-script-Latn = Latin
people-kind-main = usual name
people-kind-birth = birth name
people-kind-alias = alias or other form
people-kind-printed = as printed
people-gender = Gender
people-gender-female = Female
people-gender-male = Male
people-gender-unknown = Not known
people-civil = Civil status
people-birth-date = Date of birth
people-birth-hint = A year, a month or a whole day:
people-birth-locality = Place of birth
people-home = Home territory
people-home-none = No territory
people-home-hint = The code, or a name that only one territory bears.
people-contact = Contact
people-phone = Phone
people-email = E-mail
people-membership = Membership
people-member-since = Member since
people-member-status = Status
people-status-active = active
people-status-lapsed = lapsed
people-status-left = left
people-status-none = no membership
people-status-unsaid = Not said
people-skills = Skills
people-skills-hint = One a line.
people-save = Save
people-likely-title = This person may be recorded already
people-likely-text = Nothing is saved yet. Open the record if it is the same person, or save a new person if it is another.
people-likely-do = Save as a new person
people-likely-score = { $percent }% alike
people-likely-it-is = It is this person
people-likely-typed = What you typed
people-likely-there = There already
people-found-as = Found as
people-proposed = proposed
people-proposed-title-Arab = Name proposed in Arabic letters
people-proposed-title-Latn = Name proposed in Latin letters
people-proposed-text = A proposal stays marked as one until somebody confirms it; it is never printed.
people-proposed-none = Propose nothing
people-proposed-do = Propose the name in the other script
people-proposed-confirm = Confirm this name
people-proposed-drop = Drop it
people-further = Further membership numbers
done-name-confirmed = The name is confirmed.
done-name-dropped = The proposal is dropped.
people-show-names = Other names
people-show-edit = Correct
people-show-delete = Delete
people-show-delete-ask = Delete this person and all that is kept about them? This cannot be undone.
people-show-number = member no.
people-show-nothing = Nothing recorded.
people-show-born = born { $date }
people-show-in = born in { $place }
done-person = The person is saved.
done-person-changed = The correction is saved.
done-person-deleted = The person is deleted.
error-area-outside-scope = This territory is outside your area. Choose one within it.
error-person-in-use = A place or a duty in a gathering still refers to this person. Remove it first.
field-wrong-script = The name is not written in this script.
field-bad-phone = This is no phone number.
field-unknown-area = No territory has this code or name.
audit-person-create = { $who } recorded a person
audit-person-read = { $who } read a person’s record
audit-person-update = { $who } corrected a person’s record
audit-person-delete = { $who } deleted a person
audit-people-read = { $n ->
    [0] { $who } read an empty list of people
    [one] { $who } read a list of { $n_shown } person
   *[other] { $who } read a list of { $n_shown } people
 }
audit-person-import = { $n ->
    [one] { $who } imported { $n_shown } person from a file
   *[other] { $who } imported { $n_shown } people from a file
 }
audit-people-import-read = { $n ->
    [one] { $who } read and compared a file of { $n_shown } line
   *[other] { $who } read and compared a file of { $n_shown } lines
 }
audit-people-simulate = { $n ->
    [one] { $who } made up { $n_shown } person for a simulation
   *[other] { $who } made up { $n_shown } people for a simulation
 }
audit-people-export = { $n ->
    [one] { $who } exported { $n_shown } person
   *[other] { $who } exported { $n_shown } people
 }
