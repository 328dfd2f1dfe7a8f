import { schemeKinds } from '@maillage/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dac } from './fixtures/dac/definition.ts';
import { DAC_RECORD } from './fixtures/dac/record.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

let graph: TestHub;

beforeAll(async () => {
  const kinds = [...schemeKinds, dac];
  graph = await createTestHub(DEFAULT_DATASET, { kinds });
  await graph.hub.stores.schemes.get('DAC')?.writer.write(DAC_RECORD, 0, { actor: 'essai', reason: null });
  await graph.hub.refresh();
});

afterAll(() => graph[Symbol.asyncDispose]());

test('a folder and a line in the registry make a seventh kind, with all that the six have', async () => {
  const { data, errors } = await graph.query(/* GraphQL */ `
    {
      dacSchemes(filter: { mergedNetworks: { eq: 3 }, state: { eq: ACTIVE } }) {
        nodes { id kind name status statusLabel phone mergedNetworks perimeter { population } history { totalCount } }
      }
    }
  `);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    dacSchemes: {
      nodes: [
        {
          id: DAC_RECORD.id,
          kind: 'DAC',
          name: 'DAC de Bron',
          status: 'OUVERT',
          statusLabel: 'Ouvert',
          phone: '0 800 00 00 00',
          mergedNetworks: 3,
          perimeter: { population: 42_982 },
          history: { totalCount: 1 },
        },
      ],
    },
  });
});

test('it answers schemes, overlaps and articulation, from both sides', async () => {
  const { data, errors } = await graph.query(
    /* GraphQL */ `
      query Seventh($id: ID!) {
        schemes(filter: { kind: { eq: DAC } }) { totalCount nodes { kind name } }
        scheme(id: $id) {
          overlaps(kinds: [CLSM]) { nodes { scheme { kind name } method population shareOfThis shareOfOther } }
          articulation(kinds: [CLSM]) { kind present overlaps }
        }
        clsmSchemes(filter: { name: { eq: "CLSM de Bron" } }) {
          nodes { overlaps(kinds: [DAC]) { nodes { scheme { kind name } population } } articulation(kinds: [DAC]) { kind present overlaps } }
        }
      }
    `,
    { id: DAC_RECORD.id },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    schemes: { totalCount: 1, nodes: [{ kind: 'DAC', name: 'DAC de Bron' }] },
    scheme: {
      overlaps: {
        nodes: [
          {
            scheme: { kind: 'CLSM', name: 'CLSM de Bron' },
            method: 'UNITS',
            population: 42_982,
            shareOfThis: 1,
            shareOfOther: 1,
          },
        ],
      },
      articulation: [{ kind: 'CLSM', present: true, overlaps: 1 }],
    },
    clsmSchemes: {
      nodes: [
        {
          overlaps: { nodes: [{ scheme: { kind: 'DAC', name: 'DAC de Bron' }, population: 42_982 }] },
          articulation: [{ kind: 'DAC', present: true, overlaps: 1 }],
        },
      ],
    },
  });
});
