import { buildVintage, type LoadedVintage } from '../build-vintage.ts';
import type { CogTables, CommuneRow, GroupingRow } from '../cog-tables.ts';
import { groupBy } from '../group-by.ts';
import type { Movement, PlaceLevel } from '../history/movement.ts';
import type { TerritoryEntry } from '../territory-entry.ts';
import { type Carried, carriedFrom, isDivided } from './carried.ts';
import type { ImportedCommune, ImportedVintage } from './imported-vintage.ts';
import { type Origins, originsBetween } from './origins.ts';
import { overseasKept } from './overseas.ts';

/** What an imported vintage owes to the one before it, or does not know; codes, in order. */
export interface CarryNotes {
  /** Collectivités d’outre-mer that its list leaves out: as they were. */
  overseas: readonly string[];
  /** Communes of before that are gone, without a word of what became of them. */
  lost: readonly string[];
  /** New communes, without a word of where they come from. */
  unexplained: readonly string[];
  /** Communes whose ground was in several EPCI or EPT: in none. */
  divided: readonly string[];
  /** Communes whose population is not known though it was for the ground that they come from. */
  uncounted: readonly string[];
}

export interface ContinuedVintage extends LoadedVintage {
  notes: CarryNotes;
}

const TYPES: Readonly<Record<PlaceLevel, CommuneRow['type']>> = {
  COMMUNE: 'commune-actuelle',
  COMMUNE_DELEGUEE: 'commune-deleguee',
  ARRONDISSEMENT_MUNICIPAL: 'arrondissement-municipal',
};

/**
 * The vintage of a list of communes, after an earlier one: what the list says, and for the rest what the ground of each commune had.
 * Régions and départements are the earlier one's; a row of a département that it does not know is left out.
 */
export function continueVintage(
  earlier: LoadedVintage,
  { vintage, communes }: ImportedVintage,
  movements: readonly Movement[],
): ContinuedVintage {
  const years = { ...earlier.years, vintage };
  const listed = [...communes, ...overseasKept(earlier.cog, communes)];
  const rows = bareRows(listed, earlier);
  const larger = { regions: rowsOf(earlier, 'REGION'), departements: departementRows(earlier) };
  const bare = buildVintage({ ...larger, communes: rows, epci: [], ept: [] }, years, earlier.cog);
  const origins = originsBetween(earlier, bare, movements);
  const carried = new Map(
    rows
      .filter(({ type }) => type === 'commune-actuelle')
      .map(({ code, departement }) => [code, carriedFrom(origins.of(code), departement, years)]),
  );
  const tables: CogTables = {
    ...larger,
    communes: rows.map((row) => ({ ...row, ...figuresOf(row, { carried, earlier }) })),
    epci: groupings(earlier, 'EPCI', carried),
    ept: groupings(earlier, 'EPT', carried),
  };
  return {
    ...buildVintage(tables, years, earlier.cog),
    notes: notesOf(origins, carried, { communes, listed }),
  };
}

/** What the list itself says, its former codes being those of the communes déléguées and associées in it. */
function bareRows(listed: readonly ImportedCommune[], { cog }: LoadedVintage): CommuneRow[] {
  const communes = new Map(listed.flatMap((one) => (one.level === 'COMMUNE' ? [[one.code, one]] : [])));
  const parts = Map.groupBy(
    listed.filter(({ level, code, commune }) => level === 'COMMUNE_DELEGUEE' && commune !== code),
    ({ commune }) => commune,
  );
  return listed.flatMap(({ level, code, name, departement, commune }): CommuneRow[] => {
    const own = departement ?? communes.get(commune ?? '')?.departement ?? '';
    const region = cog.find({ level: 'DEPARTEMENT', code: own })?.regions[0];
    if (region === undefined) return [];
    const row = { code, nom: name, type: TYPES[level], departement: own, region };
    if (level === 'ARRONDISSEMENT_MUNICIPAL') return [{ ...row, commune: commune ?? undefined }];
    if (level === 'COMMUNE_DELEGUEE') return [{ ...row, chefLieu: commune ?? undefined }];
    return [{ ...row, anciensCodes: parts.get(code)?.map((part) => part.code) }];
  });
}

interface From {
  carried: ReadonlyMap<string, Carried>;
  earlier: LoadedVintage;
}

function figuresOf({ type, code }: CommuneRow, { carried, earlier }: From): Partial<CommuneRow> {
  if (type === 'commune-actuelle') {
    const { population, codesPostaux } = carried.get(code) ?? {};
    return { population, codesPostaux };
  }
  if (type !== 'arrondissement-municipal') return {};
  const same = earlier.cog.find({ level: 'ARRONDISSEMENT_MUNICIPAL', code });
  return { population: same?.population ?? undefined, codesPostaux: same && [...same.postcodes] };
}

function groupings(
  earlier: LoadedVintage,
  level: 'EPCI' | 'EPT',
  carried: ReadonlyMap<string, Carried>,
): GroupingRow[] {
  const field = level === 'EPCI' ? 'epci' : 'ept';
  const membersOf = groupBy([...carried.keys()], (code) => carried.get(code)?.[field] ?? null);
  return rowsOf(earlier, level)
    .map((row) => ({ ...row, membres: membersOf(row.code) }))
    .filter(({ membres }) => membres.length > 0);
}

const rowsOf = ({ cog }: LoadedVintage, level: 'REGION' | 'EPCI' | 'EPT') =>
  cog.entries(level).map(({ code, name }) => ({ code, nom: name }));

const departementRows = ({ cog }: LoadedVintage) =>
  cog
    .entries('DEPARTEMENT')
    .map(({ code, name, regions }) => ({ code, nom: name, region: regions[0] ?? '' }));

function notesOf(
  origins: Origins,
  carried: ReadonlyMap<string, Carried>,
  { communes, listed }: { communes: readonly ImportedCommune[]; listed: readonly ImportedCommune[] },
): CarryNotes {
  const codes = [...carried.keys()].sort();
  const had = ({ population }: TerritoryEntry) => population !== null;
  return {
    overseas: [...new Set(listed.slice(communes.length).flatMap(({ departement }) => departement ?? []))],
    lost: origins.lost.map(({ code }) => code),
    unexplained: codes.filter((code) => origins.of(code).communes.length === 0),
    divided: codes.filter((code) => isDivided(origins.of(code))),
    uncounted: codes.filter(
      (code) => carried.get(code)?.population === undefined && origins.of(code).communes.some(had),
    ),
  };
}
