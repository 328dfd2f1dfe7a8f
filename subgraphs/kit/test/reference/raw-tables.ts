import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface RawCommune {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  population?: number;
  codesPostaux?: string[];
  commune?: string;
  chefLieu?: string;
}

export interface RawGrouping {
  code: string;
  nom: string;
  membres: { code: string }[];
}

const require = createRequire(import.meta.url);

function table<Row>(name: string): Row[] {
  return JSON.parse(
    readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  );
}

/** The published tables, read apart from the code under test: what brute force answers from. */
export const raw = {
  communes: table<RawCommune>('communes').filter((row) => row.type === 'commune-actuelle'),
  arrondissements: table<RawCommune>('communes').filter((row) => row.type === 'arrondissement-municipal'),
  delegated: table<RawCommune>('communes').filter((row) => row.chefLieu !== undefined),
  epci: table<RawGrouping>('epci'),
  ept: table<RawGrouping>('ept'),
  departements: table<{ code: string; nom: string; region: string }>('departements'),
  regions: table<{ code: string; nom: string }>('regions'),
};

/** Code of the finest commune or arrondissement → its row. Codes of communes and arrondissements never meet. */
export const rawByCode = new Map([...raw.communes, ...raw.arrondissements].map((row) => [row.code, row]));
