import type { CoordinationRecord } from '../contract/scheme-record.ts';
import { READ_RESTRICTED } from '../identity/caller.ts';
import type { SubgraphBuilder } from '../schema/builder.ts';
import { type BatchLoad, loaderFor } from '../schema/context.ts';
import { enumOf } from '../schema/enum-of.ts';
import { periodFields } from '../schema/period-fields.ts';
import { type Placed, positionField } from '../schema/placed.ts';
import { restrictedTo } from '../schema/restricted.ts';
import { sharedType } from '../schema/shared-type.ts';
import { EMPLOYER_TYPES, GRADES } from '../vocabulary/index.ts';

/** `Coordination`: a post. The name of who holds it is apart, for those who may read it (DOMAIN.md §8). */
export const coordinationType = (builder: SubgraphBuilder, holderNames: BatchLoad<string, string | null>) =>
  sharedType(builder, 'Coordination', () =>
    builder.objectRef<Placed<CoordinationRecord>>('Coordination').implement({
      description: 'Un poste de coordination.',
      shareable: true,
      fields: (t) => ({
        ...positionField(t),
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
        holderName: t.string({
          ...restrictedTo(READ_RESTRICTED),
          nullable: true,
          description:
            'Nom de qui occupe le poste : donnée personnelle, facultative, réservée à la portée « read:restricted ». Ni les exports, ni l’historique, ni les fils ne la portent.',
          resolve: ({ holderKey }, _, context) =>
            holderKey === null ? null : loaderFor(context, holderNames).load(holderKey),
        }),
        ...periodFields(t),
      }),
    }),
  );
