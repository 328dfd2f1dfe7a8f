import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { currentDay } from '../hub/current-day.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { undoImport } from '../import/records/undo-import.ts';
import { withStores } from '../import/with-stores.ts';
import type { UndoOptions } from './commands/undo.ts';
import { withDatabase } from './with-database.ts';

/** Takes a whole import back, and says so. */
export async function runUndo(
  batch: string,
  { data, reason }: UndoOptions,
  environment: Environment,
): Promise<void> {
  const report = await withDatabase(data, environment, (database) =>
    withStores(database, (reference) =>
      undoImport(
        { ...reference, database, kinds: schemeKinds, today: currentDay() },
        { batch, reason: reason ?? null, source: null, caller: null, actor: 'maillage undo' },
      ),
    ),
  );
  for (const { messageFr } of report.problems) process.stdout.write(`  ${messageFr}\n`);
  if (report.batch === null) throw new StartupError(`The import ${batch} was not undone.`);
  process.stdout.write(`Annulé : ${report.undone} fiches. Lot ${report.batch}.\n`);
}
