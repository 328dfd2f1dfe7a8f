import { formatsOf } from './formats/index.ts';
import type { ExportList } from './lists/index.ts';
import { parametersOf } from './parameters/export-request.ts';
import { STAMP_COLUMNS } from './stamp.ts';

/** A list in the index of exports. */
export const describeList = (list: ExportList) => ({
  list: list.table.slug,
  label: list.table.label,
  urls: Object.keys(formatsOf(list)).map((format) => `/export/${list.table.slug}.${format}`),
  parameters: parametersOf(list),
  columns: [
    ...list.table.columns.map(({ name, description, type, expects, required, informative }) => ({
      name,
      description,
      type,
      expects,
      required,
      informative,
    })),
    ...STAMP_COLUMNS.map(({ name, description, type }) => ({ name, description, type, informative: true })),
  ],
});
