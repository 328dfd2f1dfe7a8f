import type { Cog, ImportedCommune } from '@maillage/kit';
import type { Table } from '../file/table.ts';
import type { ImportRun } from '../import-run.ts';
import { Refusal, type Rejection } from '../report.ts';
import { type COG_COLUMNS, communeOf } from './cog-file.ts';

const PULSE_EVERY = 2_000;

interface Listed {
  line: number;
  commune: ImportedCommune;
}

/** Reads a list whole, its rejections into the report: a part may stand above its commune, and is only taken with it. */
export async function readList(
  table: Table<string, keyof typeof COG_COLUMNS>,
  { report, pulse }: ImportRun,
  cog: Cog,
): Promise<ImportedCommune[]> {
  const lines = new Map<string, number>();
  const listed: Listed[] = [];
  const reject = (line: number, value: string, reason: string) =>
    report.rejections.push({ line, value, reason });
  for await (const { line, cells } of table.rows()) {
    if (report.read++ % PULSE_EVERY === 0) pulse();
    const commune = communeOf(cells, cog);
    if (commune instanceof Refusal) {
      reject(line, commune.value, commune.reason);
      continue;
    }
    const key = `${commune.level}:${commune.code}`;
    const known = lines.get(key);
    if (known !== undefined) reject(line, commune.code, `même code qu’à la ligne ${known}`);
    else {
      lines.set(key, line);
      listed.push({ line, commune });
    }
  }
  const taken = listed.filter(({ line, commune: { commune: parent } }) => {
    const isHeld = parent === null || lines.has(`COMMUNE:${parent}`);
    if (!isHeld) reject(line, parent, 'commune de rattachement (COMPARENT) absente du fichier');
    return isHeld;
  });
  report.rejections.sort(byLine);
  return taken.map(({ commune }) => commune);
}

const byLine = (a: Rejection, b: Rejection): number => a.line - b.line;
