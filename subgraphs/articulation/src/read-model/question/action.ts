import type { IsoDate } from '@maillage/kit';
import { byTitle } from '../record/action-order.ts';
import { schemeOf, type World } from '../world.ts';

export interface ActionCard {
  id: string;
  title: string;
  theme: string;
  startedOn: IsoDate | null;
  endedOn: IsoDate | null;
}

/** Null when there is no such action. */
export function action(world: World, id: string): ActionCard | null {
  const node = world.actions.get(id);
  if (!node) return null;
  const { title, theme, since, until } = node;
  return { id, title, theme, startedOn: since, endedOn: until };
}

/** Ids of all actions that a scheme carries, alone or with others, by title. */
export function schemeActions(world: World, schemeId: string): string[] {
  const scheme = schemeOf(world, schemeId);
  return scheme
    ? world.actionsOf
        .of(scheme.index)
        .toSorted(byTitle)
        .map(({ id }) => id)
    : [];
}
