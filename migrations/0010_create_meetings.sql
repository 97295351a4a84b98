-- A meeting of a body: who was there, what stood on the agenda, who spoke, what was
-- decided, the minutes in their versions, the communiqués. Words that may stand in one
-- language or in both are JSON: "text" or {"ar": ..., "fr": ...}.

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL REFERENCES bodies (id),
  area TEXT REFERENCES areas (code),
  kind TEXT,
  title_ar TEXT,
  title_fr TEXT,
  title_en TEXT,
  starts_at INT64,
  date_text TEXT,
  place_ar TEXT,
  place_fr TEXT,
  place_en TEXT,
  chair_person TEXT REFERENCES people (id),
  chair_ar TEXT,
  chair_fr TEXT,
  chair_en TEXT,
  prepares TEXT REFERENCES gatherings (id),
  convened_at INT64,
  ended_at INT64,
  frozen_at INT64,
  -- where it stands in lists: when it begins, else the day its words name
  sorted_at INT64 NOT NULL,
  -- how many numbers of decisions were given out
  decided INT64 NOT NULL CONSTRAINT meetings_decided CHECK (decided >= 0),
  created_at INT64 NOT NULL,
  CONSTRAINT meetings_named CHECK (title_ar IS NOT NULL OR title_fr IS NOT NULL OR title_en IS NOT NULL)
);
CREATE INDEX meetings_body ON meetings (body, sorted_at);
CREATE INDEX meetings_area ON meetings (area, sorted_at);
CREATE INDEX meetings_sorted ON meetings (sorted_at, id);
CREATE INDEX meetings_chair ON meetings (chair_person);
CREATE INDEX meetings_prepares ON meetings (prepares);

-- One head stands here once, in however many capacities it came.
CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  person TEXT REFERENCES people (id),
  name TEXT,
  capacities TEXT NOT NULL,
  represents TEXT,
  state TEXT NOT NULL CONSTRAINT attendance_state CHECK
    (state IN ('coming', 'present', 'excused', 'represented', 'absent')),
  arrived_at INT64,
  left_at INT64,
  created_at INT64 NOT NULL,
  CONSTRAINT attendance_who CHECK ((person IS NULL) <> (name IS NULL)),
  CONSTRAINT attendance_meeting_person_key UNIQUE (meeting, person)
);
CREATE INDEX attendance_meeting ON attendance (meeting, id);
CREATE INDEX attendance_person ON attendance (person);

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  parent TEXT REFERENCES agenda_items (id),
  path TEXT NOT NULL CONSTRAINT agenda_items_path_key UNIQUE,
  position INT64 NOT NULL CONSTRAINT agenda_items_position CHECK (position >= 1),
  title_ar TEXT,
  title_fr TEXT,
  title_en TEXT,
  closed_at INT64
);
CREATE INDEX agenda_items_meeting ON agenda_items (meeting);
CREATE INDEX agenda_items_parent ON agenda_items (parent);

CREATE TABLE interventions (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  item TEXT REFERENCES agenda_items (id),
  person TEXT REFERENCES people (id),
  name TEXT,
  said TEXT NOT NULL,
  at INT64,
  CONSTRAINT interventions_who CHECK ((person IS NULL) <> (name IS NULL))
);
CREATE INDEX interventions_meeting ON interventions (meeting, id);
CREATE INDEX interventions_item ON interventions (item);
CREATE INDEX interventions_person ON interventions (person);

CREATE TABLE decisions (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  number INT64 NOT NULL CONSTRAINT decisions_number CHECK (number >= 1),
  item TEXT REFERENCES agenda_items (id),
  text_ar TEXT,
  text_fr TEXT,
  text_en TEXT,
  manner TEXT CONSTRAINT decisions_manner CHECK (manner IN ('unanimity', 'consensus', 'vote')),
  votes_for INT64,
  votes_against INT64,
  votes_abstained INT64,
  owner_person TEXT REFERENCES people (id),
  owner_ar TEXT,
  owner_fr TEXT,
  owner_en TEXT,
  due TEXT,
  delegation TEXT REFERENCES delegations (id),
  done_at INT64,
  created_at INT64 NOT NULL,
  CONSTRAINT decisions_meeting_number_key UNIQUE (meeting, number),
  CONSTRAINT decisions_said CHECK (text_ar IS NOT NULL OR text_fr IS NOT NULL OR text_en IS NOT NULL),
  CONSTRAINT decisions_voted CHECK (manner <> 'vote' OR votes_for IS NOT NULL)
);
CREATE INDEX decisions_owner ON decisions (owner_person);
CREATE INDEX decisions_item ON decisions (item);
CREATE INDEX decisions_delegation ON decisions (delegation);
CREATE INDEX decisions_due ON decisions (due);

-- Every version that was saved; the frozen one carries its hash and the list of who was
-- there as it was then.
CREATE TABLE minutes (
  meeting TEXT NOT NULL REFERENCES meetings (id),
  version INT64 NOT NULL CONSTRAINT minutes_version CHECK (version >= 1),
  phase TEXT NOT NULL CONSTRAINT minutes_phase CHECK
    (phase IN ('draft', 'read', 'approved', 'published')),
  text_ar TEXT,
  text_fr TEXT,
  annex TEXT,
  hash TEXT,
  folded TEXT NOT NULL,
  saved_at INT64 NOT NULL,
  saved_by TEXT NOT NULL,
  PRIMARY KEY (meeting, version)
);

CREATE TABLE communiques (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meetings (id),
  body TEXT NOT NULL REFERENCES bodies (id),
  year INT64 NOT NULL,
  number INT64 NOT NULL CONSTRAINT communiques_number CHECK (number >= 1),
  title_ar TEXT,
  title_fr TEXT,
  title_en TEXT,
  text_ar TEXT,
  text_fr TEXT,
  text_en TEXT,
  awaited TEXT CONSTRAINT communiques_awaited CHECK (awaited IN ('ar', 'fr')),
  embargo_until INT64,
  published_at INT64,
  page TEXT NOT NULL CONSTRAINT communiques_page_key UNIQUE,
  folded TEXT NOT NULL,
  created_at INT64 NOT NULL,
  CONSTRAINT communiques_body_year_number_key UNIQUE (body, year, number)
);
CREATE INDEX communiques_meeting ON communiques (meeting);

-- The last number that was given out.
CREATE TABLE communique_numbers (
  body TEXT NOT NULL REFERENCES bodies (id),
  year INT64 NOT NULL,
  number INT64 NOT NULL,
  PRIMARY KEY (body, year)
);
