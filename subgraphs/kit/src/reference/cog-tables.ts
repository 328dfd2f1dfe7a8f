import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { differingRows, type RowChanges } from './differing-rows.ts';
import { jsonRows } from './json-rows.ts';

/** A row of `communes.json`: one shape for communes, arrondissements municipaux, communes déléguées and associées. */
export interface CommuneRow {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'arrondissement-municipal' | 'commune-deleguee' | 'commune-associee';
  departement: string;
  region: string;
  /** The arrondissement of the département: absent in some collectivités. */
  arrondissement?: string;
  /** Absent where no figure is published. */
  population?: number;
  codesPostaux?: string[];
  /** Of an arrondissement municipal: its commune. */
  commune?: string;
  /** Of a commune déléguée or associée: the commune that holds it. */
  chefLieu?: string;
  /** Codes that its territory, or a part of it, once had as a commune. */
  anciensCodes?: string[];
}

export interface RegionRow {
  code: string;
  nom: string;
}

export interface DepartementRow extends RegionRow {
  region: string;
}

/** An EPCI or EPT. */
export interface GroupingRow extends RegionRow {
  /** Codes of its communes. */
  membres: readonly string[];
}

/** The tables of one vintage: what is read of those that `@etalab/decoupage-administratif` publishes (INSEE and DGCL). */
export interface CogTables extends LargerTables {
  /** By far the largest: it may be one that can be gone through but once. */
  communes: Iterable<CommuneRow>;
}

export interface LargerTables {
  epci: readonly GroupingRow[];
  ept: readonly GroupingRow[];
  departements: readonly DepartementRow[];
  regions: readonly RegionRow[];
}

/** Reads the tables of an installed package of that layout, whichever vintage it holds. */
export function readCogTables(packageName: string): CogTables {
  return {
    communes: readCommunes(packageName),
    epci: readGroupings(packageName, 'epci'),
    ept: readGroupings(packageName, 'ept'),
    departements: [...jsonRows<DepartementRow>(readTable(packageName, 'departements'))],
    regions: [...jsonRows<RegionRow>(readTable(packageName, 'regions'))],
  };
}

/** Its table of communes, parsed as one goes through it. */
export function readCommunes(packageName: string): Iterable<CommuneRow> {
  return jsonRows(readTable(packageName, 'communes'));
}

/** By what rows the communes of one package differ from those of another; undefined if another of their tables differs too. */
export function readCommuneChanges(before: string, after: string): RowChanges<CommuneRow> | undefined {
  const isSame = (name: keyof LargerTables) => readTable(before, name).equals(readTable(after, name));
  if (!LARGER.every(isSame)) return undefined;
  return differingRows(readTable(before, 'communes'), readTable(after, 'communes'));
}

const LARGER = ['epci', 'ept', 'departements', 'regions'] as const satisfies (keyof LargerTables)[];

/** The populations in the file are of an older vintage than the communes' and are not read. */
function readGroupings(packageName: string, name: 'epci' | 'ept'): GroupingRow[] {
  const rows = jsonRows<RegionRow & { membres: { code: string }[] }>(readTable(packageName, name));
  return Array.from(rows, ({ code, nom, membres }) => ({
    code,
    nom,
    membres: membres.map((one) => one.code),
  }));
}

const require = createRequire(import.meta.url);

function readTable(packageName: string, name: keyof CogTables): Buffer {
  return readFileSync(require.resolve(`${packageName}/data/${name}.json`));
}
