import { ACTION_SCHEMA } from '@maillage/action';
import { kindSlug, type SchemeKindDefinition } from '@maillage/kit';
import { PARTNER_SCHEMA } from '@maillage/partner';
import { WEBHOOK_SCHEMA } from '../webhook/store/webhook-migrations.ts';

export const TERRITORY = 'territory';
export const ARTICULATION = 'articulation';

/** Subgraphs that run alone. */
export const subgraphNames = (kinds: readonly SchemeKindDefinition[]): string[] => [
  TERRITORY,
  ...kinds.map(kindSlug),
  PARTNER_SCHEMA,
  ACTION_SCHEMA,
  ARTICULATION,
  WEBHOOK_SCHEMA,
];
