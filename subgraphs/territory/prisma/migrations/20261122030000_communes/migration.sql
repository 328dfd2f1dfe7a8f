-- Communes of imported vintages of the COG, as INSEE lists them: only what its list says. A level and a code are there once a year.

CREATE TABLE commune (
  vintage smallint NOT NULL,
  level text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  departement text,
  commune text,
  PRIMARY KEY (vintage, level, code)
);
