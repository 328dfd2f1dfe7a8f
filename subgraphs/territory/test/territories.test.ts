import { describe, expect, it } from 'vitest';
import { execute } from './execute.ts';

const TERRITORIES = `query ($search: String, $level: TerritoryLevel, $first: Int, $after: String) {
  territories(search: $search, level: $level, first: $first, after: $after) {
    totalCount nodes { code level name } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

const ask = async (variables: Record<string, unknown>) => execute(TERRITORIES, variables);

describe('Query.territories', () => {
  it.each([
    ['st denis', { level: 'COMMUNE', code: '97411' }],
    ["l'hay les roses", { level: 'COMMUNE', code: '94038' }],
    ['93200', { level: 'COMMUNE', code: '93066' }],
    ['Lyon 3ème', { level: 'ARRONDISSEMENT_MUNICIPAL', code: '69383' }],
    ['plaine commune', { level: 'EPT', code: '200057867' }],
  ])('finds « %s »', async (search, expected) => {
    const { data } = await ask({ search, first: 1 });
    expect(data.territories.nodes[0]).toMatchObject(expected);
  });

  it('lists a level in the order of codes', async () => {
    const { data } = await ask({ level: 'REGION' });
    expect(data.territories.totalCount).toBe(26);
    const codes = data.territories.nodes.map((node: { code: string }) => node.code);
    expect(codes).toEqual([...codes].sort());
  });

  it('lists everything, fifty by fifty unless told', async () => {
    const { data } = await ask({});
    expect(data.territories.totalCount).toBe(26 + 109 + 1255 + 11 + 34969 + 45 + 2576);
    expect(data.territories.nodes).toHaveLength(50);
    expect(data.territories.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('goes on behind a cursor, though two territories have the same code', async () => {
    const first = await ask({ search: '93066', first: 1 });
    expect(first.data.territories).toMatchObject({
      totalCount: 2,
      nodes: [{ level: 'COMMUNE', code: '93066' }],
    });
    const second = await ask({ search: '93066', first: 1, after: first.data.territories.pageInfo.endCursor });
    expect(second.data.territories).toMatchObject({
      nodes: [{ level: 'COMMUNE_DELEGUEE', code: '93066' }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('finds nothing for nothing', async () => {
    const { data, errors } = await ask({ search: ' - ' });
    expect(errors).toBeUndefined();
    expect(data.territories).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it.each([
    [{ first: 201 }, '« first »'],
    [{ first: 0 }, '« first »'],
    [{ after: 'nowhere' }, '« after »'],
    [{ level: 'QPV' }, '« level »'],
    [{ search: 'a'.repeat(201) }, '« search »'],
  ])('refuses %j, saying what it expected of %s', async (variables, named) => {
    const { errors } = await ask(variables);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['territories'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(named);
  });
});
