import type { FundingPurpose, FundingRecord, FundingSource, SchemeRecord } from '@maillage/kit';
import type { Draft } from './draft.ts';
import { FULL_TIME_COST } from './figures/index.ts';
import { isStarted, lifeOf } from './life.ts';
import type { Directory } from './partners/directory.ts';
import type { ClsmPosts } from './posts/clsm.ts';
import { yearOf } from './random/days.ts';
import type { Random } from './random/random.ts';

/** Years of which the picture knows the fundings. */
const YEARS = [2021, 2022, 2023, 2024, 2025];
/** Retenu: fundings whose amount is not known. */
const AMOUNT_UNKNOWN = 0.12;

/** Funding lines of a CLSM: its post by those who pay it, year by year, and its own budget where it has one (S1 parts 4 and 5). */
export function fillClsmFundings(
  drafts: readonly Draft[],
  { posts, directory }: { posts: ClsmPosts; directory: Directory },
  random: Random,
): void {
  for (const draft of drafts) {
    const sources = posts.funders(draft);
    const fte = draft.record.coordinations.at(-1)?.fte ?? null;
    for (const year of yearsOf(draft.record)) {
      const cost = fte === null ? null : fte * FULL_TIME_COST;
      for (const source of sources) {
        const amount = cost === null ? null : rounded(cost / sources.length);
        draft.record.fundings.push(
          line(draft, { year, source, purpose: 'POSTE', amount }, { directory, random }),
        );
      }
      if (draft.record.details.ownBudget !== true) continue;
      for (const source of random.chance(0.5)
        ? (['COLLECTIVITE', 'ARS'] as const)
        : (['COLLECTIVITE'] as const)) {
        const amount = rounded(random.int(2_000, 25_000));
        draft.record.fundings.push(
          line(draft, { year, source, purpose: 'ACTION', amount }, { directory, random }),
        );
      }
    }
  }
}

/** Retenu: who pays what in the other kinds, each a share of its coordination or working costs. */
const OTHERS: Readonly<
  Record<string, readonly { source: FundingSource; purpose: FundingPurpose; least: number; most: number }[]>
> = {
  CLS: [
    { source: 'ARS', purpose: 'POSTE', least: 20_000, most: 30_000 },
    { source: 'COLLECTIVITE', purpose: 'POSTE', least: 20_000, most: 35_000 },
  ],
  PTSM: [{ source: 'ARS', purpose: 'FONCTIONNEMENT', least: 40_000, most: 90_000 }],
  ASV: [
    { source: 'CONTRAT_DE_VILLE', purpose: 'POSTE', least: 10_000, most: 25_000 },
    { source: 'COLLECTIVITE', purpose: 'POSTE', least: 10_000, most: 25_000 },
  ],
  CPTS: [{ source: 'AUTRE', purpose: 'FONCTIONNEMENT', least: 75_000, most: 400_000 }],
};

/** Funding lines of the other kinds, of those of which they are known. */
export function fillOtherFundings(drafts: readonly Draft[], directory: Directory, random: Random): void {
  for (const draft of drafts) {
    if (!random.chance(0.7)) continue;
    for (const { source, purpose, least, most } of OTHERS[draft.record.kind] ?? []) {
      const amount = rounded(random.int(least, most));
      for (const year of yearsOf(draft.record)) {
        draft.record.fundings.push(line(draft, { year, source, purpose, amount }, { directory, random }));
      }
    }
  }
}

function yearsOf(record: SchemeRecord): number[] {
  const { since, until } = lifeOf(record);
  if (!isStarted(record)) return [];
  return YEARS.filter(
    (year) => (since === null || yearOf(since) <= year) && (until === null || year <= yearOf(until)),
  );
}

type Line = Omit<FundingRecord, 'partnerId'>;

function line(
  draft: Draft,
  funding: Line,
  { directory, random }: { directory: Directory; random: Random },
): FundingRecord {
  const amount = random.chance(AMOUNT_UNKNOWN) ? null : funding.amount;
  return { ...funding, amount, partnerId: payerOf(draft, funding.source, directory) };
}

/** The organisation that pays, where the source says which it must be. */
export function payerOf({ record, area }: Draft, source: FundingSource, directory: Directory): string | null {
  switch (source) {
    case 'COLLECTIVITE':
      return record.kind === 'PTSM' || record.kind === 'CPTS' ? null : (record.leads[0] ?? null);
    case 'ARS':
      return directory.departmental(area.seat, 'ARS')[0]?.id ?? null;
    case 'HOPITAL':
      return directory.departmental(area.seat, 'HOPITAL')[0]?.id ?? null;
    case 'CAF':
      return directory.departmental(area.seat, 'CAF')[0]?.id ?? null;
    case 'REGION':
      return directory.regional(area.seat, 'COLLECTIVITE')[0]?.id ?? null;
    default:
      return null;
  }
}

function rounded(amount: number): number {
  return Math.round(amount / 100) * 100;
}
