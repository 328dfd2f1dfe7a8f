import { checkBackup, restore } from '../backup/index.ts';
import type { Environment } from '../environment.ts';
import { hubPlan } from '../hub/hub-plan.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { summaryOf } from './backup.ts';
import type { RestoreOptions } from './commands/restore.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

/** Reads the file through, then puts it back. */
export async function runRestore(
  file: string,
  { data, dryRun = false }: RestoreOptions,
  environment: Environment,
): Promise<void> {
  const plan = hubPlan(schemeKinds);
  const checked = await withBar((onProgress) => checkBackup({ file, plan, onProgress }));
  process.stdout.write(`Sauvegarde vérifiée : ${summaryOf(checked)}.\n`);
  if (dryRun) return;
  await withBar((onProgress) =>
    withDatabase(data, environment, (database) => restore(database, { file, plan, onProgress })),
  );
  process.stdout.write('Restauration faite. Un hub qui tourne relit tout, puis répond de nouveau.\n');
}

async function withBar<Result>(work: (onProgress: (share: number) => void) => Promise<Result>) {
  const bar = progressBar(process.stderr);
  return work((share) => bar.show(null, share)).finally(bar.clear);
}
