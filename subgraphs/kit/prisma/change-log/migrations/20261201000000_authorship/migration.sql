-- What a change was: the operation asked for and its source; the key that makes a retry of it safe, with a print of what was asked; the named
-- batch that it is part of; the version that it takes back; and, of a record withdrawn because it is the same as another, that other one and
-- the version of it that took its parts in.

ALTER TABLE change
  ADD COLUMN operation text,
  ADD COLUMN source text,
  ADD COLUMN batch text,
  ADD COLUMN idempotency_key text,
  ADD COLUMN fingerprint text,
  ADD COLUMN undoes integer,
  ADD COLUMN successor_id text COLLATE "C",
  ADD COLUMN successor_version integer;

CREATE UNIQUE INDEX change_idempotency ON change (actor, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX change_batch ON change (batch, seq) WHERE batch IS NOT NULL;
CREATE INDEX change_successor ON change (successor_id, successor_version) WHERE successor_id IS NOT NULL;
