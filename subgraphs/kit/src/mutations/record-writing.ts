import type { Problem } from '../contract/index.ts';
import type { Caller } from '../identity/index.ts';
import type { ChangeKey } from '../store/change-log.ts';
import type { ChangeNote, RecordWriter, WritersTurn } from '../store/record-writer.ts';
import type { WritingSetting } from '../writing/index.ts';

/** How the records of one subgraph are written on behalf of callers. */
export interface RecordWriting<Item extends { id: string }> {
  /** `write:clsm`. */
  scope: string;
  writer: RecordWriter<Item>;
  /** Everything that is wrong with a record as a whole. */
  validate(record: Item, setting: WritingSetting): Problem[];
  /** Whether the record, as it was or as it will be, lies where the caller may write. */
  mayWrite(caller: Caller, record: Item, setting: WritingSetting): boolean;
  /** Resolves when what was written shows in the rest of the graph; absent in a subgraph that runs alone. */
  afterWrite?: () => Promise<void>;
}

/** What every mutation's input says besides what it is about. */
export interface WritingInput {
  idempotencyKey?: string | null;
  reason?: string | null;
  source?: string | null;
}

/** The same, of a change of a record that is there. */
export interface ChangeInput extends WritingInput {
  id: string;
  expectedVersion: number;
}

/** One record to write, or to withdraw. */
export interface PlannedChange<Item> {
  id: string;
  expectedVersion: number;
  before: Item | null;
  /** Null to withdraw it. */
  after: Item | null;
  note: Pick<ChangeNote, 'operation' | 'undoes' | 'successor'>;
}

/** What a mutation comes to: changes that stand or fall together, in the order of writing, and the one that answers for them. */
export interface Plan<Item> {
  changes: PlannedChange<Item>[];
  answer: PlannedChange<Item>;
}

/**
 * Works out what a mutation comes to, while no other writer can come in between.
 * @throws Refusal when it can't be done
 */
export type Planning<Item, Input> = (
  input: Input,
  turn: WritersTurn<Item>,
  setting: WritingSetting,
) => Promise<Plan<Item>>;

/** What a mutation answers. */
export interface WritingResult {
  /** The change that was made, now or by the first call under the same key; null when nothing was written. */
  written: ChangeKey | null;
  problems: readonly Problem[];
  /** After a conflict: the record whose current version the caller is to look at. */
  conflictId: string | null;
  /** What was written shows in every answer of the graph. */
  visible: boolean;
}
