import type { DescribedTable } from '../../exchange/index.ts';
import type { Variant } from '../parameters/export-request.ts';
import type { Row } from '../read-rows.ts';
import type { Stamp } from '../stamp.ts';

/** What a format writes: rows come in pages, each read when it is asked for. */
export interface Sheet {
  table: DescribedTable;
  pages: AsyncIterable<Row[]>;
  stamp: Stamp;
  /** Address of the export: what was asked. */
  address: string;
  variant: Variant;
}

/** How an export is written, piece by piece; nothing is kept once it is given. */
export interface Format {
  contentType: string;
  /** Whether it is worth compressing. */
  isText: boolean;
  write(sheet: Sheet): AsyncIterable<string | Uint8Array>;
}
