-- Movements of communes, as INSEE's file gives them: one row for each of its rows. An absent side has empty texts.

CREATE TABLE movement (
  mod text NOT NULL,
  effective_on date NOT NULL,
  before_type text NOT NULL,
  before_code text NOT NULL,
  before_name text NOT NULL,
  after_type text NOT NULL,
  after_code text NOT NULL,
  after_name text NOT NULL,
  PRIMARY KEY (mod, effective_on, before_type, before_code, after_type, after_code)
);
