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
