import type { CoordinationRecord, FundingSource, IsoDate, Period } from '@maillage/kit';
import { recordId } from '../../record-id.ts';
import type { Draft } from '../draft.ts';
import {
  POST_EMPLOYERS,
  POST_FTE,
  POST_FUNDERS,
  POST_GRADES,
  POST_WORKPLACES,
  SKIPPED,
  SURVEY_DAY,
} from '../figures/index.ts';
import { lifeOf } from '../life.ts';
import { addDays, dayBetween } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import { isActiveOn } from '../schemes/clsm/cohorts.ts';
import type { Sheets } from '../schemes/clsm/sheet.ts';
import { groupByCoordinator } from './holders.ts';

/** S1 part 5: 56 % have been in post for less than two years. */
const RECENT = 0.56;
/** Retenu: posts left in the last months that are still vacant on the reference day. */
const STILL_VACANT = 0.16;

export interface ClsmPosts {
  /** Who pays the post of a CLSM; none where it is not known. */
  funders(draft: Draft): readonly FundingSource[];
}

/** The coordination posts of the CLSMs of which more than their existence is known, the holder's change kept where there was one. */
export function fillClsmPosts(drafts: readonly Draft[], sheets: Sheets, random: Random): ClsmPosts {
  const deal = sheets.dealer(random.fork('quotas'));
  const fte = deal.assign('fte', POST_FTE);
  const employer = deal.assign('employer', POST_EMPLOYERS);
  const workplace = deal.assign('workplace', POST_WORKPLACES);
  const grade = deal.assign('grade', POST_GRADES);
  const funders = deal.assign('funders', POST_FUNDERS);
  const draw = random.fork('draw');

  const posted = drafts.filter(
    (draft) => draft.record.startedOn !== null && sheets.of(draft).known !== 'SILENT',
  );
  const surveyed = posted.filter(({ record }) => isActiveOn(record, SURVEY_DAY));
  const others = posted.filter((draft) => !surveyed.includes(draft));
  for (const group of [
    ...groupByCoordinator(surveyed, random.fork('groups')),
    ...others.map((draft) => [draft]),
  ]) {
    const changedOn = draw.chance(RECENT)
      ? dayBetween('2024-01-05', '2025-11-28', draw)
      : dayBetween('2016-01-05', '2023-11-30', draw);
    for (const draft of group) {
      const post = {
        fte: orUnknown(fte.get(draft), draw),
        employer: orUnknown(employer.get(draft), draw),
        workplace: orUnknown(workplace.get(draft), draw),
        grade: orUnknown(grade.get(draft), draw),
      };
      draft.record.coordinations = successions(lifeOf(draft.record), changedOn, draw).map(
        ({ held, rank }) => ({
          ...post,
          holderKey: holderKey(group, rank),
          ...held,
        }),
      );
      if (sheets.of(draft).known === 'FULL' && post.employer === 'HOPITAL') {
        draft.record.details.mayorInRecruitment = draw.chance(0.6);
      }
    }
  }
  return { funders: (draft) => (posted.includes(draft) ? (funders.get(draft) ?? []) : []) };
}

/** A pseudonym that says nothing of the person: the same for all that a coordinator holds. */
function holderKey(group: readonly Draft[], rank: number): string {
  return recordId('holder', `illustratif/${group[0]?.record.id}/${rank}`);
}

/** One holder, or two if the CLSM lived long enough before the change; a post may be vacant since. */
function successions(
  { since, until }: Period,
  changedOn: IsoDate,
  random: Random,
): { held: Period; rank: number }[] {
  const inside =
    since !== null && addDays(since, 180) < changedOn && (until === null || addDays(changedOn, 180) < until);
  if (!inside) return [{ held: { since, until }, rank: 1 }];
  const before = { held: { since, until: addDays(changedOn, -random.int(1, 60)) }, rank: 0 };
  if (until === null && changedOn > '2025-06-01' && random.chance(STILL_VACANT)) return [before];
  return [before, { held: { since: changedOn, until }, rank: 1 }];
}

function orUnknown<T>(value: T | undefined, random: Random): T | null {
  return value === undefined || random.chance(SKIPPED / 2) ? null : value;
}

/** The post of the reference day, else the last one. */
export function lastPost({ record }: Draft): CoordinationRecord | undefined {
  return record.coordinations.at(-1);
}
