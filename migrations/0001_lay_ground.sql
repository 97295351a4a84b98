-- The installation, its accounts and rights, the audit.
-- Times are whole microseconds since 1970 UTC; ids are UUIDv7 in text; flags are 0 or 1.

CREATE TABLE schema_migrations (
  version INT64 PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  email TEXT CONSTRAINT accounts_email_key UNIQUE,
  phone TEXT CONSTRAINT accounts_phone_key UNIQUE,
  name TEXT NOT NULL,
  password TEXT,
  created_at INT64 NOT NULL,
  disabled_at INT64,
  CONSTRAINT accounts_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL)
);

CREATE TABLE sessions (
  hash BYTES PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  csrf BYTES NOT NULL,
  created_at INT64 NOT NULL,
  seen_at INT64 NOT NULL,
  expires_at INT64 NOT NULL
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE api_tokens (
  hash BYTES PRIMARY KEY,
  id TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL,
  created_at INT64 NOT NULL,
  expires_at INT64,
  revoked_at INT64
);
CREATE INDEX api_tokens_account ON api_tokens (account);

CREATE TABLE setup_links (
  hash BYTES PRIMARY KEY,
  created_at INT64 NOT NULL,
  expires_at INT64 NOT NULL,
  used_at INT64
);

-- A role within a scope: exactly one of the four, or none for the whole organisation.
CREATE TABLE grants (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL CONSTRAINT grants_role CHECK (role IN
    ('admin', 'coordinator', 'secretary', 'recruiter', 'press', 'leader', 'auditor')),
  area TEXT,
  body TEXT,
  gathering TEXT,
  delegation TEXT,
  starts_at INT64,
  ends_at INT64,
  reason TEXT,
  granted_by TEXT,
  granted_at INT64 NOT NULL,
  revoked_at INT64,
  CONSTRAINT grants_one_scope CHECK (
    (CASE WHEN area IS NULL THEN 0 ELSE 1 END) + (CASE WHEN body IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN gathering IS NULL THEN 0 ELSE 1 END)
    + (CASE WHEN delegation IS NULL THEN 0 ELSE 1 END) <= 1),
  CONSTRAINT grants_whole CHECK (
    role IN ('admin', 'auditor') OR area IS NOT NULL OR body IS NOT NULL
    OR gathering IS NOT NULL OR delegation IS NOT NULL)
);
CREATE INDEX grants_account ON grants (account);

-- What was spent of a budget of tries, per account and per address (hashed).
CREATE TABLE tries (
  who BYTES PRIMARY KEY,
  spent INT64 NOT NULL,
  until INT64 NOT NULL
);

CREATE TABLE idempotency (
  account TEXT NOT NULL,
  given_key TEXT NOT NULL,
  request BYTES NOT NULL,
  status INT64 NOT NULL,
  answer BYTES NOT NULL,
  at INT64 NOT NULL,
  PRIMARY KEY (account, given_key)
);
CREATE INDEX idempotency_at ON idempotency (at);

-- Entries hold ids and salted hashes, never names. Chained within a lane.
CREATE TABLE audit (
  lane TEXT NOT NULL,
  seq INT64 NOT NULL,
  id TEXT NOT NULL,
  at INT64 NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  prev BYTES NOT NULL,
  hash BYTES NOT NULL,
  PRIMARY KEY (lane, seq)
);
CREATE INDEX audit_at ON audit (at, seq, id);
CREATE INDEX audit_subject ON audit (subject, at);
CREATE INDEX audit_actor ON audit (actor, at);

-- The heads of all lanes that one process writes, signed; one row a process.
CREATE TABLE checkpoints (
  node TEXT PRIMARY KEY,
  at INT64 NOT NULL,
  heads TEXT NOT NULL,
  signature BYTES NOT NULL
);
