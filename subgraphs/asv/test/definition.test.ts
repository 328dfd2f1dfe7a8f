import { checkDefinition, checkDetails, checkLifeCycle, stateOf } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { asv } from '../src/index.ts';

describe('the ASV', () => {
  it('is a definition that can be served', () => {
    expect(checkDefinition(asv)).toEqual([]);
  });

  it('ends as a scheme of its own when a CLS takes it in', () => {
    const statuses = [
      { status: 'PROJET', since: '2006-01-01', until: '2006-12-31' },
      { status: 'ACTIF', since: '2007-01-01', until: '2017-12-31' },
      { status: 'INTEGRE_CLS', since: '2018-01-01', until: null },
    ];
    expect(checkLifeCycle(asv, statuses)).toEqual([]);
    expect(stateOf(asv, { statuses, endsOn: null }, '2018-01-01')?.state).toBe('ENDED');
  });

  it('does not come back from its end', () => {
    const back = [
      { status: 'CLOS', since: null, until: '2017-12-31' },
      { status: 'ACTIF', since: '2018-01-01', until: null },
    ];
    expect(checkLifeCycle(asv, back)).toHaveLength(1);
  });

  it('takes its missions from the list', () => {
    expect(checkDetails(asv, { missions: ['ACCES_DROITS_SOINS'], cityContractEndsOn: '2030-12-31' })).toEqual(
      [],
    );
    expect(checkDetails(asv, { missions: ['SOINS'] })).toHaveLength(1);
  });

  it('names the source of every detail', () => {
    for (const { description } of Object.values(asv.details)) expect(description).toMatch(/S[0-4]|\[K\]/);
  });
});
