import { checkDefinition, checkLifeCycle, codesOf, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { CPTS_CORE_MISSIONS, CPTS_OPTIONAL_MISSIONS, CPTS_SIZES, cpts } from '../src/index.ts';

describe('the CPTS', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(cpts)).toEqual([]);
  });

  it('is a project until its ACI is signed', () => {
    const statuses = [
      { status: 'PRE_PROJET', since: '2019-09-01', until: '2020-01-31' },
      { status: 'LETTRE_INTENTION_VALIDEE', since: '2020-02-01', until: '2020-12-31' },
      { status: 'PROJET_SANTE_VALIDE', since: '2021-01-01', until: '2021-03-31' },
      { status: 'NEGOCIATION_ACI', since: '2021-04-01', until: '2021-06-30' },
      { status: 'ACI_SIGNE', since: '2021-07-01', until: null },
    ];
    expect(checkLifeCycle(cpts, statuses)).toEqual([]);
    const on = (day: string) => stateOf(cpts, { statuses, endsOn: null }, day)?.state;
    expect([on('2019-09-01'), on('2021-06-30'), on('2021-07-01')]).toEqual(['PROJECT', 'PROJECT', 'ACTIVE']);
  });

  it('does not sign an ACI before its health project is validated', () => {
    const hasty = [
      { status: 'LETTRE_INTENTION_VALIDEE', since: null, until: '2020-12-31' },
      { status: 'ACI_SIGNE', since: '2021-01-01', until: null },
    ];
    expect(checkLifeCycle(cpts, hasty)).toHaveLength(1);
  });

  it('has four sizes, four core missions and two optional ones', () => {
    expect(
      [CPTS_SIZES, CPTS_CORE_MISSIONS, CPTS_OPTIONAL_MISSIONS].map((of) => codesOf<string>(of).length),
    ).toEqual([4, 4, 2]);
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(cpts.details)) expect(description).toMatch(/S[0-4]|\[K\]/);
  });
});
