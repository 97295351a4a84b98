-- A gathering, the tree of its delegations, the places in them.

CREATE TABLE gatherings (
  id TEXT PRIMARY KEY,
  kind TEXT,
  title_ar TEXT,
  title_fr TEXT,
  title_en TEXT,
  starts_at INT64 NOT NULL,
  doors_open_at INT64,
  doors_close_at INT64,
  venue_ar TEXT,
  venue_fr TEXT,
  venue_en TEXT,
  venue_area TEXT REFERENCES areas (code),
  venue_capacity INT64 CONSTRAINT gatherings_capacity CHECK (venue_capacity > 0),
  convened_body TEXT REFERENCES bodies (id),
  convened_ar TEXT,
  convened_fr TEXT,
  convened_en TEXT,
  chair_person TEXT REFERENCES people (id),
  chair_ar TEXT,
  chair_fr TEXT,
  chair_en TEXT,
  created_at INT64 NOT NULL,
  CONSTRAINT gatherings_doors CHECK (doors_open_at IS NULL OR doors_close_at IS NULL
    OR doors_open_at < doors_close_at)
);

-- The counters are kept by the acts themselves; the checks in the row make what must
-- never happen impossible, whoever races.
--   children_quota  sum of the children's quotas
--   taking          enrolments made directly here that take a place
CREATE TABLE delegations (
  id TEXT PRIMARY KEY,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  parent TEXT REFERENCES delegations (id),
  path TEXT NOT NULL CONSTRAINT delegations_path_key UNIQUE,
  area TEXT REFERENCES areas (code),
  body TEXT REFERENCES bodies (id),
  target INT64 CONSTRAINT delegations_target CHECK (target >= 0),
  quota INT64 CONSTRAINT delegations_quota CHECK (quota >= 0),
  reserve INT64 NOT NULL CONSTRAINT delegations_reserve CHECK (reserve >= 0),
  overbook_percent INT64 NOT NULL CONSTRAINT delegations_overbook CHECK
    (overbook_percent BETWEEN 0 AND 100),
  leader TEXT REFERENCES people (id),
  fixed_ref TEXT,
  fixed_ar TEXT,
  fixed_fr TEXT,
  fixed_en TEXT,
  children_quota INT64 NOT NULL CONSTRAINT delegations_children CHECK (children_quota >= 0),
  taking INT64 NOT NULL CONSTRAINT delegations_taking CHECK (taking >= 0),
  nominated INT64 NOT NULL CONSTRAINT delegations_nominated CHECK (nominated >= 0),
  invited INT64 NOT NULL CONSTRAINT delegations_invited CHECK (invited >= 0),
  confirmed INT64 NOT NULL CONSTRAINT delegations_confirmed CHECK (confirmed >= 0),
  declined INT64 NOT NULL CONSTRAINT delegations_declined CHECK (declined >= 0),
  news_at INT64,
  created_at INT64 NOT NULL,
  version INT64 NOT NULL,
  CONSTRAINT delegations_one_place CHECK ((area IS NULL) <> (body IS NULL)),
  CONSTRAINT delegations_says_something CHECK (target IS NOT NULL OR quota IS NOT NULL),
  CONSTRAINT delegations_gathering_area_key UNIQUE (gathering, area),
  CONSTRAINT delegations_gathering_body_key UNIQUE (gathering, body),
  CONSTRAINT delegations_children_fit CHECK (quota IS NULL OR children_quota + reserve <= quota),
  CONSTRAINT delegations_room CHECK (quota IS NULL
    OR taking * 100 <= (quota - children_quota - reserve) * (100 + overbook_percent)),
  CONSTRAINT delegations_counted CHECK (taking = nominated + invited + confirmed)
);
CREATE INDEX delegations_parent ON delegations (parent);
CREATE INDEX delegations_leader ON delegations (leader);

CREATE TABLE enrolments (
  id TEXT PRIMARY KEY,
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  delegation TEXT NOT NULL REFERENCES delegations (id),
  person TEXT REFERENCES people (id),
  placeholder TEXT,
  capacity TEXT,
  status TEXT NOT NULL CONSTRAINT enrolments_status CHECK
    (status IN ('nominated', 'invited', 'confirmed', 'declined', 'withdrawn')),
  created_at INT64 NOT NULL,
  status_at INT64 NOT NULL,
  CONSTRAINT enrolments_who CHECK ((person IS NULL) <> (placeholder IS NULL))
);
CREATE INDEX enrolments_delegation ON enrolments (delegation, id);
CREATE INDEX enrolments_person ON enrolments (person);
CREATE INDEX enrolments_gathering ON enrolments (gathering, status);
-- One head, one place: a person takes one place in a gathering.
CREATE UNIQUE INDEX enrolments_gathering_person_key ON enrolments (gathering, person)
  WHERE person IS NOT NULL AND status IN ('nominated', 'invited', 'confirmed');

-- A place keeps its history: who held it, what became of it, and why where no person
-- decided it.
CREATE TABLE enrolment_history (
  enrolment TEXT NOT NULL REFERENCES enrolments (id),
  position INT64 NOT NULL,
  at INT64 NOT NULL,
  actor TEXT NOT NULL,
  status TEXT NOT NULL,
  person TEXT REFERENCES people (id),
  placeholder TEXT,
  capacity TEXT,
  why TEXT,
  PRIMARY KEY (enrolment, position)
);
CREATE INDEX enrolment_history_person ON enrolment_history (person);
