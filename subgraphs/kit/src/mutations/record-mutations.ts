import type { SubgraphBuilder } from '../schema/builder.ts';
import type { Operation } from '../writing/index.ts';
import { changeInput } from './inputs.ts';
import type { MutationDefinition } from './mutation-fields.ts';
import { merging, withdrawing } from './plannings.ts';
import { undoing } from './undoing.ts';

/** Withdrawing a record, and undoing a change of one: the same for every type of records. */
export function recordMutations<Item extends { id: string }>(
  builder: SubgraphBuilder,
  typeName: string,
): MutationDefinition<Item>[] {
  return [
    {
      field: `withdraw${typeName}`,
      description: 'Retire une fiche qui n’aurait pas dû être là ; son historique reste.',
      input: changeInput(builder, { name: 'WithdrawInput', description: 'La fiche à retirer.' }),
      planning: withdrawing<Item>(),
    },
    {
      field: `undo${typeName}Change`,
      description:
        'Annule un changement de la fiche, par un nouveau changement : refusé si un autre a touché depuis à la même chose.',
      input: changeInput(builder, {
        name: 'UndoInput',
        description: 'Le changement à annuler.',
        fields: (t) => ({
          version: t.int({
            required: true,
            description: 'La version que ce changement a donnée à la fiche, telle que « history » la montre.',
          }),
        }),
      }),
      planning: undoing<Item>(),
    },
  ];
}

/** Making one of two records that are one. */
export const mergeMutation = <Item extends { id: string }>(
  builder: SubgraphBuilder,
  typeName: string,
  operation: Operation<Item, Item>,
): MutationDefinition<Item> => ({
  field: `merge${typeName}`,
  description:
    'Réunit deux fiches qui n’en sont qu’une : celle de « id » reçoit ce que l’autre a de plus, l’autre est retirée et renvoie à elle.',
  input: changeInput(builder, {
    name: 'MergeInput',
    description: 'Deux fiches qui n’en sont qu’une ; « id » est celle que l’on garde.',
    fields: (t) => ({
      otherId: t.id({ required: true, description: 'La fiche à réunir à celle que l’on garde.' }),
      otherExpectedVersion: t.int({
        required: true,
        description: 'La version de cette autre fiche que l’on a sous les yeux.',
      }),
    }),
  }),
  planning: merging(operation),
});
