-- Posts are seats of a body, there even when vacant. A tenure is a person's time in a
-- job, study, mandate or club; its dates are partial. `holds` says from which day to
-- which (exclusive; 9999-12-31 is open) a tenure is in a body, and in which seat: as far
-- as the dates may mean, and as far as they surely do. The post counts the pairs of
-- people who surely share it; where the seat is single its row refuses the first.

CREATE TABLE posts (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES bodies (id),
  role_ar TEXT,
  role_fr TEXT,
  role_en TEXT,
  seats INT64 NOT NULL CONSTRAINT posts_seats CHECK (seats >= 1),
  basis TEXT CONSTRAINT posts_basis CHECK (basis IN ('elected', 'appointed', 'ex_officio')),
  clashes INT64 NOT NULL,
  created_at INT64 NOT NULL,
  CONSTRAINT posts_named CHECK (role_ar IS NOT NULL OR role_fr IS NOT NULL OR role_en IS NOT NULL),
  CONSTRAINT posts_single_seat CHECK (seats > 1 OR clashes = 0)
);
CREATE INDEX posts_body ON posts (body, id);

CREATE TABLE tenures (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CONSTRAINT tenures_kind CHECK (kind IN
    ('study', 'job', 'competition', 'mandate', 'function', 'party_post', 'club', 'business')),
  role_ar TEXT,
  role_fr TEXT,
  role_en TEXT,
  body TEXT REFERENCES bodies (id),
  body_name_ar TEXT,
  body_name_fr TEXT,
  body_name_en TEXT,
  post TEXT REFERENCES posts (id),
  area TEXT REFERENCES areas (code),
  constituency TEXT,
  began TEXT,
  ended TEXT,
  end_state TEXT CONSTRAINT tenures_end_state CHECK
    (end_state IN ('ended', 'ongoing', 'unknown', 'planned')),
  how TEXT CONSTRAINT tenures_how CHECK (how IN
    ('elected', 'indirect_election', 'appointed', 'competition', 'co_opted', 'ex_officio', 'other')),
  how_text TEXT,
  end_cause TEXT,
  part_of TEXT,
  comes_after TEXT,
  election TEXT,
  on_behalf_of TEXT,
  outcomes TEXT,
  source TEXT,
  status TEXT NOT NULL CONSTRAINT tenures_status CHECK
    (status IN ('claimed', 'inferred', 'imported', 'verified', 'refuted')),
  created_at INT64 NOT NULL,
  updated_at INT64 NOT NULL,
  CONSTRAINT tenures_named CHECK
    (role_ar IS NOT NULL OR role_fr IS NOT NULL OR role_en IS NOT NULL),
  CONSTRAINT tenures_one_body CHECK
    (body IS NULL OR (body_name_ar IS NULL AND body_name_fr IS NULL AND body_name_en IS NULL))
);
CREATE INDEX tenures_person ON tenures (person);
CREATE INDEX tenures_body ON tenures (body);
CREATE INDEX tenures_post ON tenures (post);

-- What somebody answered to something that does not fit. `finding` names it by its code
-- and the tenures it speaks of.
CREATE TABLE finding_answers (
  finding TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  because TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_at INT64 NOT NULL
);
CREATE INDEX finding_answers_person ON finding_answers (person);

CREATE TABLE holds (
  tenure TEXT PRIMARY KEY REFERENCES tenures (id) ON DELETE CASCADE,
  body TEXT NOT NULL REFERENCES bodies (id),
  post TEXT REFERENCES posts (id),
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  shown_from TEXT NOT NULL,
  shown_until TEXT NOT NULL,
  sure_from TEXT NOT NULL,
  sure_until TEXT NOT NULL
);
CREATE INDEX holds_body ON holds (body, shown_from);
CREATE INDEX holds_post ON holds (post);
CREATE INDEX holds_person ON holds (person);
