-- What the hub itself remembers, in the Postgres schema that the search path names.

CREATE TABLE dataset (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- The version of the default data set that the hub was begun with; null when it was begun empty.
  version text,
  at timestamptz NOT NULL DEFAULT now()
);
