import type { ActionRecord, Theme } from '@maillage/kit';
import type { OverlapIndex } from '../articulation/overlap-index.ts';
import type { Draft } from '../draft.ts';
import { WORKING_GROUP_THEMES } from '../figures/index.ts';
import { isStarted } from '../life.ts';
import { countsOf, dealOf, markedShare } from '../random/quotas.ts';
import type { Random } from '../random/random.ts';
import { actionOf, type Surroundings } from './action.ts';
import { aloneTeam, jointTeam, LED_BY } from './carriers.ts';

/** Retenu: actions of two schemes or more. */
const JOINT = 0.35;
/** Where no other scheme was there at the time the action stays its lead's alone: so many more are tried. */
const TRIED = 1.15;
export interface Scene extends Surroundings {
  drafts: readonly Draft[];
  index: OverlapIndex;
  /** Themes that a scheme works on, where they are known. */
  themesOf(draft: Draft): readonly Theme[];
}

/** The actions of all kinds, the leads drawn among the schemes that have started. */
export function makeActions(scene: Scene, random: Random): ActionRecord[] {
  return LED_BY.flatMap(({ kind, actions, with: kinds }) => {
    const draw = random.fork(kind);
    const leads = scene.drafts.filter(({ record }) => record.kind === kind && isStarted(record));
    const turns = draw.shuffle(turnsOf(leads, actions, draw));
    const joint = markedShare([...turns.keys()], JOINT * TRIED, draw);
    const themes = dealOf(turns.length, Object.entries(WORKING_GROUP_THEMES) as [Theme, number][], draw);
    return turns.map((lead, at) => {
      const team =
        (joint.has(at) ? jointTeam(lead, { kinds, index: scene.index }, draw) : null) ?? aloneTeam(lead);
      const own = scene.themesOf(lead);
      const theme = themes[at] ?? 'AUTRE';
      return actionOf(
        { team, theme: own.length === 0 || own.includes(theme) ? theme : draw.pick(own), number: at },
        scene,
        draw,
      );
    });
  });
}

/** How many actions each leads: unequally. */
function turnsOf(leads: readonly Draft[], actions: number, random: Random): Draft[] {
  const counts = countsOf(
    actions,
    leads.map(() => 0.4 + random.next() * 1.2),
  );
  return leads.flatMap((lead, at) => Array<Draft>(counts[at] ?? 0).fill(lead));
}
