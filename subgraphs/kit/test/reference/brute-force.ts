import type { TerritoryRef } from '../../src/contract/index.ts';
import { type RawCommune, raw, rawByCode } from './raw-tables.ts';

const cities = new Set(raw.arrondissements.map((row) => row.commune));

/** Finest inhabited pieces of the country: each person with a published figure lives in exactly one. */
export const pieces: RawCommune[] = [
  ...raw.communes.filter((row) => !cities.has(row.code)),
  ...raw.arrondissements,
];

const memberCodes = new Map(
  [...raw.epci, ...raw.ept].map((row) => [row.code, new Set(row.membres.map((member) => member.code))]),
);

/** Does the declared territory hold this piece? Asked piece by piece from the published tables, slowly and plainly. */
export function holds(ref: TerritoryRef, piece: RawCommune): boolean {
  const city = piece.commune ?? piece.code;
  switch (ref.level) {
    case 'REGION':
      return piece.region === ref.code;
    case 'DEPARTEMENT':
      return piece.departement === ref.code;
    case 'EPCI':
    case 'EPT':
      return memberCodes.get(ref.code)?.has(city) ?? false;
    case 'COMMUNE':
      return city === ref.code;
    case 'ARRONDISSEMENT_MUNICIPAL':
      return piece.commune !== undefined && piece.code === ref.code;
    case 'COMMUNE_DELEGUEE':
    case 'QPV':
      return false;
  }
}

export function pieceKey(piece: RawCommune): string {
  return `${piece.commune === undefined ? 'COMMUNE' : 'ARRONDISSEMENT_MUNICIPAL'}:${piece.code}`;
}

export function pieceOf(key: string): RawCommune | undefined {
  const piece = rawByCode.get(key.slice(key.indexOf(':') + 1));
  return piece && pieceKey(piece) === key && !cities.has(piece.code) ? piece : undefined;
}
