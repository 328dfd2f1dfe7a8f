import type { InputRef, ObjectRef } from '@pothos/core';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { restrictedTo } from '../schema/restricted.ts';
import { sharedType } from '../schema/shared-type.ts';
import type { Planning, RecordWriting, WritingInput, WritingResult } from './record-writing.ts';
import { writeRecord } from './write-record.ts';

/** One mutation of a type of records. */
export interface MutationDefinition<Item> {
  /** `seatInClsm`. */
  field: string;
  /** In French. */
  description: string;
  input: InputRef<object>;
  planning: Planning<Item, never>;
}

export interface MutationFieldsOptions<Item extends { id: string }> {
  writing: RecordWriting<Item>;
  payload: ObjectRef<Types, WritingResult>;
  mutations: readonly MutationDefinition<Item>[];
}

/** Adds mutations to the root, each with one `input`, open to callers with the scope for writing. */
export function mutationFields<Item extends { id: string }>(
  builder: SubgraphBuilder,
  { writing, payload, mutations }: MutationFieldsOptions<Item>,
): void {
  sharedType(builder, 'Mutation', () =>
    builder.mutationType({ description: 'Ce que l’on peut écrire dans le graphe.' }),
  );
  for (const { field, description, input, planning } of mutations) {
    builder.mutationField(field, (t) =>
      t.field({
        ...restrictedTo(writing.scope),
        type: payload,
        nullable: true,
        description,
        args: { input: t.arg({ type: input, required: true, description: 'Ce qui est demandé.' }) },
        resolve: (_, args, context) =>
          writeRecord(
            writing,
            {
              mutation: field,
              input: args.input as WritingInput,
              planning: planning as Planning<Item, WritingInput>,
            },
            context,
          ),
      }),
    );
  }
}
