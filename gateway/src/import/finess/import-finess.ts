import { type RecordImportOptions, runImport } from '../import-run.ts';
import { type ImportReport, Refusal } from '../report.ts';
import { type Establishment, establishmentOf } from './establishment.ts';
import { finessRows } from './finess-file.ts';
import { writePartners } from './write-partners.ts';

const BATCH = 1_000;

/**
 * Makes partners of the établissements of the extract of FINESS (`etalab-cs1100502`), or changes those that have their number; never of persons.
 * One transaction; the same file twice changes nothing.
 * @throws StartupError when it is another file
 */
export function importFiness(options: RecordImportOptions): Promise<ImportReport> {
  const { cog, stores } = options;
  const day = `${cog.vintage}-01-01`;
  return runImport(options, async (run) => {
    const { report, input, pulse } = run;
    let sharedSirets = 0;
    const write = async (establishments: readonly Establishment[]) => {
      const written = await writePartners(run, stores, establishments);
      report.created += written.created;
      report.changed += written.changed;
      report.unchanged += written.unchanged;
      sharedSirets += written.sharedSirets;
    };
    const lines = new Map<string, number>();
    let batch: Establishment[] = [];
    for await (const { line, cells } of finessRows(input)) {
      report.read++;
      if (report.read % BATCH === 0) pulse();
      const found = once(establishmentOf(cells, { cog, day }), line, lines);
      if (found instanceof Refusal)
        report.rejections.push({ line, value: found.value, reason: found.reason });
      else if (found === null) report.skipped++;
      else batch.push(found);
      if (batch.length === BATCH) {
        await write(batch);
        batch = [];
      }
    }
    await write(batch);
    if (report.skipped > 0) report.notes.push('Passées : les catégories qui ne sont pas des partenaires.');
    if (sharedSirets > 0)
      report.notes.push(`${sharedSirets} établissements ont le SIRET d’un autre, qui le garde.`);
  });
}

/** An établissement that an earlier line has given is refused. */
function once(
  found: Establishment | Refusal | null,
  line: number,
  lines: Map<string, number>,
): Establishment | Refusal | null {
  if (found === null || found instanceof Refusal) return found;
  const known = lines.get(found.finess);
  if (known !== undefined) return new Refusal(found.finess, `même numéro FINESS qu’à la ligne ${known}`);
  lines.set(found.finess, line);
  return found;
}
