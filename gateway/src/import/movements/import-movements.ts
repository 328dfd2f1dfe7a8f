import { beginStaging, type MovementRow, mergeStaged, stage } from '@maillage/territory';
import { openTable } from '../file/table.ts';
import { followCog } from '../follow-cog.ts';
import { type ImportOptions, runImport } from '../import-run.ts';
import { type ImportReport, Refusal } from '../report.ts';
import { MOVEMENT_COLUMNS, movementOf } from './movement-file.ts';

const BATCH = 2_000;

/**
 * Takes INSEE's file of movements in, in one transaction: failed or interrupted, it changes nothing; the same file twice changes nothing.
 * @throws StartupError when it is another file
 */
export function importMovements(options: ImportOptions): Promise<ImportReport> {
  return runImport(options, async (run) => {
    const { client, input, report, pulse } = run;
    const table = await openTable(input, { movements: MOVEMENT_COLUMNS });
    await beginStaging(client);
    const lines = new Map<string, number>();
    let batch: MovementRow[] = [];
    const flush = async () => {
      pulse();
      await stage(client, batch);
      batch = [];
    };
    for await (const { line, cells } of table.rows()) {
      report.read++;
      const movement = movementOf(cells);
      if (movement instanceof Refusal) {
        report.rejections.push({ line, value: movement.value, reason: movement.reason });
        continue;
      }
      const key = keyOf(movement);
      const known = lines.get(key);
      if (known !== undefined) {
        report.rejections.push({ line, value: key, reason: `même mouvement qu’à la ligne ${known}` });
        continue;
      }
      lines.set(key, line);
      batch.push(movement);
      if (batch.length === BATCH) await flush();
    }
    await flush();
    Object.assign(report, await mergeStaged(client));
    if (report.created + report.changed > 0) await followCog(run);
  });
}

function keyOf({ mod, effectiveOn, before, after }: MovementRow): string {
  return [mod, effectiveOn, before.type, before.code, after.type, after.code].join(' ');
}
