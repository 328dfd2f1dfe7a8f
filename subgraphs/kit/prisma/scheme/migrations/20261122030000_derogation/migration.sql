-- Rules that a scheme need not meet for a time: who admits it, and why. Records logged before say nothing of them, which is to have none.

CREATE TABLE derogation (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  rule text NOT NULL,
  rule_set text,
  granted_by text NOT NULL,
  reason text NOT NULL,
  source text,
  since date,
  until date,
  PRIMARY KEY (scheme_id, position)
);
