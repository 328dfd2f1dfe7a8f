import type { TerritoryLevel } from '../contract/index.ts';
import { buildCog } from './build-cog.ts';
import type { Cog } from './cog.ts';
import type { CogTables, CommuneRow, LargerTables } from './cog-tables.ts';
import { communeEntries, levelOfRow } from './commune-entries.ts';
import type { RowChanges } from './differing-rows.ts';
import type { VintageCodes } from './history/derive-movements.ts';
import type { CogYears } from './population-vintage.ts';

/** A vintage with what the next one is made from. */
export interface LoadedVintage extends VintageCodes {
  years: CogYears;
  larger: LargerTables;
}

const SMALL: readonly TerritoryLevel[] = ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL', 'COMMUNE_DELEGUEE'];

/** A vintage from its tables. Pure: the same tables give the same vintage; what it has in common with `like`, another one, is kept once. */
export function buildVintage({ communes, ...larger }: CogTables, years: CogYears, like?: Cog): LoadedVintage {
  const formerCodes = new Map<string, readonly string[]>();
  const rows = notingFormerCodes(communes, formerCodes);
  const entries = communeEntries({ ...larger, communes: rows }, years, like);
  return { cog: buildCog(entries, larger, years), formerCodes, years, larger };
}

/**
 * A vintage that differs from `like` by some rows of communes alone: what `buildVintage` makes of the changed tables.
 * @param years that count the same people as those of `like`
 */
export function amendVintage(
  like: LoadedVintage,
  { gone, come }: RowChanges<CommuneRow>,
  years: CogYears,
): LoadedVintage {
  const { cog, larger } = like;
  const formerCodes = new Map(like.formerCodes);
  for (const { code, type } of gone) if (type === 'commune-actuelle') formerCodes.delete(code);
  const rows = notingFormerCodes(come, formerCodes);
  const old = new Set(gone.map((row) => cog.find({ level: levelOfRow(row), code: row.code })));
  const kept = SMALL.flatMap((level) => cog.entries(level).filter((entry) => !old.has(entry)));
  const entries = [...kept, ...communeEntries({ ...larger, communes: rows }, years, cog)];
  return { cog: buildCog(entries, larger, years), formerCodes, years, larger };
}

/** The rows as they are, each commune's former codes being noted as it goes by. */
function* notingFormerCodes(
  rows: Iterable<CommuneRow>,
  formerCodes: Map<string, readonly string[]>,
): Generator<CommuneRow> {
  for (const row of rows) {
    if (row.type === 'commune-actuelle' && row.anciensCodes) formerCodes.set(row.code, row.anciensCodes);
    yield row;
  }
}
