-- The change log of one subgraph, in the Postgres schema that the search path names: append-only, every change of a record, whole.
-- Writers take the subgraph's write lock first, so that `seq` follows the order of commits and a reader behind it misses nothing.

CREATE TABLE change (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz(3) NOT NULL DEFAULT now(),
  actor text NOT NULL,
  reason text,
  entity text NOT NULL CHECK (entity IN ('SCHEME', 'PARTNER', 'ACTION')),
  entity_id text COLLATE "C" NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  record jsonb,
  UNIQUE (entity_id, version)
);
