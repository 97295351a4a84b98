# Communiqués: the parts of the text.
communiques-title-prepares = { $body }: preparing “{ $gathering }”
communiques-context = In preparation of “{ $gathering }”, to be held on { $day },{ " " }
communiques-held = { $lead }{ $body } held, on { $day }{ $held }, { $kind }{ $presided }.
communiques-place = { " " }({ $place })
communiques-chair = , { $chair } in the chair
communiques-represents = representatives of “{ $name }”
communiques-present = Those present: { $who }.
communiques-purpose = It was given to “{ $gathering }”{ $presided } on { $day }, { $hour } ({ $hall }), and to an active and worthy part in it.
communiques-presides = , to be presided by { $chair },
communiques-agenda = It dealt with: { $items }.
communiques-interventions = { $n ->
    [one] One intervention stressed the need for every effort.
   *[other] { $n_shown } interventions stressed the need for every effort.
}
communiques-number = The number of participants of “{ $area }” was fixed at { $n }.
communiques-decisions = The meeting decided:
communiques-satisfaction = { $chair } welcomed the sense of responsibility and discipline of the work.
communiques-appeal = Activists were called upon for a general mobilisation.
communiques-thanks = { $chair } thanked all those present for their commitment.
communiques-closing = Long live { $organisation }.
communiques-copy-ar = Copy the message in Arabic
communiques-copy-fr = Copy the message in French
error-communique-published = This communiqué is published and no longer changes. Publish another one to correct it.
error-version-awaited = One version is missing. Write it, or mark it as awaited.
audit-communique-create = { $who } started a communiqué
audit-communique-update = { $who } changed a communiqué
audit-communique-publish = { $who } published a communiqué
communiques-satisfaction-f = { $chair } welcomed the sense of responsibility and discipline of the work.
communiques-appeal-f = Activists were called upon for a general mobilisation.
communiques-thanks-f = { $chair } thanked all those present for their commitment.

communiques-appeal-of = The members of the { $adjective } family were called upon to mobilise.
communiques-thanks-of = { $chair } thanked everybody present for their { $adjective } commitment.
communiques-slogan = “{ $slogan }”
communiques-title = Communiqués
communiques-none = No communiqué
communiques-none-text = A communiqué begins on the page of a meeting.
communiques-start = Start a communiqué
communiques-number-title = Communiqué no. { $number }
communiques-meeting = The meeting
communiques-text = Text
communiques-awaited = Version awaited
communiques-awaited-none = None, both are there
communiques-embargo = Embargo until
communiques-publish = Publish
communiques-publish-ask = Published, it no longer changes and everybody may read it. Publish it?
communiques-open = Open the public page
communiques-state-draft = Draft
communiques-state-embargoed = Under embargo
communiques-state-published = Published
done-communique = The communiqué is saved.
done-published = The communiqué is published.

communiques-photos = Photographs
communiques-photo-file = File (JPEG, PNG or WebP)
communiques-photo-help = The place and the camera are wiped from the file. Six photographs at most.
communiques-photo-alt = What is seen
communiques-photo-alt-help = For those who do not see the picture: “The bureau during the meeting”.
communiques-photo-caption = Caption
communiques-photo-add = Add the photograph
communiques-photo-earlier = Move photograph { $name } up
communiques-photo-remove = Take photograph { $name } away
error-photos-full = This communiqué has six photographs already.
done-photo = The photographs are saved.
audit-communique-photo = { $who } put a photograph to a communiqué
audit-communique-photo-change = { $who } changed a photograph of a communiqué
audit-communique-photo-remove = { $who } took a photograph from a communiqué
