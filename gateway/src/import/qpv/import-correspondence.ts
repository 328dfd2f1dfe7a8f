import { basename } from 'node:path';
import { getOrInsert, territorySchemeId } from '@maillage/kit';
import { DISTRICT_CODE } from '@maillage/qpv';
import { changeRecords } from '../change-records.ts';
import { codesIn } from '../file/cells.ts';
import type { Table, TableRow } from '../file/table.ts';
import { type ImportRun, importAuthor, type RecordImportOptions } from '../import-run.ts';
import { Refusal } from '../report.ts';
import type { CORRESPONDENCE_COLUMNS } from './formats.ts';
import { DISTRICT_SOURCES, withSource } from './merge-district.ts';
import { districtStore } from './write-districts.ts';

export type CorrespondenceTable = Table<'correspondence', keyof typeof CORRESPONDENCE_COLUMNS>;

interface Predecessors {
  line: number;
  codes: Set<string>;
}

/** Notes on each district of 2024 the districts of 2015 that it continues. Districts that no list has told of are rejected. */
export async function importCorrespondence(
  run: ImportRun,
  table: CorrespondenceTable,
  { stores }: RecordImportOptions,
): Promise<void> {
  const { report, client, input, pulse } = run;
  const found = new Map<string, Predecessors>();
  for await (const { line, cells } of table.rows()) {
    report.read++;
    if (cells.code === '') {
      report.skipped++;
      continue;
    }
    const codes = predecessorsIn(cells);
    if (codes instanceof Refusal) {
      report.rejections.push({ line, value: codes.value, reason: codes.reason });
      continue;
    }
    const id = territorySchemeId('QPV', cells.code.toUpperCase());
    const known = getOrInsert(found, id, () => ({ line, codes: new Set() }));
    for (const code of codes) known.codes.add(code);
  }
  const source = { document: basename(input.path), section: DISTRICT_SOURCES.correspondence, url: null };
  const outcome = await changeRecords(districtStore(stores).writer, client, {
    ids: [...found.keys()],
    author: importAuthor('qpv', source.document),
    pulse,
    next(id, stored) {
      const { line, codes } = found.get(id) as Predecessors;
      if (!stored || stored.provenance === 'ILLUSTRATIVE') {
        const reason = 'quartier d’aucune liste importée : importer d’abord la liste des QPV';
        report.rejections.push({ line, value: id.slice(id.indexOf('_') + 1), reason });
        return stored;
      }
      const details = { ...stored.details, predecessorCodes: [...codes] };
      return withSource(stored, { ...stored, details }, source);
    },
  });
  Object.assign(report, outcome);
  report.rejections.sort((one, other) => one.line - other.line);
}

/** The codes of 2015 of a row, of which the last two columns are mostly empty. */
function predecessorsIn({
  code,
  first,
  second,
  third,
}: TableRow<keyof typeof CORRESPONDENCE_COLUMNS>['cells']): string[] | Refusal {
  const codes = [first, second, third].flatMap(codesIn).map((each) => each.toUpperCase());
  const wrong = [code.toUpperCase(), ...codes].find((each) => !DISTRICT_CODE.test(each));
  return wrong === undefined
    ? codes
    : new Refusal(wrong, 'code de QPV attendu, par exemple QN09301M ou QP093001');
}
