-- Territories as a tree: `path` is every code from the root, each followed by a slash,
-- so that a subtree is one range. Partial dates are text: 2015, 2015-09, 2015-09-04.

CREATE TABLE areas (
  code TEXT PRIMARY KEY,
  parent TEXT REFERENCES areas (code),
  path TEXT NOT NULL CONSTRAINT areas_path_key UNIQUE,
  kind TEXT NOT NULL CONSTRAINT areas_kind CHECK (kind IN
    ('country', 'region', 'region_1997', 'prefecture', 'province', 'district_prefecture',
     'urban_commune', 'rural_commune', 'arrondissement', 'constituency')),
  name_ar TEXT,
  name_fr TEXT,
  name_en TEXT,
  population INT64 CONSTRAINT areas_population CHECK (population >= 0),
  lat FLOAT64,
  lon FLOAT64,
  valid_from TEXT,
  valid_until TEXT,
  folded TEXT NOT NULL,
  CONSTRAINT areas_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL OR name_en IS NOT NULL)
);
CREATE INDEX areas_parent ON areas (parent);

CREATE TABLE bodies (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CONSTRAINT bodies_kind CHECK (kind IN ('instance', 'institution')),
  parent TEXT REFERENCES bodies (id),
  path TEXT NOT NULL CONSTRAINT bodies_path_key UNIQUE,
  area TEXT REFERENCES areas (code),
  name_ar TEXT,
  name_fr TEXT,
  name_en TEXT,
  valid_from TEXT,
  valid_until TEXT,
  created_at INT64 NOT NULL,
  CONSTRAINT bodies_named CHECK (name_ar IS NOT NULL OR name_fr IS NOT NULL OR name_en IS NOT NULL)
);
CREATE INDEX bodies_area ON bodies (area);
CREATE INDEX bodies_parent ON bodies (parent);
