import { StartupError } from '../../database/startup-error.ts';
import { cellText } from '../file/cells.ts';
import type { InputFile } from '../file/input-file.ts';
import { recordsOf } from '../file/table.ts';

/** Places of the columns that are read, in a row `structureet` of the extract `etalab-cs1100502`, which has no header. */
const COLUMNS = {
  finess: 1,
  name: 3,
  longName: 4,
  commune: 12,
  departement: 13,
  category: 18,
  siret: 22,
} as const;

/** An établissement as the extract writes it. */
export type FinessCells = Readonly<Record<keyof typeof COLUMNS, string>>;

export interface FinessRow {
  line: number;
  cells: FinessCells;
}

const ESTABLISHMENT = 'structureet';
/** What rows begin with: the extract's own first line, an établissement, its position (`etalab-cs1100507`). */
const SECTIONS: readonly string[] = ['finess', ESTABLISHMENT, 'geolocalisation'];

/**
 * The établissements of the extract of FINESS.
 * @throws StartupError when its first line is not one of that extract
 */
export async function* finessRows(file: InputFile): AsyncGenerator<FinessRow> {
  let isFirst = true;
  for await (const { line, fields } of recordsOf(file, ';')) {
    const section = cellText(fields[0] ?? '').toLowerCase();
    if (isFirst && !SECTIONS.includes(section)) throw anotherFile(file, line);
    isFirst = false;
    if (section !== ESTABLISHMENT) continue;
    const cells = Object.entries(COLUMNS).map(([name, index]) => [name, cellText(fields[index] ?? '')]);
    yield { line, cells: Object.fromEntries(cells) as FinessCells };
  }
  if (isFirst) throw anotherFile(file, 1);
}

const anotherFile = ({ path }: InputFile, line: number) =>
  new StartupError(
    `${path}: line ${line} is no row of the extract of FINESS: it begins with ${SECTIONS.join(', ')}, ; between columns.`,
  );
