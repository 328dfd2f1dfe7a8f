import { Command } from 'commander';
import { checkBackup, restore } from '../backup/index.ts';
import type { Environment } from '../environment.ts';
import { hubPlan } from '../hub/hub-plan.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { summaryOf } from './backup.ts';
import { progressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

interface RestoreCommandOptions {
  data: string;
  dryRun?: boolean;
}

export function restoreCommand(environment: Environment): Command {
  return new Command('restore')
    .description(
      'Remet un hub dans l’état d’une sauvegarde, à la place de tout ce qu’il garde, qu’il tourne ou non : en une fois ou pas du tout. Un fichier abîmé ou d’un autre format est refusé. Une clé d’API révoquée depuis le reste.',
    )
    .argument('<file>', 'le fichier écrit par « maillage backup »')
    .option('--dry-run', 'vérifie le fichier en entier, et ne change rien')
    .option(
      '--data <folder>',
      'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
      environment.data,
    )
    .action((file: string, options: RestoreCommandOptions) => runRestore(file, options, environment));
}

async function runRestore(
  file: string,
  { data, dryRun = false }: RestoreCommandOptions,
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
