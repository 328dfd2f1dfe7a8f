import type { Theme } from '@maillage/kit';
import type { Draft } from '../../draft.ts';
import {
  ADULT_SECTORS,
  COPIL_MEETINGS_A_YEAR,
  DIAGNOSIS,
  IN_COPIL,
  KNOWN,
  type Known,
  PLENARY_YEARLY,
  SURVEY_DAY,
  TERRITORY_NATURES,
  WITH_COPIL,
  WITH_COTECH,
  WITH_OWN_BUDGET,
  WITH_PLENARY,
  WORKING_GROUP_THEMES,
} from '../../figures/index.ts';
import { assignByRank, createDealer, type Dealer } from '../../random/dealer.ts';
import { countsOf, type Shares } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import { isActiveOn } from './cohorts.ts';

/** How one CLSM works: what its record says in details, instances and seats, decided once. */
export interface Sheet {
  known: Known;
  nature: 'URBAIN' | 'SEMI_RURAL' | 'RURAL';
  adultSectors: number;
  /** Meetings a year, 0 being less than one; null without COPIL. */
  copilMeetings: number | null;
  inCopil: Readonly<Record<keyof typeof IN_COPIL, boolean>>;
  plenary: 'YEARLY' | 'SELDOM' | null;
  cotech: boolean;
  groups: readonly Theme[];
  diagnosis: 'FAIT' | 'EN_COURS' | 'NON';
  ownBudget: boolean;
}

export interface Sheets {
  of(draft: Draft): Sheet;
  /** For the quotas of others on the same CLSMs: by groups, as the sheets' own. */
  dealer(random: Random): Dealer<Draft>;
}

/** The sheets of all CLSMs: each published share holds among those active when the survey closed, and among those of whom as much is known. */
export function makeSheets(drafts: readonly Draft[], random: Random): Sheets {
  const surveyed = drafts.filter(({ record }) => isActiveOn(record, SURVEY_DAY));
  const others = drafts.filter(({ record }) => !isActiveOn(record, SURVEY_DAY));
  const known = createDealer([surveyed, others], random).assign('known', KNOWN);
  const groups = [surveyed, others].flatMap((group) => [
    group.filter((draft) => known.get(draft) === 'FULL'),
    group.filter((draft) => known.get(draft) !== 'FULL'),
  ]);
  const deal = createDealer(groups, random.fork('sheets'));

  const copil = deal.mark('copil', WITH_COPIL);
  const hasCopil = (draft: Draft) => copil.has(draft);
  const meetings = deal.assign('meetings', COPIL_MEETINGS_A_YEAR, hasCopil);
  const inCopil = {
    elus: deal.mark('elus', IN_COPIL.elus, hasCopil),
    psychiatry: deal.mark('psychiatry', IN_COPIL.psychiatry, hasCopil),
    carers: deal.mark('carers', IN_COPIL.carers, hasCopil),
    users: deal.mark('users', IN_COPIL.users, hasCopil),
  };
  const childPsychiatry = deal.mark('child', IN_COPIL.childPsychiatry / IN_COPIL.psychiatry, (draft) =>
    inCopil.psychiatry.has(draft),
  );
  const plenary = deal.mark('plenary', WITH_PLENARY);
  const yearly = deal.mark('yearly', PLENARY_YEARLY, (draft) => plenary.has(draft));
  const cotech = deal.mark('cotech', WITH_COTECH);
  const groupThemes = Object.entries(WORKING_GROUP_THEMES).map(
    ([theme, share]) => [theme as Theme, deal.mark(`theme/${theme}`, share)] as const,
  );
  const diagnosis = deal.assign('diagnosis', DIAGNOSIS);
  const budget = deal.mark('budget', WITH_OWN_BUDGET);
  const ranks = random.fork('ranks');
  const nature = byRank(groups, TERRITORY_NATURES, (draft) => -urbanity(draft) * (0.7 + ranks.next() * 0.6));
  const sectors = byRank(
    groups,
    ADULT_SECTORS,
    (draft) => draft.area.population * (0.6 + ranks.next() * 0.8),
  );

  return {
    of: (draft) => ({
      known: known.get(draft) ?? 'SILENT',
      nature: nature.get(draft) ?? 'URBAIN',
      adultSectors: sectors.get(draft) ?? 1,
      copilMeetings: meetings.get(draft) ?? null,
      inCopil: {
        elus: inCopil.elus.has(draft),
        psychiatry: inCopil.psychiatry.has(draft),
        childPsychiatry: childPsychiatry.has(draft),
        carers: inCopil.carers.has(draft),
        users: inCopil.users.has(draft),
      },
      plenary: plenary.has(draft) ? (yearly.has(draft) ? 'YEARLY' : 'SELDOM') : null,
      cotech: cotech.has(draft),
      groups: groupThemes.filter(([, marked]) => marked.has(draft)).map(([theme]) => theme),
      diagnosis: diagnosis.get(draft) ?? 'NON',
      ownBudget: budget.has(draft),
    }),
    dealer: (own) => createDealer(groups, own),
  };
}

/** Inhabitants of a commune of it, on average: the more, the more urban. */
function urbanity({ area }: Draft): number {
  return area.population / area.places.length;
}

function byRank<T>(
  groups: readonly (readonly Draft[])[],
  shares: Shares<T>,
  rank: (draft: Draft) => number,
): Map<Draft, T> {
  return new Map(
    groups.flatMap((group) => {
      const ranked = group
        .map((draft) => ({ draft, at: rank(draft) }))
        .sort((one, other) => one.at - other.at)
        .map(({ draft }) => draft);
      const counts = countsOf(
        ranked.length,
        shares.map(([, share]) => share),
      );
      const values = shares.flatMap(([value], at) => Array<T>(counts[at] ?? 0).fill(value));
      return [...assignByRank(ranked, values)];
    }),
  );
}
