import { basename } from 'node:path';
import { loadCog, timelineOf } from '@maillage/kit';
import { StartupError } from '../../database/startup-error.ts';

const USAGE_ERROR = 2;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/**
 * The year that a list of communes is of: the one given, else the only one in the name of its file.
 * @throws StartupError without a year, and for one that the hub has by itself or that lies before those
 */
export function listVintage(file: string, given: number | undefined): number {
  const named = basename(file).match(YEAR) ?? [];
  const vintage = given ?? (named.length === 1 ? Number(named[0]) : undefined);
  if (vintage === undefined)
    throw new StartupError(`${file}: its name does not tell its year: give --vintage.`, USAGE_ERROR);
  const packaged = timelineOf(loadCog()).vintages.map((cog) => cog.vintage);
  if (packaged.includes(vintage))
    throw new StartupError(
      `The COG of ${vintage} comes with the hub, as do all of ${packaged.join(', ')}: only a later one is imported.`,
      USAGE_ERROR,
    );
  if (vintage < (packaged[0] ?? vintage))
    throw new StartupError(
      `The COG of ${vintage} is older than those of the hub (${packaged.join(', ')}): only a later one is imported. Its changes are among the movements.`,
      USAGE_ERROR,
    );
  return vintage;
}
