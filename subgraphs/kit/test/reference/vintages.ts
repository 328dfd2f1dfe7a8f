import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Movement, movementKindOf, type PlaceLevel } from '../../src/reference/index.ts';
import type { RawCommune, RawGrouping } from './raw-tables.ts';

const require = createRequire(import.meta.url);

export interface RawVintage {
  year: number;
  communes: ReadonlyMap<string, RawCommune & { anciensCodes?: string[] }>;
  arrondissements: readonly RawCommune[];
  delegated: ReadonlyMap<string, RawCommune>;
  epci: ReadonlyMap<string, RawGrouping>;
}

function rawVintage(year: number, packageName: string): RawVintage {
  const table = (name: string) =>
    JSON.parse(readFileSync(require.resolve(`${packageName}/data/${name}.json`), 'utf8'));
  const rows: RawCommune[] = table('communes');
  const byCode = <Row extends { code: string }>(list: Row[]) => new Map(list.map((row) => [row.code, row]));
  return {
    year,
    communes: byCode(rows.filter((row) => row.type === 'commune-actuelle')),
    arrondissements: rows.filter((row) => row.type === 'arrondissement-municipal'),
    delegated: byCode(rows.filter((row) => row.chefLieu !== undefined)),
    epci: byCode(table('epci')),
  };
}

/** The published tables of each vintage, read apart from the code under test. */
export const RAW_VINTAGES = [
  rawVintage(2024, 'cog-2024'),
  rawVintage(2025, 'cog-2025'),
  rawVintage(2026, '@etalab/decoupage-administratif'),
] as const;

/** Keys of the communes and arrondissements that communes of a vintage come down to. */
export function wholeKeys(vintage: RawVintage, codes: Iterable<string>): string[] {
  return [...codes].flatMap((code) => {
    const parts = vintage.arrondissements.filter(({ commune }) => commune === code);
    return parts.length > 0
      ? parts.map((part) => `ARRONDISSEMENT_MUNICIPAL:${part.code}`)
      : [`COMMUNE:${code}`];
  });
}

const MOVEMENTS = new URL('../../../../../shared/data/mouvements-communes.csv', import.meta.url);

/** INSEE's file lies beside the project, in `../shared/data`, and is no part of it. */
export const movementsAreThere = existsSync(MOVEMENTS);

const LEVELS: Readonly<Record<string, PlaceLevel>> = {
  COM: 'COMMUNE',
  COMD: 'COMMUNE_DELEGUEE',
  COMA: 'COMMUNE_DELEGUEE',
  ARM: 'ARRONDISSEMENT_MUNICIPAL',
};

/** Every row of the file, which has no quotes. */
export function realMovements(): Movement[] {
  const lines = readFileSync(MOVEMENTS, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const cells = line.split(',');
    const side = (at: number) => {
      const level = LEVELS[cells[at] ?? ''];
      return level ? { level, code: cells[at + 1] ?? '', name: cells[at + 5] ?? '' } : null;
    };
    const kind = movementKindOf(cells[0] ?? '');
    if (!kind) throw new Error(`MOD ${cells[0]}`);
    return { kind, on: cells[1] ?? null, before: side(2), after: side(8) };
  });
}
