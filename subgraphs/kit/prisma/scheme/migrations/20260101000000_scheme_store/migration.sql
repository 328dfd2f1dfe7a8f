-- The store of one kind of scheme, in the Postgres schema that the search path names.

CREATE TABLE scheme (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" NOT NULL,
  provenance text NOT NULL,
  started_on date,
  ends_on date,
  leads text[] NOT NULL,
  sources jsonb NOT NULL,
  details jsonb NOT NULL,
  facets text[] NOT NULL
);
CREATE INDEX scheme_name ON scheme (name_key, id);
CREATE INDEX scheme_name_trigrams ON scheme USING gin (name_key public.gin_trgm_ops);
CREATE INDEX scheme_started_on ON scheme (started_on, id);
CREATE INDEX scheme_ends_on ON scheme (ends_on);
CREATE INDEX scheme_facets ON scheme USING gin (facets);

CREATE TABLE status (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  status text NOT NULL,
  state text NOT NULL CHECK (state IN ('PROJECT', 'ACTIVE', 'DORMANT', 'ENDED')),
  since date,
  until date,
  PRIMARY KEY (scheme_id, position),
  CHECK (since <= until)
);
CREATE INDEX status_state ON status (state, since, until);

CREATE TABLE perimeter (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  scale text NOT NULL,
  since date,
  until date,
  declared text[] NOT NULL,
  within text[] NOT NULL,
  population integer CHECK (population >= 0),
  places text[] NOT NULL,
  PRIMARY KEY (scheme_id, position),
  CHECK (since <= until)
);
CREATE INDEX perimeter_places ON perimeter USING gin (places);

CREATE TABLE body (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  type text NOT NULL,
  theme text,
  name text,
  since date,
  until date,
  meetings jsonb NOT NULL,
  PRIMARY KEY (scheme_id, position)
);

CREATE TABLE seat (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  partner_id text NOT NULL,
  body text NOT NULL,
  role text,
  college text,
  presides boolean NOT NULL,
  since date,
  until date,
  PRIMARY KEY (scheme_id, position)
);
CREATE INDEX seat_partner ON seat (partner_id);

CREATE TABLE coordination (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  fte double precision CHECK (fte BETWEEN 0 AND 1),
  employer text,
  workplace text,
  grade text,
  holder_key text,
  since date,
  until date,
  PRIMARY KEY (scheme_id, position)
);

CREATE TABLE funding (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  year integer NOT NULL,
  source text NOT NULL,
  purpose text NOT NULL,
  amount double precision CHECK (amount >= 0),
  partner_id text,
  PRIMARY KEY (scheme_id, position)
);

CREATE TABLE link (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  to_kind text NOT NULL,
  to_scheme_id text,
  nature text NOT NULL,
  source text,
  since date,
  until date,
  PRIMARY KEY (scheme_id, position)
);

CREATE TABLE document (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  type text NOT NULL,
  title text NOT NULL,
  date date,
  url text,
  PRIMARY KEY (scheme_id, position)
);

CREATE TABLE external_id (
  scheme_id text COLLATE "C" NOT NULL REFERENCES scheme ON DELETE CASCADE,
  position integer NOT NULL,
  system text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (scheme_id, position)
);
CREATE INDEX external_id_value ON external_id (system, value);
