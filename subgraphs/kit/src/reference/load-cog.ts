import { buildCog } from './build-cog.ts';
import type { Cog } from './cog.ts';
import { readCogTables } from './cog-tables.ts';
import { buildHistory } from './history/build-history.ts';
import {
  formerCodesIn,
  movementsBefore,
  movementsBetween,
  type VintageCodes,
} from './history/derive-movements.ts';
import type { History } from './history/history.ts';
import type { Movement } from './history/movement.ts';
import { COG_2024, COG_2025, COG_2026, type CogYears } from './population-vintage.ts';
import type { Timeline } from './timeline.ts';

/** The newest first: what an older vintage has in common with it is kept once. */
const PACKAGES: readonly (readonly [packageName: string, years: CogYears])[] = [
  ['@etalab/decoupage-administratif', COG_2026],
  ['cog-2025', COG_2025],
  ['cog-2024', COG_2024],
];

let loaded: VintageCodes[] | undefined;
let standing: Cog | undefined;

/**
 * The COG of 2026 among those of 2025 and 2024 (`@etalab/decoupage-administratif` 6.x, 5.x, 4.x: INSEE and DGCL, Licence Ouverte), read
 * once per process; what became of communes is as the three tell it.
 */
export function loadCog(): Cog {
  standing ??= amongVintages([]);
  return standing;
}

/** The same COG, with the history that INSEE's movements tell; where they stop before a vintage, what the vintages tell goes on. */
export function cogWithMovements(movements: readonly Movement[]): Cog {
  return movements.length === 0 ? loadCog() : amongVintages(movements);
}

function amongVintages(movements: readonly Movement[]): Cog {
  const vintages = loadVintages();
  let history: History | undefined;
  const timeline = {
    vintages: [] as readonly Cog[],
    get history() {
      history ??= buildHistory([...movements, ...derivedMovements(vintages, movements)]);
      return history;
    },
  } satisfies Timeline;
  const cogs = vintages.map(({ cog }) => Object.freeze({ ...cog, timeline }));
  timeline.vintages = Object.freeze(cogs);
  return cogs.at(-1) as Cog;
}

/** Oldest first. */
function loadVintages(): VintageCodes[] {
  if (loaded) return loaded;
  const vintages: VintageCodes[] = [];
  for (const [packageName, years] of PACKAGES) {
    const tables = readCogTables(packageName);
    const cog = buildCog(tables, years, vintages.at(-1)?.cog);
    vintages.push({ cog, formerCodes: formerCodesIn(tables.communes) });
  }
  loaded = vintages.reverse();
  return loaded;
}

/** What the vintages tell of the times that the movements do not reach. */
function derivedMovements(vintages: readonly VintageCodes[], movements: readonly Movement[]): Movement[] {
  const days = movements.flatMap(({ on }) => on ?? []).sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const [oldest] = vintages;
  const before = oldest && (first === '' || first > `${oldest.cog.vintage}`) ? movementsBefore(oldest) : [];
  const between = vintages.slice(1).flatMap((later, index) => {
    const earlier = vintages[index] as VintageCodes;
    return last >= `${later.cog.vintage}-01-01` ? [] : movementsBetween(earlier, later);
  });
  return [...before, ...between];
}
