import type { RuleSet } from '../rule.ts';
import { datedDocuments } from '../rules/dated-documents.ts';
import { bothPsychiatries } from '../rules/r22-both-psychiatries.ts';
import { coordinator } from '../rules/r23-coordinator.ts';
import { tripartiteFunding } from '../rules/r24-tripartite-funding.ts';
import { workingGroups } from '../rules/r25-working-groups.ts';
import { s0 } from '../sources.ts';
import { numbered } from './numbered.ts';

/** R22 to R26 of DOMAIN.md §4. */
export const nationalAdvice: RuleSet = {
  id: 'conseils-nationaux',
  label: 'Conseils du Centre national de ressources et d’appui aux CLSM',
  description: 'Ce que le Centre national conseille à tous les CLSM ; ce ne sont pas des obligations.',
  region: null,
  kind: 'CLSM',
  since: null,
  until: null,
  source: s0('Qu’est-ce qu’un CLSM'),
  rules: [
    bothPsychiatries,
    coordinator,
    tripartiteFunding,
    workingGroups,
    ...numbered(datedDocuments, ['R26']),
  ],
};
