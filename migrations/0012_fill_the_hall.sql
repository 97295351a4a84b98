-- Between a target and the people at the door: leaders by a link, their lists, what the
-- invited answer, what is asked of a gathering.

-- One way in to a delegation. The link follows from its id by the installation's key and
-- is stored as a hash; the first phone that uses it is bound to it, with a PIN.
CREATE TABLE leader_links (
  id TEXT PRIMARY KEY,
  delegation TEXT NOT NULL REFERENCES delegations (id),
  account TEXT NOT NULL REFERENCES accounts (id),
  hash BYTES NOT NULL CONSTRAINT leader_links_hash_key UNIQUE,
  made_by TEXT NOT NULL,
  made_at INT64 NOT NULL,
  expires_at INT64 NOT NULL,
  phone BYTES CONSTRAINT leader_links_phone_key UNIQUE,
  pin TEXT,
  bound_at INT64,
  wrong INT64 NOT NULL CONSTRAINT leader_links_wrong CHECK (wrong BETWEEN 0 AND 5),
  seen_at INT64,
  revoked_at INT64,
  CONSTRAINT leader_links_bound CHECK ((phone IS NULL AND pin IS NULL AND bound_at IS NULL)
    OR (phone IS NOT NULL AND pin IS NOT NULL AND bound_at IS NOT NULL))
);
CREATE UNIQUE INDEX leader_links_delegation_key ON leader_links (delegation)
  WHERE revoked_at IS NULL;

-- The place in the order a leader gives the list, and with whom a companion comes.
CREATE TABLE enrolment_roll (
  enrolment TEXT PRIMARY KEY REFERENCES enrolments (id),
  position INT64,
  brought_by TEXT REFERENCES enrolments (id)
);
CREATE INDEX enrolment_roll_brought_by ON enrolment_roll (brought_by);

-- Who stands in for somebody who declines: no place is taken before.
CREATE TABLE substitutes (
  id TEXT PRIMARY KEY,
  delegation TEXT NOT NULL REFERENCES delegations (id),
  person TEXT NOT NULL REFERENCES people (id),
  capacity TEXT,
  position INT64 NOT NULL,
  created_at INT64 NOT NULL,
  CONSTRAINT substitutes_delegation_person_key UNIQUE (delegation, person)
);
CREATE INDEX substitutes_person ON substitutes (person);

-- Who has asked not to be contacted: no text is offered for them anywhere.
CREATE TABLE contact_objections (
  person TEXT PRIMARY KEY REFERENCES people (id),
  at INT64 NOT NULL
);

-- The link of an invitation follows from its id by the installation's key.
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  enrolment TEXT NOT NULL REFERENCES enrolments (id),
  hash BYTES NOT NULL CONSTRAINT invitations_hash_key UNIQUE,
  made_at INT64 NOT NULL,
  revoked_at INT64
);
CREATE UNIQUE INDEX invitations_enrolment_key ON invitations (enrolment) WHERE revoked_at IS NULL;

-- What the invited say besides yes and no: where they board, how their name is written.
CREATE TABLE invitation_answers (
  enrolment TEXT PRIMARY KEY REFERENCES enrolments (id),
  boards TEXT,
  name TEXT,
  name_at INT64,
  answered_at INT64 NOT NULL
);

-- What is asked of a gathering: until when names are taken, which shares are aimed at.
CREATE TABLE gathering_terms (
  gathering TEXT PRIMARY KEY REFERENCES gatherings (id),
  nominate_until INT64,
  women_percent INT64 CONSTRAINT gathering_terms_women CHECK (women_percent BETWEEN 0 AND 100),
  youth_percent INT64 CONSTRAINT gathering_terms_youth CHECK (youth_percent BETWEEN 0 AND 100)
);
