import type { ObjectRef } from '@pothos/core';
import { vocabulary } from '../contract/vocabulary.ts';
import type { ChangeAuthor } from '../store/change-log.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { sharedType } from './shared-type.ts';

const OPERATIONS = vocabulary({
  name: 'ChangeOperation',
  description: 'Ce qu’un changement a fait d’une fiche.',
  labels: { CREATED: 'Créée', AMENDED: 'Modifiée', WITHDRAWN: 'Retirée' },
});

/** A change of a record. */
export interface RecordChange extends ChangeAuthor {
  /** RFC 3339. */
  at: string;
  version: number;
  withdrawn: boolean;
}

/** `Change`: what was done to a record, when, why and by whom. The author is a role or a tool, never a person's name. */
export const changeType = (builder: SubgraphBuilder): ObjectRef<Types, RecordChange> =>
  sharedType(builder, 'Change', () =>
    builder.objectRef<RecordChange>('Change').implement({
      description: 'Un changement d’une fiche.',
      shareable: true,
      fields: (t) => changeFields(builder, t),
    }),
  );

/** The fields of a change, for types that add what was changed. */
export const changeFields = <Change extends RecordChange>(
  builder: SubgraphBuilder,
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, Change>,
) => ({
  at: t.field({ type: 'DateTime', description: 'Instant du changement.', resolve: (change) => change.at }),
  operation: t.field({
    type: enumOf(builder, OPERATIONS),
    description: 'Ce qui a été fait.',
    resolve: ({ withdrawn, version }) => (withdrawn ? 'WITHDRAWN' : version === 1 ? 'CREATED' : 'AMENDED'),
  }),
  version: t.int({
    description: 'Version de la fiche après le changement.',
    resolve: (change) => change.version,
  }),
  actor: t.string({ description: 'Auteur : un rôle ou un outil.', resolve: (change) => change.actor }),
  reason: t.string({ nullable: true, description: 'Motif.', resolve: (change) => change.reason }),
});
