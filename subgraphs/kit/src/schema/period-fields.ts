import type { Period } from '../contract/dates.ts';
import type { Types } from './builder.ts';

/** `since` and `until` of whatever holds for a time. */
export const periodFields = <Held extends Period>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Held>) => ({
  since: t.field({
    type: 'Date',
    nullable: true,
    description: 'Premier jour ; vide s’il n’est pas connu.',
    resolve: (held) => held.since,
  }),
  until: t.field({
    type: 'Date',
    nullable: true,
    description: 'Dernier jour, compris ; vide s’il dure encore.',
    resolve: (held) => held.until,
  }),
});
