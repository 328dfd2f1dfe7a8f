import { vocabulary } from '../contract/vocabulary.ts';
import type { ChangeAuthor } from '../store/change-log.ts';
import type { SubgraphBuilder } from './builder.ts';
import { enumOf } from './enum-of.ts';
import type { SchemeInterface, SchemeReference } from './scheme-interface.ts';
import { sharedType } from './shared-type.ts';

const OPERATIONS = vocabulary({
  name: 'ChangeOperation',
  description: 'Ce qu’un changement a fait d’une fiche.',
  labels: { CREATED: 'Créée', AMENDED: 'Modifiée', WITHDRAWN: 'Retirée' },
});

/** A change of a scheme's record. */
export interface SchemeChange extends ChangeAuthor {
  /** RFC 3339. */
  at: string;
  version: number;
  withdrawn: boolean;
  scheme: SchemeReference;
}

/** `Change`: who changed a record, when and why. The author is a role or a tool, never a person's name. */
export const changeType = (builder: SubgraphBuilder, scheme: SchemeInterface) =>
  sharedType(builder, 'Change', () =>
    builder.objectRef<SchemeChange>('Change').implement({
      description: 'Un changement de la fiche d’un dispositif.',
      shareable: true,
      fields: (t) => ({
        at: t.expose('at', { type: 'DateTime', description: 'Instant du changement.' }),
        operation: t.field({
          type: enumOf(builder, OPERATIONS),
          description: 'Ce qui a été fait.',
          resolve: ({ withdrawn, version }) =>
            withdrawn ? 'WITHDRAWN' : version === 1 ? 'CREATED' : 'AMENDED',
        }),
        version: t.exposeInt('version', { description: 'Version de la fiche après le changement.' }),
        actor: t.exposeString('actor', { description: 'Auteur : un rôle ou un outil.' }),
        reason: t.exposeString('reason', { nullable: true, description: 'Motif.' }),
        scheme: t.expose('scheme', {
          type: scheme,
          nullable: true,
          description: 'Le dispositif ; vide s’il a été retiré.',
        }),
      }),
    }),
  );
