import { loadCog } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { execute, subgraph } from './execute.ts';

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Territory { code level name population region { code } }
    ... on Commune { epci { code } postcodes }
  }
}`;

const entities = (representations: { __typename: string; code: string }[]) =>
  execute(ENTITIES, { representations });

describe('references to territories', () => {
  it('resolve in their order, one by one known or not', async () => {
    const { data, errors } = await entities([
      { __typename: 'Commune', code: '93066' },
      { __typename: 'CommuneDeleguee', code: '93066' },
      { __typename: 'Commune', code: '93059' },
      { __typename: 'ArrondissementMunicipal', code: '75112' },
      { __typename: 'Region', code: '11' },
      { __typename: 'Departement', code: '93' },
      { __typename: 'Epci', code: '200057867' },
      { __typename: 'Ept', code: '200057867' },
      { __typename: 'Commune', code: 'not a code' },
    ]);
    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([
      { __typename: 'Commune', level: 'COMMUNE', population: 149077, epci: { code: '200054781' } },
      { __typename: 'CommuneDeleguee', level: 'COMMUNE_DELEGUEE', population: null },
      { __typename: 'Commune', name: 'Pierrefitte-sur-Seine', population: 33_670 },
      { __typename: 'ArrondissementMunicipal', name: 'Paris 12e Arrondissement' },
      { __typename: 'Region', region: null },
      { __typename: 'Departement', region: { code: '11' } },
      null,
      { __typename: 'Ept', name: 'Plaine Commune' },
      null,
    ]);
  });

  it('are of the day that they name', async () => {
    const representations = ['2024-12-31', '2025-01-01'].map((asOf) => ({
      __typename: 'Commune',
      code: '93066',
      asOf,
    }));
    const { data } = await execute(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Commune { population populationVintage vintage asOf } } }',
      { of: representations },
    );
    expect(data._entities).toEqual([
      { population: 115_237, populationVintage: 2022, vintage: 2024, asOf: '2024-12-31' },
      { population: 149_077, populationVintage: 2023, vintage: 2025, asOf: '2025-01-01' },
    ]);
  });

  it('resolve a large batch from memory', async () => {
    const communes = loadCog().entries('COMMUNE').slice(0, 5_000);
    const { data, errors } = await entities(communes.map(({ code }) => ({ __typename: 'Commune', code })));
    expect(errors).toBeUndefined();
    expect(data._entities.map((one: { name: string }) => one.name)).toEqual(communes.map((one) => one.name));
  });

  it('are offered for each level of the COG, by code, and for a QPV only named', () => {
    for (const type of [
      'Region',
      'Departement',
      'Epci',
      'Ept',
      'Commune',
      'ArrondissementMunicipal',
      'CommuneDeleguee',
    ]) {
      expect(subgraph.sdl).toMatch(
        new RegExp(`type ${type} implements Territory\\s+@key\\(fields: "code asOf"\\)`),
      );
    }
    expect(subgraph.sdl).toMatch(/type Qpv implements Territory\s+@key\(fields: "code", resolvable: false\)/);
  });
});
