import { isDeepStrictEqual } from 'node:util';
import {
  blankScheme,
  type PerimeterRecord,
  type SchemeRecord,
  type SourceRecord,
  territorySchemeId,
} from '@maillage/kit';
import { dayAfter } from './day-after.ts';
import type { DistrictRow } from './district-row.ts';
import { isOf } from './own-perimeter.ts';

/** What each kind of file is as a source, in the order in which a record names them. */
export const DISTRICT_SOURCES = {
  list: 'Liste des quartiers prioritaires (ANCT)',
  polygons: 'Contours des quartiers prioritaires (ANCT)',
  correspondence: 'Correspondance des quartiers 2024–2015 (ANCT)',
} as const;

export type DistrictSource = keyof typeof DISTRICT_SOURCES;

const SECTIONS: readonly string[] = Object.values(DISTRICT_SOURCES);

/**
 * The record of a district once a file has told of it: what the file says is taken, what it does not say is kept. An illustrative record
 * gives way whole to the official district of the same code.
 */
export function mergeDistrict(stored: SchemeRecord | null, row: DistrictRow): SchemeRecord {
  const id = territorySchemeId('QPV', row.code);
  const known = stored === null || stored.provenance === 'ILLUSTRATIVE' ? newDistrict(id, row) : stored;
  const { code, facts } = row;
  return {
    ...known,
    name: row.name,
    provenance: 'OFFICIAL',
    perimeters: withCommunes(known.perimeters, row),
    externalIds: known.externalIds.some(({ system }) => system === CODE_SYSTEM)
      ? known.externalIds
      : [...known.externalIds, { system: CODE_SYSTEM, value: code }],
    details: {
      ...known.details,
      code,
      generation: facts.generation,
      change: facts.change,
      decree: facts.decree ?? known.details.decree ?? null,
    },
  };
}

const CODE_SYSTEM = 'CODE_QP';

function newDistrict(id: string, { code, name, facts }: DistrictRow): SchemeRecord {
  const { since, until } = facts;
  return {
    ...blankScheme(id, 'QPV'),
    name,
    provenance: 'OFFICIAL',
    startedOn: since,
    endsOn: until,
    statuses: [
      { status: 'EN_VIGUEUR', since, until },
      ...(until === null ? [] : [{ status: 'ABROGE', since: dayAfter(until), until: null }]),
    ],
    details: { code, cityContract: null, predecessorCodes: null },
  };
}

/** The communes go to the perimeter that is the district itself, which is made where there is none. */
function withCommunes(
  perimeters: readonly PerimeterRecord[],
  { code, facts, communes }: DistrictRow,
): PerimeterRecord[] {
  if (!perimeters.some((perimeter) => isOf(perimeter, code))) {
    const { since, until } = facts;
    const own: PerimeterRecord = {
      scale: 'INFRA_COMMUNAL',
      declared: [{ level: 'QPV', code }],
      within: communes ?? [],
      population: null,
      polygon: null,
      since,
      until,
    };
    return [...perimeters, own];
  }
  return perimeters.map((perimeter) =>
    communes && isOf(perimeter, code) ? { ...perimeter, within: communes } : perimeter,
  );
}

/**
 * The changed record with the file that it was changed by among its sources, instead of an earlier one of the same kind; the stored one
 * itself when the file tells nothing new, even under another name.
 */
export function withSource(
  stored: SchemeRecord | null,
  changed: SchemeRecord,
  source: SourceRecord,
): SchemeRecord {
  const isNamed = stored?.sources.some(({ section }) => section === source.section);
  if (stored && isNamed && isDeepStrictEqual(stored, { ...changed, sources: stored.sources })) return stored;
  const rank = ({ section }: SourceRecord) => SECTIONS.indexOf(section ?? '');
  const others = changed.sources.filter(({ section }) => section !== source.section);
  const sources = [...others, source].sort((one, other) => rank(one) - rank(other));
  return { ...changed, sources };
}
