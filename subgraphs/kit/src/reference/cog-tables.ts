import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

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

/** An EPCI or EPT. The populations in its file are of an older vintage than the communes' and are not read. */
export interface GroupingRow extends RegionRow {
  membres: { code: string }[];
}

/** The tables of one vintage, as `@etalab/decoupage-administratif` publishes them (INSEE and DGCL). */
export interface CogTables {
  communes: CommuneRow[];
  epci: GroupingRow[];
  ept: GroupingRow[];
  departements: DepartementRow[];
  regions: RegionRow[];
}

const require = createRequire(import.meta.url);

/** Reads the tables of an installed package of that layout, whichever vintage it holds. */
export function readCogTables(packageName: string): CogTables {
  return {
    communes: readCogTable(packageName, 'communes'),
    epci: readCogTable(packageName, 'epci'),
    ept: readCogTable(packageName, 'ept'),
    departements: readCogTable(packageName, 'departements'),
    regions: readCogTable(packageName, 'regions'),
  };
}

/** One of its tables. */
export function readCogTable<Name extends keyof CogTables>(packageName: string, name: Name): CogTables[Name] {
  return JSON.parse(readFileSync(require.resolve(`${packageName}/data/${name}.json`), 'utf8'));
}
