import { isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { execute, subgraph } from './execute.ts';

describe('the types of territories', () => {
  it('give the year of each population', async () => {
    const { data } = await execute(`{
      mayotte: territory(ref: { level: REGION, code: "06" }) { ... on Region { population populationVintage } }
      denis: territory(ref: { level: COMMUNE, code: "93066" }) { ... on Commune { population populationVintage } }
      clipperton: territory(ref: { level: COMMUNE, code: "98901" }) { ... on Commune { population populationVintage } }
    }`);
    expect(data).toEqual({
      mayotte: { population: 256518, populationVintage: 2017 },
      denis: { population: 149077, populationVintage: 2023 },
      clipperton: { population: null, populationVintage: null },
    });
  });

  it('place a commune, its parts and its groupings', async () => {
    const { data, errors } = await execute(`{
      territory(ref: { level: COMMUNE, code: "93066" }) { ... on Commune {
        postcodes arrondissements { code }
        region { name } departement { name }
        epci { name epts { code } } ept { name epci { name } members(first: 1) { totalCount nodes { name } } }
        delegated { code name commune { code } epci { code } ept { code } }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.territory).toMatchObject({
      postcodes: ['93200', '93210', '93380'],
      arrondissements: [],
      region: { name: 'Île-de-France' },
      departement: { name: 'Seine-Saint-Denis' },
      epci: { name: 'Métropole du Grand Paris' },
      ept: {
        name: 'Plaine Commune',
        epci: { name: 'Métropole du Grand Paris' },
        members: { totalCount: 8, nodes: [{ name: 'Aubervilliers' }] },
      },
      delegated: [
        { code: '93059', name: 'Pierrefitte-sur-Seine', commune: { code: '93066' } },
        { code: '93066', name: 'Saint-Denis', epci: { code: '200054781' }, ept: { code: '200057867' } },
      ],
    });
    expect(data.territory.epci.epts).toHaveLength(11);
  });

  it('place arrondissements in their city', async () => {
    const { data } = await execute(`{
      territory(ref: { level: COMMUNE, code: "69123" }) { ... on Commune {
        population ept { code }
        arrondissements { population postcodes commune { code } epci { code } }
      } }
    }`);
    const { population, ept, arrondissements } = data.territory;
    expect(ept).toBeNull();
    expect(arrondissements).toHaveLength(9);
    expect(
      arrondissements.reduce((sum: number, one: { population: number }) => sum + one.population, 0),
    ).toBe(population);
    expect(arrondissements[0]).toMatchObject({
      postcodes: ['69001'],
      commune: { code: '69123' },
      epci: { code: '200046977' },
    });
  });

  it('list what an EPCI spans', async () => {
    const { data } = await execute(`{
      territory(ref: { level: EPCI, code: "243500741" }) { ... on Epci {
        regions { code } departements { code } epts { code } members { totalCount nodes { departement { code } } }
      } }
      bretagne: territory(ref: { level: REGION, code: "53" }) { ... on Region { departements { code } } }
    }`);
    expect(data.territory.regions).toEqual([{ code: '52' }, { code: '53' }]);
    expect(data.territory.departements).toEqual([{ code: '35' }, { code: '44' }, { code: '56' }]);
    expect(data.territory.epts).toEqual([]);
    expect(data.territory.members.nodes).toHaveLength(data.territory.members.totalCount);
    expect(data.bretagne.departements.map((one: { code: string }) => one.code)).toEqual([
      '22',
      '29',
      '35',
      '56',
    ]);
  });

  it('page through the communes of a département', async () => {
    const page = (after: string | null) =>
      execute(
        `query ($after: String) { territory(ref: { level: DEPARTEMENT, code: "62" }) { ... on Departement {
          members(first: 200, after: $after) { totalCount nodes { code } pageInfo { hasNextPage endCursor } }
        } } }`,
        { after },
      );
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await page(after);
      const { nodes, pageInfo, totalCount } = data.territory.members;
      codes.push(...nodes.map((node: { code: string }) => node.code));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      expect(totalCount).toBeGreaterThan(800);
      if (after === null) expect(codes).toHaveLength(totalCount);
    } while (after !== null);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('describe every type, field and argument in the schema', () => {
    const bare = Object.values(subgraph.schema.getTypeMap())
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .filter((type) => !isFederation(type))
      .flatMap((type) => [
        { name: type.name, description: type.description },
        ...Object.values(type.getFields())
          .filter((field) => !isFederation(field))
          .flatMap((field) => [field, ...field.args]),
      ])
      .filter((part) => !part.description)
      .map((part) => part.name);
    expect(bare).toEqual([]);
  });
});

function isFederation({ name }: { name: string }): boolean {
  return name.startsWith('_');
}
