import {
  type Cog,
  cogOn,
  getOrInsert,
  groundIn,
  type PerimeterRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  territorySchemeId,
} from '@maillage/kit';
import type { SchemeRow } from '../../../exchange/index.ts';
import type { Shelf } from '../shelf.ts';
import { contradicting, type Match, matched, NEW, NONE, unknownId, unsure } from './match.ts';
import { nameKey } from './name-key.ts';
import { CLOSE, type Similarity } from './similar.ts';

export interface SchemeMatcherOptions {
  shelf: Shelf<SchemeRecord>;
  definition: SchemeKindDefinition;
  cog: Cog;
  today: string;
  similarity: Similarity;
}

/**
 * Whose row it is among the schemes of one kind: by our id, by an outside id, else by name and territory. Of the same name and on the same
 * ground, one alone is it; several, or one whose name is only close, are candidates. Where the row names no territory, its name alone has
 * to be one scheme's.
 */
export function createSchemeMatcher({ shelf, definition, cog, today, similarity }: SchemeMatcherOptions) {
  const vintage = cogOn(cog, today);
  const unitsOf = (perimeters: readonly Pick<PerimeterRecord, 'declared' | 'within'>[]): Set<string> => {
    const { wholes, parts } = groundIn(
      vintage,
      perimeters.flatMap(({ declared, within }) => [...declared, ...within]),
    );
    return new Set([...wholes, ...parts]);
  };
  let known: SchemeIndex | undefined;
  const index = (): SchemeIndex => {
    known ??= indexOf(
      [...shelf.standing.values()].map(({ record }) => record),
      unitsOf,
    );
    return known;
  };

  return async (row: Partial<SchemeRow>): Promise<Match> => {
    const { id, name = '', externalIds = [], details, declared = [], within = [] } = row;
    if (id != null && id.toLowerCase() === NEW) return NONE;
    if (id != null) {
      const found = await shelf.find(id);
      return found ? matched(found.record.id) : unknownId('id', id);
    }
    const official = definition.territory && details?.[definition.territory.codeDetail];
    if (official != null) {
      const made = territorySchemeId(definition.code, String(official));
      return shelf.standing.has(made) ? matched(made) : NONE;
    }
    const { byOutsideId, byName, byUnit } = index();
    const numbered = unique(externalIds.flatMap((each) => byOutsideId.get(outsideKey(each)) ?? []));
    const [outside] = numbered;
    if (numbered.length > 1)
      return contradicting(
        { column: 'identifiants_externes', value: externalIds.map(outsideKey).join(', ') },
        numbered,
      );
    if (outside) return matched(outside.id);
    const place = { column: 'nom', value: name };
    const namesakes = byName.get(nameKey(name)) ?? [];
    const units = unitsOf([{ declared, within }]);
    if (units.size === 0) return decided(namesakes, [], place);
    const here = unique([...units].flatMap((unit) => byUnit.get(unit) ?? []));
    const same = namesakes.filter((record) => here.includes(record));
    const [only] = same;
    if (only && same.length === 1) return matched(only.id);
    const close = here.filter((record) => similarity.likeness(record.name, name) >= CLOSE);
    return decided(same, close, place);
  };
}

function decided(
  same: readonly SchemeRecord[],
  close: readonly SchemeRecord[],
  place: { column: string; value: string },
): Match {
  const [only] = same;
  if (only && same.length === 1) return matched(only.id);
  const candidates = same.length > 1 ? same : close;
  return candidates.length > 0 ? unsure(place, candidates) : NONE;
}

interface SchemeIndex {
  byOutsideId: ReadonlyMap<string, SchemeRecord[]>;
  byName: ReadonlyMap<string, SchemeRecord[]>;
  byUnit: ReadonlyMap<string, SchemeRecord[]>;
}

const outsideKey = ({ system, value }: { system: string; value: string }): string =>
  `${system.trim().toUpperCase()} ${value.trim()}`;

function indexOf(
  records: readonly SchemeRecord[],
  unitsOf: (perimeters: readonly PerimeterRecord[]) => Set<string>,
): SchemeIndex {
  return {
    byOutsideId: grouped(records, ({ externalIds }) => externalIds.map(outsideKey)),
    byName: grouped(records, ({ name }) => [nameKey(name)]),
    byUnit: grouped(records, ({ perimeters }) => unitsOf(perimeters)),
  };
}

function grouped(
  records: readonly SchemeRecord[],
  keysOf: (record: SchemeRecord) => Iterable<string>,
): Map<string, SchemeRecord[]> {
  const groups = new Map<string, SchemeRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) getOrInsert(groups, key, () => []).push(record);
  }
  return groups;
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
