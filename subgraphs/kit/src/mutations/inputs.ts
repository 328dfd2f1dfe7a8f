import type { InputFieldBuilder, InputRef } from '@pothos/core';
import type { SubgraphBuilder, Types } from '../schema/builder.ts';
import { sharedType } from '../schema/shared-type.ts';

/** Builds the fields of an input type. */
export type InputFields = InputFieldBuilder<Types, 'InputObject'>;

// biome-ignore lint/suspicious/noExplicitAny: what fields an input has follows from data, which Pothos' types cannot follow.
type AnyFields = Record<string, any>;

export interface InputOptions {
  name: string;
  description: string;
  fields?: (t: InputFields) => AnyFields;
}

/** The input of a mutation that makes a record: its own fields, why, and the key of a safe retry. */
export const creationInput = <Input extends object>(
  builder: SubgraphBuilder,
  { name, description, fields = () => ({}) }: InputOptions,
): InputRef<Input> =>
  plainInput(builder, { name, description, fields: (t) => ({ ...fields(t), ...whyFields(t) }) });

/** The input of a mutation that changes a record: which one, the version seen, its own fields, why, and the key of a safe retry. */
export const changeInput = <Input extends object>(
  builder: SubgraphBuilder,
  { name, description, fields = () => ({}) }: InputOptions,
): InputRef<Input> =>
  plainInput(builder, {
    name,
    description,
    fields: (t) => ({
      id: t.id({ required: true, description: 'La fiche.' }),
      expectedVersion: t.int({
        required: true,
        description:
          'La version de la fiche que l’on a sous les yeux : si elle a changé depuis, rien n’est écrit.',
      }),
      ...fields(t),
      ...whyFields(t),
    }),
  });

/** An input type, made once for each builder. */
export const plainInput = <Input extends object>(
  builder: SubgraphBuilder,
  { name, description, fields = () => ({}) }: InputOptions,
): InputRef<Input> =>
  sharedType(builder, name, () =>
    builder.inputType(name, { description, fields: fields as never }),
  ) as unknown as InputRef<Input>;

const whyFields = (t: InputFields): AnyFields => ({
  idempotencyKey: t.string({
    description:
      'Clé choisie par l’appelant : la même demande sous la même clé n’est faite qu’une fois, et répond la même chose.',
  }),
  reason: t.string({ description: 'Motif du changement, gardé dans l’historique.' }),
  source: t.string({ description: 'D’où on le tient : un courrier, un fichier, un appel.' }),
});
