import type { CoordinationRecord } from '../contract/scheme-record.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { enumOf } from '../schema/enum-of.ts';
import { periodFields } from '../schema/period-fields.ts';
import { sharedType } from '../schema/shared-type.ts';
import { EMPLOYER_TYPES, GRADES } from '../vocabulary/index.ts';

/** `Coordination`: a post, never the person who holds it (DOMAIN.md §8). */
export const coordinationType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Coordination', () =>
    builder.objectRef<CoordinationRecord>('Coordination').implement({
      description: 'Un poste de coordination.',
      shareable: true,
      fields: (t) => ({
        fte: t.exposeFloat('fte', { nullable: true, description: 'Équivalent temps plein, de 0 à 1.' }),
        employer: t.expose('employer', {
          type: enumOf(builder, EMPLOYER_TYPES),
          nullable: true,
          description: 'Employeur.',
        }),
        workplace: t.expose('workplace', {
          type: enumOf(builder, EMPLOYER_TYPES),
          nullable: true,
          description: 'Lieu d’exercice.',
        }),
        grade: t.expose('grade', {
          type: enumOf(builder, GRADES),
          nullable: true,
          description: 'Catégorie.',
        }),
        ...periodFields(t),
      }),
    }),
  );
