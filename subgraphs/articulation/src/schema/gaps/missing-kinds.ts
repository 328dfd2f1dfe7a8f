import { badUserInput, schemeKindEnum } from '@maillage/kit';
import type { Arg } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';

/** `missing`: the kinds that a blank zone lacks. */
export const missingArgument = ({ builder, kinds }: ArticulationGraph, arg: Arg) => ({
  missing: arg({
    type: [schemeKindEnum(builder, kinds)],
    required: true,
    description:
      'Types à chercher : une zone blanche n’est couverte par aucun dispositif actif d’aucun d’eux.',
  }),
});

/** @throws BAD_USER_INPUT on an empty list */
export function checkMissing(missing: readonly string[]): void {
  if (missing.length === 0) throw badUserInput('« missing » attend au moins un type de dispositif.');
}
