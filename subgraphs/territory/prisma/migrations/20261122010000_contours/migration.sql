-- Contours of territories, one for each level, code and vintage: a shape at every kept tolerance, as the kit encodes them.

CREATE TABLE contour (
  level text NOT NULL,
  code text NOT NULL,
  vintage smallint NOT NULL,
  shapes bytea NOT NULL,
  PRIMARY KEY (level, code, vintage)
);
