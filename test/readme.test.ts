import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readmeQueries } from '../gateway/src/hub/readme-queries.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const QUERIES = readmeQueries();

let graph: TestHub;

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET);
});

afterAll(() => graph[Symbol.asyncDispose]());

test('the two commands stand at the top', () => {
  expect(README.split('\n').slice(0, 12).join('\n')).toMatch(/npm ci && npm start[\s\S]*npm ci && npm test/);
});

test.each(QUERIES)('« $title » runs as it stands there', async ({ query }) => {
  const { data, errors } = await graph.query(query);
  expect(errors).toBeUndefined();
  const lists = JSON.stringify(data);
  expect(lists.length).toBeGreaterThan(100);
});

interface Overlap {
  scheme: { kind: string; name: string };
  method: string;
  population: number | null;
  shareOfThis: number | null;
  shareOfOther: number | null;
  sharedPartners: { totalCount: number; nodes: { partner: { name: string } }[] };
  jointActions: { totalCount: number };
}

interface Council {
  name: string;
  perimeter: { population: number | null };
  overlaps: { totalCount: number; nodes: Overlap[] };
}

/**
 * Checked by hand against the COG's files and the records: populations municipales 2023 of Bron (69029) 42,982; of Lyon's 2nd, 5th and 9th
 * arrondissements 29,981, 47,777 and 53,567, of the 1st 28,717, of the whole city 519,127; of Échirolles (38151) 37,491; of the
 * département of Isère 1,298,990 and of the Rhône 1,914,667.
 */
describe('the main query, by hand', () => {
  let councils: Map<string, Council>;

  beforeAll(async () => {
    const { data } = await graph.query(QUERIES[0]?.query ?? '');
    const { nodes } = (data as { clsmSchemes: { nodes: Council[] } }).clsmSchemes;
    councils = new Map(nodes.map((council) => [council.name, council]));
  });

  const lines = (name: string) =>
    (councils.get(name)?.overlaps.nodes ?? []).map(
      ({ scheme, method, population, shareOfThis, shareOfOther, sharedPartners }) => [
        scheme.kind,
        scheme.name,
        method,
        population,
        shareOfThis,
        shareOfOther,
        sharedPartners.nodes.map(({ partner }) => partner.name).toSorted(),
      ],
    );

  test('CLSM de Bron: one commune', () => {
    expect(councils.get('CLSM de Bron')?.perimeter.population).toBe(42_982);
    expect(lines('CLSM de Bron')).toEqual([
      ['CLS', 'CLS de Bron', 'UNITS', 42_982, 1, 1, ['CCAS de Bron', 'UNAFAM 69', 'Ville de Bron']],
      [
        'PTSM',
        'PTSM – Rhône (69)',
        'UNITS',
        42_982,
        1,
        42_982 / 1_914_667,
        ['ARS Auvergne-Rhône-Alpes', 'UNAFAM 69'],
      ],
      // Bron and eight more communes: 98,147 inhabitants.
      ['CPTS', 'CPTS du bassin de Bron', 'UNITS', 42_982, 1, 42_982 / 98_147, ['CCAS de Bron']],
      ['QPV', 'Quartier illustratif 1, Bron', 'UNITS', 7_622, 7_622 / 42_982, 1, []],
    ]);
  });

  test('CLSM de Lyon 2-5-9: three arrondissements, and QPV that cite the whole city', () => {
    const people = 29_981 + 47_777 + 53_567;
    const council = councils.get('CLSM de Lyon (2e, 5e et 9e arrondissements)');
    expect(council?.perimeter.population).toBe(people);
    expect(lines('CLSM de Lyon (2e, 5e et 9e arrondissements)').slice(0, 4)).toEqual([
      ['CLS', 'CLS de Lyon (3e génération)', 'UNITS', people, 1, people / 519_127, []],
      ['PTSM', 'PTSM – Rhône (69)', 'UNITS', people, 1, people / 1_914_667, []],
      // Its 1st, 2nd and 5th arrondissements.
      [
        'CPTS',
        'CPTS – Lyon 5e Arrondissement',
        'UNITS',
        77_758,
        77_758 / people,
        77_758 / (77_758 + 28_717),
        [],
      ],
      ['CPTS', 'CPTS – Lyon 9e Arrondissement', 'UNITS', 53_567, 53_567 / people, 1, []],
    ]);
    const districts = council?.overlaps.nodes.slice(4) ?? [];
    expect(districts).toHaveLength(11);
    for (const { scheme, method, population, shareOfThis, shareOfOther } of districts) {
      expect([scheme.kind, method, population, shareOfThis, shareOfOther]).toEqual([
        'QPV',
        'UNRESOLVED',
        null,
        null,
        null,
      ]);
    }
  });

  test('CLSM d’Échirolles: one commune, inside a département', () => {
    expect(lines('CLSM d’Échirolles')).toEqual([
      ['CLS', 'CLS d’Échirolles', 'UNITS', 37_491, 1, 1, []],
      ['PTSM', 'PTSM – Isère (38)', 'UNITS', 37_491, 1, 37_491 / 1_298_990, []],
      ['CPTS', 'CPTS d’Échirolles', 'UNITS', 37_491, 1, 1, []],
    ]);
  });

  test('an illustrative council carries actions with others: as many as both sides hold', async () => {
    const withActions = [...councils.values()].flatMap((council) =>
      council.overlaps.nodes
        .filter((overlap) => overlap.jointActions.totalCount > 0)
        .map((overlap) => ({ council, overlap })),
    );
    expect(withActions.length).toBeGreaterThan(10);
  });
});
