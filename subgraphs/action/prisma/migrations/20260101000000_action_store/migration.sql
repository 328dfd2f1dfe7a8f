-- The store of the actions, in the Postgres schema that the search path names.

CREATE TABLE action (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  title text NOT NULL CHECK (title <> ''),
  title_key text COLLATE "C" NOT NULL,
  description text,
  theme text NOT NULL,
  objective text,
  started_on date,
  ended_on date,
  partner_ids text[] NOT NULL,
  fundings jsonb NOT NULL,
  funders text[] NOT NULL,
  targets text[] NOT NULL,
  provenance text NOT NULL,
  sources jsonb NOT NULL
);
CREATE INDEX action_title ON action (title_key, id);
CREATE INDEX action_title_trigrams ON action USING gin (title_key public.gin_trgm_ops);
CREATE INDEX action_theme ON action (theme);
CREATE INDEX action_partners ON action USING gin (partner_ids);
CREATE INDEX action_funders ON action USING gin (funders);
CREATE INDEX action_targets ON action USING gin (targets);

CREATE TABLE carrier (
  action_id text COLLATE "C" NOT NULL REFERENCES action ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL,
  scheme_id text COLLATE "C" NOT NULL,
  role text NOT NULL,
  PRIMARY KEY (action_id, position)
);
CREATE INDEX carrier_scheme ON carrier (scheme_id);
