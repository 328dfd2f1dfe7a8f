import type {
  Cog,
  CogTerritoryTypes,
  SchemeKindDefinition,
  SubgraphBuilder,
  TerritoryEntry,
  TerritoryRef,
} from '@maillage/kit';

/** What the types are made from. */
export interface GraphSource {
  builder: SubgraphBuilder;
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
}

/** The subgraph being built, with the type of each level. */
export interface TerritoryGraph extends GraphSource {
  types: CogTerritoryTypes;
}

/** The entry behind a value of one of the types; they are only ever made from known codes. */
export function entryOf({ cog }: GraphSource, ref: TerritoryRef): TerritoryEntry {
  const entry = cog.find(ref);
  if (!entry) throw new Error(`The COG of ${cog.vintage} has no ${ref.level} ${ref.code}.`);
  return entry;
}

/** The territories of a level that have these codes; those that the COG does not know are left out. */
export function found(
  { cog }: GraphSource,
  level: TerritoryRef['level'],
  codes: readonly (string | null)[],
): TerritoryEntry[] {
  return codes.flatMap((code) => (code === null ? [] : (cog.find({ level, code }) ?? [])));
}
