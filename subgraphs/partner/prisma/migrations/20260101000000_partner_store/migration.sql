-- The store of the partners, in the Postgres schema that the search path names.

CREATE TABLE partner (
  id text COLLATE "C" PRIMARY KEY,
  version integer NOT NULL CHECK (version > 0),
  name text NOT NULL CHECK (name <> ''),
  name_key text COLLATE "C" NOT NULL,
  category text NOT NULL,
  siren text,
  siret text,
  finess text,
  rna text,
  commune_code text,
  places text[] NOT NULL,
  provenance text NOT NULL,
  sources jsonb NOT NULL
);
CREATE INDEX partner_name ON partner (name_key, id);
CREATE INDEX partner_name_trigrams ON partner USING gin (name_key public.gin_trgm_ops);
CREATE INDEX partner_places ON partner USING gin (places);
CREATE INDEX partner_category ON partner (category);
CREATE UNIQUE INDEX partner_siret ON partner (siret);
CREATE UNIQUE INDEX partner_finess ON partner (finess);
