import { TERRITORY_LEVELS, type TerritoryLevel, type TerritoryRef, territoryKey } from '@maillage/kit';
import { type Codec, read, unexpected } from './content.ts';

const EXPECTED = [
  'un territoire NIVEAU:CODE, comme COMMUNE:93066',
  'a territory LEVEL:CODE, such as COMMUNE:93066',
] as const;

export const territory: Codec<TerritoryRef> = {
  type: 'text',
  expects: `${EXPECTED[0]} (niveaux : ${TERRITORY_LEVELS.join(', ')})`,
  write: territoryKey,
  read(cell) {
    const colon = cell.indexOf(':');
    const level = cell.slice(0, Math.max(colon, 0)).trim().toUpperCase() as TerritoryLevel;
    const code = cell.slice(colon + 1).trim();
    return TERRITORY_LEVELS.includes(level) && code !== ''
      ? read({ level, code })
      : unexpected(cell, EXPECTED);
  },
};
