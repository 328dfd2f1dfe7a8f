/**
 * What a careful hand would lay out in SQL for these very questions: ground resolved to its finest units beforehand, periods joined
 * beforehand, numbers for keys, an index for every way in which a statement looks.
 */
export const SCHEMA = `
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
SET search_path TO bench;

CREATE TABLE scheme (n int PRIMARY KEY, id text COLLATE "C", kind int, code text, name text, name_key text COLLATE "C", provenance text);
-- One row for each stretch of days in which a scheme is active.
CREATE TABLE active (scheme int, since date, until date);
-- One row for each stretch in which a scheme has not ended.
CREATE TABLE alive (scheme int, since date, until date);
-- The same with its ground of those days; population is null when it is not known.
CREATE TABLE placed (
  n int PRIMARY KEY, scheme int, kind int, since date, until date,
  wholes int, parts int, complete boolean, population int
);
CREATE TABLE ground (placed int, unit int, is_part boolean);
CREATE TABLE unit (n int PRIMARY KEY, key text COLLATE "C", region text, population int);
CREATE TABLE part (n int PRIMARY KEY, class text, complete boolean, population int, hosts int);
CREATE TABLE part_host (part int, unit int);
CREATE TABLE partner (n int PRIMARY KEY, id text COLLATE "C", name text, name_key text COLLATE "C", category text);
CREATE TABLE seat (scheme int, partner int, since date, until date);
CREATE TABLE action (n int PRIMARY KEY, id text COLLATE "C", title text, title_key text COLLATE "C", theme text, since date, until date);
CREATE TABLE carrier (action int, scheme int);
CREATE TABLE post (scheme int, holder text, since date, until date);
CREATE TABLE link (scheme int, to_kind int, to_scheme int, since date, until date);
`;

export const INDEXES = `
CREATE INDEX ON active (scheme, since, until);
CREATE INDEX ON alive (scheme, since, until);
CREATE INDEX ON scheme (kind, n);
CREATE INDEX ON placed (scheme);
CREATE INDEX ON placed (kind, scheme);
CREATE UNIQUE INDEX ON ground (unit, placed) INCLUDE (is_part);
CREATE UNIQUE INDEX ON ground (placed, unit) INCLUDE (is_part);
CREATE INDEX ON unit (region, n);
CREATE UNIQUE INDEX ON part_host (part, unit);
CREATE UNIQUE INDEX ON part_host (unit, part);
CREATE INDEX ON seat (scheme, partner) INCLUDE (since, until);
CREATE INDEX ON seat (partner, scheme) INCLUDE (since, until);
CREATE INDEX ON carrier (action, scheme);
CREATE INDEX ON carrier (scheme, action);
CREATE INDEX ON post (holder, scheme);
CREATE INDEX ON link (scheme);
`;

export const AFTER_LOAD = `VACUUM (ANALYZE) bench.scheme, bench.active, bench.alive, bench.placed, bench.ground, bench.unit, bench.part,
  bench.part_host, bench.partner, bench.seat, bench.action, bench.carrier, bench.post, bench.link`;
