import {
  isWithin,
  type PerimeterRecord,
  type PerimeterScale,
  type SchemeRecord,
  same,
  setPerimeter,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import type { PerimeterCells, SchemeRow } from '../../../exchange/index.ts';

const FIELDS = [
  'name',
  'startedOn',
  'endsOn',
  'statuses',
  'leads',
  'externalIds',
  'provenance',
  'sources',
] as const satisfies (keyof SchemeRecord & keyof SchemeRow)[];

/** The scheme once a row has spoken: what the row says nothing of stays. */
export function schemeOfRow(record: SchemeRecord, row: Partial<SchemeRow>, today: string): SchemeRecord {
  const said = FIELDS.filter((field) => row[field] !== undefined).map((field) => [field, row[field]]);
  const next: SchemeRecord = { ...record, ...Object.fromEntries(said) };
  if (row.details) next.details = { ...record.details, ...row.details };
  return withPerimeter(next, row, today);
}

const PERIMETER_FIELDS = {
  scale: 'scale',
  declared: 'declared',
  within: 'within',
  statedPopulation: 'population',
  perimeterSince: 'since',
  perimeterUntil: 'until',
} as const satisfies Record<keyof PerimeterCells, keyof PerimeterRecord>;

/**
 * With what the row says of one perimeter: that of its first day; without a first day, that of the day or, when none holds then, the only
 * one. Where there is none such, a new one from that day on, which ends the one before it.
 */
export function withPerimeter(
  record: SchemeRecord,
  row: Partial<PerimeterCells>,
  today: string,
): SchemeRecord {
  const said = Object.fromEntries(
    Object.entries(PERIMETER_FIELDS).flatMap(([cell, field]) => {
      const value = row[cell as keyof PerimeterCells];
      return value === undefined || (cell === 'declared' && (value as TerritoryRef[]).length === 0)
        ? []
        : [[field, value]];
    }),
  ) as Partial<PerimeterRecord>;
  if (Object.keys(said).length === 0) return record;
  const { perimeters } = record;
  if (perimeters.some((perimeter) => says(perimeter, said, row))) return record;
  const at = perimeterAt(perimeters, said, today);
  const old = perimeters[at];
  if (old) {
    const moved = said.declared !== undefined && !same(said.declared, old.declared);
    const amended = { ...old, ...said, ...(moved && { polygon: null }) };
    return { ...record, perimeters: perimeters.with(at, amended) };
  }
  const { scale, declared = [], within = [], population = null, since = null, until = null } = said;
  const input = { scale: scale ?? scaleOf(declared), declared, within, population, since, until };
  return setPerimeter.apply(record, input, { today }).record;
}

/** Whether a perimeter is what the row says already: a day that it leaves empty is an open end. */
const says = (
  perimeter: PerimeterRecord,
  said: Partial<PerimeterRecord>,
  { perimeterSince, perimeterUntil }: Partial<PerimeterCells>,
): boolean =>
  same({ ...perimeter, ...said, declared: orderedAs(perimeter.declared, said.declared) }, perimeter) &&
  (perimeterSince ?? null) === perimeter.since &&
  (perimeterUntil ?? null) === perimeter.until;

/** The territories of a perimeter have no order: the same ones are given in the order that they have. */
function orderedAs(
  declared: readonly TerritoryRef[],
  said: readonly TerritoryRef[] | undefined,
): readonly TerritoryRef[] {
  if (said === undefined) return declared;
  const keys = new Set(said.map(territoryKey));
  const isSame = keys.size === declared.length && declared.every((ref) => keys.has(territoryKey(ref)));
  return isSame ? declared : said;
}

function perimeterAt(
  perimeters: readonly PerimeterRecord[],
  { since }: Partial<PerimeterRecord>,
  today: string,
): number {
  if (since != null) return perimeters.findIndex((perimeter) => perimeter.since === since);
  const current = perimeters.findLastIndex((perimeter) => isWithin(perimeter, today));
  return current < 0 && perimeters.length === 1 ? 0 : current;
}

/** What the territories themselves say of the scale, where the file does not. */
function scaleOf(declared: readonly TerritoryRef[]): PerimeterScale {
  const levels = new Set(declared.map(({ level }) => level));
  const isOne = declared.length === 1;
  if (levels.has('REGION')) return 'REGIONAL';
  if (levels.has('DEPARTEMENT')) return 'DEPARTEMENTAL';
  if (levels.has('EPCI') || levels.has('EPT')) return 'INTERCOMMUNAL';
  if (levels.has('COMMUNE')) return isOne ? 'COMMUNAL' : 'INTERCOMMUNAL';
  return 'INFRA_COMMUNAL';
}
