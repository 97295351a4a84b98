-- A body's own statutes may also say how many days before a meeting its convocation goes
-- out, for all its meetings or for those of one kind.
ALTER TABLE statutes RENAME TO statutes_before;
CREATE TABLE statutes (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES bodies (id),
  asks TEXT NOT NULL CONSTRAINT statutes_asks CHECK (asks IN ('quorum', 'majority', 'notice')),
  more_than_percent INT64
    CONSTRAINT statutes_percent CHECK (more_than_percent BETWEEN 0 AND 99),
  days INT64 CONSTRAINT statutes_days CHECK (days BETWEEN 1 AND 365),
  kind TEXT,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  source TEXT NOT NULL,
  created_at INT64 NOT NULL,
  CONSTRAINT statutes_measure CHECK (
    (asks = 'notice') = (days IS NOT NULL) AND (asks = 'notice') = (more_than_percent IS NULL)),
  CONSTRAINT statutes_kind CHECK (kind IS NULL OR asks = 'notice')
);
INSERT INTO statutes (id, body, asks, more_than_percent, valid_from, valid_until, source,
  created_at)
SELECT id, body, asks, more_than_percent, valid_from, valid_until, source, created_at
FROM statutes_before;
DROP TABLE statutes_before;
CREATE INDEX statutes_body ON statutes (body, asks);
