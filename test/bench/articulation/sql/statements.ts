import { holds, pairs, share } from './pairs.ts';

/** Active schemes of a kind, $2, on the day, $1, that certainly touch a région, $3. */
const ACTIVE_IN_REGION = `
  SELECT p.n AS placed, p.scheme, p.population FROM bench.placed p
  WHERE p.kind = $2 AND ${holds('p')}
    AND EXISTS (SELECT FROM bench.active v WHERE v.scheme = p.scheme AND ${holds('v')})
    AND EXISTS (SELECT FROM bench.ground g JOIN bench.unit u ON u.n = g.unit WHERE g.placed = p.n AND u.region = $3)`;

const OVERLAP_JSON = `json_build_object('scheme', s.id, 'method', CASE WHEN is_resolved THEN 'UNITS' ELSE 'UNRESOLVED' END,
    'population', people, 'shareOfThis', ${share('all_a', 'p.population')}, 'shareOfOther', ${share('all_b', 'q.population')})`;

const BY_STRENGTH = `people DESC NULLS LAST, ${share('all_a', 'p.population')} DESC NULLS LAST, s.kind, s.name_key, s.id`;

const MET_JOINED = `met JOIN bench.placed p ON p.n = met.a JOIN bench.placed q ON q.n = met.b JOIN bench.scheme s ON s.n = q.scheme`;

/** $1 day, $2 scheme. */
export const OVERLAPS_OF_ONE = `
WITH mine AS (SELECT p.n AS placed FROM bench.placed p JOIN bench.scheme s ON s.n = p.scheme WHERE s.id = $2 AND ${holds('p')}),
${pairs({ once: false })}
SELECT coalesce(json_agg(${OVERLAP_JSON} ORDER BY ${BY_STRENGTH}), '[]')::text AS answer FROM ${MET_JOINED}`;

/** $1 day, $2 kind, $3 région. */
export const OVERLAPS_OF_REGION = `
WITH mine AS MATERIALIZED (${ACTIVE_IN_REGION}),
${pairs({ once: false })},
lists AS (
  SELECT p.scheme, json_agg(${OVERLAP_JSON} ORDER BY ${BY_STRENGTH}) AS list FROM ${MET_JOINED} GROUP BY p.scheme
)
SELECT coalesce(json_agg(json_build_object('scheme', s.id, 'overlaps', coalesce(list, '[]')) ORDER BY s.name_key, s.id), '[]')::text AS answer
FROM mine JOIN bench.scheme s ON s.n = mine.scheme LEFT JOIN lists ON lists.scheme = mine.scheme`;

/** $1 day, $2 kind, $3 région. */
export const PARTNERS_OF_REGION = `
WITH mine AS MATERIALIZED (${ACTIVE_IN_REGION}),
seated AS (SELECT DISTINCT m.scheme, t.partner FROM mine m JOIN bench.seat t ON t.scheme = m.scheme AND ${holds('t')}),
elsewhere AS (
  SELECT DISTINCT e.scheme, e.partner, o.scheme AS other FROM seated e
  JOIN bench.seat o ON o.partner = e.partner AND o.scheme <> e.scheme AND ${holds('o')}
  WHERE EXISTS (SELECT FROM bench.alive v WHERE v.scheme = o.scheme AND ${holds('v')})
),
shared AS (
  SELECT e.scheme, e.partner, count(*) AS reach, json_agg(s.id ORDER BY s.kind, s.name_key, s.id) AS schemes
  FROM elsewhere e JOIN bench.scheme s ON s.n = e.other GROUP BY e.scheme, e.partner
),
lists AS (
  SELECT x.scheme, json_agg(json_build_object('partner', p.id, 'schemes', x.schemes) ORDER BY x.reach DESC, p.name_key, p.id) AS list
  FROM shared x JOIN bench.partner p ON p.n = x.partner GROUP BY x.scheme
)
SELECT coalesce(json_agg(json_build_object('scheme', s.id, 'partners', coalesce(list, '[]')) ORDER BY s.name_key, s.id), '[]')::text AS answer
FROM mine JOIN bench.scheme s ON s.n = mine.scheme LEFT JOIN lists ON lists.scheme = mine.scheme`;

/** Pairs of kinds of which two different things of \`source(thing, scheme, kind)\` are, counted. */
const meetings = (source: string): string => `
  SELECT k1 AS a, k2 AS b, count(*) AS n FROM (
    SELECT x.thing, x.kind AS k1, y.kind AS k2 FROM (SELECT thing, kind, count(DISTINCT scheme) AS n FROM ${source} GROUP BY thing, kind) x
    JOIN (SELECT thing, kind, count(DISTINCT scheme) AS n FROM ${source} GROUP BY thing, kind) y
      ON y.thing = x.thing AND (y.kind > x.kind OR (y.kind = x.kind AND x.n > 1))
  ) m GROUP BY k1, k2`;

