import type { SchemeKindDefinition } from '@maillage/kit';

const kind = (code: string, more: Partial<SchemeKindDefinition> = {}): SchemeKindDefinition => ({
  code,
  typeName: code.charAt(0) + code.slice(1).toLowerCase(),
  listField: `${code.toLowerCase()}Schemes`,
  label: code,
  description: code,
  statuses: {
    PROJET: { label: 'Projet', state: 'PROJECT', next: ['ACTIF'] },
    ACTIF: { label: 'Actif', state: 'ACTIVE', next: ['EN_SOMMEIL', 'CLOS'] },
    EN_SOMMEIL: { label: 'En sommeil', state: 'DORMANT', next: ['ACTIF', 'CLOS'] },
    CLOS: { label: 'Clos', state: 'ENDED', next: [] },
  },
  statusAfterTerm: null,
  details: {},
  ...more,
});

/** Three kinds that between them have a term, none, and a territory of their own. Not in the order of the alphabet. */
export const TOY_KINDS: readonly SchemeKindDefinition[] = [
  kind('CLSM'),
  kind('CLS', { statusAfterTerm: 'CLOS' }),
  kind('QPV', {
    statusAfterTerm: 'CLOS',
    listField: 'qpvDistricts',
    details: { code: { type: 'String', description: 'Code officiel.' } },
    territory: { level: 'QPV', codeDetail: 'code' },
  }),
];
