import type { LoadedVintage } from './build-vintage.ts';
import type { Cog } from './cog.ts';
import { buildHistory } from './history/build-history.ts';
import { movementsBefore } from './history/derive-movements.ts';
import type { History } from './history/history.ts';
import type { Movement } from './history/movement.ts';
import { untoldMovements } from './history/untold-movements.ts';
import { type CarryNotes, continueVintage } from './imported/continue-vintage.ts';
import type { ImportedVintage } from './imported/imported-vintage.ts';
import { packagedVintages } from './packaged-vintages.ts';
import type { Timeline } from './timeline.ts';

let standing: Cog | undefined;

/** What was imported besides the installed packages. */
export interface ImportedReference {
  /** INSEE's movements, of any year; none when not given. */
  movements?: readonly Movement[];
  /** Vintages after those of the packages; one that a package has by now is the package's. */
  vintages?: readonly ImportedVintage[];
}

/**
 * The COG of 2026 among those of 2025 and 2024 (`@etalab/decoupage-administratif` 6.x, 5.x, 4.x: INSEE and DGCL, Licence Ouverte), read
 * once per process; what became of communes is as the three tell it.
 */
export function loadCog(): Cog {
  standing ??= amongVintages(packagedVintages(), []);
  return standing;
}

/** The same COG, with the history that INSEE's movements tell; where they stop before a vintage, what the vintages tell goes on. */
export function cogWithMovements(movements: readonly Movement[]): Cog {
  return cogWith({ movements });
}

/** The COG of the latest year among all that the packages and the imports have. */
export function cogWith({ movements = [], vintages = [] }: ImportedReference): Cog {
  if (movements.length === 0 && vintages.length === 0) return loadCog();
  return amongVintages(continued(vintages, movements), movements);
}

/** What a list of communes would owe to the vintage before it, among those that are known. */
export function carryNotes(
  list: ImportedVintage,
  { movements = [], vintages = [] }: ImportedReference,
): CarryNotes {
  const before = vintages.filter(({ vintage }) => vintage < list.vintage);
  const earlier = continued(before, movements).at(-1) as LoadedVintage;
  return continueVintage(earlier, list, movements).notes;
}

/** The packages' vintages and those that were imported after them, oldest first. */
function continued(
  imported: readonly ImportedVintage[],
  movements: readonly Movement[],
): readonly LoadedVintage[] {
  const vintages = [...packagedVintages()];
  for (const list of [...imported].sort((a, b) => a.vintage - b.vintage)) {
    const earlier = vintages.at(-1) as LoadedVintage;
    if (list.vintage > earlier.cog.vintage) vintages.push(continueVintage(earlier, list, movements));
  }
  return vintages;
}

function amongVintages(vintages: readonly LoadedVintage[], movements: readonly Movement[]): Cog {
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

/** What the vintages tell of the times that the movements do not reach. */
function derivedMovements(vintages: readonly LoadedVintage[], movements: readonly Movement[]): Movement[] {
  const [first = ''] = movements.flatMap(({ on }) => on ?? []).sort();
  const [oldest] = vintages;
  const before = oldest && (first === '' || first > `${oldest.cog.vintage}`) ? movementsBefore(oldest) : [];
  const between = vintages
    .slice(1)
    .flatMap((later, index) => untoldMovements(vintages[index] as LoadedVintage, later, movements));
  return [...before, ...between];
}
