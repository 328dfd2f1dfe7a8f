import { badUserInput, type pageArguments, provenanceEnum, territoryRefInput } from '@maillage/kit';
import { INDICATORS } from '../../indicators/definitions/index.ts';
import type { IndicatorDefinition } from '../../indicators/indicator.ts';
import type { ArticulationGraph } from '../graph.ts';

/** Whose CLSMs an indicator is measured on. */
export const scopeArguments = ({ builder }: ArticulationGraph, arg: Parameters<typeof pageArguments>[0]) => ({
  territory: arg({
    type: territoryRefInput(builder),
    description:
      'Seulement les CLSM dont le périmètre touche de façon certaine ce territoire ; tout le pays par défaut.',
  }),
  provenance: arg({
    type: [provenanceEnum(builder)],
    description:
      'Seulement les CLSM dont la fiche vient de là ; tous par défaut. Les dispositifs illustratifs n’éclairent que des CLSM illustratifs.',
  }),
});

/** @throws BAD_USER_INPUT when there is no indicator of that name */
export function indicatorOf(id: string): IndicatorDefinition {
  const found = INDICATORS.find((indicator) => indicator.id === id);
  if (found) return found;
  const known = INDICATORS.map((indicator) => indicator.id).join(', ');
  throw badUserInput(`Un indicateur est l’un de : ${known} ; reçu : ${JSON.stringify(id)}.`);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MAX_YEARS = 50;

/** @throws BAD_USER_INPUT unless the years are in order, plausible and not too many */
export function checkSpan(from: number, to: number): void {
  if (from >= FIRST_YEAR && to <= LAST_YEAR && from <= to && to - from < MAX_YEARS) return;
  throw badUserInput(
    `« from » et « to » attendent des années de ${FIRST_YEAR} à ${LAST_YEAR}, dans l’ordre, ${MAX_YEARS} au plus ; reçu : ${from} et ${to}.`,
  );
}
