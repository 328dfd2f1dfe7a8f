/** A stretch that holds on the day, $1. */
export const holds = (table: string): string => `${table}.since <= $1 AND ${table}.until >= $1`;

/** Ways from a unit of one ground to those of another that meet it: the same, parts of it, what holds it, other parts of that. */
const STEPS = [
  'SELECT m.placed AS a, x.placed AS b FROM mine m JOIN bench.ground g ON g.placed = m.placed JOIN bench.ground x ON x.unit = g.unit',
  `SELECT m.placed, x.placed FROM mine m JOIN bench.ground g ON g.placed = m.placed AND NOT g.is_part
     JOIN bench.part_host h ON h.unit = g.unit JOIN bench.ground x ON x.unit = h.part`,
  `SELECT m.placed, x.placed FROM mine m JOIN bench.ground g ON g.placed = m.placed AND g.is_part
     JOIN bench.part_host h ON h.part = g.unit JOIN bench.ground x ON x.unit = h.unit`,
  `SELECT m.placed, x.placed FROM mine m JOIN bench.ground g ON g.placed = m.placed AND g.is_part
     JOIN bench.part_host h ON h.part = g.unit JOIN bench.part_host h2 ON h2.unit = h.unit AND h2.part <> h.part
     JOIN bench.ground x ON x.unit = h2.part`,
];

/** Where there are many pairs they are best joined as sets; where there are few, looked up one by one. */
const COMMON_WHOLES_OF_ALL = `SELECT n.a, n.b, count(*) AS wholes, sum(u.population) AS people, bool_or(u.population IS NULL) AS unknown
  FROM near n
  JOIN bench.ground g ON g.placed = n.a AND NOT g.is_part
  JOIN bench.ground x ON x.placed = n.b AND x.unit = g.unit
  JOIN bench.unit u ON u.n = g.unit
  GROUP BY n.a, n.b`;
const COMMON_WHOLES_OF_FEW = `SELECT n.a, n.b, c.wholes, c.people, c.unknown FROM near n CROSS JOIN LATERAL (
    SELECT count(*) AS wholes, sum(u.population) AS people, bool_or(u.population IS NULL) AS unknown
    FROM bench.ground g
    JOIN bench.ground x ON x.placed = n.b AND x.unit = g.unit
    JOIN bench.unit u ON u.n = g.unit
    WHERE g.placed = n.a AND NOT g.is_part
  ) c WHERE c.wholes > 0`;

/**
 * Common table expressions from \`mine(placed)\` to \`met(a, b, people, is_resolved, all_a, all_b)\`: every pair of grounds of the day that
 * overlap, or may, by the rules of DOMAIN.md §3.
 */
export const pairs = ({ once }: { once: boolean }): string => `
near AS MATERIALIZED (
  SELECT DISTINCT c.a, c.b FROM (${STEPS.join(' UNION ALL ')}) c
  JOIN bench.placed p ON p.n = c.a JOIN bench.placed q ON q.n = c.b
  WHERE ${holds('q')} AND p.scheme <> q.scheme ${once ? 'AND p.n < q.n' : ''}
),
sides AS (
  SELECT n.a, n.b, n.a AS own, n.b AS other FROM near n JOIN bench.placed p ON p.n = n.a AND p.parts > 0
  UNION ALL
  SELECT n.a, n.b, n.b, n.a FROM near n JOIN bench.placed p ON p.n = n.b AND p.parts > 0
),
part_sides AS MATERIALIZED (
  SELECT s.a, s.b, s.own, g.unit AS part, t.class, t.population,
    (t.complete AND k.in_other = t.hosts) OR d.placed IS NOT NULL AS is_common, k.reach > 0 AS reaches
  FROM sides s
  JOIN bench.ground g ON g.placed = s.own AND g.is_part
  JOIN bench.part t ON t.n = g.unit
  LEFT JOIN bench.ground d ON d.placed = s.other AND d.unit = g.unit
  CROSS JOIN LATERAL (
    SELECT count(o.unit) AS in_other, count(o.unit) FILTER (WHERE w.unit IS NULL) AS reach
    FROM bench.part_host h
    LEFT JOIN bench.ground o ON o.placed = s.other AND o.unit = h.unit
    LEFT JOIN bench.ground w ON w.placed = s.own AND w.unit = h.unit
    WHERE h.part = g.unit
  ) k
),
common_parts AS (
  SELECT a, b, count(*) AS parts, sum(population) AS people, bool_or(population IS NULL) AS unknown
  FROM (SELECT DISTINCT a, b, part, population FROM part_sides WHERE is_common) c GROUP BY a, b
),
common_wholes AS (
  ${once ? COMMON_WHOLES_OF_ALL : COMMON_WHOLES_OF_FEW}
),
unresolved AS (
  SELECT a, b FROM part_sides WHERE NOT is_common AND reaches
  UNION
  SELECT p.a, p.b FROM part_sides p
  JOIN part_sides q ON q.a = p.a AND q.b = p.b AND q.own = p.b AND q.class <> p.class
  JOIN bench.part_host hp ON hp.part = p.part
  JOIN bench.part_host hq ON hq.part = q.part AND hq.unit = hp.unit
  WHERE p.own = p.a AND NOT p.is_common AND NOT q.is_common
    AND NOT (EXISTS (SELECT FROM bench.ground g WHERE g.placed = p.a AND g.unit = hp.unit)
         AND EXISTS (SELECT FROM bench.ground g WHERE g.placed = p.b AND g.unit = hp.unit))
),
part_counts AS (
  SELECT a, b, count(*) FILTER (WHERE own = a AND is_common) AS of_a, count(*) FILTER (WHERE own = b AND is_common) AS of_b
  FROM part_sides GROUP BY a, b
),
met AS (
  SELECT n.a, n.b, r.a IS NULL AS is_resolved,
    CASE WHEN r.a IS NULL AND NOT coalesce(w.unknown, false) AND NOT coalesce(c.unknown, false)
      THEN coalesce(w.people, 0) + coalesce(c.people, 0) END AS people,
    p.complete AND p.wholes = coalesce(w.wholes, 0) AND p.parts = coalesce(k.of_a, 0) AS all_a,
    q.complete AND q.wholes = coalesce(w.wholes, 0) AND q.parts = coalesce(k.of_b, 0) AS all_b
  FROM near n
  JOIN bench.placed p ON p.n = n.a JOIN bench.placed q ON q.n = n.b
  LEFT JOIN common_wholes w ON w.a = n.a AND w.b = n.b
  LEFT JOIN common_parts c ON c.a = n.a AND c.b = n.b
  LEFT JOIN part_counts k ON k.a = n.a AND k.b = n.b
  LEFT JOIN unresolved r ON r.a = n.a AND r.b = n.b
  WHERE w.a IS NOT NULL OR c.a IS NOT NULL OR r.a IS NOT NULL
)`;

/** People in common among a population, 0..1: 1 when all ground is common. */
export const share = (isAll: string, population: string): string =>
  `CASE WHEN ${isAll} THEN 1 WHEN people IS NULL OR ${population} IS NULL OR ${population} = 0 THEN NULL
     ELSE least(1, people::float8 / ${population}) END`;
