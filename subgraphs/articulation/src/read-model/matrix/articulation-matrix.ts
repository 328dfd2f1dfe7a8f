import type { Steps } from '../base/steps.ts';
import type { World } from '../world.ts';
import { type CellDetails, cellDetails } from './cell-details.ts';
import { type FactsByKinds, factsByKinds } from './facts-by-kinds.ts';
import type { RankPair } from './pair-lists.ts';
import type { PeopleInCommon } from './people-in-common.ts';
import { type ScopeQuestion, scopeOf } from './scope.ts';

/** How the schemes of two kinds, or those of one kind among themselves, articulate on a day. */
export interface MatrixCell extends PeopleInCommon {
  kind: string;
  /** The same kind, or one behind it in the registry. */
  otherKind: string;
  /** Pairs of schemes whose perimeters overlap, those of `unresolved` among them. */
  overlaps: number;
  unresolved: number;
  /** Partners seated in schemes of both, actions that schemes of both carry, people who coordinate schemes of both. */
  sharedPartners: number;
  jointActions: number;
  sharedCoordinators: number;
  /** Seats in bodies of the one kind, held as the coordinator of the other. */
  coordinatorSeats: number;
  /** Pairs of schemes whose records have a diagnosis in common. */
  sharedDiagnoses: number;
  /** Links that a scheme declares with one of the other kind, or with that kind. */
  declaredLinks: number;
}

export interface ArticulationMatrix {
  /** Schemes that have not ended, by kind in the order of the registry. */
  schemes: { kind: string; count: number }[];
  cells: MatrixCell[];
  /** What a cell counts. Works on what the matrix has found already. */
  details(cell: Pick<MatrixCell, 'kind' | 'otherKind'>): CellDetails;
}

export function* articulationMatrix(world: World, question: ScopeQuestion): Steps<ArticulationMatrix> {
  const scope = scopeOf(world, question);
  yield;
  const facts = yield* factsByKinds(scope);
  yield;
  const kinds = [...world.kinds.values()];
  const countOf = new Map<number, number>();
  for (const { kindRank } of scope.schemes) countOf.set(kindRank, (countOf.get(kindRank) ?? 0) + 1);
  const rankOf = (kind: string) => world.kinds.get(kind)?.rank ?? -1;
  const cells: MatrixCell[] = [];
  for (const kind of kinds) {
    for (const other of kinds.slice(kind.rank)) {
      const [code, otherCode] = [kind.definition.code, other.definition.code];
      cells.push({ kind: code, otherKind: otherCode, ...countCell(facts, [kind.rank, other.rank]) });
      yield;
    }
  }
  return {
    schemes: kinds.map(({ definition, rank }) => ({
      kind: definition.code,
      count: countOf.get(rank) ?? 0,
    })),
    cells,
    details: ({ kind, otherKind }) => cellDetails(facts, [rankOf(kind), rankOf(otherKind)]),
  };
}

function countCell(facts: FactsByKinds, ranks: RankPair): Omit<MatrixCell, 'kind' | 'otherKind'> {
  const overlaps = facts.overlaps.of(ranks);
  return {
    overlaps: overlaps.length,
    unresolved: overlaps.filter(({ method }) => method === 'UNRESOLVED').length,
    ...facts.people(ranks),
    sharedPartners: facts.partners.of(ranks).length,
    jointActions: facts.actions.of(ranks).length,
    sharedCoordinators: facts.coordinators.of(ranks).length,
    coordinatorSeats: facts.coordinatorSeats.of(ranks).length,
    sharedDiagnoses: facts.diagnoses.of(ranks).length,
    declaredLinks: facts.links.of(ranks).length,
  };
}
