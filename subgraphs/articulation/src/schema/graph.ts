import {
  type Cog,
  type Contours,
  publicError,
  referenceOf,
  type SchemeKindDefinition,
  type SchemeReference,
  type SubgraphBuilder,
  type TerritoryRef,
} from '@maillage/kit';
import type { CoordinatorId } from '../coordinators/coordinator-id.ts';
import type { ChangeLog } from '../feed/change-log.ts';
import type { Followers } from '../feed/followers.ts';
import type { ReadModel } from '../read-model/read-model.ts';

/** What the types and fields of this subgraph are made from, and answer from. */
export interface ArticulationGraph {
  builder: SubgraphBuilder;
  cog: Cog;
  contours: Contours;
  kinds: readonly SchemeKindDefinition[];
  model: ReadModel;
  log: ChangeLog;
  followers: Followers;
  coordinatorId: CoordinatorId;
}

/** A scheme by id, as a value of `Scheme`; null when the model does not know it. */
export function schemeReference({ model }: ArticulationGraph, id: string): SchemeReference | null {
  const kind = model.kindOf(id);
  return kind === null ? null : { id, kind };
}

/** Schemes by id; those that the model does not know are left out. */
export function schemeReferences(graph: ArticulationGraph, ids: readonly string[]): SchemeReference[] {
  return ids.flatMap((id) => schemeReference(graph, id) ?? []);
}

/** A territory as a value of `Territory`. A district is a scheme too: it has the id that its fields as a scheme look for. */
export function territoryReference({ kinds }: ArticulationGraph, ref: TerritoryRef): TerritoryRef {
  const kind = kinds.find(({ territory }) => territory?.level === ref.level);
  return kind ? { ...ref, ...referenceOf(kind, { code: ref.code }) } : ref;
}

/**
 * What the model knows of a record that a reference names.
 * @throws NOT_FOUND when it knows nothing: the record has been withdrawn, or its change has not come yet
 */
export function known<Value>(value: Value | null, id: string): Value {
  if (value !== null) return value;
  throw publicError('NOT_FOUND', `La fiche ${id} n’est pas connue, ou pas encore.`);
}
