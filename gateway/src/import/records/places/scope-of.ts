import { type Cog, searchKey, type TerritoryLevel, type TerritoryRef, territoryKey } from '@maillage/kit';
import type { Scope } from './commune-names.ts';

const byName = new WeakMap<Cog, Map<string, string>>();

/** Départements and régions by code and by name. */
function namesOf(cog: Cog): Map<string, string> {
  const made =
    byName.get(cog) ??
    new Map(
      (['REGION', 'DEPARTEMENT'] as const).flatMap((level) =>
        cog
          .entries(level)
          .flatMap(({ code, name, key }) => [
            [`${level} ${searchKey(name)}`, key] as const,
            [`${level} ${code.toLowerCase()}`, key] as const,
          ]),
      ),
    );
  byName.set(cog, made);
  return made;
}

/** What a cell says of a département or a région, as « 17 », « 017 », « Charente-Maritime » or « 17 - Charente-Maritime »; null when it says none. */
function territoryIn(
  cog: Cog,
  level: Extract<TerritoryLevel, 'REGION' | 'DEPARTEMENT'>,
  cell: string,
): string | null {
  const names = namesOf(cog);
  const pieces = [cell, ...cell.split(/\s+-\s+|[()]/)].map((piece) => searchKey(piece));
  for (const piece of pieces) {
    const code = /^\d+$/.test(piece) ? piece.replace(/^0+(?=\d{2})/, '').padStart(2, '0') : piece;
    const found = names.get(`${level} ${code}`) ?? names.get(`${level} ${piece}`);
    if (found) return found;
  }
  return null;
}

export interface ScopeCells {
  departement: string;
  region: string;
}

/** Where a row says that its communes are: its département, else its région, else what the import was told. */
export function scopeOf(cog: Cog, { departement, region }: ScopeCells, place: TerritoryRef | null): Scope {
  const said = territoryIn(cog, 'DEPARTEMENT', departement) ?? territoryIn(cog, 'REGION', region);
  if (said) return new Set([said]);
  if (place === null) return null;
  if (place.level === 'REGION' || place.level === 'DEPARTEMENT') return new Set([territoryKey(place)]);
  return new Set((cog.find(place)?.departements ?? []).map((code) => `DEPARTEMENT:${code}`));
}
