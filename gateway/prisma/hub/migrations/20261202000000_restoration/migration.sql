-- The last time that the whole database was put back from a backup: hubs that run on it look for news of it, and read everything again.

CREATE TABLE restoration (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- New with each.
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  -- When the backup was made.
  backup_at timestamptz NOT NULL
);
