-- Webhooks and what is to be sent to them, in the Postgres schema that the search path names.

CREATE TABLE webhook (
  id text COLLATE "C" PRIMARY KEY,
  -- Who made it, as the change log would name them.
  owner text NOT NULL,
  label text NOT NULL,
  url text NOT NULL,
  -- Codes of kinds; null for all.
  kinds text[],
  -- LEVEL:code; null for everywhere.
  territory text,
  -- AES-256-GCM, by the hub's secret.
  secret bytea NOT NULL,
  -- The one before, which signs too until then.
  old_secret bytea,
  old_secret_until timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  -- Cursor of the changes that have been turned into deliveries; moves in the transaction that adds them.
  position text NOT NULL,
  paused_at timestamptz(3),
  pause_reason text CHECK (pause_reason IN ('REQUESTED', 'FAILING', 'GONE', 'SECRET_LOST')),
  delivered integer NOT NULL DEFAULT 0,
  delivered_at timestamptz(3),
  -- Dead letters since the last delivery.
  dead_in_a_row integer NOT NULL DEFAULT 0,
  -- The process that delivers to it, and until when no other may.
  lease_owner text,
  lease_until timestamptz(3),
  CHECK ((paused_at IS NULL) = (pause_reason IS NULL))
);

-- One row for each change that has not been delivered.
CREATE TABLE delivery (
  id text COLLATE "C" PRIMARY KEY,
  webhook_id text COLLATE "C" NOT NULL REFERENCES webhook ON DELETE CASCADE,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  scheme_id text NOT NULL,
  body text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz(3) NOT NULL,
  last_status integer,
  last_error text,
  -- Set once it is a dead letter.
  dead_at timestamptz(3)
);

CREATE INDEX delivery_waiting ON delivery (webhook_id, seq) WHERE dead_at IS NULL;
CREATE INDEX delivery_dead ON delivery (webhook_id, seq) WHERE dead_at IS NOT NULL;
