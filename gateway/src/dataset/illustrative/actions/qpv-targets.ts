import { getOrInsert, type TerritoryKey, type TerritoryRef } from '@maillage/kit';
import type { Atlas } from '../atlas/atlas.ts';
import type { Draft } from '../draft.ts';
import { ACTING_FOR_QPV, COVERING_QPV } from '../figures/index.ts';
import type { Random } from '../random/random.ts';
import type { District } from '../schemes/qpv/district.ts';

/** Which QPV each action of a scheme is for. Stateful: the first action of a scheme that acts for QPV is always for some. */
export interface QpvTargets {
  /** None for most actions, and for all those of a scheme that says it does nothing specific there. */
  of(lead: Draft): TerritoryRef[];
}

/** Retenu: of the actions of a scheme that acts for QPV, those that are for them. An ASV serves nothing else. */
const SHARE: Readonly<Record<string, number>> = { CLSM: 0.3, CLS: 0.25, PTSM: 0.1, CPTS: 0.08, ASV: 1 };

export function createQpvTargets(atlas: Atlas, districts: readonly District[], random: Random): QpvTargets {
  const byUnit = new Map<TerritoryKey, District[]>();
  for (const district of districts.filter(({ until }) => until === null)) {
    for (const unit of district.hosts.flatMap((host) => atlas.units(host))) {
      getOrInsert(byUnit, unit.key, () => []).push(district);
    }
  }
  const decided = new Map<Draft, boolean>();

  /** As its answer says (S1 part 6), or drawn alike where it gave none. */
  function acts(lead: Draft): boolean {
    const answer = lead.record.details.qpvActions;
    if (typeof answer === 'boolean') return answer;
    return lead.record.kind !== 'CLSM' || random.chance(ACTING_FOR_QPV / COVERING_QPV);
  }

  function within(lead: Draft): District[] {
    const served = lead.record.kind === 'ASV' ? lead.record.perimeters[0]?.declared : undefined;
    const here = [...new Set([...lead.area.keys].flatMap((key) => byUnit.get(key) ?? []))];
    return served === undefined ? here : here.filter(({ code }) => served.some((ref) => ref.code === code));
  }

  return {
    of: (lead) => {
      const first = !decided.has(lead);
      const acting = getOrInsert(decided, lead, acts);
      if (
        !acting ||
        (!(first && lead.record.kind === 'CLSM') && !random.chance(SHARE[lead.record.kind] ?? 0))
      )
        return [];
      return random.sample(within(lead), random.int(1, 3)).map(({ code }) => ({ level: 'QPV', code }));
    },
  };
}
