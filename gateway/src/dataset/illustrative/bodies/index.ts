import type { Draft } from '../draft.ts';
import type { Directory } from '../partners/directory.ts';
import type { Random } from '../random/random.ts';
import type { ClsmDraft } from '../schemes/clsm/index.ts';
import type { Sheets } from '../schemes/clsm/sheet.ts';
import { clsmBodies } from './clsm.ts';
import { convene } from './convene.ts';
import { bodiesOf } from './others.ts';

export interface Hall {
  clsms: readonly ClsmDraft[];
  others: readonly Draft[];
  sheets: Sheets;
  directory: Directory;
}

/** Instances, meetings and members of every scheme. */
export function fillBodies({ clsms, others, sheets, directory }: Hall, random: Random): void {
  for (const draft of clsms) {
    convene(draft, { plans: clsmBodies(draft, sheets.of(draft), random), directory }, random);
  }
  for (const draft of others) {
    convene(draft, { plans: bodiesOf(draft.record, random), directory }, random);
  }
}
