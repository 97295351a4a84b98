-- What goes out by itself: mails, SMS, WhatsApp messages. A row says what is to be sent to
-- whom and how far that is; it holds no address and no text, both are made when it is sent.

-- When those of a gathering are reminded. A rule that was stopped and is wanted again is the
-- same row, so that it still knows whom it has reminded.
CREATE TABLE reminder_rules (
  id TEXT PRIMARY KEY,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  kind TEXT NOT NULL CONSTRAINT reminder_rules_kind CHECK (kind IN ('unanswered', 'eve')),
  -- Days without an answer; 0 for the eve.
  days INT64 NOT NULL CONSTRAINT reminder_rules_days CHECK (days BETWEEN 0 AND 60),
  lang TEXT NOT NULL CONSTRAINT reminder_rules_lang CHECK (lang IN ('ar', 'fr', 'en')),
  made_by TEXT NOT NULL,
  made_at INT64 NOT NULL,
  stopped_at INT64,
  CONSTRAINT reminder_rules_gathering_kind_days_key UNIQUE (gathering, kind, days),
  CONSTRAINT reminder_rules_counts CHECK ((kind = 'unanswered') = (days > 0))
);

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT messages_kind CHECK
    (kind IN ('invitation', 'reminder', 'convocation', 'ticket', 'thanks')),
  channel TEXT NOT NULL CONSTRAINT messages_channel CHECK (channel IN ('mail', 'sms', 'whatsapp')),
  lang TEXT NOT NULL CONSTRAINT messages_lang CHECK (lang IN ('ar', 'fr', 'en')),
  -- No reference: somebody may be deleted or merged while this waits; then it is not sent,
  -- or goes to the one that stays.
  person TEXT NOT NULL,
  -- What it is about: a place in a gathering, or a meeting.
  gathering TEXT REFERENCES gatherings (id),
  enrolment TEXT REFERENCES enrolments (id),
  meeting TEXT REFERENCES meetings (id),
  rule TEXT REFERENCES reminder_rules (id),
  -- What makes it one message, however often it is asked for and tried.
  once TEXT NOT NULL CONSTRAINT messages_once_key UNIQUE,
  state TEXT NOT NULL CONSTRAINT messages_state CHECK
    (state IN ('queued', 'sending', 'sent', 'failed', 'given_up', 'withdrawn')),
  -- While it is being sent: when it is taken up again, should nobody tell how that ended.
  not_before INT64 NOT NULL,
  attempts INT64 NOT NULL CONSTRAINT messages_attempts CHECK (attempts >= 0),
  -- A code of ours, never the words of a provider, which may hold an address.
  error TEXT,
  provider_id TEXT,
  asked_by TEXT NOT NULL,
  asked_at INT64 NOT NULL,
  done_at INT64,
  CONSTRAINT messages_about CHECK ((enrolment IS NULL) <> (meeting IS NULL)
    AND (enrolment IS NULL) = (gathering IS NULL)),
  CONSTRAINT messages_by_rule CHECK ((kind = 'reminder') = (rule IS NOT NULL)),
  CONSTRAINT messages_called CHECK ((kind = 'convocation') = (meeting IS NOT NULL)),
  -- Nobody is reminded twice by one rule.
  CONSTRAINT messages_rule_person_key UNIQUE (rule, person)
);
CREATE INDEX messages_waiting ON messages (not_before, id) WHERE state IN ('queued', 'sending');
CREATE INDEX messages_enrolment ON messages (enrolment, kind);
CREATE INDEX messages_meeting ON messages (meeting);
CREATE INDEX messages_gathering ON messages (gathering, asked_at, id);
CREATE INDEX messages_person ON messages (person);
CREATE INDEX messages_state ON messages (state, asked_at, id);
