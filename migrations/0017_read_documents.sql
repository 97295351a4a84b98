-- Texts from outside, and what each says: claims with the words they were read from. Facts
-- stay in the rooms that own them; a fact that was accepted keeps the sentence it rests on.

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  -- whose it is: of a territory, of a body, or with neither of the whole organisation
  area TEXT REFERENCES areas (code),
  body TEXT REFERENCES bodies (id),
  title TEXT,
  url TEXT,
  -- the newspaper, the office it came from
  source TEXT,
  reliability TEXT NOT NULL CONSTRAINT documents_reliability CHECK
    (reliability IN ('ours', 'official', 'press', 'unnamed')),
  -- a partial date
  published TEXT,
  -- the day it stands under in the review, and that day's week
  day TEXT NOT NULL,
  week TEXT NOT NULL,
  lang TEXT NOT NULL,
  text TEXT NOT NULL,
  -- how many characters that nobody sees were taken out
  removed INT64 NOT NULL CONSTRAINT documents_removed CHECK (removed >= 0),
  -- its words folded, with names in the other script too: what a search looks through
  folded TEXT NOT NULL,
  -- of its folded words: the same dispatch has the same
  fingerprint BYTES NOT NULL,
  first TEXT REFERENCES documents (id),
  findings TEXT NOT NULL,
  brought_by TEXT NOT NULL,
  created_at INT64 NOT NULL
);
CREATE INDEX documents_area ON documents (area, id);
CREATE INDEX documents_body ON documents (body);
CREATE INDEX documents_week ON documents (week, id);
CREATE INDEX documents_first ON documents (first);
CREATE INDEX documents_fingerprint ON documents (fingerprint);

CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  position INT64 NOT NULL,
  kind TEXT NOT NULL CONSTRAINT claims_kind CHECK
    (kind IN ('person', 'birth', 'position', 'role', 'event', 'number')),
  -- the words, counted in Unicode scalars of the text as kept
  starts INT64 NOT NULL,
  ends INT64 NOT NULL,
  words TEXT NOT NULL,
  voice TEXT NOT NULL,
  voice_words TEXT,
  -- what would be written, as JSON
  proposal TEXT NOT NULL,
  findings TEXT NOT NULL,
  -- the claim of the person it speaks of
  about TEXT REFERENCES claims (id),
  state TEXT NOT NULL CONSTRAINT claims_state CHECK (state IN ('open', 'accepted', 'rejected')),
  judged_by TEXT,
  judged_at INT64,
  -- what accepting it led to, as JSON
  result TEXT,
  CONSTRAINT claims_words CHECK (starts >= 0 AND starts <= ends),
  CONSTRAINT claims_judged CHECK ((state = 'open') = (judged_at IS NULL)),
  CONSTRAINT claims_result CHECK ((state = 'accepted') = (result IS NOT NULL)),
  CONSTRAINT claims_document_position_key UNIQUE (document, position)
);

-- What an accepted claim is the source of.
CREATE TABLE claim_facts (
  claim TEXT NOT NULL REFERENCES claims (id),
  kind TEXT NOT NULL CONSTRAINT claim_facts_kind CHECK
    (kind IN ('person', 'tenure', 'body', 'meeting', 'gathering', 'delegation')),
  fact TEXT NOT NULL,
  CONSTRAINT claim_facts_claim_kind_fact_key UNIQUE (claim, kind, fact)
);
CREATE INDEX claim_facts_fact ON claim_facts (kind, fact);
