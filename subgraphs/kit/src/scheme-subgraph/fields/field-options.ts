import type { ObjectRef } from '@pothos/core';
import { type IsoDate, isWithin } from '../../contract/dates.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { SchemeRecord } from '../../contract/scheme-record.ts';
import type { ContourReader } from '../../geometry/index.ts';
import type { Cog } from '../../reference/index.ts';
import type { Types } from '../../schema/builder.ts';
import type { Feed } from '../../store/change-log.ts';
import type { SchemeHead } from '../../store/scheme/listed-scheme.ts';
import type { SchemeLoaders } from '../scheme-loaders.ts';

export interface SchemeTypeOptions {
  definition: SchemeKindDefinition;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  contours: ContourReader;
  loaders: SchemeLoaders;
  feed: Feed<SchemeRecord>;
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

/** Of lists whose items have periods. */
export const periodArguments = (t: SchemeFields) => ({
  ...asOfArgument(t),
  ever: t.arg.boolean({ description: 'De tout temps, et non ce jour-là seulement.' }),
});

/** The items that `periodArguments` ask for. */
export const heldWhen = <Item extends { since: IsoDate | null; until: IsoDate | null }>(
  items: Item[],
  { asOf, ever }: { asOf?: IsoDate | null; ever?: boolean | null },
  today: IsoDate,
) => (ever ? items : onDay(items, asOf ?? today));
