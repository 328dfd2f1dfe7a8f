import type { SchemeKindDefinition, SchemeRecord } from '../../contract/index.ts';
import type { MutationDefinition } from '../../mutations/mutation-fields.ts';
import { operating } from '../../mutations/plannings.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import {
  type AtPosition,
  addPart,
  amendPart,
  endPart,
  type Operation,
  PARTS,
  type PartList,
  removePart,
  under,
} from '../../writing/index.ts';
import { addInput, amendInput, endInput, partFields, removeInput } from './part-inputs.ts';
import { PART_NAMES } from './part-names.ts';

/** Adding, amending, ending and removing the items of each list of a scheme. */
export function partMutations(
  builder: SubgraphBuilder,
  { typeName }: SchemeKindDefinition,
  kinds: readonly SchemeKindDefinition[],
): MutationDefinition<SchemeRecord>[] {
  const fields = partFields(builder, kinds);
  return (Object.keys(PART_NAMES) as PartList[]).flatMap((list) => {
    const { name, key, label, add, end } = PART_NAMES[list];
    const part = PARTS[list];
    const options = { name, key, label, fields: fields[list] };
    return [
      {
        field: add(typeName),
        description: `Ajoute ${label} à la fiche.`,
        input: addInput(builder, options),
        planning: operating(nested(addPart(`add${name}`, part), key)),
      },
      {
        field: `amend${typeName}${name}`,
        description: `Modifie ${label} de la fiche.`,
        input: amendInput(builder, options),
        planning: operating(nested(amendPart(`amend${name}`, part), key)),
      },
      ...(end
        ? [
            {
              field: end(typeName),
              description: `Met fin à ${label} de la fiche, à une date.`,
              input: endInput(builder),
              planning: operating(endPart(`end${name}`, part)),
            },
          ]
        : []),
      {
        field: `remove${typeName}${name}`,
        description: `Enlève de la fiche ${label} qui n’aurait jamais dû y être.`,
        input: removeInput(builder),
        planning: operating(removePart(`remove${name}`, part)),
      },
    ];
  });
}

type NestedInput = Partial<AtPosition> & Record<string, unknown>;

/** The operation on what stands under `key` in the input. */
const nested = <Input extends object>(
  operation: Operation<SchemeRecord, Input>,
  key: string,
): Operation<SchemeRecord, NestedInput> => ({
  name: operation.name,
  apply(record, input, setting) {
    const inner = { ...(input[key] as object), position: input.position } as unknown as Input;
    const { problems, ...applied } = operation.apply(record, inner, setting);
    const inside = problems.filter(({ path }) => path[0] !== 'position');
    return {
      ...applied,
      problems: [...problems.filter(({ path }) => path[0] === 'position'), ...under([key], inside)],
    };
  },
});
