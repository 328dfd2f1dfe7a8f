import type { SubgraphBuilder } from '../../schema/builder.ts';
import { loaderFor } from '../../schema/context.ts';
import { enumOf } from '../../schema/enum-of.ts';
import { seatInterface, seatType } from '../../schema/seat-type.ts';
import { BODY_TYPES, COLLEGES } from '../../vocabulary/index.ts';
import {
  heldWhen,
  type Place,
  periodArguments,
  type SchemeFieldOptions,
  type SchemeFields,
} from './field-options.ts';

/** Who sits in it. */
export function seatFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { definition, kinds, loaders, place, type: scheme }: SchemeFieldOptions & { place: Place },
) {
  const name = `${definition.typeName}Seat`;
  const own = { kinds, name, scheme };
  const type = place === 'type' ? seatType(builder, own) : seatInterface(builder, kinds, name);
  return {
    seats: t.field({
      type: [type],
      args: {
        body: t.arg({ type: enumOf(builder, BODY_TYPES), description: 'Dans cette instance seulement.' }),
        college: t.arg({ type: enumOf(builder, COLLEGES), description: 'De ce collège seulement.' }),
        ...periodArguments(t),
      },
      description: 'Qui y siège, ce jour-là.',
      resolve: async (scheme, { body, college, ...when }, context) =>
        heldWhen(await loaderFor(context, loaders.seats).load(scheme.id), when, context.today)
          .filter(
            (seat) => (body == null || seat.body === body) && (college == null || seat.college === college),
          )
          .map((seat) => ({ ...seat, scheme })),
    }),
  };
}
