import { type ActionRecord, searchKey } from '@maillage/kit';
import type { World } from '../world.ts';
import type { ActionNode } from './nodes.ts';

/** Puts an action in the place of what the model knew under its id; null takes it away. */
export function putAction(world: World, id: string, record: ActionRecord | null): void {
  const known = world.actions.get(id);
  if (known) {
    world.actions.delete(id);
    post(world, known, 'remove');
  }
  if (record) {
    const action = toActionNode(world, record);
    world.actions.set(id, action);
    post(world, action, 'add');
  }
}

function toActionNode({ pool, schemeIds, partnerIds }: World, record: ActionRecord): ActionNode {
  return {
    id: record.id,
    title: record.title,
    titleKey: searchKey(record.title),
    theme: pool(record.theme),
    since: pool(record.startedOn),
    until: pool(record.endedOn),
    carriers: record.carriers.map(({ schemeId, role }) => ({
      scheme: schemeIds.idOf(schemeId),
      role: pool(role),
    })),
    partners: record.partnerIds.map(partnerIds.idOf),
  };
}

function post(world: World, action: ActionNode, change: 'add' | 'remove'): void {
  for (const { scheme } of action.carriers) world.actionsOf[change](scheme, action);
  for (const partner of action.partners) world.actionsWith[change](partner, action);
}
