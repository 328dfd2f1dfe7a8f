import { buildCog } from './build-cog.ts';
import type { Cog } from './cog.ts';
import { readCogTables } from './cog-tables.ts';
import { COG_2026 } from './population-vintage.ts';

let loaded: Cog | undefined;

/** The COG of 2026 (`@etalab/decoupage-administratif` 6.x: INSEE and DGCL, Licence Ouverte), read once per process. */
export function loadCog(): Cog {
  loaded ??= buildCog(readCogTables('@etalab/decoupage-administratif'), COG_2026);
  return loaded;
}
