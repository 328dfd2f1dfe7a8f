import { badUserInput, type SchemeKindDefinition, schemeKindEnum } from '@maillage/kit';
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

/** @throws BAD_USER_INPUT unless the schemes of the kind are territories */
export function checkWithin(kinds: readonly SchemeKindDefinition[], within: string): void {
  if (kinds.some(({ code, territory }) => code === within && territory)) return;
  throw badUserInput(
    `« within » attend un type dont les dispositifs sont des territoires (QPV) ; reçu : ${within}.`,
  );
}
