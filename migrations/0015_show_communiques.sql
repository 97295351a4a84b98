-- Photographs of a communiqué, drawn anew before they are kept: nothing of the camera or
-- of the place stays in them. Six at most, each in its place.
CREATE TABLE communique_photos (
  id TEXT PRIMARY KEY,
  communique TEXT NOT NULL REFERENCES communiques (id),
  position INT64 NOT NULL CONSTRAINT communique_photos_position CHECK (position BETWEEN 1 AND 6),
  picture BYTES NOT NULL CONSTRAINT communique_photos_size CHECK (length(picture) <= 2000000),
  width INT64 NOT NULL,
  height INT64 NOT NULL,
  alt_ar TEXT,
  alt_fr TEXT,
  alt_en TEXT,
  caption_ar TEXT,
  caption_fr TEXT,
  caption_en TEXT,
  created_at INT64 NOT NULL,
  CONSTRAINT communique_photos_communique_position_key UNIQUE (communique, position),
  CONSTRAINT communique_photos_told CHECK (alt_ar IS NOT NULL OR alt_fr IS NOT NULL OR alt_en IS NOT NULL)
);

-- What a body's own statutes ask of its meetings: more than so many of a hundred members
-- present, or of a hundred votes for. A rule warns; a person decides.
CREATE TABLE statutes (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES bodies (id),
  asks TEXT NOT NULL CONSTRAINT statutes_asks CHECK (asks IN ('quorum', 'majority')),
  more_than_percent INT64 NOT NULL
    CONSTRAINT statutes_percent CHECK (more_than_percent BETWEEN 0 AND 99),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  source TEXT NOT NULL,
  created_at INT64 NOT NULL
);
CREATE INDEX statutes_body ON statutes (body, asks);

-- What the facts said when a version was saved: so that what they say since can be told
-- from what somebody corrected.
ALTER TABLE minutes ADD COLUMN facts_ar TEXT;
ALTER TABLE minutes ADD COLUMN facts_fr TEXT;
