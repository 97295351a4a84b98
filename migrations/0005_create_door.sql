-- Tickets, the phones at the doors, and what they saw.

-- `id` is the hash of the ticket's secret; the secret itself is sealed.
CREATE TABLE tickets (
  id TEXT PRIMARY KEY,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  enrolment TEXT NOT NULL REFERENCES enrolments (id),
  sealed BYTES NOT NULL,
  link BYTES NOT NULL CONSTRAINT tickets_link_key UNIQUE,
  issued_at INT64 NOT NULL,
  revoked_at INT64,
  revoked_why TEXT
);
CREATE INDEX tickets_gathering ON tickets (gathering);
CREATE UNIQUE INDEX tickets_enrolment_key ON tickets (enrolment) WHERE revoked_at IS NULL;
CREATE INDEX tickets_of_enrolment ON tickets (enrolment);

CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  hash BYTES NOT NULL CONSTRAINT devices_hash_key UNIQUE,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  name TEXT NOT NULL,
  gate TEXT NOT NULL,
  paired_at INT64 NOT NULL,
  paired_by TEXT NOT NULL,
  revoked_at INT64
);
CREATE INDEX devices_gathering ON devices (gathering);

CREATE TABLE door_codes (
  hash BYTES PRIMARY KEY,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  made_by TEXT NOT NULL,
  expires_at INT64 NOT NULL,
  used_at INT64
);

-- Append-only. `fact` hashes id, ticket, at and direction: what a scan says, and
-- nothing else. `ticket` is the ticket's id where the code is rightly ours.
CREATE TABLE scans (
  gathering TEXT NOT NULL,
  device TEXT NOT NULL,
  id TEXT NOT NULL,
  ticket TEXT,
  at INT64 NOT NULL,
  direction TEXT NOT NULL CONSTRAINT scans_direction CHECK (direction IN ('in', 'out')),
  offline INT64 NOT NULL,
  verdict TEXT NOT NULL CONSTRAINT scans_verdict CHECK (verdict IN
    ('admitted', 'duplicate', 'left', 'unknown', 'forged', 'wrong_gathering', 'revoked',
     'outside_hours')),
  received_at INT64 NOT NULL,
  fact BYTES NOT NULL,
  -- The id leads: it is what is looked up, and a table whose figures nobody has taken yet
  -- is searched by what leads.
  PRIMARY KEY (id, device, gathering)
);
CREATE INDEX scans_ticket ON scans (ticket, at);
CREATE INDEX scans_received ON scans (gathering, received_at);

-- Where a ticket stands by its scans: its latest (at, id). One ticket's row is touched
-- by that ticket's scans alone; the same in any order of arrival. `was_inside` is what
-- `inside` was before the last write: a scan asks while it writes, and reads nothing that
-- another phone's scan could be writing.
CREATE TABLE presences (
  ticket TEXT PRIMARY KEY,
  gathering TEXT NOT NULL,
  enrolment TEXT NOT NULL,
  delegation TEXT NOT NULL,
  last_at INT64 NOT NULL,
  last_id TEXT NOT NULL,
  inside INT64 NOT NULL,
  was_inside INT64 NOT NULL,
  admitted INT64 NOT NULL
);
-- Holds all that counting who is inside by delegation needs; an enrolment stays in its
-- delegation, so what is repeated here never changes.
CREATE INDEX presences_gathering ON presences (gathering, inside, delegation);

-- What could not be read is kept as it came.
CREATE TABLE unreadable_scans (
  id TEXT PRIMARY KEY,
  gathering TEXT NOT NULL,
  device TEXT NOT NULL,
  received_at INT64 NOT NULL,
  body TEXT NOT NULL
);
