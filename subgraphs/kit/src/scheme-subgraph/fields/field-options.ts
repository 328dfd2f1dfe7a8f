import type { ObjectRef } from '@pothos/core';
import { type IsoDate, isWithin } from '../../contract/dates.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { Cog } from '../../reference/index.ts';
import type { Types } from '../../schema/builder.ts';
import type { SchemeHead } from '../../store/scheme/scheme-lists.ts';
import type { SchemeLoaders } from '../scheme-loaders.ts';

export interface SchemeTypeOptions {
  definition: SchemeKindDefinition;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  loaders: SchemeLoaders;
}

/** The same, with the type that is being made. */
export interface SchemeFieldOptions extends SchemeTypeOptions {
  type: ObjectRef<Types, SchemeHead>;
}

export type SchemeFields = PothosSchemaTypes.ObjectFieldBuilder<Types, SchemeHead>;

/** Where common fields stand: on the interface that clients see, or on the kind's type that answers. */
export type Place = 'interface' | 'type';

/** Of things with a period, those that hold on the day. */
export const onDay = <Item extends { since: IsoDate | null; until: IsoDate | null }>(
  items: Item[],
  day: IsoDate,
) => items.filter((item) => isWithin(item, day));

export const asOfArgument = (t: SchemeFields) => ({
  asOf: t.arg({ type: 'Date', description: 'Ce jour-là ; aujourd’hui par défaut.' }),
});
