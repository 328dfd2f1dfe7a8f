import { THEMES, type Theme } from '@maillage/kit';
import type { Random } from '../random/random.ts';
import { type BodyPlan, type Chair, chair, wide } from './chair.ts';
import { LOCAL_ACTORS, SPECIALISED_ACTORS, scaled } from './members.ts';

export function body(
  type: 'COPIL' | 'COTECH' | 'PLENIERE',
  meetings: number,
  chairs: readonly Chair[],
): BodyPlan {
  return { type, theme: null, name: null, meetings, chairs };
}

/** A département has more local members to invite. */
export function widened(plan: BodyPlan): BodyPlan {
  return {
    ...plan,
    chairs: plan.chairs.map((one) => (one.count === undefined ? one : { ...one, count: 3 })),
  };
}

/** Some working groups among themes, of local services for the most part. */
export function groups(themes: readonly Theme[], count: number, random: Random): BodyPlan[] {
  return random.sample(themes, count).map((theme) => ({
    type: 'GROUPE_TRAVAIL',
    theme,
    name: null,
    meetings: random.int(1, 3),
    chairs: [
      ...wide(scaled(LOCAL_ACTORS, 0.8), 2),
      ...scaled(SPECIALISED_ACTORS, 0.7),
      chair('CMP', 'PSYCHIATRIE_ADULTE', { share: 0.5 }),
    ].map((one) => ({ ...one, role: `Groupe « ${THEMES.labels[theme]} »` })),
  }));
}
