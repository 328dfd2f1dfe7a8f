import { columnKey } from '../../file/cells.ts';
import { FileRefused } from './file-refused.ts';
import type { Grid, GridRow, Reading } from './grid.ts';

/** A column as a header may name it: by its name or another that it goes by, in the form of `columnKey`. */
export interface NamedColumn {
  name: string;
  aliases: readonly string[];
}

export interface HeaderWanted {
  columns: readonly NamedColumn[];
  /** Sets of columns of which the file must have one whole: what tells whose row it is. */
  needed: readonly (readonly string[])[];
}

/** A reading of a file whose header is recognised. */
export interface Recognised {
  reading: Reading;
  /** Line of the header. */
  line: number;
  /** Index of each column that the file has, by its name. */
  places: ReadonlyMap<string, number>;
  /** Titles that are no column's. */
  unknown: readonly string[];
}

/** Lines above the header: a title, a date, a source. */
const LINES_LOOKED_AT = 12;

/** @throws FileRefused naming the columns that the file lacks, or has twice */
export async function recogniseHeader(grid: Grid, wanted: HeaderWanted): Promise<Recognised> {
  let best: Recognised | null = null;
  let unread: FileRefused | null = null;
  for (const reading of grid.readings) {
    try {
      for (const row of await firstRows(reading)) {
        const found = placesIn(row, wanted);
        if (found && found.places.size > (best?.places.size ?? 0)) best = { reading, ...found };
      }
    } catch (error) {
      // Cut at another separator than its own, a file may seem to open a quote that never closes.
      if (!(error instanceof FileRefused)) throw error;
      unread = error;
    }
  }
  if (best) return best;
  const expected = wanted.needed.map((names) => names.join(' + ')).join(' / ');
  throw (
    unread ??
    new FileRefused('REQUIRED', [
      `Aucune des premières lignes n’est un en-tête : colonnes attendues, ${expected}.`,
      `None of the first lines is a header: expected columns ${expected}.`,
    ])
  );
}

async function firstRows(reading: Reading): Promise<GridRow[]> {
  const rows: GridRow[] = [];
  for await (const row of reading.rows()) {
    rows.push(row);
    if (rows.length === LINES_LOOKED_AT) break;
  }
  return rows;
}

function placesIn(
  { line, cells }: GridRow,
  { columns, needed }: HeaderWanted,
): Omit<Recognised, 'reading'> | null {
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const [index, title] of cells.entries()) {
    const key = columnKey(title);
    const column =
      columns.find(({ name }) => name === key) ?? columns.find(({ aliases }) => aliases.includes(key));
    if (!column) {
      if (title !== '') unknown.push(title);
    } else if (places.has(column.name)) twice.push(title);
    else places.set(column.name, index);
  }
  if (!needed.some((names) => names.every((name) => places.has(name)))) return null;
  if (twice.length > 0)
    throw new FileRefused('DUPLICATE', [
      `Deux colonnes disent la même chose : ${twice.join(', ')}.`,
      `Two columns say the same: ${twice.join(', ')}.`,
    ]);
  return { line, places, unknown };
}
