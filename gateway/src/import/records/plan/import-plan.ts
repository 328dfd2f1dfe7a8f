import type { Caller, Cog, SchemeKindDefinition, TerritoryRef } from '@maillage/kit';
import type { Tables } from '../../../exchange/index.ts';
import type { RowProblem } from '../report.ts';
import type { Checked } from './check-drafts.ts';
import type { PartTable } from './parts.ts';

/** What a file of records may hold. */
export const RECORD_TABLES = [
  'schemes',
  'partners',
  'actions',
  'seats',
  'perimeters',
  'posts',
  'bodies',
  'fundings',
  'links',
  'documents',
  'derogations',
] as const satisfies readonly ('schemes' | 'partners' | 'actions' | PartTable)[];

export type RecordTable = (typeof RECORD_TABLES)[number];

export interface PlanOptions {
  what: RecordTable;
  /** Code of the kind that every row is of; null where a column says it. */
  kind: string | null;
  kinds: readonly SchemeKindDefinition[];
  tables: Tables;
  cog: Cog;
  today: string;
  /** Where communes that a file names are looked for; everywhere when it is null. */
  place: TerritoryRef | null;
  /** Who may write only in some territories; null for who has the command line. */
  caller: Caller | null;
}

// biome-ignore lint/suspicious/noExplicitAny: changes of several sorts of records go the same way from here on.
export type AnyChecked = Checked<any>;

/** What a file comes to: the records to write, and every row that can't be taken. */
export interface ImportPlan {
  rows: number;
  checked: AnyChecked[];
  problems: RowProblem[];
  notes: string[];
}
