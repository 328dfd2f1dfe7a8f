import type { ObjectRef, OutputRef } from '@pothos/core';
import { PROBLEM_CODES, type Problem } from '../contract/index.ts';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { changeType } from '../schema/change-type.ts';
import { type BatchLoad, loaderFor } from '../schema/context.ts';
import { enumOf } from '../schema/enum-of.ts';
import { sharedType } from '../schema/shared-type.ts';
import type { Feed } from '../store/change-log.ts';
import type { WritingResult } from './record-writing.ts';

/** `UserError`: an expected failure, as data. */
export const userErrorType = (builder: SubgraphBuilder) =>
  sharedType(builder, 'UserError', () =>
    builder.objectRef<Problem>('UserError').implement({
      description: 'Ce qui empêche une écriture, et que l’on peut corriger.',
      shareable: true,
      fields: (t) => ({
        path: t.field({
          type: ['String'],
          description:
            'Où, dans la fiche ou dans ce qui a été demandé : ["perimeters", "0", "declared", "2"].',
          resolve: ({ path }) => [...path],
        }),
        code: t.expose('code', {
          type: enumOf(builder, PROBLEM_CODES),
          description: 'Ce qui ne va pas.',
        }),
        messageFr: t.exposeString('messageFr', { description: 'La même chose, en une phrase en français.' }),
        messageEn: t.exposeString('messageEn', { description: 'La même chose, en une phrase en anglais.' }),
      }),
    }),
  );

export interface PayloadOptions<Item, Node> {
  /** `ClsmPayload`. */
  name: string;
  /** Name of the field that gives the record: `scheme`. */
  field: string;
  /** The record's type, and how it is loaded by its id. */
  type: OutputRef<Node>;
  load: BatchLoad<string, Node | null>;
  feed: Feed<Item>;
}

/** What every mutation of one type of records answers. */
export function payloadType<Item, Node>(
  builder: SubgraphBuilder,
  { name, field, type, load, feed }: PayloadOptions<Item, Node>,
): ObjectRef<Types, WritingResult> {
  return builder.objectRef<WritingResult>(name).implement({
    description: 'Ce qu’une écriture a donné : la fiche et son changement, ou ce qui l’a empêchée.',
    fields: (t) => ({
      [field]: t.field({
        type: type as never,
        nullable: true,
        description:
          'La fiche telle qu’elle est maintenant ; vide si rien n’a été écrit, ou si elle a été retirée.',
        resolve: ({ written }, _, context) => (written && loaderFor(context, load).load(written.id)) as never,
      }),
      change: t.field({
        type: changeType(builder, feed),
        nullable: true,
        description: 'Le changement ; vide si rien n’a été écrit.',
        resolve: async ({ written }) => {
          if (!written) return null;
          const changes = (await feed.history([written.id])).get(written.id) ?? [];
          return changes.find(({ version }) => version === written.version) ?? null;
        },
      }),
      userErrors: t.field({
        type: [userErrorType(builder)],
        description:
          'Tout ce qui a empêché l’écriture ; vide si elle a été faite. Sinon, rien n’a été écrit.',
        resolve: ({ problems }) => problems,
      }),
      current: t.field({
        type: type as never,
        nullable: true,
        description: 'Après un conflit (CONFLICT), la fiche telle qu’elle est maintenant ; vide sinon.',
        resolve: ({ conflictId }, _, context) =>
          (conflictId && loaderFor(context, load).load(conflictId)) as never,
      }),
      visible: t.exposeBoolean('visible', {
        description:
          'Toute question posée maintenant tient compte de ce qui a été écrit, dans le graphe entier ; false si cela n’a pas pu être attendu.',
      }),
    }),
  }) as ObjectRef<Types, WritingResult>;
}
