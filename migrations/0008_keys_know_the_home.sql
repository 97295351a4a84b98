-- A key tells where its person lives, so that a search within a province reads the index
-- of names alone and not the people one by one.

ALTER TABLE person_keys ADD COLUMN home TEXT;
UPDATE person_keys SET home = (SELECT home_area FROM people WHERE id = person);
DROP INDEX person_keys_key;
CREATE INDEX person_keys_key ON person_keys (name_key, home, person);
