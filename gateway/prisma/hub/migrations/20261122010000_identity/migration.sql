-- Who may do what: API keys, and secrets that the hub makes for itself.

CREATE TABLE api_key (
  id text COLLATE "C" PRIMARY KEY,
  -- SHA-256 of the key's secret part.
  hash bytea NOT NULL CHECK (length(hash) = 32),
  label text NOT NULL CHECK (label <> ''),
  scopes text[] NOT NULL,
  -- Territories as LEVEL:code; null for everywhere.
  territories text[],
  created_at timestamptz NOT NULL DEFAULT now(),
  -- Last day that it holds.
  expires_on date,
  used_at timestamptz,
  revoked_at timestamptz
);

CREATE TABLE secret (
  name text COLLATE "C" PRIMARY KEY,
  value bytea NOT NULL CHECK (length(value) >= 32)
);
