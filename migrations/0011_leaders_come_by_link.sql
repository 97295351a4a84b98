-- A leader comes in by a personal link: an account without an address or a phone.
ALTER TABLE accounts ADD COLUMN by_link INT64 NOT NULL DEFAULT 0;
ALTER TABLE accounts DROP CONSTRAINT accounts_reachable;
ALTER TABLE accounts ADD CONSTRAINT accounts_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL OR by_link = 1);
