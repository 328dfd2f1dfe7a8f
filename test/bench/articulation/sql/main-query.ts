import { holds, pairs, share } from './pairs.ts';

/** The README's main query as one statement, with the same JSON out. $1 day, $2 kind, $3 région. */
export const MAIN_QUERY = `
WITH mine AS MATERIALIZED (
  SELECT p.n AS placed, p.scheme, p.population FROM bench.placed p
  WHERE p.kind = $2 AND ${holds('p')}
    AND EXISTS (SELECT FROM bench.active v WHERE v.scheme = p.scheme AND ${holds('v')})
    AND EXISTS (SELECT FROM bench.ground g JOIN bench.unit u ON u.n = g.unit WHERE g.placed = p.n AND u.region = $3)
),
${pairs({ once: false })},
ranked AS MATERIALIZED (
  SELECT p.scheme, q.scheme AS other, s.code, s.name, is_resolved, people,
    ${share('all_a', 'p.population')} AS of_this, ${share('all_b', 'q.population')} AS of_other,
    count(*) OVER (PARTITION BY p.scheme) AS total,
    row_number() OVER (PARTITION BY p.scheme ORDER BY people DESC NULLS LAST, ${share('all_a', 'p.population')} DESC NULLS LAST, s.kind, s.name_key, s.id) AS place
  FROM met JOIN bench.placed p ON p.n = met.a JOIN bench.placed q ON q.n = met.b JOIN bench.scheme s ON s.n = q.scheme
),
nodes AS (
  SELECT r.scheme, max(r.total) AS total, json_agg(json_build_object(
    'scheme', json_build_object('kind', r.code, 'name', r.name),
    'method', CASE WHEN r.is_resolved THEN 'UNITS' ELSE 'UNRESOLVED' END,
    'population', r.people, 'shareOfThis', r.of_this, 'shareOfOther', r.of_other,
    'sharedPartners', partners.list, 'jointActions', actions.list) ORDER BY r.place) AS list
  FROM ranked r
  CROSS JOIN LATERAL (
    SELECT json_build_object('totalCount', count(*), 'nodes', coalesce(json_agg(json_build_object('partner',
      json_build_object('name', p.name, 'category', p.category)) ORDER BY p.place) FILTER (WHERE p.place <= 5), '[]')) AS list
    FROM (
      SELECT p.name, p.category, row_number() OVER (ORDER BY p.name_key, p.id) AS place FROM bench.partner p
      WHERE p.n IN (SELECT t.partner FROM bench.seat t WHERE t.scheme = r.scheme AND ${holds('t')})
        AND p.n IN (SELECT t.partner FROM bench.seat t WHERE t.scheme = r.other AND ${holds('t')})
    ) p
  ) partners
  CROSS JOIN LATERAL (
    SELECT json_build_object('totalCount', count(*), 'nodes', coalesce(json_agg(json_build_object('title', a.title, 'theme', a.theme)
      ORDER BY a.place) FILTER (WHERE a.place <= 5), '[]')) AS list
    FROM (
      SELECT a.title, a.theme, row_number() OVER (ORDER BY a.title_key, a.id) AS place
      FROM bench.carrier c JOIN bench.carrier o ON o.action = c.action AND o.scheme = r.other JOIN bench.action a ON a.n = c.action
      WHERE c.scheme = r.scheme
    ) a
  ) actions
  WHERE r.place <= 20 GROUP BY r.scheme
)
SELECT json_build_object('clsmSchemes', json_build_object('totalCount', count(*), 'nodes', coalesce(json_agg(json_build_object(
  'name', s.name, 'provenance', s.provenance, 'perimeter', json_build_object('population', m.population),
  'overlaps', json_build_object('totalCount', coalesce(nodes.total, 0), 'nodes', coalesce(nodes.list, '[]'))
  ) ORDER BY s.name_key, s.id), '[]')))::text AS answer
FROM mine m JOIN bench.scheme s ON s.n = m.scheme LEFT JOIN nodes ON nodes.scheme = m.scheme`;
