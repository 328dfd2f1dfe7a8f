import { existsSync } from 'node:fs';
import { type BackupHeader, backUp, rowsIn } from '../backup/index.ts';
import { StartupError } from '../database/startup-error.ts';
import type { Environment } from '../environment.ts';
import { hubPlan } from '../hub/hub-plan.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import type { BackupOptions } from './commands/backup.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

/** Backs up, and says what is in the file. */
export async function runBackup(
  file: string,
  { data, force = false }: BackupOptions,
  environment: Environment,
): Promise<void> {
  if (!force && existsSync(file)) throw new StartupError(`${file} is there already: --force replaces it.`);
  const bar = progressBar(process.stderr);
  const header = await withDatabase(data, environment, (database) =>
    backUp(database, { file, force, plan: hubPlan(schemeKinds), onProgress: bar.show }),
  ).finally(bar.clear);
  process.stdout.write(`Sauvegarde écrite dans ${file} : ${summaryOf(header)}.\n`);
}

/** « 12 345 lignes de 20 tables, au 2026-01-01 à 10:00:00 UTC » */
export function summaryOf(header: BackupHeader): string {
  const rows = rowsIn(header).toLocaleString('fr-FR');
  const [day, time = ''] = header.at.split('T');
  return `${rows} lignes de ${header.tables.length} tables, au ${day} à ${time.slice(0, 8)} UTC`;
}
