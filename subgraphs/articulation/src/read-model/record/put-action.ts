import { type ActionRecord, type CarrierRole, searchKey } from '@maillage/kit';
import type { Succession } from '../base/succession.ts';
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

function toActionNode(
  { pool, schemeIds, partnerIds, partnerSuccessors, schemeSuccessors }: World,
  record: ActionRecord,
): ActionNode {
  const namedCarriers = record.carriers.map(({ schemeId, role }) => ({
    scheme: schemeIds.idOf(schemeId),
    role: pool(role),
  }));
  return {
    id: record.id,
    title: record.title,
    titleKey: searchKey(record.title),
    theme: pool(record.theme),
    since: pool(record.startedOn),
    until: pool(record.endedOn),
    carriers: standingCarriers(schemeSuccessors, namedCarriers),
    namedCarriers,
    partners: record.partnerIds.map((id) => partnerSuccessors.of(partnerIds.idOf(id))),
    namedPartners: record.partnerIds.map(partnerIds.idOf),
    funders: [...new Set(record.fundings.map(({ source }) => pool(source)))],
  };
}

function post(world: World, action: ActionNode, change: 'add' | 'remove'): void {
  postCarriers(world, action, change);
  postPartners(world, action, change);
}

/** The carriers that a record names, as they stand now, each once: of two that were merged one is left, which leads when one of them did. */
export function standingCarriers(
  successors: Succession,
  named: ActionNode['namedCarriers'],
): ActionNode['carriers'] {
  const standing = new Map<number, CarrierRole>();
  for (const { scheme, role } of named) {
    const now = successors.of(scheme);
    if (standing.get(now) !== 'LEAD') standing.set(now, role);
  }
  const isAsNamed = standing.size === named.length && named.every(({ scheme }) => standing.has(scheme));
  return isAsNamed ? named : [...standing].map(([scheme, role]) => ({ scheme, role }));
}

/** Files an action under the schemes that carry it, or takes it away there. */
export function postCarriers(world: World, action: ActionNode, change: 'add' | 'remove'): void {
  for (const { scheme } of action.carriers) world.actionsOf[change](scheme, action);
}

/** The same, of the partners that take part. */
export function postPartners(world: World, action: ActionNode, change: 'add' | 'remove'): void {
  for (const partner of new Set(action.partners)) world.actionsWith[change](partner, action);
}
