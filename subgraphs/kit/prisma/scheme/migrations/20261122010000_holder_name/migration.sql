-- Names of those who hold posts, by the key that posts carry: personal data, apart from records and change log.

CREATE TABLE holder_name (
  holder_key text COLLATE "C" PRIMARY KEY,
  name text NOT NULL CHECK (name <> '')
);
