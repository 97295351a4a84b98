-- Files that wait for their owner's word, what became of them, and what they did to
-- whom, so that it can be taken back for thirty days.

CREATE TABLE imports (
  id TEXT PRIMARY KEY,
  -- Who brought it: an account, or the command line.
  owner TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT imports_state CHECK
    (state IN ('waiting', 'trying', 'tried', 'writing', 'written', 'undoing', 'undone')),
  -- A keyed hash of the file and of what its columns were taken for: the same file sent
  -- again after it was cut off goes on with the same import.
  content BYTES NOT NULL,
  -- A list out of a message: it has no header, its first line is line 1.
  pasted INT64 NOT NULL,
  partial INT64 NOT NULL,
  -- Header, first values and what the columns are taken for, sealed.
  columns BYTES NOT NULL,
  -- Who works on it: whoever comes later takes over, and the one before stops.
  run TEXT NOT NULL,
  written INT64 NOT NULL,
  total INT64 NOT NULL,
  created INT64 NOT NULL,
  updated INT64 NOT NULL,
  -- The report, sealed; none before the first trial.
  report BYTES,
  -- The code of what went wrong with the work itself, in the end.
  fault TEXT,
  created_at INT64 NOT NULL,
  seen_at INT64 NOT NULL,
  ended_at INT64
);
CREATE INDEX imports_owner ON imports (owner, created_at);
CREATE INDEX imports_created ON imports (created_at);

-- The file, and the refused rows, in sealed pieces. They come before their import is
-- written down, so that it never waits without its file.
CREATE TABLE import_pieces (
  import TEXT NOT NULL,
  part TEXT NOT NULL CONSTRAINT import_pieces_part CHECK (part IN ('file', 'rejects')),
  position INT64 NOT NULL,
  piece BYTES NOT NULL,
  PRIMARY KEY (import, part, position)
);

-- Whom an import made (with a print of what they were then) or changed (with what was
-- kept before and after, sealed). No reference to the person: they may go before it does.
CREATE TABLE import_people (
  import TEXT NOT NULL REFERENCES imports (id),
  person TEXT NOT NULL,
  row_number INT64 NOT NULL,
  print BYTES,
  memo BYTES,
  kept TEXT,
  PRIMARY KEY (import, person),
  CONSTRAINT import_people_what CHECK ((print IS NULL) <> (memo IS NULL))
);

-- What an account took the columns of such a header for the last time.
CREATE TABLE import_columns (
  owner TEXT NOT NULL,
  header BYTES NOT NULL,
  mapping TEXT NOT NULL,
  at INT64 NOT NULL,
  PRIMARY KEY (owner, header)
);
