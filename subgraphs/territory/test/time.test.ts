import { describe, expect, it } from 'vitest';
import { execute } from './execute.ts';

const STATE = `query ($code: String!, $asOf: Date) {
  territory(ref: { level: COMMUNE, code: $code }, asOf: $asOf) { ... on Commune {
    name population populationVintage vintage asOf validFrom validTo
    epci { name asOf } ept { members { totalCount nodes { code } } }
    successors { code name asOf population } predecessors { code name asOf population } formerNames
  } }
}`;

async function stateOf(code: string, asOf?: string) {
  const { data, errors } = await execute(STATE, { code, asOf });
  expect(errors).toBeUndefined();
  return data.territory;
}

describe('a commune over time', () => {
  it('that has merged still answers, with its end and its successor', async () => {
    expect(await stateOf('93059')).toMatchObject({
      name: 'Pierrefitte-sur-Seine',
      population: 33_670,
      populationVintage: 2022,
      vintage: 2024,
      asOf: '2024-12-31',
      validTo: '2024-12-31',
      epci: { name: 'Métropole du Grand Paris', asOf: '2024-12-31' },
      ept: { members: { totalCount: 9 } },
      successors: [{ code: '93066', name: 'Saint-Denis', asOf: '2025-01-01', population: 149_077 }],
    });
  });

  it('is, on a day before, what it was that day', async () => {
    expect(await stateOf('93066', '2024-12-31')).toMatchObject({
      population: 115_237,
      vintage: 2024,
      validTo: '2024-12-31',
      successors: [{ code: '93066', asOf: '2025-01-01', population: 149_077 }],
    });
    expect(await stateOf('93066')).toMatchObject({
      population: 149_077,
      vintage: 2026,
      validFrom: '2025-01-01',
      validTo: null,
      successors: [],
      predecessors: [
        { code: '93059', name: 'Pierrefitte-sur-Seine', asOf: '2024-12-31', population: 33_670 },
        { code: '93066', name: 'Saint-Denis', asOf: '2024-12-31', population: 115_237 },
      ],
    });
  });

  it('keeps its ground under another code, and says which it had', async () => {
    expect(await stateOf('12076')).toMatchObject({ vintage: 2024, successors: [{ code: '12218' }] });
    expect(await stateOf('12218')).toMatchObject({ name: 'Conques-en-Rouergue', validFrom: '2025-01-01' });
  });

  it('is found by the names that it took in, and says so', async () => {
    const search = async (text: string) => {
      const { data } = await execute(
        `query ($text: String!) { territories(search: $text, level: COMMUNE) {
          nodes { code name ... on Commune { formerNames } }
        } }`,
        { text },
      );
      return data.territories.nodes;
    };
    expect(await search('Pierrefitte-sur-Seine')).toMatchObject([
      { code: '93066', name: 'Saint-Denis', formerNames: ['Pierrefitte-sur-Seine'] },
    ]);
    expect(await search('93059')).toMatchObject([{ code: '93066' }]);
    expect(await search('Cransac')).toMatchObject([{ code: '12083', formerNames: ['Cransac'] }]);
  });
});
