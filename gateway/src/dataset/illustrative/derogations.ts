import type { DerogationRecord, SchemeRecord } from '@maillage/kit';
import type { Draft } from './draft.ts';
import { REFERENCE_DAY } from './figures/index.ts';
import { isWorkingOn } from './life.ts';
import { addDays, addYears, dayBetween } from './random/days.ts';
import type { Random } from './random/random.ts';

/** The only région that has a rule set of its own, and who grants derogations from it. */
const REGION = { code: '11', ruleSet: 'ile-de-france-2012', office: 'ARS Île-de-France' } as const;

/** Retenu: of the CLSMs that do not meet a rule, how many have a derogation from it, and why. */
interface Habit {
  rule: string;
  share: number;
  reasons: readonly string[];
  isUnmet(record: SchemeRecord): boolean;
}

const HABITS: readonly Habit[] = [
  {
    rule: 'R01',
    share: 0.35,
    reasons: [
      'Le contrat local de santé du territoire est en cours de négociation',
      'Aucun contrat local de santé n’est prévu sur ce territoire',
    ],
    isUnmet: ({ fundings, links }) =>
      fundings.some(({ source }) => source === 'ARS') &&
      !links.some(({ nature }) => nature === 'INSCRIT_DANS_CLS'),
  },
  {
    rule: 'R16',
    share: 0.15,
    reasons: [
      'Une cellule départementale traite les situations complexes du territoire',
      'La cellule est mutualisée avec un conseil voisin',
    ],
    isUnmet: ({ details }) => details.complexCaseCell === false,
  },
];

/** Retenu: since when, and for how many years those that have an end. */
const GRANTED = ['2022-01-01', '2025-06-30'] as const;
const WITH_END = 0.6;
const YEARS = [2, 4] as const;

/** What the ARS admits that some CLSMs do not meet: a few still run, some have run out by the reference day. */
export function fillDerogations(clsms: readonly Draft[], random: Random): void {
  const running = clsms.filter(
    ({ record, area }) => area.seat.region === REGION.code && isWorkingOn(record, REFERENCE_DAY),
  );
  for (const { rule, share, reasons, isUnmet } of HABITS) {
    for (const { record } of running) {
      if (!isUnmet(record) || !random.chance(share)) continue;
      record.derogations.push(granted(record, { rule, reason: random.pick(reasons) }, random));
    }
  }
}

function granted(
  { startedOn }: SchemeRecord,
  { rule, reason }: Pick<DerogationRecord, 'rule' | 'reason'>,
  random: Random,
): DerogationRecord {
  const [first, last] = GRANTED;
  const since = dayBetween(startedOn !== null && startedOn > first ? startedOn : first, last, random);
  return {
    rule,
    ruleSet: REGION.ruleSet,
    grantedBy: REGION.office,
    reason,
    source: 'Jeu illustratif',
    since,
    until: random.chance(WITH_END) ? addDays(addYears(since, random.int(...YEARS)), -1) : null,
  };
}
