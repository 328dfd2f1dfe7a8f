import type { IsoDate, Period } from '../../contract/dates.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import { perimeterInterface, perimeterType } from '../perimeter-type.ts';
import {
  asOfArgument,
  onDay,
  type Place,
  type SchemeFields,
  type SchemeTypeOptions,
} from './field-options.ts';

/** Where the scheme is. */
export function territoryFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { place, ...options }: SchemeTypeOptions & { place: Place },
) {
  const type = place === 'type' ? perimeterType : perimeterInterface;
  return {
    perimeter: t.field({
      type: type(builder, options) as ReturnType<typeof perimeterType>,
      nullable: true,
      args: asOfArgument(t),
      description: 'Le territoire, ce jour-là ; vide quand il n’est pas connu.',
      resolve: ({ perimeters }, { asOf }, { today }) => {
        const day = asOf ?? today;
        const perimeter = onDay(perimeters, day).at(-1);
        return perimeter ? { ...perimeter, asOf: day } : null;
      },
    }),
    perimeters: t.field({
      type: [type(builder, options) as ReturnType<typeof perimeterType>],
      description:
        'Ses territoires de tout temps, dans l’ordre ; chacun avec les unités et les populations d’aujourd’hui, ou du jour de sa période qui en est le plus proche.',
      resolve: ({ perimeters }, _, { today }) =>
        perimeters.map((perimeter) => ({ ...perimeter, asOf: nearestDay(perimeter, today) })),
    }),
  };
}

function nearestDay({ since, until }: Period, day: IsoDate): IsoDate {
  if (until !== null && until < day) return until;
  return since !== null && since > day ? since : day;
}
