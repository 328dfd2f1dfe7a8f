import type { SubgraphBuilder } from '../../schema/builder.ts';
import { cardFields } from './card-fields.ts';
import type { Place, SchemeFieldOptions, SchemeFields } from './field-options.ts';
import { organisationFields } from './organisation-fields.ts';
import { recordFields } from './record-fields.ts';
import { seatFields } from './seat-fields.ts';
import { territoryFields } from './territory-fields.ts';

/** The fields that every kind of scheme has, for the interface and for the kind's type alike. */
export function commonFields(builder: SubgraphBuilder, options: SchemeFieldOptions, place: Place) {
  return (t: SchemeFields) => ({
    ...cardFields(builder, t, { ...options, shareable: place === 'type' }),
    ...territoryFields(builder, t, { ...options, place }),
    ...organisationFields(builder, t, options),
    ...seatFields(builder, t, { ...options, place }),
    ...recordFields(builder, t, options),
  });
}
