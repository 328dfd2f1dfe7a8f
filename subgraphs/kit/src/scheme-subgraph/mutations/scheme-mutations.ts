import type { ObjectRef } from '@pothos/core';
import {
  kindSlug,
  type PerimeterRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  type TerritoryRef,
} from '../../contract/index.ts';
import { type Caller, mayWriteIn, writeScope } from '../../identity/index.ts';
import { mutationFields } from '../../mutations/mutation-fields.ts';
import { payloadType } from '../../mutations/payload-type.ts';
import { mergeMutation, recordMutations } from '../../mutations/record-mutations.ts';
import type { RecordWriting } from '../../mutations/record-writing.ts';
import type { Cog } from '../../reference/index.ts';
import type { SubgraphBuilder, Types } from '../../schema/builder.ts';
import type { SchemeHead } from '../../store/scheme/listed-scheme.ts';
import type { SchemeStore } from '../../store/scheme/scheme-store.ts';
import { mergeSchemes, validateScheme, type WritingSetting } from '../../writing/index.ts';
import type { SchemeLoaders } from '../scheme-loaders.ts';
import { holderMutation } from './holder-mutation.ts';
import { lifeMutations } from './life-mutations.ts';
import { meetingMutations } from './meeting-mutations.ts';
import { partMutations } from './part-mutations.ts';

export interface SchemeMutationsOptions {
  definition: SchemeKindDefinition;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  store: SchemeStore;
  loaders: SchemeLoaders;
  type: ObjectRef<Types, SchemeHead>;
  /** Resolves when what was written shows in the rest of the graph; absent in a subgraph that runs alone. */
  afterWrite?: () => Promise<void>;
}

/** Every mutation of a kind of scheme, from its definition: `createClsm`, `seatInClsm`, `undoClsmChange`… */
export function schemeMutations(builder: SubgraphBuilder, options: SchemeMutationsOptions): void {
  const { definition, kinds, store, loaders, type } = options;
  const writing = schemeWriting(options);
  mutationFields(builder, {
    writing,
    payload: payloadType(builder, {
      name: `${definition.typeName}Payload`,
      field: 'scheme',
      type,
      load: loaders.head,
      feed: store.feed,
    }),
    mutations: [
      ...lifeMutations(builder, definition),
      ...meetingMutations(builder, definition),
      ...partMutations(builder, definition, kinds),
      mergeMutation(builder, definition.typeName, mergeSchemes),
      ...recordMutations<SchemeRecord>(builder, definition.typeName),
    ],
  });
  holderMutation(builder, { typeName: definition.typeName, writing, holders: store.holders });
}

/** How the records of a kind are written. */
export const schemeWriting = ({
  definition,
  kinds,
  cog,
  store,
  afterWrite,
}: Pick<
  SchemeMutationsOptions,
  'definition' | 'kinds' | 'cog' | 'store' | 'afterWrite'
>): RecordWriting<SchemeRecord> => ({
  scope: writeScope(kindSlug(definition)),
  writer: store.writer,
  afterWrite,
  validate: (record, { today }) => validateScheme(record, { definition, kinds, cog, today }),
  mayWrite: (caller, record, setting) => mayWriteScheme(caller, record, { ...setting, cog }),
});

/**
 * Whether every perimeter that a scheme has had lies inside the caller's territories. A district lies where its list says; a scheme without
 * a perimeter is for callers without limits.
 */
export function mayWriteScheme(
  caller: Caller,
  { perimeters }: Pick<SchemeRecord, 'perimeters'>,
  { cog, today }: WritingSetting & { cog: Cog },
): boolean {
  if (caller.territories === null) return true;
  return (
    perimeters.length > 0 &&
    perimeters.every((perimeter) => {
      const asOf = perimeter.since ?? perimeter.until ?? today;
      return mayWriteIn(caller, placeOf(perimeter), { cog, asOf });
    })
  );
}

const placeOf = ({ declared, within }: PerimeterRecord): readonly TerritoryRef[] =>
  within.length > 0 ? within : declared;
