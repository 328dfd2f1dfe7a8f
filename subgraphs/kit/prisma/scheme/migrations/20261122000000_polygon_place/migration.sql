-- Where the polygon of a district lies among communes and arrondissements, by area, once one was imported.

ALTER TABLE perimeter ADD COLUMN polygon jsonb;
