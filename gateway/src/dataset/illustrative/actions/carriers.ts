import type { CarrierRecord, Period } from '@maillage/kit';
import type { OverlapIndex } from '../articulation/overlap-index.ts';
import type { Draft } from '../draft.ts';
import { common, isStarted, lifeOf } from '../life.ts';
import type { Random } from '../random/random.ts';

/** Retenu: how many actions each kind leads, of 6,000; and of which kinds the other carriers of a joint one are. */
export const LED_BY: readonly { kind: string; actions: number; with: readonly string[] }[] = [
  { kind: 'CLSM', actions: 2_900, with: ['CLS', 'CLS', 'PTSM', 'ASV', 'CPTS'] },
  { kind: 'CLS', actions: 1_150, with: ['CLSM', 'PTSM', 'ASV', 'CPTS'] },
  { kind: 'PTSM', actions: 450, with: ['CLSM', 'CLSM', 'CLS', 'CPTS'] },
  { kind: 'ASV', actions: 700, with: ['CLSM', 'CLSM', 'CLS'] },
  { kind: 'CPTS', actions: 800, with: ['CLS', 'PTSM', 'CLSM'] },
];
/** Retenu: joint actions of three schemes. */
const OF_THREE = 0.2;
/** Schemes act together only where they were there together for about that long. */
const EARLIEST = '2025-06-30';

/** The schemes of an action, its lead first, and the days on which all of them worked. */
export interface Team {
  lead: Draft;
  others: Draft[];
  days: Period;
}

export function aloneTeam(lead: Draft): Team {
  return { lead, others: [], days: lifeOf(lead.record) };
}

/** The lead with one or two schemes of other kinds on common ground; null where there are none. */
export function jointTeam(
  lead: Draft,
  { kinds, index }: { kinds: readonly string[]; index: OverlapIndex },
  random: Random,
): Team | null {
  const team = aloneTeam(lead);
  const wanted = random.chance(OF_THREE) ? 2 : 1;
  for (const kind of new Set(random.shuffle(kinds))) {
    if (team.others.length === wanted) break;
    const candidates = index.overlapping(lead, kind).filter(({ record }) => isStarted(record));
    const other = candidates.length === 0 ? undefined : random.pick(candidates);
    const days = other === undefined ? null : common(team.days, lifeOf(other.record));
    if (other === undefined || days === null || !isLongEnough(days)) continue;
    team.others.push(other);
    team.days = days;
  }
  return team.others.length === 0 ? null : team;
}

export function carriersOf({ lead, others }: Team): CarrierRecord[] {
  const carrier = ({ record }: Draft, role: CarrierRecord['role']) => ({
    kind: record.kind,
    schemeId: record.id,
    role,
  });
  return [carrier(lead, 'LEAD'), ...others.map((other) => carrier(other, 'PARTNER'))];
}

function isLongEnough({ since, until }: Period): boolean {
  return (since === null || since < EARLIEST) && (until === null || until > '2019-12-31');
}
