# Refusals: what happened, and what to do.
error-invalid = Some of the information needs correcting.
error-not-found = This address does not exist, or lies outside your scope.
error-forbidden = Your rights do not allow this. Ask an administrator.
error-not-signed-in = Please sign in first.
error-bad-credentials = The access token is wrong or has expired.
error-wrong-login = Wrong e-mail or password. Check both and try again.
error-too-many-tries = Too many tries in a row. Wait a quarter of an hour, then try again.
error-bad-csrf-token = This page has expired. Go back to it, reload it, and send again.
error-bad-json = What was sent is not valid JSON.
error-bad-encoding = The encoding is wrong: UTF-8 is needed.
error-too-deep = What was sent is nested more deeply than is accepted.
error-too-large = What was sent is larger than is accepted.
error-broken-off = The sending broke off before its end. Try again.
error-unsupported-content-type = This type of content is not accepted here.
error-method-not-allowed = This address does not take this method.
error-bad-idempotency-key = The Idempotency-Key header is not valid.
error-idempotency-conflict = This key has already been used with other content.
error-last-admin = This is the right of the last administrator. Give it to another account first.
error-busy = The system is busy. Try again in a moment.
error-unknown-error = Something unforeseen went wrong. Nothing of this request was saved. Try again; if it happens again, give its number to your administrator.

# Faults of one field.
field-missing = This field is needed.
field-empty = This field is empty.
field-too-long = The text is too long.
field-too-many = There are more items than are accepted.
field-invisible-character = The text holds an invisible character. Type it instead of pasting it.
field-unknown = Does not exist, or lies outside your scope.
field-unknown-value = Choose a value from the list.
field-unknown-field = Unknown field.
field-out-of-range = The number is out of range.
field-not-a-number = Write a number.
field-not-a-whole-number = Write a whole number, without a decimal point.
field-not-a-text = Write a text.
field-not-a-boolean = The answer is yes or no.
field-not-a-list = A list is expected.
field-not-an-object = A group of fields is expected.
field-bad-date = Write a year, a month and year, or a whole day, such as 2003-06-12.
field-bad-time = Write the day and the hour.
field-bad-cursor = This page of the list does not exist. Go back to its start.
field-bad-email = This is not an e-mail address.
field-taken = Already used by another account.
field-area-outside-scope = This area lies outside your scope. Choose one within it.
field-before-beginning = The end comes before the beginning.
field-one-scope-only = Choose one scope only.
field-needs-a-scope = This role needs a scope: an area, a body, a gathering or a delegation.
field-password-too-short = The password is too short: at least 10 characters.
field-wrong-password = The present password is not right.

# Leaders who come in by a link.
error-leader-link-gone = This link leads nowhere any more, or never did. Ask your coordinator for a new one.
error-no-leader = Nobody leads this delegation: name its leader first.
error-pin-locked = Five wrong PINs: the way in is locked. Ask your coordinator for a new link.
field-bad-pin = A PIN has four to eight digits.
field-pin-too-simple = This PIN is guessed too soon: no run, and not the same digit throughout.
field-pins-differ = The two PINs are not the same.
