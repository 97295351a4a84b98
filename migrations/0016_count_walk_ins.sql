-- Who came without being on a list: counted by delegation, with a name or without one.
-- Append-only like the scans; what was counted by mistake is struck off, not erased.
CREATE TABLE walk_ins (
  gathering TEXT NOT NULL REFERENCES gatherings (id),
  device TEXT NOT NULL REFERENCES devices (id),
  id TEXT NOT NULL,
  delegation TEXT REFERENCES delegations (id),
  heads INT64 NOT NULL CONSTRAINT walk_ins_heads CHECK (heads BETWEEN 1 AND 100),
  name TEXT,
  at INT64 NOT NULL,
  offline INT64 NOT NULL,
  received_at INT64 NOT NULL,
  fact BYTES NOT NULL,
  struck_at INT64,
  PRIMARY KEY (id, device, gathering)
);
CREATE INDEX walk_ins_gathering ON walk_ins (gathering, delegation);

-- What is entered by hand from a paper list stands under a door of its own: a phone that
-- is none, whose token nobody has.
ALTER TABLE devices ADD COLUMN by_hand INT64 NOT NULL DEFAULT 0;
CREATE UNIQUE INDEX devices_by_hand_key ON devices (gathering) WHERE by_hand = 1 AND revoked_at IS NULL;
