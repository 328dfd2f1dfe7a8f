import {
  type Cog,
  type CogTerritoryTypes,
  type ContourReader,
  type IsoDate,
  type SchemeKindDefinition,
  type SubgraphBuilder,
  stateOn,
  type TerritoryEntry,
  type TerritoryOnDay,
  type TerritoryRef,
  type TerritoryState,
  timelineOf,
} from '@maillage/kit';

/** What the types are made from. */
export interface GraphSource {
  builder: SubgraphBuilder;
  cog: Cog;
  contours: ContourReader;
  kinds: readonly SchemeKindDefinition[];
}

/** The subgraph being built, with the type of each level. */
export interface TerritoryGraph extends GraphSource {
  types: CogTerritoryTypes;
}

/** After every day: a value that has none is of the latest vintage. */
export const LATEST: IsoDate = '9999-12-31';

/** The state behind a value of one of the types; they are only ever made from known codes. */
export function stateOf({ cog }: GraphSource, ref: TerritoryOnDay): TerritoryState {
  const state = stateOn(cog, ref, ref.asOf ?? LATEST);
  if (!state) throw new Error(`No COG has a ${ref.level} ${ref.code}.`);
  return state;
}

export const entryOf = (graph: GraphSource, ref: TerritoryOnDay): TerritoryEntry => stateOf(graph, ref).entry;

/** The vintage that tells of the value; undefined for a commune that ended before the oldest one. */
export function vintageOf(graph: GraphSource, ref: TerritoryOnDay): Cog | undefined {
  const { vintage } = stateOf(graph, ref);
  return timelineOf(graph.cog).vintages.find((cog) => cog.vintage === vintage);
}

/** Entries as territories of the same day as `like`. */
export const onDayOf = (like: TerritoryOnDay, refs: readonly TerritoryRef[]): TerritoryOnDay[] =>
  refs.map(({ level, code }) => ({ level, code, asOf: like.asOf }));

/** The territories of a level that have these codes on the day of `like`; those that no COG knows are left out. */
export function found(
  { cog }: GraphSource,
  { like, level }: { like: TerritoryOnDay; level: TerritoryRef['level'] },
  codes: readonly (string | null)[],
): TerritoryOnDay[] {
  const refs = codes.flatMap((code) => (code === null ? [] : { level, code }));
  return onDayOf(like, refs).filter((ref) => stateOn(cog, ref, ref.asOf ?? LATEST));
}
