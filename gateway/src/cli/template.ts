import { createTables, describeTable, tableList } from '../exchange/index.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';

const BOM = '\uFEFF';

const tables = tableList(createTables(schemeKinds));

/** Lists that there is a template of. */
export const templateLists: readonly string[] = tables.map(({ slug }) => slug);

/** Writes the header of a list, or what each of its columns is. @param list null for all of them */
export function runTemplate(list: string | null, columns: boolean): void {
  const asked = tables.filter(({ slug }) => list === null || slug === list);
  if (columns) {
    say(asked.map((table) => `${describeTable(table).join('\n')}\n`).join('\n'));
    return;
  }
  for (const table of asked) {
    const names = table.columns.filter(({ informative }) => !informative).map(({ name }) => name);
    say(`${BOM}${names.join(';')}\r\n`);
  }
}

const say = (text: string): void => {
  process.stdout.write(text);
};
