import type { CoordinationRecord, EmployerType } from '@maillage/kit';
import { recordId } from '../../record-id.ts';
import type { OverlapIndex } from '../articulation/overlap-index.ts';
import type { Draft } from '../draft.ts';
import { common, lifeOf } from '../life.ts';
import type { Random } from '../random/random.ts';
import { lastPost } from './clsm.ts';

/** Retenu, all of it: S1 publishes the posts of CLSMs only. */
const POSTS: Readonly<Record<string, { known: number; ftes: readonly number[]; employer: EmployerType }>> = {
  CLS: { known: 0.85, ftes: [0.5, 0.8, 1, 1], employer: 'COLLECTIVITE' },
  PTSM: { known: 0.9, ftes: [0.5, 0.5, 0.8, 1], employer: 'HOPITAL' },
  ASV: { known: 0.85, ftes: [0.3, 0.5, 0.5, 1], employer: 'COLLECTIVITE' },
  CPTS: { known: 0.75, ftes: [0.5, 1, 1], employer: 'ASSOCIATION' },
};
/** Retenu: a CLS or ASV of the CLSM's own lead that the same person coordinates (the « casquettes » of S1 part 5). */
const SAME_PERSON = 0.4;

/** The coordination posts of the other kinds; some are another hat of a CLSM's coordinator. */
export function fillOtherPosts(drafts: readonly Draft[], index: OverlapIndex, random: Random): void {
  for (const draft of drafts) {
    const known = POSTS[draft.record.kind];
    if (known === undefined || draft.record.startedOn === null || !random.chance(known.known)) continue;
    const life = lifeOf(draft.record);
    const shared = sharedPost(draft, index, random);
    const held = shared === null ? life : (common(life, shared) ?? life);
    draft.record.coordinations = [
      {
        fte: random.chance(0.08) ? null : random.pick(known.ftes),
        employer: known.employer,
        workplace: known.employer,
        grade: random.chance(0.3) ? null : random.pick(['A', 'A', 'A', 'B'] as const),
        holderKey: shared?.holderKey ?? recordId('holder', `illustratif/${draft.record.id}`),
        ...held,
      },
    ];
  }
}

/** The post of a CLSM of the territory that the same organisation leads, when its holder has this one too. */
function sharedPost(draft: Draft, index: OverlapIndex, random: Random): CoordinationRecord | null {
  if (draft.record.kind !== 'CLS' && draft.record.kind !== 'ASV') return null;
  const [lead] = draft.record.leads;
  const clsm = index.overlapping(draft, 'CLSM').find((other) => other.record.leads[0] === lead);
  const post = clsm === undefined ? undefined : lastPost(clsm);
  if (post === undefined || common(lifeOf(draft.record), post) === null) return null;
  return random.chance(SAME_PERSON) ? post : null;
}
