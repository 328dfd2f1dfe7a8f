import { kindSlug, type SchemeKindDefinition } from '../contract/scheme-kind.ts';
import type { SchemeRecord } from '../contract/scheme-record.ts';
import { feedQuery } from '../feed/feed-query.ts';
import { type Contours, createContourReader, NO_CONTOURS } from '../geometry/index.ts';
import type { Cog } from '../reference/index.ts';
import { createBuilder, toSubgraphSchema } from '../schema/builder.ts';
import { createSubgraph, type RecordSubgraph } from '../schema/subgraph.ts';
import { territoryKindStub, territoryTypes } from '../schema/territory-types.ts';
import type { SchemeStore } from '../store/scheme/scheme-store.ts';
import { listQuery } from './list-query.ts';
import { schemeMutations } from './mutations/scheme-mutations.ts';
import { schemeLoaders } from './scheme-loaders.ts';
import { schemeType } from './scheme-type.ts';

export interface SchemeSubgraphOptions {
  definition: SchemeKindDefinition;
  /** Every kind of the registry, this one among them. */
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  /** Contours of territories; none when not given. */
  contours?: Contours;
  store: SchemeStore;
  /** Resolves when what was written shows in the rest of the graph; absent in a subgraph that runs alone. */
  afterWrite?: () => Promise<void>;
}

/** The subgraph of one kind of scheme, whole from its definition: type, list, filters, details, history and feed. */
export function createSchemeSubgraph(options: SchemeSubgraphOptions): RecordSubgraph<SchemeRecord> {
  const { definition, kinds, cog, store, afterWrite } = options;
  const contours = createContourReader(cog, options.contours ?? NO_CONTOURS);
  const builder = createBuilder();
  territoryTypes(builder, { cog, kinds, resolvable: false });
  for (const kind of kinds) if (kind !== definition) territoryKindStub(builder, kind, kinds);
  const loaders = schemeLoaders(store, definition.code);
  const type = schemeType(builder, { definition, kinds, cog, contours, loaders, feed: store.feed });
  listQuery(builder, { definition, type, lists: store.lists });
  schemeMutations(builder, { definition, kinds, cog, store, loaders, type, afterWrite });
  feedQuery(builder, store.feed);
  const subgraph = createSubgraph({
    name: kindSlug(definition),
    schema: toSubgraphSchema(builder),
    close: store.close,
  });
  return { ...subgraph, feed: store.feed };
}
