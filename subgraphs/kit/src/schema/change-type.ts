import type { ObjectRef } from '@pothos/core';
import { vocabulary } from '../contract/vocabulary.ts';
import { badUserInput } from '../errors.ts';
import type { ChangeAuthor, ChangeNature, Feed, PastChange } from '../store/change-log.ts';
import { type Difference, wholeDifference } from '../writing/difference.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { enumOf } from './enum-of.ts';
import { sharedType } from './shared-type.ts';

const OPERATIONS = vocabulary({
  name: 'ChangeOperation',
  description: 'Ce qu’un changement a fait d’une fiche.',
  labels: { CREATED: 'Créée', AMENDED: 'Modifiée', WITHDRAWN: 'Retirée' },
});

/** A change of a record. */
export interface RecordChange extends ChangeAuthor, ChangeNature {
  /** RFC 3339. */
  at: string;
  version: number;
  withdrawn: boolean;
}

export const MAX_DIFFERENCES = 200;

/** Characters of a value's JSON that a difference shows. */
const MAX_VALUE = 2_000;

/** Tells which posts the same person holds: not for everybody (DOMAIN.md §8). */
const HIDDEN: ReadonlySet<string> = new Set(['holderKey']);

/** `Change`: what was done to a record, when, why and by whom. The author is a role or a tool, never a person's name. */
export const changeType = <Item>(builder: SubgraphBuilder, feed: Feed<Item>): ObjectRef<Types, PastChange> =>
  sharedType(builder, 'Change', () =>
    builder.objectRef<PastChange>('Change').implement({
      description: 'Un changement d’une fiche.',
      shareable: true,
      fields: (t) => ({
        ...changeFields(builder, t),
        differences: t.field({
          type: [differenceType(builder)],
          args: {
            first: t.arg.int({
              defaultValue: 50,
              description: `Nombre de différences : 50 par défaut, ${MAX_DIFFERENCES} au plus.`,
            }),
          },
          description: 'Ce qu’il a changé, valeur par valeur : avant et après.',
          resolve: async ({ id, version }, { first }) => {
            const most = first ?? MAX_DIFFERENCES;
            if (most < 1 || most > MAX_DIFFERENCES)
              throw badUserInput(`« first » attend un entier de 1 à ${MAX_DIFFERENCES} ; reçu : ${most}.`);
            const [step] = await feed.steps([{ id, version }]);
            return wholeDifference(step?.before ?? null, step?.after ?? null)
              .filter(({ path }) => !path.some((part) => HIDDEN.has(part)))
              .slice(0, most);
          },
        }),
      }),
    }),
  );

export const differenceType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'Difference', () =>
    builder.objectRef<Difference>('Difference').implement({
      description: 'Un endroit où deux versions d’une fiche diffèrent.',
      shareable: true,
      fields: (t) => ({
        path: t.exposeStringList('path', {
          description: 'Où, dans la fiche : ["seats", "3", "until"].',
        }),
        before: t.string({
          nullable: true,
          description: `La valeur d’avant, en JSON, coupée à ${MAX_VALUE} caractères ; vide s’il n’y en avait pas.`,
          resolve: ({ before }) => jsonOf(before),
        }),
        after: t.string({
          nullable: true,
          description: 'La valeur d’après, de même ; vide s’il n’y en a plus.',
          resolve: ({ after }) => jsonOf(after),
        }),
      }),
    }),
  );

function jsonOf(value: unknown): string | null {
  if (value === null) return null;
  const text = JSON.stringify(value, (name, item) => (HIDDEN.has(name) ? undefined : item));
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE).toWellFormed()}…` : text;
}

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
  asked: t.string({
    nullable: true,
    description:
      'Ce qui a été demandé : « create », « setPerimeter », « merge », « undo »… ; vide pour un chargement.',
    resolve: (change) => change.operation ?? null,
  }),
  version: t.int({
    description: 'Version de la fiche après le changement.',
    resolve: (change) => change.version,
  }),
  actor: t.string({ description: 'Auteur : un rôle ou un outil.', resolve: (change) => change.actor }),
  reason: t.string({ nullable: true, description: 'Motif.', resolve: (change) => change.reason }),
  source: t.string({
    nullable: true,
    description: 'D’où l’auteur le tient : un courrier, un fichier, un appel.',
    resolve: (change) => change.source ?? null,
  }),
  batch: t.string({
    nullable: true,
    description: 'Nom de l’import dont il fait partie ; vide s’il a été fait seul.',
    resolve: (change) => change.batch ?? null,
  }),
  undoes: t.int({
    nullable: true,
    description: 'La version dont il annule le changement ; vide s’il n’en annule pas.',
    resolve: (change) => change.undoes ?? null,
  }),
  successorId: t.id({
    nullable: true,
    description: 'La fiche avec laquelle celle-ci a été réunie, quand c’est pour cela qu’elle a été retirée.',
    resolve: (change) => change.successor ?? null,
  }),
});
