-- One person, many names. What lists show of a person stands beside it in both
-- scripts with its sort keys; the names themselves are rows of their own. A name that
-- was only proposed for a script stands apart from those known: nothing prints it.

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  gender TEXT CONSTRAINT people_gender CHECK (gender IN ('female', 'male')),
  birth_date TEXT,
  birth_area TEXT REFERENCES areas (code),
  birth_locality TEXT,
  home_area TEXT REFERENCES areas (code),
  membership_number TEXT CONSTRAINT people_membership_number_key UNIQUE,
  membership_since TEXT,
  membership_status TEXT CONSTRAINT people_membership_status CHECK
    (membership_status IN ('active', 'lapsed', 'left', 'none')),
  skills TEXT NOT NULL,
  name_ar TEXT,
  name_latn TEXT,
  proposed_ar TEXT,
  proposed_latn TEXT,
  sort_ar BYTES NOT NULL,
  sort_latn BYTES NOT NULL,
  created_at INT64 NOT NULL,
  updated_at INT64 NOT NULL
);
CREATE INDEX people_home ON people (home_area);
CREATE INDEX people_sort_ar ON people (sort_ar, id);
CREATE INDEX people_sort_latn ON people (sort_latn, id);

CREATE TABLE person_names (
  person TEXT NOT NULL REFERENCES people (id),
  position INT64 NOT NULL,
  script TEXT NOT NULL CONSTRAINT person_names_script CHECK (script IN ('Arab', 'Latn')),
  given TEXT,
  family TEXT,
  kind TEXT NOT NULL CONSTRAINT person_names_kind CHECK
    (kind IN ('main', 'birth', 'alias', 'printed')),
  proposed INT64 NOT NULL,
  PRIMARY KEY (person, position),
  CONSTRAINT person_names_said CHECK (given IS NOT NULL OR family IS NOT NULL)
);

-- Keys of the names, folded: a plain table, the same on both engines. An index of names
-- and no more: it is made anew from them, so no row of it is looked up among the people.
CREATE TABLE person_keys (
  name_key TEXT NOT NULL,
  person TEXT NOT NULL
);
CREATE UNIQUE INDEX person_keys_key ON person_keys (name_key, person);
CREATE INDEX person_keys_person ON person_keys (person, name_key);

-- Phones and addresses are sealed with the installation's key; `lookup` is a keyed
-- hash that finds the row again without being readable.
CREATE TABLE person_contacts (
  person TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CONSTRAINT person_contacts_kind CHECK (kind IN ('phone', 'email')),
  position INT64 NOT NULL,
  sealed BYTES NOT NULL,
  lookup BYTES NOT NULL,
  PRIMARY KEY (person, kind, position)
);
CREATE INDEX person_contacts_lookup ON person_contacts (lookup);

-- A membership number said of somebody that another holds already: shown as said, kept
-- apart until those who see both settle it. It passes to the first who claims it when
-- its holder lets it go.
CREATE TABLE number_claims (
  person TEXT NOT NULL REFERENCES people (id),
  holder TEXT NOT NULL REFERENCES people (id),
  number TEXT NOT NULL,
  at INT64 NOT NULL,
  PRIMARY KEY (person, holder)
);
CREATE INDEX number_claims_holder ON number_claims (holder);
CREATE INDEX number_claims_number ON number_claims (number);

-- Numbers that came with people entered twice: theirs as well, beside the one they hold.
CREATE TABLE further_numbers (
  person TEXT NOT NULL REFERENCES people (id),
  number TEXT NOT NULL,
  PRIMARY KEY (person, number)
);
CREATE INDEX further_numbers_number ON further_numbers (number);

-- Two who may be one, the smaller id first. `waits` for somebody who sees both; told
-- different, they are remembered and never proposed again. The score is in thousandths;
-- 0 where only a membership number brought them together.
CREATE TABLE person_pairs (
  a TEXT NOT NULL REFERENCES people (id),
  b TEXT NOT NULL REFERENCES people (id),
  score INT64 NOT NULL CONSTRAINT person_pairs_score CHECK (score BETWEEN 0 AND 1000),
  found_at INT64 NOT NULL,
  waits INT64 NOT NULL,
  verdict TEXT CONSTRAINT person_pairs_verdict CHECK (verdict = 'different'),
  verdict_at INT64,
  verdict_by TEXT,
  PRIMARY KEY (a, b),
  CONSTRAINT person_pairs_ordered CHECK (a < b)
);
CREATE INDEX person_pairs_b ON person_pairs (b);
CREATE INDEX person_pairs_waiting ON person_pairs (score, a, b) WHERE waits = 1;

-- People whose likes are still to be looked for outside the scope of who entered them:
-- not while they are answered, so that the time of the answer tells nothing.
CREATE TABLE people_to_compare (
  person TEXT PRIMARY KEY REFERENCES people (id),
  since INT64 NOT NULL
);
CREATE INDEX people_to_compare_since ON people_to_compare (since, person);

-- The id of somebody merged leads to `person`, who stays; `merged_into` is whom the merge
-- itself named. The sealed state, for undoing, is kept for thirty days.
CREATE TABLE person_merges (
  other TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  merged_into TEXT NOT NULL,
  merged_at INT64 NOT NULL,
  merged_by TEXT NOT NULL,
  state BYTES
);
CREATE INDEX person_merges_person ON person_merges (person);
CREATE INDEX person_merges_state ON person_merges (merged_at) WHERE state IS NOT NULL;