/** $1 day, $2 number of kinds. Counts only: the people of a cell, which the model counts too, are left out. */
export const MATRIX = `
WITH living AS MATERIALIZED (
  SELECT s.n, s.kind FROM bench.scheme s WHERE EXISTS (SELECT FROM bench.alive v WHERE v.scheme = s.n AND ${holds('v')})
),
mine AS (SELECT p.n AS placed FROM bench.placed p WHERE ${holds('p')}),
${pairs({ once: true })},
overlapping AS (
  SELECT least(p.kind, q.kind) AS a, greatest(p.kind, q.kind) AS b, count(*) AS n, count(*) FILTER (WHERE NOT is_resolved) AS unresolved
  FROM met JOIN bench.placed p ON p.n = met.a JOIN bench.placed q ON q.n = met.b GROUP BY 1, 2
),
seated AS MATERIALIZED (
  SELECT t.partner AS thing, l.n AS scheme, l.kind FROM bench.seat t JOIN living l ON l.n = t.scheme
  JOIN bench.partner p ON p.n = t.partner WHERE ${holds('t')}
),
carried AS MATERIALIZED (
  SELECT c.action AS thing, l.n AS scheme, l.kind FROM bench.action a JOIN bench.carrier c ON c.action = a.n JOIN living l ON l.n = c.scheme
  WHERE ${holds('a')}
),
held AS MATERIALIZED (
  SELECT t.holder AS thing, l.n AS scheme, l.kind FROM bench.post t JOIN living l ON l.n = t.scheme WHERE ${holds('t')}
),
partners AS (${meetings('seated')}), actions AS (${meetings('carried')}), coordinators AS (${meetings('held')}),
declared AS (
  SELECT least(l.kind, coalesce(o.kind, k.to_kind)) AS a, greatest(l.kind, coalesce(o.kind, k.to_kind)) AS b, count(*) AS n
  FROM bench.link k JOIN living l ON l.n = k.scheme LEFT JOIN living o ON o.n = k.to_scheme
  WHERE ${holds('k')} AND (k.to_scheme IS NULL AND k.to_kind >= 0 OR o.n IS NOT NULL) GROUP BY 1, 2
)
SELECT json_agg(json_build_object('a', x, 'b', y, 'overlaps', coalesce(o.n, 0), 'unresolved', coalesce(o.unresolved, 0),
  'sharedPartners', coalesce(p.n, 0), 'jointActions', coalesce(c.n, 0), 'sharedCoordinators', coalesce(h.n, 0),
  'declaredLinks', coalesce(d.n, 0)) ORDER BY x, y)::text AS answer
FROM generate_series(0, $2 - 1) x JOIN generate_series(0, $2 - 1) y ON y >= x
LEFT JOIN overlapping o ON o.a = x AND o.b = y LEFT JOIN partners p ON p.a = x AND p.b = y
LEFT JOIN actions c ON c.a = x AND c.b = y LEFT JOIN coordinators h ON h.a = x AND h.b = y
LEFT JOIN declared d ON d.a = x AND d.b = y`;

/** $1 day, $2 the districts' kind, $3 the kinds of which none is to cover them. */
export const BLANK_DISTRICTS = `
WITH covering AS MATERIALIZED (
  SELECT DISTINCT g.unit FROM bench.placed p JOIN bench.ground g ON g.placed = p.n
  WHERE p.kind = ANY ($3) AND ${holds('p')}
    AND EXISTS (SELECT FROM bench.active v WHERE v.scheme = p.scheme AND ${holds('v')})
),
reached AS MATERIALIZED (
  SELECT unit AS part FROM covering
  UNION ALL
  SELECT h.part FROM covering c JOIN bench.part_host h ON h.unit = c.unit
  UNION ALL
  SELECT t.n FROM covering c JOIN bench.part o ON o.n = c.unit JOIN bench.part_host ho ON ho.part = o.n
  JOIN bench.part_host h ON h.unit = ho.unit JOIN bench.part t ON t.n = h.part AND t.class <> o.class
)
SELECT coalesce(json_agg(json_build_object('scheme', s.id, 'population', p.population) ORDER BY p.population DESC NULLS LAST, u.key, s.id), '[]')::text AS answer
FROM bench.placed p JOIN bench.scheme s ON s.n = p.scheme
JOIN bench.ground g ON g.placed = p.n JOIN bench.part t ON t.n = g.unit AND t.complete JOIN bench.unit u ON u.n = g.unit
WHERE p.kind = $2 AND ${holds('p')}
  AND EXISTS (SELECT FROM bench.active v WHERE v.scheme = p.scheme AND ${holds('v')})
  AND g.unit NOT IN (SELECT part FROM reached)`;
