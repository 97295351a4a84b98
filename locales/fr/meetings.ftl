# Réunions : remarques, refus, journal.
meetings-finding-weekday-mismatch = Le jour de la semaine ne va pas avec la date : c’est le { $right }.
meetings-finding-date-mismatch = Les mots disent le { $said }, l’heure de début dit le { $begins }.
meetings-finding-notice-short = La convocation est partie { $given } jour(s) avant la réunion ; la règle en demande { $asked }.
error-minutes-frozen = Le procès-verbal est approuvé : cette réunion ne change plus.
error-agenda-full = L’ordre du jour compte déjà 500 points.
error-pdf-not-built = Cette version est construite sans PDF. Imprimez la page, ou prenez le fichier Word.
error-minutes-out-of-turn = Le procès-verbal n’est pas à l’étape qui précède celle-ci.
audit-meeting-create = { $who } a créé une réunion
audit-meeting-update = { $who } a modifié une réunion
audit-meeting-convene = { $who } a convoqué une réunion
audit-meeting-end = { $who } a levé ou repris une séance
audit-meeting-attend = { $n ->
    [one] { $who } a noté une personne présente à une réunion
   *[other] { $who } a noté { $n_shown } personnes à une réunion
}
audit-meeting-mark = { $who } a noté une arrivée, un départ ou une réponse
audit-meeting-agenda = { $who } a modifié un ordre du jour
audit-meeting-hear = { $who } a noté une intervention
audit-meeting-decide = { $who } a enregistré une décision
audit-meeting-finish-decision = { $who } a suivi une décision
audit-minutes-save = { $who } a enregistré un procès-verbal
audit-minutes-phase = { $who } a fait passer un procès-verbal à l’étape suivante
audit-minutes-read = { $who } a lu un procès-verbal
