-- A post has its name for a woman. An ex-officio post may carry a rule: whoever holds
-- that post, or that role in that body, sits here. Its sitters are computed for a day.
ALTER TABLE posts ADD COLUMN role_feminine_ar TEXT;
ALTER TABLE posts ADD COLUMN role_feminine_fr TEXT;
ALTER TABLE posts ADD COLUMN role_feminine_en TEXT;
CREATE UNIQUE INDEX posts_basis ON posts (id, basis);
CREATE TABLE post_rules (
  post TEXT PRIMARY KEY,
  basis TEXT NOT NULL CONSTRAINT post_rules_basis CHECK (basis = 'ex_officio'),
  of_post TEXT REFERENCES posts (id),
  of_body TEXT REFERENCES bodies (id),
  of_role_ar TEXT,
  of_role_fr TEXT,
  of_role_en TEXT,
  -- The rule goes with its post, and no post that carries one is of another basis.
  CONSTRAINT post_rules_post FOREIGN KEY (post, basis) REFERENCES posts (id, basis) ON DELETE CASCADE,
  CONSTRAINT post_rules_elsewhere CHECK (of_post IS NULL OR of_post <> post),
  CONSTRAINT post_rules_one CHECK ((of_post IS NULL) <> (of_body IS NULL)),
  CONSTRAINT post_rules_role CHECK ((of_body IS NULL)
    = (of_role_ar IS NULL AND of_role_fr IS NULL AND of_role_en IS NULL))
);
CREATE INDEX post_rules_of_post ON post_rules (of_post);
CREATE INDEX post_rules_of_body ON post_rules (of_body);

-- A rule looks for a role in a body: each hold tells its own.
ALTER TABLE holds ADD COLUMN role_ar TEXT;
ALTER TABLE holds ADD COLUMN role_fr TEXT;
ALTER TABLE holds ADD COLUMN role_en TEXT;
UPDATE holds SET
  role_ar = (SELECT t.role_ar FROM tenures t WHERE t.id = holds.tenure),
  role_fr = (SELECT t.role_fr FROM tenures t WHERE t.id = holds.tenure),
  role_en = (SELECT t.role_en FROM tenures t WHERE t.id = holds.tenure);

-- Shares of women and of the young that the organisation's own statutes ask for, dated
-- and with where it is written.
CREATE TABLE share_thresholds (
  id TEXT PRIMARY KEY,
  share TEXT NOT NULL CONSTRAINT share_thresholds_share CHECK (share IN ('women', 'young')),
  least INT64 NOT NULL CONSTRAINT share_thresholds_least CHECK (least BETWEEN 0 AND 100),
  -- Below this age one is young; none for women.
  age INT64 CONSTRAINT share_thresholds_age CHECK (age BETWEEN 16 AND 99),
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  source TEXT NOT NULL,
  created_at INT64 NOT NULL,
  CONSTRAINT share_thresholds_young CHECK ((share = 'young') = (age IS NOT NULL))
);

-- An import is of people, of tenures, or of everything as Popolo.
ALTER TABLE imports ADD COLUMN kind TEXT NOT NULL DEFAULT 'people'
  CONSTRAINT imports_kind CHECK (kind IN ('people', 'tenures', 'popolo'));

-- What an import of tenures or of Popolo made (with a print of what it was then) or
-- changed (with what was said before and after, sealed), in the order of the doing. No
-- reference to the thing: it may go before its import does.
CREATE TABLE import_things (
  import TEXT NOT NULL REFERENCES imports (id),
  position INT64 NOT NULL,
  kind TEXT NOT NULL CONSTRAINT import_things_kind CHECK
    (kind IN ('body', 'post', 'person', 'tenure')),
  thing TEXT NOT NULL,
  row_number INT64 NOT NULL,
  print BYTES,
  memo BYTES,
  kept TEXT,
  PRIMARY KEY (import, position),
  CONSTRAINT import_things_what CHECK ((print IS NULL) <> (memo IS NULL))
);
