import type { SchemeRecord } from '@maillage/kit';
import type { Draft } from '../draft.ts';
import type { Directory } from '../partners/directory.ts';
import type { Random } from '../random/random.ts';
import type { Sheets } from '../schemes/clsm/sheet.ts';
import { asvBodies } from './asv.ts';
import type { BodyPlan } from './chair.ts';
import { clsBodies } from './cls.ts';
import { clsmBodies } from './clsm.ts';
import { convene } from './convene.ts';
import { cptsBodies } from './cpts.ts';
import { ptsmBodies } from './ptsm.ts';

export interface Hall {
  clsms: readonly Draft[];
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

const PLANS: Readonly<Record<string, (random: Random) => BodyPlan[]>> = {
  CLS: clsBodies,
  PTSM: ptsmBodies,
  ASV: asvBodies,
  CPTS: cptsBodies,
};

/** A project has a COPIL at most. */
function bodiesOf({ kind, startedOn }: SchemeRecord, random: Random): BodyPlan[] {
  const plans = PLANS[kind]?.(random) ?? [];
  if (startedOn !== null) return plans;
  return random.chance(0.6) ? plans.slice(0, 1) : [];
}
