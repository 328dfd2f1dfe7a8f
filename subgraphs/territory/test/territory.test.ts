import { describe, expect, it } from 'vitest';
import { execute } from './execute.ts';

const TERRITORY = `query ($ref: TerritoryRef!, $asOf: Date) {
  territory(ref: $ref, asOf: $asOf) { __typename code level name population region { code } departement { code } }
}`;

const ask = (level: string, code: string) => execute(TERRITORY, { ref: { level, code } });

describe('Query.territory', () => {
  it.each([
    ['REGION', '11', { __typename: 'Region', name: 'Île-de-France', region: null, departement: null }],
    ['DEPARTEMENT', '2A', { __typename: 'Departement', region: { code: '94' }, departement: null }],
    ['EPCI', '242500361', { __typename: 'Epci', region: { code: '27' }, departement: { code: '25' } }],
    ['EPCI', '243500741', { __typename: 'Epci', region: null, departement: null }],
    ['EPT', '200057867', { __typename: 'Ept', population: 453671, departement: { code: '93' } }],
    ['COMMUNE', '93066', { __typename: 'Commune', name: 'Saint-Denis', population: 149077 }],
    ['ARRONDISSEMENT_MUNICIPAL', '75112', { __typename: 'ArrondissementMunicipal', population: 138024 }],
    [
      'COMMUNE_DELEGUEE',
      '93059',
      { __typename: 'CommuneDeleguee', population: null, region: { code: '11' } },
    ],
    ['COMMUNE', '98901', { name: 'Île de Clipperton', population: null, departement: { code: '989' } }],
    ['COMMUNE', '55050', { name: 'Bezonvaux', population: 0 }],
  ])('answers %s %s', async (level, code, expected) => {
    const { data, errors } = await ask(level, code);
    expect(errors).toBeUndefined();
    expect(data.territory).toMatchObject({ level, code, ...expected });
  });

  it('takes a day, and answers from its vintage', async () => {
    const { data } = await execute(TERRITORY, {
      ref: { level: 'COMMUNE', code: '93031' },
      asOf: '2024-12-31',
    });
    expect(data.territory.name).toBe('Épinay-sur-Seine');
  });

  it('knows nothing of a code that does not exist, without an error', async () => {
    expect(await ask('COMMUNE', '93999')).toEqual({ data: { territory: null } });
    expect(await ask('EPT', '242500361')).toEqual({ data: { territory: null } });
  });

  it.each([
    ['COMMUNE', '9306', 'un code INSEE de 5 caractères'],
    ['EPCI', '93066', 'un SIREN de 9 chiffres'],
    ['DEPARTEMENT', '1', 'un code de département'],
    ['QPV', 'QN1', 'un code de QPV'],
  ])('says what the malformed code %s %s should have been', async (level, code, expected) => {
    const { data, errors } = await ask(level, code);
    expect(data).toEqual({ territory: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ['territory'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(expected);
    expect(errors?.[0]?.message).toContain(JSON.stringify(code));
  });

  it('refuses a day that is not one', async () => {
    const { errors } = await execute(TERRITORY, {
      ref: { level: 'COMMUNE', code: '93066' },
      asOf: '2026-02-30',
    });
    expect(errors?.[0]?.message).toContain('AAAA-MM-JJ');
  });

  it('names a QPV and leaves the rest to its own subgraph', async () => {
    const { data, errors } = await execute(
      '{ territory(ref: { level: QPV, code: "QN09301M" }) { __typename code level } }',
    );
    expect(errors).toBeUndefined();
    expect(data.territory).toEqual({ __typename: 'Qpv', code: 'QN09301M', level: 'QPV' });
  });
});
